package dev.kurs.domain.strategy;

import dev.kurs.domain.kernel.Decimals;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.organisation.PersonId;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a strategy wants to reach. Its id stays the same through all revisions; its indicators hang on that id,
 * so that measuring goes on whatever is being redrafted.
 *
 * <p>Its life: it is added to an open revision, changed there, and taken out of a later one; what an adopted revision
 * says of it never changes.
 *
 * @param strategy the strategy it belongs to
 * @param kind what it is a goal for
 * @param title 1 to 65 536 characters, since plans that are taken in say much in it
 * @param parent the goal that it is an objective of; null for a goal at the top
 * @param owner who answers for it
 * @param weight how much it counts beside the others at its level, over 0, by default 1
 * @param order where it stands among the others; those without one come last
 * @param supports the goals that a digital goal serves
 * @param contributesTo a goal of the parent strategy
 */
public record Goal(
        GoalId id,
        StrategyId strategy,
        GoalKind kind,
        String title,
        @Nullable String description,
        @Nullable GoalId parent,
        @Nullable PersonId owner,
        BigDecimal weight,
        @Nullable Integer order,
        List<GoalId> supports,
        @Nullable GoalId contributesTo)
        implements RevisionPart {

    /** What a goal is for. */
    public enum GoalKind {
        /** The organisation's own purpose. */
        BUSINESS,
        /** Something digital that serves a business goal. */
        DIGITAL
    }

    public Goal {
        new Faults()
                .requiredText(title, "/title", Text.BODY)
                .optionalText(description, "/description", Text.BODY)
                .unless(weight.signum() > 0, StrategyRule.WEIGHT_NOT_POSITIVE, "/weight", "weight", weight)
                .number(weight, "/weight")
                .throwIfAny();
        weight = Decimals.normalised(weight, "/weight");
        supports = List.copyOf(supports);
    }

    /** The same goal, answered for by another person. */
    public Goal ownedBy(PersonId person) {
        return new Goal(id, strategy, kind, title, description, parent, person, weight, order, supports, contributesTo);
    }
}
