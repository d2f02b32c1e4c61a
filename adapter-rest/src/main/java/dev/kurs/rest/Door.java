package dev.kurs.rest;

import dev.kurs.application.Secret;
import dev.kurs.application.organisation.Gate;
import dev.kurs.application.organisation.Gate.Opening;
import dev.kurs.rest.Problems.Kind;
import dev.kurs.rest.identity.Tokens;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who asks, by the key or the token that they show. */
final class Door {

    /** The property of a request that holds what the door made of it, where it was asked already. */
    static final String SEEN = Door.class.getName();

    private static final int UNAUTHORIZED = 401;
    private static final String CHALLENGE = "Bearer realm=\"kurs\"";
    private static final String INVALID = ", error=\"invalid_token\"";
    private static final Pattern BEARER = Pattern.compile("(?i:bearer) +([A-Za-z0-9._~+/-]+=*) *");
    private static final Pattern KEY = Pattern.compile("kurs_[A-Za-z0-9_-]{20,200}");

    private final Gate gate;
    private final @Nullable Tokens tokens;
    private final RateLimits limits;

    /**
     * The door.
     *
     * @param tokens verifies tokens; null where no identity provider is configured
     */
    Door(Gate gate, @Nullable Tokens tokens, RateLimits limits) {
        this.gate = gate;
        this.tokens = tokens;
        this.limits = limits;
    }

    /** Who asks, or the problem of why they may not: for {@link #admitted}, so that nobody is looked up or counted twice. */
    Object seen(@Nullable String authorization, Instant now) {
        try {
            return admit(authorization, now);
        } catch (Problem refused) {
            return refused;
        }
    }

    /**
     * Lets somebody in.
     *
     * @param seen what was made of the request before; null when nobody asked
     * @throws Problem when they may not come in
     */
    Admission admitted(@Nullable Object seen, @Nullable String authorization, Instant now) {
        if (seen instanceof Problem refused) {
            throw refused;
        }
        return seen instanceof Admission admission ? admission : admit(authorization, now);
    }

    private Admission admit(@Nullable String authorization, Instant now) {
        if (authorization == null) {
            throw refused(Kind.UNAUTHENTICATED, "");
        }
        Matcher bearer = BEARER.matcher(authorization);
        if (!bearer.matches()) {
            throw refused(Kind.UNAUTHENTICATED, INVALID);
        }
        String shown = bearer.group(1);
        if (KEY.matcher(shown).matches()) {
            return Admission.of(open(shown, now));
        }
        if (tokens == null) {
            throw refused(Kind.UNAUTHENTICATED, INVALID);
        }
        try {
            return tokens.admit(shown, now);
        } catch (Problem refused) {
            if (refused.code().equals(Kind.TOKEN_UNTRUSTED.code())) {
                limits.countFailure();
            }
            throw refused.status() == UNAUTHORIZED
                    ? refused.with(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE + INVALID)
                    : refused;
        }
    }

    private Opening open(String key, Instant now) {
        Opening opening = gate.findKey(new Secret(key).digest()).orElseThrow(() -> {
            limits.countFailure();
            return refused(Kind.UNAUTHENTICATED, INVALID);
        });
        if (!opening.key().opensAt(now)) {
            throw refused(opening.key().revokedAt() != null ? Kind.KEY_REVOKED : Kind.KEY_EXPIRED, INVALID);
        }
        return opening;
    }

    private static Problem refused(Kind kind, String error) {
        return new Problem(kind).with(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE + error);
    }
}
