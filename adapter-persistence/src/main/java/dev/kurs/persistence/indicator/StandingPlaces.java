package dev.kurs.persistence.indicator;

import dev.kurs.domain.indicator.Breakdown;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.indicator.Measurement;
import dev.kurs.persistence.Knowledge;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Finds what stands in many places: each is looked up in the index of standing measurements, whatever the days and
 * indicators of the others. First comes a part that is empty, since nothing equals NULL, so that the places have the
 * types of the columns.
 */
final class StandingPlaces {

    /** Databases take so many parts, and a little more. */
    private static final int AT_ONCE = 256;

    private StandingPlaces() {}

    /** Where one measurement stands at a time. */
    private record Place(IndicatorId indicator, @Nullable Breakdown breakdown, LocalDate date, String source) {

        static Place of(Measurement measurement) {
            return new Place(
                    measurement.indicator(), measurement.breakdown(), measurement.date(), measurement.source());
        }
    }

    /** The measurements that stand where these would. */
    static List<Measurement> find(Handle handle, Collection<Measurement> measurements) {
        List<Place> places = measurements.stream().map(Place::of).distinct().toList();
        List<Measurement> found = new ArrayList<>();
        for (int i = 0; i < places.size(); i += AT_ONCE) {
            find(handle, places.subList(i, Math.min(i + AT_ONCE, places.size())), found);
        }
        return found;
    }

    /** As many places as are asked for together, made up with none to a power of two: so there are few statements. */
    private static void find(Handle handle, List<Place> places, List<Measurement> into) {
        int size = Integer.highestOneBit(2 * places.size() - 1);
        try (Query query = handle.createQuery(sql(size))) {
            for (int i = 0; i < size; i++) {
                bind(query, i, i < places.size() ? places.get(i) : null);
            }
            query.map(new MeasurementRow()).forEach(into::add);
        }
    }

    private static void bind(Query query, int i, @Nullable Place place) {
        Breakdown breakdown = place == null ? null : place.breakdown();
        query.bind("indicator" + i, place == null ? null : (Object) place.indicator())
                .bind("day" + i, place == null ? null : (Object) place.date())
                .bind("dimension" + i, breakdown == null ? "" : breakdown.dimension())
                .bind("part" + i, breakdown == null ? "" : breakdown.value())
                .bind("source" + i, place == null ? "" : place.source());
    }

    private static String sql(int size) {
        return "SELECT " + MeasurementRow.COLUMNS + """

                FROM (
                  SELECT indicator AS of_indicator, measured_on AS of_day, dimension AS of_dimension,
                    dimension_value AS of_part, source AS of_source
                  FROM measurement WHERE organisation = :organisation AND indicator = NULL
                """
                + IntStream.range(0, size).mapToObj(StandingPlaces::part).collect(Collectors.joining()) + """
                ) wanted
                CROSS JOIN measurement
                WHERE organisation = :organisation AND indicator = of_indicator AND measured_on = of_day
                  AND dimension = of_dimension AND dimension_value = of_part AND source = of_source
                  AND\s"""
                + Knowledge.STANDING;
    }

    private static String part(int i) {
        return "  UNION ALL SELECT :indicator%1$d, :day%1$d, :dimension%1$d, :part%1$d, :source%1$d%n".formatted(i);
    }
}
