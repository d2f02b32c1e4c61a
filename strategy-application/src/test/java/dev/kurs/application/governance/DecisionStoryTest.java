package dev.kurs.application.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kurs.application.Listing;
import dev.kurs.application.NoMandate;
import dev.kurs.application.governance.DecisionViews.DecisionView;
import dev.kurs.application.journal.JournalEntry;
import dev.kurs.domain.governance.Body.BodyKind;
import dev.kurs.domain.governance.Body.DecisionRule;
import dev.kurs.domain.governance.Body.TieBreak;
import dev.kurs.domain.governance.Decider;
import dev.kurs.domain.governance.Decision;
import dev.kurs.domain.governance.Decision.DecisionStatus;
import dev.kurs.domain.governance.Lack;
import dev.kurs.domain.governance.MandateHolder;
import dev.kurs.domain.governance.Outcome.SettledBy;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.governance.Seat.SeatRole;
import dev.kurs.domain.governance.Subject;
import dev.kurs.domain.governance.Vote;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.PositionId;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.voting.Option;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How questions are put, voted on and settled. */
class DecisionStoryTest {

    private final Chamber chamber = new Chamber();

    @Test
    void a_question_goes_to_the_smallest_mandate_that_reaches() {
        assertThat(where(chamber.opened(chamber.draft(Power.APPROVE_PROJECT, "400000", null))))
                .isEqualTo(Decider.of(chamber.projectCouncil));
        assertThat(where(chamber.opened(chamber.draft(Power.APPROVE_PROJECT, "600000", null))))
                .isEqualTo(Decider.of(chamber.board));
        assertThat(where(chamber.opened(chamber.draft(Power.APPROVE_PROJECT, "6000000", null))))
                .isEqualTo(Decider.of(chamber.council));
    }

    private Decider where(DecisionId decision) {
        return chamber.view(decision).decision().where();
    }

    @Test
    void whoever_lacks_a_mandate_is_told_who_has_one() {
        assertThatExceptionOfType(NoMandate.class)
                .isThrownBy(() -> chamber.approval("600000", chamber.projectCouncil))
                .satisfies(refused -> {
                    assertThat(refused.authority().covering())
                            .extracting(one -> one.warrant().id())
                            .containsExactly(chamber.boards, chamber.all);
                    assertThat(refused.authority().nearestMisses().get(0).lacks())
                            .extracting(Lack::kind)
                            .containsExactly(Lack.Kind.LIMIT);
                });
        chamber.story.told();
        assertThat(chamber.story.told()).isEmpty();
    }

    @Test
    void a_tie_goes_up_and_is_settled_there() {
        DecisionId first = chamber.approval("400000", chamber.projectCouncil);
        chamber.cast(first, chamber.members, "APPROVE", "APPROVE", "REJECT", "REJECT");
        chamber.story.told();

        Decision tied = chamber.resolved(first);

        assertThat(tied.status()).isEqualTo(DecisionStatus.ESCALATED);
        assertThat(tied.approved()).isFalse();
        assertThat(chamber.story.told())
                .containsExactly("governance.decision-escalated decision", "governance.decision-opened decision");
        DecisionId second = Objects.requireNonNull(tied.resolution()).escalatedTo();
        Decision next = chamber.view(second).decision();
        assertThat(next.where()).isEqualTo(Decider.of(chamber.board));
        assertThat(next.escalatedFrom()).isEqualTo(first);
        assertThat(next.proposal().amount()).isEqualTo(Grant.sek("400000"));

        chamber.cast(second, chamber.directors.subList(0, 2), "APPROVE", "REJECT");
        assertThat(TownHall.broken(() -> chamber.resolved(second)))
                .containsExactly("casting-vote-missing /castingVote");
        Decision settled = chamber.resolved(second, "APPROVE");

        assertThat(settled.approved()).isTrue();
        assertThat(Objects.requireNonNull(settled.resolution().outcome()).settledBy())
                .isEqualTo(SettledBy.CASTING_VOTE);
        assertThat(settled.resolution().mandate()).isEqualTo(chamber.boards);
        assertThat(chamber.view(first).decision()).isEqualTo(tied);
    }

