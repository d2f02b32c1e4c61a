package dev.kurs.domain.governance;

import static dev.kurs.domain.governance.Assembly.NOW;
import static dev.kurs.domain.governance.Assembly.person;
import static dev.kurs.domain.governance.Assembly.seatId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kurs.domain.governance.Body.DecisionRule;
import dev.kurs.domain.governance.Body.TieBreak;
import dev.kurs.domain.governance.Seat.SeatRole;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.kernel.Period;
import dev.kurs.domain.kernel.Refusals;
import dev.kurs.domain.organisation.ApiKeyId;
import dev.kurs.domain.organisation.Position.Holder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SittingTest {

    private static final Id KEY = new ApiKeyId(new UUID(0x4400L, 1));
    private static final Vote A = Vote.choice("a");
    private static final Vote RANKING = Vote.ranking(List.of(List.of("a"), List.of("b", "c")));
    private static final Vote APPROVALS = Vote.approvals(List.of("b"));
    private static final Vote SCORES = Vote.scores(Map.of("a", BigDecimal.TEN, "c", BigDecimal.ONE));

    private static Assembly choosing() {
        return Assembly.of(3, DecisionRule.MAJORITY, TieBreak.STATUS_QUO);
    }

    private static List<String> refused(Assembly assembly, int person, Vote vote) {
        return Refusals.of(() -> assembly.sitting().cast(person(person), KEY, vote, null, NOW));
    }

    @Test
    void a_ballot_is_kept_whole_and_the_journal_told_only_that_it_was_cast_for_whom_and_by_whom() {
        Change<Ballot> cast = choosing().sitting().cast(person(2), KEY, Vote.choice("REJECT"), "Too dear a thing", NOW);

        Ballot ballot = new Ballot(
                Assembly.DECISION, seatId(2), person(2), KEY, Vote.choice("REJECT"), "Too dear a thing", NOW);
        assertThat(cast)
                .isEqualTo(Change.of(
                        ballot,
                        Event.of("governance.ballot-cast", Assembly.DECISION)
                                .with("voter", person(2))
                                .with("seat", seatId(2))
                                .with("castBy", KEY)
                                .with("replaced", false)));
    }

    @Test
    void what_is_told_is_the_same_whatever_is_voted() {
        List<Vote> votes = List.of(Vote.choice("APPROVE"), Vote.choice("REJECT"), Vote.abstention());

        assertThat(votes.stream()
                        .map(vote -> choosing()
                                .sitting()
                                .cast(person(2), KEY, vote, "Since " + vote, NOW)
                                .events())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void a_ballot_is_replaced_freely_and_the_same_again_changes_nothing() {
        Assembly assembly = choosing().choose(2, "REJECT");
        Ballot first = assembly.ballots().get(0);

        Change<Ballot> again =
                assembly.sitting().cast(person(2), person(2), Vote.choice("REJECT"), null, NOW.plusSeconds(60));
        assertThat(again).isEqualTo(Change.none(first));

        Change<Ballot> other = assembly.sitting().cast(person(2), person(2), Vote.choice("APPROVE"), null, NOW);
        assertThat(other.before()).isEqualTo(first);
        assertThat(other.after().vote()).isEqualTo(Vote.choice("APPROVE"));
        assertThat(other.events())
                .singleElement()
                .satisfies(event -> assertThat(event.facts()).containsEntry("replaced", true));
        assertThat(assembly.sitting()
                        .cast(person(2), KEY, Vote.choice("REJECT"), null, NOW)
                        .isEmpty())
                .isFalse();
        assertThat(assembly.sitting()
                        .cast(person(2), person(2), Vote.choice("REJECT"), "A reason", NOW)
                        .isEmpty())
                .isFalse();
    }

    @Test
    void a_holders_ballot_takes_the_place_of_a_deputys_and_is_not_replaced_by_one() {
        Assembly assembly = choosing()
                .seatOfPosition(
                        7,
                        SeatRole.MEMBER,
                        List.of(new Holder(person(4), Period.parse("2026-01-01/2026-12-31"))),
                        person(5));
        assembly.choose(5, "REJECT");
        Ballot deputys = assembly.ballots().get(0);

        assertThat(assembly.sitting()
                        .cast(person(4), person(4), Vote.choice("REJECT"), null, NOW)
                        .before())
                .isEqualTo(deputys);
        assembly.choose(4, "APPROVE");
        assertThat(refused(assembly, 5, Vote.choice("REJECT"))).containsExactly("holder-has-cast");
    }

    @Test
    void a_person_whose_seat_is_another_now_has_still_one_ballot() {
        Assembly assembly = choosing()
                .seatOfPosition(7, SeatRole.MEMBER, List.of(), person(4))
                .choose(4, "REJECT")
                .seat(4, SeatRole.MEMBER, Assembly.ALWAYS);
        Ballot asDeputy = assembly.ballots().get(0);

        Change<Ballot> own = assembly.sitting().cast(person(4), person(4), Vote.choice("APPROVE"), null, NOW);
        assertThat(own.before()).isEqualTo(asDeputy);
        assertThat(own.after().seat()).isEqualTo(seatId(4));
        assertThat(assembly.choose(4, "APPROVE").count().tally().present()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(value = DecisionRule.class, names = "RANKED", mode = EnumSource.Mode.EXCLUDE)
    void whoever_does_not_rank_counts_choices(DecisionRule rule) {
        Assembly assembly =
                Assembly.of(1, new Procedure(rule, null, TieBreak.STATUS_QUO), Assembly.among("a", "b", "c"));

        assertThat(refused(assembly, 1, RANKING)).containsExactly("ballot-form-unfit");
        assertThat(refused(assembly, 1, APPROVALS)).containsExactly("ballot-form-unfit");
        assertThat(refused(assembly, 1, SCORES)).containsExactly("ballot-form-unfit");
        assertThat(assembly.cast(1, A).cast(1, Vote.abstention()).ballots()).hasSize(1);
    }

    @Test
    void whoever_ranks_counts_rankings_and_under_a_budget_also_approvals_and_scores() {
        Procedure ranked = new Procedure(DecisionRule.RANKED, null, TieBreak.STATUS_QUO);
        Assembly one = Assembly.of(1, ranked, Assembly.among("a", "b", "c"));
        Assembly set = Assembly.of(1, ranked, Assembly.within(10, Map.of("a", 5L, "b", 5L, "c", 5L)));

        assertThat(refused(one, 1, A)).containsExactly("ballot-form-unfit");
        assertThat(refused(one, 1, APPROVALS)).containsExactly("ballot-form-unfit");
        assertThat(refused(one, 1, SCORES)).containsExactly("ballot-form-unfit");
        assertThat(one.cast(1, RANKING).cast(1, Vote.abstention()).ballots()).hasSize(1);

        assertThat(refused(set, 1, A)).containsExactly("ballot-form-unfit");
        assertThat(set.cast(1, RANKING)
                        .cast(1, APPROVALS)
                        .cast(1, SCORES)
                        .cast(1, Vote.abstention())
                        .ballots())
                .hasSize(1);
    }

    @Test
    void all_that_is_wrong_with_a_ballot_is_told_together() {
        assertThat(refused(choosing(), 9, Vote.ranking(List.of(List.of("APPROVE", "x"), List.of("y")))))
                .containsExactly(
                        "ballot-form-unfit",
                        "option-unknown /ranking/0/1",
                        "option-unknown /ranking/1/0",
                        "not-a-voter");
        assertThat(refused(choosing(), 1, Vote.choice("x"))).containsExactly("option-unknown /choice");
    }

    @Test
    void nobody_votes_once_it_is_closed() {
        Assembly assembly = choosing();
        Decision withdrawn = assembly.decision().withdrawn(null, NOW).after();

        assertThat(Refusals.of(() -> new Sitting(withdrawn, assembly.electorate(), List.of())
                        .cast(person(1), KEY, Vote.abstention(), null, NOW)))
                .containsExactly("decision-closed");
    }

    @Test
    void nobody_votes_where_a_person_decides_or_with_another_bodys_voters() {
        Electorate council =
                Electorate.of(Assembly.COUNCIL, Assembly.TODAY, List.of(), position -> Optional.empty(), List.of());
        Decision alone = Decision.opened(
                        Assembly.DECISION,
                        Assembly.yesOrNo(),
                        new Opening(Decider.of(person(1)), null, Assembly.MANDATE, Assembly.SEK, null, null, NOW))
                .after();

        assertThat(Refusals.of(() -> new Sitting(alone, council, List.of()))).containsExactly("decided-by-a-person");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sitting(choosing().decision(), council, List.of()));
    }
}
