package dev.kurs.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A caller of the API: every request carries the same headers, and every answer is held against the contract. */
public final class Client {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RunningApi api;
    private final Map<String, String> headers;

    Client(RunningApi api, Map<String, String> headers) {
        this.api = api;
        this.headers = headers;
    }

    /** The same caller, sending a header more. */
    public Client with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Client(api, more);
    }

    /** Reads. */
    public Reply get(String path) {
        return send("GET", path, null, BodyPublishers.noBody());
    }

    /** Adds. */
    public Reply post(String path, String json) {
        return send("POST", path, "application/json", BodyPublishers.ofString(json));
    }

    /** Adds many, one to a line. */
    public Reply push(String path, String... lines) {
        return send("POST", path, "application/x-ndjson", BodyPublishers.ofString(String.join("\n", lines)));
    }

    /** Changes. */
    public Reply patch(String path, String ifMatch, String json) {
        Client caller = ifMatch == null ? this : with("If-Match", ifMatch);
        return caller.send("PATCH", path, "application/merge-patch+json", BodyPublishers.ofString(json));
    }

    /** Makes or changes. */
    public Reply put(String path, String json) {
        return send("PUT", path, "application/json", BodyPublishers.ofString(json));
    }

    /** Removes. */
    public Reply delete(String path) {
        return send("DELETE", path, null, BodyPublishers.noBody());
    }

    /** Sends anything. */
    public Reply send(String method, String path, String type, BodyPublisher body) {
        String full = path.startsWith("//") ? path.substring(1) : Call.V1 + path;
        HttpRequest.Builder request = HttpRequest.newBuilder(api.uri(full)).method(method, body);
        headers.forEach(request::header);
        if (type != null) {
            request.header("Content-Type", type);
        }
        try {
            HttpResponse<byte[]> response = api.http().send(request.build(), BodyHandlers.ofByteArray());
            Reply reply = new Reply(method, full, response);
            Contract.check(reply);
            return reply;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** An answer. */
    public record Reply(String method, String path, HttpResponse<byte[]> response) {

        /** Its status. */
        public int status() {
            return response.statusCode();
        }

        /** One of its headers; null when it is absent. */
        public String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        /** Its bytes as text. */
        public String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        /** Its JSON. */
        public JsonNode json() {
            try {
                return JSON.readTree(response.body());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The text at a JSON pointer; null when there is nothing. */
        public String at(String pointer) {
            JsonNode node = json().at(pointer);
            return node.isMissingNode() ? null : node.isContainerNode() ? node.toString() : node.asText();
        }

        /** The tag of what was answered. */
        public String etag() {
            return header("ETag");
        }

        /** {@code /pointer code} of every fault, in order. */
        public java.util.List<String> faults() {
            java.util.List<String> faults = new java.util.ArrayList<>();
            json().path("errors")
                    .forEach(fault -> faults.add(fault.path("pointer").asText() + " "
                            + fault.path("code").asText()));
            return faults;
        }
    }
}
