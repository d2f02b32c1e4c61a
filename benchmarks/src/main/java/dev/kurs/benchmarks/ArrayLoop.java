package dev.kurs.benchmarks;

import dev.kurs.application.benefit.ValuedBenefits.Valued;
import dev.kurs.domain.benefit.MeasuredSpan;
import dev.kurs.domain.benefit.ValuedBenefit;
import dev.kurs.domain.indicator.Trajectory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What benefits are planned to give and gave, by year and until a day, with the part that projects cause and the rest, of
 * three kinds of money: the same integrals as the domain's, in doubles over arrays that were made before. For benefits
 * valued per year, of which less is better, with one trajectory each.
 */
final class ArrayLoop {

    /** How many figures a span of time has: three kinds, held and not, planned and realised. */
    static final int FIGURES = 12;

    private final int firstYear;
    private final int years;
    private final int day;
    private final int[] kind;
    private final double[] worth;
    private final double[] part;
    private final int[] from;
    private final double[] baseline;
    private final int[] baselineOn;
    private final int[][] days;
    private final double[][] heights;
    private final int[][] first;
    private final int[][] last;
    private final double[][] held;
    private final double[][] value;

    ArrayLoop(List<Valued> benefits, LocalDate day, int firstYear, int lastYear) {
        int size = benefits.size();
        this.firstYear = firstYear;
        this.years = lastYear - firstYear + 1;
        this.day = (int) day.toEpochDay();
        kind = new int[size];
        worth = new double[size];
        part = new double[size];
        from = new int[size];
        baseline = new double[size];
        baselineOn = new int[size];
        days = new int[size][];
        heights = new double[size][];
        first = new int[size][];
        last = new int[size][];
        held = new double[size][];
        value = new double[size][];
        for (int i = 0; i < size; i++) {
            put(i, benefits.get(i).benefit());
            put(i, benefits.get(i).measured().spans());
        }
    }

    private void put(int i, ValuedBenefit one) {
        kind[i] = switch (one.category()) {
            case FINANCIAL -> 0;
            case REDISTRIBUTION -> 1;
            case QUALITY, ENVIRONMENT -> 2;
        };
        worth[i] = Objects.requireNonNull(one.valuation()).amount().amount().doubleValue() / 365;
        part[i] = BigDecimal.ONE.subtract(one.unattributed()).doubleValue();
        from[i] = (int) Objects.requireNonNull(one.realisationFrom()).toEpochDay();
        baseline[i] = Objects.requireNonNull(one.baseline()).value().doubleValue();
        baselineOn[i] = (int) Objects.requireNonNull(one.baseline()).date().toEpochDay();
        List<Trajectory.Point> points = one.plans().get(0).trajectory().points();
        days[i] = points.stream()
                .mapToInt(point -> (int) point.date().toEpochDay())
                .toArray();
        heights[i] = points.stream()
                .mapToDouble(point -> baseline[i] - point.value().doubleValue())
                .toArray();
    }

    private void put(int i, List<MeasuredSpan> spans) {
        first[i] =
                spans.stream().mapToInt(span -> (int) span.first().toEpochDay()).toArray();
        last[i] =
                spans.stream().mapToInt(span -> (int) span.last().toEpochDay()).toArray();
        held[i] = spans.stream().mapToDouble(span -> span.held().doubleValue()).toArray();
        value[i] =
                spans.stream().mapToDouble(span -> span.value().doubleValue()).toArray();
    }

    /** For each year, and at the end for the time until the day: by kind held, by kind not held; planned, then realised. */
    double[] sums() {
        double[] sums = new double[(years + 1) * FIGURES];
        int[] starts = new int[years + 1];
        for (int year = 0; year <= years; year++) {
            starts[year] = (int) LocalDate.of(firstYear + year, 1, 1).toEpochDay();
        }
        for (int i = 0; i < worth.length; i++) {
            for (int year = 0; year < years; year++) {
                add(sums, year * FIGURES, i, starts[year], starts[year + 1]);
            }
            add(sums, years * FIGURES, i, Integer.MIN_VALUE, day);
        }
        return sums;
    }

    private void add(double[] sums, int at, int i, int start, int end) {
        int begin = Math.max(start, from[i]);
        if (begin < end) {
            double planned = planned(i, begin, end) * worth[i];
            sums[at + kind[i]] += planned * part[i];
            sums[at + 3 + kind[i]] += planned * (1 - part[i]);
            int until = Math.min(end, day);
            if (begin < until) {
                double realised = realised(i, begin, until) * worth[i];
                sums[at + 6 + kind[i]] += realised * part[i];
                sums[at + 9 + kind[i]] += realised * (1 - part[i]);
            }
        }
    }

    private double planned(int i, int begin, int end) {
        int at = baselineOn[i];
        double height = 0;
        double area = 0;
        for (int p = 0; p < days[i].length; p++) {
            int next = days[i][p];
            if (next > at) {
                int a = Math.max(begin, at);
                int b = Math.min(end, next);
                if (a < b) {
                    double slope = (heights[i][p] - height) / (next - at);
                    area += (b - a) * (height + slope * (a - at + b - at) / 2);
                }
                at = next;
                height = heights[i][p];
            }
        }
        int a = Math.max(begin, at);
        return a < end ? area + height * (end - a) : area;
    }

    private double realised(int i, int begin, int end) {
        int at = begin;
        double stands = 0;
        double area = 0;
        for (int s = 0; s < first[i].length && first[i][s] < end; s++) {
            if (last[i][s] > begin) {
                area += stands * (first[i][s] - at) + baseline[i] * (last[i][s] - first[i][s]) - held[i][s];
                at = last[i][s];
            }
            stands = baseline[i] - value[i][s];
        }
        return area + stands * (end - at);
    }
}
