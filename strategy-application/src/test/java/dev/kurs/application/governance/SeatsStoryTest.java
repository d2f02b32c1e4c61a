package dev.kurs.application.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kurs.application.Keyed;
import dev.kurs.application.NotFound;
import dev.kurs.application.Resources.Usage;
import dev.kurs.application.RoleTooLow;
import dev.kurs.application.StillReferenced;
import dev.kurs.application.Story;
import dev.kurs.application.register.AddEntry;
import dev.kurs.application.register.ChangeEntry;
import dev.kurs.application.register.RemoveEntry;
import dev.kurs.domain.governance.Body;
import dev.kurs.domain.governance.Body.BodyKind;
import dev.kurs.domain.governance.Body.DecisionRule;
import dev.kurs.domain.governance.Body.TieBreak;
import dev.kurs.domain.governance.MandateHolder;
import dev.kurs.domain.governance.MandateId;
import dev.kurs.domain.governance.Seat;
import dev.kurs.domain.governance.Seat.SeatRole;
import dev.kurs.domain.governance.SeatId;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.kernel.Period;
import dev.kurs.domain.kernel.RegisterEntry;
import dev.kurs.domain.kernel.RegisterKind;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.PositionId;
import dev.kurs.domain.strategy.Endorsement;
import dev.kurs.domain.strategy.EndorsementId;
import dev.kurs.domain.strategy.StrategyId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Bodies that escalate, and who sits in them when. */
class SeatsStoryTest {

    private final Story story = Story.on("2026-06-01");
    private final TownHall hall = new TownHall(story);
    private final BodyId council = hall.emptyBody("The council", BodyKind.POLITICAL);
    private final BodyId board = hall.emptyBody("The board", BodyKind.EXECUTIVE);
    private final PersonId asta = story.person("Asta Påhittad");

    private static Body escalating(BodyId body, String name, @Nullable BodyId to) {
        return new Body(
                body,
                name,
                BodyKind.OTHER,
                to,
                null,
                DecisionRule.MAJORITY,
                TieBreak.ESCALATE,
                List.of(LocalDate.parse("2026-06-15")),
                false);
    }

    private Body change(Body after) {
        return story.application()
                .changeEntry()
                .handle(
                        story.editor(),
                        new ChangeEntry.Command<>(Body.KIND, after.id(), null, was -> new Keyed<>(after, List.of())))
                .value();
    }

    private <E extends RegisterEntry> void remove(RegisterKind<E> kind, Id id) {
        E removed = story.application()
                .removeEntry()
                .handle(story.editor(), new RemoveEntry.Command<>(kind, id, null))
                .value();
        assertThat(removed.id()).isEqualTo(id);
    }

    @Test
    void bodies_and_seats_come_and_go_and_each_leaves_its_entry() {
        story.told();

        Seat seat = hall.seat(board, asta, null, SeatRole.CHAIR, "2026-01-01/2026-12-31");
        Body changed = change(escalating(board, "The executive board", council));
        remove(Seat.KIND, seat.id());
        remove(Body.KIND, board);

        assertThat(changed.meetingAfter(LocalDate.parse("2026-06-14"))).isEqualTo(LocalDate.parse("2026-06-15"));
        assertThat(story.told())
                .containsExactly(
                        "governance.seat-added seat",
                        "governance.body-changed body",
                        "governance.seat-removed seat",
                        "governance.body-removed body");
    }

    @Test
    void a_body_does_not_escalate_over_others_to_itself_and_says_to_whom_where_ties_escalate() {
        BodyId group = hall.emptyBody("The steering group", BodyKind.STEERING_GROUP);
        change(escalating(group, "The steering group", board));
        change(escalating(board, "The board", council));
        story.told();

        assertThat(TownHall.broken(() -> change(escalating(council, "The council", group))))
                .containsExactly("escalation-cycle /escalatesTo");
        assertThat(TownHall.broken(() -> change(escalating(council, "The council", council))))
                .containsExactly("escalation-cycle /escalatesTo");
        assertThat(TownHall.broken(() -> change(escalating(council, "The council", null))))
                .containsExactly("escalates-to-nobody /escalatesTo");
        assertThat(TownHall.broken(() -> change(escalating(council, "The council", new BodyId(TownHall.unknown())))))
                .containsExactly("reference-unknown /escalatesTo");
        assertThat(story.told()).isEmpty();
    }

