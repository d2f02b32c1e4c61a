package dev.kurs.rest;

import dev.kurs.domain.kernel.RecordShape;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of resource looks in JSON: the body that is written and read, and the figures that are only read. It is
 * read once from the two records; nothing else lists field names.
 *
 * <p>An answer is {@code {id, …body, …computed, externalKeys?, createdAt, updatedAt?, _links}}.
 */
public final class Form<B extends Record> {

    private static final List<String> GIVEN = List.of("id", "createdAt", "updatedAt", "_links");

    private final Class<B> body;
    private final Set<String> computed = new LinkedHashSet<>(GIVEN);
    private final Set<String> fields = new LinkedHashSet<>();
    private final List<String> columns = new ArrayList<>();
    private final Map<String, Scalar> scalars = new LinkedHashMap<>();

    private final boolean carriesKeys;

    private Form(Class<B> body, @Nullable Class<? extends Record> figures, boolean stored, boolean carriesKeys) {
        this.body = body;
        this.carriesKeys = carriesKeys;
        addAll(stored ? List.of("id") : List.of());
        addAll(body);
        if (figures != null) {
            addAll(figures);
            computed.addAll(RecordShape.names(figures));
        }
        addAll(carriesKeys ? List.of("externalKeys") : List.of());
        addAll(stored ? List.of("createdAt", "updatedAt") : List.of());
        if (stored) {
            fields.add("_links");
        }
    }

    /** The form of a resource that shows what was written. */
    public static <B extends Record> Form<B> of(Class<B> body) {
        return new Form<>(body, null, true, true);
    }

    /** The form of a resource that also shows computed figures; they are refused in requests. */
    public static <B extends Record> Form<B> of(Class<B> body, Class<? extends Record> figures) {
        return new Form<>(body, figures, true, true);
    }

    /** The form of a resource that other systems do not know by keys of their own, such as the organisation itself. */
    public static <B extends Record> Form<B> keyless(Class<B> body, @Nullable Class<? extends Record> figures) {
        return new Form<>(body, figures, true, false);
    }

    /** The form of what is no resource of its own, such as the body of an act or an entry of a report: the fields alone. */
    public static <B extends Record> Form<B> bare(Class<B> body) {
        return new Form<>(body, null, false, false);
    }

    /** The same, with what is only shown, and refused in requests. */
    public static <B extends Record> Form<B> bare(Class<B> body, Class<? extends Record> figures) {
        return new Form<>(body, figures, false, false);
    }

    /** Whether a request may carry {@code externalKeys}. */
    boolean carriesKeys() {
        return carriesKeys;
    }

    /** The record that a request's body is read into. */
    Class<B> body() {
        return body;
    }

    /** The names that a request may not use, since Kurs gives or computes them. */
    Set<String> computed() {
        return computed;
    }

    /** Every field that an answer may have. */
    Set<String> fields() {
        return fields;
    }

    /** The columns of a table of such resources; a field of a nested object has a dotted name. */
    List<String> columns() {
        return columns;
    }

    /** The fields that hold one plain value each, by which a list can be filtered and sorted. */
    Map<String, Scalar> scalars() {
        return scalars;
    }

    private void addAll(List<String> names) {
        fields.addAll(names);
        columns.addAll(names);
    }

    private void addAll(Class<? extends Record> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            fields.add(component.getName());
            addColumns(component.getName(), component.getType());
            Scalar scalar = Scalar.of(component.getType());
            if (scalar != null) {
                scalars.put(component.getName(), scalar);
            }
        }
    }

    private void addColumns(String name, Class<?> type) {
        if (type.isRecord() && Scalar.of(type) == null) {
            for (RecordComponent component : type.getRecordComponents()) {
                addColumns(name + "." + component.getName(), component.getType());
            }
        } else {
            columns.add(name);
        }
    }
}
