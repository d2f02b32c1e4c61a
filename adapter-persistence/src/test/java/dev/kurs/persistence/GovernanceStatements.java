package dev.kurs.persistence;

import dev.kurs.application.AsOf;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.From;
import dev.kurs.application.Municipality;
import dev.kurs.application.Ports;
import dev.kurs.application.governance.Decisions;
import dev.kurs.application.governance.Ending;
import dev.kurs.application.governance.Grant;
import dev.kurs.application.governance.Mandates;
import dev.kurs.application.governance.Matter;
import dev.kurs.domain.governance.Appropriation;
import dev.kurs.domain.governance.Ballot;
import dev.kurs.domain.governance.Body;
import dev.kurs.domain.governance.Decider;
import dev.kurs.domain.governance.Decision;
import dev.kurs.domain.governance.DecisionReport;
import dev.kurs.domain.governance.DecisionUse;
import dev.kurs.domain.governance.LegalAmendment;
import dev.kurs.domain.governance.Mandate;
import dev.kurs.domain.governance.MandateHolder;
import dev.kurs.domain.governance.MandateId;
import dev.kurs.domain.governance.Place;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.governance.Seat;
import dev.kurs.domain.governance.SeatId;
import dev.kurs.domain.governance.Subject;
import dev.kurs.domain.governance.Vote;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.strategy.Strategy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Everything that the ports of governance say when each is asked everything. */
final class GovernanceStatements {

    private static final LocalDate DAY = LocalDate.parse("2026-02-01");

    private GovernanceStatements() {}

    /** Grants a mandate and takes it back. */
    static void changeMandates(Ports ports, Strategy strategy, Municipality town) {
        Mandate mandate = Grant.to(MandateHolder.of(town.person()))
                .over(Place.of(strategy.id()))
                .mandate(new MandateId(town.ids().next()));
        Event event = Event.of("governance.mandate-granted", mandate.id());
        ports.mandates().save(0, Change.of(mandate, event));
        ports.mandates().save(1, mandate.revoked(new Mandate.Revocation(DAY, "Ny ordning"), List.of(), DAY));
        ports.mandates().listBelow(mandate.id());
    }

    /** Asks everything that can be asked of mandates, bodies and the law. */
    static void askMandates(Ports ports, AsOf asOf, Strategy strategy) {
        Mandates mandates = ports.mandates();
        Listing listing = new Listing(Map.of(), List.of(), 50, From.START, asOf);
        String id = strategy.id().toString();
        MandateId one = new MandateId(strategy.id().value());
        List<Place> places = List.of(Place.ORGANISATION, Place.of(strategy.id()));
        mandates.find(one, asOf);
        for (boolean confidential : List.of(true, false)) {
            mandates.list(listing, confidential);
            for (String field : List.of("strategy", "body", "position", "person", "grantedBy")) {
                mandates.list(listing.where(field, id), confidential);
            }
            mandates.listNear(Power.PASS_GATE, places, 200, confidential, asOf);
            mandates.listHeldBy(List.of(MandateHolder.of(new BodyId(one.value()))), confidential, asOf);
        }
        mandates.listOver(Power.PASS_GATE, places, asOf);
        mandates.listForStrategy(strategy.id(), asOf);
        mandates.listWithChains(List.of(one), asOf);
        mandates.listBelow(one);
        for (var kind : List.of(Body.KIND, LegalAmendment.KIND)) {
            ports.registers().find(kind, strategy.id(), asOf);
            ports.registers().findAll(kind, List.of(strategy.id()), asOf);
            ports.registers().list(kind, null, listing);
        }
        ports.registers().find(Seat.KIND, strategy.id(), asOf);
        ports.registers().list(Seat.KIND, strategy.id(), listing);
    }

    /** Opens, votes on and closes a decision. */
    static void changeDecisions(Ports ports, Strategy strategy, Municipality town) {
        MandateId mandate = new MandateId(town.ids().next());
        Decision open = Matter.about(Power.ADOPT_STRATEGY, Subject.Type.STRATEGY, Place.of(strategy.id()))
                .opened(new DecisionId(town.ids().next()), Decider.of(town.person()), mandate, ports.now());
        Event event = Event.of("governance.decision-opened", open.id());
        Ballot ballot = new Ballot(
                open.id(),
                new SeatId(mandate.value()),
                town.person(),
                town.person(),
                Vote.abstention(),
                null,
                ports.now());
        ports.decisions().save(0, Change.of(open, event));
        ports.ballots().save(Change.of(ballot, event));
        ports.decisions()
                .save(
                        1,
                        Ending.chose("APPROVE", mandate, ports.now(), ballot.seat())
                                .of(open));
    }

    /** Asks everything that can be asked of decisions and what comes of them. */
    static void askDecisions(Ports ports, AsOf asOf, Strategy strategy) {
        Decisions decisions = ports.decisions();
        Listing listing = new Listing(Map.of(), List.of(), 50, From.START, asOf);
        String id = strategy.id().toString();
        DecisionId one = decisions.list(listing, true).items().get(0).value().id();
        decisions.find(one, asOf);
        for (boolean confidential : List.of(true, false)) {
            decisions.list(listing, confidential);
            decisions.list(listing.where("status", "OPEN"), confidential);
            for (String field : List.of(
                    "body",
                    "person",
                    "subject",
                    "strategy",
                    "goal",
                    "project",
                    "proposedBy",
                    "supersedes",
                    "escalatedFrom",
                    "mandate")) {
                decisions.list(listing.where(field, id), confidential);
            }
        }
        decisions.findAll(List.of(one));
        decisions.listSuperseding(List.of(one));
        decisions.listUnreported(new BodyId(one.value()), Listing.first(50));
        decisions.listSpent(List.of(new MandateId(one.value())), Instant.EPOCH, ports.now(), one);
        ports.ballots().list(one);
        for (var kind : List.of(DecisionReport.KIND, Appropriation.KIND, DecisionUse.KIND)) {
            ports.registers().find(kind, one, asOf);
            ports.registers().list(kind, one, listing);
            ports.registers().listOwned(kind, List.of(one));
        }
    }
}
