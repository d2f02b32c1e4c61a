package dev.kurs.application.indicator;

import dev.kurs.application.Actor;
import dev.kurs.application.Ids;
import dev.kurs.application.NotFound;
import dev.kurs.application.Ports;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.domain.indicator.Breakdown;
import dev.kurs.domain.indicator.Indicator;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.indicator.Measurement;
import dev.kurs.domain.indicator.MeasurementId;
import dev.kurs.domain.indicator.Verifier;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.strategy.GoalId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records measurements of one indicator, all or none. One in a place (breakdown, day, source) where another stands
 * corrects it; one that says what already stands there changes nothing. Takes a contributor.
 */
public final class RecordMeasurements {

    private final Transactions transactions;
    private final Ids ids;

    /** The use case over these. */
    public RecordMeasurements(Transactions transactions, Ids ids) {
        this.transactions = transactions;
        this.ids = ids;
    }

    /**
     * What was measured.
     *
     * @param single whether it came alone: then pointers name its fields, else the place in the list too
     */
    public record Command(IndicatorId indicator, List<Reading> readings, boolean single) {

        public Command {
            readings = List.copyOf(readings);
        }
    }

    /**
     * One value that was read.
     *
     * @param verifier null for the indicator's own
     */
    public record Reading(
            LocalDate date,
            BigDecimal value,
            String source,
            @Nullable Verifier verifier,
            @Nullable Breakdown breakdown,
            @Nullable String note) {}

    /**
     * What stands now, in the order of the command.
     *
     * @param accepted how many were new
     * @param corrected how many took the place of another
     */
    public record Recorded(List<Measurement> measurements, int accepted, int corrected) {

        public Recorded {
            measurements = List.copyOf(measurements);
        }
    }

    /**
     * Records them.
     *
     * @throws NotFound when there is no such indicator that the actor may see
     * @throws dev.kurs.domain.kernel.RulesBroken every rule that any of them breaks
     */
    public Recorded handle(Actor actor, Command command) {
        actor.require(Role.CONTRIBUTOR);
        return transactions.write(actor, ports -> {
            Stored<Indicator> indicator = ports.indicators().get(command.indicator());
            GoalId goal = indicator.value().measure().goal();
            if (goal != null && !ports.isVisible(actor, goal)) {
                throw new NotFound("indicator", command.indicator());
            }
            return record(ports, measurements(ports, actor, indicator.value(), command));
        });
    }

    private List<Measurement> measurements(Ports ports, Actor actor, Indicator indicator, Command command) {
        Faults faults = new Faults();
        LocalDate today = ports.today();
        List<Measurement> pushed = new ArrayList<>();
        for (int i = 0; i < command.readings().size(); i++) {
            String pointer = command.single() ? "" : "/" + i;
            Reading reading = command.readings().get(i);
            indicator.checkMeasurement(reading.date(), today, pointer, faults);
            Measurement one = faults.attempt(pointer, () -> measurement(ports, actor, indicator, reading));
            if (one != null) {
                pushed.add(one);
            }
        }
        faults.throwIfAny();
        return pushed;
    }

    private static Recorded record(Ports ports, List<Measurement> pushed) {
        Map<Place, Measurement> standing = new HashMap<>();
        ports.measurements().standing(pushed).forEach(one -> standing.put(Place.of(one), one));
        List<Measurement> fresh = new ArrayList<>();
        List<Measurement> answer = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        int corrected = 0;
        for (Measurement one : pushed) {
            Measurement before = standing.get(Place.of(one));
            if (before != null && before.saysTheSameAs(one)) {
                answer.add(before);
                continue;
            }
            Measurement after = before == null ? one : one.correcting(before.id());
            corrected += before == null ? 0 : 1;
            standing.put(Place.of(one), after);
            fresh.add(after);
            answer.add(after);
            events.add(event(before, after));
        }
        if (!fresh.isEmpty()) {
            ports.measurements().save(fresh, events);
        }
        return new Recorded(answer, fresh.size() - corrected, corrected);
    }

    private Measurement measurement(Ports ports, Actor actor, Indicator indicator, Reading reading) {
        Verifier verifier = reading.verifier() != null
                ? reading.verifier()
                : indicator.measure().verifier() != null ? indicator.measure().verifier() : Verifier.SELF;
        return new Measurement(
                new MeasurementId(ids.next()),
                indicator.id(),
                reading.date(),
                reading.value(),
                reading.source(),
                verifier,
                reading.breakdown(),
                reading.note(),
                ports.now(),
                actor.by(),
                null);
    }

    private static Event event(@Nullable Measurement before, Measurement after) {
        return Event.of(
                        before == null ? "indicator.measurement-recorded" : "indicator.measurement-corrected",
                        after.indicator())
                .with("measurement", after.id())
                .with("date", after.date())
                .with("value", after.value())
                .with("source", after.source())
                .with("verifier", after.verifier())
                .with("breakdown", after.breakdown())
                .with("corrects", after.corrects())
                .with("before", before == null ? null : before.value());
    }

    /** Where a measurement stands: there is one at a time. */
    private record Place(@Nullable Breakdown breakdown, LocalDate date, String source) {

        static Place of(Measurement measurement) {
            return new Place(measurement.breakdown(), measurement.date(), measurement.source());
        }
    }
}
