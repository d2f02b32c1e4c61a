package dev.kurs.domain.strategy;

import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.organisation.PersonId;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * What must hold for a strategy to make sense. It is part of a revision's content, and its observations hang on its id.
 *
 * @param strategy the strategy it belongs to
 * @param statement 1 to 65 536 characters
 * @param watcher who keeps an eye on it
 * @param reviewCycle how often it is to be observed, over zero
 */
public record Premise(
        PremiseId id,
        StrategyId strategy,
        String statement,
        Category category,
        @Nullable PersonId watcher,
        @Nullable Period reviewCycle)
        implements RevisionPart {

    /** What kind of thing a premise is about. */
    public enum Category {
        /** What the law says. */
        LAW,
        /** What technology can do. */
        TECHNOLOGY,
        /** What is on offer, and at what price. */
        MARKET,
        /** What money there is. */
        FUNDING,
        /** What the nation provides for all. */
        NATIONAL_SOLUTION,
        /** How the organisation is made up. */
        ORGANISATION,
        /** Anything else. */
        OTHER
    }

    public Premise {
        Text.required(statement, "/statement", Text.BODY);
        Faults.require(
                reviewCycle == null || Header.isPositive(reviewCycle),
                StrategyRule.REVIEW_CYCLE_NOT_POSITIVE,
                "/reviewCycle",
                "reviewCycle",
                reviewCycle);
    }

    /** The same premise, watched by another person. */
    public Premise watchedBy(PersonId person) {
        return new Premise(id, strategy, statement, category, person, reviewCycle);
    }
}
