package dev.kurs.persistence.benefit;

import dev.kurs.application.AsOf;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Stale;
import dev.kurs.application.Stored;
import dev.kurs.application.benefit.Benefits;
import dev.kurs.domain.benefit.Benefit;
import dev.kurs.domain.benefit.BenefitFacts;
import dev.kurs.domain.benefit.BenefitHeader;
import dev.kurs.domain.benefit.BenefitStatus;
import dev.kurs.domain.benefit.Closure;
import dev.kurs.domain.benefit.PracticeChange;
import dev.kurs.domain.benefit.Share;
import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.persistence.AnyId;
import dev.kurs.persistence.BindIds;
import dev.kurs.persistence.Fields;
import dev.kurs.persistence.Fields.Form;
import dev.kurs.persistence.Knowledge;
import dev.kurs.persistence.Known;
import dev.kurs.persistence.ListQuery;
import dev.kurs.persistence.MeasuredSpans;
import dev.kurs.persistence.Moments;
import dev.kurs.persistence.Unit;
import dev.kurs.persistence.benefit.BenefitRows.ChangeRow;
import dev.kurs.persistence.benefit.BenefitRows.FactsRow;
import dev.kurs.persistence.benefit.BenefitRows.GoalRow;
import dev.kurs.persistence.benefit.BenefitRows.HeaderRow;
import dev.kurs.persistence.benefit.BenefitRows.OfProjectRow;
import dev.kurs.persistence.benefit.BenefitRows.Parts;
import dev.kurs.persistence.benefit.BenefitRows.ReadFacts;
import dev.kurs.persistence.benefit.BenefitRows.ReadHeader;
import dev.kurs.persistence.benefit.BenefitRows.ReadPart;
import dev.kurs.persistence.benefit.BenefitRows.ServingRow;
import dev.kurs.persistence.benefit.BenefitRows.ShareRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.statement.UseRowMapper;
import org.jspecify.annotations.Nullable;

/**
 * Benefits by version, each version with its lists. How far a benefit has come is worked out where it is asked for, from
 * the rows that say so, each found by an index: see {@link #STATUS}.
 */
public interface JdbiBenefits extends Benefits, SqlObject {

    /** The status of an open benefit on a day, as {@link Benefit#status} says. */
    String OPEN_STATUS = """
            CASE
              WHEN owner IS NULL OR NOT EXISTS (
                SELECT 1 FROM measurement_point
                WHERE organisation = :organisation AND benefit = benefit.id AND <known>)
              OR NOT EXISTS (
                SELECT 1 FROM indicator
                WHERE organisation = :organisation AND benefit = benefit.id AND baseline_on IS NOT NULL AND <known>
                  AND EXISTS (
                    SELECT 1 FROM target_change
                    WHERE organisation = :organisation AND indicator = indicator.id
                      AND since_version <= indicator.version)) THEN 'IDENTIFIED'
              WHEN realisation_from IS NOT NULL AND EXISTS (
                SELECT 1 FROM measurement
                WHERE organisation = :organisation AND dimension = '' AND <known>
                  AND measured_on >= benefit.realisation_from AND measured_on <= :day
                  AND indicator = (
                    SELECT id FROM indicator
                    WHERE organisation = :organisation AND benefit = benefit.id AND <known>)) THEN 'REALISING'
              ELSE 'PLANNED' END""";

    /** The status of any benefit on a day. */
    String STATUS = "CASE WHEN outcome IS NOT NULL AND closed_on <= :day THEN outcome ELSE " + OPEN_STATUS + " END";

    /** What benefits can be filtered and sorted by. */
    Fields FIELDS = new Fields()
            .and("id", Form.ID)
            .and("name", Form.TEXT)
            .and("category", Form.TEXT)
            .and("disbenefit", Form.FLAG)
            .and("owner", Form.ID)
            .and("beneficiary", Form.ID)
            .and("realisationFrom", Form.DAY)
            .and("status", STATUS, Form.TEXT);

