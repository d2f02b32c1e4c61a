package dev.kurs.application.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.application.AsOf;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.From;
import dev.kurs.application.Listing.Sort;
import dev.kurs.application.Municipality;
import dev.kurs.application.Pages;
import dev.kurs.application.PortContract;
import dev.kurs.application.Samples;
import dev.kurs.application.Stored;
import dev.kurs.domain.governance.Body;
import dev.kurs.domain.governance.Body.BodyKind;
import dev.kurs.domain.governance.Body.DecisionRule;
import dev.kurs.domain.governance.Body.TieBreak;
import dev.kurs.domain.governance.LegalAmendment;
import dev.kurs.domain.governance.LegalAmendmentId;
import dev.kurs.domain.governance.LegalRule;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.governance.Seat;
import dev.kurs.domain.governance.Seat.SeatRole;
import dev.kurs.domain.governance.SeatId;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.kernel.Period;
import dev.kurs.domain.kernel.RegisterEntry;
import dev.kurs.domain.kernel.RegisterKind;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.Position;
import dev.kurs.domain.organisation.PositionId;
import dev.kurs.domain.strategy.Endorsement;
import dev.kurs.domain.strategy.EndorsementId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How registers keep bodies, the seats in them and amendments of the law, in every implementation. */
public interface BodiesContract extends PortContract {

    /** An entry as the store gives it back. */
    default <E extends RegisterEntry> E givenBack(Municipality town, RegisterKind<E> kind, E entry) {
        return known(town, kind, town.saved(kind, entry), AsOf.NOW);
    }

    /** An entry as it was known then. */
    default <E extends RegisterEntry> E known(Municipality town, RegisterKind<E> kind, E entry, AsOf asOf) {
        return town.read(ports -> ports.registers().find(kind, entry.id(), asOf))
                .orElseThrow()
                .value();
    }

    /** The entries that fit, page by page. */
    default <E extends RegisterEntry> List<E> walked(
            Municipality town, RegisterKind<E> kind, @Nullable Id owner, Listing listing) {
        return Pages.walk(listing, part -> town.read(ports -> ports.registers().list(kind, owner, part)), page -> {})
                .stream()
                .map(Stored::value)
                .toList();
    }

    /** A body that says all that a body can. */
    default Body whole(Municipality town, BodyId escalatesTo, LocalDate... meetings) {
        return new Body(
                new BodyId(town.ids().next()),
                "Kommunstyrelsen",
                BodyKind.EXECUTIVE,
                escalatesTo,
                new BigDecimal("0.6667"),
                DecisionRule.RANKED,
                TieBreak.ESCALATE,
                List.of(meetings),
                true);
    }

    /** A seat from the first day of the year. */
    default Seat seat(Municipality town, BodyId body, @Nullable PersonId person, @Nullable PositionId position) {
        return new Seat(
                new SeatId(town.ids().next()),
                body,
                person,
                position,
                SeatRole.MEMBER,
                Period.parse("2026-01-01/.."),
                null);
    }

    private static PositionId position(Municipality town) {
        Position position = new Position(new PositionId(town.ids().next()), "Chef", null, List.of(), List.of());
        return town.saved(Position.KIND, position).id();
    }

    @Test
    default void bodies_seats_and_amendments_are_given_back_whole() {
        Municipality town = municipality();
        LocalDate day = LocalDate.parse("2026-02-28");
        Body plain = Samples.body(town.ids(), "Fullmäktige");
        Body whole = whole(town, plain.id(), day, day.plusDays(1), day.plusYears(1));
        Seat ofPerson = new Seat(
                new SeatId(town.ids().next()),
                whole.id(),
                town.person(),
                null,
                SeatRole.CHAIR,
                Period.parse("2026-01-01/2026-12-31"),
                "Kansliet");
        LegalAmendment shortened = new LegalAmendment(
                new LegalAmendmentId(town.ids().next()),
                LegalRule.SE_REPORTED,
                true,
                List.of(Power.COMMIT_BUDGET, Power.APPROVE_PROJECT),
                "Delegationsordningen § 3",
                "Så har vi alltid gjort");
        LegalAmendment off = new LegalAmendment(
                new LegalAmendmentId(town.ids().next()), LegalRule.SE_NOT_JOINTLY, false, List.of(), null, "Prövat");

        assertThat(givenBack(town, Body.KIND, plain)).isEqualTo(plain);
        assertThat(givenBack(town, Body.KIND, whole)).isEqualTo(whole);
        assertThat(givenBack(town, Seat.KIND, ofPerson)).isEqualTo(ofPerson);
        Seat ofPosition = seat(town, whole.id(), null, position(town));
        assertThat(givenBack(town, Seat.KIND, ofPosition)).isEqualTo(ofPosition);
        assertThat(givenBack(town, LegalAmendment.KIND, shortened)).isEqualTo(shortened);
        assertThat(givenBack(town, LegalAmendment.KIND, off)).isEqualTo(off);
    }

