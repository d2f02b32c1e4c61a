package dev.kurs.domain.indicator;

import dev.kurs.domain.kernel.Decimals;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.kernel.Ratio;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The progress of something that has parts: a goal with its indicators and objectives, a strategy with its business
 * goals. Each figure is the mean over the parts, weighted; the status is the worst of theirs.
 *
 * @param progress 0..1, 34 digits
 * @param expected 0..1
 * @param confidence 0..1
 * @param status the worst of the parts'; NO_DATA where there are none
 * @param parts what went in
 */
public record RollUp(
        BigDecimal progress, BigDecimal expected, BigDecimal confidence, ProgressStatus status, List<Part> parts) {

    /**
     * One part and what it adds.
     *
     * @param weight over 0
     * @param progress clipped to 0..1; 0 where there is no figure
     * @param expected clipped to 0..1; 0 where there is no figure
     * @param confidence 0..1
     */
    public record Part(
            Id id,
            BigDecimal weight,
            BigDecimal progress,
            BigDecimal expected,
            BigDecimal confidence,
            ProgressStatus status) {

        /** An indicator as a part of its goal. */
        public static Part of(IndicatorId id, BigDecimal weight, Progress progress) {
            return new Part(
                    id,
                    weight,
                    clipped(progress.progress()),
                    clipped(progress.expected()),
                    progress.confidence(),
                    progress.status());
        }

        /** A goal as a part of a strategy, or an objective of its goal. */
        public static Part of(Id id, BigDecimal weight, RollUp rollUp) {
            return new Part(id, weight, rollUp.progress, rollUp.expected, rollUp.confidence, rollUp.status);
        }

        private static BigDecimal clipped(@Nullable Ratio ratio) {
            return ratio == null ? BigDecimal.ZERO : ratio.clipped().decimal();
        }
    }

    public RollUp {
        parts = List.copyOf(parts);
    }

    /** Computes it; without parts it is 0 with confidence 0 and NO_DATA. */
    public static RollUp of(List<Part> parts) {
        if (parts.isEmpty()) {
            return new RollUp(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, ProgressStatus.NO_DATA, parts);
        }
        BigDecimal weights = parts.stream().map(Part::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        ProgressStatus worst =
                parts.stream().map(Part::status).min(Comparator.naturalOrder()).orElseThrow();
        return new RollUp(
                mean(parts, Part::progress, weights),
                mean(parts, Part::expected, weights),
                mean(parts, Part::confidence, weights),
                worst,
                parts);
    }

    private static BigDecimal mean(List<Part> parts, Function<Part, BigDecimal> figure, BigDecimal weights) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Part part : parts) {
            sum = sum.add(part.weight().multiply(figure.apply(part)));
        }
        return sum.divide(weights, Decimals.RATIO);
    }
}