    /** The lists that a benefit is found by, with the column that names what is looked for. */
    Map<String, List<String>> TIES = Map.of(
            "project", List.of("benefit_share", "project"),
            "goal", List.of("benefit_goal", "goal"));

    /** The id of nothing. */
    UUID NONE = new UUID(0, 0);

    @Override
    default Optional<Stored<Benefit>> find(BenefitId id, AsOf asOf) {
        return findHeader(id, asOf)
                .flatMap(header -> whole(List.of(header)).stream().findFirst());
    }

    @Override
    default Page<Stored<Benefit>> list(Listing listing, LocalDate day, boolean confidential) {
        String without = confidential ? "" : withoutDrafts(listing.asOf());
        List<ReadHeader> headers = listHeaders(query(listing, day), without, true, listing.asOf());
        return listing.page(whole(headers), stored -> stored.value().id().value());
    }

    private static ListQuery query(Listing listing, LocalDate day) {
        Map<String, String> plain = new HashMap<>(listing.filters());
        StringBuilder conditions = new StringBuilder();
        Map<String, Object> values = new HashMap<>(Map.of("day", day));
        for (String tie : List.of("project", "goal", "strategy")) {
            String wanted = plain.remove(tie);
            if (wanted != null) {
                conditions.append(tied(tie));
                values.put("is_" + tie, idOrNone(wanted));
            }
        }
        String status = plain.get("status");
        if (status != null) {
            boolean closed = Arrays.stream(BenefitStatus.values())
                    .anyMatch(one -> one.isClosed() && one.name().equals(status));
            conditions.append(closed ? " AND outcome = :is_status" : " AND (outcome IS NULL OR closed_on > :day)");
        }
        ListQuery query =
                FIELDS.query(new Listing(plain, listing.sort(), listing.limit(), listing.from(), listing.asOf()));
        values.putAll(query.values());
        String known = Knowledge.condition(listing.asOf());
        return new ListQuery(
                conditions + query.conditions().replace("<known>", known),
                query.order().replace("<known>", known),
                values);
    }

