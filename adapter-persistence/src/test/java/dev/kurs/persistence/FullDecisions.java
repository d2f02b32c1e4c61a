package dev.kurs.persistence;

import dev.kurs.application.Municipality;
import dev.kurs.application.governance.Ending;
import dev.kurs.application.governance.Grant;
import dev.kurs.application.governance.Matter;
import dev.kurs.domain.governance.Appropriation;
import dev.kurs.domain.governance.AppropriationId;
import dev.kurs.domain.governance.Ballot;
import dev.kurs.domain.governance.Body.DecisionRule;
import dev.kurs.domain.governance.Body.TieBreak;
import dev.kurs.domain.governance.Decider;
import dev.kurs.domain.governance.Decision;
import dev.kurs.domain.governance.DecisionReport;
import dev.kurs.domain.governance.DecisionReportId;
import dev.kurs.domain.governance.DecisionUse;
import dev.kurs.domain.governance.DecisionUseId;
import dev.kurs.domain.governance.MandateId;
import dev.kurs.domain.governance.Outcome;
import dev.kurs.domain.governance.Outcome.Method;
import dev.kurs.domain.governance.Outcome.SettledBy;
import dev.kurs.domain.governance.Place;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.governance.Recommendation;
import dev.kurs.domain.governance.Recusal;
import dev.kurs.domain.governance.SeatId;
import dev.kurs.domain.governance.Subject;
import dev.kurs.domain.governance.Tally;
import dev.kurs.domain.governance.Vote;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.strategy.StrategyId;
import dev.kurs.domain.voting.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Decisions that ended in every way, and one that is open with ballots of every form. */
final class FullDecisions {

    private static final LocalDate DAY = LocalDate.parse("2026-02-01");

    /** A key that is hard to carry elsewhere; it has no tab and no line break. */
    private static final String HARD = FullMunicipality.HARD.replaceAll("[\r\n\t]", " ");

    private final Municipality town;
    private final PersonId person;
    private final BodyId board;
    private final MandateId mandate;
    private final StrategyId strategy;

    private FullDecisions(Municipality town, PersonId person, BodyId board, MandateId mandate, StrategyId strategy) {
        this.town = town;
        this.person = person;
        this.board = board;
        this.mandate = mandate;
        this.strategy = strategy;
    }

    /** Adds them; the person proposes, is recused, votes and decides; the board decides under the mandate. */
    static void fill(Municipality town, PersonId person, BodyId board, MandateId mandate, StrategyId strategy) {
        FullDecisions full = new FullDecisions(town, person, board, mandate, strategy);
        full.open();
        full.ballots(full.saved(full.matter(), Decider.of(board), null));
        Decision decided = full.decided();
        full.sequels(decided);
        full.escalated();
        Decision alone = full.saved(full.matter(), Decider.of(person), null);
        full.change(1, Ending.alone("APPROVE", mandate, town.clock().instant()).of(alone));
        Decision givenUp = full.saved(full.matter(), Decider.of(board), null);
        full.change(
                1,
                Ending.withdrawn(FullMunicipality.HARD, town.clock().instant()).of(givenUp));
    }

    private Matter matter() {
        return Matter.about(Power.REVISE_STRATEGY, new Subject(Subject.Type.STRATEGY, strategy, 2), Place.of(strategy))
                .asking(HARD)
                .costing("123456789012345678.000000000001");
    }

    private static List<Option> options() {
        return List.of(
                new Option("två ord", FullMunicipality.HARD, Grant.sek("400000.5")), Option.of(HARD, Grant.sek("1")));
    }

    private Decision saved(Matter matter, Decider where, DecisionId escalatedFrom) {
        Decision open = matter.opened(
                new DecisionId(town.ids().next()), where, mandate, town.clock().instant(), escalatedFrom);
        return change(0, Change.of(open, Event.of("governance.decision-opened", open.id())));
    }

