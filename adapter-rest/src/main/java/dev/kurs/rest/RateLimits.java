package dev.kurs.rest;

import dev.kurs.domain.kernel.Id;
import dev.kurs.rest.Problems.Kind;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many requests a minute each caller may make, where a limit is set; and a brake on those who try keys and tokens that
 * open nothing.
 */
final class RateLimits {

    /** Failed attempts a second, on the whole server: far more than mistakes make, far fewer than guessing takes. */
    private static final int FAILURES_A_SECOND = 50;

    private static final long NANOS = 1_000_000_000;

    private final int perMinute;
    private final Map<Id, Bucket> buckets = new ConcurrentHashMap<>();
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
