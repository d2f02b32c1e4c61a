package dev.kurs.rest.indicator;

import dev.kurs.domain.indicator.Baseline;
import dev.kurs.domain.indicator.Direction;
import dev.kurs.domain.indicator.Progress;
import dev.kurs.domain.indicator.Progress.Facts;
import dev.kurs.domain.indicator.Progress.Latest;
import dev.kurs.domain.indicator.ProgressStatus;
import dev.kurs.domain.indicator.Trajectory;
import dev.kurs.domain.indicator.Verifier;
import dev.kurs.domain.kernel.Decimals;
import dev.kurs.domain.kernel.Ratio;
import dev.kurs.domain.organisation.Organisation.Language;
import dev.kurs.rest.Texts;
import dev.kurs.rest.indicator.IndicatorBody.BaselineBody;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How an indicator stands on a day, and why. */
record IndicatorFigures(
        @Nullable BigDecimal progress,
        @Nullable BigDecimal expected,
        ProgressStatus status,
        @Nullable LatestBody latest,
        Explanation explanation) {

    /** The measurement that counts. */
    record LatestBody(LocalDate date, BigDecimal value, String source, Verifier verifier) {

        static @Nullable LatestBody of(@Nullable Latest latest) {
            return latest == null
                    ? null
                    : new LatestBody(latest.date(), latest.value(), latest.source(), latest.verifier());
        }
    }

    /** Which rule a figure follows. */
    enum Formula {
        /** From the baseline to the target. */
        PROGRESS,
        /** Held at the target. */
        HELD,
        /** No figure, since nothing was measured. */
        NO_DATA,
        /** No figure, since there is nothing to measure against. */
        NOT_MEASURABLE;

        static Formula of(Progress progress) {
            return switch (progress.status()) {
                case NO_DATA -> NO_DATA;
                case NOT_MEASURABLE -> NOT_MEASURABLE;
                default -> progress.facts().direction() == Direction.MAINTAIN ? HELD : PROGRESS;
            };
        }
    }

    /**
     * How the figures came about: first what went in, then the same in words.
     *
     * @param target the last point of the trajectory in force that day
     */
    record Explanation(
            Formula formula,
            LocalDate validAt,
            BigDecimal tolerance,
            @Nullable BaselineBody baseline,
            @Nullable PointBody target,
            @Nullable BigDecimal expectedValue,
            @Nullable LatestBody latest,
            String text) {

        static Explanation of(Progress progress, Language language) {
            Facts facts = progress.facts();
            Baseline baseline = facts.baseline();
            Trajectory trajectory = facts.trajectory();
            return new Explanation(
                    Formula.of(progress),
                    facts.day(),
                    facts.tolerance(),
                    baseline == null ? null : BaselineBody.of(baseline),
                    trajectory == null ? null : PointBody.of(trajectory.target()),
                    shown(progress.expectedValue()),
                    LatestBody.of(facts.latest()),
                    inWords(progress, language));
        }
    }

    static IndicatorFigures of(Progress progress, Language language) {
        return new IndicatorFigures(
                shown(progress.progress()),
                shown(progress.expected()),
                progress.status(),
                LatestBody.of(progress.facts().latest()),
                Explanation.of(progress, language));
    }

    private static String inWords(Progress progress, Language language) {
        Facts facts = progress.facts();
        Map<String, @Nullable Object> figures = new HashMap<>();
        figures.put("progress", shown(progress.progress()));
        figures.put("expected", shown(progress.expected()));
        figures.put("status", progress.status());
        figures.put("day", facts.day());
        figures.put("tolerance", facts.tolerance());
        figures.put("frequency", facts.frequency());
        if (facts.latest() != null) {
            figures.put("value", facts.latest().value());
            figures.put("date", facts.latest().date());
        }
        if (facts.baseline() != null) {
            figures.put("baseline", facts.baseline().value());
        }
        if (facts.trajectory() != null) {
            figures.put("target", facts.trajectory().target().value());
        }
        String key = switch (Formula.of(progress)) {
            case PROGRESS -> "explanation.indicator." + progress.status();
            case HELD -> "explanation.maintain";
            case NO_DATA -> "explanation.no-data";
            case NOT_MEASURABLE -> "explanation.not-measurable";
        };
        return Texts.ALL.filled(language, key, figures);
    }

    private static @Nullable BigDecimal shown(@Nullable Ratio ratio) {
        return ratio == null ? null : Decimals.shown(ratio.decimal());
    }
}
