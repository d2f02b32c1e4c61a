package dev.kurs.rest;

import dev.kurs.application.Ids;
import dev.kurs.application.StrategyApplication;
import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
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

    /** The property of a request that holds the address it came from. */
    static final String ADDRESS = "dev.kurs.rest.address";

    /** What in the log tells which request it is about. */
    static final String LOGGED_AS = "request";

    private static final Pattern SANE_ID = Pattern.compile("[\\x21-\\x7E]{1,128}");

    private final StrategyApplication application;
    private final Door door;
    private final OnceOnly onceOnly;
    private final AnswerCache cache;
    private final RateLimits limits;
    private final long mostSpooled;

    Entrance(
            StrategyApplication application,
            Door door,
            OnceOnly onceOnly,
            AnswerCache cache,
            RateLimits limits,
            long mostSpooled) {
        this.mostSpooled = mostSpooled;
        this.application = application;
        this.door = door;
        this.onceOnly = onceOnly;
        this.cache = cache;
        this.limits = limits;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        Instant now = application.clock().instant();
        String id = requestId(context.getHeaderString(REQUEST_ID), application.ids());
        MDC.put(LOGGED_AS, id);
        Call stranger = Call.begin(
                context,
                application.transactions(),
                id,
                Texts.negotiate(context.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)),
                now,
                mostSpooled);
        String path = context.getUriInfo().getPath();
        if (isShared(path)) {
            limits.countVisit(String.valueOf(context.getProperty(ADDRESS)));
            return;
        }
        if (isOpenToAll(path)) {
            return;
        }
        Admission admission =
                door.admitted(context.getProperty(Door.SEEN), context.getHeaderString(HttpHeaders.AUTHORIZATION), now);
        Call call = stranger.enteredBy(admission, limits.count(admission.by()));
        Answer before = known(call, admission);
        if (before != null) {
            call.answeredBefore();
            context.abortWith(before.response());
        }
    }

    private @Nullable Answer known(Call call, Admission admission) {
        return switch (call.method()) {
            case HttpMethod.GET -> cache.find(AnswerCache.Question.of(call, admission), admission, call.began());
            case HttpMethod.POST -> onceOnly.begin(call);
            default -> null;
        };
    }

    /** What is shown to whoever holds its address. */
    private static boolean isShared(String path) {
        String absolute = path.startsWith("/") ? path : "/" + path;
        return absolute.startsWith(Call.V1 + "/shared/");
    }

    /** What lies outside the API proper but for the metrics, and what tells about the API itself. */
    private static boolean isOpenToAll(String path) {
        String absolute = path.startsWith("/") ? path : "/" + path;
        if (absolute.equals("/metrics")) {
            return false;
        }
        return !(absolute + "/").startsWith(Call.V1 + "/") || absolute.equals(Call.V1 + "/api-info");
    }

    /** The id that a request was sent with, where it is fit to be shown; else a new one. */
    static String requestId(@Nullable String sent, Ids ids) {
        return sent != null && SANE_ID.matcher(sent).matches()
                ? sent
                : ids.next().toString();
    }
}
