package dev.kurs.application.indicator;

import dev.kurs.application.Actor;
import dev.kurs.application.Ids;
import dev.kurs.application.Ports;
import dev.kurs.application.PushRefused;
import dev.kurs.application.Pushed;
import dev.kurs.application.Pushed.Refusal;
import dev.kurs.application.Transactions;
import dev.kurs.application.indicator.MeasurementIntake.Placed;
import dev.kurs.application.indicator.RecordMeasurements.Reading;
import dev.kurs.application.journal.CanonicalJson;
import dev.kurs.domain.indicator.Gauge;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.indicator.Measurement;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.KernelRule;
import dev.kurs.domain.kernel.RulesBroken;
import dev.kurs.domain.organisation.OrganisationId;
import dev.kurs.domain.organisation.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Records measurements of many indicators, as other systems push them. A line that is wrong is refused and its
 * neighbours are kept, unless all or nothing is asked for. Instead of an entry for each measurement the journal gains one
 * for each chunk, with the digest of what was recorded. Takes a contributor.
 */
public final class PushMeasurements {

    private final Transactions transactions;
    private final Ids ids;

    /** The use case over these. */
    public PushMeasurements(Transactions transactions, Ids ids) {
        this.transactions = transactions;
        this.ids = ids;
    }

    /**
     * What was measured.
     *
     * @param chunks the lines, in pieces of at most a thousand; each piece is asked for when the one before it was taken,
     *     within the one unit of work that takes them all
     * @param atomic whether one line that is refused refuses all
     */
    public record Command(Iterable<List<Line>> chunks, boolean atomic) {}

    /**
     * One line.
     *
     * @param number from 1
     */
    public record Line(long number, IndicatorId indicator, Reading reading) {}

    /**
     * Records them.
     *
     * @throws PushRefused when all or nothing was asked for, and a line is refused
     */
    public Pushed handle(Actor actor, Command command) {
        actor.require(Role.CONTRIBUTOR);
        return transactions.write(actor, ports -> {
            Pushed all = Pushed.NOTHING;
            for (List<Line> chunk : command.chunks()) {
                boolean lost = command.atomic() && all.rejected() > 0;
                all = all.and(push(ports, actor, chunk, !lost));
            }
            return all.orRefused(command.atomic());
        });
    }

    /**
     * Takes a piece.
     *
     * @param storing false where nothing will be kept, and only what else is wrong is to be told
     */
    private Pushed push(Ports ports, Actor actor, List<Line> lines, boolean storing) {
        MeasurementIntake intake = new MeasurementIntake(ports, actor, ids);
        Map<IndicatorId, Gauge> gauges =
                intake.gauges(lines.stream().map(Line::indicator).collect(Collectors.toSet()));
        List<Measurement> good = new ArrayList<>(lines.size());
        List<Refusal> refusals = new ArrayList<>();
        for (Line line : lines) {
            Faults faults = new Faults();
            Gauge gauge = gauges.get(line.indicator());
            faults.unless(
                    gauge != null,
                    KernelRule.REFERENCE_UNKNOWN,
                    "/indicator",
                    "kind",
                    "indicator",
                    "id",
                    line.indicator());
            Gauge against = gauge != null ? gauge : new Gauge(line.indicator(), null, null);
            Measurement one = intake.measurement(against, line.reading(), "", faults);
            if (one != null && faults.none()) {
                good.add(one);
            } else {
                refusals.add(new Refusal(line.number(), new RulesBroken(faults.found())));
            }
        }
        List<Placed> placed = storing ? intake.placed(good) : List.of();
        return record(ports, actor.organisation(), placed).and(new Pushed(0, 0, 0, refusals.size(), refusals));
    }

    private static Pushed record(Ports ports, OrganisationId organisation, List<Placed> placed) {
        List<Measurement> fresh = placed.stream()
                .filter(one -> !one.isUnchanged())
                .map(Placed::after)
                .toList();
        long corrected = placed.stream().filter(Placed::isCorrection).count();
        long accepted = fresh.size() - corrected;
        if (!fresh.isEmpty()) {
            Event event = Event.of("indicator.measurements-pushed", organisation)
                    .with("accepted", accepted)
                    .with("corrected", corrected)
                    .with("first", fresh.get(0).id())
                    .with("last", fresh.get(fresh.size() - 1).id())
                    .with("sha256", CanonicalJson.digest(fresh));
            ports.measurements().save(fresh, List.of(event));
        }
        return new Pushed(accepted, corrected, placed.size() - fresh.size(), 0, List.of());
    }
}
