package dev.kurs.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of one class from JSON objects, as strictly as can be: every field is one of the record's and of its
 * exact type, and everything that is not is noted, not only the first. A field that is absent is null, a list that is
 * absent is empty.
 */
final class RecordReader<R extends Record> {

    /** The most items in a list, whatever the list: no more than that are even looked at. */
    private static final int MOST_ITEMS = 10_000;

    private static final ClassValue<RecordReader<?>> READERS = new ClassValue<>() {
        @Override
        protected RecordReader<?> computeValue(Class<?> type) {
            return new RecordReader<>(type.asSubclass(Record.class));
        }
    };

    private final Constructor<R> constructor;
    private final Map<String, Type> fields = new LinkedHashMap<>();
    private final Set<String> nullable = new HashSet<>();

    private RecordReader(Class<R> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            constructor = type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has its canonical constructor", e);
        }
        constructor.trySetAccessible();
        for (RecordComponent component : components) {
            if (component.getType().isPrimitive()) {
                throw new IllegalArgumentException(component + " cannot be absent: use the boxed type");
            }
            fields.put(component.getName(), component.getGenericType());
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                nullable.add(component.getName());
            }
        }
    }

    @SuppressWarnings("unchecked") // the reader of a class is made for that class
    static <R extends Record> RecordReader<R> of(Class<R> type) {
        return (RecordReader<R>) READERS.get(type);
    }

    /** The fields and their types, in order. */
    Map<String, Type> fields() {
        return fields;
    }

    /**
     * The record.
     *
     * @param computed names that are refused as computed and not as unknown
     */
    R read(ObjectNode object, String pointer, Set<String> computed, ShapeFaults faults) {
        object.fieldNames().forEachRemaining(name -> {
            if (!fields.containsKey(name)) {
                faults.add(
                        ShapeFaults.below(pointer, name),
                        computed.contains(name) ? ShapeFault.COMPUTED_FIELD : ShapeFault.UNKNOWN_FIELD);
            }
        });
        List<@Nullable Object> values = new ArrayList<>();
        fields.forEach((name, type) -> {
            JsonNode node = object.get(name);
            values.add(
                    node == null && nullable.contains(name)
                            ? null
                            : field(node, type, ShapeFaults.below(pointer, name), faults));
        });
        try {
            return constructor.newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(constructor + " takes what its components are", e);
        }
    }

    private static @Nullable Object field(@Nullable JsonNode node, Type type, String pointer, ShapeFaults faults) {
        if (node == null) {
            return nothing(type);
        }
        if (node.isNull()) {
            faults.add(pointer, ShapeFault.NULL_NOT_ALLOWED);
            return nothing(type);
        }
        if (type instanceof ParameterizedType many) {
            Type[] of = many.getActualTypeArguments();
            return isMap(many) ? members(node, of[1], pointer, faults) : items(node, of[0], pointer, faults);
        }
        Class<?> plain = (Class<?>) type;
        Scalar scalar = Scalar.of(plain);
        return scalar != null
                ? scalar(node, scalar, pointer, faults)
                : nested(node, plain.asSubclass(Record.class), pointer, faults);
    }

    private static @Nullable Object nothing(Type type) {
        return !(type instanceof ParameterizedType many) ? null : isMap(many) ? Map.of() : List.of();
    }

    private static boolean isMap(ParameterizedType type) {
        return type.getRawType() == Map.class;
    }

    /** An object whose members are the caller's to name, and plain values all of one type. */
    private static Map<String, @Nullable Object> members(JsonNode node, Type type, String pointer, ShapeFaults faults) {
        if (!node.isObject()) {
            faults.add(pointer, ShapeFault.WRONG_TYPE, "expected", "object");
            return Map.of();
        }
        if (node.size() > MOST_ITEMS) {
            faults.add(pointer, ShapeFault.TOO_LONG, "maximum", MOST_ITEMS);
            return Map.of();
        }
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        node.properties()
                .forEach(one -> members.put(
                        one.getKey(), field(one.getValue(), type, ShapeFaults.below(pointer, one.getKey()), faults)));
        return Collections.unmodifiableMap(members);
    }

    private static List<@Nullable Object> items(JsonNode node, Type type, String pointer, ShapeFaults faults) {
        if (!node.isArray()) {
            faults.add(pointer, ShapeFault.WRONG_TYPE, "expected", "list");
            return List.of();
        }
        if (node.size() > MOST_ITEMS) {
            faults.add(pointer, ShapeFault.TOO_LONG, "maximum", MOST_ITEMS);
            return List.of();
        }
        // What cannot be read stays as null, so that later faults are told at the right place.
        List<@Nullable Object> items = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            items.add(field(node.get(i), type, pointer + "/" + i, faults));
        }
        return Collections.unmodifiableList(items);
    }

    private static @Nullable Object nested(
            JsonNode node, Class<? extends Record> type, String pointer, ShapeFaults faults) {
        if (node instanceof ObjectNode object) {
            return of(type).read(object, pointer, Set.of(), faults);
        }
        faults.add(pointer, ShapeFault.WRONG_TYPE, "expected", "object");
        return null;
    }

    private static @Nullable Object scalar(JsonNode node, Scalar scalar, String pointer, ShapeFaults faults) {
        boolean fits = switch (scalar.json()) {
            case TEXT -> node.isTextual();
            case NUMBER -> node.isNumber();
            case TRUTH -> node.isBoolean();
        };
        if (!fits) {
            faults.add(pointer, ShapeFault.WRONG_TYPE, "expected", scalar.expected());
            return null;
        }
        Object value = scalar.read(node.asText());
        if (value == null) {
            faults.add(pointer, fault(node, scalar), "expected", scalar.expected(), "allowed", scalar.allowed());
        }
        return value;
    }

    private static ShapeFault fault(JsonNode node, Scalar scalar) {
        return node.isNumber() && node.decimalValue().stripTrailingZeros().scale() <= 0
                ? ShapeFault.NUMBER_TOO_LARGE
                : scalar.malformed();
    }
}
