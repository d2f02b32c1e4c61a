package dev.kurs.rest;

import dev.kurs.domain.kernel.Faults;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes the domain's values of the parts of a body, so that what is wrong with all of them comes back together. */
public final class Parts {

    private Parts() {}

    /** Each part of a list; what one breaks is noted below the pointer and its index, and it is left out. */
    public static <B, T> List<T> of(String pointer, List<B> bodies, Function<B, T> part, Faults faults) {
        List<T> made = new ArrayList<>();
        for (int i = 0; i < bodies.size(); i++) {
            B body = bodies.get(i);
            T one = faults.attempt(pointer + "/" + i, () -> part.apply(body));
            if (one != null) {
                made.add(one);
            }
        }
        return made;
    }

    /**
     * One part.
     *
     * @throws dev.kurs.domain.kernel.RulesBroken with what it breaks, below the pointer
     */
    public static <T> T one(String pointer, Supplier<T> part) {
        Faults faults = new Faults();
        T made = faults.attempt(pointer, part);
        faults.throwIfAny();
        return Objects.requireNonNull(made);
    }

    /**
     * The whole, made of parts.
     *
     * @param faults what the parts broke
     * @throws dev.kurs.domain.kernel.RulesBroken with what the parts and the whole break
     */
    public static <T> T whole(Faults faults, Supplier<T> whole) {
        T made = faults.attempt("", whole);
        faults.throwIfAny();
        return Objects.requireNonNull(made);
    }
}
