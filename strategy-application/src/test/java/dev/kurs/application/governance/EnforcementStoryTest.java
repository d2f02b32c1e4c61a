package dev.kurs.application.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.application.AsOf;
import dev.kurs.application.Furnishing;
import dev.kurs.application.organisation.ChangeSettings;
import dev.kurs.application.portfolio.ChangeStage;
import dev.kurs.application.strategy.AdoptRevision;
import dev.kurs.application.strategy.CloseStrategy;
import dev.kurs.domain.governance.Appropriation;
import dev.kurs.domain.governance.AppropriationId;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.governance.Subject;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.organisation.Organisation;
import dev.kurs.domain.organisation.Organisation.Governance;
import dev.kurs.domain.organisation.Organisation.LegalProfile;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.portfolio.Stage;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.StrategyId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Acts that rest on decisions, where governance is enforced and where it is advisory. */
class EnforcementStoryTest {

    private final Chamber chamber = new Chamber();

    @BeforeEach
    void governance_is_enforced() {
        governed(Governance.ENFORCED);
    }

    private void governed(Governance how) {
        Organisation after = chamber.story
                .application()
                .changeSettings()
                .handle(
                        chamber.story.administrator(),
                        new ChangeSettings.Command(
                                null,
                                was -> new Organisation(
                                        was.id(),
                                        was.name(),
                                        was.currency(),
                                        was.timeZone(),
                                        was.language(),
                                        was.tolerance(),
                                        was.complexityLimit(),
                                        how,
                                        was.legalProfile(),
                                        was.discountSchedule(),
                                        was.optimismBias())))
                .value();
        assertThat(after.governance()).isEqualTo(how);
    }

    private DecisionId decided(Power power, StrategyId strategy) {
        return chamber.decided(
                Chamber.draft(power, Subject.Type.STRATEGY, strategy.value(), null, chamber.council),
                chamber.councillors,
                "APPROVE");
    }

    private List<String> adopting(StrategyId strategy, int revision, @Nullable DecisionId decision) {
        return TownHall.broken(() -> adopt(strategy, revision, decision));
    }

    private void adopt(StrategyId strategy, int revision, @Nullable DecisionId decision) {
        assertThat(chamber.story
                        .application()
                        .adoptRevision()
                        .handle(chamber.story.editor(), new AdoptRevision.Command(strategy, revision, null, decision))
                        .value()
                        .openRevision())
                .isEmpty();
    }

    @Test
    void adopting_rests_on_a_decision_that_is_used_once() {
        StrategyId strategy = chamber.story.strategy("Schools");
        chamber.story.goal(strategy, "All can read");
        DecisionId decision = decided(Power.ADOPT_STRATEGY, strategy);

        assertThat(adopting(strategy, 1, null)).containsExactly("decision-missing /decision");
        adopt(strategy, 1, decision);

        assertThat(chamber.story.stands(strategy).revision(1).orElseThrow().decision())
                .isEqualTo(decision);
        assertThat(chamber.view(decision).use().power()).isEqualTo(Power.ADOPT_STRATEGY);
        chamber.story.opened(strategy);
        assertThat(adopting(strategy, 2, decision))
                .containsExactly("decision-of-other-power /decision", "decision-used /decision");
        adopt(strategy, 2, decided(Power.REVISE_STRATEGY, strategy));
    }

    @Test
    void all_that_is_missing_is_told_with_the_decision() {
        StrategyId strategy = chamber.story.strategy("Schools");

        assertThat(adopting(strategy, 1, null))
                .containsExactly("business-goal-missing /goals", "decision-missing /decision");
    }

    @Test
    void a_decision_on_something_else_proves_nothing() {
        StrategyId strategy = chamber.story.strategy("Schools");
        chamber.story.goal(strategy, "All can read");

        assertThat(adopting(strategy, 1, decided(Power.ADOPT_STRATEGY, chamber.strategy)))
                .containsExactly("decision-on-other-subject /decision");
        DecisionId rejected = chamber.decided(
                Chamber.draft(Power.ADOPT_STRATEGY, Subject.Type.STRATEGY, strategy.value(), null, chamber.council),
                chamber.councillors,
                "REJECT");
        assertThat(adopting(strategy, 1, rejected)).containsExactly("decision-not-approved /decision");
    }

    @Test
    void where_governance_is_advisory_acts_go_without_and_what_is_named_has_to_be_right() {
        governed(Governance.ADVISORY);
        StrategyId strategy = chamber.story.strategy("Schools");
        chamber.story.goal(strategy, "All can read");

        assertThat(adopting(strategy, 1, decided(Power.CLOSE_STRATEGY, strategy)))
                .containsExactly("decision-of-other-power /decision");
        adopt(strategy, 1, null);
    }

