package dev.kurs.domain.portfolio;

import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.kernel.RegisterEntry;
import dev.kurs.domain.kernel.RegisterKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * That a project hangs together with another. What one requires, or comes after, never leads back to it, over however many
 * others; what a project requires, over however many others, is nothing that it excludes.
 *
 * @param project the project that says so
 * @param on the other one
 */
public record Dependency(DependencyId id, ProjectId project, ProjectId on, DependencyKind kind)
        implements RegisterEntry {

    /** The register of dependencies. */
    public static final RegisterKind<Dependency> KIND = RegisterKind.of("portfolio", "dependency", Dependency.class);

    private static final int NAMED = 20;

    /** How two projects hang together. */
    public enum DependencyKind {
        /** The project is of no use without the other. */
        REQUIRES,
        /** One of the two is carried out at most, whichever of them says so. */
        EXCLUDES,
        /** The project begins when the other has ended. */
        AFTER
    }

    @Override
    public ProjectId owner() {
        return project;
    }

    /** What excludes is said of both. */
    @Override
    public List<Id> readAt() {
        return kind == DependencyKind.EXCLUDES ? List.of(project, on) : List.of(project);
    }

    @Override
    public void check(@Nullable RegisterEntry before, Surroundings surroundings, Faults faults) {
        if (project.equals(on)) {
            faults.add(PortfolioRule.DEPENDENCY_ON_ITSELF, "/on");
            return;
        }
        Web web = new Web(surroundings, id);
        web.same(this).forEach(other -> faults.add(PortfolioRule.DEPENDENCY_TWICE, "/on", "dependency", other.id));
        if (kind == DependencyKind.EXCLUDES) {
            List<ProjectId> chain = web.way(project, on, DependencyKind.REQUIRES);
            refuseBoth(chain.isEmpty() ? web.way(on, project, DependencyKind.REQUIRES) : chain, faults);
            return;
        }
        List<ProjectId> back = web.way(on, project, kind);
        faults.unless(
                back.isEmpty(),
                kind == DependencyKind.REQUIRES ? PortfolioRule.REQUIRED_IN_A_CIRCLE : PortfolioRule.AFTER_IN_A_CIRCLE,
                "/on",
                "through",
                back.stream().limit(NAMED).toList());
        if (kind == DependencyKind.REQUIRES) {
            checkExcluded(web, faults);
        }
    }

    /** Whoever requires the project now requires the other too, and whatever that requires. */
    private void checkExcluded(Web web, Faults faults) {
        Set<ProjectId> required = web.reached(on, web::requiredBy);
        for (ProjectId requiring : web.reached(project, web::requiring)) {
            web.excludedBy(requiring).stream()
                    .filter(required::contains)
                    .findFirst()
                    .ifPresent(excluded -> refuseBoth(List.of(requiring, excluded), faults));
        }
    }

    private static void refuseBoth(List<ProjectId> chain, Faults faults) {
        faults.unless(
                chain.isEmpty(),
                PortfolioRule.EXCLUDED_AND_REQUIRED,
                "/on",
                "requiring",
                chain.isEmpty() ? null : chain.get(0),
                "excluded",
                chain.isEmpty() ? null : chain.get(chain.size() - 1));
    }

    /** The dependencies there are, but for the one that is being written. */
    private record Web(Surroundings surroundings, DependencyId written) {

        List<Dependency> of(ProjectId project) {
            return others(surroundings.listOf(KIND, project));
        }

        List<Dependency> on(ProjectId project) {
            return others(surroundings.listNaming(KIND, "on", project));
        }

        private List<Dependency> others(List<Dependency> found) {
            return found.stream().filter(one -> !one.id.equals(written)).toList();
        }

        List<ProjectId> next(ProjectId project, DependencyKind kind) {
            return of(project).stream()
                    .filter(one -> one.kind == kind && one.project.equals(project))
                    .map(Dependency::on)
                    .toList();
        }

        List<ProjectId> requiredBy(ProjectId project) {
            return next(project, DependencyKind.REQUIRES);
        }

        List<ProjectId> requiring(ProjectId project) {
            return on(project).stream()
                    .filter(one -> one.kind == DependencyKind.REQUIRES)
                    .map(Dependency::project)
                    .toList();
        }

        List<ProjectId> excludedBy(ProjectId project) {
            return Stream.concat(of(project).stream(), on(project).stream())
                    .filter(one -> one.kind == DependencyKind.EXCLUDES)
                    .map(one -> one.project.equals(project) ? one.on : one.project)
                    .distinct()
                    .toList();
        }

        /** Those that say the same already; what excludes says the same of both. */
        List<Dependency> same(Dependency as) {
            return Stream.of(as.project, as.on)
                    .flatMap(project -> of(project).stream())
                    .filter(one -> one.kind == as.kind)
                    .filter(one -> one.project.equals(as.project)
                            ? one.on.equals(as.on)
                            : as.kind == DependencyKind.EXCLUDES
                                    && one.project.equals(as.on)
                                    && one.on.equals(as.project))
                    .distinct()
                    .toList();
        }

        /** Everything that can be reached, with where it begins. */
        Set<ProjectId> reached(ProjectId from, Function<ProjectId, Collection<ProjectId>> onwards) {
            Set<ProjectId> seen = new LinkedHashSet<>(List.of(from));
            Deque<ProjectId> waiting = new ArrayDeque<>(seen);
            while (!waiting.isEmpty()) {
                onwards.apply(waiting.remove()).stream().filter(seen::add).forEach(waiting::add);
            }
            return seen;
        }

        /** The projects on the shortest way from one to another, with both; none when no way leads there. */
        List<ProjectId> way(ProjectId from, ProjectId to, DependencyKind kind) {
            Map<ProjectId, ProjectId> cameFrom = new HashMap<>(Map.of(from, from));
            Deque<ProjectId> waiting = new ArrayDeque<>(List.of(from));
            while (!waiting.isEmpty() && !cameFrom.containsKey(to)) {
                ProjectId here = waiting.remove();
                next(here, kind).stream()
                        .filter(there -> cameFrom.putIfAbsent(there, here) == null)
                        .forEach(waiting::add);
            }
            List<ProjectId> back = new ArrayList<>();
            for (ProjectId at = cameFrom.containsKey(to) ? to : null;
                    at != null;
                    at = at.equals(from) ? null : cameFrom.get(at)) {
                back.add(0, at);
            }
            return back;
        }
    }
}
