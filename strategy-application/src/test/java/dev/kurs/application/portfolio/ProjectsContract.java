package dev.kurs.application.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kurs.application.AsOf;
import dev.kurs.application.ListedThingsContract;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.From;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Listing.Sort;
import dev.kurs.application.Municipality;
import dev.kurs.application.Pages;
import dev.kurs.application.Ports;
import dev.kurs.application.Resources.Usage;
import dev.kurs.application.Samples;
import dev.kurs.application.Stored;
import dev.kurs.application.portfolio.Projects.LiveProject;
import dev.kurs.application.portfolio.Projects.NamedProject;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.kernel.Period;
import dev.kurs.domain.organisation.ApiKeyId;
import dev.kurs.domain.organisation.OrgUnit;
import dev.kurs.domain.portfolio.GateFacts;
import dev.kurs.domain.portfolio.Project;
import dev.kurs.domain.portfolio.ProjectHeader;
import dev.kurs.domain.portfolio.ProjectHeader.Health;
import dev.kurs.domain.portfolio.ProjectHeader.HealthColour;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.portfolio.Stage;
import dev.kurs.domain.portfolio.StageChange;
import dev.kurs.domain.strategy.Content;
import dev.kurs.domain.strategy.Header;
import dev.kurs.domain.strategy.Strategy;
import dev.kurs.domain.strategy.Strategy.StrategyStatus;
import dev.kurs.domain.strategy.StrategyId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link Projects} keep, in every implementation. */
public interface ProjectsContract extends ListedThingsContract<Project> {

    @Override
    default Project named(Municipality town, String name) {
        return of(town, Samples.project(town.strategy(), name));
    }

    @Override
    default Project renamed(Project project, String name) {
        return new Project(project.id(), Samples.project(project.header().strategy(), name), project.steps());
    }

    @Override
    default Id idOf(Project project) {
        return project.id();
    }

    @Override
    default String nameField() {
        return "name";
    }

    @Override
    default Stored<Project> save(Ports ports, long version, Change<Project> change) {
        return ports.projects().save(version, change);
    }

    @Override
    default void remove(Ports ports, long version, Change<Project> change) {
        ports.projects().remove(version, change);
    }

    @Override
    default Optional<Stored<Project>> find(Ports ports, Project project, AsOf asOf) {
        return ports.projects().find(project.id(), asOf);
    }

    @Override
    default Page<Stored<Project>> list(Ports ports, Municipality town, Listing listing) {
        return ports.projects().list(listing, null, true);
    }

    /** A new project, not saved yet. */
    default Project of(Municipality town, ProjectHeader header, StageChange... steps) {
        return new Project(new ProjectId(town.ids().next()), header, List.of(steps));
    }

    /** A header that says all that a header can. */
    default ProjectHeader whole(Municipality town) {
        OrgUnit unit = town.saved(OrgUnit.KIND, Samples.orgUnit(town.ids(), "Kansli"));
        return new ProjectHeader(
                "En inloggning",
                town.strategy(),
                "Invånare loggar in på ett ställe",
                town.person(),
                town.person(),
                unit.id(),
                new Health(HealthColour.AMBER, "Två är sjuka"),
                Period.parse("2026-01-01/2027-06-30"),
                5);
    }

    /** A step that the one who acts took. */
    default StageChange step(Municipality town, Stage from, Stage to, String on) {
        return new StageChange(from, to, LocalDate.parse(on), town.person(), null, null);
    }

    /** Saves a new project. */
    default Project saved(Municipality town, Project project) {
        return town.write(ports -> ports.projects().save(0, added(project))).value();
    }

    /** The projects where a field has a value. */
    default List<Project> where(Municipality town, String field, Object value) {
        return walked(town, Listing.first(1).where(field, value.toString()));
    }

    /** The projects that fit, by the stage of a day. */
    default List<Project> on(Municipality town, @Nullable LocalDate day, boolean confidential, Listing listing) {
        return Pages.walk(
                        listing, part -> town.read(ports -> ports.projects().list(part, day, confidential)), page -> {})
                .stream()
                .map(Stored::value)
                .toList();
    }

    @Test
    default void a_project_is_given_back_whole() {
        Municipality town = municipality();
        StageChange first = new StageChange(
                Stage.IDEA,
                Stage.PAUSED,
                LocalDate.parse("2026-01-02"),
                new ApiKeyId(town.ids().next()),
                new DecisionId(town.ids().next()),
                "Ingen tid");
        Project whole = saved(town, of(town, whole(town), first, step(town, Stage.PAUSED, Stage.IDEA, "2026-01-02")));

        assertThat(found(town, whole, AsOf.NOW)).contains(whole);
        assertThat(where(town, "name", "En inloggning")).containsExactly(whole);
    }

