package dev.kurs.application.memory;

import dev.kurs.application.AsOf;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Stored;
import dev.kurs.application.portfolio.Projects;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.RecordShape;
import dev.kurs.domain.portfolio.Contribution;
import dev.kurs.domain.portfolio.Project;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.strategy.StrategyId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

final class InMemoryProjects implements Projects {

    private final UnitOfWork unit;

    InMemoryProjects(UnitOfWork unit) {
        this.unit = unit;
    }

    @Override
    public Optional<Stored<Project>> find(ProjectId id, AsOf asOf) {
        return unit.rows().projects().find(id.value(), asOf);
    }

    @Override
    public Page<Stored<Project>> list(Listing listing, @Nullable LocalDate day, boolean confidential) {
        Selection<Stored<Project>> selection =
                Selection.byId(project -> project.value().id().value(), project -> fields(project.value(), day));
        String goal = listing.filters().get("goal");
        List<Stored<Project>> shown = unit.rows().projects().all(listing.asOf()).stream()
                .filter(project -> confidential || !isHidden(project.value(), listing.asOf()))
                .filter(project -> goal == null || contributes(project.value(), goal, listing.asOf()))
                .toList();
        return selection.page(shown, without(listing, "goal"));
    }

    private static Listing without(Listing listing, String filter) {
        Map<String, String> others = new HashMap<>(listing.filters());
        others.remove(filter);
        return new Listing(others, listing.sort(), listing.limit(), listing.from(), listing.asOf());
    }

    private boolean contributes(Project project, String goal, AsOf asOf) {
        return unit.rows().registers().all(asOf).stream()
                .map(Stored::value)
                .anyMatch(entry -> entry instanceof Contribution contribution
                        && contribution.project().equals(project.id())
                        && contribution.goal().toString().equals(goal));
    }

    @Override
    public Set<ProjectId> findVisible(Collection<ProjectId> projects, boolean confidential) {
        return projects.stream()
                .filter(id -> find(id, AsOf.NOW)
                        .filter(project -> confidential || !isOfConfidentialDraft(project.value(), AsOf.NOW))
                        .isPresent())
                .collect(Collectors.toSet());
    }

    /** Whether it belongs to a confidential draft, now or in this knowledge. */
    boolean isHidden(Project project, AsOf asOf) {
        return isOfConfidentialDraft(project, asOf) || isOfConfidentialDraft(project, AsOf.NOW);
    }

    private boolean isOfConfidentialDraft(Project project, AsOf asOf) {
        return unit.strategies()
                .find(project.header().strategy(), asOf)
                .filter(strategy -> InMemoryStrategies.isConfidentialDraft(strategy.value()))
                .isPresent();
    }

    private static Map<String, Object> fields(Project project, @Nullable LocalDate day) {
        Map<String, Object> fields = RecordShape.fields(project.header());
        fields.put("stage", day == null ? project.stage() : project.on(day).stage());
        return fields;
    }

    @Override
    public List<LiveProject> listLive(StrategyId strategy) {
        return live(project -> project.header().strategy().equals(strategy));
    }

    @Override
    public List<LiveProject> listLive(boolean confidential) {
        return live(project -> confidential || !isOfConfidentialDraft(project, AsOf.NOW));
    }

    @Override
    public List<NamedProject> listNamed(StrategyId strategy) {
        return named(project -> project.header().strategy().equals(strategy));
    }

    @Override
    public List<NamedProject> listNamed(Collection<ProjectId> projects, boolean confidential) {
        Set<ProjectId> wanted = Set.copyOf(projects);
        return named(project ->
                wanted.contains(project.id()) && (confidential || !isOfConfidentialDraft(project, AsOf.NOW)));
    }

    private List<NamedProject> named(Predicate<Project> which) {
        return unit.rows().projects().all(AsOf.NOW).stream()
                .map(Stored::value)
                .filter(which)
                .sorted(Comparator.comparing(project -> project.id().value(), Selection.BY_ID))
                .map(project -> new NamedProject(project.id(), project.header().name(), project.stage()))
                .toList();
    }

    private List<LiveProject> live(Predicate<Project> which) {
        return unit.rows().projects().all(AsOf.NOW).stream()
                .map(Stored::value)
                .filter(project -> project.isLive() && which.test(project))
                .sorted(Comparator.comparing(project -> project.id().value(), Selection.BY_ID))
                .map(project -> new LiveProject(project.id(), project.header().name()))
                .toList();
    }

    @Override
    public Stored<Project> save(long version, Change<Project> change) {
        return unit.save(OrganisationRows::projects, change.after().id(), version, change);
    }

    @Override
    public void remove(long version, Change<Project> change) {
        unit.remove(OrganisationRows::projects, change.after().id(), version, change);
    }
}
