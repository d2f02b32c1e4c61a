package dev.kurs.rest.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.kurs.application.Actor;
import dev.kurs.application.Transactions;
import dev.kurs.domain.kernel.ExternalKey;
import dev.kurs.rest.Json;
import dev.kurs.rest.LocalStreams;
import dev.kurs.rest.RestAdapter;
import dev.kurs.rest.mapping.Mapping.Target;
import dev.kurs.rest.mapping.Translation.Line;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Files of other systems, taken in by mappings: each row becomes what its mapping says, and is pushed as a line of a
 * stream. See {@code docs/mappings.md}.
 */
public final class MappedFiles {

    private static final int LINES_AT_ONCE = 1000;

    private final LocalStreams streams;
    private final Transactions transactions;
    private final @Nullable String language;

    /**
     * Taken in through these streams.
     *
     * @param transactions of the same store
     * @param acceptLanguage the languages to tell in, as in the header of that name; null for English
     */
    public MappedFiles(LocalStreams streams, Transactions transactions, @Nullable String acceptLanguage) {
        this.streams = streams;
        this.transactions = transactions;
        this.language = acceptLanguage;
    }

    /** A mapping that comes with Kurs, by its name. */
    public static Optional<byte[]> ready(String name) {
        if (!name.matches("[a-z]+(-[a-z]+)*")) {
            return Optional.empty();
        }
        try (InputStream file = MappedFiles.class.getResourceAsStream(name + ".json")) {
            return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException("what comes with Kurs can be read", e);
        }
    }

    /** A file that can be read from its beginning as often as is asked for. */
    @FunctionalInterface
    public interface File {

        /** Opens it. */
        InputStream open() throws IOException;
    }

    /** Who is told how it goes. */
    public interface Listener {

        /** A row of which something was refused, and why. */
        void refused(long line, String why);

        /** So many rows were carried out by now. */
        void at(long rows);
    }

    /**
     * What became of a file.
     *
     * @param rows how many it had
     * @param left how many of those the mapping is not for
     * @param accepted how many resources or measurements were new
     * @param corrected how many changed what stood
     * @param unchanged how many said what already stood
     * @param refused how many were refused
     */
    public record Report(long rows, long left, long accepted, long corrected, long unchanged, long refused) {}

    /** A mapping that cannot be used, or a file that it cannot be used for; nothing was taken in. */
    public static final class NotMapped extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient List<Reason> reasons;

        /**
         * One thing that is wrong.
         *
         * @param pointer JSON pointer into the mapping; empty when that is not at fault
         */
        public record Reason(String pointer, String why) {}

        NotMapped(List<Reason> reasons) {
            super(reasons.toString());
            this.reasons = List.copyOf(reasons);
        }

