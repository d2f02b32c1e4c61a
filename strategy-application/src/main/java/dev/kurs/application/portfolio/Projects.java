package dev.kurs.application.portfolio;

import dev.kurs.application.AsOf;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.NotFound;
import dev.kurs.application.Stored;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.portfolio.Project;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.portfolio.Stage;
import dev.kurs.domain.strategy.StrategyId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Projects, each with the steps that it took. */
public interface Projects {

    /** A project that is under way. */
    record LiveProject(ProjectId id, String name) {}

    /** A project, and how far it has come. */
    record NamedProject(ProjectId id, String name, Stage stage) {}

    /** A project, as it was known then. */
    Optional<Stored<Project>> find(ProjectId id, AsOf asOf);

    /**
     * Projects, with all their steps. Filters and sorting: {@code strategy}, {@code stage}, {@code name}, {@code sponsor},
     * {@code manager}, {@code orgUnit}, {@code complexity}. Filters, but no sorting: {@code goal}, for those that contribute
     * to it.
     *
     * @param day the day whose stage {@code stage} means; null for the stage that each is in
     * @param confidential whether those of confidential drafts are among them
     */
    Page<Stored<Project>> list(Listing listing, @Nullable LocalDate day, boolean confidential);

    /**
     * Those of these projects that there are, as things stand. One query, however many.
     *
     * @param confidential whether those of confidential drafts are among them
     */
    Set<ProjectId> findVisible(Collection<ProjectId> projects, boolean confidential);

    /** The projects of a strategy that are under way as things stand, in the order of their ids. One query. */
    List<LiveProject> listLive(StrategyId strategy);

    /**
     * All projects that are under way as things stand, in the order of their ids. One query.
     *
     * @param confidential whether those of confidential drafts are among them
     */
    List<LiveProject> listLive(boolean confidential);

    /** All projects of a strategy as things stand, in the order of their ids. One query. */
    List<NamedProject> listNamed(StrategyId strategy);

    /**
     * Those of these projects that there are as things stand, in the order of their ids. One query, however many.
     *
     * @param confidential whether those of confidential drafts are among them
     */
    List<NamedProject> listNamed(Collection<ProjectId> projects, boolean confidential);

    /**
     * Stores a new or changed project and what happened to it. Steps are added to those that it took, none is changed.
     *
     * @param version the one that is changed; 0 when it is new
     * @throws dev.kurs.application.Stale when another version stands
     */
    Stored<Project> save(long version, Change<Project> change);

    /** Takes away a project that took no step. */
    void remove(long version, Change<Project> change);

    /**
     * A project as it stands.
     *
     * @throws NotFound when there is none
     */
    default Stored<Project> get(ProjectId id) {
        return find(id, AsOf.NOW).orElseThrow(() -> new NotFound("project", id));
    }
}
