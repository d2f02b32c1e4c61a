package dev.kurs.application.memory;

import dev.kurs.application.AsOf;
import dev.kurs.application.Stored;
import dev.kurs.application.indicator.ProgressFacts;
import dev.kurs.domain.indicator.Indicator;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.indicator.Measure;
import dev.kurs.domain.indicator.Measurement;
import dev.kurs.domain.indicator.Progress.Latest;
import dev.kurs.domain.strategy.StrategyId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

final class InMemoryProgressFacts implements ProgressFacts {

    private final UnitOfWork unit;

    InMemoryProgressFacts(UnitOfWork unit) {
        this.unit = unit;
    }

    @Override
    public List<IndicatorFacts> ofStrategies(Collection<StrategyId> strategies, LocalDate day, AsOf asOf) {
        InMemoryIndicators indicators = new InMemoryIndicators(unit);
        return facts(
                indicator -> indicators
                        .strategyOf(indicator)
                        .filter(strategies::contains)
                        .isPresent(),
                day,
                asOf);
    }

    @Override
    public List<IndicatorFacts> ofIndicators(Collection<IndicatorId> indicators, LocalDate day, AsOf asOf) {
        Set<IndicatorId> wanted = Set.copyOf(indicators);
        return facts(indicator -> wanted.contains(indicator.id()), day, asOf);
    }

    private List<IndicatorFacts> facts(Predicate<Indicator> wanted, LocalDate day, AsOf asOf) {
        Map<IndicatorId, Measurement> latest = unit.rows().measurements().all(asOf).stream()
                .filter(measurement ->
                        measurement.breakdown() == null && !measurement.date().isAfter(day))
                .collect(Collectors.toMap(
                        Measurement::indicator,
                        measurement -> measurement,
                        BinaryOperator.maxBy(Measurement.BY_WEIGHT_AS_LATEST)));
        return unit.rows().indicators().all(asOf).stream()
                .map(Stored::value)
                .filter(wanted)
                .map(indicator -> facts(indicator, day, latest.get(indicator.id())))
                .toList();
    }

    private static IndicatorFacts facts(Indicator indicator, LocalDate day, @Nullable Measurement latest) {
        Measure measure = indicator.measure();
        return new IndicatorFacts(
                indicator.id(),
                measure.name(),
                measure.goal(),
                measure.weight(),
                measure.direction(),
                measure.frequency(),
                indicator.baseline(),
                indicator.trajectoryOn(day).orElse(null),
                latest == null ? null : new Latest(latest.date(), latest.value(), latest.source(), latest.verifier()));
    }
}
