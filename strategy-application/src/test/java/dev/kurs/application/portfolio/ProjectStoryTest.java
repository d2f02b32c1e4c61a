package dev.kurs.application.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.kurs.application.Actor;
import dev.kurs.application.AsOf;
import dev.kurs.application.Furnishing;
import dev.kurs.application.Keyed;
import dev.kurs.application.Listing;
import dev.kurs.application.Moment;
import dev.kurs.application.NotFound;
import dev.kurs.application.Resources.Usage;
import dev.kurs.application.RoleTooLow;
import dev.kurs.application.Samples;
import dev.kurs.application.Stale;
import dev.kurs.application.StillReferenced;
import dev.kurs.application.Stored;
import dev.kurs.application.Story;
import dev.kurs.application.benefit.CloseBenefit;
import dev.kurs.application.organisation.HandOver;
import dev.kurs.application.organisation.HandOver.HandedOver;
import dev.kurs.application.strategy.CloseStrategy;
import dev.kurs.application.strategy.RemoveStrategy;
import dev.kurs.domain.benefit.Closure.Outcome;
import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.ExternalKey;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.portfolio.Project;
import dev.kurs.domain.portfolio.ProjectHeader;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.portfolio.Stage;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.Header;
import dev.kurs.domain.strategy.StrategyId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A project from the idea to its end, and who may see it on the way. */
class ProjectStoryTest {

    private final Story story = Story.on("2026-03-02");
    private final StrategyId strategy = story.adoptedStrategy("Digital by 2030");

    @Test
    void a_project_goes_from_an_idea_to_its_end_and_the_journal_tells_of_each_step() {
        story.told();
        ProjectId project = create(Samples.project(strategy, "One login"));
        step(project, Stage.ANALYSIS);
        story.goesOn("2026-04-01");
        step(project, Stage.PLANNED);
        furnished(project);
        step(project, Stage.DELIVERY);
        story.goesOn("2026-05-01");
        step(project, Stage.PAUSED);
        story.goesOn("2026-06-01");
        step(project, Stage.DELIVERY);
        step(project, Stage.REALISATION);
        closed();
        step(project, Stage.DONE);

        assertThat(story.told().stream().filter(one -> one.endsWith(" project") && !one.contains("cost")))
                .containsExactly(
                        "portfolio.project-created project",
                        "portfolio.stage-changed project",
                        "portfolio.stage-changed project",
                        "portfolio.stage-changed project",
                        "portfolio.stage-changed project",
                        "portfolio.stage-changed project",
                        "portfolio.stage-changed project",
                        "portfolio.stage-changed project");
        assertThat(stage(project, Moment.NOW)).isEqualTo(Stage.DONE);
        assertThat(stage(project, validAt("2026-03-01"))).isEqualTo(Stage.IDEA);
        assertThat(stage(project, validAt("2026-03-31"))).isEqualTo(Stage.ANALYSIS);
        assertThat(stage(project, validAt("2026-04-30"))).isEqualTo(Stage.DELIVERY);
        assertThat(stage(project, validAt("2026-05-31"))).isEqualTo(Stage.PAUSED);
        assertThatThrownBy(() -> step(project, Stage.IDEA)).hasMessageContaining("stage-not-reachable at '/to'");
    }

    private void furnished(ProjectId project) {
        StrategyId of = strategy;
        GoalId goal = story.read(ports -> ports.goals().listAll(Map.of(of, 1), AsOf.NOW))
                .get(0)
                .id();
        new Furnishing(story.application(), story.editor()).whole(project, goal, story.person("Asta Påhittad"));
    }

    private void closed() {
        BenefitId benefit = story.read(ports -> ports.benefits().list(Listing.first(1), ports.today(), true))
                .items()
                .get(0)
                .value()
                .id();
        assertThat(story.application()
                        .closeBenefit()
                        .handle(
                                story.editor(),
                                new CloseBenefit.Command(benefit, Outcome.ABANDONED, "Nobody wants it", null))
                        .value()
                        .isClosed())
                .isTrue();
    }

