package dev.kurs.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kurs.domain.organisation.Organisation.Language;
import dev.kurs.rest.governance.AuthorityShown;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.server.model.RuntimeResource;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Where every answer goes out: a problem is put in the caller's language, what every answer bears is added, an answer
 * that the caller already has is not sent again, and what may be asked again is kept.
 */
final class Exit implements ContainerResponseFilter {

    /** The most that is read of a refused request only to keep its connection. */
    private static final int MOST_LEFT_UNREAD = 64 * 1024;

    /** For an answer that says nothing else: it may be kept, but is to be asked for again each time. */
    static final String REVALIDATED = "private, no-cache";

    private static final MediaType PROBLEM = new MediaType("application", "problem+json");
    private static final Pattern TRACE =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    /** Refusals that say nothing of the request itself: asked again, the answer may be another. */
    private static final Set<Integer> PASSING = Set.of(401, 403, 408, 429);

    private final OnceOnly onceOnly;
    private final AnswerCache cache;
    private final Times times;

    Exit(OnceOnly onceOnly, AnswerCache cache, Times times) {
        this.onceOnly = onceOnly;
        this.cache = cache;
        this.times = times;
    }

    /**
     * A problem as it is told: the members of RFC 9457, and our own.
     *
     * @param authority who may decide, where it was refused because the caller may not; else null
     */
    record ProblemBody(
            String type,
            String title,
            int status,
            String detail,
            String instance,
            String code,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FaultBody> errors,
            @Nullable AuthorityShown authority) {}

