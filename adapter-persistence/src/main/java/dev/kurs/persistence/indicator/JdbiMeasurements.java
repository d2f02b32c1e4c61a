package dev.kurs.persistence.indicator;

import dev.kurs.application.AsOf;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.indicator.Measurements;
import dev.kurs.domain.indicator.Breakdown;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.indicator.Measurement;
import dev.kurs.domain.indicator.MeasurementId;
import dev.kurs.domain.kernel.Event;
import dev.kurs.persistence.AnyId;
import dev.kurs.persistence.BindIds;
import dev.kurs.persistence.Fields;
import dev.kurs.persistence.Fields.Form;
import dev.kurs.persistence.Knowledge;
import dev.kurs.persistence.Known;
import dev.kurs.persistence.ListQuery;
import dev.kurs.persistence.MeasuredSpans;
import dev.kurs.persistence.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
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
 * Measurements: rows in the order of their days, and beside them the latest of each indicator's total, and the sums of what
 * benefits were measured to be.
 */
public interface JdbiMeasurements extends Measurements, SqlObject {

    /** What measurements can be filtered and sorted by; in the order of their days otherwise. */
    Fields FIELDS = new Fields(
                    "measured_on, id",
                    "(measured_on, id) > (SELECT last.measured_on, last.id FROM measurement last"
                            + " WHERE last.organisation = :organisation AND last.id = :after)")
            .and("id", Form.ID)
            .and("date", "measured_on", Form.DAY)
            .and("value", Form.DECIMAL)
            .and("source", Form.TEXT)
            .and("verifier", Form.TEXT)
            .and("recordedAt", Form.WHOLE);

    /** The first and the last day that a list goes to when nobody says: days are of the years 1 to 9999. */
    LocalDate FIRST = LocalDate.of(1, 1, 1);

    /** See {@link #FIRST}. */
    LocalDate LAST = LocalDate.of(9999, 12, 31);

    // ---- the port

    @Override
    @SqlQuery(MeasurementRow.SELECT + " AND id = :id AND indicator = :indicator")
    @UseRowMapper(MeasurementRow.class)
    Optional<Measurement> find(@Bind("indicator") IndicatorId indicator, @Bind("id") MeasurementId id);

    @Override
    default Page<Measurement> list(
            IndicatorId indicator, @Nullable LocalDate from, @Nullable LocalDate to, boolean history, Listing listing) {
        LocalDate first = from == null ? FIRST : from;
        LocalDate last = to == null ? LAST : to;
        ListQuery query = FIELDS.query(listing);
        List<Measurement> found = history
                ? listRecorded(indicator, first, last, query, listing.asOf().before())
                : list(indicator, first, last, query, listing.asOf());
        return listing.page(found, measurement -> measurement.id().value());
    }

    @Override
    default List<Measurement> listAll(Collection<IndicatorId> indicators, LocalDate until, AsOf asOf) {
        return indicators.isEmpty() ? List.of() : list(indicators, FIRST, until, asOf);
    }

    @Override
    default List<Measurement> standing(Collection<Measurement> places) {
        return StandingPlaces.find(getHandle(), places);
    }

    @Override
    default void save(List<Measurement> measurements, List<Event> events) {
        Set<MeasurementId> corrected = measurements.stream()
                .map(Measurement::corrects)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<MeasurementId> before = new HashSet<>(corrected);
        measurements.forEach(measurement -> before.remove(measurement.id()));
        closeAll(before);
        insertAll(measurements, corrected);
        summarise(measurements);
        MeasuredSpans.of(getHandle()).add(measurements);
        Unit.of(getHandle()).tell(events);
    }

    @Override
    @SqlQuery("""
            SELECT measured_on FROM measurement
            WHERE organisation = :organisation AND indicator = :indicator AND\s""" + Knowledge.STANDING + " ORDER BY measured_on LIMIT 1")
    @UseRowMapper(MeasurementRow.Day.class)
    Optional<LocalDate> firstDay(@Bind("indicator") IndicatorId indicator);

    // ---- what it is made of

    /** Ends those that others take the place of. */
    private void closeAll(Set<MeasurementId> corrected) {
        if (corrected.isEmpty()) {
            return;
        }
        Unit unit = Unit.of(getHandle());
        try (PreparedBatch batch = getHandle().prepareBatch("""
                UPDATE measurement SET recorded_to = :now
                WHERE organisation = :organisation AND id = :id AND\s""" + Knowledge.STANDING)) {
            for (MeasurementId id : corrected) {
                batch.bind("organisation", unit.organisation())
                        .bind("id", id)
                        .bind("now", unit.now())
                        .add();
            }
            if (Arrays.stream(batch.execute()).sum() != corrected.size()) {
                throw new IllegalStateException("what is to be corrected stands no longer");
            }
        }
    }

    /** Adds them; that no two stand in one place is seen to by the index of standing measurements. */
    private void insertAll(List<Measurement> measurements, Set<MeasurementId> corrected) {
        Unit unit = Unit.of(getHandle());
        try (PreparedBatch batch = getHandle().prepareBatch("""
                INSERT INTO measurement
                  (organisation, indicator, measured_on, id, value, source, verifier, dimension, dimension_value, note,
                   recorded_at, recorded_by, corrects, recorded_from, recorded_to)
                VALUES
                  (:organisation, :indicator, :date, :id, :value, :source, :verifier, :dimension, :part, :note,
                   :recordedAt, :recordedBy, :corrects, :now, :until)
                """)) {
            for (Measurement one : measurements) {
                Breakdown breakdown = one.breakdown();
                batch.bind("organisation", unit.organisation())
                        .bind("indicator", one.indicator())
                        .bind("date", one.date())
                        .bind("id", one.id())
                        .bind("value", one.value())
                        .bind("source", one.source())
                        .bind("verifier", one.verifier())
                        .bind("dimension", breakdown == null ? "" : breakdown.dimension())
                        .bind("part", breakdown == null ? "" : breakdown.value())
                        .bind("note", one.note())
                        .bind("recordedAt", one.recordedAt())
                        .bind("recordedBy", AnyId.write(one.recordedBy()))
                        .bind("corrects", (Object) one.corrects())
                        .bind("now", unit.now())
                        .bind("until", corrected.contains(one.id()) ? unit.now() : AsOf.FOREVER)
                        .add();
            }
            batch.execute();
        }
    }

