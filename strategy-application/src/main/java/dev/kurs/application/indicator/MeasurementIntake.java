package dev.kurs.application.indicator;

import dev.kurs.application.Actor;
import dev.kurs.application.Ids;
import dev.kurs.application.Ports;
import dev.kurs.application.indicator.RecordMeasurements.Reading;
import dev.kurs.domain.indicator.Breakdown;
import dev.kurs.domain.indicator.Gauge;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.indicator.Measurement;
import dev.kurs.domain.indicator.MeasurementId;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.organisation.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How what was read becomes measurements, in one unit of work: what each is held against, and what it does in the place
 * that it takes. Two queries, however many measurements of however many indicators.
 */
final class MeasurementIntake {

    private final Ports ports;
    private final Actor actor;
    private final Ids ids;
    private final LocalDate today;

    MeasurementIntake(Ports ports, Actor actor, Ids ids) {
        this.ports = ports;
        this.actor = actor;
        this.ids = ids;
        this.today = ports.today();
    }

    /**
     * What a measurement does where it comes to stand.
     *
     * @param before what stood there; null when nothing did
     * @param after what stands there now: the same as before when the measurement said nothing new
     */
    record Placed(@Nullable Measurement before, Measurement after) {

        boolean isUnchanged() {
            return after.equals(before);
        }

        boolean isCorrection() {
            return before != null && !isUnchanged();
        }
    }

    /** What measurements of these indicators are held against; one that the actor may not see is not among them. */
    Map<IndicatorId, Gauge> gauges(Collection<IndicatorId> indicators) {
        return ports.indicators().gauges(indicators, actor.may(Role.EDITOR));
    }

    /**
     * What was read, as a measurement.
     *
     * @param pointer to it, in what was sent
     * @return null when it breaks a rule, which is then noted
     */
    @Nullable Measurement measurement(Gauge gauge, Reading reading, String pointer, Faults faults) {
        gauge.check(reading.date(), today, pointer, faults);
        return faults.attempt(
                pointer,
                () -> new Measurement(
                        new MeasurementId(ids.next()),
                        gauge.indicator(),
                        reading.date(),
                        reading.value(),
                        reading.source(),
                        gauge.verifierOf(reading.verifier()),
                        reading.breakdown(),
                        reading.note(),
                        ports.now(),
                        actor.by(),
                        null));
    }

    /** Finds out what each does in its place; of several in one place, each meets the one before it. Stores nothing. */
    List<Placed> placed(List<Measurement> measurements) {
        Map<Place, Measurement> standing = new HashMap<>();
        ports.measurements().standing(measurements).forEach(one -> standing.put(Place.of(one), one));
        List<Placed> placed = new ArrayList<>(measurements.size());
        for (Measurement one : measurements) {
            Place place = Place.of(one);
            Measurement before = standing.get(place);
            if (before != null && before.saysTheSameAs(one)) {
                placed.add(new Placed(before, before));
                continue;
            }
            Measurement after = before == null ? one : one.correcting(before.id());
            standing.put(place, after);
            placed.add(new Placed(before, after));
        }
        return placed;
    }

    /** Where a measurement stands: there is one at a time. */
    private record Place(IndicatorId indicator, @Nullable Breakdown breakdown, LocalDate date, String source) {

        static Place of(Measurement measurement) {
            return new Place(
                    measurement.indicator(), measurement.breakdown(), measurement.date(), measurement.source());
        }
    }
}
