package dev.kurs.persistence.indicator;

import dev.kurs.application.AsOf;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Stale;
import dev.kurs.application.Stored;
import dev.kurs.application.indicator.Indicators;
import dev.kurs.domain.indicator.Gauge;
import dev.kurs.domain.indicator.Indicator;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.indicator.TargetChange;
import dev.kurs.domain.kernel.Change;
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
import dev.kurs.persistence.indicator.IndicatorRows.GaugeRow;
import dev.kurs.persistence.indicator.IndicatorRows.Read;
import dev.kurs.persistence.indicator.IndicatorRows.ReadRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.statement.UseRowMapper;

/**
 * Indicators by version, with the trajectories that each has had. A trajectory is kept once, with the version that
 * brought it: a past version has those that came until then.
 */
public interface JdbiIndicators extends Indicators, SqlObject {

    /** What indicators can be filtered and sorted by. */
    Fields FIELDS = new Fields()
            .and("id", Form.ID)
            .and("goal", Form.ID)
            .and("benefit", Form.ID)
            .and("strategy", Form.ID)
            .and("name", Form.TEXT)
            .and("unit", Form.TEXT)
            .and("direction", Form.TEXT)
            .and("weight", Form.DECIMAL)
            .and("nature", Form.TEXT)
            .and("stage", Form.TEXT)
            .and("summable", Form.FLAG)
            .and("source", Form.TEXT)
            .and("sourceKey", Form.TEXT)
            .and("verifier", Form.TEXT);

    @Override
    default Optional<Stored<Indicator>> find(IndicatorId id, AsOf asOf) {
        return IndicatorRows.whole(list(id, asOf)).stream().findFirst();
    }

    @Override
    default Page<Stored<Indicator>> list(Listing listing, boolean confidential) {
        String without = confidential ? "" : withoutDrafts(listing.asOf());
        List<Read> rows = list(FIELDS.query(listing), without, true, listing.asOf());
        return listing.page(
                IndicatorRows.whole(rows), stored -> stored.value().id().value());
    }

