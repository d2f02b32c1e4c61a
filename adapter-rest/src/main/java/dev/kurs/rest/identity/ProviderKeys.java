package dev.kurs.rest.identity;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import dev.kurs.rest.Problem;
import dev.kurs.rest.Problems.Kind;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The provider's public keys. They are fetched when first needed, again in the background once they are no longer fresh, and
 * again at once for a token whose key is not among them, since that is how keys are rotated. Never twice in
 * {@link #PAUSE}, and never by two at once: whoever comes meanwhile waits for the one who asked. While the provider is
 * silent, what it said last is good for {@link #USABLE}.
 *
 * <p>The library has sources that do as much, but they go by the system's clock alone, and during an outage they tell
 * a token with a new key that it is forged.
 */
final class ProviderKeys implements JWKSource<SecurityContext> {

    /** From when on the keys are fetched again, while those that are there go on being used. */
    static final Duration FRESH = Duration.ofMinutes(5);

    /** For how long keys are used while the provider cannot be asked. */
    static final Duration USABLE = Duration.ofHours(1);

    /** The least time from one attempt to the next. */
    static final Duration PAUSE = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(ProviderKeys.class);

    private final String issuer;
    private final Supplier<CompletableFuture<JWKSet>> fetch;
    private final InstantSource clock;
    private volatile @Nullable Known known;
    private @Nullable Attempt last;

    private record Known(JWKSet keys, Instant since) {

        boolean isWithin(Duration age, Instant now) {
            return now.isBefore(since.plus(age));
        }
    }

    private record Attempt(Instant began, CompletableFuture<Known> outcome) {}

    ProviderKeys(String issuer, Supplier<CompletableFuture<JWKSet>> fetch, InstantSource clock) {
        this.issuer = issuer;
        this.fetch = fetch;
        this.clock = clock;
    }

    /** Fetches the keys, unless that was tried just now. */
    void prepare() {
        refresh(clock.instant());
    }

    /** What those are told whose token cannot be verified now. */
    static Problem unreachable() {
        return new Problem(Kind.IDENTITY_PROVIDER_UNREACHABLE)
                .with(HttpHeaders.RETRY_AFTER, Long.toString(PAUSE.toSeconds()));
    }

    /**
     * {@inheritDoc}
     *
     * @throws KeySourceException when the provider would have to be asked and does not answer
     */
    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
        Instant now = clock.instant();
        Known keys = known;
        if (keys == null || !keys.isWithin(USABLE, now)) {
            keys = await(attempt(now));
        } else if (!keys.isWithin(FRESH, now)) {
            refresh(now);
        }
        List<JWK> found = selector.select(keys.keys());
        return found.isEmpty() ? selector.select(await(attempt(now)).keys()) : found;
    }

    /** The newest attempt, begun now if it is time for one. */
    private synchronized CompletableFuture<Known> attempt(Instant now) {
        Attempt newest = last;
        if (newest == null
                || (newest.outcome().isDone() && !now.isBefore(newest.began().plus(PAUSE)))) {
            newest = new Attempt(now, fetch.get().handle((keys, failure) -> told(keys, failure, now)));
            last = newest;
        }
        return newest.outcome();
    }

    /** Begins an attempt that nobody waits for. */
    private void refresh(Instant now) {
        LOG.debug("The keys are asked for: {}", attempt(now));
    }

    private Known told(@Nullable JWKSet keys, @Nullable Throwable failure, Instant now) {
        if (keys == null) {
            Throwable reason = failure != null && failure.getCause() != null ? failure.getCause() : failure;
            LOG.warn(
                    "The keys of the identity provider {} cannot be had ({}); its tokens are taken for an hour after"
                            + " they last could",
                    issuer,
                    String.valueOf(reason));
            throw new IllegalStateException("told above");
        }
        Known fetched = new Known(keys, now);
        known = fetched;
        return fetched;
    }

    private static Known await(CompletableFuture<Known> outcome) throws KeySourceException {
        try {
            return outcome.get();
        } catch (ExecutionException e) {
            throw new KeySourceException("the provider does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KeySourceException("stopping", e);
        }
    }
}
