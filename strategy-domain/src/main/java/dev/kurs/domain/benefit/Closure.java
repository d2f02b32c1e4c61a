package dev.kurs.domain.benefit;

import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.kernel.Ratio;
import dev.kurs.domain.kernel.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a benefit was closed.
 *
 * @param on the day
 * @param by who closed it
 * @param reason at most 65 536 characters; there when it was given up
 * @param decision the decision that it rests on, or null
 */
public record Closure(
        Outcome outcome,
        LocalDate on,
        Id by,
        @Nullable String reason,
        @Nullable DecisionId decision) {

    /** What came of a benefit. */
    public enum Outcome {
        /** All of what was planned, or more: a progress of 1 at least. */
        REALISED(BenefitStatus.REALISED),
        /** Something of it: a progress over 0. */
        PARTLY_REALISED(BenefitStatus.PARTLY_REALISED),
        /** Nothing of it: a progress of 0 or less. */
        MISSED(BenefitStatus.MISSED),
        /** It was given up. */
        ABANDONED(BenefitStatus.ABANDONED);

        private final BenefitStatus status;

        Outcome(BenefitStatus status) {
            this.status = status;
        }

        /** The status of a benefit that was closed so. */
        public BenefitStatus status() {
            return status;
        }

        /** What a progress says. */
        public static Outcome of(Ratio progress) {
            if (progress.compareTo(Ratio.ONE) >= 0) {
                return REALISED;
            }
            return progress.compareTo(Ratio.ZERO) > 0 ? PARTLY_REALISED : MISSED;
        }
    }

    /**
     * What whoever closes a benefit says.
     *
     * @param outcome null for what the progress says
     */
    public record Said(
            @Nullable Outcome outcome,
            @Nullable String reason,
            @Nullable DecisionId decision) {}

    /**
     * What is known at closing.
     *
     * @param progress as computed that day; null where nothing was measured, or nothing can be
     * @param confirmed whether others than those who own the benefit confirm that it was realised
     */
    public record Evidence(@Nullable Ratio progress, boolean confirmed) {}

    public Closure {
        Text.optional(reason, "/reason", Text.BODY);
    }
}
