package dev.kurs.application.memory;

import dev.kurs.application.AsOf;
import dev.kurs.application.Stored;
import dev.kurs.application.benefit.ValuedBenefits;
import dev.kurs.domain.benefit.Benefit;
import dev.kurs.domain.benefit.BenefitHeader;
import dev.kurs.domain.benefit.Measured;
import dev.kurs.domain.benefit.MeasuredSpan;
import dev.kurs.domain.benefit.ValuedBenefit;
import dev.kurs.domain.indicator.Direction;
import dev.kurs.domain.indicator.Indicator;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.indicator.Measurement;
import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.strategy.StrategyId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Always from the series: there is nothing in memory that a sum would save. */
final class InMemoryValuedBenefits implements ValuedBenefits {

    private final UnitOfWork unit;
    private final InMemoryBenefits benefits;

    InMemoryValuedBenefits(UnitOfWork unit) {
        this.unit = unit;
        this.benefits = new InMemoryBenefits(unit);
    }

    @Override
    public List<Valued> ofBenefits(Collection<BenefitId> wanted, LocalDate day, AsOf asOf) {
        Set<BenefitId> ids = Set.copyOf(wanted);
        return valued(benefit -> ids.contains(benefit.id()), day, asOf);
    }

    @Override
    public List<Valued> ofProject(ProjectId project, LocalDate day, boolean confidential, AsOf asOf) {
        return valued(
                benefit -> benefit.header().projects().stream()
                                .anyMatch(share -> share.project().equals(project))
                        && isShown(benefit, confidential, asOf),
                day,
                asOf);
    }

    @Override
    public List<Valued> ofStrategy(StrategyId strategy, LocalDate day, boolean confidential, AsOf asOf) {
        return valued(
                benefit -> benefits.strategies(benefit).contains(strategy) && isShown(benefit, confidential, asOf),
                day,
                asOf);
    }

    @Override
    public List<Valued> all(LocalDate day, boolean confidential, AsOf asOf) {
        return valued(benefit -> isShown(benefit, confidential, asOf), day, asOf);
    }

    private boolean isShown(Benefit benefit, boolean confidential, AsOf asOf) {
        return confidential || !benefits.isHidden(benefit, asOf);
    }

    private List<Valued> valued(Predicate<Benefit> wanted, LocalDate day, AsOf asOf) {
        Map<BenefitId, Indicator> indicators = new HashMap<>();
        unit.rows().indicators().all(asOf).stream()
                .map(Stored::value)
                .filter(indicator -> indicator.measure().benefit() != null)
                .forEach(indicator -> indicators.put(indicator.measure().benefit(), indicator));
        Map<IndicatorId, List<Measurement>> series = unit.rows().measurements().all(asOf).stream()
                .filter(one -> !one.date().isAfter(day))
                .collect(Collectors.groupingBy(Measurement::indicator));
        return unit.rows().benefits().all(asOf).stream()
                .map(Stored::value)
                .filter(wanted)
                .sorted(Comparator.comparing(benefit -> benefit.id().value(), Selection.BY_ID))
                .map(benefit -> valued(benefit, indicators.get(benefit.id()), series))
                .toList();
    }

    private static Valued valued(
            Benefit benefit, @Nullable Indicator indicator, Map<IndicatorId, List<Measurement>> series) {
        BenefitHeader header = benefit.header();
        ValuedBenefit facts = new ValuedBenefit(
                benefit.id(),
                header.name(),
                header.category(),
                header.disbenefit(),
                header.valuation(),
                header.realisationFrom(),
                header.uncertainty(),
                header.projects(),
                indicator == null ? null : indicator.id(),
                indicator == null ? Direction.MAINTAIN : indicator.measure().direction(),
                indicator == null ? null : indicator.baseline(),
                indicator == null ? List.of() : ValuedBenefit.Plan.of(indicator.targets()));
        return new Valued(
                facts,
                indicator == null
                        ? Measured.NOTHING
                        : new Measured(MeasuredSpan.each(series.getOrDefault(indicator.id(), List.of()))));
    }
}
