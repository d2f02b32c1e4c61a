package dev.kurs.rest.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.kurs.domain.kernel.ExternalKey;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a value of a body is made from a row. One that finds nothing to make it from makes nothing. */
sealed interface Recipe {

    /**
     * The value; null when the row has nothing for it.
     *
     * @throws Refusal.Thrown when the row has something that cannot be read
     */
    @Nullable JsonNode make(Row row) throws Refusal.Thrown;

    /** The columns and conditions that it takes from. */
    Stream<String> columns();

    /** The parameters that it takes from. */
    Stream<String> parameters();

    /** The same with the parameters filled in. */
    Recipe with(Map<String, String> parameters);

    /** The recipe of a part of this; null when there is none. */
    default @Nullable Recipe below(String step) {
        return null;
    }

    /** A value that is always the same. */
    record Constant(JsonNode value) implements Recipe {

        @Override
        public JsonNode make(Row row) {
            return value;
        }

        @Override
        public Stream<String> columns() {
            return Stream.empty();
        }

        @Override
        public Stream<String> parameters() {
            return Stream.empty();
        }

        @Override
        public Recipe with(Map<String, String> parameters) {
            return this;
        }
    }

    /**
     * A value read from a text.
     *
     * @param absent texts that mean nothing
     * @param values what texts are called here; empty when they stay as they are
     * @param form how the text is read
     */
    record Read(Template text, Set<String> absent, Map<String, String> values, Form form) implements Recipe {

        @Override
        public @Nullable JsonNode make(Row row) throws Refusal.Thrown {
            String found = text.fill(row);
            if (found == null || absent.contains(found)) {
                return null;
            }
            String called = values.isEmpty() ? found : values.get(found);
            if (called == null) {
                throw Refusal.of("value-not-listed", "text", found, "columns", named())
                        .thrown();
            }
            JsonNode value = form.read(called);
            if (value == null) {
                throw Refusal.of(form.unreadable(), "text", called, "columns", named())
                        .thrown();
            }
            return value;
        }

        private List<String> named() {
            return text.columns().toList();
        }

        @Override
        public Stream<String> columns() {
            return text.columns();
        }

        @Override
        public Stream<String> parameters() {
            return text.parameters();
        }

        @Override
        public Recipe with(Map<String, String> parameters) {
            return new Read(text.with(parameters), absent, values, form);
        }
    }

    /** How a text is read. */
    sealed interface Form {

        /** The value; null when the text is none of this form. */
        @Nullable JsonNode read(String text);

        /** What is wrong when the text cannot be read. */
        String unreadable();
    }

    /** As it is. */
    record AsText() implements Form {

        @Override
        public JsonNode read(String text) {
            return TextNode.valueOf(text);
        }

        @Override
        public String unreadable() {
            throw new IllegalStateException("every text is a text");
        }
    }

    /**
     * An exact decimal.
     *
     * @param point what stands before the decimals
     * @param grouping what may stand between thousands, each character for itself; empty for nothing
     * @param times what the number is multiplied by
     */
    record AsNumber(String point, String grouping, BigDecimal times) implements Form {

        private static final Pattern PLAIN = Pattern.compile("[-+]?\\d{1,40}(\\.\\d{1,40})?([eE][-+]?\\d{1,2})?");

        @Override
        public @Nullable JsonNode read(String text) {
            StringBuilder plain = new StringBuilder();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (grouping.indexOf(c) < 0) {
                    plain.append(c == '\u2212' ? '-' : c);
                }
            }
            String number = point.equals(".")
                    ? plain.toString()
                    : plain.indexOf(".") >= 0 ? "" : plain.toString().replace(point, ".");
            return PLAIN.matcher(number).matches() ? DecimalNode.valueOf(new BigDecimal(number).multiply(times)) : null;
        }