    @Test
    void a_step_that_is_told_later_counts_from_its_own_day_and_was_not_known_before() {
        ProjectId project = create(Samples.project(strategy, "One login"));
        story.goesOn("2026-03-20");
        change(project, Stage.ANALYSIS, "2026-03-10", null, null);

        assertThat(stage(project, validAt("2026-03-10"))).isEqualTo(Stage.ANALYSIS);
        assertThat(stage(project, new Moment(null, LocalDate.parse("2026-03-15"))))
                .isEqualTo(Stage.IDEA);
        assertThat(stage(project, new Moment(null, LocalDate.parse("2026-03-20"))))
                .isEqualTo(Stage.ANALYSIS);
        assertThat(story.read(ports -> ports.projects().get(project)).value().steps())
                .extracting(step -> step.on() + " by " + step.by().kind())
                .containsExactly("2026-03-10 by person");
    }

    @Test
    void a_list_by_stage_goes_by_the_stage_of_the_day() {
        ProjectId project = create(Samples.project(strategy, "One login"));
        story.goesOn("2026-03-20");
        step(project, Stage.ANALYSIS);

        assertThat(named("ANALYSIS", Moment.NOW)).containsExactly("One login");
        assertThat(named("ANALYSIS", validAt("2026-03-19"))).isEmpty();
        assertThat(named("IDEA", validAt("2026-03-19"))).containsExactly("One login");
        assertThat(named("IDEA", Moment.NOW)).isEmpty();
    }

    @Test
    void a_project_begins_in_a_strategy_that_is_there_and_not_closed() {
        StrategyId closed = story.adoptedStrategy("Digital by 2025");
        ProjectId before = create(Samples.project(closed, "Begun in time"));
        story.application()
                .closeStrategy()
                .handle(story.editor(), new CloseStrategy.Command(closed, "It is over", "Reached", null, null));
        story.told();

        assertThatThrownBy(() -> create(Samples.project(closed, "Too late")))
                .hasMessageContaining("project-in-closed-strategy at '/strategy'");
        assertThatThrownBy(() -> create(Samples.project(new StrategyId(new UUID(0x7000L, 1)), "Nowhere")))
                .hasMessageContaining("reference-unknown at '/strategy'");
        assertThatThrownBy(() -> create(Samples.project(story.elsewhere().strategy("Theirs"), "Elsewhere")))
                .hasMessageContaining("reference-unknown at '/strategy'");
        assertThat(story.told()).isEmpty();
        step(before, Stage.ANALYSIS);
        assertThat(stage(before, Moment.NOW)).isEqualTo(Stage.ANALYSIS);
    }

    @Test
    void all_that_is_wrong_with_a_step_is_told_together_and_nothing_changes() {
        ProjectId project = create(Samples.project(strategy, "One login"));
        story.told();

        assertThatThrownBy(() -> story.application()
                        .changeStage()
                        .handle(
                                story.editor(),
                                new ChangeStage.Command(
                                        project,
                                        Stage.STOPPED,
                                        LocalDate.parse("2026-03-03"),
                                        new DecisionId(new UUID(0x7000L, 9)),
                                        null)))
                .hasMessageContaining("reference-unknown at '/decision'")
                .hasMessageContaining("step-in-the-future at '/on'")
                .hasMessageContaining("step-reason-missing at '/reason'");
        assertThat(story.told()).isEmpty();
        assertThat(stage(project, Moment.NOW)).isEqualTo(Stage.IDEA);
    }

