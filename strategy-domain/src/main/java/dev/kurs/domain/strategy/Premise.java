package dev.kurs.domain.strategy;

import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.RecordShape;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.organisation.PersonId;
import java.time.Period;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What must hold for a strategy to make sense. It is part of a revision's content, and its observations hang on its id.
 *
 * @param strategy the strategy it belongs to
 * @param statement 1 to 65 536 characters
 * @param watcher who keeps an eye on it
 * @param reviewCycle how often it is to be observed, over zero and at most 1 000 years
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
        new Faults()
                .requiredText(statement, "/statement", Text.BODY)
                .cycle(reviewCycle, StrategyRule.REVIEW_CYCLE_NOT_POSITIVE, "/reviewCycle")
                .throwIfAny();
    }

    /** The same premise, watched by another person. */
    public Premise watchedBy(PersonId person) {
        return new Premise(id, strategy, statement, category, person, reviewCycle);
    }

    /** A premise new to a revision, and that it was added. */
    public static Change<Premise> added(Premise premise, int revision) {
        return Change.of(premise, event("added", null, premise, revision));
    }

    /** The premise saying something else from a revision on. */
    public Change<Premise> changed(Premise after, int revision) {
        return equals(after) ? Change.none(this) : Change.of(this, after, event("changed", this, after, revision));
    }

    /** The premise, taken out of a revision. */
    public Change<Premise> removed(int revision) {
        return Change.of(this, this, event("removed", this, null, revision));
    }

    private static Event event(String what, @Nullable Premise before, @Nullable Premise after, int revision) {
        Premise one = after != null ? after : Objects.requireNonNull(before, "one of the two");
        return Event.of("strategy.premise-" + what, one.id, RecordShape.differences(before, after))
                .with("revision", revision);
    }
}