    /**
     * Keeps the summaries. A new measurement replaces the latest where it weighs as much or more; where something was
     * corrected, the latest may have lost its weight, and is looked for anew.
     */
    private void summarise(List<Measurement> measurements) {
        Map<IndicatorId, Measurement> weightiest = new LinkedHashMap<>();
        Set<IndicatorId> anew = new LinkedHashSet<>();
        for (Measurement measurement : measurements) {
            if (measurement.breakdown() == null) {
                weightiest.merge(
                        measurement.indicator(), measurement, BinaryOperator.maxBy(Measurement.BY_WEIGHT_AS_LATEST));
                if (measurement.corrects() != null) {
                    anew.add(measurement.indicator());
                }
            }
        }
        anew.forEach(this::summariseAnew);
        weightiest.keySet().removeAll(anew);
        weightiest.values().forEach(one -> summarise(one, MeasurementRow.weight(one.verifier())));
    }

    // ---- statements

    /** What was known between two days. */
    @SqlQuery(MeasurementRow.SELECT + " AND indicator = :indicator AND measured_on >= :first AND measured_on <= :last"
            + " AND <known><conditions>" + ListQuery.END)
    @UseRowMapper(MeasurementRow.class)
    List<Measurement> list(
            @Bind("indicator") IndicatorId indicator,
            @Bind("first") LocalDate first,
            @Bind("last") LocalDate last,
            @ListQuery.Parts ListQuery query,
            @Known AsOf asOf);

    /** What was recorded between two days, with what was corrected since. */
    @SqlQuery(MeasurementRow.SELECT + " AND indicator = :indicator AND measured_on >= :first AND measured_on <= :last"
            + " AND recorded_from < :recordedBefore<conditions>" + ListQuery.END)
    @UseRowMapper(MeasurementRow.class)
    List<Measurement> listRecorded(
            @Bind("indicator") IndicatorId indicator,
            @Bind("first") LocalDate first,
            @Bind("last") LocalDate last,
            @ListQuery.Parts ListQuery query,
            @Bind("recordedBefore") Instant before);

    /** What was known of several indicators. */
    @SqlQuery(MeasurementRow.SELECT + " AND indicator IN (<ids>) AND measured_on >= :first AND measured_on <= :last"
            + " AND <known> ORDER BY indicator, measured_on, id")
    @UseRowMapper(MeasurementRow.class)
    List<Measurement> list(
            @BindIds Collection<IndicatorId> indicators,
            @Bind("first") LocalDate first,
            @Bind("last") LocalDate last,
            @Known AsOf asOf);

    /** Notes that a measurement is the latest of its indicator's total, unless another weighs more. */
    @SqlUpdate("""
            INSERT INTO indicator_latest
              (organisation, indicator, measured_on, verifier_weight, recorded_at, id, value, source, verifier)
            VALUES (:organisation, :indicator, :date, :weight, :recordedAt, :id, :value, :source, :verifier)
            ON CONFLICT (organisation, indicator) DO UPDATE SET
              measured_on = excluded.measured_on,
              verifier_weight = excluded.verifier_weight,
              recorded_at = excluded.recorded_at,
              id = excluded.id,
              value = excluded.value,
              source = excluded.source,
              verifier = excluded.verifier
            WHERE (excluded.measured_on, excluded.verifier_weight, excluded.recorded_at, excluded.id)
              > (indicator_latest.measured_on, indicator_latest.verifier_weight, indicator_latest.recorded_at,
                 indicator_latest.id)
            """)
    void summarise(@BindMethods Measurement measurement, @Bind("weight") int verifierWeight);

    /** Looks for the latest measurement of an indicator's total anew. */
    @SqlUpdate("""
            INSERT INTO indicator_latest
              (organisation, indicator, measured_on, verifier_weight, recorded_at, id, value, source, verifier)
            SELECT organisation, indicator, measured_on, <weight>, recorded_at, id, value, source, verifier
            FROM measurement
            WHERE organisation = :organisation AND indicator = :indicator AND dimension = '' AND <standing>
            ORDER BY <latestFirst>
            LIMIT 1
            ON CONFLICT (organisation, indicator) DO UPDATE SET
              measured_on = excluded.measured_on,
              verifier_weight = excluded.verifier_weight,
              recorded_at = excluded.recorded_at,
              id = excluded.id,
              value = excluded.value,
              source = excluded.source,
              verifier = excluded.verifier
            """)
    void summariseAnew(
            @Bind("indicator") IndicatorId indicator,
            @Define("weight") String weight,
            @Define("latestFirst") String latestFirst,
            @Define("standing") String standing);

    private void summariseAnew(IndicatorId indicator) {
        summariseAnew(indicator, MeasurementRow.VERIFIER_WEIGHT, MeasurementRow.LATEST_FIRST, Knowledge.STANDING);
    }
}
