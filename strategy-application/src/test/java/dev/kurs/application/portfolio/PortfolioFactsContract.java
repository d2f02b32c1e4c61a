package dev.kurs.application.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.application.AsOf;
import dev.kurs.application.Municipality;
import dev.kurs.application.PortContract;
import dev.kurs.application.Stored;
import dev.kurs.application.portfolio.PortfolioFacts.Available;
import dev.kurs.application.portfolio.PortfolioFacts.Need;
import dev.kurs.application.portfolio.PortfolioFacts.ProjectFacts;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.kernel.Period;
import dev.kurs.domain.kernel.Quarter;
import dev.kurs.domain.kernel.RegisterEntry;
import dev.kurs.domain.kernel.RegisterKind;
import dev.kurs.domain.portfolio.Competence;
import dev.kurs.domain.portfolio.CompetenceId;
import dev.kurs.domain.portfolio.CompetenceNeed;
import dev.kurs.domain.portfolio.CompetenceNeedId;
import dev.kurs.domain.portfolio.Contribution;
import dev.kurs.domain.portfolio.ContributionId;
import dev.kurs.domain.portfolio.Coverage.Contributing;
import dev.kurs.domain.portfolio.Project;
import dev.kurs.domain.portfolio.ProjectHeader;
import dev.kurs.domain.portfolio.ProjectHeader.Health;
import dev.kurs.domain.portfolio.ProjectHeader.HealthColour;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.portfolio.Stage;
import dev.kurs.domain.portfolio.StageChange;
import dev.kurs.domain.strategy.Content;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.GoalTree;
import dev.kurs.domain.strategy.Header;
import dev.kurs.domain.strategy.Header.Contact;
import dev.kurs.domain.strategy.Strategy;
import dev.kurs.domain.strategy.Strategy.Closure;
import dev.kurs.domain.strategy.StrategyId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What {@link PortfolioFacts} tell, in every implementation: what a list of what was written says too. */
public interface PortfolioFactsContract extends PortContract {

    @Test
    default void whatever_is_written_is_told_as_it_was_known_on_any_day() {
        for (long seed = 20_261_129L; seed < 20_261_132L; seed++) {
            Written written = new Written(municipality(), new SplittableRandom(seed));
            for (int step = 0; step < 70; step++) {
                written.somethingHappens();
                if (step % 10 == 9) {
                    written.checkNow("seed " + seed + ", step " + step);
                    written.aDayPasses();
                }
            }
            written.checkPast("seed " + seed);
        }
    }

    @Test
    default void the_revision_in_force_is_that_of_the_day_and_what_is_closed_has_none() {
        Municipality town = municipality();
        StrategyId draft = town.savedStrategy("Draft").id();
        StrategyId closed = town.savedStrategy("Closed").id();
        StrategyId adopted = town.savedStrategy("Adopted").id();
        LocalDate first = LocalDate.parse("2026-03-02");
        LocalDate second = LocalDate.parse("2026-06-01");
        for (StrategyId id : List.of(closed, adopted)) {
            writtenWhole(town, id);
            GoalTree goals = new GoalTree(List.of(town.savedGoal(id, "A goal")));
            saved(town, id, one -> one.adopted(1, goals, first, town.clock().instant(), town.person(), null));
        }
        AsOf before = town.aDayPasses();
        saved(town, closed, one -> one.closed(new Closure(first, "Done", "Done", null, null)));
        saved(
                town,
                adopted,
                one -> one.withRevisionOpened(
                        "Review", List.of(), first, town.clock().instant()));
        GoalTree goals = new GoalTree(List.of(town.savedGoal(adopted, "Another goal")));
        saved(town, adopted, one -> one.adopted(2, goals, second, town.clock().instant(), town.person(), null));

        assertThat(inForce(town, first.minusDays(1), AsOf.NOW)).isEmpty();
        assertThat(inForce(town, first, AsOf.NOW)).isEqualTo(Map.of(adopted, 1));
        assertThat(inForce(town, second.minusDays(1), AsOf.NOW)).isEqualTo(Map.of(adopted, 1));
        assertThat(inForce(town, second, AsOf.NOW)).isEqualTo(Map.of(adopted, 2));
        assertThat(inForce(town, second, before)).isEqualTo(Map.of(adopted, 1, closed, 1));
        assertThat(inForce(town, second, AsOf.NOW)).doesNotContainKey(draft);
        assertThat(town.neighbour()
                        .<Map<StrategyId, Integer>>read(
                                ports -> ports.portfolioFacts().inForce(second, AsOf.NOW)))
                .isEmpty();
    }