    @Test
    void the_journal_tells_who_voted_and_never_what() {
        DecisionId decision = chamber.approval("400000", chamber.projectCouncil);
        chamber.story.newEntries();

        chamber.cast(decision, chamber.members.get(1), Vote.choice("REJECT"));

        List<JournalEntry> told = chamber.story.newEntries();
        assertThat(told).hasSize(1);
        assertThat(told.get(0).type()).isEqualTo("dev.kurs.governance.ballot-cast");
        assertThat(told.get(0).data())
                .contains(chamber.members.get(1).toString())
                .doesNotContain("REJECT");
    }

    @Test
    void casting_the_same_again_changes_nothing_and_another_takes_its_place() {
        DecisionId decision = chamber.approval("400000", chamber.projectCouncil);
        PersonId member = chamber.members.get(1);
        chamber.cast(decision, member, Vote.choice("REJECT"));
        chamber.story.told();

        assertThat(chamber.cast(decision, member, Vote.choice("REJECT")).replaced())
                .isTrue();
        assertThat(chamber.story.told()).isEmpty();

        assertThat(chamber.cast(decision, member, Vote.choice("APPROVE")).replaced())
                .isTrue();
        assertThat(chamber.story.told()).containsExactly("governance.ballot-cast decision");
        assertThat(chamber.view(decision).ballots()).isOne();
    }

    @Test
    void a_projects_manager_takes_no_part_in_what_is_decided_on_it() {
        chamber.hall.seat(chamber.projectCouncil, chamber.manager, null, SeatRole.MEMBER, "2026-01-01/..");
        DecisionId decision = chamber.approval("400000", chamber.projectCouncil);

        assertThat(TownHall.broken(() -> chamber.cast(decision, chamber.manager, Vote.choice("APPROVE"))))
                .containsExactly("recused");
        chamber.cast(decision, chamber.members, "APPROVE", "APPROVE", "APPROVE");
        assertThat(Objects.requireNonNull(
                                chamber.resolved(decision).resolution().outcome())
                        .tally()
                        .seats())
                .isEqualTo(4);
    }

    @Test
    void somebody_recused_after_voting_does_not_count() {
        DecisionId decision = chamber.approval("400000", chamber.projectCouncil);
        chamber.cast(decision, chamber.members, "APPROVE", "REJECT", "APPROVE");
        chamber.story
                .application()
                .recusePerson()
                .handle(
                        chamber.story.editor(),
                        new RecusePerson.Command(decision, chamber.members.get(1), "A cousin of the supplier"));

        Decision decided = chamber.resolved(decision);

        assertThat(decided.resolution().outcome().tally().present()).isEqualTo(2);
        assertThat(decided.resolution().outcome().tally().seats()).isEqualTo(3);
        assertThat(decided.approved()).isTrue();
    }

    @Test
    void nothing_is_decided_without_a_quorum() {
        DecisionId decision = chamber.approval("400000", chamber.projectCouncil);
        chamber.cast(decision, chamber.members, "APPROVE", "APPROVE");
        chamber.story.told();

        assertThat(TownHall.broken(() -> chamber.resolved(decision))).containsExactly("quorum-missing");
        assertThat(chamber.story.told()).isEmpty();
        chamber.cast(chamber.voter(chamber.members.get(2)), decision, chamber.members.get(2), Vote.abstention());
        assertThat(chamber.resolved(decision).approved()).isTrue();
    }

    @Test
    void what_is_closed_stays_as_it_is() {
        DecisionId decision =
                chamber.decided(chamber.draft(Power.APPROVE_PROJECT, "400000", null), chamber.members, "APPROVE");
        chamber.story.told();

        assertThat(TownHall.broken(() -> chamber.cast(decision, chamber.members.get(0), Vote.choice("REJECT"))))
                .containsExactly("decision-closed");
        assertThat(TownHall.broken(() -> chamber.resolved(decision))).containsExactly("decision-closed");
        assertThat(TownHall.broken(() -> chamber.story
                        .application()
                        .withdrawDecision()
                        .handle(chamber.story.editor(), new WithdrawDecision.Command(decision, null))))
                .containsExactly("decision-closed");
        assertThat(chamber.story.told()).isEmpty();
    }