    @Test
    void nobody_sits_twice_in_a_body_at_the_same_time() {
        Seat first = hall.seat(board, asta, null, SeatRole.MEMBER, "2026-01-01/2026-12-31");
        story.told();

        assertThat(TownHall.broken(() -> hall.seat(board, asta, null, SeatRole.CHAIR, "2026-12-31/..")))
                .containsExactly("seated-twice /person");
        assertThat(story.told()).isEmpty();

        hall.seat(board, asta, null, SeatRole.CHAIR, "2027-01-01/..");
        hall.seat(council, asta, null, SeatRole.MEMBER, "2026-01-01/2026-12-31");
        PositionId chief = hall.position("Chief", asta);
        hall.seat(board, null, chief, SeatRole.SECRETARY, "2026-01-01/..");
        assertThat(TownHall.broken(() -> hall.seat(board, null, chief, SeatRole.OBSERVER, "2028-01-01/..")))
                .containsExactly("seated-twice /position");
        Seat longer =
                new Seat(first.id(), board, asta, null, SeatRole.MEMBER, Period.parse("2026-01-01/2027-01-01"), null);
        assertThat(TownHall.broken(() -> story.application()
                        .changeEntry()
                        .handle(
                                story.editor(),
                                new ChangeEntry.Command<>(
                                        Seat.KIND, first.id(), null, was -> new Keyed<>(longer, List.of())))))
                .containsExactly("seated-twice /person");
    }

    @Test
    void a_seat_is_of_one_who_is_there_in_a_body_that_is_there_from_a_day_that_is_told() {
        story.told();

        assertThat(TownHall.broken(() ->
                        hall.seat(board, new PersonId(TownHall.unknown()), null, SeatRole.MEMBER, "2026-01-01/..")))
                .containsExactly("reference-unknown /person");
        assertThat(TownHall.broken(() -> hall.seat(board, null, null, SeatRole.MEMBER, "../2026-12-31")))
                .containsExactlyInAnyOrder("seat-of-one", "period-without-beginning /period/from");
        assertThatThrownBy(
                        () -> hall.seat(new BodyId(TownHall.unknown()), asta, null, SeatRole.MEMBER, "2026-01-01/.."))
                .isInstanceOf(NotFound.class);
        assertThat(story.told()).isEmpty();
    }

    @Test
    void editors_keep_bodies_and_seats_and_contributors_do_not() {
        AddEntry.Command<Seat> command = new AddEntry.Command<>(
                Seat.KIND,
                id -> new Keyed<>(
                        new Seat(
                                new SeatId(id),
                                board,
                                asta,
                                null,
                                SeatRole.MEMBER,
                                Period.parse("2026-01-01/.."),
                                null),
                        List.of()));

        assertThatThrownBy(() -> story.application().addEntry().handle(story.contributor(), command))
                .isInstanceOf(RoleTooLow.class);
        assertThat(story.application()
                        .addEntry()
                        .handle(story.editor(), command)
                        .version())
                .isEqualTo(1);
    }

    @Test
    void a_body_that_has_seats_holds_mandates_or_is_escalated_to_is_not_removed() {
        Seat seat = hall.seat(board, asta, null, SeatRole.MEMBER, "2026-01-01/2026-12-31");
        MandateId mandate = hall.granted(Grant.to(MandateHolder.of(council)));
        BodyId group = hall.emptyBody("The steering group", BodyKind.STEERING_GROUP);
        change(escalating(group, "The steering group", council));
        story.told();

        stays(board, new Usage("seat", seat.id().value(), "/body"));
        stays(
                council,
                new Usage("mandate", mandate.value(), "/holder/body"),
                new Usage("body", group.value(), "/escalatesTo"));
        assertThat(story.told()).isEmpty();
    }

    private void stays(BodyId body, Usage... usages) {
        assertThatThrownBy(() -> remove(Body.KIND, body))
                .isInstanceOfSatisfying(
                        StillReferenced.class,
                        refused -> assertThat(refused.usages()).containsExactlyInAnyOrder(usages));
    }

    @Test
    void a_strategy_is_endorsed_by_a_body_that_is_there() {
        StrategyId strategy = story.adoptedStrategy("Digital by 2030");
        story.told();

        assertThat(TownHall.broken(() -> endorsed(new BodyId(TownHall.unknown()), strategy)))
                .containsExactly("reference-unknown /by/body");
        assertThat(story.told()).isEmpty();
        assertThat(endorsed(council, strategy).by().body()).isEqualTo(council);
        assertThat(story.told()).containsExactly("strategy.endorsement-added endorsement");
    }

    private Endorsement endorsed(BodyId body, StrategyId strategy) {
        return story.added(
                        Endorsement.KIND,
                        id -> new Endorsement(
                                new EndorsementId(id),
                                strategy,
                                new Endorsement.By(body, null),
                                Endorsement.Level.POLITICAL,
                                LocalDate.parse("2026-06-01"),
                                "We stand behind it",
                                1,
                                null))
                .value();
    }
}
