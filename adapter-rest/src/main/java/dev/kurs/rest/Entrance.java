package dev.kurs.rest;

import dev.kurs.application.StrategyApplication;
import dev.kurs.application.organisation.ApiKeySecret;
import dev.kurs.application.organisation.Gate;
import dev.kurs.application.organisation.Gate.Opening;
import dev.kurs.rest.Problems.Kind;
import dev.kurs.rest.identity.Tokens;
import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Where every request comes in, before it is known what it asks for: it is given its id and language, whoever asks is let
 * in by their key or token, and what was answered before is answered again.
 */
@PreMatching
@Priority(Priorities.AUTHENTICATION)
final class Entrance implements ContainerRequestFilter {

    static final String REQUEST_ID = "X-Request-Id";
    static final String TRACE = "traceparent";

    /** What in the log tells which request it is about. */
    static final String LOGGED_AS = "request";

    private static final Pattern SANE_ID = Pattern.compile("[\\x21-\\x7E]{1,128}");
    private static final int UNAUTHORIZED = 401;
    private static final String CHALLENGE = "Bearer realm=\"kurs\"";
    private static final String INVALID = ", error=\"invalid_token\"";
    private static final Pattern BEARER = Pattern.compile("(?i:bearer) +([A-Za-z0-9._~+/-]+=*) *");
    private static final Pattern KEY = Pattern.compile("kurs_[A-Za-z0-9_-]{20,200}");

    private final StrategyApplication application;
    private final Gate gate;
    private final @Nullable Tokens tokens;
    private final OnceOnly onceOnly;
    private final AnswerCache cache;
    private final RateLimits limits;
    private final long mostSpooled;

    /**
     * The entrance.
     *
     * @param tokens verifies tokens; null where no identity provider is configured
     */
    Entrance(
            StrategyApplication application,
            Gate gate,
            @Nullable Tokens tokens,
            OnceOnly onceOnly,
            AnswerCache cache,
            RateLimits limits,
            long mostSpooled) {
        this.mostSpooled = mostSpooled;
        this.application = application;
        this.gate = gate;
        this.tokens = tokens;
        this.onceOnly = onceOnly;
        this.cache = cache;
        this.limits = limits;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        Instant now = application.clock().instant();
        String id = requestId(context.getHeaderString(REQUEST_ID));
        MDC.put(LOGGED_AS, id);
        Call stranger = Call.begin(
                context,
                application.transactions(),
                id,
                Texts.negotiate(context.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)),
                now,
                mostSpooled);
        if (isOpenToAll(context.getUriInfo().getPath())) {
            return;
        }
        Admission admission = context.getProperty(LocalStreams.ADMITTED) instanceof Admission known
                ? known
                : admit(context.getHeaderString(HttpHeaders.AUTHORIZATION), now);
        Call call = stranger.enteredBy(admission, limits.count(admission.by()));
        Answer before = known(call, admission);
        if (before != null) {
            call.answeredBefore();
            context.abortWith(before.response());
        }
    }

    private @Nullable Answer known(Call call, Admission admission) {
        return switch (call.method()) {
            case HttpMethod.GET -> cache.find(call, admission);
            case HttpMethod.POST -> onceOnly.begin(call);
            default -> null;
        };
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
        Opening opening = gate.findKey(new ApiKeySecret(key).digest()).orElseThrow(() -> {
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

    /** What lies outside the API proper but for the metrics, and what tells about the API itself. */
    private static boolean isOpenToAll(String path) {
        String absolute = path.startsWith("/") ? path : "/" + path;
        if (absolute.equals("/metrics")) {
            return false;
        }
        return !(absolute + "/").startsWith(Call.V1 + "/") || absolute.equals(Call.V1 + "/api-info");
    }

    private String requestId(@Nullable String sent) {
        return sent != null && SANE_ID.matcher(sent).matches()
                ? sent
                : application.ids().next().toString();
    }
}