    @Test
    void the_mandate_is_judged_again_when_a_decision_is_closed() {
        DecisionId decision = chamber.approval("400000", chamber.projectCouncil);
        chamber.cast(decision, chamber.members, "APPROVE", "APPROVE", "APPROVE");
        chamber.hall.revoked(chamber.projectCouncils, "2026-11-21");

        assertThatExceptionOfType(NoMandate.class)
                .isThrownBy(() -> chamber.resolved(decision))
                .satisfies(refused -> assertThat(refused.authority().covering())
                        .extracting(one -> one.warrant().id())
                        .containsExactly(chamber.boards, chamber.all));
        assertThat(chamber.view(decision).decision().status()).isEqualTo(DecisionStatus.OPEN);
    }

    @Test
    void only_what_others_may_speak_for_is_cast_for_them() {
        DecisionId decision = chamber.approval("400000", chamber.projectCouncil);
        PersonId member = chamber.members.get(0);
        PersonId other = chamber.members.get(1);

        assertThatExceptionOfType(dev.kurs.application.NotYours.class)
                .isThrownBy(() -> chamber.cast(chamber.voter(other), decision, member, Vote.choice("APPROVE")));
        assertThatExceptionOfType(dev.kurs.application.NotYours.class)
                .isThrownBy(() -> chamber.cast(chamber.voter(null), decision, member, Vote.choice("APPROVE")));
        assertThatExceptionOfType(dev.kurs.application.NotYours.class)
                .isThrownBy(() -> chamber.cast(
                        chamber.voter(null, "voteFor:" + other), decision, member, Vote.choice("APPROVE")));
        chamber.cast(chamber.voter(null, "voteFor:" + member), decision, member, Vote.choice("APPROVE"));
        chamber.cast(chamber.voter(null, "voteFor"), decision, other, Vote.choice("APPROVE"));
        assertThat(chamber.view(decision).ballots()).isEqualTo(2);
    }

    @Test
    void a_secret_ballot_is_shown_to_the_chair_and_to_whoever_cast_it_until_the_decision_is_closed() {
        DecisionId decision = chamber.approval("400000", chamber.projectCouncil);
        chamber.cast(decision, chamber.members, "APPROVE", "APPROVE", "REJECT");

        assertThat(seen(decision, chamber.members.get(0))).hasSize(3);
        assertThat(seen(decision, chamber.members.get(1))).containsExactly(chamber.members.get(1));
        assertThat(seen(decision, chamber.manager)).isEmpty();
        chamber.resolved(decision);
        assertThat(seen(decision, chamber.manager)).hasSize(3);
    }

    private List<PersonId> seen(DecisionId decision, PersonId by) {
        return chamber
                .story
                .read(ports ->
                        chamber.story.application().decisionViews().listBallots(ports, chamber.voter(by), decision))
                .stream()
                .map(ballot -> ballot.person())
                .toList();
    }

    @Test
    void a_position_decides_alone_through_its_holder_or_deputy() {
        PersonId director = chamber.story.person("Dorotea Chef");
        PersonId deputy = chamber.story.person("Dag Ersättare");
        PositionId position = chamber.hall.position("Director", director, deputy);
        chamber.hall.granted(Grant.to(MandateHolder.of(position))
                .of(Power.PASS_GATE)
                .upTo("100000", null)
                .notFurther()
                .by(chamber.all));
        DecisionDraft draft = new DecisionDraft(
                "Through the gate?",
                Power.PASS_GATE,
                Subject.Type.PROJECT,
                chamber.project.value(),
                null,
                null,
                List.of(),
                null,
                null,
                null,
                Decider.of(deputy),
                null,
                List.of());
        DecisionId decision = chamber.opened(draft);
        ResolveDecision.Command yes = new ResolveDecision.Command(decision, null, "APPROVE", null, null, null);

        assertThatExceptionOfType(dev.kurs.application.NotYours.class)
                .isThrownBy(() -> chamber.resolved(chamber.voter(director), yes));
        assertThat(TownHall.broken(() -> chamber.resolved(
                        chamber.voter(deputy), new ResolveDecision.Command(decision, null, null, null, null, null))))
                .containsExactly("choice-missing /choice");
        assertThat(chamber.resolved(chamber.voter(deputy), yes).approved()).isTrue();
    }

