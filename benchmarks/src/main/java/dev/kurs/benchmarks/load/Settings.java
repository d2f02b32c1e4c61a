package dev.kurs.benchmarks.load;

import dev.kurs.benchmarks.Sample;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a run is told on its command line, as {@code name=value}.
 *
 * @param kurs the jar of Kurs
 * @param peer the jar of the peer; null to leave it out
 * @param java the {@code java} that runs the servers
 * @param work a folder for data and logs; what it holds may be removed afterwards
 * @param seconds how long each count lasts
 * @param warmUp how long each server is asked each question before it is counted
 * @param warmUpAnswers how many answers each server gives before anything is counted
 * @param mostWarmUp how long that may take
 * @param rounds how often everything is counted; the median is told
 * @param connections how many connections, in turn
 * @param only the measures to take, by name; empty for all
 * @param size of the sample
 * @param lines how many lines the stream has
 * @param starts how often each server is started to see how soon it answers
 */
record Settings(
        Path kurs,
        @Nullable Path peer,
        Path java,
        Path work,
        Duration seconds,
        Duration warmUp,
        long warmUpAnswers,
        Duration mostWarmUp,
        int rounds,
        List<Integer> connections,
        Set<String> only,
        Sample.Size size,
        int lines,
        int starts) {

    static Settings parse(String... arguments) {
        Map<String, String> given = new HashMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("\"" + argument + "\" is not name=value");
            }
            given.put(argument.substring(0, equals), argument.substring(equals + 1));
        }
        Path home = Path.of(System.getProperty("java.home"));
        String peer = take(given, "peer", "");
        Settings settings = new Settings(
                Path.of(take(given, "kurs", "bootstrap/target/kurs.jar")),
                peer.isEmpty() ? null : Path.of(peer),
                Path.of(take(given, "java", home.resolve("bin/java").toString())),
                Path.of(take(given, "work", "benchmarks/target/load")),
                seconds(take(given, "seconds", "1.5")),
                seconds(take(given, "warm-up", "1.5")),
                Long.parseLong(take(given, "warm-up-answers", "100000")),
                seconds(take(given, "warm-up-most", "40")),
                Integer.parseInt(take(given, "rounds", "2")),
                Arrays.stream(take(given, "connections", "1,16,64").split(",", -1))
                        .map(Integer::valueOf)
                        .toList(),
                take(given, "only", "").isEmpty()
                        ? Set.of()
                        : Set.of(take(given, "only", "").split(",", -1)),
                size(take(given, "size", "20,50,10,10,1000")),
                Integer.parseInt(take(given, "lines", "100000")),
                Integer.parseInt(take(given, "starts", "5")));
        Set<String> unknown = new TreeSet<>(given.keySet());
        unknown.removeAll(KNOWN);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("there is no setting " + unknown + "; there are " + KNOWN);
        }
        return settings;
    }

    private static final Set<String> KNOWN = new TreeSet<>(Set.of(
            "kurs",
            "peer",
            "java",
            "work",
            "seconds",
            "warm-up",
            "warm-up-answers",
            "warm-up-most",
            "rounds",
            "connections",
            "only",
            "size",
            "lines",
            "starts"));

    private static String take(Map<String, String> given, String name, String otherwise) {
        return given.getOrDefault(name, otherwise);
    }

    private static Duration seconds(String text) {
        return Duration.ofMillis(Math.round(Double.parseDouble(text) * 1000));
    }

    private static Sample.Size size(String text) {
        List<Integer> parts =
                Arrays.stream(text.split(",", -1)).map(Integer::valueOf).toList();
        return new Sample.Size(parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4));
    }

    boolean takes(String measure) {
        return only.isEmpty() || only.contains(measure);
    }
}