    /** An id that was asked for; what is none is no benefit's. */
    private static UUID idOrNone(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return NONE;
        }
    }

    /** That a benefit names something: it is first sought in all versions, by an index, and then in the one that counts. */
    private static String tied(String to) {
        return TIES.containsKey(to)
                ? " AND " + tied(TIES.get(to).get(0), TIES.get(to).get(1), to)
                : " AND (" + tied("benefit_share", to, to) + " OR " + tied("benefit_goal", to, to) + ")";
    }

    private static String tied(String table, String column, String to) {
        return """
                EXISTS (
                  SELECT 1 FROM %1$s
                  WHERE organisation = :organisation AND benefit = benefit.id AND version = benefit.version
                    AND %2$s = :is_%3$s)
                AND id IN (SELECT benefit FROM %1$s WHERE organisation = :organisation AND %2$s = :is_%3$s)
                """.formatted(table, column, to);
    }

    /** What has become confidential is so in its past too, and what was confidential stays so in its past. */
    private static String withoutDrafts(AsOf asOf) {
        String now = WITHOUT_DRAFTS.formatted(Knowledge.STANDING);
        return asOf.equals(AsOf.NOW) ? now : now + WITHOUT_DRAFTS.formatted(Knowledge.condition(asOf));
    }

    private List<Stored<Benefit>> whole(List<ReadHeader> headers) {
        List<BenefitId> ids = headers.stream().map(ReadHeader::id).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<BenefitId, List<Share>> shares = BenefitRows.parts(headers, listShares(ids));
        Map<BenefitId, List<GoalId>> goals = BenefitRows.parts(headers, listGoals(ids));
        Map<BenefitId, List<PracticeChange>> changes = BenefitRows.parts(headers, listChanges(ids));
        return BenefitRows.whole(
                headers,
                id -> new Parts(
                        shares.getOrDefault(id, List.of()),
                        goals.getOrDefault(id, List.of()),
                        changes.getOrDefault(id, List.of())));
    }

    @Override
    default Map<BenefitId, BenefitFacts> facts(Collection<BenefitId> benefits, LocalDate day, AsOf asOf) {
        Map<BenefitId, BenefitFacts> facts = new HashMap<>();
        if (!benefits.isEmpty()) {
            listFacts(benefits, day, asOf).forEach(one -> facts.put(one.benefit(), one.facts()));
        }
        return facts;
    }

    @Override
    default List<ProjectBenefit> ofProjects(Collection<ProjectId> projects, LocalDate day) {
        return projects.isEmpty() ? List.of() : listOfProjects(projects, day, AsOf.NOW);
    }

    @Override
    default List<ServingBenefit> serving(Collection<GoalId> goals) {
        return goals.isEmpty() ? List.of() : listServing(goals);
    }

    @Override
    default Stored<Benefit> save(long version, Change<Benefit> change) {
        Unit unit = Unit.of(getHandle());
        Benefit benefit = change.after();
        if (change.isEmpty() && version > 0) {
            return get(benefit.id()).expect(version);
        }
        Instant created = version == 0 ? begin(benefit) : close(version, benefit.id());
        Closure closure = benefit.closure();
        insert(benefit, version + 1, closure == null ? null : AnyId.write(closure.by()), created, unit.now());
        insertLists(benefit.id(), version + 1, benefit.header());
        Benefit before = change.before();
        if (before != null
                && !Objects.equals(
                        before.header().realisationFrom(), benefit.header().realisationFrom())) {
            MeasuredSpans.of(getHandle()).renew(benefit.id());
        }
        unit.resources().refer(benefit.id(), 0, change);
        unit.tell(change.events());
        return new Stored<>(benefit, version + 1, created, unit.now());
    }

    @Override
    default void remove(long version, Change<Benefit> change) {
        Unit unit = Unit.of(getHandle());
        BenefitId id = change.after().id();
        close(version, id);
        unit.resources().drop(id.value());
        unit.tell(change.events());
    }

    private Instant begin(Benefit benefit) {
        Unit unit = Unit.of(getHandle());
        if (!unit.resources().add(benefit.id())) {
            throw new Stale(standing(benefit.id()));
        }
        return unit.now();
    }

    private Instant close(long version, BenefitId id) {
        return close(id, version, Unit.of(getHandle()).now()).orElseThrow(() -> new Stale(standing(id)));
    }

    private long standing(BenefitId id) {
        return findHeader(id, AsOf.NOW).map(ReadHeader::version).orElse(0L);
    }

    private void insertLists(BenefitId id, long version, BenefitHeader header) {
        insert(
                id,
                version,
                header.projects(),
                """
                INSERT INTO benefit_share (organisation, benefit, version, position, project, strategy, share)
                VALUES (:organisation, :benefit, :version, :position, :project,
                  (SELECT strategy FROM project
                   WHERE organisation = :organisation AND id = :project ORDER BY version LIMIT 1), :share)
                """,
                (batch, share) -> batch.bind("project", share.project().value()).bind("share", share.share()));
        insert(id, version, header.goals(), """
                INSERT INTO benefit_goal (organisation, benefit, version, position, goal, strategy)
                VALUES (:organisation, :benefit, :version, :position, :goal,
                  (SELECT strategy FROM goal
                   WHERE organisation = :organisation AND id = :goal ORDER BY line LIMIT 1))
                """, (batch, goal) -> batch.bind("goal", goal.value()));
        insert(
                id,
                version,
                header.practiceChanges(),
                """
                INSERT INTO practice_change (organisation, benefit, version, position, text, owner, done)
                VALUES (:organisation, :benefit, :version, :position, :text, :owner, :done)
                """,
                (batch, change) -> batch.bind("text", change.text())
                        .bind("owner", change.owner())
                        .bind("done", change.done()));
    }

    private <P> void insert(
            BenefitId benefit, long version, List<P> parts, String sql, BiConsumer<PreparedBatch, P> bind) {
        if (parts.isEmpty()) {
            return;
        }
        try (PreparedBatch batch = getHandle().prepareBatch(sql)) {
            for (int i = 0; i < parts.size(); i++) {
                batch.bind("organisation", Unit.of(getHandle()).organisation())
                        .bind("benefit", benefit.value())
                        .bind("version", version)
                        .bind("position", i);
                bind.accept(batch, parts.get(i));
                batch.add();
            }
            batch.execute();
        }
    }

    // ---- statements

    /** Leaves out what hangs on confidential drafts. */
    String WITHOUT_DRAFTS = """
             AND NOT EXISTS (
              SELECT 1 FROM strategy
              WHERE organisation = :organisation AND %s AND confidential = :hidden AND status = 'DRAFT'
                AND id IN (
                  SELECT strategy FROM benefit_share
                  WHERE organisation = :organisation AND benefit = benefit.id AND version = benefit.version
                  UNION ALL
                  SELECT strategy FROM benefit_goal
                  WHERE organisation = :organisation AND benefit = benefit.id AND version = benefit.version))
            """;

    /** The columns of a benefit without its lists. */
    String HEADER = """
            SELECT id, version, created_at, recorded_from, name, description, category, disbenefit, owner, beneficiary,
              value_amount, value_currency, value_per, realisation_from, low, likely, high, outcome, closed_on, closed_by,
              closure_reason, closure_decision
            FROM benefit
            WHERE organisation = :organisation AND <known>""";

    /** A benefit without its lists. */
    @SqlQuery(HEADER + " AND id = :id")
    @UseRowMapper(HeaderRow.class)
    Optional<ReadHeader> findHeader(@Bind("id") BenefitId id, @Known AsOf asOf);

    /** A part of the list. */
    @SqlQuery(HEADER + "<conditions><without>" + ListQuery.END)
    @UseRowMapper(HeaderRow.class)
    List<ReadHeader> listHeaders(
            @ListQuery.Parts ListQuery query,
            @Define("without") String without,
            @Bind("hidden") boolean hidden,
            @Known AsOf asOf);

    /** All shares that benefits ever had. */
    @SqlQuery("""
            SELECT benefit, version, project, share
            FROM benefit_share
            WHERE organisation = :organisation AND benefit IN (<ids>)
            ORDER BY benefit, version, position
            """)
    @UseRowMapper(ShareRow.class)
    List<ReadPart<Share>> listShares(@BindIds Collection<BenefitId> benefits);

    /** All goals that benefits ever served. */
    @SqlQuery("""
            SELECT benefit, version, goal
            FROM benefit_goal
            WHERE organisation = :organisation AND benefit IN (<ids>)
            ORDER BY benefit, version, position
            """)
    @UseRowMapper(GoalRow.class)
    List<ReadPart<GoalId>> listGoals(@BindIds Collection<BenefitId> benefits);

    /** All changes of practice that benefits ever depended on. */
    @SqlQuery("""
            SELECT benefit, version, text, owner, done
            FROM practice_change
            WHERE organisation = :organisation AND benefit IN (<ids>)
            ORDER BY benefit, version, position
            """)
    @UseRowMapper(ChangeRow.class)
    List<ReadPart<PracticeChange>> listChanges(@BindIds Collection<BenefitId> benefits);

    /** What the status of benefits is computed from. */
    @SqlQuery("""
            SELECT asked.id, measure.id, measure.baseline_on IS NOT NULL,
              EXISTS (
                SELECT 1 FROM target_change
                WHERE organisation = :organisation AND indicator = measure.id AND since_version <= measure.version),
              EXISTS (
                SELECT 1 FROM measurement_point
                WHERE organisation = :organisation AND benefit = asked.id AND <known>),
              (SELECT measured_on FROM measurement
               WHERE organisation = :organisation AND indicator = measure.id AND measured_on <= :day
                 AND dimension = '' AND <known>
               ORDER BY measured_on DESC LIMIT 1)
            FROM (
              SELECT id FROM benefit
              WHERE organisation = :organisation AND id IN (<ids>) AND <known>) asked
            LEFT JOIN indicator measure ON measure.organisation = :organisation AND measure.benefit = asked.id AND <known>
            """)
    @UseRowMapper(FactsRow.class)
    List<ReadFacts> listFacts(@BindIds Collection<BenefitId> ids, @Bind("day") LocalDate day, @Known AsOf asOf);

    /** The benefits of projects. */
    @SqlQuery("""
            SELECT held.project, held.share, benefit.id, benefit.name,
            """ + STATUS + """
            ,
              benefit.owner IS NOT NULL,
              EXISTS (
                SELECT 1 FROM indicator
                WHERE organisation = :organisation AND benefit = benefit.id AND baseline_on IS NOT NULL AND <known>),
              EXISTS (
                SELECT 1 FROM target_change
                WHERE organisation = :organisation AND indicator = (
                  SELECT id FROM indicator
                  WHERE organisation = :organisation AND benefit = benefit.id AND <known>)),
              EXISTS (
                SELECT 1 FROM measurement_point
                WHERE organisation = :organisation AND benefit = benefit.id AND <known>),
              (SELECT MIN(planned_on) FROM measurement_point
               WHERE organisation = :organisation AND benefit = benefit.id AND planned_on > :day AND <known>)
            FROM (
              SELECT project, share, benefit AS of_benefit, version AS of_version
              FROM benefit_share
              WHERE organisation = :organisation AND project IN (<ids>)) held
            JOIN benefit ON benefit.organisation = :organisation AND benefit.id = held.of_benefit
              AND benefit.version = held.of_version AND <known>
            ORDER BY held.project, benefit.id
            """)
    @UseRowMapper(OfProjectRow.class)
    List<ProjectBenefit> listOfProjects(
            @BindIds Collection<ProjectId> projects, @Bind("day") LocalDate day, @Known AsOf asOf);

    /** The benefits that serve goals. */
    @SqlQuery("""
            SELECT served.goal, benefit.id, benefit.name
            FROM (
              SELECT goal, benefit AS of_benefit, version AS of_version
              FROM benefit_goal
              WHERE organisation = :organisation AND goal IN (<ids>)) served
            JOIN benefit ON benefit.organisation = :organisation AND benefit.id = served.of_benefit
              AND benefit.version = served.of_version AND\s""" + Knowledge.STANDING + " ORDER BY benefit.id, served.goal")
    @UseRowMapper(ServingRow.class)
    List<ServingBenefit> listServing(@BindIds Collection<GoalId> goals);

    /** Ends the version that stands; empty when it is another. */
    @SqlQuery("""
            UPDATE benefit SET recorded_to = :now
            WHERE organisation = :organisation AND id = :id AND version = :version AND\s""" + Knowledge.STANDING + " RETURNING created_at")
    @UseRowMapper(Moments.class)
    Optional<Instant> close(@Bind("id") BenefitId id, @Bind("version") long version, @Bind("now") Instant now);

    /** Adds a version. */
    @SqlUpdate("""
            INSERT INTO benefit
              (organisation, id, version, name, description, category, disbenefit, owner, beneficiary, value_amount,
               value_currency, value_per, realisation_from, low, likely, high, outcome, closed_on, closed_by,
               closure_reason, closure_decision, created_at, recorded_from, recorded_to)
            VALUES
              (:organisation, :id, :version, :header.name, :header.description, :header.category, :header.disbenefit,
               :header.owner, :header.beneficiary, :header.valuation?.amount.amount, :header.valuation?.amount.currency,
               :header.valuation?.per, :header.realisationFrom, :header.uncertainty.low, :header.uncertainty.likely,
               :header.uncertainty.high, :closure?.outcome, :closure?.on, :closer, :closure?.reason, :closure?.decision,
               :created, :now,\s""" + Knowledge.FOREVER + ")")
    void insert(
            @BindMethods Benefit benefit,
            @Bind("version") long version,
            @Bind("closer") @Nullable String closedBy,
            @Bind("created") Instant created,
            @Bind("now") Instant now);
}