    @Test
    default void steps_come_one_after_another_and_each_version_has_those_until_then() {
        Municipality town = municipality();
        Project idea = town.savedProject(town.strategy(), "En inloggning");
        AsOf known = town.aDayPasses();
        LocalDate day = LocalDate.parse("2026-03-03");
        Change<Project> once = idea.stepped(Stage.ANALYSIS, day, day, town.person(), null, null, GateFacts.NONE);
        Change<Project> twice =
                once.after().stepped(Stage.PLANNED, day, day, town.person(), null, "Klart", GateFacts.NONE);
        town.write(ports -> ports.projects().save(1, once));
        AsOf between = town.aDayPasses();
        town.write(ports -> ports.projects().save(2, twice));

        assertThat(found(town, idea, known)).contains(idea);
        assertThat(found(town, idea, between)).contains(once.after());
        assertThat(found(town, idea, AsOf.NOW)).contains(twice.after());
        assertThat(walked(town, Listing.first(1).knowing(between))).containsExactly(once.after());
        assertThat(where(town, "stage", Stage.PLANNED)).containsExactly(twice.after());
        assertThat(where(town, "stage", Stage.ANALYSIS)).isEmpty();
    }

    @Test
    default void what_is_said_can_be_taken_back() {
        Municipality town = municipality();
        Project before = saved(town, of(town, whole(town)));
        Project after = new Project(before.id(), Samples.project(town.strategy(), "En inloggning"), List.of());

        town.write(ports -> ports.projects().save(1, changed(before, after)));

        assertThat(found(town, before, AsOf.NOW)).contains(after);
    }

    @Test
    default void projects_can_be_filtered_by_what_is_said_of_them() {
        Municipality town = municipality();
        StrategyId another = town.savedStrategy("Another strategy").id();
        Project whole = saved(town, of(town, whole(town)));
        Project plain = saved(
                town,
                of(town, Samples.project(another, "Plain"), step(town, Stage.IDEA, Stage.ANALYSIS, "2026-01-02")));

        assertThat(where(town, "strategy", town.strategy())).containsExactly(whole);
        assertThat(where(town, "strategy", another)).containsExactly(plain);
        assertThat(where(town, "strategy", town.ids().next())).isEmpty();
        assertThat(where(town, "stage", Stage.IDEA)).containsExactly(whole);
        assertThat(where(town, "stage", Stage.ANALYSIS)).containsExactly(plain);
        assertThat(where(town, "sponsor", town.person())).containsExactly(whole);
        assertThat(where(town, "manager", town.person())).containsExactly(whole);
        assertThat(where(town, "orgUnit", String.valueOf(whole.header().orgUnit())))
                .containsExactly(whole);
        assertThat(where(town, "complexity", 5)).containsExactly(whole);
        assertThat(where(town, "complexity", 1)).containsExactly(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"strategy", "stage", "name", "sponsor", "manager", "orgUnit", "complexity"})
    default void projects_can_be_sorted_by_what_is_said_of_them(String field) {
        Municipality town = municipality();
        Project one = saved(town, of(town, whole(town)));
        Project other = saved(town, new Project(new ProjectId(town.ids().next()), one.header(), List.of()));
        Listing listing = new Listing(Map.of(), List.of(new Sort(field, true)), 1, From.START, AsOf.NOW);

        assertThat(walked(town, listing)).containsExactly(one, other);
        assertThat(on(town, LocalDate.parse("2026-03-01"), true, listing)).containsExactly(one, other);
    }

    @Test
    default void a_stage_is_that_of_the_day_where_one_is_named() {
        Municipality town = municipality();
        Project moved = saved(
                town,
                of(
                        town,
                        Samples.project(town.strategy(), "Moved"),
                        step(town, Stage.IDEA, Stage.ANALYSIS, "2026-01-10"),
                        step(town, Stage.ANALYSIS, Stage.PAUSED, "2026-01-20"),
                        step(town, Stage.PAUSED, Stage.ANALYSIS, "2026-02-01"),
                        step(town, Stage.ANALYSIS, Stage.PLANNED, "2026-02-01")));
        Project idea = saved(town, named(town, "Idea"));

        for (String day : List.of("2026-01-09", "2026-01-10", "2026-01-20", "2026-01-31", "2026-02-01")) {
            LocalDate on = LocalDate.parse(day);
            for (Stage stage : Stage.values()) {
                Listing listing = Listing.first(1).where("stage", stage.name());
                List<Project> expected = List.of(moved, idea).stream()
                        .filter(project -> project.on(on).stage() == stage)
                        .toList();
                assertThat(on(town, on, true, listing))
                        .as("%s on %s", stage, day)
                        .isEqualTo(expected);
            }
        }
        Listing falling = new Listing(Map.of(), List.of(new Sort("stage", true)), 1, From.START, AsOf.NOW);
        assertThat(on(town, LocalDate.parse("2026-01-20"), true, falling)).containsExactly(moved, idea);
        assertThat(on(town, LocalDate.parse("2026-01-10"), true, falling)).containsExactly(idea, moved);
    }

