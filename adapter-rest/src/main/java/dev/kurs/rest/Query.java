package dev.kurs.rest;

import dev.kurs.application.AsOf;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.From;
import dev.kurs.application.Listing.Sort;
import dev.kurs.application.Moment;
import dev.kurs.rest.Problems.Kind;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters of one request. A resource asks for each that it takes and then calls {@link #end}, which refuses
 * the request for everything that was wrong at once: what is malformed, stands twice, or was not asked for.
 */
public final class Query {

    private static final int DEFAULT_LIMIT = 20;
    private static final int LAST_PAGE = 1000;

    private final MultivaluedMap<String, String> given;
    private final Set<String> taken = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private Set<String> fields = Set.of();
    private String question;

    Query(String path, MultivaluedMap<String, String> given) {
        this.question = path;
        this.given = given;
    }

    /** A parameter as it stands; null when it is absent. */
    public @Nullable String text(String name) {
        taken.add(name);
        List<String> values = given.get(name);
        if (values == null || values.isEmpty()) {
            return null;
        }
        if (values.size() > 1) {
            note(Kind.REPEATED_PARAMETER, name);
        }
        return values.get(0);
    }

    /** A day; null when it is absent. */
    public @Nullable LocalDate day(String name) {
        return value(name, LocalDate.class);
    }

    /** Takes {@code validAt} and {@code asOf}: the day that figures are for, and the day whose knowledge they rest on. */
    public Moment moment() {
        return new Moment(day("validAt"), day("asOf"));
    }

    /** A truth value; false when it is absent. */
    public boolean truth(String name) {
        return Boolean.TRUE.equals(value(name, Boolean.class));
    }

    /** Takes what a request with a stream takes and nothing else: {@code atomic}, whether all or nothing is to be kept. */
    public boolean atomic() {
        boolean atomic = truth("atomic");
        end();
        return atomic;
    }

    /** A value of a type that a body's field may have; null when it is absent. */
    public <T> @Nullable T value(String name, Class<T> type) {
        String text = text(name);
        Scalar scalar = Scalar.of(type);
        if (text == null || scalar == null) {
            return null;
        }
        Object value = scalar.read(text);
        if (value == null) {
            malformed(name, scalar);
        }
        return type.cast(value);
    }

    /** A value that must be there; null when it is not, or is malformed, which is noted. */
    public <T> @Nullable T required(String name, Class<T> type) {
        T value = value(name, type);
        requirePresent(name);
        return value;
    }

    /** Notes a parameter that is absent. */
    public void requirePresent(String name) {
        if (!given.containsKey(name)) {
            note(Kind.MISSING_PARAMETER, name);
        }
    }

    /** Notes two parameters that are given together. */
    public void requireNotBoth(String name, String other) {
        if (given.containsKey(name) && given.containsKey(other)) {
            note(Kind.PARAMETERS_NOT_TOGETHER, name, "other", other);
        }
    }

    /** One of some words; the first of them when it is absent. */
    public String word(String name, List<String> words) {
        String text = text(name);
        if (text != null && !words.contains(text)) {
            note(Kind.MALFORMED_PARAMETER, name, "expected", "one-of", "allowed", words);
        }
        return text != null && words.contains(text) ? text : words.get(0);
    }

    /** A decimal number, 0 or more; null when it is absent. */
    public @Nullable BigDecimal amount(String name) {
        BigDecimal amount = value(name, BigDecimal.class);
        if (amount != null && amount.signum() < 0) {
            note(Kind.MALFORMED_PARAMETER, name, "expected", "amount");
        }
        return amount;
    }

    /** A whole number between two bounds, both included; the default when it is absent. */
    public int number(String name, int least, int most, int absent) {
        String text = text(name);
        if (text == null) {
            return absent;
        }
        boolean digits = text.matches("\\d{1,9}");
        if (!digits || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            note(Kind.MALFORMED_PARAMETER, name, "expected", "number-between", "least", least, "most", most);
            return absent;
        }
        return Integer.parseInt(text);
    }

    /** Takes {@code fields}: which fields of the form the answer is to have. */
    public void fields(Form<?> form) {
        String text = text("fields");
        if (text != null) {
            fields = new LinkedHashSet<>(List.of(text.split(",", -1)));
            fields.forEach(field -> requireName(field, form.fields(), "fields"));
        }
    }

    /**
     * Takes what any list takes: {@code limit}, {@code cursor} or {@code page}, {@code sort}, {@code fields}, and a
     * filter for each of the fields.
     *
     * @param filters the fields to filter and sort by; each must be a plain one of the form
     */
    public Listing listing(Form<?> form, Collection<String> filters) {
        return listing(form, filters, filters);
    }

    /**
     * The same for a list that can be sorted by other fields than it can be filtered by.
     *
     * @param sorts the fields to sort by
     */
    public Listing listing(Form<?> form, Collection<String> filters, Collection<String> sorts) {
        Map<String, Scalar> types = new LinkedHashMap<>();
        filters.forEach(name -> types.put(name, form.scalars().get(name)));
        return listing(form, types, sorts);
    }

    /**
     * The same for a list that is filtered by what is no plain field of the form.
     *
     * @param filters names the filters, and says of which type each is
     */
    public Listing listing(Form<?> form, Class<? extends Record> filters, Collection<String> sorts) {
        return listing(form, Form.bare(filters).scalars(), sorts);
    }

    private Listing listing(Form<?> form, Map<String, @Nullable Scalar> filters, Collection<String> sorts) {
        fields(form);
        Map<String, String> conditions = new LinkedHashMap<>();
        filters.forEach((name, scalar) -> {
            String text = text(name);
            if (text != null && scalar != null && scalar.read(text) == null) {
                malformed(name, scalar);
            } else if (text != null) {
                conditions.put(name, text);
            }
        });
        List<Sort> sort = sort(sorts);
        int limit = limit();
        question += "|" + conditions + "|" + sort;
        return new Listing(conditions, sort, limit, from(limit), AsOf.NOW);
    }

    private List<Sort> sort(Collection<String> names) {
        String text = text("sort");
        List<Sort> sort = new ArrayList<>();
        if (text != null) {
            for (String part : text.split(",", -1)) {
                boolean descending = part.startsWith("-");
                String field = descending ? part.substring(1) : part;
                requireName(field, names, "sort");
                sort.add(new Sort(field, descending));
            }
        }
        return sort;
    }

    private From from(int limit) {
        int page = number("page", 1, LAST_PAGE, 1);
        if (given.containsKey("page") && given.containsKey("cursor")) {
            note(Kind.CURSOR_AND_PAGE, "cursor");
        }
        return page == 1 ? cursor() : new From(null, (page - 1) * limit);
    }

    private From cursor() {
        String cursor = text("cursor");
        From from = cursor == null ? From.START : Cursor.parse(cursor, question);
        if (from == null) {
            note(Kind.CURSOR_MALFORMED, "cursor");
        }
        return from == null ? From.START : from;
    }

    /**
     * Takes {@code limit} and {@code cursor}, for a list that knows no other order.
     *
     * @param asked what else the question depends on: a cursor belongs to one question
     */
    public Listing row(String asked) {
        int limit = limit();
        question += "|" + asked;
        return new Listing(Map.of(), List.of(), limit, cursor(), AsOf.NOW);
    }

    private int limit() {
        return number("limit", 1, Listing.MAXIMUM, DEFAULT_LIMIT);
    }

    /**
     * Refuses the request when a parameter was wrong or nobody asked for it.
     *
     * @throws Problem 400, naming all of them
     */
    public Query end() {
        given.keySet().stream()
                .filter(name -> !taken.contains(name))
                .forEach(name -> note(Kind.UNKNOWN_PARAMETER, name));
        if (!problems.isEmpty()) {
            throw problems.get(0)
                    .with(problems.stream()
                            .map(one -> new Fault(
                                    ShapeFaults.below(
                                            "", String.valueOf(one.figures().get("parameter"))),
                                    one.code(),
                                    one.figures()))
                            .toList());
        }
        return this;
    }

    /** The fields that the answer is to have; empty for all. */
    Set<String> fields() {
        return fields;
    }

    /** The cursor that goes on from there in the same list. */
    String cursor(From next) {
        return Cursor.text(next, question);
    }

    private void requireName(String field, Collection<String> names, String parameter) {
        if (!names.contains(field)) {
            note(Kind.UNKNOWN_FIELD_NAME, parameter, "field", field, "allowed", names);
        }
    }

    private void malformed(String name, Scalar scalar) {
        if (scalar.allowed().isEmpty()) {
            note(Kind.MALFORMED_PARAMETER, name, "expected", scalar.expected());
        } else {
            note(Kind.MALFORMED_PARAMETER, name, "expected", "one-of", "allowed", scalar.allowed());
        }
    }

    private void note(Kind kind, String parameter, @Nullable Object... namesAndFigures) {
        List<@Nullable Object> all = new ArrayList<>(List.of("parameter", parameter));
        all.addAll(Arrays.asList(namesAndFigures));
        problems.add(new Problem(kind, all.toArray()));
    }
}
