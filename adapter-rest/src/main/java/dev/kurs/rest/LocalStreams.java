package dev.kurs.rest;

import dev.kurs.application.Actor;
import dev.kurs.rest.PushReport.Rejected;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.jspecify.annotations.Nullable;

/**
 * Streams that are pushed without a server, by whoever runs the installation. They go through the same resources as those
 * that come over HTTP: what is checked, kept and told is the same.
 */
public final class LocalStreams {

    private static final URI HERE = URI.create("http://localhost/");
    private static final Form<PushReport> REPORT = Form.bare(PushReport.class);
    private static final int OK = 200;

    private final ApplicationHandler api;

    LocalStreams(Application api) {
        this.api = new ApplicationHandler(api);
    }

    /**
     * What became of a stream.
     *
     * @param refusals of the lines that were refused, all of them where the stream had a thousand lines or fewer
     */
    public record Report(long accepted, long corrected, long unchanged, List<Refusal> refusals) {}

    /**
     * A line that was refused.
     *
     * @param line its number, from 1
     */
    public record Refusal(long line, List<Reason> reasons) {}

    /**
     * One thing that is wrong with a line.
     *
     * @param pointer JSON pointer into the line; empty for the whole of it
     * @param detail in words
     */
    public record Reason(String pointer, String detail) {}

    /**
     * Pushes a stream.
     *
     * @param collection its address, below the API's: {@code measurements}
     * @param acceptLanguage the languages wanted, as in the header of that name; null for English
     * @param lines NDJSON, at most a thousand
     * @return null when there is no such collection, or none that takes a stream
     */
    public @Nullable Report push(Actor actor, String collection, @Nullable String acceptLanguage, byte[] lines) {
        ContainerRequest request = new ContainerRequest(
                HERE,
                HERE.resolve(Call.V1 + "/" + collection),
                HttpMethod.POST,
                new Nobody(),
                new MapPropertiesDelegate(),
                api.getConfiguration());
        request.setProperty(Door.SEEN, Admission.of(actor));
        request.headers(HttpHeaders.CONTENT_TYPE, Call.NDJSON);
        request.headers(Entrance.REQUEST_ID, actor.request());
        if (acceptLanguage != null) {
            request.headers(HttpHeaders.ACCEPT_LANGUAGE, acceptLanguage);
        }
        request.setEntityStream(new ByteArrayInputStream(lines));
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        return answered(request, answer).getStatus() == OK ? report(answer.toByteArray()) : null;
    }

    private ContainerResponse answered(ContainerRequest request, ByteArrayOutputStream into) {
        try {
            return api.apply(request, into).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a stream was taken in", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a stream was not taken in", e);
        }
    }

    private static Report report(byte[] json) {
        PushReport report = Bodies.read(json, REPORT).body();
        return new Report(
                report.accepted(),
                report.corrected(),
                report.unchanged(),
                report.rejected().stream().map(LocalStreams::refusal).toList());
    }

    private static Refusal refusal(Rejected rejected) {
        List<Reason> several = rejected.errors().stream()
                .map(one -> new Reason(one.pointer(), one.detail()))
                .toList();
        String pointer = rejected.pointer() == null ? "" : rejected.pointer();
        return new Refusal(
                rejected.line(), several.isEmpty() ? List.of(new Reason(pointer, rejected.detail())) : several);
    }

    /** What the runtime wants to know of a caller, and nothing here asks. */
    private static final class Nobody implements SecurityContext {

        @Override
        public @Nullable Principal getUserPrincipal() {
            return null;
        }

        @Override
        public boolean isUserInRole(String role) {
            return false;
        }

        @Override
        public boolean isSecure() {
            return true;
        }

        @Override
        public @Nullable String getAuthenticationScheme() {
            return null;
        }
    }
}
