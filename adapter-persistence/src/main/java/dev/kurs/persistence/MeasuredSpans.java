package dev.kurs.persistence;

import dev.kurs.domain.benefit.MeasuredSpan;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.indicator.Measurement;
import dev.kurs.domain.kernel.BenefitId;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * The sums of what benefits were measured to be, kept in the transaction that changes them. What comes after all that was
 * measured is added to its span; anything else has its span added up anew, which is a year's measurements at most.
 */
public final class MeasuredSpans {

    /** Places {@link Measurement#BY_WEIGHT_AS_LATEST} has them in, so that the last of each day counts. */
    private static final String SERIES = """
            SELECT measured_on, value FROM measurement
            WHERE organisation = :organisation AND indicator = :indicator AND dimension = ''
              AND measured_on >= :first AND measured_on < :end AND\s""" + Knowledge.STANDING + """

             ORDER BY measured_on, CASE verifier WHEN 'CUSTOMER' THEN 2 WHEN 'INDEPENDENT' THEN 1 ELSE 0 END,
              recorded_at, id
            """;

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

    private static final LocalDate END = LocalDate.of(9999, 12, 31);

    private final Handle handle;

    private MeasuredSpans(Handle handle) {
        this.handle = handle;
    }

    /** Those of the organisation whose unit of work a handle carries out. */
    public static MeasuredSpans of(Handle handle) {
        return new MeasuredSpans(handle);
    }

    /** An indicator of a benefit, and the day from which that is realised. */
    private record Split(IndicatorId indicator, @Nullable LocalDate day) {

        /** The day that a day's span begins. */
        LocalDate start(LocalDate date) {
            LocalDate year = LocalDate.of(date.getYear(), 1, 1);
            return day != null && day.isAfter(year) && !day.isAfter(date) ? day : year;
        }

        /** The day that the span after one begins. */
        LocalDate end(LocalDate start) {
            LocalDate next = start.getYear() == END.getYear() ? END : LocalDate.of(start.getYear() + 1, 1, 1);
            return day != null && day.isAfter(start) && day.isBefore(next) ? day : next;
        }
    }

    private record Place(IndicatorId indicator, LocalDate start) {}

    /** Adds what was just recorded. */
    public void add(Collection<Measurement> recorded) {
        Map<IndicatorId, List<Measurement>> totals = new LinkedHashMap<>();
        for (Measurement one : recorded) {
            if (one.breakdown() == null) {
                totals.computeIfAbsent(one.indicator(), any -> new ArrayList<>())
                        .add(one);
            }
        }
        Map<IndicatorId, Split> splits = totals.isEmpty() ? Map.of() : splits("indicator.id", totals.keySet());
        if (splits.isEmpty()) {
            return;
        }
        Map<Place, MeasuredSpan> kept = kept(splits.keySet());
        Map<Place, MeasuredSpan> after = new LinkedHashMap<>();
        for (Split split : splits.values()) {
            NavigableMap<LocalDate, List<Measurement>> bySpan = new TreeMap<>();
            for (Measurement one : totals.getOrDefault(split.indicator(), List.of())) {
                bySpan.computeIfAbsent(split.start(one.date()), any -> new ArrayList<>())
                        .add(one);
            }
            bySpan.forEach((start, series) -> {
                Place place = new Place(split.indicator(), start);
                appended(kept.get(place), series)
                        .or(() -> anew(place, split.end(start)))
                        .ifPresent(span -> after.put(place, span));
            });
        }
        save(after);
    }

    /** Adds up anew what was measured of a benefit: the day from which it is realised has changed. */
    public void renew(BenefitId benefit) {
        splits("benefit.id", Set.of(benefit)).values().forEach(this::renew);
    }

    /** Adds up anew what was measured of an indicator, which has become a benefit's or ceased to be one's. */
    public void renew(IndicatorId indicator) {
        remove(indicator);
        splits("indicator.id", Set.of(indicator)).values().forEach(this::renew);
    }

    private void renew(Split split) {
        remove(split.indicator());
        Map<Place, MeasuredSpan> spans = new LinkedHashMap<>();
        days(split.indicator(), FIRST, END)
                .forEach((day, value) -> spans.merge(
                        new Place(split.indicator(), split.start(day)),
                        MeasuredSpan.of(day, value),
                        MeasuredSpan::joined));
        save(spans);
    }

