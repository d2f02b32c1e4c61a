package dev.kurs.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kurs.domain.kernel.ExternalKey;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;

/**
 * Reads request bodies into records. All faults of shape in a body come back together: those of type, which
 * {@link RecordReader} finds, and those of presence and size, which the record's annotations speak of.
 */
final class Bodies {

    private static final String EXTERNAL_KEYS = "externalKeys";

    // Without an expression language: our own texts need none, and it would be one more thing that reads input.
    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    private Bodies() {}

    /** The key of another system, as it is sent and shown. */
    record KeyBody(@NotNull String system, @NotNull String key) {

        static List<KeyBody> of(List<ExternalKey> keys) {
            return keys.stream()
                    .map(key -> new KeyBody(key.system(), key.key()))
                    .toList();
        }
    }

    /** What any resource may carry beside its own fields. */
    private record Keys(@Size(max = 100) List<@Valid KeyBody> externalKeys) {}

    /**
     * A body that tells all of a resource.
     *
     * @throws Problem when it is no JSON, or of the wrong shape
     */
    static <B extends Record> Sent<B> read(byte[] json, Form<B> form) {
        ShapeFaults faults = new ShapeFaults();
        return whole(TreeReader.read(json, faults), form, faults);
    }

    /** A body that is one resource or an array of them; pointers into an array begin with the index. */
    static <B extends Record> SentMany<B> readMany(byte[] json, Form<B> form, int most) {
        ShapeFaults faults = new ShapeFaults();
        JsonNode tree = TreeReader.read(json, faults);
        if (!(tree instanceof ArrayNode array)) {
            return new SentMany<>(List.of(whole(tree, form, faults)), true);
        }
        if (array.isEmpty() || array.size() > most) {
            faults.add("", array.isEmpty() ? ShapeFault.TOO_SHORT : ShapeFault.TOO_LONG, "maximum", most);
            faults.throwIfAny();
        }
        List<@Nullable Sent<B>> items = new ArrayList<>();
        for (int i = 0; i < array.size() && !faults.full(); i++) {
            items.add(part(array.get(i), "/" + i, form, faults));
        }
        faults.throwIfAny();
        return new SentMany<>(items, false);
    }

    /**
     * What a resource becomes by a merge patch (RFC 7396): checked whole, like a new one.
     *
     * @param patch as {@link TreeReader} read it
     * @param faults what was found in it then
     */
    static <B extends Record> Sent<B> patched(
            B body, List<ExternalKey> keys, JsonNode patch, Form<B> form, ShapeFaults faults) {
        ObjectNode current = Json.tree(body);
        if (!keys.isEmpty()) {
            current.setAll(Json.tree(new Keys(KeyBody.of(keys))));
        }
        return whole(MergePatch.apply(current, patch), form, faults);
    }

    private static <B extends Record> Sent<B> whole(JsonNode tree, Form<B> form, ShapeFaults faults) {
        Sent<B> sent = part(tree, "", form, faults);
        faults.throwIfAny();
        if (sent == null) {
            throw new IllegalStateException("nothing was read, and no fault was found");
        }
        return sent;
    }

    private static <B extends Record> @Nullable Sent<B> part(
            JsonNode tree, String pointer, Form<B> form, ShapeFaults faults) {
        if (!(tree instanceof ObjectNode object)) {
            faults.add(pointer, ShapeFault.WRONG_TYPE, "expected", "object");
            return null;
        }
        List<KeyBody> keys = List.of();
        ObjectNode own = object;
        if (form.carriesKeys() && object.has(EXTERNAL_KEYS)) {
            own = object.objectNode().setAll(object);
            own.remove(EXTERNAL_KEYS);
            ObjectNode rest = object.objectNode().set(EXTERNAL_KEYS, object.get(EXTERNAL_KEYS));
            keys = checked(RecordReader.of(Keys.class).read(rest, pointer, Set.of(), faults), pointer, faults)
                    .externalKeys();
        }
        B body = RecordReader.of(form.body()).read(own, pointer, form.computed(), faults);
        return new Sent<>(checked(body, pointer, faults), keys);
    }

    private static <R extends Record> R checked(R read, String pointer, ShapeFaults faults) {
        VALIDATOR.validate(read).forEach(violation -> note(violation, pointer, faults));
        return read;
    }

    private static void note(ConstraintViolation<?> violation, String prefix, ShapeFaults faults) {
        String pointer = prefix + pointer(violation.getPropertyPath());
        if (violation.getConstraintDescriptor().getAnnotation() instanceof Size size) {
            boolean over = length(violation.getInvalidValue()) > size.max();
            faults.add(pointer, over ? ShapeFault.TOO_LONG : ShapeFault.TOO_SHORT, "maximum", size.max());
        } else {
            faults.add(pointer, ShapeFault.MISSING_FIELD);
        }
    }

    private static int length(Object value) {
        return value instanceof Collection<?> items
                ? items.size()
                : value.toString().length();
    }

    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append(ShapeFaults.below("", node.getName()));
            }
        }
        return pointer.toString();
    }
}
