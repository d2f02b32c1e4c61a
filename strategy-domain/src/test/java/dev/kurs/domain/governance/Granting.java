package dev.kurs.domain.governance;

import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.kernel.Period;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.StrategyId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes mandates for the tests: everything, over all, from 2020 on, unless something less is said. */
final class Granting {

    static final Currency SEK = Currency.getInstance("SEK");
    static final LocalDate TODAY = day("2026-06-01");
    static final StrategyId STRATEGY = new StrategyId(new UUID(1, 1));
    static final Place S = Place.of(STRATEGY);
    static final Place PROJECT = Place.of(STRATEGY, new ProjectId(new UUID(1, 2)));
    static final Place OTHER_PROJECT = Place.of(STRATEGY, new ProjectId(new UUID(1, 3)));
    static final Place GOAL = Place.of(STRATEGY, new GoalId(new UUID(1, 4)));
    static final Place OTHER_STRATEGY = Place.of(new StrategyId(new UUID(1, 5)));

    /** The council of the worked example holds everything, without limit. */
    static final Mandate COUNCIL =
            of(1).during("2020-01-01/..").reporting(Reporting.NONE).mandate();

    /** The executive board of the worked example. */
    static final Mandate BOARD = of(2).by(COUNCIL)
            .powers(Power.APPROVE_PROJECT, Power.PASS_GATE, Power.STOP_PROJECT, Power.PRIORITISE, Power.COMMIT_BUDGET)
            .over(S)
            .limit(5_000_000L, 20_000_000L)
            .during("2026-01-01/2028-12-31")
            .mandate();

    /** The project council of the worked example. */
    static final Mandate PROJECT_COUNCIL = of(3).by(BOARD)
            .powers(Power.APPROVE_PROJECT, Power.PASS_GATE, Power.PRIORITISE)
            .over(S)
            .limit(500_000L, null)
            .during("2026-07-01/2027-12-31")
            .notDelegable()
            .mandate();

    private final MandateId id;
    private MandateHolder holder;
    private List<Power> powers = List.of(Power.values());
    private Place scope = Place.ORGANISATION;
    private Limit limit = Limit.NONE;
    private Period period = Period.parse("2020-01-01/..");
    private boolean mayDelegate = true;
    private @Nullable MandateId grantedBy;
    private Reporting reporting = Reporting.NEXT_MEETING;
    private Mandate.@Nullable Revocation revoked;

    private Granting(int number) {
        id = id(number);
        holder = MandateHolder.of(body(number));
    }

    /** The mandate of this number, held by the body of this number. */
    static Granting of(int number) {
        return new Granting(number);
    }

    static MandateId id(int number) {
        return new MandateId(new UUID(3, number));
    }

    static BodyId body(int number) {
        return new BodyId(new UUID(2, number));
    }

    static Money sek(long amount) {
        return new Money(BigDecimal.valueOf(amount), SEK);
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    /** Within another one. */
    Granting by(Mandate grantor) {
        grantedBy = grantor.id();
        return this;
    }

    Granting heldBy(MandateHolder who) {
        holder = who;
        return this;
    }

    Granting powers(Power... some) {
        powers = List.of(some);
        return this;
    }

    Granting over(Place place) {
        scope = place;
        return this;
    }

    Granting limit(@Nullable Long perDecision, @Nullable Long perYear) {
        limit = new Limit(perDecision == null ? null : sek(perDecision), perYear == null ? null : sek(perYear));
        return this;
    }

    Granting limit(Limit other) {
        limit = other;
        return this;
    }

    Granting during(String days) {
        period = Period.parse(days);
        return this;
    }

    Granting notDelegable() {
        mayDelegate = false;
        return this;
    }

    Granting reporting(Reporting how) {
        reporting = how;
        return this;
    }

    Granting revoked(String on) {
        revoked = new Mandate.Revocation(day(on), "Reorganised");
        return this;
    }

    Mandate mandate() {
        return new Mandate(id, holder, powers, scope, limit, period, mayDelegate, grantedBy, reporting, revoked);
    }
}