    @Test
    default void the_stage_of_a_day_as_it_was_known_leaves_out_steps_that_were_recorded_later() {
        Municipality town = municipality();
        Project idea = town.savedProject(town.strategy(), "En inloggning");
        AsOf known = town.aDayPasses();
        LocalDate day = LocalDate.parse("2026-02-01");
        town.write(ports -> ports.projects()
                .save(
                        1,
                        idea.stepped(
                                Stage.ANALYSIS,
                                day,
                                LocalDate.parse("2026-03-03"),
                                town.person(),
                                null,
                                null,
                                GateFacts.NONE)));
        Listing ideas = Listing.first(1).where("stage", "IDEA");

        assertThat(on(town, day, true, ideas)).isEmpty();
        assertThat(on(town, day, true, ideas.knowing(known))).containsExactly(idea);
    }

    @Test
    default void those_under_way_are_listed_with_their_names() {
        Municipality town = municipality();
        StageChange[] way = {
            step(town, Stage.IDEA, Stage.ANALYSIS, "2026-01-01"),
            step(town, Stage.ANALYSIS, Stage.PLANNED, "2026-01-02"),
            step(town, Stage.PLANNED, Stage.DELIVERY, "2026-01-03"),
            step(town, Stage.DELIVERY, Stage.REALISATION, "2026-01-04"),
            step(town, Stage.REALISATION, Stage.DONE, "2026-01-05")
        };
        for (int steps = 0; steps <= way.length; steps++) {
            ProjectHeader header = Samples.project(town.strategy(), "After " + steps);
            saved(town, of(town, header, List.of(way).subList(0, steps).toArray(StageChange[]::new)));
        }
        saved(
                town,
                of(
                        town,
                        Samples.project(town.strategy(), "Paused"),
                        step(town, Stage.IDEA, Stage.PAUSED, "2026-01-01")));
        StrategyId another = town.savedStrategy("Another strategy").id();
        saved(town, of(town, Samples.project(another, "Elsewhere"), way[0]));

        List<LiveProject> live = town.read(ports -> ports.projects().listLive(town.strategy()));

        assertThat(live).extracting(LiveProject::name).containsExactly("After 1", "After 2", "After 3", "After 4");
        assertThat(live).allSatisfy(one -> {
            Stored<Project> stored = town.read(ports -> ports.projects().get(one.id()));
            assertThat(stored.value().header().name()).isEqualTo(one.name());
        });
        List<LiveProject> theirs =
                town.neighbour().read(ports -> ports.projects().listLive(town.strategy()));
        assertThat(theirs).isEmpty();
        List<LiveProject> everybodys = town.read(ports -> ports.projects().listLive(false));
        assertThat(everybodys)
                .extracting(LiveProject::name)
                .containsExactly("After 1", "After 2", "After 3", "After 4", "Elsewhere");
    }

    @Test
    default void a_step_changes_who_is_under_way() {
        Municipality town = municipality();
        Project project = saved(
                town,
                of(
                        town,
                        Samples.project(town.strategy(), "En inloggning"),
                        step(town, Stage.IDEA, Stage.ANALYSIS, "2026-01-01")));
        LocalDate day = LocalDate.parse("2026-03-02");

        town.write(ports -> ports.projects()
                .save(1, project.stepped(Stage.STOPPED, day, day, town.person(), null, "För dyrt", GateFacts.NONE)));

        List<LiveProject> live = town.read(ports -> ports.projects().listLive(town.strategy()));
        assertThat(live).isEmpty();
    }

