package dev.kurs.application.indicator;

import dev.kurs.application.AsOf;
import dev.kurs.domain.indicator.Baseline;
import dev.kurs.domain.indicator.Direction;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.indicator.Progress;
import dev.kurs.domain.indicator.Progress.Latest;
import dev.kurs.domain.indicator.Trajectory;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.StrategyId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What progress is computed from: few columns of many indicators, in a fixed number of queries whatever the size. */
public interface ProgressFacts {

    /** The facts of every indicator of every goal that the strategies have or had. */
    List<IndicatorFacts> ofStrategies(Collection<StrategyId> strategies, LocalDate day, AsOf asOf);

    /** The facts of these indicators. */
    List<IndicatorFacts> ofIndicators(Collection<IndicatorId> indicators, LocalDate day, AsOf asOf);

    /**
     * What one indicator's progress on a day is computed from.
     *
     * @param goal the goal it belongs to; null when it belongs to a benefit
     * @param trajectory the one in force that day
     * @param latest the latest measurement of the total on or before that day
     */
    record IndicatorFacts(
            IndicatorId id,
            String name,
            @Nullable GoalId goal,
            BigDecimal weight,
            Direction direction,
            @Nullable Period frequency,
            @Nullable Baseline baseline,
            @Nullable Trajectory trajectory,
            @Nullable Latest latest) {

        /** The progress on that day. */
        public Progress progress(LocalDate day, BigDecimal tolerance) {
            return Progress.of(new Progress.Facts(day, direction, baseline, trajectory, frequency, latest, tolerance));
        }
    }
}