    @Test
    default void a_body_has_the_meetings_that_were_known_then() {
        Municipality town = municipality();
        LocalDate day = LocalDate.parse("2026-02-28");
        BodyId council =
                town.saved(Body.KIND, Samples.body(town.ids(), "Fullmäktige")).id();
        Body before = town.saved(Body.KIND, whole(town, council, day));
        Body after = new Body(
                before.id(),
                before.name(),
                before.kind(),
                before.escalatesTo(),
                before.quorum(),
                before.decisionRule(),
                before.tieBreak(),
                List.of(day.plusDays(7), day.plusDays(14)),
                false);
        AsOf known = town.aDayPasses();

        town.write(ports -> ports.registers().save(Body.KIND, 1, Body.KIND.changed(before, after)));

        assertThat(known(town, Body.KIND, before, known)).isEqualTo(before);
        assertThat(known(town, Body.KIND, before, AsOf.NOW)).isEqualTo(after);
        List<Stored<Body>> all = town.read(ports -> ports.registers().listAll(Body.KIND, null, known));
        assertThat(all).extracting(Stored::value).contains(before).doesNotContain(after);
    }

    @Test
    default void bodies_are_found_by_their_kind_and_what_they_escalate_to() {
        Municipality town = municipality();
        Body council = town.saved(Body.KIND, Samples.body(town.ids(), "Fullmäktige"));
        Body board = town.saved(Body.KIND, whole(town, council.id()));
        Body other = town.saved(Body.KIND, whole(town, board.id()));

        assertThat(where(town, Body.KIND, "kind", BodyKind.OTHER)).containsExactly(council);
        assertThat(where(town, Body.KIND, "escalatesTo", council.id())).containsExactly(board);
        assertThat(where(town, Body.KIND, "quorum", "0.6667")).containsExactly(board, other);
        assertThat(where(town, Body.KIND, "decisionRule", DecisionRule.MAJORITY))
                .containsExactly(council);
        assertThat(where(town, Body.KIND, "tieBreak", TieBreak.ESCALATE)).containsExactly(board, other);
        assertThat(where(town, Body.KIND, "secretUntilClosed", true)).containsExactly(board, other);
        List<Sort> byKind = List.of(new Sort("kind", false), new Sort("name", false));
        assertThat(walked(town, Body.KIND, null, new Listing(Map.of(), byKind, 1, From.START, AsOf.NOW)))
                .containsExactly(board, other, council);
    }

    private <E extends RegisterEntry> List<E> where(
            Municipality town, RegisterKind<E> kind, String field, Object value) {
        return walked(town, kind, null, Listing.first(1).where(field, value.toString()));
    }

    @Test
    default void seats_are_listed_by_their_body_and_found_by_who_sits_there() {
        Municipality town = municipality();
        BodyId council =
                town.saved(Body.KIND, Samples.body(town.ids(), "Fullmäktige")).id();
        BodyId board =
                town.saved(Body.KIND, Samples.body(town.ids(), "Styrelsen")).id();
        PositionId chief = position(town);
        Seat one = town.saved(Seat.KIND, seat(town, board, town.person(), null));
        Seat two = town.saved(Seat.KIND, seat(town, council, town.person(), null));
        Seat three = town.saved(Seat.KIND, seat(town, board, null, chief));

        assertThat(walked(town, Seat.KIND, board, Listing.first(1))).containsExactly(one, three);
        assertThat(walked(town, Seat.KIND, council, Listing.first(1))).containsExactly(two);
        assertThat(where(town, Seat.KIND, "person", town.person())).containsExactly(one, two);
        assertThat(where(town, Seat.KIND, "position", chief)).containsExactly(three);
        assertThat(where(town, Seat.KIND, "role", SeatRole.MEMBER)).containsExactly(one, two, three);
    }

    @Test
    default void an_endorsement_may_be_a_bodys() {
        Municipality town = municipality();
        BodyId council =
                town.saved(Body.KIND, Samples.body(town.ids(), "Fullmäktige")).id();
        Endorsement endorsement = new Endorsement(
                new EndorsementId(town.ids().next()),
                town.strategy(),
                new Endorsement.By(council, null),
                Endorsement.Level.POLITICAL,
                LocalDate.parse("2026-02-28"),
                "Vi står bakom den.",
                1,
                null);

        assertThat(givenBack(town, Endorsement.KIND, endorsement)).isEqualTo(endorsement);
    }
}