    @Test
    default void projects_under_way_in_confidential_drafts_are_told_to_those_who_may_see_them() {
        Municipality town = municipality();
        Header secret = new Header("Hemlig", null, null, true, null, null, null, null, null);
        StrategyId draft = new StrategyId(town.ids().next());
        town.write(ports -> ports.strategies().save(0, Strategy.created(draft, secret, Content.EMPTY, ports.now())));
        StageChange begun = step(town, Stage.IDEA, Stage.ANALYSIS, "2026-01-01");
        saved(town, of(town, Samples.project(draft, "Hidden"), begun));
        saved(town, of(town, Samples.project(town.strategy(), "Shown"), begun));

        List<LiveProject> everybodys = town.read(ports -> ports.projects().listLive(false));
        List<LiveProject> editors = town.read(ports -> ports.projects().listLive(true));
        assertThat(everybodys).extracting(LiveProject::name).containsExactly("Shown");
        assertThat(editors).extracting(LiveProject::name).containsExactly("Hidden", "Shown");
        List<NamedProject> hidden = town.read(ports -> ports.projects().listNamed(draft));
        assertThat(hidden)
                .extracting(NamedProject::name, NamedProject::stage)
                .containsExactly(tuple("Hidden", Stage.ANALYSIS));
        List<ProjectId> both = editors.stream().map(LiveProject::id).toList();
        for (boolean may : List.of(true, false)) {
            List<NamedProject> named = town.read(ports -> ports.projects().listNamed(both, may));
            assertThat(named)
                    .extracting(NamedProject::name)
                    .isEqualTo(may ? List.of("Hidden", "Shown") : List.of("Shown"));
            assertThat(town.<List<NamedProject>>read(ports -> ports.projects().listNamed(List.of(), may)))
                    .isEmpty();
        }
    }

    @Test
    default void projects_of_confidential_drafts_are_listed_for_those_who_may_see_them() {
        Municipality town = municipality();
        Header secret = new Header("Hemlig", null, null, true, null, null, null, null, null);
        StrategyId id = new StrategyId(town.ids().next());
        Strategy draft = town.write(
                        ports -> ports.strategies().save(0, Strategy.created(id, secret, Content.EMPTY, ports.now())))
                .value();
        Project hidden = town.savedProject(id, "Hidden");
        Project shown = town.savedProject(town.strategy(), "Shown");
        AsOf asDraft = town.aDayPasses();

        assertThat(on(town, null, false, Listing.first(1))).containsExactly(shown);
        assertThat(on(town, null, true, Listing.first(1))).containsExactly(hidden, shown);

        Strategy adopted = new Strategy(id, secret, StrategyStatus.ADOPTED, draft.revisions(), null, null);
        town.write(ports -> ports.strategies()
                .save(
                        1,
                        new Change<>(
                                draft,
                                adopted,
                                draft.withHeader(Samples.header("Adopted")).events())));

        assertThat(on(town, null, false, Listing.first(1))).containsExactly(hidden, shown);
        assertThat(on(town, null, false, Listing.first(1).knowing(asDraft))).containsExactly(shown);
    }

    @Test
    default void a_draft_that_becomes_confidential_hides_its_projects_in_the_past_too() {
        Municipality town = municipality();
        Strategy draft = town.savedStrategy("A merger");
        Project project = town.savedProject(draft.id(), "One town hall");
        AsOf open = town.aDayPasses();
        assertThat(on(town, null, false, Listing.first(1).knowing(open))).containsExactly(project);
        Header secret = new Header("A merger", null, null, true, null, null, null, null, null);

        town.write(ports -> ports.strategies().save(1, draft.withHeader(secret)));

        assertThat(on(town, null, false, Listing.first(1).knowing(open))).isEmpty();
        assertThat(on(town, null, true, Listing.first(1).knowing(open))).containsExactly(project);
    }

    @Test
    default void a_project_refers_to_its_strategy_to_those_who_lead_it_and_to_those_who_took_its_steps() {
        Municipality town = municipality();
        Project project = saved(town, of(town, whole(town), step(town, Stage.IDEA, Stage.ANALYSIS, "2026-01-02")));

        List<Usage> ofStrategy =
                town.read(ports -> ports.resources().usages(town.strategy().value(), 20));
        List<Usage> ofPerson =
                town.read(ports -> ports.resources().usages(town.person().value(), 20));

        assertThat(ofStrategy)
                .extracting(Usage::kind, Usage::id, Usage::pointer)
                .containsExactly(tuple("project", project.id().value(), "/header/strategy"));
        assertThat(ofPerson)
                .extracting(Usage::kind, Usage::pointer)
                .contains(
                        tuple("project", "/header/sponsor"),
                        tuple("project", "/header/manager"),
                        tuple("project", "/steps/0/by"));
    }
}
