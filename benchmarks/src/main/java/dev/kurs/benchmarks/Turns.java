package dev.kurs.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;

/**
 * The portfolio, the push of cost lines and the business case beside what is nearly nothing, in turns within one process,
 * by processor time: what can be told on a machine that is busy with other things, where the clock tells little.
 */
public final class Turns {

    private final LongSupplier processor;
    private final List<Task> tasks = new ArrayList<>();

    private Turns(LongSupplier processor) {
        this.processor = processor;
    }

    /** By the time of the thread that asks, which does all the work where something is read. */
    private static Turns ofThread() {
        return new Turns(ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime);
    }

    /** By the time of the process, compiler and garbage collection too: another thread writes than the one that asks. */
    private static Turns ofProcess() {
        return new Turns(ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)::getProcessCpuTime);
    }

    /** Something to be measured, and what comes before it unmeasured. */
    private record Task(String name, Callable<?> before, Callable<?> measured) {}

    /**
     * Measures.
     *
     * @param arguments what, {@code case}, {@code portfolio} or {@code push}; and how many turns count, after half as many
     *     that do not
     */
    public static void main(String[] arguments) throws Exception {
        int turns = Integer.parseInt(arguments[1]);
        switch (arguments[0]) {
            case "case" -> businessCase(turns);
            case "portfolio" -> portfolio(turns);
            default -> push(turns);
        }
    }

    private static void businessCase(int turns) throws Exception {
        BusinessCaseBenchmark businessCase = new BusinessCaseBenchmark();
        businessCase.make();
        ofThread()
                .and("double loop over 504 flows", businessCase::loopInDoubles)
                .and("figures of 504 flows", businessCase::figuresOfFlows)
                .and("business case of 504 flows", businessCase::wholeCase)
                .measure(turns);
    }

    private static void portfolio(int turns) throws Exception {
        PortfolioBenchmark portfolio = new PortfolioBenchmark();
        portfolio.read();
        try {
            ofThread()
                    .and("double loop over arrays", portfolio::arrays)
                    .and("domain in memory", portfolio::memory)
                    .measure(turns);
            ofThread()
                    .and("bare sums", portfolio::bareSums)
                    .and("bare sums, kept ones for the series", portfolio::bareSumsOfKept)
                    .and("sums with joins", portfolio::joinedSums)
                    .and("facts of benefits read", portfolio::facts)
                    .and("portfolio of the organisation", portfolio::organisation)
                    .and("portfolio of one strategy", portfolio::strategy)
                    .measure(turns);
        } finally {
            portfolio.close();
        }
    }

    private static void push(int turns) throws Exception {
        PushBenchmark push = new PushBenchmark();
        push.make();
        PushBenchmark.Empty empty = new PushBenchmark.Empty();
        PushBenchmark.Filled filled = new PushBenchmark.Filled();
        try {
            ofProcess()
                    .and("bare inserts", push::empty, () -> push.bareInserts(empty))
                    .and("first push", push::empty, () -> push.first(empty))
                    .and("the same again", () -> null, () -> push.again(filled))
                    .and("every line changed", () -> null, () -> push.changed(filled))
                    .measure(turns);
        } finally {
            push.close();
        }
    }

    private Turns and(String name, Callable<?> task) {
        return and(name, () -> null, task);
    }

    private Turns and(String name, Callable<?> before, Callable<?> task) {
        tasks.add(new Task(name, before, task));
        return this;
    }

    private void measure(int turns) throws Exception {
        Map<String, List<Long>> times = new LinkedHashMap<>();
        Map<String, Long> shortest = new LinkedHashMap<>();
        for (int turn = -(turns + 1) / 2; turn < turns; turn++) {
            for (Task task : tasks) {
                task.before().call();
                long clock = System.nanoTime();
                long before = processor.getAsLong();
                Objects.requireNonNull(task.measured().call());
                long time = processor.getAsLong() - before;
                if (turn >= 0) {
                    times.computeIfAbsent(task.name(), any -> new ArrayList<>()).add(time);
                    shortest.merge(task.name(), System.nanoTime() - clock, Math::min);
                }
            }
        }
        System.out.println("| | median, ms | from | to | shortest by the clock, ms | ratio |");
        long[] first = new long[1];
        times.forEach((name, all) -> {
            long[] sorted = all.stream().mapToLong(Long::longValue).sorted().toArray();
            long median = sorted[sorted.length / 2];
            first[0] = first[0] == 0 ? median : first[0];
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.2f | %.2f | %.2f | %.2f | %.2f |%n",
                    name,
                    median / 1e6,
                    sorted[0] / 1e6,
                    sorted[sorted.length - 1] / 1e6,
                    Objects.requireNonNull(shortest.get(name)) / 1e6,
                    (double) median / first[0]);
        });
    }
}
