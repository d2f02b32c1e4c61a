package dev.kurs.bootstrap.server;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the server itself refuses, before the API is reached or after it failed: told in the shape of the API's problems. */
final class ServerProblems extends ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ServerProblems.class);

    /** Long enough for another server to be started in the place of this one. */
    private static final long SECONDS_TO_RETURN = 5;

    private final Api api;

    ServerProblems(Api api) {
        this.api = api;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String id = UUID.randomUUID().toString();
        int status = response.getStatus();
        LOG.info("{} refused as {}: {}", id, status, request.getAttribute(ERROR_MESSAGE));
        String acceptLanguage = request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE);
        Api.Refusal refusal = api.refusal(status, id, acceptLanguage);
        byte[] body = refusal.body().getBytes(StandardCharsets.UTF_8);
        HttpFields.Mutable headers = response.getHeaders();
        SafeHeaders.addTo(headers);
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        headers.put(HttpHeader.CONTENT_TYPE, "application/problem+json");
        headers.put(HttpHeader.CONTENT_LANGUAGE, refusal.language());
        headers.put(HttpHeader.CONTENT_LENGTH, body.length);
        headers.put("X-Request-Id", id);
        if (status == HttpStatus.SERVICE_UNAVAILABLE_503) {
            headers.put(HttpHeader.RETRY_AFTER, SECONDS_TO_RETURN);
        }
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }
}
