package dev.kurs.application.indicator;

import dev.kurs.application.Actor;
import dev.kurs.application.AsOf;
import dev.kurs.application.BenefitTies;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Moment;
import dev.kurs.application.NotFound;
import dev.kurs.application.Ports;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.application.indicator.ProgressFacts.IndicatorFacts;
import dev.kurs.domain.indicator.Indicator;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.indicator.Measure;
import dev.kurs.domain.indicator.Measurement;
import dev.kurs.domain.indicator.MeasurementId;
import dev.kurs.domain.indicator.Progress;
import dev.kurs.domain.indicator.ProgressStatus;
import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.kernel.ExternalKey;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.strategy.GoalId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Indicators and measurements as they are read, with the figures that are computed for them. */
public final class IndicatorViews {

    private final Transactions transactions;

    /** The reads over these. */
    public IndicatorViews(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * An indicator on a day.
     *
     * @param externalKeys those that it carries now
     */
    public record IndicatorView(Stored<Indicator> indicator, List<ExternalKey> externalKeys, Progress progress) {

        public IndicatorView {
            externalKeys = List.copyOf(externalKeys);
        }
    }

    /** An indicator on a day, for whoever has a unit of work open already. */
    public static IndicatorView of(Ports ports, Stored<Indicator> indicator, Moment moment) {
        return views(ports, List.of(indicator), moment.in(ports)).get(0);
    }

    /**
     * An indicator.
     *
     * @throws NotFound when there is none that the actor may see
     */
    public IndicatorView get(Actor actor, IndicatorId id, Moment moment) {
        return transactions.read(actor.organisation(), ports -> {
            Moment.In in = moment.in(ports);
            Stored<Indicator> indicator = find(ports, actor, id, in.known());
            return views(ports, List.of(indicator), in).get(0);
        });
    }

    /** Indicators, in a fixed number of queries. */
    public Page<IndicatorView> list(Actor actor, Listing listing, Moment moment) {
        return transactions.read(actor.organisation(), ports -> {
            Moment.In in = moment.in(ports);
            Page<Stored<Indicator>> page = ports.indicators().list(listing.knowing(in.known()), actor.may(Role.EDITOR));
            return new Page<>(views(ports, page.items(), in), page.next());
        });
    }

    /**
     * The measurements of an indicator; parameters as in {@link Measurements#list}.
     *
     * @param moment by whose knowledge they are asked for
     * @throws NotFound when there is no such indicator that the actor may see
     */
    public Page<Measurement> listMeasurements(
            Actor actor,
            IndicatorId id,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean history,
            Listing listing,
            Moment moment) {
        return transactions.read(actor.organisation(), ports -> {
            AsOf known = moment.in(ports).known();
            find(ports, actor, id, known);
            return ports.measurements().list(id, from, to, history, listing.knowing(known));
        });
    }

    /**
     * A measurement of an indicator, a corrected one too.
     *
     * @throws NotFound when the indicator or the measurement is not there
     */
    public Measurement getMeasurement(Actor actor, IndicatorId id, MeasurementId measurement) {
        return transactions.read(actor.organisation(), ports -> {
            find(ports, actor, id, AsOf.NOW);
            return ports.measurements()
                    .find(id, measurement)
                    .orElseThrow(() -> new NotFound("measurement", measurement));
        });
    }

    private static Stored<Indicator> find(Ports ports, Actor actor, IndicatorId id, AsOf known) {
        return ports.indicators()
                .find(id, known)
                .filter(stored -> isVisible(ports, actor, stored.value().measure(), known))
                .orElseThrow(() -> new NotFound("indicator", id));
    }

    private static boolean isVisible(Ports ports, Actor actor, Measure measure, AsOf known) {
        GoalId goal = measure.goal();
        BenefitId benefit = measure.benefit();
        return (goal == null || ports.isVisible(actor, goal))
                && (benefit == null || new BenefitTies(ports).isVisible(actor, benefit, known));
    }

    private static List<IndicatorView> views(Ports ports, List<Stored<Indicator>> indicators, Moment.In moment) {
        BigDecimal tolerance = ports.tolerance();
        List<IndicatorId> ids =
                indicators.stream().map(stored -> stored.value().id()).toList();
        Map<UUID, List<ExternalKey>> keys = ports.resources()
                .externalKeys(ids.stream().map(IndicatorId::value).toList());
        Map<IndicatorId, IndicatorFacts> facts = new HashMap<>();
        ports.progressFacts().ofIndicators(ids, moment.day(), moment.known()).forEach(one -> facts.put(one.id(), one));
        return indicators.stream()
                .map(stored -> new IndicatorView(
                        stored,
                        keys.getOrDefault(stored.value().id().value(), List.of()),
                        progress(stored.value(), facts.get(stored.value().id()), moment, tolerance)))
                .toList();
    }

    private static Progress progress(
            Indicator indicator, @Nullable IndicatorFacts facts, Moment.In moment, BigDecimal tolerance) {
        if (facts != null) {
            return facts.progress(moment.day(), tolerance);
        }
        Progress.Facts none =
                new Progress.Facts(moment.day(), indicator.measure().direction(), null, null, null, null, tolerance);
        return new Progress(null, null, ProgressStatus.NOT_MEASURABLE, null, none);
    }
}
