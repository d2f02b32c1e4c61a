package dev.kurs.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.kurs.rest.Client.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Whole answers, held against files that a reader can check: request, status, headers that tell something, body. An
 * answer that differs is written below {@code target/golden}, to be looked at and copied when it is right.
 */
public final class Golden {

    private static final List<String> HEADERS = List.of(
            "Allow",
            "Content-Language",
            "Content-Type",
            "ETag",
            "Idempotency-Replayed",
            "Link",
            "Location",
            "WWW-Authenticate");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern HASH = Pattern.compile("\\b[0-9a-f]{32}\\b");

    private final StringBuilder text = new StringBuilder();

    /** Adds an answer. */
    public Reply add(Reply reply) {
        text.append(reply.method()).append(' ').append(reply.path()).append('\n');
        text.append(reply.status()).append('\n');
        HEADERS.forEach(name -> {
            if (reply.header(name) != null) {
                text.append(name).append(": ").append(reply.header(name)).append('\n');
            }
        });
        text.append(shown(reply)).append("\n\n");
        return reply;
    }

    /** Holds what was added against the file of this name. */
    public void check(String name) {
        String actual = nameless(text.toString());
        try (InputStream file = Golden.class.getResourceAsStream("golden/" + name + ".txt")) {
            String expected = file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
            if (!expected.equals(actual)) {
                Path written = Path.of("target", "golden", name + ".txt");
                Files.createDirectories(written.getParent());
                Files.writeString(written, actual);
            }
            assertThat(actual).isEqualTo(expected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ids by the order in which they are first met, and hashes not at all: neither is what a reader checks. */
    private static String nameless(String text) {
        Map<String, String> names = new HashMap<>();
        String numbered = UUID.matcher(text)
                .replaceAll(found -> names.computeIfAbsent(found.group(), id -> "«" + (names.size() + 1) + "»"));
        return HASH.matcher(numbered).replaceAll("«hash»");
    }

    private static String shown(Reply reply) {
        String type = reply.header("Content-Type");
        try {
            return type != null && type.endsWith("json")
                    ? JSON.writeValueAsString(reply.json())
                    : reply.text().replace("\r\n", "␍\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
