package dev.kurs.rest.identity;

import dev.kurs.application.organisation.Gate;
import dev.kurs.application.organisation.Gate.Home;
import dev.kurs.domain.kernel.Id;
import dev.kurs.rest.Admission;
import dev.kurs.rest.Problem;
import dev.kurs.rest.Problems.Kind;
import dev.kurs.rest.RestAdapter.IdentityProvider;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lets callers in by the tokens of an identity provider. What a token says is verified once and remembered for a while, by
 * the token's digest; where it leads is asked anew each time, in one query.
 */
public final class Tokens {

    /** How many verified tokens are remembered; the one longest unused goes first. */
    private static final int MOST_REMEMBERED = 10_000;

    private final Gate gate;
    private final ProviderKeys keys;
    private final Verification verification;
    private final Map<String, Verified> remembered = new LinkedHashMap<>(64, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Verified> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    /**
     * The tokens of a provider.
     *
     * @param gate tells where tokens lead
     * @param clock what time it is, for whatever a token says of time and for how old the provider's keys are
     */
    public Tokens(IdentityProvider provider, Gate gate, InstantSource clock) {
        this.gate = gate;
        ProviderDocuments documents = new ProviderDocuments(provider);
        keys = new ProviderKeys(provider.issuer(), documents::readKeys, clock);
        verification = new Verification(provider, keys);
    }

    /** Begins to fetch the provider's keys, so that the first caller need not wait; the log tells when that fails. */
    public void prepare() {
        keys.prepare();
    }

    /**
     * Lets the bearer of a token in.
     *
     * @throws Problem saying what is wrong with the token, or that the provider cannot be asked about it
     */
    public Admission admit(String token, Instant now) {
        Verified verified = verified(token, now);
        Home home = gate.findHome(verified.organisation(), verified.person())
                .orElseThrow(() -> new Problem(Kind.ORGANISATION_UNKNOWN));
        Id by = verified.client() != null ? verified.client() : home.person();
        if (by == null) {
            throw new Problem(Kind.PERSON_UNKNOWN);
        }
        return new Admission(
                home.organisation(), by, home.person(), verified.role(), verified.scopes(), home.journal());
    }

    private Verified verified(String token, Instant now) {
        String digest = digest(token);
        Verified known = known(digest);
        if (known != null && now.isBefore(known.until())) {
            return known;
        }
        Verified verified = verification.verify(token, now);
        synchronized (remembered) {
            remembered.put(digest, verified);
        }
        return verified;
    }

    private @Nullable Verified known(String digest) {
        synchronized (remembered) {
            return remembered.get(digest);
        }
    }

    private static String digest(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
