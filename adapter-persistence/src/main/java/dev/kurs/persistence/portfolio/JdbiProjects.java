package dev.kurs.persistence.portfolio;

import dev.kurs.application.AsOf;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Stale;
import dev.kurs.application.Stored;
import dev.kurs.application.portfolio.Projects;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.portfolio.Project;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.portfolio.StageChange;
import dev.kurs.domain.strategy.StrategyId;
import dev.kurs.persistence.AnyId;
import dev.kurs.persistence.BindIds;
import dev.kurs.persistence.Fields;
import dev.kurs.persistence.Fields.Form;
import dev.kurs.persistence.Knowledge;
import dev.kurs.persistence.Known;
import dev.kurs.persistence.ListQuery;
import dev.kurs.persistence.Moments;
import dev.kurs.persistence.Unit;
import dev.kurs.persistence.portfolio.ProjectRows.HeaderRow;
import dev.kurs.persistence.portfolio.ProjectRows.LiveRow;
import dev.kurs.persistence.portfolio.ProjectRows.NamedRow;
import dev.kurs.persistence.portfolio.ProjectRows.ReadHeader;
import dev.kurs.persistence.portfolio.ProjectRows.ReadStep;
import dev.kurs.persistence.portfolio.ProjectRows.StepRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.statement.UseRowMapper;
import org.jspecify.annotations.Nullable;

/**
 * Projects by version, with the steps that each took. A step is kept once, with the version that brought it: a past
 * version has those that came until then.
 */
public interface JdbiProjects extends Projects, SqlObject {

    /** What projects can be filtered and sorted by, as they stand. */
    Fields FIELDS = fields("stage");

    /** The same with the stage of a day. No step lies before the one that it follows, so the last by then is the one. */
    Fields FIELDS_ON_DAY = fields("""
            COALESCE((
              SELECT to_stage FROM stage_change
              WHERE stage_change.organisation = project.organisation AND stage_change.project = project.id
                AND since_version <= project.version AND changed_on <= :day
              ORDER BY position DESC LIMIT 1), 'IDEA')""");

    private static Fields fields(String stage) {
        return new Fields()
                .and("id", Form.ID)
                .and("name", Form.TEXT)
                .and("strategy", Form.ID)
                .and("sponsor", Form.ID)
                .and("manager", Form.ID)
                .and("orgUnit", Form.ID)
                .and("complexity", Form.WHOLE)
                .and("stage", stage, Form.TEXT);
    }

    @Override
    default Optional<Stored<Project>> find(ProjectId id, AsOf asOf) {
        return findHeader(id, asOf)
                .flatMap(header -> whole(List.of(header)).stream().findFirst());
    }

    @Override
    default Page<Stored<Project>> list(Listing listing, @Nullable LocalDate day, boolean confidential) {
        String without = confidential ? "" : withoutDrafts(listing.asOf());
        List<ReadHeader> headers = listHeaders(query(listing, day), without, true, listing.asOf());
        return listing.page(whole(headers), stored -> stored.value().id().value());
    }

    /** What has become confidential is so in its past too, and what was confidential stays so in its past. */
    private static String withoutDrafts(AsOf asOf) {
        String now = WITHOUT_DRAFTS.formatted(Knowledge.STANDING);
        return asOf.equals(AsOf.NOW) ? now : now + WITHOUT_DRAFTS.formatted(Knowledge.condition(asOf));
    }

    @Override
    default Set<ProjectId> findVisible(Collection<ProjectId> projects, boolean confidential) {
        return projects.isEmpty() ? Set.of() : readVisible(projects, confidential ? "" : withoutDrafts(AsOf.NOW), true);
    }

    private static ListQuery query(Listing listing, @Nullable LocalDate day) {
        Map<String, String> filters = new HashMap<>(listing.filters());
        String goal = filters.remove("goal");
        Listing others = new Listing(filters, listing.sort(), listing.limit(), listing.from(), listing.asOf());
        ListQuery query = day == null ? FIELDS.query(others) : FIELDS_ON_DAY.query(others);
        Map<String, Object> values = new HashMap<>(query.values());
        if (day != null) {
            values.put("day", day);
        }
        if (goal == null) {
            return new ListQuery(query.conditions(), query.order(), values);
        }
        values.put("goal", id(goal));
        String to = CONTRIBUTING.formatted(Knowledge.condition(listing.asOf()));
        return new ListQuery(to + query.conditions(), query.order(), values);
    }

