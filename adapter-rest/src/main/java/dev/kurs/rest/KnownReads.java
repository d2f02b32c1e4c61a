package dev.kurs.rest;

import dev.kurs.application.StrategyApplication;
import dev.kurs.domain.organisation.Organisation.Language;
import dev.kurs.rest.AnswerCache.Question;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.time.Instant;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;

/**
 * Answers reads from memory before the runtime is asked: for it to take a request apart and to put an answer together
 * takes longer than all else that such a read needs. What is in any way out of the ordinary is left to the runtime, which
 * answers from the same memory by {@link Entrance} and {@link Exit}.
 */
final class KnownReads {

    /** Headers that an answer depends on; sent more than once they are the runtime's to put together. */
    private static final List<String> READ_HERE = List.of(
            HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.AUTHORIZATION, HttpHeaders.IF_NONE_MATCH);

    private final StrategyApplication application;
    private final Door door;
    private final AnswerCache cache;
    private final RateLimits limits;
    private final Times times;

    KnownReads(StrategyApplication application, Door door, AnswerCache cache, RateLimits limits, Times times) {
        this.application = application;
        this.door = door;
        this.cache = cache;
        this.limits = limits;
        this.times = times;
    }

    /** Answers a request if that can be done from memory; else leaves it as it is, but for who asks, which is noted. */
    boolean answers(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!isPlainRead(request)) {
            return false;
        }
        long start = System.nanoTime();
        Instant now = application.clock().instant();
        Object seen = door.seen(request.getHeader(HttpHeaders.AUTHORIZATION), now);
        request.setAttribute(Door.SEEN, seen);
        if (!(seen instanceof Admission admission)) {
            return false;
        }
        Language language = Texts.negotiate(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        Question question = new Question(
                admission.organisation(),
                admission.role(),
                language,
                Question.address(request.getRequestURI(), request.getQueryString()),
                request.getHeader(HttpHeaders.ACCEPT));
        Answer answer = cache.find(question, admission, now);
        if (answer == null) {
            return false;
        }
        Map<String, String> left;
        try {
            left = limits.count(admission.by());
        } catch (Problem tooMany) {
            return false;
        }
        Exit.mark(
                response::setHeader,
                Entrance.requestId(request.getHeader(Entrance.REQUEST_ID), application.ids()),
                left,
                request.getHeader(Entrance.TRACE));
        send(answer, request, response);
        times.record(request.getMethod(), Times.ANSWERED_BEFORE, response.getStatus(), System.nanoTime() - start);
        return true;
    }

    private static boolean isPlainRead(HttpServletRequest request) {
        if (!request.getMethod().equals(HttpMethod.GET)
                || !request.getRequestURI().startsWith(Call.V1 + "/")
                || request.getContentLengthLong() > 0
                || request.getHeader("Transfer-Encoding") != null) {
            return false;
        }
        for (String header : READ_HERE) {
            Enumeration<String> values = request.getHeaders(header);
            if (values.hasMoreElements()) {
                values.nextElement();
                if (values.hasMoreElements()) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void send(Answer answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, Exit.REVALIDATED);
        String tag = answer.headers().get(HttpHeaders.ETAG);
        boolean known = tag != null && Exit.isKnown(tag, request.getHeader(HttpHeaders.IF_NONE_MATCH));
        response.setStatus(known ? 304 : answer.status());
        answer.headers().forEach((name, value) -> {
            if (!known || !name.equals(HttpHeaders.CONTENT_TYPE)) {
                response.setHeader(name, value);
            }
        });
        if (!known) {
            response.setContentLength(answer.body().length);
            response.getOutputStream().write(answer.body());
        }
    }
}
