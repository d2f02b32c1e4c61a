package dev.kurs.application.indicator;

import dev.kurs.application.Municipality;
import dev.kurs.domain.indicator.Breakdown;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.indicator.Measurement;
import dev.kurs.domain.indicator.MeasurementId;
import dev.kurs.domain.indicator.Verifier;
import dev.kurs.domain.kernel.Event;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Measurements of one indicator, made and saved in a municipality. */
record Readings(Municipality town, IndicatorId indicator) {

    static final String SOURCE = "verksamhetssystemet";

    /** Readings of the municipality's one indicator. */
    static Readings of(Municipality town) {
        return new Readings(town, town.indicator().id());
    }

    /** A measurement of the total, not saved yet. */
    Measurement on(String day, String value) {
        return on(day, value, SOURCE, Verifier.SELF, null);
    }

    /** A measurement, not saved yet. */
    Measurement on(String day, String value, String source, Verifier verifier, Breakdown breakdown) {
        return new Measurement(
                new MeasurementId(town.ids().next()),
                indicator,
                LocalDate.parse(day),
                new BigDecimal(value),
                source,
                verifier,
                breakdown,
                null,
                town.clock().instant(),
                town.person(),
                null);
    }

    /** Saves measurements in one unit of work, each told by an entry. */
    void save(Measurement... measurements) {
        List<Measurement> all = List.of(measurements);
        List<Event> events = all.stream()
                .map(one -> Event.of("indicator.measurement-recorded", one.indicator())
                        .with("measurement", one.id()))
                .toList();
        town.change(ports -> ports.measurements().save(all, events));
    }

    /** Saves a new measurement of the total. */
    Measurement saved(String day, String value) {
        Measurement measurement = on(day, value);
        save(measurement);
        return measurement;
    }

    /** Saves a correction. */
    Measurement corrected(Measurement before, String value) {
        Measurement after = correction(before, value);
        save(after);
        return after;
    }

    /** A correction, not saved yet. */
    Measurement correction(Measurement before, String value) {
        return on(before.date().toString(), value, before.source(), before.verifier(), before.breakdown())
                .correcting(before.id());
    }
}
