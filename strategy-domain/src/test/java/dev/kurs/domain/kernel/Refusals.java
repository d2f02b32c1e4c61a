package dev.kurs.domain.kernel;

import java.util.List;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a refused command was refused for. */
public final class Refusals {

    private Refusals() {}

    /** Every rule that the command breaks, in order, as {@code code /pointer}; a command that goes through fails the test. */
    public static List<String> of(ThrowingCallable command) {
        return broken(command).stream().map(Refusals::told).toList();
    }

    /** Every rule that the command breaks, in order, as {@code code /pointer}; none when it goes through. */
    public static List<String> ifAny(Supplier<?> command) {
        Faults faults = new Faults();
        Object made = faults.attempt("", command::get);
        Assertions.assertThat(made == null).as("made, or refused").isEqualTo(!faults.none());
        return in(faults);
    }

    /** Every rule that the command breaks, with its figures. */
    public static List<BrokenRule> broken(ThrowingCallable command) {
        return Assertions.catchThrowableOfType(RulesBroken.class, command).broken();
    }

    /** Every rule that was found, as {@code code /pointer}. */
    public static List<String> in(Faults faults) {
        return faults.found().stream().map(Refusals::told).toList();
    }

    private static String told(BrokenRule one) {
        return (one.rule().code() + " " + one.pointer()).strip();
    }
}
