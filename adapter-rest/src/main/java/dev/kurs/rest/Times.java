package dev.kurs.rest;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** How long requests took, for the metrics. Each timer is looked up once: finding one by its tags costs more than using it. */
final class Times {

    /** What stands for the resource where an answer was kept. */
    static final String ANSWERED_BEFORE = "(answered before)";

    private final MeterRegistry metrics;
    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

    private record Kind(String method, String uri, int status) {}

    Times(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    /**
     * Notes a request.
     *
     * @param uri the template of the resource's path
     */
    void record(String method, String uri, int status, long nanos) {
        timers.computeIfAbsent(new Kind(method, uri, status), this::timer).record(nanos, TimeUnit.NANOSECONDS);
    }

    private Timer timer(Kind kind) {
        return metrics.timer(
                "http.server.requests",
                "method",
                kind.method(),
                "uri",
                kind.uri(),
                "status",
                Integer.toString(kind.status()));
    }
}
