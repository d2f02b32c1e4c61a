package dev.kurs.domain.governance;

import static dev.kurs.domain.governance.Assembly.ALWAYS;
import static dev.kurs.domain.governance.Assembly.TODAY;
import static dev.kurs.domain.governance.Assembly.person;
import static dev.kurs.domain.governance.Assembly.seatId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.governance.Body.DecisionRule;
import dev.kurs.domain.governance.Body.TieBreak;
import dev.kurs.domain.governance.Electorate.Voice;
import dev.kurs.domain.governance.Seat.SeatRole;
import dev.kurs.domain.kernel.Period;
import dev.kurs.domain.organisation.Position.Holder;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ElectorateTest {

    private static final Period THIS_YEAR = Period.parse("2026-01-01/2026-12-31");

    private final Assembly assembly = Assembly.of(2, DecisionRule.MAJORITY, TieBreak.STATUS_QUO);

    private String voice(int person) {
        Voice voice = assembly.electorate().voiceOf(person(person), assembly.ballots());
        assertThat(voice.seat() == null).isNotEqualTo(voice.why() == null);
        return voice.seat() != null
                ? "seat " + voice.seat().id().value().getLeastSignificantBits()
                : voice.why().rule().code();
    }

    private List<SeatId> seats(LocalDate day) {
        return assembly.electorate(day).seats().stream().map(Seat::id).toList();
    }

    private static Holder holder(int person, Period period) {
        return new Holder(person(person), period);
    }

    @Test
    void members_and_the_chair_vote_secretaries_observers_and_strangers_do_not() {
        assembly.seat(3, SeatRole.SECRETARY, ALWAYS).seat(4, SeatRole.OBSERVER, ALWAYS);

        assertThat(voice(1)).isEqualTo("seat 1");
        assertThat(voice(2)).isEqualTo("seat 2");
        assertThat(voice(3)).isEqualTo("seat-without-vote");
        assertThat(voice(4)).isEqualTo("seat-without-vote");
        assertThat(voice(5)).isEqualTo("not-a-voter");
        assembly.recuse(5);
        assertThat(voice(5)).isEqualTo("not-a-voter");
        assertThat(seats(TODAY)).containsExactly(seatId(1), seatId(2));
    }

    @Test
    void a_seat_votes_from_the_first_to_the_last_day_of_its_period() {
        assembly.seat(3, SeatRole.MEMBER, new Period(TODAY, TODAY));

        assertThat(seats(TODAY)).contains(seatId(3));
        assertThat(seats(TODAY.minusDays(1))).doesNotContain(seatId(3));
        assertThat(seats(TODAY.plusDays(1))).doesNotContain(seatId(3));

        assembly.seat(4, SeatRole.MEMBER, Period.parse("2026-11-22/.."));
        assembly.seat(5, SeatRole.MEMBER, Period.parse("2026-01-01/2026-11-20"));
        assertThat(voice(4)).isEqualTo("seat-outside-period");
        assertThat(voice(5)).isEqualTo("seat-outside-period");
        assembly.seat(6, SeatRole.OBSERVER, Period.parse("2026-01-01/2026-11-20"));
        assertThat(voice(6)).isEqualTo("seat-outside-period");
    }

    @Test
    void a_seat_of_another_body_is_none_here() {
        Seat elsewhere = new Seat(seatId(9), Assembly.COUNCIL, person(9), null, SeatRole.MEMBER, ALWAYS, null);
        Electorate electorate = Electorate.of(
                Assembly.BOARD, TODAY, List.of(elsewhere), position -> java.util.Optional.empty(), List.of());

        assertThat(electorate.seats()).isEmpty();
        assertThat(electorate.voiceOf(person(9), List.of()).why().rule()).isEqualTo(DecidingRule.NOT_A_VOTER);
    }

    @Test
    void a_positions_seat_is_its_holders_of_that_day_and_its_deputies() {
        assembly.seatOfPosition(
                7,
                SeatRole.MEMBER,
                List.of(
                        holder(3, Period.parse("2025-01-01/2026-11-20")),
                        holder(4, Period.parse("2026-11-21/2026-12-31")),
                        holder(5, Period.parse("2027-01-01/.."))),
                person(6));

        assertThat(voice(3)).isEqualTo("seat-outside-period");
        assertThat(voice(4)).isEqualTo("seat 7");
        assertThat(voice(5)).isEqualTo("seat-outside-period");
        assertThat(voice(6)).isEqualTo("seat 7");
        assertThat(seats(TODAY)).hasSize(3);
    }

    @Test
    void a_deputy_votes_while_no_holder_has_and_a_holder_in_the_deputys_place() {
        assembly.seatOfPosition(7, SeatRole.MEMBER, List.of(holder(3, THIS_YEAR)), person(4), person(5));

        assembly.choose(4, "APPROVE");
        assertThat(voice(4)).isEqualTo("seat 7");
        assertThat(voice(5)).isEqualTo("seat 7");
        assembly.choose(5, "REJECT");
        assertThat(assembly.ballots()).extracting(Ballot::person).containsExactly(person(5));
        assembly.choose(3, "APPROVE");
        assertThat(assembly.ballots()).extracting(Ballot::person).containsExactly(person(3));
        assertThat(voice(4)).isEqualTo("holder-has-cast");
        assertThat(voice(5)).isEqualTo("holder-has-cast");
        assertThat(voice(3)).isEqualTo("seat 7");
    }

    @Test
    void of_two_holders_the_last_ballot_stands_for_the_one_seat() {
        assembly.seatOfPosition(7, SeatRole.MEMBER, List.of(holder(3, THIS_YEAR), holder(4, THIS_YEAR)));

        assembly.choose(3, "APPROVE").choose(4, "REJECT");
        assertThat(assembly.ballots()).extracting(Ballot::person).containsExactly(person(4));
        assertThat(assembly.count().tally().present()).isEqualTo(1);
    }

    @Test
    void who_is_recused_votes_for_no_seat_and_a_deputy_who_is_not_takes_the_seat() {
        assembly.seatOfPosition(7, SeatRole.MEMBER, List.of(holder(3, THIS_YEAR)), person(4));
        assembly.choose(3, "APPROVE").recuse(3);

        assertThat(voice(3)).isEqualTo("recused");
        assertThat(voice(4)).isEqualTo("seat 7");
        assertThat(seats(TODAY)).contains(seatId(7));
        assertThat(assembly.count().tally().present()).isZero();

        assembly.recuse(4);
        assertThat(voice(4)).isEqualTo("recused");
        assertThat(seats(TODAY)).containsExactly(seatId(1), seatId(2));
    }

    @Test
    void a_seat_that_nobody_holds_is_empty_and_still_a_seat() {
        assembly.seatOfPosition(7, SeatRole.MEMBER, List.of());

        assertThat(seats(TODAY)).containsExactly(seatId(1), seatId(2), seatId(7));
    }

    @Test
    void who_has_several_seats_votes_for_one_their_own_first_and_the_chairs_before_a_members() {
        assembly.seatOfPosition(7, SeatRole.CHAIR, List.of(holder(3, THIS_YEAR)), person(2));
        assertThat(voice(2)).isEqualTo("seat 2");

        assembly.seatOfPosition(0, SeatRole.MEMBER, List.of(holder(2, THIS_YEAR)));
        assertThat(voice(2)).isEqualTo("seat 2");

        assembly.seat(4, SeatRole.MEMBER, ALWAYS);
        assembly.seatOfPosition(8, SeatRole.CHAIR, List.of(holder(4, THIS_YEAR)));
        assertThat(voice(4)).isEqualTo("seat 8");

        assembly.seatOfPosition(9, SeatRole.MEMBER, List.of(holder(5, THIS_YEAR)), person(6));
        assembly.seatOfPosition(10, SeatRole.MEMBER, List.of(holder(8, THIS_YEAR)), person(6));
        assertThat(voice(6)).isEqualTo("seat 9");
        assembly.choose(5, "APPROVE");
        assertThat(voice(6)).isEqualTo("seat 10");
    }

    @Test
    void a_ballot_of_somebody_who_has_left_since_does_not_count() {
        assembly.seat(3, SeatRole.MEMBER, THIS_YEAR);
        assembly.seatOfPosition(7, SeatRole.MEMBER, List.of(holder(4, THIS_YEAR), holder(5, ALWAYS)));
        assembly.choose(1, "APPROVE").choose(3, "APPROVE").choose(4, "APPROVE");

        LocalDate last = LocalDate.parse("2026-12-31");
        assertThat(assembly.sitting(last).count().tally().present()).isEqualTo(3);
        Tally after = assembly.sitting(last.plusDays(1)).count().tally();
        assertThat(after.present()).isEqualTo(1);
        assertThat(after.seats()).isEqualTo(3);
    }

    @Test
    void the_chairs_are_those_of_the_chairs_seat_who_take_part() {
        assembly.seatOfPosition(7, SeatRole.CHAIR, List.of(holder(3, THIS_YEAR)), person(4));
        assertThat(assembly.electorate().chairs()).containsExactly(person(1), person(3), person(4));

        assembly.recuse(3);
        assertThat(assembly.electorate().chairs()).containsExactly(person(1), person(4));
        assembly.recuse(1).recuse(4);
        assertThat(assembly.electorate().chairs()).isEmpty();
    }

    @Test
    void the_chair_and_the_secretary_of_the_day_see_what_is_secret_unless_they_are_recused() {
        assembly.seat(3, SeatRole.SECRETARY, THIS_YEAR).seat(4, SeatRole.OBSERVER, ALWAYS);
        assembly.seatOfPosition(7, SeatRole.SECRETARY, List.of(holder(5, ALWAYS)), person(6));

        assertThat(List.of(1, 3, 5, 6)).allMatch(number -> assembly.electorate().maySeeSecrets(person(number)));
        assertThat(List.of(2, 4, 8)).noneMatch(number -> assembly.electorate().maySeeSecrets(person(number)));
        assertThat(assembly.electorate(LocalDate.parse("2027-01-01")).maySeeSecrets(person(3)))
                .isFalse();
        assertThat(assembly.recuse(1).electorate().maySeeSecrets(person(1))).isFalse();
    }
}