    /** An id, or that of nothing where the text is none. */
    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return new UUID(0, 0);
        }
    }

    private List<Stored<Project>> whole(List<ReadHeader> headers) {
        List<ProjectId> ids = headers.stream().map(ReadHeader::id).toList();
        return ids.isEmpty() ? List.of() : ProjectRows.whole(headers, listSteps(ids));
    }

    @Override
    default Stored<Project> save(long version, Change<Project> change) {
        Unit unit = Unit.of(getHandle());
        Project project = change.after();
        if (change.isEmpty() && version > 0) {
            return get(project.id()).expect(version);
        }
        Instant created = version == 0 ? begin(project) : close(version, project.id());
        insert(project, version + 1, created, unit.now());
        Project before = change.before();
        int known = before == null ? 0 : before.steps().size();
        if (before != null && !project.steps().subList(0, known).equals(before.steps())) {
            throw new IllegalArgumentException("steps are added, never changed");
        }
        for (int i = known; i < project.steps().size(); i++) {
            StageChange step = project.steps().get(i);
            insertStep(project.id(), i, version + 1, step, AnyId.write(step.by()));
        }
        unit.resources().refer(project.id(), 0, change);
        unit.tell(change.events());
        return new Stored<>(project, version + 1, created, unit.now());
    }

    @Override
    default void remove(long version, Change<Project> change) {
        Unit unit = Unit.of(getHandle());
        ProjectId id = change.after().id();
        close(version, id);
        unit.resources().drop(id.value());
        unit.tell(change.events());
    }

    private Instant begin(Project project) {
        Unit unit = Unit.of(getHandle());
        if (!unit.resources().add(project.id())) {
            throw new Stale(standing(project.id()));
        }
        return unit.now();
    }

    private Instant close(long version, ProjectId id) {
        return close(id, version, Unit.of(getHandle()).now()).orElseThrow(() -> new Stale(standing(id)));
    }

    private long standing(ProjectId id) {
        return findHeader(id, AsOf.NOW).map(ReadHeader::version).orElse(0L);
    }

    // ---- statements

    /** Leaves out what belongs to confidential drafts. */
    String WITHOUT_DRAFTS = """
             AND NOT EXISTS (
              SELECT 1 FROM strategy
              WHERE organisation = :organisation AND id = project.strategy AND %s
                AND confidential = :hidden AND status = 'DRAFT')
            """;

    /** Only those that contribute to a goal. */
    String CONTRIBUTING = """
             AND id IN (
              SELECT project FROM contribution
              WHERE organisation = :organisation AND goal = :goal AND %s)
            """;

    /** The columns of a project without its steps. */
    String HEADER = """
            SELECT id, version, created_at, recorded_from, name, strategy, summary, sponsor, manager, org_unit,
              health_colour, health_text, window_from, window_to, complexity, overrun_low, overrun_likely, overrun_high,
              delay_low, delay_likely, delay_high
            FROM project
            WHERE organisation = :organisation AND <known>""";

    /** A project without its steps. */
    @SqlQuery(HEADER + " AND id = :id")
    @UseRowMapper(HeaderRow.class)
    Optional<ReadHeader> findHeader(@Bind("id") ProjectId id, @Known AsOf asOf);

    /** Which of some projects there are. */
    @SqlQuery("SELECT id FROM project WHERE organisation = :organisation AND id IN (<ids>) AND " + Knowledge.STANDING
            + "<without>")
    @UseRowMapper(CostLineRows.ProjectRow.class)
    Set<ProjectId> readVisible(
            @BindIds Collection<ProjectId> projects, @Define("without") String without, @Bind("hidden") boolean hidden);

    /** A part of the list. */
    @SqlQuery(HEADER + "<conditions><without>" + ListQuery.END)
    @UseRowMapper(HeaderRow.class)
    List<ReadHeader> listHeaders(
            @ListQuery.Parts ListQuery query,
            @Define("without") String without,
            @Bind("hidden") boolean hidden,
            @Known AsOf asOf);

    /** All steps that some projects ever took. */
    @SqlQuery("""
            SELECT project, since_version, from_stage, to_stage, changed_on, changed_by, decision, reason
            FROM stage_change
            WHERE organisation = :organisation AND project IN (<ids>)
            ORDER BY project, position
            """)
    @UseRowMapper(StepRow.class)
    List<ReadStep> listSteps(@BindIds Collection<ProjectId> projects);

    @Override
    @SqlQuery("""
            SELECT id, name
            FROM project
            WHERE organisation = :organisation AND strategy = :strategy
              AND stage IN ('ANALYSIS', 'PLANNED', 'DELIVERY', 'REALISATION') AND\s""" + Knowledge.STANDING + " ORDER BY id")
    @UseRowMapper(LiveRow.class)
    List<LiveProject> listLive(@Bind("strategy") StrategyId strategy);

    @Override
    default List<LiveProject> listLive(boolean confidential) {
        return confidential ? listAllLive() : listOpenLive(true, withoutDrafts(AsOf.NOW));
    }

    /** All that are under way. */
    String LIVE = """
            SELECT id, name
            FROM project
            WHERE organisation = :organisation
              AND stage IN ('ANALYSIS', 'PLANNED', 'DELIVERY', 'REALISATION') AND\s""" + Knowledge.STANDING;

    /** All that are under way. */
    @SqlQuery(LIVE + " ORDER BY id")
    @UseRowMapper(LiveRow.class)
    List<LiveProject> listAllLive();

    /** Those that are under way and not of confidential drafts. */
    @SqlQuery(LIVE + "<without> ORDER BY id")
    @UseRowMapper(LiveRow.class)
    List<LiveProject> listOpenLive(@Bind("hidden") boolean hidden, @Define("without") String without);

    /** What projects are called, and how far they have come. */
    String NAMED = """
            SELECT id, name, stage
            FROM project
            WHERE organisation = :organisation AND\s""" + Knowledge.STANDING;

    @Override
    @SqlQuery(NAMED + " AND strategy = :strategy ORDER BY id")
    @UseRowMapper(NamedRow.class)
    List<NamedProject> listNamed(@Bind("strategy") StrategyId strategy);

    @Override
    default List<NamedProject> listNamed(Collection<ProjectId> projects, boolean confidential) {
        if (projects.isEmpty()) {
            return List.of();
        }
        return confidential ? listAllNamed(projects) : listOpenNamed(projects, true, withoutDrafts(AsOf.NOW));
    }

    /** Some of them. */
    @SqlQuery(NAMED + " AND id IN (<ids>) ORDER BY id")
    @UseRowMapper(NamedRow.class)
    List<NamedProject> listAllNamed(@BindIds Collection<ProjectId> projects);

    /** Some of them, but for those of confidential drafts. */
    @SqlQuery(NAMED + " AND id IN (<ids>)<without> ORDER BY id")
    @UseRowMapper(NamedRow.class)
    List<NamedProject> listOpenNamed(
            @BindIds Collection<ProjectId> projects, @Bind("hidden") boolean hidden, @Define("without") String without);

    /** Ends the version that stands; empty when it is another. */
    @SqlQuery("""
            UPDATE project SET recorded_to = :now
            WHERE organisation = :organisation AND id = :id AND version = :version AND\s""" + Knowledge.STANDING + " RETURNING created_at")
    @UseRowMapper(Moments.class)
    Optional<Instant> close(@Bind("id") ProjectId id, @Bind("version") long version, @Bind("now") Instant now);

    /** Adds a version. */
    @SqlUpdate("""
            INSERT INTO project
              (organisation, id, version, name, strategy, summary, sponsor, manager, org_unit, health_colour,
               health_text, window_from, window_to, complexity, overrun_low, overrun_likely, overrun_high, delay_low,
               delay_likely, delay_high, stage, created_at, recorded_from, recorded_to)
            VALUES
              (:organisation, :id, :version, :header.name, :header.strategy, :header.summary, :header.sponsor,
               :header.manager, :header.orgUnit, :header.health?.colour, :header.health?.text, :header.window?.from,
               :header.window?.to, :header.complexity, :header.overrun?.low, :header.overrun?.likely,
               :header.overrun?.high, :header.delayMonths?.low, :header.delayMonths?.likely, :header.delayMonths?.high,
               :stage, :created, :now,\s""" + Knowledge.FOREVER + ")")
    void insert(
            @BindMethods Project project,
            @Bind("version") long version,
            @Bind("created") Instant created,
            @Bind("now") Instant now);

    /** Adds a step. */
    @SqlUpdate("""
            INSERT INTO stage_change
              (organisation, project, position, since_version, from_stage, to_stage, changed_on, changed_by, decision,
               reason)
            VALUES
              (:organisation, :project, :position, :version, :from, :to, :on, :changer, :decision, :reason)
            """)
    void insertStep(
            @Bind("project") ProjectId project,
            @Bind("position") int position,
            @Bind("version") long version,
            @BindMethods StageChange step,
            @Bind("changer") String by);
}
