package dev.kurs.domain.benefit;

import dev.kurs.domain.kernel.ExactSum;
import dev.kurs.domain.kernel.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What many benefits are planned to give and gave, by year and until a day: the part that lies with the projects of a
 * portfolio, and beside it what no project causes. Kinds of money that are not to be added up stand apart. Every figure is
 * exact.
 */
public final class BenefitSums {

    private final LocalDate day;
    private final int firstYear;
    private final Sum[] held;
    private final Sum[] unattributed;
    private final Sum heldToDate = new Sum();
    private final Sum unattributedToDate = new Sum();
    private int valued;
    private int notValued;

    /**
     * Nothing yet.
     *
     * @param day what was measured counts until then, that day left out
     * @param firstYear the first year that is told
     * @param lastYear the last year that is told
     */
    public BenefitSums(LocalDate day, int firstYear, int lastYear) {
        this.day = day;
        this.firstYear = firstYear;
        int years = Math.max(lastYear - firstYear + 1, 0);
        held = sums(years);
        unattributed = sums(years);
    }

    private static Sum[] sums(int years) {
        Sum[] sums = new Sum[years];
        for (int i = 0; i < years; i++) {
            sums[i] = new Sum();
        }
        return sums;
    }

    /**
     * Money by what may be added up to what.
     *
     * @param financial cashed in money
     * @param redistribution freed resources, valued in money and not cashed
     * @param other for individuals, society or the environment, valued in money
     */
    public record Figures(Ratio financial, Ratio redistribution, Ratio other) {

        /** What is cashed and what is freed, together. */
        public Ratio financialAndRedistribution() {
            return financial.plus(redistribution);
        }

        /** All that is valued, together. */
        public Ratio all() {
            return financialAndRedistribution().plus(other);
        }
    }

    /** What was planned, and what came of it. */
    public record Money(Figures planned, Figures realised) {}

    /**
     * A year, or the time until a day.
     *
     * @param held what lies with the projects of the portfolio
     * @param unattributed what no project causes, of the same benefits
     */
    public record Span(Money held, Money unattributed) {}

    /**
     * Adds a benefit.
     *
     * @param part the part of it that lies with the projects of the portfolio
     */
    public void add(ValuedBenefit benefit, Measured measured, BigDecimal part) {
        if (!benefit.isValued()) {
            notValued++;
            return;
        }
        valued++;
        BigDecimal rest = benefit.unattributed();
        for (int i = 0; i < held.length; i++) {
            LocalDate from = LocalDate.of(firstYear + i, 1, 1);
            LocalDate end = LocalDate.of(firstYear + i + 1, 1, 1);
            add(benefit, measured, from, end, end.isBefore(day) ? end : day, part, held[i]);
            add(benefit, measured, from, end, end.isBefore(day) ? end : day, rest, unattributed[i]);
        }
        add(benefit, measured, LocalDate.MIN, day, day, part, heldToDate);
        add(benefit, measured, LocalDate.MIN, day, day, rest, unattributedToDate);
    }

    private static void add(
            ValuedBenefit benefit,
            Measured measured,
            LocalDate from,
            LocalDate plannedTo,
            LocalDate realisedTo,
            BigDecimal part,
            Sum into) {
        if (part.signum() == 0) {
            return;
        }
        benefit.addPlanned(from, plannedTo, part, into.planned.of(benefit.category()));
        if (from.isBefore(realisedTo)) {
            benefit.addRealised(measured, from, realisedTo, part, into.realised.of(benefit.category()));
        }
    }

    /** How many benefits were added that can be said in money. */
    public int valued() {
        return valued;
    }

    /** How many benefits were added that cannot be said in money, and count nothing. */
    public int notValued() {
        return notValued;
    }

    /** The years that are told, from the first to the last. */
    public List<Span> years() {
        List<Span> years = new ArrayList<>(held.length);
        for (int i = 0; i < held.length; i++) {
            years.add(new Span(held[i].money(), unattributed[i].money()));
        }
        return years;
    }

    /** All until the day, that day left out. */
    public Span toDate() {
        return new Span(heldToDate.money(), unattributedToDate.money());
    }

    private static final class Sum {

        private final Parts planned = new Parts();
        private final Parts realised = new Parts();

        Money money() {
            return new Money(planned.figures(), realised.figures());
        }
    }

    private static final class Parts {

        private final ExactSum financial = new ExactSum();
        private final ExactSum redistribution = new ExactSum();
        private final ExactSum other = new ExactSum();

        ExactSum of(BenefitCategory category) {
            return switch (category) {
                case FINANCIAL -> financial;
                case REDISTRIBUTION -> redistribution;
                case QUALITY, ENVIRONMENT -> other;
            };
        }

        Figures figures() {
            return new Figures(financial.total(), redistribution.total(), other.total());
        }
    }
}