        /** Everything that is wrong. */
        public List<Reason> reasons() {
            return reasons;
        }
    }

    /**
     * Takes a file in, row by row.
     *
     * @param mapping as it is written
     * @param parameters what the mapping asks for, by name
     * @throws NotMapped when nothing was taken in, because nothing can be read
     * @throws IOException when reading breaks off; what was read before it stays
     */
    public Report take(Actor actor, byte[] mapping, Map<String, String> parameters, File file, Listener listener)
            throws NotMapped, IOException {
        try {
            Mapping filled = Mapping.parse(mapping).with(parameters);
            Taking taking = new Taking(actor, filled.stages(), listener);
            Translation.Counts counts = Translation.run(filled, file, taking);
            taking.flush();
            return taking.report(counts);
        } catch (MappingRefused e) {
            throw new NotMapped(e.faults().stream()
                    .map(fault -> new NotMapped.Reason(fault.pointer(), text(fault.refusal())))
                    .toList());
        }
    }

    private String text(Refusal refusal) {
        return RestAdapter.text(language, "mapping." + refusal.code(), refusal.figures());
    }

    /** One file on its way in. */
    private final class Taking implements Translation.Receiver {

        private final Actor actor;
        private final List<Integer> stages;
        private final Listener listener;
        private final List<Line> waiting = new ArrayList<>();
        private final List<Told> told = new ArrayList<>();
        private long accepted;
        private long corrected;
        private long unchanged;
        private long refused;

        /** A refusal that waits until all that came before its row was carried out. */
        private record Told(long line, String why) {}

        Taking(Actor actor, List<Integer> stages, Listener listener) {
            this.actor = actor;
            this.stages = stages;
            this.listener = listener;
        }

        @Override
        public void take(Line line) {
            waiting.add(line);
            flushWhenFull();
        }

        private void flushWhenFull() {
            if (waiting.size() + told.size() >= LINES_AT_ONCE) {
                flush();
            }
        }

        @Override
        public void refused(long line, Refusal refusal) {
            refuse(line, text(refusal));
            flushWhenFull();
        }

        private void refuse(long line, String why) {
            refused++;
            told.add(new Told(line, why));
        }

        Report report(Translation.Counts counts) {
            return new Report(counts.rows(), counts.left(), accepted, corrected, unchanged, refused);
        }

        /**
         * Carries out what waits: together what goes to the same collection, in the order of the mapping's targets. What
         * was refused is told by row.
         */
        void flush() {
            stages.stream().distinct().forEach(stage -> {
                List<Line> lines = waiting.stream()
                        .filter(line -> stages.get(line.place()).equals(stage))
                        .toList();
                if (!lines.isEmpty()) {
                    push(lines);
                }
            });
            told.sort(Comparator.comparingLong(Told::line));
            told.forEach(one -> listener.refused(one.line(), one.why()));
            if (!waiting.isEmpty()) {
                listener.at(waiting.get(waiting.size() - 1).line());
            }
            told.clear();
            waiting.clear();
        }

        private void push(List<Line> lines) {
            Target target = lines.get(0).target();
            List<Line> good = found(lines);
            if (good.isEmpty()) {
                return;
            }
            ByteArrayOutputStream stream = new ByteArrayOutputStream();
            for (Line line : good) {
                stream.writeBytes(Json.bytes(line.body()));
                stream.write('\n');
            }
            String address = target.address();
            LocalStreams.Report report =
                    address == null ? null : streams.push(actor, address, language, stream.toByteArray());
            if (report == null) {
                String named = target.collection().text();
                throw new MappingRefused(Refusal.of("collection-unknown", "collection", named));
            }
            accepted += report.accepted();
            corrected += report.corrected();
            unchanged += report.unchanged();
            for (LocalStreams.Refusal refusal : report.refusals()) {
                Line line = good.get((int) refusal.line() - 1);
                String why = refusal.reasons().stream()
                        .map(reason -> told(line.target(), reason))
                        .collect(Collectors.joining("; "));
                refuse(line.line(), why);
            }
        }

        private static String told(Target target, LocalStreams.Reason reason) {
            List<String> columns = target.columns(reason.pointer());
            return reason.pointer().isEmpty() || columns.isEmpty()
                    ? reason.detail()
                    : reason.detail() + " (" + String.join(", ", columns) + ")";
        }

        /** Puts in the ids of what is named by keys of other systems; a line whose key nobody carries is refused. */
        private List<Line> found(List<Line> lines) {
            Map<String, Set<ExternalKey>> wanted = new HashMap<>();
            lines.forEach(line -> each(line.body(), one -> {
                wanted.computeIfAbsent(one.kind(), any -> new HashSet<>()).add(one.key());
                return null;
            }));
            Map<Recipe.Wanted, UUID> ids = wanted.isEmpty() ? Map.of() : look(wanted);
            List<Line> good = new ArrayList<>();
            for (Line line : lines) {
                List<Recipe.Wanted> missing = new ArrayList<>();
                each(line.body(), one -> {
                    UUID id = ids.get(one);
                    if (id == null) {
                        missing.add(one);
                    }
                    return id;
                });
                if (missing.isEmpty()) {
                    good.add(line);
                } else {
                    Recipe.Wanted first = missing.get(0);
                    refuse(
                            line.line(),
                            text(Refusal.of(
                                    "key-unknown",
                                    "kind",
                                    first.kind(),
                                    "system",
                                    first.key().system(),
                                    "key",
                                    first.key().key())));
                }
            }
            return good;
        }

        private Map<Recipe.Wanted, UUID> look(Map<String, Set<ExternalKey>> wanted) {
            return transactions.read(actor.organisation(), ports -> {
                Map<Recipe.Wanted, UUID> ids = new HashMap<>();
                wanted.forEach((kind, keys) -> ports.resources()
                        .findAllByExternalKey(kind, keys)
                        .forEach((key, id) -> ids.put(new Recipe.Wanted(kind, key), id)));
                return ids;
            });
        }
    }

    private interface Finding {
        @Nullable UUID find(Recipe.Wanted one);
    }

    /** Goes through all that is named by a key in a body, and puts in the ids that are found. */
    private static void each(JsonNode node, Finding finding) {
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> {
                JsonNode found = found(Objects.requireNonNull(object.get(name)), finding);
                if (found != null) {
                    object.set(name, found);
                }
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                JsonNode found = found(array.get(i), finding);
                if (found != null) {
                    array.set(i, found);
                }
            }
        }
    }

    private static @Nullable JsonNode found(JsonNode node, Finding finding) {
        if (node instanceof POJONode pojo && pojo.getPojo() instanceof Recipe.Wanted wanted) {
            UUID id = finding.find(wanted);
            return id == null ? null : TextNode.valueOf(id.toString());
        }
        each(node, finding);
        return null;
    }

    /** The names of all mappings that come with Kurs. */
    public static Collection<String> readyNames() {
        return List.of(
                "cityscore-all-values",
                "cityscore-indicators",
                "cityscore-values",
                "kolada-api",
                "kolada-indicators",
                "kolada-values",
                "nyc-capital-projects",
                "uk-major-projects",
                "us-it-investments");
    }
}
