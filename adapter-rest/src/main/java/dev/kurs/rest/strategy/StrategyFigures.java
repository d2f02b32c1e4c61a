package dev.kurs.rest.strategy;

import dev.kurs.application.strategy.StrategyViews.StrategyView;
import dev.kurs.domain.indicator.ProgressStatus;
import dev.kurs.domain.indicator.RollUp;
import dev.kurs.domain.kernel.Decimals;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.strategy.Revision;
import dev.kurs.domain.strategy.Strategy;
import dev.kurs.domain.strategy.Strategy.StrategyStatus;
import dev.kurs.domain.strategy.StrategyId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is computed for a strategy, and what its acts have made of it. */
record StrategyFigures(
        StrategyStatus status,
        @Nullable Integer revisionInForce,
        @Nullable Integer openRevision,
        boolean revisionDue,
        BigDecimal progress,
        BigDecimal expected,
        BigDecimal confidence,
        ProgressStatus progressStatus,
        @Nullable LocalDate launchedOn,
        @Nullable ClosureFigures closure,
        @Nullable List<RepairFigures> repairs) {

    /** How a strategy ended. */
    record ClosureFigures(
            LocalDate on,
            String reason,
            String outcome,
            @Nullable StrategyId successor,
            @Nullable DecisionId decision) {}

    /** What was put right, left out or has no place, when the strategy came in as a document. */
    record RepairFigures(int line, int column, String element, String code, String detail) {}

    static StrategyFigures of(StrategyView view, @Nullable List<RepairFigures> repairs) {
        Strategy strategy = view.strategy().value();
        RollUp figures = view.figures();
        Strategy.Closure closure = strategy.closure();
        return new StrategyFigures(
                strategy.status(),
                view.inForce(),
                strategy.openRevision().map(Revision::number).orElse(null),
                view.revisionDue(),
                Decimals.shown(figures.progress()),
                Decimals.shown(figures.expected()),
                Decimals.shown(figures.confidence()),
                figures.status(),
                strategy.launchedOn(),
                closure == null
                        ? null
                        : new ClosureFigures(
                                closure.on(),
                                closure.reason(),
                                closure.outcome(),
                                closure.successor(),
                                closure.decision()),
                repairs);
    }
}
