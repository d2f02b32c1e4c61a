package dev.kurs.application.governance;

import dev.kurs.application.AsOf;
import dev.kurs.application.Listing;
import dev.kurs.application.Municipality;
import dev.kurs.application.Pages;
import dev.kurs.application.PortContract;
import dev.kurs.application.Samples;
import dev.kurs.application.Stored;
import dev.kurs.domain.governance.Ballot;
import dev.kurs.domain.governance.Body;
import dev.kurs.domain.governance.Decider;
import dev.kurs.domain.governance.Decision;
import dev.kurs.domain.governance.Mandate;
import dev.kurs.domain.governance.MandateHolder;
import dev.kurs.domain.governance.MandateId;
import dev.kurs.domain.governance.SeatId;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.organisation.Person;
import dev.kurs.domain.organisation.PersonId;
import java.util.List;
import java.util.Optional;

/** What the contracts of decisions and ballots begin with. */
public interface DecidingPortsContract extends PortContract {

    /** A new body. */
    default BodyId body(Municipality town, String name) {
        return town.saved(Body.KIND, Samples.body(town.ids(), name)).id();
    }

    /** A new person. */
    default PersonId person(Municipality town, String name) {
        return town.saved(Person.KIND, Samples.person(new PersonId(town.ids().next()), name))
                .id();
    }

    /** The id of a new decision. */
    default DecisionId decisionId(Municipality town) {
        return new DecisionId(town.ids().next());
    }

    /** The id of a seat. */
    default SeatId seatId(Municipality town) {
        return new SeatId(town.ids().next());
    }

    /** A new mandate. */
    default Mandate granted(Municipality town, Grant grant) {
        Mandate mandate = grant.mandate(new MandateId(town.ids().next()));
        return town.write(ports -> ports.mandates()
                        .save(0, Change.of(mandate, Event.of("contract.mandate-granted", mandate.id()))))
                .value();
    }

    /** A mandate of a new body over everything. */
    default Mandate granted(Municipality town) {
        return granted(town, Grant.to(MandateHolder.of(body(town, "Styrelsen"))));
    }

    /** Saves a decision that was opened. */
    default Decision saved(Municipality town, Decision decision) {
        return town.write(ports -> ports.decisions().save(0, added(decision))).value();
    }

    /** Opens a decision where a mandate is held, by a body or a person. */
    default Decision opened(Municipality town, Matter matter, Mandate mandate) {
        Decider where = new Decider(mandate.holder().body(), mandate.holder().person());
        return saved(
                town,
                matter.opened(
                        decisionId(town), where, mandate.id(), town.clock().instant()));
    }

    /** Ends a decision that stands in some version. */
    default Decision closed(Municipality town, long version, Decision open, Ending ending) {
        return town.write(ports -> ports.decisions().save(version, ending.of(open)))
                .value();
    }

    /** Opens a decision where a mandate is held, and chooses an option under it at once. */
    default Decision decided(Municipality town, Matter matter, Mandate mandate, String option) {
        Decision open = opened(town, matter, mandate);
        return closed(
                town, 1, open, Ending.chose(option, mandate.id(), town.clock().instant()));
    }

    /** That a decision was opened. */
    static Change<Decision> added(Decision decision) {
        return Change.of(decision, Event.of("contract.decision-opened", decision.id()));
    }

    /** That a decision was changed. */
    static Change<Decision> changed(Decision before, Decision after) {
        return Change.of(before, after, Event.of("contract.decision-changed", after.id()));
    }

    /** A decision, read in a unit of work of its own. */
    default Optional<Decision> found(Municipality town, DecisionId id, AsOf asOf) {
        return town.read(ports -> ports.decisions().find(id, asOf)).map(Stored::value);
    }

    /** What is stored of a decision, read in a unit of work of its own. */
    default Stored<Decision> stored(Municipality town, DecisionId id) {
        return town.read(ports -> ports.decisions().get(id));
    }

    /** Those of these decisions that there are. */
    default List<Decision> all(Municipality town, List<DecisionId> ids) {
        List<Stored<Decision>> found = town.read(ports -> ports.decisions().findAll(ids));
        return found.stream().map(Stored::value).toList();
    }

    /** All that fit, page by page. */
    default List<Decision> listed(Municipality town, Listing listing) {
        return Pages.walk(listing, part -> town.read(ports -> ports.decisions().list(part, true)), page -> {}).stream()
                .map(Stored::value)
                .toList();
    }

    /** Those where a field has a value. */
    default List<Decision> where(Municipality town, String field, Object value) {
        return listed(town, Listing.first(1).where(field, value.toString()));
    }

    /** Those that are still to be reported to a body, page by page. */
    default List<Decision> unreported(Municipality town, BodyId body) {
        return Pages.walk(
                        Listing.first(1),
                        part -> town.read(ports -> ports.decisions().listUnreported(body, part)),
                        page -> {})
                .stream()
                .map(Stored::value)
                .toList();
    }

    /** The ballots that stand in a decision. */
    default List<Ballot> ballots(Municipality town, DecisionId decision) {
        return town.read(ports -> ports.ballots().list(decision));
    }
}
