package dev.kurs.rest.strategy;

import dev.kurs.application.strategy.StrategyViews.GoalView;
import dev.kurs.domain.indicator.ProgressStatus;
import dev.kurs.domain.indicator.RollUp;
import dev.kurs.domain.kernel.Decimals;
import dev.kurs.rest.Call;
import dev.kurs.rest.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is computed for a goal. */
record GoalFigures(
        BigDecimal progress,
        BigDecimal expected,
        BigDecimal confidence,
        ProgressStatus progressStatus,
        Explanation explanation) {

    /** How the figures came about: the data first, and then a sentence. */
    record Explanation(String formula, LocalDate validAt, List<PartFigures> parts, String text) {}

    /** An indicator or objective, and what it adds. */
    record PartFigures(
            String type,
            UUID id,
            String title,
            BigDecimal weight,
            BigDecimal progress,
            BigDecimal expected,
            BigDecimal confidence,
            ProgressStatus status) {}

    static GoalFigures of(Call call, GoalView view) {
        RollUp figures = view.figures();
        List<PartFigures> parts = figures.parts().stream()
                .map(part -> new PartFigures(
                        part.id().kind().toUpperCase(Locale.ROOT),
                        part.id().value(),
                        view.titles().getOrDefault(part.id().value(), ""),
                        part.weight(),
                        Decimals.shown(part.progress()),
                        Decimals.shown(part.expected()),
                        Decimals.shown(part.confidence()),
                        part.status()))
                .toList();
        return new GoalFigures(
                Decimals.shown(figures.progress()),
                Decimals.shown(figures.expected()),
                Decimals.shown(figures.confidence()),
                figures.status(),
                new Explanation(
                        parts.isEmpty() ? "NO_PARTS" : "WEIGHTED_MEAN", view.day(), parts, text(call, view, parts)));
    }

    private static String text(Call call, GoalView view, List<PartFigures> parts) {
        if (parts.isEmpty()) {
            return Texts.ALL.filled(call.language(), "explanation.goal.empty", Map.of());
        }
        String listed = parts.stream()
                .map(part -> Texts.ALL.filled(
                        call.language(),
                        "explanation.part",
                        Map.of(
                                "title", part.title(),
                                "weight", part.weight(),
                                "progress", part.progress(),
                                "status", part.status())))
                .collect(Collectors.joining("; "));
        RollUp figures = view.figures();
        return Texts.ALL.filled(
                call.language(),
                "explanation.goal",
                Map.of(
                        "parts", listed,
                        "progress", Decimals.shown(figures.progress()),
                        "expected", Decimals.shown(figures.expected()),
                        "confidence", Decimals.shown(figures.confidence()),
                        "day", view.day(),
                        "status", figures.status()));
    }
}