    @Test
    void two_decisions_do_not_take_the_same_room_of_a_year() {
        List<DecisionId> open = Stream.of("5000000", "5000000", "5000000", "5000000", "1000000")
                .map(amount -> chamber.opened(Chamber.draft(
                        Power.COMMIT_BUDGET, Subject.Type.STRATEGY, chamber.strategy.value(), amount, chamber.board)))
                .toList();
        open.forEach(decision -> chamber.cast(decision, chamber.directors, "APPROVE", "APPROVE"));

        open.subList(0, 4)
                .forEach(decision ->
                        assertThat(chamber.resolved(decision).approved()).isTrue());

        assertThatExceptionOfType(NoMandate.class)
                .isThrownBy(() -> chamber.resolved(open.get(4)))
                .satisfies(refused -> assertThat(
                                refused.authority().nearestMisses().get(0).lacks())
                        .extracting(Lack::kind)
                        .containsExactly(Lack.Kind.YEAR));
        chamber.story.goesOn("2027-01-01");
        assertThat(chamber.resolved(open.get(4)).approved()).isTrue();
    }

    @Test
    void a_project_that_was_approved_and_is_committed_to_counts_once() {
        chamber.decided(chamber.draft(Power.APPROVE_PROJECT, "5000000", chamber.board), chamber.directors, "APPROVE");
        chamber.decided(chamber.draft(Power.COMMIT_BUDGET, "4000000", chamber.board), chamber.directors, "APPROVE");

        assertThat(left()).isEqualTo(Grant.sek("15000000"));
        chamber.decided(chamber.draft(Power.COMMIT_BUDGET, "3000000", chamber.board), chamber.directors, "APPROVE");
        assertThat(left()).isEqualTo(Grant.sek("13000000"));
    }

    private Object left() {
        return chamber.hall
                .asked(
                        chamber.story.reader(),
                        new AuthorityViews.Query(
                                Power.COMMIT_BUDGET,
                                Subject.Type.PROJECT,
                                chamber.project.value(),
                                Grant.sek("1"),
                                null),
                        dev.kurs.application.Moment.NOW)
                .answer()
                .covering()
                .get(0)
                .remainingThisYear();
    }

    @Test
    void what_is_superseded_gives_its_room_back() {
        DecisionId first = chamber.decided(
                chamber.draft(Power.COMMIT_BUDGET, "5000000", chamber.board), chamber.directors, "APPROVE");
        DecisionDraft less = new DecisionDraft(
                "Rather so",
                Power.COMMIT_BUDGET,
                Subject.Type.PROJECT,
                chamber.project.value(),
                null,
                Grant.sek("2000000"),
                List.of(),
                null,
                first,
                null,
                Decider.of(chamber.board),
                null,
                List.of());
        DecisionId second = chamber.decided(less, chamber.directors, "APPROVE");

        assertThat(left()).isEqualTo(Grant.sek("18000000"));
        assertThat(chamber.view(first).supersededBy()).isEqualTo(second);
    }

    @Test
    void bodies_are_heard_in_their_order_before_a_decision_is_closed() {
        DecisionDraft asked = new DecisionDraft(
                "Shall we?",
                Power.APPROVE_PROJECT,
                Subject.Type.PROJECT,
                chamber.project.value(),
                null,
                Grant.sek("600000"),
                List.of(),
                null,
                null,
                null,
                Decider.of(chamber.board),
                null,
                List.of(chamber.projectCouncil));
        DecisionId decision = chamber.opened(asked);
        chamber.cast(decision, chamber.directors, "APPROVE", "APPROVE");

        assertThat(TownHall.broken(() -> chamber.resolved(decision))).containsExactly("consultation-missing");
        assertThat(TownHall.broken(() -> recommended(decision, chamber.council)))
                .containsExactly("not-consulted /body");
        recommended(decision, chamber.projectCouncil);
        assertThat(chamber.resolved(decision).approved()).isTrue();
    }

