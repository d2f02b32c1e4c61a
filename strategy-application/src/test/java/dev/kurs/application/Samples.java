package dev.kurs.application;

import dev.kurs.domain.governance.Body;
import dev.kurs.domain.governance.Body.BodyKind;
import dev.kurs.domain.governance.Body.DecisionRule;
import dev.kurs.domain.governance.Body.TieBreak;
import dev.kurs.domain.indicator.Baseline;
import dev.kurs.domain.indicator.Direction;
import dev.kurs.domain.indicator.Measure;
import dev.kurs.domain.indicator.Trajectory;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.organisation.OrgUnit;
import dev.kurs.domain.organisation.OrgUnitId;
import dev.kurs.domain.organisation.Person;
import dev.kurs.domain.organisation.Person.PersonKind;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.portfolio.ProjectHeader;
import dev.kurs.domain.strategy.Goal;
import dev.kurs.domain.strategy.Goal.GoalKind;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.Header;
import dev.kurs.domain.strategy.Premise;
import dev.kurs.domain.strategy.Premise.Category;
import dev.kurs.domain.strategy.PremiseId;
import dev.kurs.domain.strategy.StrategyId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Things with nothing more in them than they need. */
public final class Samples {

    /** Where the worked example of progress begins. */
    public static final Baseline BASELINE = new Baseline(BigDecimal.valueOf(40), LocalDate.parse("2026-01-01"));

    /** The way of the worked example of progress. */
    public static final Trajectory TRAJECTORY = Trajectory.parse("2027-01-01=60 2028-01-01=80");

    private Samples() {}

    /** An employee. */
    public static Person person(PersonId id, String name) {
        return new Person(id, name, null, null, null, PersonKind.EMPLOYEE, false, false);
    }

    /** A unit at the top. */
    public static OrgUnit orgUnit(Ids ids, String name) {
        return new OrgUnit(new OrgUnitId(ids.next()), name, null);
    }

    /** A body of another kind than any, that decides by majority and leaves things as they are where there is none. */
    public static Body body(Ids ids, String name) {
        return body(new BodyId(ids.next()), name, BodyKind.OTHER);
    }

    /** A body of a kind, that decides by majority and leaves things as they are where there is none. */
    public static Body body(BodyId id, String name, BodyKind kind) {
        return new Body(id, name, kind, null, null, DecisionRule.MAJORITY, TieBreak.STATUS_QUO, List.of(), false);
    }

    /** A header that says the title alone. */
    public static Header header(String title) {
        return new Header(title, null, null, false, null, null, null, null, null);
    }

    /** A business goal at the top. */
    public static Goal goal(GoalId id, StrategyId strategy, String title) {
        return new Goal(
                id, strategy, GoalKind.BUSINESS, title, null, null, null, BigDecimal.ONE, null, List.of(), null);
    }

    /** A premise that nobody watches. */
    public static Premise premise(PremiseId id, StrategyId strategy, String statement) {
        return new Premise(id, strategy, statement, Category.LAW, null, null);
    }

    /** What is said of a project that nobody leads. */
    public static ProjectHeader project(StrategyId strategy, String name) {
        return new ProjectHeader(name, strategy, null, null, null, null, null, null, ProjectHeader.LEAST_COMPLEXITY);
    }

    /** A measure of a goal that is to rise. */
    public static Measure measure(GoalId goal, String name) {
        return new Measure(
                name,
                "points",
                Direction.INCREASE,
                goal,
                null,
                BigDecimal.ONE,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
