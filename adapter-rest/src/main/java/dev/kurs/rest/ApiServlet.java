package dev.kurs.rest;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;

/**
 * The API as a servlet. The runtime refuses a few malformed requests (a {@code Content-Type} or
 * {@code Accept} that is no media type) with a status and nothing else; here those get their words too.
 */
final class ApiServlet extends ServletContainer {

    private static final long serialVersionUID = 1L;

    private final transient RestAdapter adapter;
    private final transient KnownReads knownReads;

    ApiServlet(RestAdapter adapter, ResourceConfig config, KnownReads knownReads) {
        super(config);
        this.adapter = adapter;
        this.knownReads = knownReads;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (knownReads.answers(request, response)) {
            return;
        }
        request.setAttribute(Entrance.ADDRESS, request.getRemoteAddr());
        super.service(request, response);
        int status = response.getStatus();
        if (status >= 400 && !response.isCommitted() && response.getContentType() == null) {
            String given = response.getHeader(Entrance.REQUEST_ID);
            String id = given != null ? given : UUID.randomUUID().toString();
            RestAdapter.Refusal refusal = adapter.refusal(status, id, request.getHeader("Accept-Language"));
            byte[] body = refusal.body().getBytes(StandardCharsets.UTF_8);
            response.setHeader(Entrance.REQUEST_ID, id);
            response.setHeader("Content-Language", refusal.language());
            response.setContentType("application/problem+json");
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }
}
