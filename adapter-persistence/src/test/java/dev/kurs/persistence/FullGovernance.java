package dev.kurs.persistence;

import dev.kurs.application.Municipality;
import dev.kurs.application.governance.Grant;
import dev.kurs.domain.governance.Body;
import dev.kurs.domain.governance.Body.BodyKind;
import dev.kurs.domain.governance.Body.DecisionRule;
import dev.kurs.domain.governance.Body.TieBreak;
import dev.kurs.domain.governance.LegalAmendment;
import dev.kurs.domain.governance.LegalAmendmentId;
import dev.kurs.domain.governance.LegalRule;
import dev.kurs.domain.governance.Mandate;
import dev.kurs.domain.governance.MandateHolder;
import dev.kurs.domain.governance.MandateId;
import dev.kurs.domain.governance.Place;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.governance.Reporting;
import dev.kurs.domain.governance.Seat;
import dev.kurs.domain.governance.Seat.SeatRole;
import dev.kurs.domain.governance.SeatId;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.kernel.Period;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.Position;
import dev.kurs.domain.organisation.PositionId;
import dev.kurs.domain.strategy.Endorsement;
import dev.kurs.domain.strategy.EndorsementId;
import dev.kurs.domain.strategy.StrategyId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Bodies, seats, mandates and an amendment of the law, for a municipality with something in every table. */
final class FullGovernance {

    private static final LocalDate DAY = LocalDate.parse("2026-02-01");

    /** A text of one line that is hard to carry elsewhere. */
    private static final String HARD = FullMunicipality.HARD.replace('\r', ' ');

    private final Municipality town;
    private final PersonId person;

    private FullGovernance(Municipality town, PersonId person) {
        this.town = town;
        this.person = person;
    }

    /** Adds them; the person sits, holds and grants. */
    static void fill(Municipality town, PersonId person, StrategyId strategy) {
        FullGovernance full = new FullGovernance(town, person);
        BodyId council = full.body("Fullmäktige", BodyKind.POLITICAL, null);
        BodyId board = full.body(HARD, BodyKind.EXECUTIVE, council);
        PositionId chief = full.seats(board);
        full.amendment();
        MandateId root = full.mandates(council, board, chief, strategy);
        FullDecisions.fill(town, person, board, root, strategy);
        town.saved(
                Endorsement.KIND,
                new Endorsement(
                        new EndorsementId(town.ids().next()),
                        strategy,
                        new Endorsement.By(council, null),
                        Endorsement.Level.POLITICAL,
                        DAY,
                        "Fullmäktige står bakom den",
                        1,
                        null));
    }

    private BodyId body(String name, BodyKind kind, BodyId escalatesTo) {
        Body body = new Body(
                new BodyId(town.ids().next()),
                name,
                kind,
                escalatesTo,
                escalatesTo == null ? null : new BigDecimal("0.5001"),
                DecisionRule.QUALIFIED_MAJORITY,
                escalatesTo == null ? TieBreak.STATUS_QUO : TieBreak.ESCALATE,
                List.of(DAY, DAY.plusDays(30)),
                escalatesTo != null);
        return town.saved(Body.KIND, body).id();
    }

    private PositionId seats(BodyId board) {
        Position chief = town.saved(
                Position.KIND,
                new Position(new PositionId(town.ids().next()), "Digitaliseringschef", null, List.of(), List.of()));
        town.saved(
                Seat.KIND,
                new Seat(
                        new SeatId(town.ids().next()),
                        board,
                        person,
                        null,
                        SeatRole.CHAIR,
                        Period.parse("2026-01-01/2026-12-31"),
                        HARD));
        town.saved(
                Seat.KIND,
                new Seat(
                        new SeatId(town.ids().next()),
                        board,
                        null,
                        chief.id(),
                        SeatRole.SECRETARY,
                        Period.parse("2026-01-01/.."),
                        null));
        return chief.id();
    }

    private void amendment() {
        LegalAmendment amendment = new LegalAmendment(
                new LegalAmendmentId(town.ids().next()),
                LegalRule.SE_REPORTED,
                true,
                List.of(Power.COMMIT_BUDGET, Power.APPROVE_PROJECT),
                "Delegationsordningen § 3",
                FullMunicipality.HARD);
        town.saved(LegalAmendment.KIND, amendment);
    }

    private MandateId mandates(BodyId council, BodyId board, PositionId chief, StrategyId strategy) {
        Mandate root = granted(Grant.to(MandateHolder.of(council)));
        Mandate below = granted(Grant.to(MandateHolder.of(board))
                .over(Place.of(strategy))
                .upTo("5000000", "20000000.5")
                .during("2026-01-01/2028-12-31")
                .reported(Reporting.within(java.time.Period.ofDays(14)))
                .by(root.id()));
        Mandate passedOn = granted(Grant.to(MandateHolder.of(chief))
                .over(Place.of(strategy))
                .upTo("123456789012345678.000000000001", null)
                .by(below.id())
                .notFurther());
        granted(Grant.to(MandateHolder.of(person)).of(Power.PASS_GATE).by(below.id()));
        town.aDayPasses();
        Mandate.Revocation how = new Mandate.Revocation(DAY.plusYears(1), FullMunicipality.HARD);
        town.change(ports -> ports.mandates().save(1, below.revoked(how, List.of(passedOn.id()), DAY)));
        return root.id();
    }

    private Mandate granted(Grant grant) {
        Mandate mandate = grant.mandate(new MandateId(town.ids().next()));
        Event event = Event.of("governance.mandate-granted", mandate.id());
        return town.write(ports -> ports.mandates().save(0, Change.of(mandate, event)))
                .value();
    }
}
