package dev.kurs.domain.benefit;

import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.kernel.Decimals;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.kernel.RegisterEntry;
import dev.kurs.domain.kernel.RegisterKind;
import dev.kurs.domain.kernel.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What those who realise a benefit get when so much of it is reached by a day.
 *
 * @param benefit which
 * @param condition when it is earned
 * @param amount what it gives, in the organisation's currency; or
 * @param share what part of what the benefit gives they keep, over 0 and at most 1; or neither
 * @param text what it is, at most 65 536 characters
 */
public record Incentive(
        IncentiveId id,
        BenefitId benefit,
        Kind kind,
        Condition condition,
        @Nullable Money amount,
        @Nullable BigDecimal share,
        @Nullable String text)
        implements RegisterEntry {

    /** The register of incentives. */
    public static final RegisterKind<Incentive> KIND = RegisterKind.of("benefit", "incentive", Incentive.class);

    /** What it is that is given. */
    public enum Kind {
        /** A part of what is saved stays with the unit that saves it. */
        BUDGET_SHARE,
        /** More money for the unit, such as for what it wants to develop next. */
        BUDGET_INCREASE,
        /** Money for those who did it. */
        BONUS,
        /** Time, such as for learning or for an idea of one's own. */
        TIME,
        /** That it is seen and told. */
        RECOGNITION,
        /** Anything else. */
        OTHER
    }

    /**
     * When an incentive is earned.
     *
     * @param share of the planned change, over 0 and at most 1
     * @param by the last day, included
     */
    public record Condition(BigDecimal share, LocalDate by) {

        public Condition {
            share = part(share);
        }
    }

    /** Whether an incentive was earned. */
    public enum State {
        /** There is time left. */
        PENDING,
        /** What it asks for was reached in time. */
        EARNED,
        /** The day passed without. */
        MISSED
    }

    public Incentive {
        Faults faults = new Faults()
                .optionalText(text, "/text", Text.BODY)
                .unless(amount == null || share == null, BenefitRule.INCENTIVE_OF_ONE, "/share")
                .unless(
                        amount == null || amount.amount().signum() > 0,
                        BenefitRule.INCENTIVE_AMOUNT_NOT_POSITIVE,
                        "/amount/amount",
                        "amount",
                        amount == null ? null : amount.amount());
        BigDecimal given = share;
        share = given == null ? null : faults.attempt("", () -> part(given));
        faults.throwIfAny();
    }

    private static BigDecimal part(BigDecimal share) {
        BigDecimal part = Decimals.normalised(share, "/share");
        Faults.require(
                part.signum() > 0 && part.compareTo(BigDecimal.ONE) <= 0,
                BenefitRule.INCENTIVE_SHARE_OUT_OF_RANGE,
                "/share",
                "share",
                part);
        return part;
    }

    @Override
    public BenefitId owner() {
        return benefit;
    }

    @Override
    public void check(@Nullable RegisterEntry before, Surroundings surroundings, Faults faults) {
        faults.unless(
                amount == null || amount.currency().equals(surroundings.currency()),
                BenefitRule.INCENTIVE_IN_OTHER_CURRENCY,
                "/amount/currency",
                "currency",
                amount == null ? null : amount.currency().getCurrencyCode(),
                "needed",
                surroundings.currency().getCurrencyCode());
    }

    /**
     * Whether it was earned: EARNED from the first day on which the benefit's progress was as much as it asks for, if that
     * is not after its last day; else PENDING to the end of the last day, and MISSED after it.
     *
     * @param course how the progress went
     * @param day the day it is asked for
     */
    public State state(Course course, LocalDate day) {
        boolean earned = course.firstReached(condition.share())
                .filter(reached -> !reached.isAfter(condition.by()) && !reached.isAfter(day))
                .isPresent();
        if (earned) {
            return State.EARNED;
        }
        return day.isAfter(condition.by()) ? State.MISSED : State.PENDING;
    }
}
