package dev.kurs.application.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.application.Actor;
import dev.kurs.application.AsOf;
import dev.kurs.application.AtOnce;
import dev.kurs.application.Keyed;
import dev.kurs.application.Listing;
import dev.kurs.application.Municipality;
import dev.kurs.application.PortContract;
import dev.kurs.application.Stored;
import dev.kurs.application.StrategyApplication;
import dev.kurs.application.register.AddEntry;
import dev.kurs.domain.kernel.Quarter;
import dev.kurs.domain.kernel.RegisterEntry;
import dev.kurs.domain.kernel.RegisterKind;
import dev.kurs.domain.kernel.RulesBroken;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.portfolio.Competence;
import dev.kurs.domain.portfolio.CompetenceId;
import dev.kurs.domain.portfolio.CompetenceNeed;
import dev.kurs.domain.portfolio.CompetenceNeedId;
import dev.kurs.domain.portfolio.Contribution;
import dev.kurs.domain.portfolio.ContributionId;
import dev.kurs.domain.portfolio.CorrectiveAction;
import dev.kurs.domain.portfolio.CorrectiveActionId;
import dev.kurs.domain.portfolio.Dependency;
import dev.kurs.domain.portfolio.Dependency.DependencyKind;
import dev.kurs.domain.portfolio.DependencyId;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.portfolio.Risk;
import dev.kurs.domain.portfolio.RiskId;
import dev.kurs.domain.strategy.GoalId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How registers keep what belongs to projects, and what becomes of it when several write at once, in every implementation. */
public interface ProjectEntriesContract extends PortContract {

    /** A project of the strategy that the town has. */
    private static ProjectId project(Municipality town, String name) {
        return town.savedProject(town.strategy(), name).id();
    }

    private static Contribution contribution(Municipality town, ProjectId project, GoalId goal, String weight) {
        return new Contribution(
                new ContributionId(town.ids().next()), project, goal, new BigDecimal(weight), "Det hjälper");
    }

    private static Dependency dependency(Municipality town, ProjectId project, DependencyKind kind, ProjectId on) {
        return new Dependency(new DependencyId(town.ids().next()), project, on, kind);
    }

    private static <E extends RegisterEntry> void isGivenBack(Municipality town, RegisterKind<E> kind, E entry) {
        town.saved(kind, entry);
        assertThat(town.read(ports -> ports.registers().find(kind, entry.id(), AsOf.NOW))
                        .orElseThrow()
                        .value())
                .isEqualTo(entry);
    }

    private static <E extends RegisterEntry> List<E> listed(
            Municipality town, RegisterKind<E> kind, @Nullable ProjectId owner, Listing listing) {
        return town.read(ports -> ports.registers().list(kind, owner, listing)).items().stream()
                .map(Stored::value)
                .toList();
    }

    @Test
    default void what_belongs_to_projects_is_given_back_whole() {
        Municipality town = municipality();
        ProjectId project = project(town, "En inloggning");
        GoalId goal = town.savedGoal(town.strategy(), "Fler klarar sig själva").id();
        LocalDate due = LocalDate.parse("2026-12-15");

        isGivenBack(town, Contribution.KIND, contribution(town, project, goal, "0.000000000001"));
        Quarter quarter = Quarter.parse("2026-Q4");
        BigDecimal fte = new BigDecimal("1.25");
        isGivenBack(
                town,
                CompetenceNeed.KIND,
                new CompetenceNeed(new CompetenceNeedId(town.ids().next()), project, "integration", quarter, fte));
        for (Competence.Measure measure : Competence.Measure.values()) {
            isGivenBack(
                    town,
                    Competence.KIND,
                    new Competence(new CompetenceId(town.ids().next()), "integration", quarter, fte, measure));
        }
        isGivenBack(
                town,
                Competence.KIND,
                new Competence(new CompetenceId(town.ids().next()), "integration", quarter, fte, null));
        for (DependencyKind kind : DependencyKind.values()) {
            isGivenBack(town, Dependency.KIND, dependency(town, project, kind, project(town, "Det andra")));
        }
        isGivenBack(
                town,
                Risk.KIND,
                new Risk(new RiskId(town.ids().next()), project, "Få händer", 1, 5, town.person(), "Fler händer"));
        isGivenBack(town, Risk.KIND, new Risk(new RiskId(town.ids().next()), project, "Få händer", 5, 1, null, null));
        for (boolean done : List.of(true, false)) {
            isGivenBack(
                    town,
                    CorrectiveAction.KIND,
                    new CorrectiveAction(
                            new CorrectiveActionId(town.ids().next()),
                            project,
                            "Sent",
                            "Få händer",
                            "Fler händer",
                            town.person(),
                            due,
                            done));
        }
    }