    @Override
    default Map<IndicatorId, Gauge> gauges(Collection<IndicatorId> ids, boolean confidential) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        String without = confidential ? "" : withoutDrafts(AsOf.NOW);
        return listGauges(ids, without, true).stream().collect(Collectors.toMap(Gauge::indicator, Function.identity()));
    }

    private static String withoutDrafts(AsOf asOf) {
        String known = Knowledge.condition(asOf);
        String without = WITHOUT_DRAFTS.formatted(known) + WITHOUT_HIDDEN_BENEFITS.formatted(known, known);
        return asOf.equals(AsOf.NOW) ? without : without + WITHOUT_HIDDEN_BENEFITS.formatted(Knowledge.STANDING, known);
    }

    @Override
    default Stored<Indicator> save(long version, Change<Indicator> change) {
        Unit unit = Unit.of(getHandle());
        Indicator indicator = change.after();
        if (change.isEmpty() && version > 0) {
            return get(indicator.id()).expect(version);
        }
        Instant created = version == 0 ? begin(indicator) : close(version, indicator.id());
        insert(indicator, version + 1, created, unit.now());
        Indicator before = change.before();
        int known = before == null ? 0 : before.targets().size();
        if (before != null && !indicator.targets().subList(0, known).equals(before.targets())) {
            throw new IllegalArgumentException("trajectories are added, never overwritten");
        }
        for (int i = known; i < indicator.targets().size(); i++) {
            TargetChange target = indicator.targets().get(i);
            insertTarget(
                    indicator.id(),
                    i,
                    IndicatorRows.start(target),
                    version + 1,
                    target,
                    AnyId.write(target.recordedBy()));
        }
        if (before != null
                && !Objects.equals(
                        before.measure().benefit(), indicator.measure().benefit())) {
            MeasuredSpans.of(getHandle()).renew(indicator.id());
        }
        unit.resources().refer(indicator.id(), 0, change);
        unit.tell(change.events());
        return new Stored<>(indicator, version + 1, created, unit.now());
    }

    @Override
    default void remove(long version, Change<Indicator> change) {
        Unit unit = Unit.of(getHandle());
        IndicatorId id = change.after().id();
        close(version, id);
        unit.resources().drop(id.value());
        unit.tell(change.events());
    }

    private Instant begin(Indicator indicator) {
        Unit unit = Unit.of(getHandle());
        if (!unit.resources().add(indicator.id())) {
            throw new Stale(standing(indicator.id()));
        }
        return unit.now();
    }

    private Instant close(long version, IndicatorId id) {
        return close(id, version, Unit.of(getHandle()).now()).orElseThrow(() -> new Stale(standing(id)));
    }

    private long standing(IndicatorId id) {
        return find(id, AsOf.NOW).map(Stored::version).orElse(0L);
    }

    /** Leaves out what hangs on goals of confidential drafts. */
    String WITHOUT_DRAFTS = """
             AND NOT EXISTS (
              SELECT 1 FROM strategy
              WHERE organisation = :organisation AND id = indicator.strategy AND %s
                AND confidential = :hidden AND status = 'DRAFT')
            """;

    /** Leaves out what measures benefits that hang on confidential drafts. */
    String WITHOUT_HIDDEN_BENEFITS = """
             AND NOT EXISTS (
              SELECT 1 FROM strategy
              WHERE indicator.benefit IS NOT NULL
                AND organisation = :organisation AND %1$s AND confidential = :hidden AND status = 'DRAFT'
                AND id IN (
                  SELECT strategy FROM benefit_share
                  WHERE organisation = :organisation AND benefit = indicator.benefit
                    AND version = (
                      SELECT version FROM benefit
                      WHERE organisation = :organisation AND id = indicator.benefit AND %2$s)
                  UNION ALL
                  SELECT strategy FROM benefit_goal
                  WHERE organisation = :organisation AND benefit = indicator.benefit
                    AND version = (
                      SELECT version FROM benefit
                      WHERE organisation = :organisation AND id = indicator.benefit AND %2$s)))
            """;

    /** One, a row for each trajectory: one search of each table, nothing sorted. */
    @SqlQuery("""
            SELECT id, version, created_at, recorded_from, name, unit, direction, goal, benefit, weight, frequency,
              nature, stage, summable, source, source_key, verifier, baseline_value, baseline_on,
              position, starts_on, trajectory, reason, decision, decided_at, decided_by
            FROM indicator
            LEFT JOIN target_change ON target_change.organisation = indicator.organisation
              AND target_change.indicator = indicator.id AND target_change.since_version <= indicator.version
            WHERE indicator.organisation = :organisation AND id = :id AND <known>
            """)
    @UseRowMapper(ReadRow.class)
    List<Read> list(@Bind("id") IndicatorId id, @Known AsOf asOf);

    /** A part of the list, a row for each trajectory. */
    @SqlQuery("""
            SELECT id, version, created_at, recorded_from, name, unit, direction, goal, benefit, weight, frequency,
              nature, stage, summable, source, source_key, verifier, baseline_value, baseline_on,
              position, starts_on, trajectory, reason, decision, decided_at, decided_by
            FROM (
              SELECT id, version, created_at, recorded_from, name, unit, direction, goal, benefit, strategy, weight,
                frequency, nature, stage, summable, source, source_key, verifier, baseline_value, baseline_on
              FROM indicator
              WHERE organisation = :organisation AND <known><conditions><without>
              ORDER BY <order> LIMIT :limit OFFSET :skip) listed
            LEFT JOIN target_change ON target_change.organisation = :organisation
              AND target_change.indicator = listed.id AND target_change.since_version <= listed.version
            ORDER BY <order>
            """)
    @UseRowMapper(ReadRow.class)
    List<Read> list(
            @ListQuery.Parts ListQuery query,
            @Define("without") String without,
            @Bind("hidden") boolean hidden,
            @Known AsOf asOf);

    /** What measurements of these are held against. */
    @SqlQuery("""
            SELECT id, baseline_on, verifier
            FROM indicator
            WHERE organisation = :organisation AND id IN (<ids>) AND\s""" + Knowledge.STANDING + "<without>")
    @UseRowMapper(GaugeRow.class)
    List<Gauge> listGauges(
            @BindIds Collection<IndicatorId> ids, @Define("without") String without, @Bind("hidden") boolean hidden);

    /** Ends the version that stands; empty when it is another. */
    @SqlQuery("""
            UPDATE indicator SET recorded_to = :now
            WHERE organisation = :organisation AND id = :id AND version = :version AND\s""" + Knowledge.STANDING + " RETURNING created_at")
    @UseRowMapper(Moments.class)
    Optional<Instant> close(@Bind("id") IndicatorId id, @Bind("version") long version, @Bind("now") Instant now);

    /** Adds a version. */
    @SqlUpdate("""
            INSERT INTO indicator
              (organisation, id, version, name, unit, direction, goal, benefit, strategy, weight, frequency, nature,
               stage, summable, source, source_key, verifier, baseline_value, baseline_on, created_at, recorded_from,
               recorded_to)
            VALUES
              (:organisation, :id, :version, :measure.name, :measure.unit, :measure.direction, :measure.goal,
               :measure.benefit,
               (SELECT strategy FROM goal
                WHERE organisation = :organisation AND id = :measure.goal ORDER BY line LIMIT 1),
               :measure.weight, :measure.frequency, :measure.nature, :measure.stage, :measure.summable,
               :measure.source, :measure.sourceKey, :measure.verifier, :baseline?.value, :baseline?.date,
               :created, :now,\s""" + Knowledge.FOREVER + ")")
    void insert(
            @BindMethods Indicator indicator,
            @Bind("version") long version,
            @Bind("created") Instant created,
            @Bind("now") Instant now);

    /** Adds a trajectory. */
    @SqlUpdate("""
            INSERT INTO target_change
              (organisation, indicator, position, since_version, starts_on, trajectory, reason, decision, decided_at,
               decided_by)
            VALUES
              (:organisation, :indicator, :position, :version, :start, :trajectory, :reason, :decision, :recordedAt,
               :decider)
            """)
    void insertTarget(
            @Bind("indicator") IndicatorId indicator,
            @Bind("position") int position,
            @Bind("start") LocalDate start,
            @Bind("version") long version,
            @BindMethods TargetChange target,
            @Bind("decider") String decidedBy);
}
