package dev.kurs.benchmarks.load;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * Asks a server everything in turn until its compiler has seen what it needs. HotSpot compiles for speed what ran some
 * ten thousand times, so a server that is counted too soon is counted at a fraction of what it can do.
 */
final class WarmUp {

    private static final int CONNECTIONS = 16;
    private static final Duration TURN = Duration.ofMillis(500);

    private WarmUp() {}

    /**
     * Warms a server up.
     *
     * @param answers how many answers are enough
     * @param most how long at most
     */
    static void of(ServerProcess server, List<Measure> measures, long answers, Duration most) throws IOException {
        long end = System.nanoTime() + most.toNanos();
        long answered = 0;
        while (answered < answers && System.nanoTime() < end) {
            for (Measure measure : measures) {
                answered += ClosedLoop.run(server.address(), measure.requests(), measure.status(), CONNECTIONS, TURN)
                        .answers();
            }
        }
    }
}
