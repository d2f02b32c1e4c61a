package dev.kurs.rest;

import dev.kurs.domain.kernel.Id;
import dev.kurs.rest.Problems.Kind;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many requests a minute each caller may make, where a limit is set; and a brake on those who try keys and tokens that
 * open nothing, and on those who visit what is shared.
 */
final class RateLimits {

    /** Failed attempts a second, on the whole server: far more than mistakes make, far fewer than guessing takes. */
    private static final int FAILURES_A_SECOND = 50;

    /** Visits a minute to what is shared, from one address: more than a room full of readers makes. */
    private static final int VISITS_A_MINUTE = 300;

    /** How many addresses are remembered; who has not been seen for longest is forgotten first. */
    private static final int MOST_VISITORS = 10_000;

    private static final long NANOS = 1_000_000_000;

    private final int perMinute;
    private final Map<Id, Bucket> buckets = new ConcurrentHashMap<>();
    private final Map<String, Bucket> visitors = new LinkedHashMap<>(64, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_VISITORS;
        }
    };
    private final Bucket failures = bucket(FAILURES_A_SECOND, Duration.ofSeconds(1));

    /**
     * Limits.
     *
     * @param perMinute requests a minute and caller; 0 for no limit
     */
    RateLimits(int perMinute) {
        this.perMinute = perMinute;
    }

    /**
     * Counts a request.
     *
     * @return the headers that tell what is left; empty when there is no limit
     * @throws Problem {@code too-many-requests}
     */
    Map<String, String> count(Id caller) {
        if (perMinute == 0) {
            return Map.of();
        }
        ConsumptionProbe probe = buckets.computeIfAbsent(caller, one -> bucket(perMinute, Duration.ofMinutes(1)))
                .tryConsumeAndReturnRemaining(1);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("RateLimit-Policy", "\"key\";q=" + perMinute + ";w=60");
        headers.put(
                "RateLimit",
                "\"key\";r=" + probe.getRemainingTokens() + ";t=" + seconds(probe.getNanosToWaitForReset()));
        if (!probe.isConsumed()) {
            Problem problem = new Problem(Kind.TOO_MANY_REQUESTS)
                    .with(HttpHeaders.RETRY_AFTER, Long.toString(seconds(probe.getNanosToWaitForRefill())));
            for (Map.Entry<String, String> header : headers.entrySet()) {
                problem = problem.with(header.getKey(), header.getValue());
            }
            throw problem;
        }
        return headers;
    }

    /**
     * Counts a failed attempt to be let in.
     *
     * @throws Problem {@code too-many-requests} when there were too many just now
     */
    void countFailure() {
        if (!failures.tryConsume(1)) {
            throw new Problem(Kind.TOO_MANY_REQUESTS).with(HttpHeaders.RETRY_AFTER, "1");
        }
    }

    /**
     * Counts a visit to what is shared.
     *
     * @param address where it comes from, as the connection says
     * @throws Problem {@code too-many-requests} when there were too many just now
     */
    void countVisit(String address) {
        Bucket bucket;
        synchronized (visitors) {
            bucket = visitors.computeIfAbsent(network(address), one -> bucket(VISITS_A_MINUTE, Duration.ofMinutes(1)));
        }
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new Problem(Kind.TOO_MANY_REQUESTS)
                    .with(HttpHeaders.RETRY_AFTER, Long.toString(seconds(probe.getNanosToWaitForRefill())));
        }
    }

    /** Of an address of IPv6 the half that tells the network: one subscriber has the whole of the other half. */
    private static String network(String address) {
        String[] groups = address.split(":", -1);
        return groups.length < 8 ? address : String.join(":", List.of(groups).subList(0, 4));
    }

    private static Bucket bucket(int tokens, Duration time) {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(tokens)
                        .refillGreedy(tokens, time)
                        .build())
                .build();
    }

    private static long seconds(long nanos) {
        return (nanos + NANOS - 1) / NANOS;
    }
}
