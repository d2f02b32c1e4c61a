package dev.kurs.rest.indicator;

import dev.kurs.application.Actor;
import dev.kurs.application.Pushed;
import dev.kurs.application.indicator.PushMeasurements;
import dev.kurs.application.indicator.PushMeasurements.Line;
import dev.kurs.rest.Intake;
import java.util.List;

/**
 * Takes lines that are measurements.
 *
 * @param form how a line is read
 */
record MeasurementLines(PushMeasurements pushMeasurements, Reader form) implements Intake<Line> {

    /** Reads a line. */
    interface Reader {

        /** The line of this number. */
        Line read(long number, byte[] json);
    }

    @Override
    public Line read(long number, byte[] json) {
        return form.read(number, json);
    }

    @Override
    public Pushed take(Actor actor, Iterable<List<Line>> pieces, boolean atomic) {
        return pushMeasurements.handle(actor, new PushMeasurements.Command(pieces, atomic));
    }
}