    private Decision change(long version, Change<Decision> change) {
        return town.write(ports -> ports.decisions().save(version, change)).value();
    }

    /** One that was asked otherwise after a day, with somebody recused and a recommendation. */
    private void open() {
        Matter matter = matter().among(options(), Grant.sek("500000")).brought(person, null, board);
        Decision open = saved(matter, Decider.of(person), null);
        town.aDayPasses();
        Recommendation advice =
                new Recommendation(board, HARD, FullMunicipality.HARD, Map.of(HARD, 7), FullMunicipality.HARD, DAY);
        Recusal recusal = new Recusal(
                town.person(), FullMunicipality.HARD, false, town.clock().instant());
        Decision after = new Decision(
                open.id(),
                matter.among(options(), null).proposal(),
                open.where(),
                open.procedure(),
                mandate,
                open.openedAt(),
                null,
                open.status(),
                List.of(recusal),
                List.of(advice),
                null);
        change(1, Change.of(open, after, Event.of("governance.decision-changed", open.id())));
    }

    private void ballots(Decision open) {
        SeatId seat = new SeatId(town.ids().next());
        for (Vote vote : List.of(
                Vote.choice(HARD),
                Vote.ranking(List.of(List.of("två ord", "A"), List.of(HARD))),
                Vote.ranking(List.of()),
                Vote.approvals(List.of("två ord", HARD)),
                Vote.scores(Map.of(HARD, new BigDecimal("-0.1"))),
                Vote.abstention())) {
            cast(open, new SeatId(town.ids().next()), new PersonId(town.ids().next()), vote);
        }
        cast(open, seat, town.person(), Vote.choice("APPROVE"));
        town.aDayPasses();
        cast(open, seat, person, Vote.choice("REJECT"));
    }

    private void cast(Decision decision, SeatId seat, PersonId voter, Vote vote) {
        Ballot ballot = new Ballot(
                decision.id(),
                seat,
                voter,
                voter,
                vote,
                FullMunicipality.HARD,
                town.clock().instant());
        Event event = Event.of("governance.ballot-cast", decision.id());
        town.change(ports -> ports.ballots().save(Change.of(ballot, event)));
    }

    private Decision decided() {
        Matter matter = matter().among(options(), null).by(DecisionRule.RANKED, "0.3334", TieBreak.CHAIR_CASTING_VOTE);
        Decision open = saved(matter, Decider.of(board), null);
        SeatId seat = new SeatId(town.ids().next());
        cast(open, seat, person, Vote.ranking(List.of(List.of(HARD, "två ord"))));
        Outcome outcome = new Outcome(
                HARD,
                List.of(List.of(HARD), List.of("två ord")),
                List.of(HARD),
                Method.SCHULZE,
                new Tally(Map.of(HARD, 1), 0, 1, 2, 1),
                SettledBy.CASTING_VOTE);
        return change(
                1, Ending.with(outcome, mandate, town.clock().instant(), seat).of(open));
    }

    private void sequels(Decision decided) {
        Decision granting = saved(matter().superseding(decided.id()), Decider.of(board), null);
        town.saved(
                DecisionReport.KIND,
                new DecisionReport(new DecisionReportId(town.ids().next()), decided.id(), board, DAY));
        town.saved(
                Appropriation.KIND,
                new Appropriation(new AppropriationId(town.ids().next()), decided.id(), granting.id()));
        town.saved(
                DecisionUse.KIND,
                new DecisionUse(
                        new DecisionUseId(town.ids().next()),
                        decided.id(),
                        Power.REVISE_STRATEGY,
                        new Subject(Subject.Type.STRATEGY, strategy, 2)));
    }

    private void escalated() {
        Decision open = saved(matter().by(DecisionRule.CONSENSUS, null, TieBreak.ESCALATE), Decider.of(board), null);
        DecisionId next = saved(matter(), Decider.of(board), open.id()).id();
        change(1, Ending.escalated(next, town.clock().instant()).of(open));
    }
}
