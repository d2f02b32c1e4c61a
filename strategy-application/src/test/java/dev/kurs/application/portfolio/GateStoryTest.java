package dev.kurs.application.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kurs.application.Furnishing;
import dev.kurs.application.Keyed;
import dev.kurs.application.Samples;
import dev.kurs.application.Story;
import dev.kurs.application.benefit.CloseBenefit;
import dev.kurs.application.portfolio.GateViews.GateView;
import dev.kurs.domain.benefit.Closure.Outcome;
import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.kernel.BrokenRule;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.portfolio.Stage;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.StrategyId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a project is asked for on its way, and how it is told beforehand. */
class GateStoryTest {

    private final Story story = Story.on("2026-03-02");
    private final StrategyId strategy = story.strategy("Digital by 2030");
    private final GoalId goal = story.goal(strategy, "All can do it themselves");
    private final PersonId owner = story.person("Asta Påhittad");
    private final Furnishing furnishing = new Furnishing(story.application(), story.editor());
    private final ProjectId project = create("One login");

    @Test
    void a_project_goes_through_its_gates_as_it_gets_what_they_ask_for() {
        go(Stage.ANALYSIS);
        go(Stage.PLANNED);
        assertThat(missing()).containsExactly("contribution-missing", "cost-plan-missing", "benefit-missing");
        furnishing.contribution(project, goal);
        furnishing.plan(project);
        BenefitId benefit = furnishing.benefit(project, "Fewer letters", null);
        assertThat(missing())
                .containsExactly(
                        "benefit-without-owner",
                        "benefit-without-baseline",
                        "benefit-without-target",
                        "benefit-without-measurement-point");
        furnishing.indicator(benefit);
        BenefitId whole = furnishing.benefit(project, "Happier people", owner);
        furnishing.indicator(whole);
        furnishing.point(whole, LocalDate.parse("2026-05-31"));
        assertThat(missing()).isEmpty();
        go(Stage.DELIVERY);

        assertThat(missing()).containsExactly("benefit-without-next-measurement");
        furnishing.point(benefit, LocalDate.parse("2026-06-30"));
        story.goesOn("2026-05-31");
        assertThat(missing()).containsExactly("benefit-without-next-measurement");
        assertThat(named()).containsExactly(whole);
        furnishing.point(whole, LocalDate.parse("2026-06-01"));
        go(Stage.REALISATION);

        assertThat(missing()).containsExactly("benefit-not-closed", "benefit-not-closed");
        assertThatThrownBy(() -> go(Stage.DONE)).hasMessageContaining("benefit-not-closed at '/to'");
        giveUp(benefit);
        giveUp(whole);
        go(Stage.DONE);
        assertThat(view().next()).isNull();
        assertThat(missing()).isEmpty();
    }

    @Test
    void a_refused_step_tells_all_that_the_gate_lacks_and_changes_nothing() {
        go(Stage.ANALYSIS);
        go(Stage.PLANNED);
        story.told();

        assertThatThrownBy(() -> go(Stage.DELIVERY))
                .hasMessageContaining("contribution-missing at '/to'")
                .hasMessageContaining("cost-plan-missing at '/to'")
                .hasMessageContaining("benefit-missing at '/to'");
        assertThat(story.told()).isEmpty();
    }

    @Test
    void out_of_a_pause_no_gate_is_passed_again() {
        go(Stage.ANALYSIS);
        go(Stage.PLANNED);
        BenefitId benefit = furnishing.whole(project, goal, owner);
        go(Stage.DELIVERY);
        go(Stage.PAUSED);
        giveUp(benefit);

        assertThat(view().next()).isEqualTo(Stage.DELIVERY);
        assertThat(missing()).isEmpty();
        go(Stage.DELIVERY);
    }

    @Test
    void many_are_told_of_at_once_each_by_its_own() {
        ProjectId other = create("Another login");
        go(Stage.ANALYSIS);
        go(Stage.PLANNED);
        furnishing.whole(other, goal, owner);

        var views = story.read(ports -> GateViews.all(
                ports,
                story.reader(),
                List.of(
                        ports.projects().get(project).value(),
                        ports.projects().get(other).value())));

        assertThat(views.get(project).missing()).hasSize(3);
        assertThat(views.get(other).next()).isEqualTo(Stage.ANALYSIS);
        assertThat(views.get(other).missing()).isEmpty();
    }

    private ProjectId create(String name) {
        return story.application()
                .createProject()
                .handle(
                        story.editor(),
                        new CreateProject.Command(id -> new Keyed<>(Samples.project(strategy, name), List.of())))
                .value()
                .id();
    }

    private void go(Stage to) {
        assertThat(story.application()
                        .changeStage()
                        .handle(story.editor(), new ChangeStage.Command(project, to, null, null, "A reason"))
                        .value()
                        .stage())
                .isEqualTo(to);
    }

    private void giveUp(BenefitId benefit) {
        assertThat(story.application()
                        .closeBenefit()
                        .handle(
                                story.editor(),
                                new CloseBenefit.Command(benefit, Outcome.ABANDONED, "Nobody wants it", null))
                        .value()
                        .isClosed())
                .isTrue();
    }

    private GateView view() {
        return story.application().gateViews().get(story.reader(), project);
    }

    private List<String> missing() {
        return view().missing().stream().map(fault -> fault.rule().code()).toList();
    }

    private List<Object> named() {
        return view().missing().stream()
                .map(BrokenRule::figures)
                .map(figures -> figures.get("benefit"))
                .toList();
    }
}
