package dev.kurs.rest;

import dev.kurs.application.KeptAnswer;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An answer as it goes out: what can be kept in memory, kept for a repetition of the request, or sent. */
public final class Answer {

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;
    private final @Nullable UUID subject;
    private final @Nullable Answer instead;

    /**
     * An answer.
     *
     * @param headers those that belong to it; those of every answer come by themselves
     * @param subject what it tells about, so that it is forgotten with it
     */
    public Answer(int status, Map<String, String> headers, byte[] body, @Nullable UUID subject) {
        this.status = status;
        this.headers = Map.copyOf(headers);
        this.body = body;
        this.subject = subject;
        this.instead = null;
    }

    private Answer(Answer shown, Answer instead) {
        this.status = shown.status;
        this.headers = shown.headers;
        this.body = shown.body;
        this.subject = shown.subject;
        this.instead = instead;
    }

    /** An answer with a body of a media type. */
    public static Answer of(int status, String type, byte[] body) {
        return new Answer(status, Map.of(HttpHeaders.CONTENT_TYPE, type), body, null);
    }

    /** An answer that was kept. */
    static Answer of(KeptAnswer kept) {
        return new Answer(kept.status(), kept.headers(), kept.body().getBytes(StandardCharsets.UTF_8), kept.subject());
    }

    /** The answer to be kept, under the fingerprint of what was asked. */
    KeptAnswer kept(String fingerprint) {
        if (instead != null) {
            return instead.kept(fingerprint);
        }
        return new KeptAnswer(fingerprint, status, headers, new String(body, StandardCharsets.UTF_8), subject);
    }

    /** The same answer, for a repetition of the request to be answered with less. */
    public Answer keptAs(Answer less) {
        return new Answer(this, less);
    }

    /** The same answer with a header more. */
    public Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body, subject);
    }

    /** The same answer with the hash of its bytes as its tag. */
    public Answer hashed() {
        return with(HttpHeaders.ETAG, '"' + hash(body) + '"');
    }

    /** The same answer, kept by nobody: it depends on who asks, and not on their role alone. */
    public Answer unkept() {
        return with(HttpHeaders.CACHE_CONTROL, Answers.NO_STORE);
    }

    /** As JAX-RS sends it. */
    public Response response() {
        Response.ResponseBuilder response = Response.status(status);
        headers.forEach(response::header);
        if (body.length > 0) {
            response.entity(body).type(headers.getOrDefault(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON));
        }
        return response.build();
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }

    /** How many bytes it takes, roughly. */
    int size() {
        return body.length + 500;
    }

    /** The first 16 bytes of SHA-256, in hexadecimal: enough that no two answers meet by chance. */
    static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(sha256(bytes), 0, 16);
    }

    static byte[] sha256(byte[]... parts) {
        MessageDigest digest = sha256();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
