package dev.kurs.benchmarks.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What was counted, as tables in Markdown. */
final class Table {

    private final StringBuilder rows = new StringBuilder();
    private final StringBuilder starts = new StringBuilder();

    /** Adds a row and gives it back. */
    String add(Measure measure, int connections, Map<Contender, List<Counted>> counted) {
        List<String> cells = new ArrayList<>(List.of(measure.title(), Integer.toString(connections)));
        for (Contender contender : Contender.values()) {
            cells.add(counted.containsKey(contender) ? Machine.number(median(counted, contender)) : "");
        }
        Contender slower = measure.kind() == Measure.Kind.READ ? Contender.KURS_FIRST : Contender.KURS_AGAIN;
        cells.add(ratio(counted, slower, Contender.PEER));
        cells.add(ratio(counted, Contender.KURS_AGAIN, Contender.PEER));
        cells.add(ratio(counted, Contender.KURS_AGAIN, Contender.BARE_JETTY));
        long unexpected = counted.values().stream()
                .flatMap(List::stream)
                .mapToLong(one -> one.count().unexpected())
                .sum();
        double p99 = counted.getOrDefault(Contender.KURS_AGAIN, List.of()).stream()
                .mapToDouble(one -> one.count().p99Micros())
                .min()
                .orElse(0);
        cells.add(Machine.figure(p99 / 1000));
        for (Contender contender : Contender.values()) {
            cells.add(counted.containsKey(contender) ? Machine.number(processorMicros(counted, contender)) : "");
        }
        String row =
                "| " + String.join(" | ", cells) + " |" + (unexpected == 0 ? "" : " " + unexpected + " UNEXPECTED");
        rows.append(row).append('\n');
        return row;
    }

    /** Adds how long servers took to answer: Kurs plainly, and with an archive of its classes. */
    void addStarts(List<Double> plain, List<Double> archived, List<Double> peers) {
        starts.append("First answer after the start of the process, medians of ")
                .append(plain.size())
                .append(": Kurs ")
                .append(Machine.figure(median(plain)))
                .append(" s, with a class-data archive ")
                .append(Machine.figure(median(archived)))
                .append(" s")
                .append(peers.isEmpty() ? "" : "; Quarkus peer " + Machine.figure(median(peers)) + " s")
                .append(".\n\n");
    }

    /** Adds how a stream went, beside bare inserts of the same rows. */
    void addStream(int lines, List<Double> streamed, List<Double> inserted, long ownBefore, long ownPeak) {
        starts.append("A stream of ")
                .append(Machine.number(lines))
                .append(" measurements: ")
                .append(Machine.number(median(streamed)))
                .append(" lines a second; bare batched inserts: ")
                .append(Machine.number(median(inserted)))
                .append(" rows a second; ratio ")
                .append(Machine.figure(median(streamed) / median(inserted)))
                .append(". Kurs had ")
                .append(ownBefore)
                .append(" MiB of its own memory resident before, and at most ")
                .append(ownPeak)
                .append(" MiB while it took the streams.\n");
    }

    private static String ratio(Map<Contender, List<Counted>> counted, Contender one, Contender other) {
        return counted.containsKey(one) && counted.containsKey(other)
                ? Machine.figure(median(counted, one) / median(counted, other))
                : "";
    }

    private static double median(Map<Contender, List<Counted>> counted, Contender contender) {
        return median(counted.getOrDefault(contender, List.of()).stream()
                .map(one -> one.count().perSecond())
                .toList());
    }

    private static double processorMicros(Map<Contender, List<Counted>> counted, Contender contender) {
        return median(counted.getOrDefault(contender, List.of()).stream()
                .map(Counted::processorMicros)
                .toList());
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted(Comparator.naturalOrder()).toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    @Override
    public String toString() {
        return """
                | requests a second | connections | bare Jetty | Quarkus peer | Kurs, first asked | Kurs, asked again | first ÷ peer | again ÷ peer | again ÷ bare Jetty | Kurs p99, ms | processor µs: Jetty | peer | Kurs first | again |
                | --- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |
                """ + rows + "\n" + starts;
    }
}
