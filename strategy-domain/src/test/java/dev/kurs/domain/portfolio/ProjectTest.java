package dev.kurs.domain.portfolio;

import static dev.kurs.domain.portfolio.Stage.ANALYSIS;
import static dev.kurs.domain.portfolio.Stage.DELIVERY;
import static dev.kurs.domain.portfolio.Stage.DONE;
import static dev.kurs.domain.portfolio.Stage.IDEA;
import static dev.kurs.domain.portfolio.Stage.PAUSED;
import static dev.kurs.domain.portfolio.Stage.PLANNED;
import static dev.kurs.domain.portfolio.Stage.REALISATION;
import static dev.kurs.domain.portfolio.Stage.STOPPED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.FieldChange;
import dev.kurs.domain.kernel.Laws;
import dev.kurs.domain.kernel.Refusals;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.portfolio.GateFacts.BenefitState;
import dev.kurs.domain.strategy.StrategyId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProjectTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final PersonId ASTA = new PersonId(new UUID(0x7000L, 1));
    private static final StrategyId STRATEGY = new StrategyId(new UUID(0x7000L, 2));
    private static final ProjectId ID = new ProjectId(new UUID(0x7000L, 3));
    private static final DecisionId DECISION = new DecisionId(new UUID(0x7000L, 4));

    /** All that the gates ask for until a project is done. */
    private static final GateFacts READY = facts(false);

    private static GateFacts facts(boolean closed) {
        BenefitId benefit = new BenefitId(new UUID(0x7000L, 5));
        return new GateFacts(
                true, true, List.of(new BenefitState(benefit, "Fewer letters", true, true, true, true, true, closed)));
    }

    /** What the domain page says of where a project can go, but for the way back out of a pause. */
    private static final Map<Stage, List<Stage>> WAYS = Map.of(
            IDEA, List.of(ANALYSIS, PAUSED, STOPPED),
            ANALYSIS, List.of(PLANNED, PAUSED, STOPPED),
            PLANNED, List.of(DELIVERY, PAUSED, STOPPED),
            DELIVERY, List.of(REALISATION, PAUSED, STOPPED),
            REALISATION, List.of(DONE, PAUSED, STOPPED),
            DONE, List.of(),
            STOPPED, List.of());

    @Test
    void a_new_project_is_an_idea_and_all_that_is_said_of_it_is_told() {
        Change<Project> created = Project.created(ID, named("One login"));

        assertThat(created.before()).isNull();
        assertThat(created.after().stage()).isEqualTo(IDEA);
        assertThat(created.after().steps()).isEmpty();
        assertThat(created.events()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("portfolio.project-created");
            assertThat(event.subject()).isEqualTo(ID);
            assertThat(event.change())
                    .contains(new FieldChange("name", null, "One login"), new FieldChange("strategy", null, STRATEGY));
        });
    }

    @Test
    void a_step_is_kept_and_told_with_all_that_belongs_to_it() {
        Change<Project> change =
                idea().stepped(ANALYSIS, TODAY.minusDays(3), TODAY, ASTA, DECISION, "Worth a look", READY);

        assertThat(change.after().stage()).isEqualTo(ANALYSIS);
        assertThat(change.after().steps())
                .containsExactly(new StageChange(IDEA, ANALYSIS, TODAY.minusDays(3), ASTA, DECISION, "Worth a look"));
        assertThat(change.events()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("portfolio.stage-changed");
            assertThat(event.facts())
                    .isEqualTo(Map.of(
                            "from", IDEA,
                            "to", ANALYSIS,
                            "on", TODAY.minusDays(3),
                            "decision", DECISION,
                            "reason", "Worth a look"));
        });
    }

    @Test
    void from_every_stage_a_step_leads_where_the_page_says_and_nowhere_else() {
        WAYS.forEach((from, ways) -> {
            Project project = in(from);
            for (Stage to : Stage.values()) {
                if (ways.contains(to)) {
                    assertThat(to(project, to).stage()).isEqualTo(to);
                } else {
                    assertThat(Refusals.of(() -> to(project, to)))
                            .as("%s to %s", from, to)
                            .containsExactly("stage-not-reachable /to");
                }
            }
            assertThat(project.reachable()).isEqualTo(ways);
        });
    }

    @Test
    void out_of_a_pause_it_goes_back_to_where_it_was_paused_or_is_stopped() {
        for (Stage from : List.of(IDEA, ANALYSIS, PLANNED, DELIVERY, REALISATION)) {
            Project paused = to(in(from), PAUSED);
            for (Stage to : Stage.values()) {
                if (to == from || to == STOPPED) {
                    assertThat(to(paused, to).stage()).isEqualTo(to);
                } else {
                    assertThat(Refusals.of(() -> to(paused, to)))
                            .as("paused in %s, to %s", from, to)
                            .containsExactly("stage-not-reachable /to");
                }
            }
        }
    }

    @Test
    void a_refused_step_says_where_the_project_is_and_where_it_could_go() {
        assertThat(Refusals.broken(() -> to(in(PLANNED), DONE)).get(0).figures())
                .isEqualTo(Map.of("from", PLANNED, "to", DONE, "reachable", List.of(DELIVERY, PAUSED, STOPPED)));
    }

    @Test
    void pausing_and_stopping_take_a_reason_and_nothing_else_does() {
        for (Stage to : List.of(PAUSED, STOPPED)) {
            for (String reason : new String[] {null, "", " \n"}) {
                assertThat(Refusals.of(() -> in(DELIVERY).stepped(to, TODAY, TODAY, ASTA, null, reason, READY)))
                        .containsExactly("step-reason-missing /reason");
            }
            assertThat(in(DELIVERY)
                            .stepped(to, TODAY, TODAY, ASTA, null, "No hands", READY)
                            .after()
                            .stage())
                    .isEqualTo(to);
        }
        assertThat(in(DELIVERY)
                        .stepped(REALISATION, TODAY, TODAY, ASTA, null, null, READY)
                        .after()
                        .stage())
                .isEqualTo(REALISATION);
    }

    @Test
    void a_step_lies_between_the_step_before_and_today_both_included() {
        Project project = idea().stepped(ANALYSIS, TODAY.minusDays(5), TODAY, ASTA, null, null, READY)
                .after();

        assertThat(Refusals.of(() -> project.stepped(PLANNED, TODAY.minusDays(6), TODAY, ASTA, null, null, READY)))
                .containsExactly("step-before-previous /on");
        assertThat(Refusals.of(() -> project.stepped(PLANNED, TODAY.plusDays(1), TODAY, ASTA, null, null, READY)))
                .containsExactly("step-in-the-future /on");
        for (LocalDate on : List.of(TODAY.minusDays(5), TODAY)) {
            assertThat(project.stepped(PLANNED, on, TODAY, ASTA, null, null, READY)
                            .after()
                            .stage())
                    .isEqualTo(PLANNED);
        }
    }

    @Test
    void all_that_is_wrong_with_a_step_is_told_together() {
        Project project = idea().stepped(ANALYSIS, TODAY.plusDays(9), TODAY.plusDays(9), ASTA, null, null, READY)
                .after();

        assertThat(Refusals.of(
                        () -> project.stepped(DONE, TODAY.plusDays(1), TODAY, ASTA, null, "x".repeat(65_537), READY)))
                .containsExactly(
                        "stage-not-reachable /to",
                        "step-in-the-future /on",
                        "step-before-previous /on",
                        "text-too-long /reason");
    }

    @Test
    void the_stage_of_a_past_day_follows_from_the_steps() {
        Project project = after(
                step(IDEA, ANALYSIS, "2026-01-10"),
                step(ANALYSIS, PAUSED, "2026-01-20"),
                step(PAUSED, ANALYSIS, "2026-02-01"),
                step(ANALYSIS, PLANNED, "2026-02-01"));

        assertThat(Stream.of("2026-01-09", "2026-01-10", "2026-01-19", "2026-01-20", "2026-01-31", "2026-02-01")
                        .map(day -> project.on(LocalDate.parse(day)).stage()))
                .containsExactly(IDEA, ANALYSIS, ANALYSIS, PAUSED, PAUSED, PLANNED);
        assertThat(project.on(LocalDate.parse("2026-01-20")).steps()).hasSize(2);
        assertThat(project.on(LocalDate.MAX)).isEqualTo(project);
    }

    @Test
    void however_it_goes_the_steps_tell_the_whole_way_and_each_day_has_the_stage_it_had() {
        Laws.hold(300, random -> {
            Project project = idea();
            LocalDate day = TODAY.minusDays(100);
            List<Stage> byDay = new ArrayList<>();
            for (int passed = 0; passed <= 100; passed++) {
                LocalDate on = day.plusDays(passed);
                if (random.nextInt(6) == 0 && !project.reachable().isEmpty()) {
                    Stage to = anyOf(random, project.reachable());
                    project = project.stepped(to, on, TODAY, ASTA, null, "So it went", facts(to == DONE))
                            .after();
                }
                byDay.add(project.stage());
            }
            for (int passed = 0; passed <= 100; passed++) {
                assertThat(project.on(day.plusDays(passed)).stage()).isEqualTo(byDay.get(passed));
            }
            List<StageChange> steps = project.steps();
            for (int i = 1; i < steps.size(); i++) {
                assertThat(steps.get(i).from()).isEqualTo(steps.get(i - 1).to());
                if (steps.get(i).from() == PAUSED) {
                    assertThat(steps.get(i).to()).isIn(STOPPED, steps.get(i - 1).from());
                }
            }
        });
    }

    @Test
    void live_and_active_are_what_the_page_says() {
        assertThat(Stream.of(Stage.values()).filter(Stage::isLive))
                .containsExactly(ANALYSIS, PLANNED, DELIVERY, REALISATION);
        assertThat(Stream.of(Stage.values()).filter(Stage::isActive)).containsExactly(DELIVERY, REALISATION);
        assertThat(Stream.of(Stage.values()).filter(Stage::isEnd)).containsExactly(DONE, STOPPED);
        assertThat(in(PLANNED).isLive()).isTrue();
        assertThat(in(PLANNED).isActive()).isFalse();
        assertThat(in(DELIVERY).isActive()).isTrue();
        assertThat(to(in(DELIVERY), PAUSED).isLive()).isFalse();
    }

    @Test
    void what_is_said_of_it_changes_and_the_fields_that_differ_are_told() {
        Project before = in(DELIVERY);
        Change<Project> change = before.withHeader(named("One login for all"));

        assertThat(change.after()).isEqualTo(new Project(ID, named("One login for all"), before.steps()));
        assertThat(change.events()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("portfolio.project-changed");
            assertThat(event.change()).containsExactly(new FieldChange("name", "One login", "One login for all"));
        });
        assertThat(before.withHeader(before.header()).isEmpty()).isTrue();
    }

    @Test
    void a_project_stays_in_its_strategy() {
        StrategyId other = new StrategyId(new UUID(0x7000L, 9));
        ProjectHeader moved = new ProjectHeader("One login", other, null, null, null, null, null, null, 1);

        assertThat(Refusals.of(() -> idea().withHeader(moved))).containsExactly("project-stays-in-strategy /strategy");
    }

    @Test
    void it_is_removed_only_while_it_took_no_step() {
        assertThat(idea().removed().events())
                .extracting(event -> event.type())
                .containsExactly("portfolio.project-removed");
        assertThat(Refusals.of(() -> in(ANALYSIS).removed())).containsExactly("started-project-not-removed");
        assertThat(Refusals.of(() -> to(to(idea(), PAUSED), IDEA).removed()))
                .containsExactly("started-project-not-removed");
    }

    private static ProjectHeader named(String name) {
        return new ProjectHeader(name, STRATEGY, null, null, null, null, null, null, 1);
    }

    private static Project idea() {
        return Project.created(ID, named("One login")).after();
    }

    /** A project that went straight to a stage. */
    private static Project in(Stage stage) {
        Project project = idea();
        for (Stage next : List.of(ANALYSIS, PLANNED, DELIVERY, REALISATION, DONE)) {
            if (project.stage() == stage || stage == STOPPED) {
                break;
            }
            project = to(project, next);
        }
        return stage == STOPPED ? to(project, STOPPED) : project;
    }

    private static Project to(Project project, Stage stage) {
        return project.stepped(stage, TODAY, TODAY, ASTA, null, "A reason", facts(stage == DONE))
                .after();
    }

    private static Project after(StageChange... steps) {
        return new Project(ID, named("One login"), List.of(steps));
    }

    private static StageChange step(Stage from, Stage to, String on) {
        return new StageChange(from, to, LocalDate.parse(on), ASTA, null, null);
    }

    private static Stage anyOf(SplittableRandom random, List<Stage> stages) {
        return stages.get(random.nextInt(stages.size()));
    }
}
