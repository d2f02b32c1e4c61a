package dev.kurs.application.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kurs.application.NotFound;
import dev.kurs.application.RoleTooLow;
import dev.kurs.application.Story;
import dev.kurs.application.governance.RevokeMandate.Revoked;
import dev.kurs.application.organisation.ErasePerson;
import dev.kurs.application.organisation.HandOver;
import dev.kurs.application.organisation.HandOver.HandedOver;
import dev.kurs.domain.governance.Body.BodyKind;
import dev.kurs.domain.governance.Mandate;
import dev.kurs.domain.governance.MandateHolder;
import dev.kurs.domain.governance.MandateId;
import dev.kurs.domain.governance.Place;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.governance.Seat;
import dev.kurs.domain.governance.Seat.SeatRole;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.strategy.StrategyId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How mandates end, and what ends with them. */
class RevokingStoryTest {

    private final Story story = Story.on("2026-06-01");
    private final TownHall hall = new TownHall(story);
    private final StrategyId strategy = story.adoptedStrategy("Digital by 2030");
    private final MandateHolder council = MandateHolder.of(hall.body("The council", BodyKind.POLITICAL));
    private final MandateHolder board = MandateHolder.of(hall.body("The board", BodyKind.EXECUTIVE));
    private final MandateHolder projects = MandateHolder.of(hall.body("The project council", BodyKind.PROJECT_COUNCIL));
    private final MandateId ofCouncil = hall.granted(Grant.to(council));
    private final MandateId ofBoard =
            hall.granted(Grant.to(board).during("2026-01-01/2028-12-31").by(ofCouncil));

    private Grant below() {
        return Grant.to(projects).of(Power.PASS_GATE).over(Place.of(strategy)).by(ofBoard);
    }

    @Test
    void what_ends_with_a_mandate_is_listed_and_what_was_over_already_is_not() {
        MandateId ofProjects = hall.granted(below().during("2026-07-01/2027-12-31"));
        MandateId belowThat =
                hall.granted(below().during("2027-01-01/2027-03-01").by(ofProjects));
        MandateId over = hall.granted(below().during("2026-07-01/2027-02-28"));
        MandateId later = hall.granted(below().during("2028-01-01/2028-12-31"));
        MandateId takenBack = hall.granted(below().during("2026-07-01/2027-12-31"));
        hall.revoked(takenBack, "2027-03-01");
        MandateId belowCouncil = hall.granted(below().by(ofCouncil).during("2026-07-01/2027-12-31"));
        story.told();

        Revoked revoked = hall.revoked(story.editor(), ofBoard, "2027-03-01");

        assertThat(revoked.ended()).containsExactlyInAnyOrder(ofProjects, belowThat, later);
        assertThat(revoked.ended()).doesNotContain(over, takenBack, belowCouncil);
        assertThat(revoked.mandate().version()).isEqualTo(2);
        assertThat(revoked.mandate().value().revoked())
                .isEqualTo(new Mandate.Revocation(LocalDate.parse("2027-03-01"), "A new order"));
        assertThat(story.newEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.type()).isEqualTo("dev.kurs.governance.mandate-revoked");
            assertThat(entry.subject()).isEqualTo("mandate/" + ofBoard);
            assertThat(entry.data())
                    .contains("2027-03-01", "A new order", ofProjects.toString(), belowThat.toString())
                    .doesNotContain(over.toString());
        });
    }

    @Test
    void a_mandate_is_taken_back_from_today_at_the_earliest_and_once() {
        story.told();
        assertThat(TownHall.broken(() -> hall.revoked(ofBoard, "2026-05-31")))
                .containsExactly("revoked-in-the-past /on");
        assertThat(story.told()).isEmpty();

        assertThat(hall.revoked(ofBoard, "2026-06-01")).isEmpty();
        assertThat(TownHall.broken(() -> hall.revoked(ofBoard, "2026-07-01"))).containsExactly("already-revoked");
        assertThat(TownHall.broken(() -> hall.revoked(ofBoard, "2026-05-31"))).containsExactly("already-revoked");
        assertThat(story.told()).containsExactly("governance.mandate-revoked mandate");
    }

    @Test
    void administrators_alone_take_back_what_comes_from_the_root() {
        assertThatThrownBy(() -> hall.revoked(ofCouncil, "2026-07-01")).isInstanceOf(RoleTooLow.class);
        assertThatThrownBy(() -> hall.revoked(story.contributor(), ofBoard, "2026-07-01"))
                .isInstanceOf(RoleTooLow.class);
        assertThatThrownBy(() -> hall.revoked(new MandateId(TownHall.unknown()), "2026-07-01"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> hall.revoked(story.elsewhere().administrator(), ofBoard, "2026-07-01"))
                .isInstanceOf(NotFound.class);

        assertThat(hall.revoked(story.administrator(), ofCouncil, "2026-07-01").ended())
                .containsExactly(ofBoard);
    }

    @Test
    void what_is_over_can_still_be_taken_back_and_nothing_ends_with_it() {
        MandateId over = hall.granted(below().during("2026-01-01/2026-05-31"));
        MandateId also = hall.granted(below().during("2026-01-01/2026-05-31").by(over));

        assertThat(hall.revoked(over, "2026-06-01")).isEmpty();
        assertThat(story.read(ports -> ports.mandates().get(also)).value().revoked())
                .isNull();
    }

    @Test
    void whoever_is_erased_leaves_seats_and_mandates_where_they_are() {
        PersonId asta = story.person("Asta Påhittad");
        BodyId body = new BodyId(board.id().value());
        Seat seat = hall.seat(body, asta, null, SeatRole.MEMBER, "2026-01-01/..");
        MandateId mandate = hall.granted(
                Grant.to(MandateHolder.of(asta)).of(Power.PASS_GATE).by(ofCouncil));

        story.application().erasePerson().handle(story.administrator(), new ErasePerson.Command(asta, null));

        List<Seat> seats = story.read(ports -> ports.registers().listAll(Seat.KIND, body)).stream()
                .map(stored -> stored.value())
                .toList();
        assertThat(seats).contains(seat);
        assertThat(story.read(ports -> ports.mandates().get(mandate)).value().holder())
                .isEqualTo(MandateHolder.of(asta));
    }

    @Test
    void seats_and_mandates_do_not_pass_on_and_are_told_as_left() {
        PersonId asta = story.person("Asta Påhittad");
        PersonId bertil = story.person("Bertil Påhittad");
        Seat seat = hall.seat(new BodyId(board.id().value()), asta, null, SeatRole.CHAIR, "2026-01-01/..");
        MandateId mandate = hall.granted(
                Grant.to(MandateHolder.of(asta)).of(Power.PASS_GATE).by(ofCouncil));

        HandedOver handedOver =
                story.application().handOver().handle(story.administrator(), new HandOver.Command(asta, bertil));

        assertThat(handedOver.moved()).isEmpty();
        assertThat(handedOver.left())
                .extracting(usage -> usage.kind() + " " + usage.id() + " " + usage.pointer())
                .containsExactlyInAnyOrder("seat " + seat.id() + " /person", "mandate " + mandate + " /holder/person");
    }
}
