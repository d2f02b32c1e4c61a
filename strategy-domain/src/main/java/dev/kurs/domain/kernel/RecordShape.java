package dev.kurs.domain.kernel;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a record consists of, read once a class. Everything that must treat all records alike (differences for the
 * journal, references to other things, filters of the in-memory ports) goes through here. Used where something is
 * written, never a row at a time where something is read.
 */
public final class RecordShape {

    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return new RecordShape(type);
        }
    };

    private final Map<String, Component> components = new LinkedHashMap<>();

    private RecordShape(Class<?> type) {
        RecordComponent[] found = type.getRecordComponents();
        if (found == null) {
            throw new IllegalArgumentException(type + " is not a record");
        }
        for (RecordComponent component : found) {
            Method accessor = component.getAccessor();
            accessor.trySetAccessible();
            components.put(name(component), new Component(accessor, component.isAnnotationPresent(Personal.class)));
        }
    }

    /**
     * The fields in which two records of the same class differ, by {@code equals}. A component named {@code id} is
     * passed over.
     *
     * @param before null for a new thing: every field that has a value differs
     * @param after null for a removed thing
     */
    public static <R extends Record> List<FieldChange> differences(@Nullable R before, @Nullable R after) {
        R one = before != null ? before : Objects.requireNonNull(after, "one of the two");
        List<FieldChange> changes = new ArrayList<>();
        SHAPES.get(one.getClass()).components.forEach((name, component) -> {
            Object was = before == null ? null : component.of(before);
            Object is = after == null ? null : component.of(after);
            if (!name.equals("id") && !Objects.equals(emptyAsNull(was), emptyAsNull(is))) {
                changes.add(component.personal() ? new FieldChange(name, null, null) : new FieldChange(name, was, is));
            }
        });
        return changes;
    }

    /** The fields of a record by name, in order; a field that is null is left out. */
    public static Map<String, Object> fields(Record record) {
        Map<String, Object> fields = new LinkedHashMap<>();
        SHAPES.get(record.getClass()).components.forEach((name, component) -> {
            Object value = component.of(record);
            if (value != null) {
                fields.put(name, value);
            }
        });
        return fields;
    }

    /** Everything that a record refers to, at any depth, with the pointer to where; its own {@code id} is not one. */
    public static List<Reference> references(Record record) {
        List<Reference> references = new ArrayList<>();
        fields(record).forEach((name, value) -> {
            if (!name.equals("id")) {
                collect("/" + name, value, references);
            }
        });
        return references;
    }

    private static void collect(String pointer, Object value, List<Reference> into) {
        if (value instanceof Id id) {
            into.add(new Reference(pointer, id));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                collect(pointer + "/" + i, list.get(i), into);
            }
        } else if (value instanceof Record nested) {
            fields(nested).forEach((name, inner) -> collect(pointer + "/" + name, inner, into));
        }
    }

    private static @Nullable Object emptyAsNull(@Nullable Object value) {
        return value instanceof List<?> list && list.isEmpty() ? null : value;
    }

    /** The names of the record's components, in order. */
    public static List<String> names(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents()).map(RecordShape::name).toList();
    }

    private static String name(RecordComponent component) {
        Called called = component.getAnnotation(Called.class);
        return called == null ? component.getName() : called.value();
    }

    private record Component(Method accessor, boolean personal) {

        @Nullable Object of(Record record) {
            try {
                return accessor.invoke(record);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(accessor + " cannot be read", e);
            }
        }
    }
}