    @Test
    void closing_rests_on_a_decision() {
        assertThat(TownHall.broken(() -> close(null))).containsExactly("decision-missing /decision");
        DecisionId decision = decided(Power.CLOSE_STRATEGY, chamber.strategy);
        close(decision);
        assertThat(chamber.story.stands(chamber.strategy).closure().decision()).isEqualTo(decision);
    }

    private void close(@Nullable DecisionId decision) {
        assertThat(chamber.story
                        .application()
                        .closeStrategy()
                        .handle(
                                chamber.story.editor(),
                                new CloseStrategy.Command(chamber.strategy, "Done", "All reached", null, decision)))
                .isNotNull();
    }

    @Test
    void each_stage_takes_its_power() {
        assertThat(TownHall.broken(() -> step(Stage.PLANNED, null))).containsExactly("decision-missing /decision");
        DecisionId gate = projectDecision(Power.PASS_GATE, chamber.projectCouncil, chamber.members);
        step(Stage.PLANNED, gate);
        assertThat(TownHall.broken(() -> step(Stage.DELIVERY, null)))
                .containsExactly(
                        "contribution-missing /to",
                        "cost-plan-missing /to",
                        "benefit-missing /to",
                        "decision-missing /decision");
        furnished();
        assertThat(missing()).containsExactly("decision-missing");
        assertThat(TownHall.broken(() -> step(Stage.DELIVERY, gate)))
                .containsExactly("decision-of-other-power /decision", "decision-used /decision");
        DecisionId approval = projectDecision(Power.APPROVE_PROJECT, chamber.projectCouncil, chamber.members);
        assertThat(missing()).isEmpty();
        step(Stage.DELIVERY, approval);
        assertThat(missing()).containsExactly("decision-missing");
        step(Stage.STOPPED, projectDecision(Power.STOP_PROJECT, chamber.board, chamber.directors));
    }

    private void furnished() {
        GoalId goal = chamber.story
                .read(ports -> ports.goals().listAll(Map.of(chamber.strategy, 1), AsOf.NOW))
                .get(0)
                .id();
        new Furnishing(chamber.story.application(), chamber.story.editor())
                .whole(chamber.project, goal, chamber.manager);
    }

    private List<String> missing() {
        return chamber.story.application().gateViews().get(chamber.story.reader(), chamber.project).missing().stream()
                .map(fault -> fault.rule().code())
                .toList();
    }

    private DecisionId projectDecision(Power power, BodyId body, List<PersonId> people) {
        return chamber.decided(chamber.draft(power, "100000", body), people, "APPROVE");
    }

    private void step(Stage to, @Nullable DecisionId decision) {
        String reason = to == Stage.STOPPED ? "Too dear" : null;
        assertThat(chamber.story
                        .application()
                        .changeStage()
                        .handle(
                                chamber.story.editor(),
                                new ChangeStage.Command(chamber.project, to, null, decision, reason))
                        .value()
                        .stage())
                .isEqualTo(to);
    }

    @Test
    void by_danish_law_money_waits_for_the_councils_appropriation() {
        chamber.hall.law(LegalProfile.DK);
        DecisionId committed = projectDecision(Power.COMMIT_BUDGET, chamber.board, chamber.directors);
        DecisionId boards = projectDecision(Power.COMMIT_BUDGET, chamber.board, chamber.directors);
        DecisionId council = chamber.decided(
                Chamber.draft(
                        Power.COMMIT_BUDGET,
                        Subject.Type.STRATEGY,
                        chamber.strategy.value(),
                        "5000000",
                        chamber.council),
                chamber.councillors,
                "APPROVE");

        assertThat(chamber.view(committed).executable()).isFalse();
        assertThat(chamber.view(council).executable()).isTrue();
        assertThat(TownHall.broken(() -> appropriated(committed, boards)))
                .containsExactly("appropriation-not-councils /grantedBy");
        appropriated(committed, council);
        assertThat(chamber.view(committed).executable()).isTrue();
        assertThat(chamber.view(committed).appropriation()).isEqualTo(council);
        assertThat(TownHall.broken(() -> appropriated(committed, council)))
                .containsExactly("appropriation-named-already");
    }

    private void appropriated(DecisionId decision, DecisionId by) {
        chamber.story.added(Appropriation.KIND, id -> new Appropriation(new AppropriationId(id), decision, by));
    }
}