    @Test
    default void what_excludes_is_found_from_both_projects_and_belongs_to_one() {
        Municipality town = municipality();
        ProjectId here = project(town, "Här");
        ProjectId there = project(town, "Där");
        Dependency excludes = town.saved(Dependency.KIND, dependency(town, here, DependencyKind.EXCLUDES, there));
        Dependency requires = town.saved(Dependency.KIND, dependency(town, here, DependencyKind.REQUIRES, there));
        Listing all = Listing.first(10);

        assertThat(listed(town, Dependency.KIND, here, all)).containsExactly(excludes, requires);
        assertThat(listed(town, Dependency.KIND, there, all)).containsExactly(excludes);
        assertThat(listed(town, Dependency.KIND, there, all.where("on", there.toString())))
                .containsExactly(excludes);
        assertThat(listed(town, Dependency.KIND, there, all.where("kind", "REQUIRES")))
                .isEmpty();
        List<Stored<Dependency>> theirs =
                town.read(ports -> ports.registers().listOwned(Dependency.KIND, List.of(there)));
        assertThat(theirs).isEmpty();
    }

    @Test
    default void entries_are_found_by_their_fields() {
        Municipality town = municipality();
        ProjectId project = project(town, "En inloggning");
        Risk mine = town.saved(
                Risk.KIND, new Risk(new RiskId(town.ids().next()), project, "Få händer", 2, 3, town.person(), null));
        town.saved(Risk.KIND, new Risk(new RiskId(town.ids().next()), project, "Ny lag", 4, 3, null, null));
        Competence autumn = town.saved(
                Competence.KIND,
                new Competence(
                        new CompetenceId(town.ids().next()),
                        "juridik",
                        Quarter.parse("2026-Q4"),
                        BigDecimal.ONE,
                        null));
        Listing all = Listing.first(10);

        assertThat(listed(
                        town,
                        Risk.KIND,
                        project,
                        all.where("owner", town.person().toString())))
                .containsExactly(mine);
        assertThat(listed(
                        town, Risk.KIND, project, all.where("probability", "2").where("impact", "3")))
                .containsExactly(mine);
        assertThat(listed(town, Competence.KIND, null, all.where("quarter", "2026-Q4")))
                .containsExactly(autumn);
        assertThat(listed(town, Competence.KIND, null, all.where("quarter", "2027-Q1")))
                .isEmpty();
    }

    @Test
    default void projects_are_found_by_the_goals_that_they_contribute_to() {
        Municipality town = municipality();
        GoalId goal = town.savedGoal(town.strategy(), "Mål").id();
        GoalId other = town.savedGoal(town.strategy(), "Annat mål").id();
        ProjectId first = project(town, "Första");
        ProjectId second = project(town, "Andra");
        project(town, "Tredje");
        AsOf before = town.now();
        town.aDayPasses();
        town.saved(Contribution.KIND, contribution(town, first, goal, "0.5"));
        town.saved(Contribution.KIND, contribution(town, second, goal, "0.5"));
        town.saved(Contribution.KIND, contribution(town, second, other, "0.5"));
        Listing all = Listing.first(10);
        Function<Listing, List<ProjectId>> found =
                listing -> town.read(ports -> ports.projects().list(listing, null, true)).items().stream()
                        .map(stored -> stored.value().id())
                        .toList();

        assertThat(found.apply(all.where("goal", goal.toString()))).containsExactly(first, second);
        assertThat(found.apply(all.where("goal", goal.toString()).where("name", "Andra")))
                .containsExactly(second);
        assertThat(found.apply(all.where("goal", other.toString()))).containsExactly(second);
        assertThat(found.apply(all.where("goal", goal.toString()).knowing(before)))
                .isEmpty();
        assertThat(found.apply(all.where("goal", "inget"))).isEmpty();
    }

