package dev.kurs.domain.strategy;

import dev.kurs.domain.strategy.Observation.Verdict;
import dev.kurs.domain.strategy.Revision.TriggerType;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a premise stands on a day.
 *
 * @param verdict its newest observation's; null while it was never observed
 * @param lastObservedOn that observation's day
 * @param overdue whether the newest observation, or else the adoption, is older than the premise's cycle
 * @param unanswered whether it is broken and neither a revision that names it nor the owner's word has answered that:
 *     then a revision is due
 */
public record PremiseStanding(
        @Nullable Verdict verdict, @Nullable LocalDate lastObservedOn, boolean overdue, boolean unanswered) {

    /**
     * Computes it.
     *
     * @param newest the newest observation on or before the day; null when there is none
     * @param observedAt when that observation was recorded
     * @param reaffirmedAt when the strategy was last reaffirmed; null when it never was
     */
    public static PremiseStanding of(
            Premise premise,
            Strategy strategy,
            LocalDate day,
            @Nullable Observation newest,
            @Nullable Instant observedAt,
            @Nullable Instant reaffirmedAt) {
        LocalDate since = newest != null
                ? newest.date()
                : strategy.revisionInForce(day).map(Revision::effectiveFrom).orElse(null);
        boolean overdue = premise.reviewCycle() != null
                && since != null
                && since.plus(premise.reviewCycle()).isBefore(day);
        boolean unanswered = newest != null
                && observedAt != null
                && newest.verdict() == Verdict.BROKEN
                && (reaffirmedAt == null || !reaffirmedAt.isAfter(observedAt))
                && strategy.revisions().stream().noneMatch(revision -> answers(revision, premise, observedAt));
        return new PremiseStanding(
                newest == null ? null : newest.verdict(), newest == null ? null : newest.date(), overdue, unanswered);
    }

    private static boolean answers(Revision revision, Premise premise, Instant observedAt) {
        return revision.adoptedAt() != null
                && revision.adoptedAt().isAfter(observedAt)
                && revision.triggers().stream()
                        .anyMatch(trigger -> trigger.type() == TriggerType.PREMISE
                                && premise.id().value().equals(trigger.id()));
    }
}
