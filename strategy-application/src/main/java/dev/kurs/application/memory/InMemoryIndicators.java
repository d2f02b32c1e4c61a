package dev.kurs.application.memory;

import dev.kurs.application.AsOf;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Stored;
import dev.kurs.application.indicator.Indicators;
import dev.kurs.domain.indicator.Gauge;
import dev.kurs.domain.indicator.Indicator;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.RecordShape;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.StrategyId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

final class InMemoryIndicators implements Indicators {

    private final UnitOfWork unit;

    InMemoryIndicators(UnitOfWork unit) {
        this.unit = unit;
    }

    @Override
    public Optional<Stored<Indicator>> find(IndicatorId id, AsOf asOf) {
        return unit.rows().indicators().find(id.value(), asOf);
    }

    @Override
    public Page<Stored<Indicator>> list(Listing listing, boolean confidential) {
        Selection<Stored<Indicator>> selection =
                Selection.byId(indicator -> indicator.value().id().value(), indicator -> fields(indicator.value()));
        List<Stored<Indicator>> shown = unit.rows().indicators().all(listing.asOf()).stream()
                .filter(indicator -> confidential || !isOfConfidentialDraft(indicator.value(), listing.asOf()))
                .toList();
        return selection.page(shown, listing);
    }

    @Override
    public Map<IndicatorId, Gauge> gauges(Collection<IndicatorId> ids, boolean confidential) {
        return ids.stream()
                .distinct()
                .flatMap(id -> find(id, AsOf.NOW).stream())
                .map(Stored::value)
                .filter(indicator -> confidential || !isOfConfidentialDraft(indicator, AsOf.NOW))
                .collect(Collectors.toMap(Indicator::id, Indicator::gauge));
    }

    private boolean isOfConfidentialDraft(Indicator indicator, AsOf asOf) {
        BenefitId benefit = indicator.measure().benefit();
        if (benefit != null) {
            InMemoryBenefits benefits = new InMemoryBenefits(unit);
            return benefits.find(benefit, asOf)
                    .filter(stored -> benefits.isHidden(stored.value(), asOf))
                    .isPresent();
        }
        return strategyOf(indicator)
                .flatMap(strategy -> unit.strategies().find(strategy, asOf))
                .filter(strategy -> InMemoryStrategies.isConfidentialDraft(strategy.value()))
                .isPresent();
    }

    private Map<String, Object> fields(Indicator indicator) {
        Map<String, Object> fields = RecordShape.fields(indicator.measure());
        strategyOf(indicator).ifPresent(strategy -> fields.put("strategy", strategy));
        return fields;
    }

    /** The strategy of the goal that an indicator belongs to. */
    Optional<StrategyId> strategyOf(Indicator indicator) {
        GoalId goal = indicator.measure().goal();
        return goal == null ? Optional.empty() : unit.goals().findStrategy(goal.value());
    }

    @Override
    public Stored<Indicator> save(long version, Change<Indicator> change) {
        return unit.save(OrganisationRows::indicators, change.after().id(), version, change);
    }

    @Override
    public void remove(long version, Change<Indicator> change) {
        unit.remove(OrganisationRows::indicators, change.after().id(), version, change);
    }
}
