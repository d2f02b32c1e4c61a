package dev.kurs.application.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kurs.application.Municipality;
import dev.kurs.domain.governance.Ballot;
import dev.kurs.domain.governance.Decision;
import dev.kurs.domain.governance.Mandate;
import dev.kurs.domain.governance.Place;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.governance.SeatId;
import dev.kurs.domain.governance.Subject;
import dev.kurs.domain.governance.Vote;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.organisation.ApiKeyId;
import dev.kurs.domain.organisation.PersonId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What {@link Ballots} keep, in every implementation. */
public interface BallotsContract extends DecidingPortsContract {

    /** Keys that are hard to carry, with spaces, quotes, commas, slashes and letters of other scripts. */
    List<String> KEYS = List.of(
            "A",
            "två ord",
            " kant ",
            "a,b;c|d",
            "\"x\" 'y' \\n \\t",
            "/~0",
            "\u2028Ω 中\uD83D\uDE80",
            "0",
            "null",
            "x".repeat(100));

    /** An open decision of a body. */
    default Decision open(Municipality town) {
        return opened(
                town, Matter.about(Power.PASS_GATE, Subject.Type.ORGANISATION, Place.ORGANISATION), granted(town));
    }

    /** A ballot of a person for a seat. */
    default Ballot ballot(Municipality town, DecisionId decision, SeatId seat, PersonId person, Vote vote) {
        return new Ballot(
                decision, seat, person, person, vote, null, town.clock().instant());
    }

    /** Casts a ballot. */
    default void cast(Municipality town, Ballot ballot) {
        town.change(ports ->
                ports.ballots().save(Change.of(ballot, Event.of("contract.ballot-cast", ballot.decision()))));
    }

    @Test
    default void each_of_the_five_forms_is_given_back() {
        Municipality town = municipality();
        DecisionId decision = open(town).id();
        Map<String, BigDecimal> scores = new LinkedHashMap<>();
        for (int i = KEYS.size(); i > 0; i--) {
            scores.put(KEYS.get(i - 1), BigDecimal.valueOf(i - 5).movePointLeft(i));
        }
        List<Vote> votes = new ArrayList<>(List.of(
                Vote.ranking(List.of(KEYS.subList(2, 5), KEYS.subList(0, 1), KEYS.subList(6, 9))),
                Vote.ranking(List.of()),
                Vote.approvals(KEYS),
                Vote.approvals(List.of()),
                Vote.scores(scores),
                Vote.scores(Map.of()),
                Vote.abstention()));
        KEYS.forEach(key -> {
            votes.add(Vote.choice(key));
            votes.add(Vote.ranking(List.of(List.of(key))));
            votes.add(Vote.approvals(List.of(key)));
            votes.add(Vote.scores(Map.of(key, new BigDecimal("123456789012345678.000000000001"))));
        });
        List<Ballot> all = votes.stream()
                .map(vote -> ballot(
                        town, decision, seatId(town), new PersonId(town.ids().next()), vote))
                .toList();

        all.forEach(ballot -> cast(town, ballot));

        List<Ballot> kept = ballots(town, decision);
        assertThat(kept).isEqualTo(all);
        assertThat(List.copyOf(kept.get(4).vote().scores().keySet())).isEqualTo(List.copyOf(scores.keySet()));
    }

    @Test
    default void who_handed_it_in_and_why_it_says_so_is_given_back() {
        Municipality town = municipality();
        DecisionId decision = open(town).id();
        Id key = new ApiKeyId(town.ids().next());
        Ballot ballot = new Ballot(
                decision,
                seatId(town),
                person(town, "Åke Exempel"),
                key,
                Vote.choice("REJECT"),
                DecisionsContract.HARD,
                town.clock().instant());

        cast(town, ballot);

        assertThat(ballots(town, decision)).containsExactly(ballot);
    }

    @Test
    default void a_later_ballot_takes_the_place_of_those_of_its_seat_and_of_its_person() {
        Municipality town = municipality();
        DecisionId decision = open(town).id();
        DecisionId other = open(town).id();
        SeatId one = seatId(town);
        SeatId two = seatId(town);
        SeatId three = seatId(town);
        PersonId ake = person(town, "Åke Exempel");
        PersonId asta = person(town, "Asta Exempel");
        Ballot elsewhere = ballot(town, other, one, ake, Vote.choice("APPROVE"));
        Ballot first = ballot(town, decision, one, ake, Vote.choice("APPROVE"));
        Ballot second = ballot(town, decision, two, asta, Vote.choice("APPROVE"));
        List.of(elsewhere, first, second).forEach(ballot -> cast(town, ballot));
        town.aDayPasses();

        Ballot sameSeat = ballot(town, decision, one, town.person(), Vote.abstention());
        cast(town, sameSeat);
        assertThat(ballots(town, decision)).containsExactly(second, sameSeat);

        Ballot samePerson = ballot(town, decision, three, town.person(), Vote.choice("REJECT"));
        cast(town, samePerson);
        assertThat(ballots(town, decision)).containsExactly(second, samePerson);

        Ballot both = ballot(town, decision, two, town.person(), Vote.choice("REJECT"));
        cast(town, both);
        assertThat(ballots(town, decision)).containsExactly(both);
        assertThat(ballots(town, other)).containsExactly(elsewhere);
    }

