package dev.kurs.rest;

import dev.kurs.application.Keyed;
import dev.kurs.domain.kernel.ExternalKey;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.KernelRule;
import dev.kurs.rest.Bodies.KeyBody;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a request sent, its shape checked: the resource's own fields, and the keys of other systems, which any resource
 * may carry.
 */
public final class Sent<B extends Record> {

    private final B body;
    private final List<KeyBody> keys;

    Sent(B body, List<KeyBody> keys) {
        this.body = body;
        this.keys = keys;
    }

    /**
     * What a JSON document says.
     *
     * @throws Problem when it is no JSON, or of the wrong shape
     */
    public static <B extends Record> Sent<B> of(byte[] json, Form<B> form) {
        return Bodies.read(json, form);
    }

    /** The resource's own fields. */
    public B body() {
        return body;
    }

    /** The keys that another resource may already carry. One that cannot be a key is not among them; {@link #as} tells of it. */
    List<ExternalKey> possibleKeys() {
        return externalKeys(new Faults());
    }

    /** The same, carrying this key too. */
    public Sent<B> with(ExternalKey key) {
        List<KeyBody> more = new ArrayList<>(keys);
        KeyBody one = new KeyBody(key.system(), key.key());
        if (!more.contains(one)) {
            more.add(one);
        }
        return new Sent<>(body, more);
    }

    /**
     * The domain's value together with the keys.
     *
     * @param value makes the value from the body
     * @throws dev.kurs.domain.kernel.RulesBroken every rule that the value or a key breaks
     */
    public <T> Keyed<T> as(Supplier<T> value) {
        Faults faults = new Faults();
        T made = faults.attempt("", value);
        List<ExternalKey> externalKeys = externalKeys(faults);
        faults.throwIfAny();
        return new Keyed<>(Objects.requireNonNull(made), externalKeys);
    }

    private List<ExternalKey> externalKeys(Faults faults) {
        List<ExternalKey> made = new ArrayList<>();
        Set<ExternalKey> seen = new HashSet<>();
        for (int i = 0; i < keys.size(); i++) {
            KeyBody key = keys.get(i);
            @Nullable ExternalKey one = faults.attempt("/externalKeys/" + i, () -> new ExternalKey(key.system(), key.key()));
            if (one != null) {
                faults.unless(seen.add(one), KernelRule.LISTED_TWICE, "/externalKeys/" + i);
                made.add(one);
            }
        }
        return made;
    }
}
