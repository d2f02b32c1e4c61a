package dev.kurs.domain.kernel;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects the rules that one command breaks, so that they come back together and not one at a time. */
public final class Faults {

    private static final java.time.Period LONGEST_CYCLE = java.time.Period.of(1000, 0, 365_250);

    private final List<BrokenRule> broken = new ArrayList<>();

    /**
     * Notes {@code rule} as broken unless it holds.
     *
     * @param holds whether the rule is kept
     * @param pointer JSON pointer to the field, as in {@link BrokenRule}
     * @param namesAndFigures alternating names and values for the explanation
     */
    public Faults unless(boolean holds, Rule rule, String pointer, @Nullable Object... namesAndFigures) {
        if (!holds) {
            add(rule, pointer, namesAndFigures);
        }
        return this;
    }

    /** Notes {@code rule} as broken; parameters as in {@link #unless}. */
    public Faults add(Rule rule, String pointer, @Nullable Object... namesAndFigures) {
        Map<String, @Nullable Object> figures = new LinkedHashMap<>();
        for (int i = 0; i + 1 < namesAndFigures.length; i += 2) {
            figures.put(String.valueOf(namesAndFigures[i]), namesAndFigures[i + 1]);
        }
        broken.add(new BrokenRule(rule, pointer, figures));
        return this;
    }

    /** Takes over what another check found, its pointers put below {@code prefix}. */
    public Faults addAll(String prefix, List<BrokenRule> found) {
        found.forEach(one -> broken.add(new BrokenRule(one.rule(), prefix + one.pointer(), one.figures())));
        return this;
    }

    /**
     * Builds a part of something, the pointers of whatever it breaks put below {@code prefix}.
     *
     * @return the part; null when it breaks a rule, which is then noted
     */
    public <T> @Nullable T attempt(String prefix, Supplier<T> part) {
        try {
            return part.get();
        } catch (RulesBroken e) {
            addAll(prefix, e.broken());
            return null;
        }
    }

    /** Notes what is wrong with a text that must be there, as {@link Text#required} says. */
    public Faults requiredText(@Nullable String text, String pointer, int maximum) {
        if (text == null || text.isBlank()) {
            return add(KernelRule.TEXT_MISSING, pointer);
        }
        return optionalText(text, pointer, maximum);
    }

    /** Notes what is wrong with a text that may be there, as {@link Text#optional} says. */
    public Faults optionalText(@Nullable String text, String pointer, int maximum) {
        if (text == null) {
            return this;
        }
        int length = text.length();
        return unless(length <= maximum, KernelRule.TEXT_TOO_LONG, pointer, "length", length, "maximum", maximum)
                .unless(!Text.hasControlCharacter(text), KernelRule.TEXT_WITH_CONTROL_CHARACTER, pointer);
    }

    /** Notes a number that is out of the bounds of {@link Decimals#normalised}. */
    public Faults number(BigDecimal number, String pointer) {
        attempt("", () -> Decimals.normalised(number, pointer));
        return this;
    }

    /**
     * Notes what is wrong with how often something comes round: it is over zero, and at most 1 000 years with at most
     * 365 250 days, so that a day and a cycle always make a day.
     *
     * @param positive the rule that is broken by one that is not over zero
     */
    public Faults cycle(java.time.@Nullable Period cycle, Rule positive, String pointer) {
        if (cycle == null) {
            return this;
        }
        if (cycle.isZero() || cycle.isNegative()) {
            return add(positive, pointer, pointer.substring(1), cycle);
        }
        return unless(
                cycle.toTotalMonths() <= LONGEST_CYCLE.toTotalMonths()
                        && cycle.get(ChronoUnit.DAYS) <= LONGEST_CYCLE.get(ChronoUnit.DAYS),
                KernelRule.INTERVAL_TOO_LONG,
                pointer,
                "interval",
                cycle,
                "maximum",
                LONGEST_CYCLE);
    }

    /** Whether nothing is broken so far. */
    public boolean none() {
        return broken.isEmpty();
    }

    /** What is broken so far. */
    public List<BrokenRule> found() {
        return List.copyOf(broken);
    }

    /**
     * Refuses the command when anything is broken.
     *
     * @throws RulesBroken with all of it
     */
    public void throwIfAny() {
        if (!broken.isEmpty()) {
            throw new RulesBroken(broken);
        }
    }

    /**
     * Refuses the command unless one rule holds; parameters as in {@link #unless}.
     *
     * @throws RulesBroken with this one rule
     */
    public static void require(boolean holds, Rule rule, String pointer, @Nullable Object... namesAndFigures) {
        new Faults().unless(holds, rule, pointer, namesAndFigures).throwIfAny();
    }

    static Map<String, @Nullable Object> copyInOrder(Map<String, @Nullable Object> figures) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }
}
