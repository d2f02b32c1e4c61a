package dev.kurs.bootstrap.server;

import jakarta.servlet.Servlet;
import org.jspecify.annotations.Nullable;

/** What the server carries: an API that also knows how to tell what the server itself refuses. */
public interface Api {

    /** What answers, from the root on. */
    Servlet servlet();

    /**
     * The answer to a request that never reached the API, such as one that is not HTTP.
     *
     * @param status the HTTP status, 400..599
     * @param request the id of the request, a UUID
     * @param acceptLanguage as the caller sent it; null when that could not be read
     */
    Refusal refusal(int status, String request, @Nullable String acceptLanguage);

    /**
     * A refusal in words.
     *
     * @param language the tag of the language it is in
     * @param body problem details (RFC 9457) as JSON
     */
    record Refusal(String language, String body) {}
}