    /** With all that an adoption asks for. */
    private static void writtenWhole(Municipality town, StrategyId id) {
        Contact contact = new Contact(town.person(), "digital@granby.example");
        Period period = new Period(LocalDate.parse("2026-01-01"), LocalDate.parse("2029-12-31"));
        saved(
                town,
                id,
                one -> one.withHeader(
                        new Header(one.header().title(), null, null, false, town.person(), contact, null, null, null)));
        saved(town, id, one -> one.withContent(new Content(null, null, List.of(), null, period)));
    }

    private static Map<StrategyId, Integer> inForce(Municipality town, LocalDate day, AsOf asOf) {
        return town.read(ports -> ports.portfolioFacts().inForce(day, asOf));
    }

    private static void saved(Municipality town, StrategyId id, Function<Strategy, Change<Strategy>> change) {
        town.change(ports -> {
            Stored<Strategy> stored = ports.strategies().get(id);
            ports.strategies().save(stored.version(), change.apply(stored.value()));
        });
    }

    /** A town in which things happen, and a list beside it of what was written. */
    final class Written {

        private static final List<String> SKILLS = List.of("juridik", "utveckling");

        private final Municipality town;
        private final SplittableRandom random;
        private final List<StrategyId> strategies = new ArrayList<>();
        private final List<GoalId> goals = new ArrayList<>();
        private final Map<AsOf, Kept> past = new LinkedHashMap<>();
        private Kept kept = new Kept(Map.of(), List.of(), Set.of());

        /** All that is known at one time. */
        private record Kept(Map<ProjectId, Project> projects, List<RegisterEntry> entries, Set<StrategyId> secret) {}

        Written(Municipality town, SplittableRandom random) {
            this.town = town;
            this.random = random;
            for (int i = 0; i < 3; i++) {
                Strategy strategy = town.savedStrategy("Strategy " + i);
                strategies.add(strategy.id());
                goals.add(town.savedGoal(strategy.id(), "Goal " + i).id());
            }
        }

        void aDayPasses() {
            past.put(town.aDayPasses(), kept);
        }

        void somethingHappens() {
            List<ProjectId> projects = new ArrayList<>(kept.projects().keySet());
            switch (projects.isEmpty() ? 0 : random.nextInt(9)) {
                case 0, 1 ->
                    write(0, null, new Project(new ProjectId(town.ids().next()), header(any(strategies)), List.of()));
                case 2, 3, 4 -> stepOf(any(projects));
                case 5 -> changeOf(any(projects));
                case 6 -> entryOf(any(projects));
                case 7 -> withoutEntry();
                default -> secrecyOf(any(strategies));
            }
        }

        private ProjectHeader header(StrategyId strategy) {
            Health health = random.nextBoolean() ? new Health(any(List.of(HealthColour.values())), "So and so") : null;
            return new ProjectHeader(
                    "Project " + random.nextInt(100),
                    strategy,
                    null,
                    null,
                    null,
                    null,
                    health,
                    null,
                    1 + random.nextInt(4));
        }