    @Test
    default void ballots_of_many_decisions_come_at_once_each_with_its_own() {
        Municipality town = municipality();
        DecisionId one = open(town).id();
        DecisionId two = open(town).id();
        DecisionId none = open(town).id();
        Ballot first = ballot(town, two, seatId(town), town.person(), Vote.choice("REJECT"));
        Ballot second = ballot(town, one, seatId(town), person(town, "Åke Exempel"), Vote.choice("APPROVE"));
        Ballot third = ballot(town, one, seatId(town), town.person(), Vote.abstention());
        List.of(first, second, third).forEach(ballot -> cast(town, ballot));

        assertThat(ballotsOf(town, one, two, none)).isEqualTo(Map.of(one, List.of(second, third), two, List.of(first)));
        assertThat(ballotsOf(town)).isEmpty();
        assertThat(ballotsOf(town.neighbour(), one, two)).isEmpty();
        assertThat(ballots(town, none)).isEmpty();
    }

    private static Map<DecisionId, List<Ballot>> ballotsOf(Municipality town, DecisionId... decisions) {
        return town.read(ports -> ports.ballots().listAll(List.of(decisions)));
    }

    @Test
    default void handing_in_the_same_again_leaves_no_trace_and_each_event_is_told() {
        Municipality town = municipality();
        Ballot ballot = ballot(town, open(town).id(), seatId(town), town.person(), Vote.choice("REJECT"));
        long head = town.journalHead();

        cast(town, ballot);
        assertThat(town.journalHead()).isEqualTo(head + 1);
        town.change(ports -> ports.ballots().save(Change.none(ballot)));

        assertThat(town.journalHead()).isEqualTo(head + 1);
        assertThat(ballots(town, ballot.decision())).containsExactly(ballot);
    }

    @Test
    default void a_closed_decision_takes_no_ballot_and_those_in_it_stay() {
        Municipality town = municipality();
        Mandate mandate = granted(town);
        Decision open =
                opened(town, Matter.about(Power.PASS_GATE, Subject.Type.ORGANISATION, Place.ORGANISATION), mandate);
        Ballot kept = ballot(town, open.id(), seatId(town), town.person(), Vote.choice("REJECT"));
        cast(town, kept);
        closed(town, 1, open, Ending.chose("REJECT", mandate.id(), town.clock().instant(), kept.seat()));
        long head = town.journalHead();

        for (Ballot late : List.of(
                ballot(town, open.id(), seatId(town), person(town, "Åke Exempel"), Vote.choice("APPROVE")),
                ballot(town, open.id(), kept.seat(), town.person(), Vote.choice("APPROVE")))) {
            assertThatThrownBy(() -> cast(town, late)).isInstanceOf(RuntimeException.class);
        }

        assertThat(ballots(town, open.id())).containsExactly(kept);
        assertThat(town.journalHead()).isEqualTo(head + 1);
    }

    @Test
    default void random_ballots_stand_as_a_list_says_from_which_they_are_taken_out() {
        long seed = 20261201;
        SplittableRandom random = new SplittableRandom(seed);
        Municipality town = municipality();
        List<DecisionId> decisions = List.of(open(town).id(), open(town).id());
        List<SeatId> seats = List.of(seatId(town), seatId(town), seatId(town), seatId(town));
        List<PersonId> people = List.of(
                new PersonId(town.ids().next()),
                new PersonId(town.ids().next()),
                new PersonId(town.ids().next()),
                new PersonId(town.ids().next()));
        List<Ballot> stand = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            Ballot ballot = ballot(
                    town,
                    decisions.get(random.nextInt(2)),
                    seats.get(random.nextInt(4)),
                    people.get(random.nextInt(4)),
                    Vote.choice(KEYS.get(random.nextInt(KEYS.size()))));
            stand.removeIf(other -> other.decision().equals(ballot.decision())
                    && (other.seat().equals(ballot.seat()) || other.person().equals(ballot.person())));
            stand.add(ballot);

            cast(town, ballot);

            assertThat(ballots(town, ballot.decision()))
                    .as("seed %d, ballot %d", seed, i)
                    .isEqualTo(stand.stream()
                            .filter(one -> one.decision().equals(ballot.decision()))
                            .toList());
        }
    }
}
