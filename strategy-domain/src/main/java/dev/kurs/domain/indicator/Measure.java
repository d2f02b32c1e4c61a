package dev.kurs.domain.indicator;

import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.kernel.Decimals;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.strategy.GoalId;
import java.math.BigDecimal;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator measures, and how.
 *
 * @param name 1 to 65 536 characters, since plans that are taken in say much in it
 * @param unit what it is counted in, 1 to 500 characters
 * @param goal the goal it belongs to, by its id through all revisions; or
 * @param benefit the benefit it belongs to
 * @param weight how much it counts beside the goal's other parts, over 0, by default 1
 * @param frequency how often it is measured, over zero and at most 1 000 years; null when that is not known, and then it never goes stale
 * @param nature whether a value is a level on a day or an amount over the period that ends that day
 * @param stage where in the value chain it measures
 * @param summable whether values of several units may be added up
 * @param source the system that measures it
 * @param sourceKey its key there
 * @param verifier who vouches for its measurements where they do not say
 */
public record Measure(
        String name,
        String unit,
        Direction direction,
        @Nullable GoalId goal,
        @Nullable BenefitId benefit,
        BigDecimal weight,
        @Nullable Period frequency,
        @Nullable Nature nature,
        @Nullable Stage stage,
        @Nullable Boolean summable,
        @Nullable String source,
        @Nullable String sourceKey,
        @Nullable Verifier verifier) {

    /** What a value says. */
    public enum Nature {
        /** A level on a day. */
        STOCK,
        /** An amount over the period that ends that day. */
        FLOW
    }

    /** Where in the value chain something is measured. */
    public enum Stage {
        /** What is put in. */
        INPUT,
        /** How the work is done. */
        PROCESS,
        /** What comes out of it. */
        OUTPUT,
        /** What it leads to. */
        OUTCOME
    }

    public Measure {
        new Faults()
                .requiredText(name, "/name", Text.BODY)
                .requiredText(unit, "/unit", Text.LINE)
                .optionalText(source, "/source", 200)
                .optionalText(sourceKey, "/sourceKey", 200)
                .number(weight, "/weight")
                .unless((goal == null) != (benefit == null), IndicatorRule.INDICATOR_OF_ONE, "/goal")
                .unless(weight.signum() > 0, IndicatorRule.INDICATOR_WEIGHT_NOT_POSITIVE, "/weight", "weight", weight)
                .cycle(frequency, IndicatorRule.FREQUENCY_NOT_POSITIVE, "/frequency")
                .throwIfAny();
        weight = Decimals.normalised(weight, "/weight");
    }
}