    private void recommended(DecisionId decision, BodyId body) {
        chamber.story
                .application()
                .giveRecommendation()
                .handle(
                        chamber.story.editor(),
                        new GiveRecommendation.Command(
                                decision,
                                today -> new dev.kurs.domain.governance.Recommendation(
                                        body, "APPROVE", "It is worth it", null, null, today)));
    }

    @Test
    void a_body_that_ranks_explains_its_count() {
        BodyId jury = chamber.body("Jury", BodyKind.OTHER, null, DecisionRule.RANKED, TieBreak.STATUS_QUO, false);
        List<PersonId> judges = chamber.seated(jury, 3);
        chamber.hall.granted(Grant.to(MandateHolder.of(jury))
                .of(Power.PRIORITISE)
                .notFurther()
                .by(chamber.all));
        DecisionDraft draft = new DecisionDraft(
                "In which order?",
                Power.PRIORITISE,
                Subject.Type.PORTFOLIO,
                chamber.strategy.value(),
                null,
                null,
                List.of(Option.of("A"), Option.of("B"), Option.of("C")),
                null,
                null,
                null,
                Decider.of(jury),
                null,
                List.of());
        DecisionId decision = chamber.opened(draft);
        chamber.cast(decision, judges.get(0), Vote.ranking(List.of(List.of("A"), List.of("B"), List.of("C"))));
        chamber.cast(decision, judges.get(1), Vote.ranking(List.of(List.of("B"), List.of("A"), List.of("C"))));
        chamber.cast(decision, judges.get(2), Vote.ranking(List.of(List.of("A"), List.of("C"))));

        Decision decided = chamber.resolved(decision);

        assertThat(decided.resolution().outcome().ranking()).containsExactly(List.of("A"), List.of("B"), List.of("C"));
        DecisionView view = chamber.view(decision);
        assertThat(view.explanation().schulze().ranking())
                .isEqualTo(decided.resolution().outcome().ranking());
        assertThat(view.explanation().schulze().pairs().get(0)).containsExactly(0L, 2L, 3L);
    }

    @Test
    void a_priority_is_put_among_the_projects_of_the_strategy() {
        ProjectId other = chamber.hall.project(chamber.strategy, "Another way in", null);
        DecisionId decision = chamber.opened(
                Chamber.draft(Power.PRIORITISE, Subject.Type.PORTFOLIO, chamber.strategy.value(), null, chamber.board));

        assertThat(chamber.view(decision).decision().proposal().keys())
                .containsExactly(chamber.project.toString(), other.toString());
    }

    @Test
    void a_decision_under_a_delegated_mandate_is_reported_to_those_who_granted_it() {
        DecisionId decision =
                chamber.decided(chamber.draft(Power.APPROVE_PROJECT, "400000", null), chamber.members, "APPROVE");

        DecisionView waiting = unreported(chamber.board).get(0);
        assertThat(waiting.decision().id()).isEqualTo(decision);
        assertThat(waiting.report().due()).isEqualTo(LocalDate.parse("2026-12-01"));
        assertThat(waiting.report().late()).isFalse();
        assertThat(TownHall.broken(() -> report(decision, chamber.council, "2026-11-21")))
                .containsExactly("reported-to-another /body");
        chamber.story.goesOn("2026-12-02");
        assertThat(unreported(chamber.board).get(0).report().late()).isTrue();

        report(decision, chamber.board, "2026-12-02");

        assertThat(unreported(chamber.board)).isEmpty();
        assertThat(chamber.view(decision).report().on()).isEqualTo(LocalDate.parse("2026-12-02"));
        assertThat(TownHall.broken(() -> report(decision, chamber.board, "2026-12-02")))
                .containsExactly("reported-already /body");
    }

    private List<DecisionView> unreported(BodyId body) {
        return chamber.story.read(ports -> chamber.story
                .application()
                .decisionViews()
                .listUnreported(ports, body, Listing.first(200))
                .items());
    }

    private void report(DecisionId decision, BodyId to, String on) {
        chamber.story.added(
                dev.kurs.domain.governance.DecisionReport.KIND,
                id -> new dev.kurs.domain.governance.DecisionReport(
                        new dev.kurs.domain.governance.DecisionReportId(id), decision, to, LocalDate.parse(on)));
    }
}