    /**
     * A fault as it is told.
     *
     * @param line of a stream; null where what was sent is no stream
     */
    record FaultBody(@Nullable Long line, String pointer, String code, String detail) {}

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Call call = Call.of(request);
        if (response.getEntity() instanceof Problem problem) {
            show(problem, call, response);
        }
        MultivaluedMap<String, Object> headers = response.getHeaders();
        mark(headers::putSingle, call.id(), call.limits(), request.getHeaderString(Entrance.TRACE));
        headers.putIfAbsent(HttpHeaders.CONTENT_LANGUAGE, List.of(Scalar.name(call.language())));
        headers.putIfAbsent(HttpHeaders.CACHE_CONTROL, List.of(REVALIDATED));
        if (!call.wasAnsweredBefore()) {
            keep(call, response);
        }
        leaveOutWhatIsKnown(call, request, response);
        if (call.method().equals(HttpMethod.OPTIONS)) {
            tellWhatIsTaken(call, response);
        }
        if (response.getStatus() >= 400 && !isReadToItsEnd(request)) {
            headers.putSingle("Connection", "close");
        }
        if (response.getEntity() instanceof byte[] bytes) {
            headers.putSingle(HttpHeaders.CONTENT_LENGTH, Integer.toString(bytes.length));
        }
        measure(call, response);
        MDC.remove(Entrance.LOGGED_AS);
    }

    /**
     * Adds what every answer bears, whatever it is.
     *
     * @param limits the headers that tell how much more the caller may ask
     * @param trace as it was sent
     */
    static void mark(
            BiConsumer<String, String> headers, String request, Map<String, String> limits, @Nullable String trace) {
        headers.accept(Entrance.REQUEST_ID, request);
        headers.accept("X-Content-Type-Options", "nosniff");
        headers.accept(HttpHeaders.VARY, "Accept, Accept-Language, Authorization");
        limits.forEach(headers);
        if (trace != null && TRACE.matcher(trace).matches()) {
            headers.accept(Entrance.TRACE, trace);
        }
    }

    /** Whether the caller says that they have the answer with this tag already. */
    static boolean isKnown(String tag, @Nullable String ifNoneMatch) {
        Conditions conditions = Conditions.parse(ifNoneMatch);
        return conditions != null && conditions.holds(tag);
    }

    /**
     * Reads what is left of the body of a request that is refused. An answer with a body still on its way makes the server
     * cut the connection without a word, and the caller's next request on it is lost.
     *
     * @return whether that was all, and the connection can be used again
     */
    private static boolean isReadToItsEnd(ContainerRequestContext request) {
        try {
            InputStream body = request.getEntityStream();
            return body.readNBytes(MOST_LEFT_UNREAD).length < MOST_LEFT_UNREAD;
        } catch (IOException e) {
            return false;
        }
    }

    private void measure(Call call, ContainerResponseContext response) {
        String template = call.uri().getMatchedResourceTemplate();
        String uri =
                call.wasAnsweredBefore() ? Times.ANSWERED_BEFORE : template == null ? "" : template.replace("//", "/");
        times.record(call.method(), uri, response.getStatus(), call.nanos());
    }

    private void keep(Call call, ContainerResponseContext response) {
        Admission admission = call.admission();
        if (admission == null) {
            return;
        }
        int status = response.getStatus();
        Answer answer = answer(response);
        boolean refusal = status >= 400 && status < 500 && !PASSING.contains(status);
        onceOnly.end(call, answer, refusal);
        if (call.method().equals(HttpMethod.DELETE)) {
            // What was erased goes from memory too, before its room is needed.
            cache.forget(admission.organisation());
        } else if (status == 200
                && call.method().equals(HttpMethod.GET)
                && !Answers.NO_STORE.equals(response.getHeaderString(HttpHeaders.CACHE_CONTROL))) {
            cache.put(
                    call,
                    admission,
                    answer,
                    () -> call.read(ports -> ports.organisations().get().value().timeZone()));
        }
    }

    private static Answer answer(ContainerResponseContext response) {
        Map<String, String> own = new LinkedHashMap<>();
        for (String name : List.of(
                HttpHeaders.CONTENT_TYPE,
                HttpHeaders.CONTENT_LANGUAGE,
                HttpHeaders.ETAG,
                HttpHeaders.LOCATION,
                HttpHeaders.LINK)) {
            String value = response.getHeaderString(name);
            if (value != null) {
                own.put(name, value);
            }
        }
        byte[] body = response.getEntity() instanceof byte[] bytes ? bytes : new byte[0];
        return new Answer(response.getStatus(), own, body, null);
    }

    private static void leaveOutWhatIsKnown(
            Call call, ContainerRequestContext request, ContainerResponseContext response) {
        String tag = response.getHeaderString(HttpHeaders.ETAG);
        boolean read = call.method().equals(HttpMethod.GET) || call.method().equals(HttpMethod.HEAD);
        if (tag == null || !read || response.getStatus() != 200) {
            return;
        }
        if (isKnown(tag, request.getHeaderString(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(304);
            response.setEntity(null);
            response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        }
    }

    /** The runtime lists the methods as text too, which nobody asked for. */
    private static void tellWhatIsTaken(Call call, ContainerResponseContext response) {
        String methods = response.getHeaderString(HttpHeaders.ALLOW);
        if (response.getStatus() == 200 && methods != null) {
            response.setStatus(204);
            response.setEntity(null);
            response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
            if (methods.contains(HttpMethod.PATCH)) {
                response.getHeaders().putSingle("Accept-Patch", Call.MERGE_PATCH);
            }
            if (methods.contains(HttpMethod.POST)) {
                response.getHeaders().putSingle("Accept-Post", taken(call, HttpMethod.POST));
            }
        }
    }

    /** The media types that a method takes at the address that was asked. */
    private static String taken(Call call, String method) {
        List<RuntimeResource> matched = ((ExtendedUriInfo) call.uri()).getMatchedRuntimeResources();
        return matched.stream()
                .limit(1)
                .flatMap(resource -> resource.getResourceMethods().stream())
                .filter(one -> one.getHttpMethod().equals(method))
                .flatMap(one -> one.getConsumedTypes().stream())
                .map(MediaType::toString)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private void show(Problem problem, Call call, ContainerResponseContext response) {
        problem.headers().forEach(response.getHeaders()::putSingle);
        if (problem.status() == 415) {
            String method = call.method();
            response.getHeaders()
                    .putSingle(
                            "Accept-" + method.charAt(0) + method.substring(1).toLowerCase(Locale.ROOT),
                            taken(call, method));
        }
        response.setEntity(
                Json.bytes(body(problem, call.language(), call.id(), call.thing())), new Annotation[0], PROBLEM);
    }

    /** The words of a problem; {@code thing} is what the request was about, as figures are named in texts. */
    static ProblemBody body(Problem problem, Language language, String request, @Nullable Object thing) {
        Texts texts = Texts.ALL;
        List<FaultBody> errors = problem.faults().stream()
                .map(fault -> new FaultBody(
                        fault.line(),
                        fault.pointer(),
                        fault.code(),
                        texts.detail(language, fault.code(), fault.figures())))
                .toList();
        Map<String, @Nullable Object> figures = new LinkedHashMap<>(problem.figures());
        figures.putIfAbsent("thing", thing);
        figures.putIfAbsent(
                "details", errors.stream().map(FaultBody::detail).distinct().collect(Collectors.joining("; ")));
        return new ProblemBody(
                "/problems/" + problem.code(),
                texts.title(language, problem.code(), figures),
                problem.status(),
                texts.detail(language, problem.code(), figures),
                "urn:uuid:" + uuid(request),
                problem.code(),
                errors,
                problem.authority() == null ? null : AuthorityShown.of(problem.authority(), null, language));
    }

    /** The request's id as a UUID: itself, or one that is always the same for it. */
    private static UUID uuid(String id) {
        Object uuid = Scalar.ID.read(id);
        return uuid instanceof UUID same ? same : UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
    }
}
