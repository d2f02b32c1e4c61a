package dev.kurs.application.memory;

import dev.kurs.application.AsOf;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.indicator.Measurements;
import dev.kurs.domain.indicator.Breakdown;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.indicator.Measurement;
import dev.kurs.domain.indicator.MeasurementId;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.kernel.RecordShape;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

final class InMemoryMeasurements implements Measurements {

    private static final Comparator<Measurement> BY_DAY = Comparator.comparing(Measurement::date)
            .thenComparing(measurement -> measurement.id().value(), Selection.BY_ID);

    private static final Selection<Measurement> MEASUREMENTS =
            new Selection<>(measurement -> measurement.id().value(), RecordShape::fields, BY_DAY);

    private final UnitOfWork unit;

    InMemoryMeasurements(UnitOfWork unit) {
        this.unit = unit;
    }

    /** Where only one measurement stands at a time. */
    private record Place(IndicatorId indicator, @Nullable Breakdown breakdown, LocalDate date, String source) {

        static Place of(Measurement measurement) {
            return new Place(
                    measurement.indicator(), measurement.breakdown(), measurement.date(), measurement.source());
        }
    }

    @Override
    public Optional<Measurement> find(IndicatorId indicator, MeasurementId id) {
        return unit.rows().measurements().recorded(id.value()).stream()
                .filter(measurement -> measurement.indicator().equals(indicator))
                .findFirst();
    }

    @Override
    public Page<Measurement> list(
            IndicatorId indicator, @Nullable LocalDate from, @Nullable LocalDate to, boolean history, Listing listing) {
        VersionedRows<Measurement> rows = unit.rows().measurements();
        List<Measurement> asked = (history ? rows.recorded(listing.asOf()) : rows.all(listing.asOf()))
                .stream()
                        .filter(measurement -> measurement.indicator().equals(indicator))
                        .filter(measurement ->
                                from == null || !measurement.date().isBefore(from))
                        .filter(measurement -> to == null || !measurement.date().isAfter(to))
                        .toList();
        UUID last = listing.from().after();
        if (last == null) {
            return MEASUREMENTS.page(asked, listing);
        }
        Optional<Measurement> before = find(indicator, new MeasurementId(last));
        return MEASUREMENTS.page(
                asked,
                listing,
                measurement -> before.filter(one -> BY_DAY.compare(measurement, one) > 0)
                        .isPresent());
    }

    @Override
    public List<Measurement> listAll(Collection<IndicatorId> indicators, LocalDate until, AsOf asOf) {
        return unit.rows().measurements().all(asOf).stream()
                .filter(measurement -> indicators.contains(measurement.indicator()))
                .filter(measurement -> !measurement.date().isAfter(until))
                .sorted(Comparator.comparing(
                                (Measurement measurement) ->
                                        measurement.indicator().value(),
                                Selection.BY_ID)
                        .thenComparing(BY_DAY))
                .toList();
    }

    @Override
    public List<Measurement> standing(Collection<Measurement> places) {
        Set<Place> taken = places.stream().map(Place::of).collect(Collectors.toSet());
        return unit.rows().measurements().all(AsOf.NOW).stream()
                .filter(measurement -> taken.contains(Place.of(measurement)))
                .toList();
    }

    @Override
    public void save(List<Measurement> measurements, List<Event> events) {
        VersionedRows<Measurement> rows = unit.changing().measurements();
        Map<Place, Measurement> standing =
                standing(measurements).stream().collect(Collectors.toMap(Place::of, Function.identity()));
        measurements.forEach(measurement -> {
            Measurement earlier = standing.put(Place.of(measurement), measurement);
            if (earlier != null && !earlier.id().equals(measurement.corrects())) {
                throw new IllegalStateException(
                        "a measurement already stands in the place of " + measurement.id() + ": " + earlier.id());
            }
            if (earlier != null) {
                rows.end(earlier.id().value(), unit.now());
            }
            rows.put(measurement.id().value(), measurement, unit.now());
        });
        unit.tell(events);
    }

    @Override
    public Optional<LocalDate> firstDay(IndicatorId indicator) {
        return unit.rows().measurements().all(AsOf.NOW).stream()
                .filter(measurement -> measurement.indicator().equals(indicator))
                .map(Measurement::date)
                .min(Comparator.naturalOrder());
    }
}