        private void write(long version, Project before, Project after) {
            Event event = Event.of("portfolio.project-changed", after.id());
            town.change(ports -> ports.projects()
                    .save(version, before == null ? Change.of(after, event) : Change.of(before, after, event)));
            Map<ProjectId, Project> projects = new LinkedHashMap<>(kept.projects());
            projects.put(after.id(), after);
            kept = new Kept(projects, kept.entries(), kept.secret());
        }

        private void changed(ProjectId id, Project after) {
            long version = town.read(ports -> ports.projects().get(id).version());
            write(version, kept.projects().get(id), after);
        }

        private void changeOf(ProjectId id) {
            Project before = kept.projects().get(id);
            changed(id, new Project(id, header(before.header().strategy()), before.steps()));
        }

        /** A step, to wherever one leads. */
        private void stepOf(ProjectId id) {
            Project before = kept.projects().get(id);
            List<Stage> reachable = before.reachable();
            if (reachable.isEmpty()) {
                return;
            }
            LocalDate last = before.steps().isEmpty()
                    ? LocalDate.parse("2026-01-01")
                    : before.steps().get(before.steps().size() - 1).on();
            List<StageChange> steps = new ArrayList<>(before.steps());
            LocalDate on = last.plusDays(random.nextInt(40));
            steps.add(new StageChange(before.stage(), any(reachable), on, town.person(), null, "A reason"));
            changed(id, new Project(id, before.header(), steps));
        }

        private void entryOf(ProjectId id) {
            BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt(100), 2);
            Quarter quarter = Quarter.of(2026, 1 + random.nextInt(4));
            switch (random.nextInt(3)) {
                case 0 ->
                    add(
                            Contribution.KIND,
                            new Contribution(new ContributionId(town.ids().next()), id, any(goals), amount, null));
                case 1 ->
                    add(
                            CompetenceNeed.KIND,
                            new CompetenceNeed(
                                    new CompetenceNeedId(town.ids().next()), id, any(SKILLS), quarter, amount));
                default ->
                    add(
                            Competence.KIND,
                            new Competence(new CompetenceId(town.ids().next()), any(SKILLS), quarter, amount, null));
            }
        }

        private <E extends RegisterEntry> void add(RegisterKind<E> kind, E entry) {
            town.saved(kind, entry);
            List<RegisterEntry> entries = new ArrayList<>(kept.entries());
            entries.add(entry);
            kept = new Kept(kept.projects(), entries, kept.secret());
        }

        private void withoutEntry() {
            if (kept.entries().isEmpty()) {
                return;
            }
            RegisterEntry entry = any(kept.entries());
            town.change(ports -> {
                if (entry instanceof Contribution one) {
                    ports.registers().remove(Contribution.KIND, 1, Contribution.KIND.removed(one));
                } else if (entry instanceof CompetenceNeed one) {
                    ports.registers().remove(CompetenceNeed.KIND, 1, CompetenceNeed.KIND.removed(one));
                } else if (entry instanceof Competence one) {
                    ports.registers().remove(Competence.KIND, 1, Competence.KIND.removed(one));
                }
            });
            List<RegisterEntry> entries = new ArrayList<>(kept.entries());
            entries.remove(entry);
            kept = new Kept(kept.projects(), entries, kept.secret());
        }

        /** All strategies are drafts: a confidential one is hidden. */
        private void secrecyOf(StrategyId id) {
            Set<StrategyId> secret = new HashSet<>(kept.secret());
            boolean becomes = secret.add(id);
            if (!becomes) {
                secret.remove(id);
            }
            saved(
                    town,
                    id,
                    one -> one.withHeader(
                            new Header(one.header().title(), null, null, becomes, null, null, null, null, null)));
            kept = new Kept(kept.projects(), kept.entries(), secret);
        }

        private <T> T any(List<T> things) {
            return things.get(random.nextInt(things.size()));
        }

        // ---- what is expected

        void checkNow(String where) {
            check(where + ", now", kept, AsOf.NOW);
        }

        void checkPast(String where) {
            past.forEach((known, then) -> check(where + ", " + known, then, known));
        }

