package dev.kurs.rest.mapping;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What became of a file: bodies as JSON with the line before each, and refusals as {@code line: code figures}. */
record Translated(List<String> bodies, List<String> refused, Translation.Counts counts) {

    /** A mapping of a table into measurements, with the members of the body. */
    static String table(String body) {
        return """
                {"kursMapping": 1, "title": "A table", "rows": {"format": "csv"},
                 "to": [{"collection": "measurements", "body": %s}]}
                """.formatted(body);
    }

    static Translated of(String mapping, String file) {
        return of(mapping, Map.of(), file.getBytes(StandardCharsets.UTF_8));
    }

    static Translated of(String mapping, Map<String, String> parameters, byte[] file) {
        List<String> bodies = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        try {
            Translation.Counts counts = Translation.run(
                    Mapping.parse(mapping.getBytes(StandardCharsets.UTF_8)).with(parameters),
                    () -> new ByteArrayInputStream(file),
                    new Translation.Receiver() {
                        @Override
                        public void take(Translation.Line line) {
                            bodies.add(line.line() + ": " + line.body());
                        }

                        @Override
                        public void refused(long line, Refusal refusal) {
                            refused.add(line + ": " + refusal.code() + " " + refusal.figures());
                        }
                    });
            return new Translated(bodies, refused, counts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
