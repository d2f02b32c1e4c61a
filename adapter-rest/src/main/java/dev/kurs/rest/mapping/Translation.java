package dev.kurs.rest.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.kurs.rest.mapping.Mapping.Target;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns the rows of a file into bodies by a mapping. The file is read twice: first to see which rows are about the same
 * and say different things, since neither of two such rows can be known to be the right one; then row by row. Between the
 * two, some hundred bytes are held for each row, and no row itself.
 */
public final class Translation {

    private final Mapping mapping;
    private final MappedFiles.File file;
    private final List<Map<Digest, Seen>> seen = new ArrayList<>();

    private Translation(Mapping mapping, MappedFiles.File file) {
        this.mapping = mapping;
        this.file = file;
        mapping.targets().forEach(target -> seen.add(new HashMap<>()));
    }

    /**
     * What a row became.
     *
     * @param line where the row stands, as {@link Receiver#refused} has it
     * @param place which of the mapping's targets it was made by, from 0
     * @param body what the collection takes, but for ids that are still to be found
     */
    public record Line(long line, int place, Target target, ObjectNode body) {}

    /** Who gets what the rows became. */
    public interface Receiver {

        /** One body. */
        void take(Line line);

        /**
         * A row that nothing could be made of.
         *
         * @param line of a table, the line; of a JSON document, the number of the element; both from 1
         */
        void refused(long line, Refusal refusal);
    }

    /**
     * What was read.
     *
     * @param rows how many there were
     * @param left how many of them the mapping is not for
     */
    public record Counts(long rows, long left) {}

    /** What is needed of a row to know it again. */
    private record Digest(long first, long second) {}

    /** The rows that are about the same. */
    private static final class Seen {

        private final long line;
        private final List<Digest> said = new ArrayList<>(1);
        private long last;

        Seen(long line) {
            this.line = line;
        }
    }

    /**
     * Reads a file.
     *
     * @throws MappingRefused when nothing can be read of it
     * @throws IOException when reading breaks off
     */
    public static Counts run(Mapping mapping, MappedFiles.File file, Receiver receiver) throws IOException {
        Translation translation = new Translation(mapping, file);
        translation.read((row, index, body) -> translation.look(row, index, body), (line, refusal) -> {});
        return translation.read((row, index, body) -> translation.give(row, index, body, receiver), receiver::refused);
    }

    private interface Made {
        void accept(Row row, int target, ObjectNode body) throws Refusal.Thrown;
    }

    private interface Refused {
        void accept(long line, Refusal refusal);
    }

    private Counts read(Made made, Refused refused) throws IOException {
        long rows = 0;
        long left = 0;
        try (InputStream opened = file.open();
                Source.Rows all = mapping.source().open(opened, mapping.columns())) {
            for (Row row = all.next(); row != null; row = all.next()) {
                rows++;
                if (row.refusal() != null) {
                    refused.accept(row.line(), row.refusal());
                } else if (!mapping.only().accepts(row)) {
                    left++;
                } else {
                    make(row, made, refused);
                }
            }
        }
        return new Counts(rows, left);
    }

    private void make(Row row, Made made, Refused refused) {
        for (int i = 0; i < mapping.targets().size(); i++) {
            Target target = mapping.targets().get(i);
            try {
                ObjectNode body = target.when().accepts(row) ? target.body().make(row) : null;
                if (body != null) {
                    made.accept(row, i, body);
                }
            } catch (Refusal.Thrown e) {
                refused.accept(row.line(), e.refusal());
            }
        }
    }

    private void look(Row row, int index, ObjectNode body) {
        Digest identity = identity(mapping.targets().get(index), body);
        if (identity != null) {
            Seen same = seen.get(index).computeIfAbsent(identity, any -> new Seen(row.line()));
            same.last = row.line();
            Digest says = digest(body);
            if (!same.said.contains(says)) {
                same.said.add(says);
            }
        }
    }

    private void give(Row row, int index, ObjectNode body, Receiver receiver) throws Refusal.Thrown {
        Target target = mapping.targets().get(index);
        Digest identity = identity(target, body);
        Seen same = identity == null ? null : seen.get(index).get(identity);
        if (same != null && same.said.size() > 1) {
            if (target.latest()) {
                if (row.line() == same.last) {
                    receiver.take(new Line(row.line(), index, target, body));
                }
                return;
            }
            if (target.told() == null) {
                throw Refusal.of(
                                "row-repeated",
                                "first",
                                same.line,
                                "count",
                                same.said.size(),
                                "fields",
                                target.identity())
                        .thrown();
            }
            number(body, target.told(), same.said.indexOf(digest(body)) + 1);
        }
        receiver.take(new Line(row.line(), index, target, body));
    }

    private static void number(ObjectNode body, String field, int place) {
        if (place > 1) {
            body.set(field, TextNode.valueOf(body.path(field).asText() + " (" + place + ")"));
        }
    }

    private static @Nullable Digest identity(Target target, ObjectNode body) {
        ObjectNode identity = JsonNodeFactory.instance.objectNode();
        for (String field : target.identity()) {
            JsonNode value = body.get(field);
            if (value != null) {
                identity.set(field, value);
            }
        }
        return identity.isEmpty() ? null : digest(identity);
    }

    /** As much of SHA-256 as makes it certain enough that two texts are the same. */
    private static Digest digest(ObjectNode node) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(node.toString().getBytes(StandardCharsets.UTF_8));
            ByteBuffer bytes = ByteBuffer.wrap(hash);
            return new Digest(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