        private void check(String where, Kept then, AsOf asOf) {
            Set<StrategyId> hidden = new HashSet<>(then.secret());
            hidden.addAll(kept.secret());
            assertThat(this.<List<Available>>told(facts -> facts.competences(asOf)))
                    .as(where)
                    .containsExactlyInAnyOrderElementsOf(of(then, Competence.class).stream()
                            .map(one -> new Available(one.skill(), one.quarter(), one.fte()))
                            .toList());
            for (StrategyId strategy : Arrays.asList(strategies.get(0), strategies.get(1), strategies.get(2), null)) {
                checkEntries(where, then, strategy, asOf);
                for (boolean confidential : List.of(true, false)) {
                    LocalDate day = LocalDate.parse("2026-01-01").plusDays(random.nextInt(150));
                    List<ProjectFacts> expected = then.projects().values().stream()
                            .filter(one ->
                                    strategy == null || one.header().strategy().equals(strategy))
                            .filter(one -> confidential
                                    || !hidden.contains(one.header().strategy()))
                            .sorted(Comparator.comparing(one -> one.id().toString()))
                            .map(one -> expected(one, day))
                            .toList();
                    assertThat(this.<List<ProjectFacts>>told(
                                    facts -> facts.projects(strategy, day, confidential, asOf)))
                            .as(where + ", " + strategy + " on " + day + ", confidential " + confidential)
                            .containsExactlyElementsOf(expected);
                }
            }
        }

        private void checkEntries(String where, Kept then, StrategyId strategy, AsOf asOf) {
            Set<ProjectId> its = new HashSet<>();
            then.projects().values().stream()
                    .filter(one -> strategy == null || one.header().strategy().equals(strategy))
                    .forEach(one -> its.add(one.id()));
            List<Contributing> contributions =
                    this.<List<Contributing>>told(facts -> facts.contributions(strategy, asOf));
            assertThat(contributions)
                    .as(where)
                    .containsExactlyInAnyOrderElementsOf(of(then, Contribution.class).stream()
                            .filter(one -> its.contains(one.project()))
                            .map(one -> new Contributing(one.project(), one.goal(), one.weight()))
                            .toList())
                    .isSortedAccordingTo(
                            Comparator.comparing(one -> one.project().toString()));
            assertThat(this.<List<Need>>told(facts -> facts.needs(strategy, asOf)))
                    .as(where)
                    .containsExactlyInAnyOrderElementsOf(of(then, CompetenceNeed.class).stream()
                            .filter(one -> its.contains(one.project()))
                            .map(one -> new Need(one.project(), one.skill(), one.quarter(), one.fte()))
                            .toList());
        }

        /** The last step until a day says where a project stands, and out of a pause it goes back. */
        private static ProjectFacts expected(Project project, LocalDate day) {
            StageChange last = null;
            for (StageChange step : project.steps()) {
                last = step.on().isAfter(day) ? last : step;
            }
            Stage stage = last == null ? Stage.IDEA : last.to();
            Stage next = switch (stage) {
                case IDEA -> Stage.ANALYSIS;
                case ANALYSIS -> Stage.PLANNED;
                case PLANNED -> Stage.DELIVERY;
                case DELIVERY -> Stage.REALISATION;
                case REALISATION -> Stage.DONE;
                case PAUSED -> last.from();
                case DONE, STOPPED -> null;
            };
            ProjectHeader header = project.header();
            return new ProjectFacts(
                    project.id(), header.name(), header.strategy(), stage, next, header.health(), header.complexity());
        }

        private <T> T told(Function<PortfolioFacts, T> asked) {
            return town.read(ports -> asked.apply(ports.portfolioFacts()));
        }

        private static <E extends RegisterEntry> List<E> of(Kept then, Class<E> kind) {
            return then.entries().stream()
                    .filter(kind::isInstance)
                    .map(kind::cast)
                    .toList();
        }
    }
}
