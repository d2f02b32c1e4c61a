package dev.kurs.bootstrap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kurs.application.organisation.MakeApiKey;
import dev.kurs.bootstrap.installation.Installation;
import dev.kurs.bootstrap.server.HttpServer;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.organisation.Scope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The server over a real database in a folder, and somebody who talks to it over HTTP. */
final class RunningKurs implements AutoCloseable {

    private static final String ORGANISATION = "Granvattna kommun";
    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Installation installation;
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String key;

    private RunningKurs(Installation installation, HttpServer server, String key) {
        this.installation = installation;
        this.server = server;
        this.key = key;
    }

    /** Starts it on whatever is in the folder, at a time of its own. */
    static RunningKurs start(Path folder, InstantSource clock) {
        return start(Installation.openForNow(folder, clock));
    }

    /** Starts it on an installation, which it closes in the end. */
    static RunningKurs start(Installation installation) {
        String key = installation
                .application()
                .makeApiKey()
                .handle(
                        installation.administratorOf(ORGANISATION),
                        new MakeApiKey.Command("test", Role.ADMINISTRATOR, null, List.of(Scope.VOTE_FOR), null))
                .secret()
                .text();
        try {
            HttpServer server = HttpServer.start(HttpServer.Settings.of("127.0.0.1", 0), installation.api());
            return new RunningKurs(installation, server, key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it answers. */
    URI address() {
        return server.address();
    }

    /** The secret that opens it. */
    String key() {
        return key;
    }

    /** An answer. */
    record Answer(int status, HttpResponse<String> response) {

        /** What stands at a JSON pointer, as text; empty when nothing does. */
        String at(String pointer) {
            JsonNode found = json().at(pointer);
            return found.isContainerNode() ? found.toString() : found.asText();
        }

        JsonNode json() {
            try {
                return JSON.readTree(response.body());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String tag() {
            return header("ETag");
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        @Override
        public String toString() {
            return status + " " + response.body();
        }
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, String json) {
        return send(posting(path, json));
    }

    CompletableFuture<Answer> postSoon(String path, String json) {
        return client.sendAsync(posting(path, json).build(), BodyHandlers.ofString())
                .thenApply(response -> new Answer(response.statusCode(), response));
    }

    private HttpRequest.Builder posting(String path, String json) {
        return request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
    }

    private static String type(String method, String path) {
        return path.equals("/measurements") || path.equals("/cost-lines")
                ? "application/x-ndjson"
                : path.startsWith("/counts")
                        ? "text/x-pabulib"
                        : method.equals("PATCH") ? MERGE_PATCH : "application/json";
    }

    /** Carries out any write; what takes a condition gets the tag that stands. */
    Answer write(String method, String path, String json, String requestId) {
        HttpRequest.Builder request = request(path).header("X-Request-Id", requestId);
        if (method.equals("PATCH")
                || method.equals("DELETE")
                || (method.equals("PUT") && path.endsWith("/cost-lines"))) {
            request.header("If-Match", get(path).tag());
        }
        if (json != null) {
            request.header("Content-Type", type(method, path));
        }
        return send(request.method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json)));
    }

    Answer patch(String path, String tag, String json) {
        return send(patching(path, tag, json));
    }

    CompletableFuture<Answer> patchSoon(String path, String tag, String json) {
        return client.sendAsync(patching(path, tag, json).build(), BodyHandlers.ofString())
                .thenApply(response -> new Answer(response.statusCode(), response));
    }

    private HttpRequest.Builder patching(String path, String tag, String json) {
        return request(path)
                .header("Content-Type", MERGE_PATCH)
                .header("If-Match", tag)
                .method("PATCH", BodyPublishers.ofString(json));
    }

    private HttpRequest.Builder request(String path) {
        URI target = server.address()
                .resolve(path.startsWith("/kurs/") || path.equals("/openapi.json") ? path : "/kurs/v1" + path);
        return HttpRequest.newBuilder(target).header("Authorization", "Bearer " + key);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
        installation.close();
    }
}
