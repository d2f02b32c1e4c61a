package dev.kurs.domain.strategy;

import dev.kurs.domain.kernel.Period;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.strategy.Goal.GoalKind;
import dev.kurs.domain.strategy.Header.Contact;
import dev.kurs.domain.strategy.Premise.Category;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** A strategy of the tests, and the parts it is made of; whoever is in it is made up. */
public final class Samples {

    public static final LocalDate TODAY = LocalDate.parse("2026-07-02");
    public static final Instant NOW = Instant.parse("2026-07-02T10:00:00Z");
    public static final StrategyId STRATEGY = new StrategyId(new UUID(0x7000L, 1));
    public static final PersonId ASTA = new PersonId(new UUID(0x7000L, 2));
    public static final PersonId BERTIL = new PersonId(new UUID(0x7000L, 3));
    public static final Header BARE = new Header("Digital by 2030", null, null, false, null, null, null, null, null);
    public static final Header COMPLETE = new Header(
            "Digital by 2030",
            "digital",
            "sv",
            false,
            ASTA,
            new Contact(BERTIL, "strategy@example.org"),
            java.time.Period.ofYears(1),
            null,
            null);
    public static final Content CONTENT =
            new Content("A vision", null, List.of(), null, Period.parse("2026-01-01/2030-12-31"));

    private Samples() {}

    public static GoalId goalId(int number) {
        return new GoalId(new UUID(0x7100L, number));
    }

    public static PremiseId premiseId(int number) {
        return new PremiseId(new UUID(0x7200L, number));
    }

    public static Goal business(int number) {
        return goal(number, GoalKind.BUSINESS, null);
    }

    public static Goal digital(int number, int... supports) {
        return goal(number, GoalKind.DIGITAL, null, supports);
    }

    /** The goal as an objective of another. */
    public static Goal below(int parent, Goal goal) {
        return new Goal(
                goal.id(),
                goal.strategy(),
                goal.kind(),
                goal.title(),
                goal.description(),
                goalId(parent),
                goal.owner(),
                goal.weight(),
                goal.order(),
                goal.supports(),
                goal.contributesTo());
    }

    public static Goal goal(int number, GoalKind kind, Integer parent, int... supports) {
        return new Goal(
                goalId(number),
                STRATEGY,
                kind,
                "Goal " + number,
                null,
                parent == null ? null : goalId(parent),
                null,
                BigDecimal.ONE,
                null,
                Arrays.stream(supports).mapToObj(Samples::goalId).toList(),
                null);
    }

    public static GoalTree tree(Goal... goals) {
        return new GoalTree(List.of(goals));
    }

    public static Premise premise(int number, String reviewCycle) {
        return new Premise(
                premiseId(number),
                STRATEGY,
                "Premise " + number,
                Category.LAW,
                null,
                reviewCycle == null ? null : java.time.Period.parse(reviewCycle));
    }

    /** A strategy with nothing missing, revision 1 open. */
    public static Strategy draft() {
        return Strategy.created(STRATEGY, COMPLETE, CONTENT, NOW).after();
    }

    /** The strategy with its open revision adopted, in force from a day on. */
    public static Strategy adopted(Strategy strategy, LocalDate effectiveFrom) {
        int number = strategy.requireOpenRevision().number();
        return strategy.adopted(number, tree(business(1)), effectiveFrom, NOW, ASTA, null)
                .after();
    }

    /** The strategy with its next revision open. */
    public static Strategy opened(Strategy strategy) {
        return strategy.withRevisionOpened("It was time", List.of(), TODAY, NOW).after();
    }
}