    @Test
    void what_is_said_of_it_changes_with_its_keys_and_it_stays_in_its_strategy() {
        ProjectId project = create(Samples.project(strategy, "One login"));
        StrategyId another = story.strategy("Another");
        story.told();

        Stored<Project> changed = edit(project, 1L, Samples.project(strategy, "One login for all"), "P-1");

        assertThat(changed.version()).isEqualTo(2);
        assertThat(story.told())
                .containsExactly("portfolio.project-changed project", "portfolio.external-keys-changed project");
        assertThat(edit(project, 2L, Samples.project(strategy, "One login for all"), "P-1"))
                .isEqualTo(changed);
        assertThat(story.told()).isEmpty();
        assertThatThrownBy(() -> edit(project, 1L, Samples.project(strategy, "Late"), "P-1"))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> edit(project, null, Samples.project(another, "Moved"), "P-1"))
                .hasMessageContaining("project-stays-in-strategy at '/strategy'");
        assertThatThrownBy(() -> edit(project, null, led(new PersonId(new UUID(0x7000L, 8)), null), "P-1"))
                .hasMessageContaining("reference-unknown at '/sponsor'");
    }

    @Test
    void only_an_idea_that_took_no_step_is_removed() {
        ProjectId idea = create(Samples.project(strategy, "An idea"));
        ProjectId begun = create(Samples.project(strategy, "Begun"));
        step(begun, Stage.ANALYSIS);
        story.told();

        assertThatThrownBy(() -> remove(begun, null)).hasMessageContaining("started-project-not-removed");
        assertThatThrownBy(() -> remove(idea, 2L)).isInstanceOf(Stale.class);
        assertThat(remove(idea, 1L).value().id()).isEqualTo(idea);
        assertThat(story.told()).containsExactly("portfolio.project-removed project");
        assertThatThrownBy(() -> remove(idea, null)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_strategy_that_has_projects_is_not_removed() {
        StrategyId draft = story.strategy("A draft");
        ProjectId project = create(Samples.project(draft, "One login"));

        assertThatThrownBy(() -> removeStrategy(draft))
                .isInstanceOfSatisfying(
                        StillReferenced.class,
                        refused -> assertThat(refused.usages())
                                .containsExactly(new Usage("project", project.value(), "/header/strategy")));
        remove(project, null);
        assertThat(removeStrategy(draft).value().id()).isEqualTo(draft);
    }

    @Test
    void what_a_person_leads_passes_to_another_unless_it_is_over() {
        PersonId asta = story.person("Asta Påhittad");
        PersonId bertil = story.person("Bertil Påhittad");
        ProjectId open = create(led(asta, asta));
        ProjectId over = create(led(asta, null));
        step(over, Stage.STOPPED);
        Actor byAsta =
                new Actor(story.organisation(), asta, asta, story.editor().role(), List.of(), "request", null);
        story.application()
                .changeStage()
                .handle(byAsta, new ChangeStage.Command(open, Stage.ANALYSIS, null, null, null));

        HandedOver handedOver =
                story.application().handOver().handle(story.administrator(), new HandOver.Command(asta, bertil));

        assertThat(header(open)).isEqualTo(led(bertil, bertil));
        assertThat(header(over)).isEqualTo(led(asta, null));
        assertThat(handedOver.moved())
                .extracting(Usage::id, Usage::pointer)
                .containsExactlyInAnyOrder(
                        tuple(open.value(), "/header/manager"), tuple(open.value(), "/header/sponsor"));
        assertThat(handedOver.left())
                .extracting(Usage::id, Usage::pointer)
                .containsExactlyInAnyOrder(tuple(open.value(), "/steps/0/by"), tuple(over.value(), "/header/sponsor"));
    }

    @Test
    void a_project_of_a_confidential_draft_is_there_for_editors_alone() {
        StrategyId secret = story.strategy(new Header("A merger", null, null, true, null, null, null, null, null));
        ProjectId project = create(Samples.project(secret, "One town hall"));

        for (Actor actor : List.of(story.reader(), story.contributor())) {
            assertThatThrownBy(() -> story.application().projectViews().get(actor, project, Moment.NOW))
                    .isInstanceOf(NotFound.class);
            assertThat(story.application()
                            .projectViews()
                            .list(actor, Listing.first(10), Moment.NOW)
                            .items())
                    .isEmpty();
        }
        assertThat(story.application()
                        .projectViews()
                        .get(story.editor(), project, Moment.NOW)
                        .shown()
                        .id())
                .isEqualTo(project);
    }

    @Test
    void what_it_was_called_while_its_strategy_was_a_confidential_draft_stays_with_editors() {
        StrategyId secret = story.strategy(new Header(
                "A merger",
                null,
                null,
                true,
                story.person("Asta Påhittad"),
                new Header.Contact(null, "room 4"),
                null,
                null,
                null));
        story.goal(secret, "One town hall");
        ProjectId project = create(Samples.project(secret, "One town hall"));
        Moment asDraft = new Moment(null, LocalDate.parse("2026-03-02"));
        story.goesOn("2026-03-10");
        story.adopted(secret, 1);

        assertThat(story.application()
                        .projectViews()
                        .get(story.reader(), project, Moment.NOW)
                        .shown()
                        .id())
                .isEqualTo(project);
        assertThatThrownBy(() -> story.application().projectViews().get(story.reader(), project, asDraft))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void projects_are_written_by_editors_of_their_own_organisation() {
        ProjectId project = create(Samples.project(strategy, "One login"));
        ProjectHeader header = Samples.project(strategy, "By a contributor");

        assertThatThrownBy(() -> story.application()
                        .createProject()
                        .handle(story.contributor(), new CreateProject.Command(id -> new Keyed<>(header, List.of()))))
                .isInstanceOf(RoleTooLow.class);
        assertThatThrownBy(() -> story.application()
                        .changeProject()
                        .handle(story.contributor(), new ChangeProject.Command(project, null, was -> was)))
                .isInstanceOf(RoleTooLow.class);
        assertThatThrownBy(() -> story.application()
                        .changeStage()
                        .handle(
                                story.contributor(),
                                new ChangeStage.Command(project, Stage.ANALYSIS, null, null, null)))
                .isInstanceOf(RoleTooLow.class);
        assertThatThrownBy(() -> story.application()
                        .removeProject()
                        .handle(story.contributor(), new RemoveProject.Command(project, null)))
                .isInstanceOf(RoleTooLow.class);
        Actor neighbour = story.elsewhere().editor();
        assertThatThrownBy(() -> story.application()
                        .changeStage()
                        .handle(neighbour, new ChangeStage.Command(project, Stage.ANALYSIS, null, null, null)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> story.application().projectViews().get(neighbour, project, Moment.NOW))
                .isInstanceOf(NotFound.class);
    }

    private ProjectHeader led(@Nullable PersonId sponsor, @Nullable PersonId manager) {
        return new ProjectHeader("One login", strategy, null, sponsor, manager, null, null, null, 1);
    }

    private ProjectId create(ProjectHeader header) {
        return story.application()
                .createProject()
                .handle(story.editor(), new CreateProject.Command(id -> new Keyed<>(header, List.of())))
                .value()
                .id();
    }

    private Stored<Project> edit(ProjectId project, @Nullable Long version, ProjectHeader header, String key) {
        List<ExternalKey> keys = List.of(new ExternalKey("ppm", key));
        return story.application()
                .changeProject()
                .handle(story.editor(), new ChangeProject.Command(project, version, was -> new Keyed<>(header, keys)));
    }

    private void step(ProjectId project, Stage to) {
        change(project, to, null, null, to == Stage.PAUSED || to == Stage.STOPPED ? "No hands" : null);
    }

    private void change(
            ProjectId project, Stage to, @Nullable String on, @Nullable DecisionId decision, @Nullable String reason) {
        LocalDate day = on == null ? null : LocalDate.parse(on);
        Stored<Project> stored = story.application()
                .changeStage()
                .handle(story.editor(), new ChangeStage.Command(project, to, day, decision, reason));
        assertThat(stored.value().stage()).isEqualTo(to);
    }

    private Stored<Project> remove(ProjectId project, @Nullable Long version) {
        return story.application().removeProject().handle(story.editor(), new RemoveProject.Command(project, version));
    }

    private Stored<dev.kurs.domain.strategy.Strategy> removeStrategy(StrategyId draft) {
        return story.application().removeStrategy().handle(story.editor(), new RemoveStrategy.Command(draft, null));
    }

    private ProjectHeader header(ProjectId project) {
        return story.read(ports -> ports.projects().get(project)).value().header();
    }

    private Stage stage(ProjectId project, Moment moment) {
        return story.application()
                .projectViews()
                .get(story.reader(), project, moment)
                .shown()
                .stage();
    }

    private List<String> named(String stage, Moment moment) {
        return story
                .application()
                .projectViews()
                .list(story.reader(), Listing.first(10).where("stage", stage), moment)
                .items()
                .stream()
                .map(view -> view.shown().header().name())
                .toList();
    }

    private static Moment validAt(String day) {
        return new Moment(LocalDate.parse(day), null);
    }
}