        @Override
        public String unreadable() {
            return "number-unreadable";
        }
    }

    /** A day, written by a pattern. */
    record AsDay(DateTimeFormatter pattern) implements Form {

        @Override
        public @Nullable JsonNode read(String text) {
            try {
                return TextNode.valueOf(LocalDate.parse(text, pattern).toString());
            } catch (DateTimeException e) {
                return null;
            }
        }

        @Override
        public String unreadable() {
            return "day-unreadable";
        }
    }

    /** The id of the thing that carries a key of another system; it is looked up for many rows at a time. */
    record Find(String kind, Template system, Template key) implements Recipe {

        @Override
        public @Nullable JsonNode make(Row row) {
            String of = system.fill(row);
            String found = key.fill(row);
            return of == null || found == null
                    ? null
                    : JsonNodeFactory.instance.pojoNode(new Wanted(kind, new ExternalKey(of, found)));
        }

        @Override
        public Stream<String> columns() {
            return Stream.concat(system.columns(), key.columns());
        }

        @Override
        public Stream<String> parameters() {
            return Stream.concat(system.parameters(), key.parameters());
        }

        @Override
        public Recipe with(Map<String, String> parameters) {
            return new Find(kind, system.with(parameters), key.with(parameters));
        }
    }

    /** What {@link Find} leaves in the body until it is looked up. */
    record Wanted(String kind, ExternalKey key) {

        /** For the digest of a body. */
        @Override
        public String toString() {
            return kind + " " + key.system() + " " + key.key();
        }
    }

    /** An object; none when it takes from the row and finds nothing there, whatever it says besides. */
    record Body(Map<String, Recipe> members) implements Recipe {

        @Override
        public @Nullable ObjectNode make(Row row) throws Refusal.Thrown {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            boolean found = columns().findAny().isEmpty();
            for (Map.Entry<String, Recipe> member : members.entrySet()) {
                JsonNode value = member.getValue().make(row);
                if (value != null) {
                    object.set(member.getKey(), value);
                    found |= member.getValue().columns().findAny().isPresent();
                }
            }
            return found ? object : null;
        }

        @Override
        public @Nullable Recipe below(String step) {
            return members.get(step);
        }

        @Override
        public Stream<String> columns() {
            return members.values().stream().flatMap(Recipe::columns);
        }

        @Override
        public Stream<String> parameters() {
            return members.values().stream().flatMap(Recipe::parameters);
        }

        @Override
        public Body with(Map<String, String> parameters) {
            Map<String, Recipe> filled = new LinkedHashMap<>();
            members.forEach((name, member) -> filled.put(name, member.with(parameters)));
            return new Body(filled);
        }
    }

    /** A list of those that have a value; none when that is none of them. */
    record Items(List<Recipe> items) implements Recipe {

        @Override
        public @Nullable JsonNode make(Row row) throws Refusal.Thrown {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            for (Recipe item : items) {
                JsonNode value = item.make(row);
                if (value != null) {
                    array.add(value);
                }
            }
            return array.isEmpty() ? null : array;
        }

        @Override
        public @Nullable Recipe below(String step) {
            return items.size() == 1 ? items.get(0) : null;
        }

        @Override
        public Stream<String> columns() {
            return items.stream().flatMap(Recipe::columns);
        }

        @Override
        public Stream<String> parameters() {
            return items.stream().flatMap(Recipe::parameters);
        }

        @Override
        public Recipe with(Map<String, String> parameters) {
            return new Items(items.stream().map(item -> item.with(parameters)).toList());
        }
    }

    /** Something that only some rows have. */
    record Only(Condition when, Recipe recipe) implements Recipe {

        @Override
        public @Nullable JsonNode make(Row row) throws Refusal.Thrown {
            return when.accepts(row) ? recipe.make(row) : null;
        }

        @Override
        public @Nullable Recipe below(String step) {
            return recipe.below(step);
        }

        @Override
        public Stream<String> columns() {
            return Stream.concat(when.columns(), recipe.columns());
        }

        @Override
        public Stream<String> parameters() {
            return Stream.concat(when.parameters(), recipe.parameters());
        }

        @Override
        public Recipe with(Map<String, String> parameters) {
            return new Only(when.with(parameters), recipe.with(parameters));
        }
    }
}
