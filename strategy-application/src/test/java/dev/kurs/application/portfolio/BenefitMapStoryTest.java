package dev.kurs.application.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kurs.application.Actor;
import dev.kurs.application.Keyed;
import dev.kurs.application.NotFound;
import dev.kurs.application.Samples;
import dev.kurs.application.Story;
import dev.kurs.application.benefit.CloseBenefit;
import dev.kurs.application.benefit.CreateBenefit;
import dev.kurs.domain.benefit.BenefitCategory;
import dev.kurs.domain.benefit.BenefitHeader;
import dev.kurs.domain.benefit.BenefitMap;
import dev.kurs.domain.benefit.BenefitMap.Node;
import dev.kurs.domain.benefit.Closure.Outcome;
import dev.kurs.domain.benefit.PracticeChange;
import dev.kurs.domain.benefit.Share;
import dev.kurs.domain.benefit.Uncertainty;
import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.portfolio.Contribution;
import dev.kurs.domain.portfolio.ContributionId;
import dev.kurs.domain.portfolio.Dependency;
import dev.kurs.domain.portfolio.Dependency.DependencyKind;
import dev.kurs.domain.portfolio.DependencyId;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.portfolio.Stage;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.Header;
import dev.kurs.domain.strategy.StrategyId;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From what is needed, by what is done and what is done otherwise, to what it is for. */
class BenefitMapStoryTest {

    private final Story story = Story.on("2026-11-29");
    private final StrategyId strategy = story.strategy("Digital by 2030");
    private final GoalId green = story.goal(strategy, "Green");
    private final GoalId quick = story.goal(strategy, "Quick");

    private ProjectId project(StrategyId of, String name) {
        return story.application()
                .createProject()
                .handle(
                        story.editor(),
                        new CreateProject.Command(id -> new Keyed<>(Samples.project(of, name), List.of())))
                .value()
                .id();
    }

    private BenefitId benefit(String name, ProjectId by, List<GoalId> towards, PracticeChange... changes) {
        BenefitHeader header = new BenefitHeader(
                name,
                null,
                BenefitCategory.QUALITY,
                false,
                null,
                null,
                List.of(new Share(by, new BigDecimal("0.6"))),
                towards,
                null,
                null,
                Uncertainty.NONE,
                List.of(changes));
        return story.application()
                .createBenefit()
                .handle(story.editor(), new CreateBenefit.Command(id -> new Keyed<>(header, List.of())))
                .value()
                .id();
    }

    private void contributes(ProjectId project, GoalId goal) {
        story.added(
                Contribution.KIND,
                id -> new Contribution(new ContributionId(id), project, goal, new BigDecimal("0.25"), null));
    }

    private void depends(ProjectId project, DependencyKind how, ProjectId on) {
        story.added(Dependency.KIND, id -> new Dependency(new DependencyId(id), project, on, how));
    }

    private BenefitMap map(Actor actor) {
        return story.application().benefitMaps().get(actor, strategy).map();
    }

    private static List<String> edges(BenefitMap map) {
        Map<String, String> titles = new HashMap<>();
        map.nodes().forEach(node -> titles.put(node.id(), node.title()));
        return map.edges().stream()
                .map(edge -> titles.get(edge.from()) + " > " + titles.get(edge.to()))
                .toList();
    }

    @Test
    void the_map_leads_from_what_is_needed_to_what_it_is_for() {
        ProjectId cables = project(story.strategy("Cables everywhere"), "Cables");
        ProjectId login = project(strategy, "One login");
        ProjectId idle = project(strategy, "Leads nowhere");
        benefit("Less paper", login, List.of(green), new PracticeChange("Ask on screen", null, false));
        contributes(login, green);
        contributes(login, quick);
        depends(login, DependencyKind.REQUIRES, cables);
        depends(login, DependencyKind.AFTER, idle);

        BenefitMap map = map(story.reader());

        assertThat(edges(map))
                .containsExactly(
                        "Cables > One login",
                        "One login > Ask on screen",
                        "One login > Quick",
                        "Ask on screen > Less paper",
                        "Less paper > Green");
        assertThat(story.application()
                        .benefitMaps()
                        .get(story.reader(), strategy)
                        .title())
                .isEqualTo("Digital by 2030");
    }

    @Test
    void a_project_of_another_strategy_is_on_the_map_where_it_causes_a_benefit_of_a_goal() {
        ProjectId theirs = project(story.strategy("Fewer letters"), "No letters");
        benefit("Less paper", theirs, List.of(green));

        assertThat(edges(map(story.reader()))).containsExactly("No letters > Less paper", "Less paper > Green");
    }

    @Test
    void what_was_stopped_or_given_up_is_not_on_the_map() {
        ProjectId login = project(strategy, "One login");
        ProjectId stopped = project(strategy, "A portal");
        BenefitId dropped = benefit("Happier staff", login, List.of(green));
        benefit("Less paper", stopped, List.of(quick));
        story.application()
                .changeStage()
                .handle(
                        story.editor(),
                        new ChangeStage.Command(stopped, Stage.STOPPED, null, null, "The neighbours have one"));
        story.application()
                .closeBenefit()
                .handle(
                        story.editor(),
                        new CloseBenefit.Command(dropped, Outcome.ABANDONED, "Nobody could say how", null));

        BenefitMap map = map(story.reader());

        assertThat(map.nodes()).extracting(Node::title).containsExactly("Less paper", "Quick");
        assertThat(edges(map)).containsExactly("Less paper > Quick");
    }

    @Test
    void what_hangs_on_a_confidential_draft_is_on_the_map_for_editors_alone() {
        StrategyId secret = story.strategy(new Header("A merger", null, null, true, null, null, null, null, null));
        ProjectId merger = project(secret, "One town hall");
        ProjectId login = project(strategy, "One login");
        benefit("Less paper", login, List.of(green));
        benefit("Fewer houses", merger, List.of(green));
        depends(login, DependencyKind.REQUIRES, merger);

        assertThat(edges(map(story.reader()))).containsExactly("One login > Less paper", "Less paper > Green");
        assertThat(map(story.editor()).nodes())
                .extracting(Node::title)
                .containsExactly("One town hall", "One login", "Less paper", "Fewer houses", "Green");
        assertThatThrownBy(() -> story.application().benefitMaps().get(story.reader(), secret))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        story.application().benefitMaps().get(story.editor(), new StrategyId(new UUID(0x7000L, 1))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_strategy_with_nothing_in_it_has_an_empty_map() {
        assertThat(map(story.reader())).isEqualTo(new BenefitMap(List.of(), List.of()));
    }
}
