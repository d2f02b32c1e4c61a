package dev.kurs.application.indicator;

import dev.kurs.application.Actor;
import dev.kurs.application.Ids;
import dev.kurs.application.NotFound;
import dev.kurs.application.Ports;
import dev.kurs.application.Transactions;
import dev.kurs.application.indicator.MeasurementIntake.Placed;
import dev.kurs.domain.indicator.Breakdown;
import dev.kurs.domain.indicator.Gauge;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.indicator.Measurement;
import dev.kurs.domain.indicator.Verifier;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.organisation.Role;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
            MeasurementIntake intake = new MeasurementIntake(ports, actor, ids);
            IndicatorId indicator = command.indicator();
            Gauge gauge = intake.gauges(List.of(indicator)).get(indicator);
            if (gauge == null) {
                throw new NotFound("indicator", indicator);
            }
            return record(ports, intake.placed(measurements(intake, gauge, command)));
        });
    }

    private static List<Measurement> measurements(MeasurementIntake intake, Gauge gauge, Command command) {
        Faults faults = new Faults();
        List<Measurement> pushed = new ArrayList<>();
        for (int i = 0; i < command.readings().size(); i++) {
            String pointer = command.single() ? "" : "/" + i;
            Measurement one = intake.measurement(gauge, command.readings().get(i), pointer, faults);
            if (one != null) {
                pushed.add(one);
            }
        }
        faults.throwIfAny();
        return pushed;
    }

    private static Recorded record(Ports ports, List<Placed> placed) {
        List<Placed> fresh = placed.stream().filter(one -> !one.isUnchanged()).toList();
        if (!fresh.isEmpty()) {
            ports.measurements()
                    .save(
                            fresh.stream().map(Placed::after).toList(),
                            fresh.stream()
                                    .map(one -> event(one.before(), one.after()))
                                    .toList());
        }
        int corrected = (int) fresh.stream().filter(Placed::isCorrection).count();
        return new Recorded(placed.stream().map(Placed::after).toList(), fresh.size() - corrected, corrected);
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
}
