package dev.kurs.application.benefit;

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
import dev.kurs.domain.benefit.Benefit;
import dev.kurs.domain.benefit.BenefitFacts;
import dev.kurs.domain.benefit.BenefitStatus;
import dev.kurs.domain.benefit.Course;
import dev.kurs.domain.benefit.MoneyToDate;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.indicator.Measurement;
import dev.kurs.domain.indicator.Progress;
import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.kernel.ExternalKey;
import dev.kurs.domain.organisation.Role;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Benefits as they are read, with the status and progress that are computed for them. One that hangs on a confidential
 * draft is not there for anybody but editors.
 */
public final class BenefitViews {

    private final Transactions transactions;

    /** The reads over these. */
    public BenefitViews(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * A benefit on a day.
     *
     * @param benefit as it is known
     * @param shown as it stood on the day: open until the day it was closed
     * @param facts what its status was computed from
     * @param progress that of its indicator; null where it has none
     * @param money what it was planned to give and gave until the day
     * @param externalKeys those that it carries now
     */
    public record BenefitView(
            Stored<Benefit> benefit,
            Benefit shown,
            BenefitFacts facts,
            @Nullable Progress progress,
            MoneyToDate money,
            List<ExternalKey> externalKeys) {

        public BenefitView {
            externalKeys = List.copyOf(externalKeys);
        }

        /** How far it had come that day. */
        public BenefitStatus status() {
            return shown.status(facts);
        }
    }

    /** A benefit as it stands, for whoever has a unit of work open already. */
    public static BenefitView of(Ports ports, Stored<Benefit> benefit) {
        return views(ports, List.of(benefit), Moment.NOW.in(ports)).get(0);
    }

    /**
     * A benefit.
     *
     * @throws NotFound when there is none that the actor may see
     */
    public BenefitView get(Actor actor, BenefitId id, Moment moment) {
        return transactions.read(actor.organisation(), ports -> {
            Moment.In in = moment.in(ports);
            return views(ports, List.of(find(ports, actor, id, in.known())), in).get(0);
        });
    }

    /** Benefits, in a fixed number of queries. A filter by status goes by the status of the day. */
    public Page<BenefitView> list(Actor actor, Listing listing, Moment moment) {
        return transactions.read(actor.organisation(), ports -> {
            Moment.In in = moment.in(ports);
            Page<Stored<Benefit>> page =
                    ports.benefits().list(listing.knowing(in.known()), in.day(), actor.may(Role.EDITOR));
            return new Page<>(views(ports, page.items(), in), page.next());
        });
    }

    /**
     * A benefit that the actor may see.
     *
     * @throws NotFound when there is none
     */
    public static Stored<Benefit> find(Ports ports, Actor actor, BenefitId id, AsOf known) {
        BenefitTies ties = new BenefitTies(ports);
        return ports.benefits()
                .find(id, known)
                .filter(stored -> ties.isVisible(actor, stored.value(), known) && ties.isVisible(actor, id, AsOf.NOW))
                .orElseThrow(() -> new NotFound("benefit", id));
    }

    /** The days until one, that day included, on which the total of a benefit was measured. */
    public static Set<LocalDate> measuredDays(Ports ports, BenefitId benefit, Moment.In moment) {
        return measurements(ports, benefit, moment).stream()
                .filter(one -> one.breakdown() == null)
                .map(Measurement::date)
                .collect(Collectors.toSet());
    }

    /** How a benefit's progress went until a day, that day included. */
    public static Course course(Ports ports, BenefitId benefit, Moment.In moment) {
        return indicator(ports, benefit, moment)
                .flatMap(id -> ports.indicators().find(id, moment.known()))
                .map(stored -> Course.of(stored.value(), measurements(ports, benefit, moment), ports.tolerance()))
                .orElse(Course.NONE);
    }

    private static List<Measurement> measurements(Ports ports, BenefitId benefit, Moment.In moment) {
        return indicator(ports, benefit, moment)
                .map(id -> ports.measurements().listAll(List.of(id), moment.day(), moment.known()))
                .orElse(List.of());
    }

    private static Optional<IndicatorId> indicator(Ports ports, BenefitId benefit, Moment.In moment) {
        return Optional.ofNullable(ports.benefits()
                        .facts(List.of(benefit), moment.day(), moment.known())
                        .get(benefit))
                .map(BenefitFacts::indicator);
    }

    private static List<BenefitView> views(Ports ports, List<Stored<Benefit>> benefits, Moment.In moment) {
        List<BenefitId> ids =
                benefits.stream().map(stored -> stored.value().id()).toList();
        Map<BenefitId, BenefitFacts> facts = ports.benefits().facts(ids, moment.day(), moment.known());
        List<IndicatorId> indicators = facts.values().stream()
                .map(BenefitFacts::indicator)
                .filter(Objects::nonNull)
                .toList();
        Map<IndicatorId, IndicatorFacts> measured = new HashMap<>();
        ports.progressFacts()
                .ofIndicators(indicators, moment.day(), moment.known())
                .forEach(one -> measured.put(one.id(), one));
        Map<BenefitId, MoneyToDate> money = money(ports, ids, moment);
        Map<UUID, List<ExternalKey>> keys = ports.resources()
                .externalKeys(ids.stream().map(BenefitId::value).toList());
        return benefits.stream()
                .map(stored -> {
                    Benefit benefit = stored.value();
                    BenefitFacts known = facts.getOrDefault(benefit.id(), BenefitFacts.NONE);
                    IndicatorFacts indicator = known.indicator() == null ? null : measured.get(known.indicator());
                    return new BenefitView(
                            stored,
                            benefit.on(moment.day()),
                            known,
                            indicator == null ? null : indicator.progress(moment.day(), ports.tolerance()),
                            Objects.requireNonNull(money.get(benefit.id()), "what is shown is known"),
                            keys.getOrDefault(benefit.id().value(), List.of()));
                })
                .toList();
    }

    private static Map<BenefitId, MoneyToDate> money(Ports ports, List<BenefitId> ids, Moment.In moment) {
        Map<BenefitId, MoneyToDate> money = new HashMap<>();
        ports.valuedBenefits()
                .ofBenefits(ids, moment.day(), moment.known())
                .forEach(one ->
                        money.put(one.benefit().id(), MoneyToDate.of(one.benefit(), one.measured(), moment.day())));
        return money;
    }
}