    /** The span with new measurements after it; empty when any of them lies within it or corrects another. */
    private static Optional<MeasuredSpan> appended(@Nullable MeasuredSpan before, List<Measurement> series) {
        NavigableMap<LocalDate, Measurement> byDay = new TreeMap<>();
        for (Measurement one : series) {
            if (one.corrects() != null || byDay.put(one.date(), one) != null) {
                return Optional.empty();
            }
        }
        if (before != null && !byDay.firstKey().isAfter(before.last())) {
            return Optional.empty();
        }
        MeasuredSpan span = before;
        for (Measurement one : byDay.values()) {
            MeasuredSpan next = MeasuredSpan.of(one.date(), one.value());
            span = span == null ? next : span.joined(next);
        }
        return Optional.ofNullable(span);
    }

    private Optional<MeasuredSpan> anew(Place place, LocalDate end) {
        return days(place.indicator(), place.start(), end).entrySet().stream()
                .map(day -> MeasuredSpan.of(day.getKey(), day.getValue()))
                .reduce(MeasuredSpan::joined);
    }

    /** What counts of each day from the first to the end, that day left out. */
    private NavigableMap<LocalDate, BigDecimal> days(IndicatorId indicator, LocalDate first, LocalDate end) {
        NavigableMap<LocalDate, BigDecimal> days = new TreeMap<>();
        try (Query query = handle.createQuery(SERIES)) {
            query.bind("indicator", indicator)
                    .bind("first", first)
                    .bind("end", end)
                    .map((RowReader<Day>) Day::of)
                    .forEach(day -> days.put(day.date(), day.value()));
        }
        return days;
    }

    private record Day(LocalDate date, BigDecimal value) {

        static Day of(Row row) throws SQLException {
            return new Day(row.day(), row.decimal());
        }
    }

    private Map<IndicatorId, Split> splits(String column, Collection<?> ids) {
        Map<IndicatorId, Split> splits = new HashMap<>();
        try (Query query = handle.createQuery("""
                SELECT indicator.id, benefit.realisation_from
                FROM indicator
                JOIN benefit ON benefit.organisation = :organisation AND benefit.id = indicator.benefit
                  AND benefit.recorded_to = %1$s
                WHERE indicator.organisation = :organisation AND %2$s IN (<ids>) AND indicator.recorded_to = %1$s
                """.formatted(Knowledge.FOREVER, column))) {
            ManyIds.apply(query, ids);
            query.map((RowReader<Split>) row -> new Split(row.id(IndicatorId::new), row.dayOrNull()))
                    .forEach(split -> splits.put(split.indicator(), split));
        }
        return splits;
    }

    private Map<Place, MeasuredSpan> kept(Set<IndicatorId> indicators) {
        Map<Place, MeasuredSpan> kept = new HashMap<>();
        try (Query query = handle.createQuery("""
                SELECT indicator, starts_on, first_on, opening, held, last_on, value
                FROM measured_span
                WHERE organisation = :organisation AND indicator IN (<ids>)
                """)) {
            ManyIds.apply(query, indicators);
            query.map((RowReader<Map.Entry<Place, MeasuredSpan>>)
                            row -> Map.entry(new Place(row.id(IndicatorId::new), row.day()), read(row)))
                    .forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
        }
        return kept;
    }

    /** A span from the five columns that hold it. */
    public static MeasuredSpan read(Row row) throws SQLException {
        return new MeasuredSpan(row.day(), row.decimal(), row.decimal(), row.day(), row.decimal());
    }

    private void remove(IndicatorId indicator) {
        try (Update update = handle.createUpdate(
                "DELETE FROM measured_span WHERE organisation = :organisation AND indicator = :indicator")) {
            update.bind("indicator", indicator).execute();
        }
    }

    private void save(Map<Place, MeasuredSpan> spans) {
        if (spans.isEmpty()) {
            return;
        }
        try (PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO measured_span
                  (organisation, indicator, starts_on, first_on, opening, held, last_on, value)
                VALUES (:organisation, :indicator, :start, :first, :opening, :held, :last, :value)
                ON CONFLICT (organisation, indicator, starts_on) DO UPDATE SET
                  first_on = excluded.first_on,
                  opening = excluded.opening,
                  held = excluded.held,
                  last_on = excluded.last_on,
                  value = excluded.value
                """)) {
            spans.forEach(
                    (place, span) -> batch.bind("organisation", Unit.of(handle).organisation())
                            .bind("indicator", place.indicator())
                            .bind("start", place.start())
                            .bind("first", span.first())
                            .bind("opening", span.opening())
                            .bind("held", span.held())
                            .bind("last", span.last())
                            .bind("value", span.value())
                            .add());
            batch.execute();
        }
    }
}
