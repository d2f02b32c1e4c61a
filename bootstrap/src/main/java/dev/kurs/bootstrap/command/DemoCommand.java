package dev.kurs.bootstrap.command;

import dev.kurs.application.organisation.MakeApiKey;
import dev.kurs.bootstrap.Failed;
import dev.kurs.bootstrap.demo.Demo;
import dev.kurs.bootstrap.demo.DemoClock;
import dev.kurs.bootstrap.installation.Installation;
import dev.kurs.domain.organisation.Role;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kurs demo}: an example municipality, served until it is told to stop, and gone afterwards. */
@Command(
        name = "demo",
        description = "Serves a fresh example municipality from a temporary folder, which is removed at the end.")
final class DemoCommand implements Callable<Integer> {

    private final Console console;

    @Option(
            names = "--port",
            paramLabel = "N",
            converter = PortNumber.class,
            description = "The port, 0 for any that is free; 8080 unless said otherwise.")
    int port = 8080;

    DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Ending ending = Ending.prepared();
        try {
            Path folder = makeFolder();
            ending.first(() -> remove(folder));
            DemoClock clock = new DemoClock(InstantSource.system());
            Installation installation = Installation.openForNow(folder, clock);
            ending.first(installation::close);
            Demo.tell(installation.application(), clock);
            String key = key(installation);
            URI address = Serving.start(installation.api(), "127.0.0.1", port, ending);
            show(address, key);
            Serving.announce(console, address);
        } catch (RuntimeException e) {
            ending.now();
            throw e;
        }
        return ending.await();
    }

    private static String key(Installation installation) {
        MakeApiKey.Command command = new MakeApiKey.Command("demo", Role.ADMINISTRATOR, null, List.of(), null);
        return installation
                .application()
                .makeApiKey()
                .handle(installation.administratorOf(Demo.MUNICIPALITY), command)
                .secret()
                .text();
    }

    private void show(URI address, String key) {
        PrintWriter out = console.out();
        String api = address + "/kurs/v1";
        String curl = "  curl -H 'Authorization: Bearer " + key + "' ";
        out.println(
                Demo.MUNICIPALITY + ": a municipality that does not exist, with three strategies, sixty indicators and"
                        + " two years behind it.");
        out.println();
        out.println("  The API, described  " + address + "/docs");
        out.println("  The API itself      " + api);
        out.println("  A key to it         " + key + "  (ADMINISTRATOR)");
        out.println();
        out.println("How do the strategies stand? And how did they a year ago? Which figures lag behind?");
        out.println(curl + "'" + api + "/strategies?fields=title,progress,expected,progressStatus'");
        out.println(curl + "'" + api + "/strategies?validAt=" + yearAgo() + "&fields=title,progress,expected'");
        out.println(curl + "-H 'Accept: text/csv' '" + api + "/indicators?limit=100'");
        out.println();
        out.println("What was decided, by whom, on which mandate? And who may decide to adopt a strategy?");
        out.println(curl + "'" + api + "/decisions?fields=question,status,outcome,mandate'");
        out.println(curl + "'" + api + "/authority?power=ADOPT_STRATEGY&subjectType=ORGANISATION'");
        out.println();
        out.println("Ctrl-C stops it and removes everything.");
    }

    private static String yearAgo() {
        return LocalDate.ofInstant(InstantSource.system().instant(), ZoneOffset.UTC)
                .minusYears(1)
                .toString();
    }

    private static Path makeFolder() {
        try {
            return Files.createTempDirectory("kurs-demo-");
        } catch (IOException e) {
            throw Failed.environment("no temporary folder can be made (" + e.getMessage()
                    + "); make room, or name another with -Djava.io.tmpdir");
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " could not be removed", e);
        }
    }
}
