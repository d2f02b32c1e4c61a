package dev.kurs.benchmarks.load;

import dev.kurs.benchmarks.SampleStore;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts a seeded Kurs under load over HTTP on loopback, beside a bare Jetty and a plain peer, in alternating runs, and
 * prints what each answered a second as tables in Markdown.
 */
public final class Load {

    private static final List<String> MEMORY = List.of("-Xmx512m", "--enable-native-access=ALL-UNNAMED");

    private final Settings settings;
    private final SampleStore sample;
    private final Table table = new Table();

    private Load(Settings settings, SampleStore sample) {
        this.settings = settings;
        this.sample = sample;
    }

    /**
     * Runs it.
     *
     * @param arguments {@code name=value}; see the README
     */
    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        Settings settings = Settings.parse(arguments);
        Files.createDirectories(settings.work());
        say("seeding " + settings.size() + " …");
        SampleStore sample = SampleStore.of(settings.work(), settings.size());
        new Load(settings, sample).run();
    }

    private void run() throws IOException, InterruptedException, SQLException {
        if (settings.takes("start")) {
            countStarts();
        }
        Path data = sample.copyTo(settings.work().resolve("kurs"));
        try (ServerProcess kurs = kurs(data)) {
            URI address = URI.create("http://127.0.0.1:" + kurs.address().getPort());
            Measures measures = new Measures(address, sample.key());
            List<Measure> all = measures.all();
            Path answers = Files.write(settings.work().resolve("answers"), measures.answers(all));
            try (ServerProcess jetty = bareJetty(answers);
                    ServerProcess peer = peer()) {
                List<Measure> taken = all.stream()
                        .filter(measure -> settings.takes(measure.name()))
                        .toList();
                warmUp(taken, peer, kurs);
                for (Measure measure : taken) {
                    count(measure, jetty, peer, kurs);
                }
                if (settings.takes("stream")) {
                    race(kurs, measures.indicators());
                }
            }
            say("Kurs has " + kurs.ownMebibytes() + " MiB of its own memory resident at the end");
        }
        System.out.println(Machine.described(settings));
        System.out.println(table);
    }

    /** What all questions have in common, before the first is counted; each has a warm-up of its own besides. */
    private void warmUp(List<Measure> measures, @Nullable ServerProcess peer, ServerProcess kurs) throws IOException {
        say("warming up …");
        List<Measure> asked = measures.stream()
                .filter(measure -> measure.kind() != Measure.Kind.KNOWN)
                .toList();
        if (peer != null) {
            WarmUp.of(peer, asked, settings.warmUpAnswers(), settings.mostWarmUp());
        }
        List<Measure> both = Stream.concat(
                        asked.stream()
                                .filter(measure -> measure.kind() == Measure.Kind.READ)
                                .map(Measure::neverAlike),
                        asked.stream())
                .toList();
        WarmUp.of(kurs, both, settings.warmUpAnswers(), settings.mostWarmUp());
    }

    private void race(ServerProcess kurs, List<String> indicators)
            throws IOException, InterruptedException, SQLException {
        StreamRace race = new StreamRace(indicators, settings.lines());
        Path copy = sample.copyTo(settings.work().resolve("inserted")).resolve("kurs.db");
        List<Double> streamed = new ArrayList<>();
        List<Double> inserted = new ArrayList<>();
        long before = 0;
        long peak = 0;
        for (int round = 0; round <= settings.rounds(); round++) {
            String source = "stream-" + System.nanoTime();
            StreamRace.Streamed one = race.stream(kurs, sample.key(), source);
            double bare = race.insert(copy, source);
            if (round == 0) {
                // That was the warm-up.
                before = one.ownBefore();
                continue;
            }
            streamed.add(one.perSecond());
            inserted.add(bare);
            peak = Math.max(peak, one.ownPeak());
        }
        table.addStream(settings.lines(), streamed, inserted, before, peak);
    }

    private void count(Measure measure, ServerProcess jetty, @Nullable ServerProcess peer, ServerProcess kurs)
            throws IOException {
        Map<Contender, Run> runs = new EnumMap<>(Contender.class);
        runs.put(Contender.BARE_JETTY, new Run(jetty, alone(measure)));
        if (peer != null && measure.kind() != Measure.Kind.KNOWN) {
            runs.put(Contender.PEER, new Run(peer, measure));
        }
        if (measure.kind() == Measure.Kind.READ) {
            runs.put(Contender.KURS_FIRST, new Run(kurs, measure.neverAlike()));
        }
        runs.put(Contender.KURS_AGAIN, new Run(kurs, measure));
        for (Run run : runs.values()) {
            run.count(16, settings.warmUp());
        }
        for (int connections : settings.connections()) {
            Map<Contender, List<Counted>> counted = new EnumMap<>(Contender.class);
            for (int round = 0; round < settings.rounds(); round++) {
                for (Map.Entry<Contender, Run> run : runs.entrySet()) {
                    counted.computeIfAbsent(run.getKey(), any -> new ArrayList<>())
                            .add(run.getValue().count(connections, settings.seconds()));
                }
            }
            say(measure.title() + ", " + connections + " connections: " + table.add(measure, connections, counted));
        }
    }

    /** The bare server answers what it was given, whichever of many resources was asked for. */
    private static Measure alone(Measure measure) {
        byte[] first = measure.requests().apply(0);
        return new Measure(
                measure.name(), measure.title(), measure.kind(), measure.status(), n -> first, measure.first());
    }

    private record Run(ServerProcess server, Measure measure) {

        Counted count(int connections, Duration time) throws IOException {
            Duration before = server.processorTime();
            ClosedLoop.Count count =
                    ClosedLoop.run(server.address(), measure.requests(), measure.status(), connections, time);
            Duration spent = server.processorTime().minus(before);
            return new Counted(count, spent.toNanos() / 1e3 / Math.max(1, count.answers()));
        }
    }

    /** From the start of the process to the first resource that it answers. */
    private void countStarts() throws IOException {
        List<Double> plain = new ArrayList<>();
        List<Double> archived = new ArrayList<>();
        List<Double> peers = new ArrayList<>();
        Path data = sample.copyTo(settings.work().resolve("kurs"));
        Path copy = sample.copyTo(settings.work().resolve("peer"));
        Path peer = settings.peer();
        Path archive = settings.work().resolve("kurs.jsa").toAbsolutePath();
        Files.deleteIfExists(archive);
        secondsToFirst(() -> kurs(data, "-XX:ArchiveClassesAtExit=" + archive, "-Xlog:disable"));
        for (int i = 0; i < settings.starts(); i++) {
            plain.add(secondsToFirst(() -> kurs(data)));
            archived.add(secondsToFirst(() -> kurs(data, "-XX:SharedArchiveFile=" + archive, "-Xlog:disable")));
            if (peer != null) {
                peers.add(secondsToFirst(() -> peer(peer, copy)));
            }
        }
        table.addStarts(plain, archived, peers);
    }

    private interface Start {
        ServerProcess now() throws IOException;
    }

    private double secondsToFirst(Start start) throws IOException {
        long begun = System.nanoTime();
        try (ServerProcess server = start.now()) {
            InetSocketAddress address = server.address();
            byte[] request = Measure.read("", "", sample.key(), List.of("/kurs/v1/org-units?limit=1"))
                    .requests()
                    .apply(0);
            OneShot.requireOk(address, request);
            return (System.nanoTime() - begun) / 1e9;
        }
    }

    private ServerProcess kurs(Path data, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addAll(
                List.of("-jar", settings.kurs().toString(), "serve", "--port", "0", "--data", data.toString()));
        return ServerProcess.start(command(arguments), settings.work().resolve("kurs.log"));
    }

    private ServerProcess peer(Path jar, Path data) throws IOException {
        return ServerProcess.start(
                command(List.of(
                        "-Dquarkus.http.port=0", "-Dpeer.database=" + data.resolve("kurs.db"), "-jar", jar.toString())),
                settings.work().resolve("peer.log"));
    }

    private @Nullable ServerProcess peer() throws IOException {
        Path jar = settings.peer();
        return jar == null ? null : peer(jar, sample.copyTo(settings.work().resolve("peer")));
    }

    private ServerProcess bareJetty(Path answers) throws IOException {
        return ServerProcess.start(
                command(List.of(
                        "-cp", System.getProperty("java.class.path"), BareJetty.class.getName(), answers.toString())),
                settings.work().resolve("jetty.log"));
    }

    private List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(settings.java().toString()));
        command.addAll(MEMORY);
        command.addAll(arguments);
        return command;
    }

    static void say(String what) {
        System.err.println(what);
    }
}