    /** Adds an entry as the use case does; whether it was let in. */
    private static <E extends RegisterEntry> boolean isLetIn(
            Municipality town, RegisterKind<E> kind, Function<UUID, E> entry, String otherwise) {
        Actor actor = town.actor();
        Actor editor = new Actor(actor.organisation(), actor.by(), null, Role.EDITOR, List.of(), "request-2", null);
        StrategyApplication application =
                new StrategyApplication(town.installation().transactions(), town.clock(), town.ids());
        try {
            application
                    .addEntry()
                    .handle(editor, new AddEntry.Command<>(kind, id -> new Keyed<>(entry.apply(id), List.of())));
            return true;
        } catch (RulesBroken refused) {
            assertThat(refused.broken()).extracting(one -> one.rule().code()).containsExactly(otherwise);
            return false;
        }
    }

    @Test
    default void of_contributions_that_want_the_same_room_at_once_as_many_are_let_in_as_fit() {
        Municipality town = municipality();
        List<GoalId> goals = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            goals.add(town.savedGoal(town.strategy(), "Mål " + i).id());
        }
        for (int round = 0; round < 4; round++) {
            ProjectId project = project(town, "Projekt " + round);
            AtomicInteger turn = new AtomicInteger();

            List<Boolean> letIn = AtOnce.call(4, () -> {
                GoalId goal = goals.get(turn.getAndIncrement());
                return isLetIn(
                        town,
                        Contribution.KIND,
                        id -> new Contribution(new ContributionId(id), project, goal, new BigDecimal("0.4"), null),
                        "contributions-over-one");
            });

            assertThat(letIn).containsExactlyInAnyOrder(true, true, false, false);
            List<Stored<Contribution>> kept =
                    town.read(ports -> ports.registers().listAll(Contribution.KIND, project));
            assertThat(kept).hasSize(2);
        }
    }

    @Test
    default void of_dependencies_that_close_a_circle_at_once_one_is_refused() {
        Municipality town = municipality();
        for (int round = 0; round < 4; round++) {
            List<ProjectId> ring = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                ring.add(project(town, "Projekt " + round + "." + i));
            }
            AtomicInteger turn = new AtomicInteger();

            List<Boolean> letIn = AtOnce.call(3, () -> {
                int mine = turn.getAndIncrement();
                ProjectId on = ring.get((mine + 1) % 3);
                return isLetIn(
                        town,
                        Dependency.KIND,
                        id -> new Dependency(new DependencyId(id), ring.get(mine), on, DependencyKind.REQUIRES),
                        "required-in-a-circle");
            });

            assertThat(letIn).containsExactlyInAnyOrder(true, true, false);
        }
        assertThat(town.verification().intact()).isTrue();
    }

    @Test
    default void an_excluded_project_is_not_required_at_the_same_moment() {
        Municipality town = municipality();
        for (int round = 0; round < 4; round++) {
            ProjectId one = project(town, "Ett " + round);
            ProjectId other = project(town, "Annat " + round);
            AtomicInteger turn = new AtomicInteger();

            List<Boolean> letIn = AtOnce.call(2, () -> {
                boolean first = turn.getAndIncrement() == 0;
                return isLetIn(
                        town,
                        Dependency.KIND,
                        id -> new Dependency(
                                new DependencyId(id),
                                first ? one : other,
                                first ? other : one,
                                first ? DependencyKind.REQUIRES : DependencyKind.EXCLUDES),
                        "excluded-and-required");
            });

            assertThat(letIn).containsExactlyInAnyOrder(true, false);
        }
    }
}
