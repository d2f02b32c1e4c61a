package dev.kurs.application.portfolio;

import dev.kurs.application.AsOf;
import dev.kurs.application.Moment;
import dev.kurs.application.Ports;
import dev.kurs.application.benefit.ValuedBenefits.Valued;
import dev.kurs.application.governance.Decisions.Commitment;
import dev.kurs.domain.benefit.BenefitSums;
import dev.kurs.domain.benefit.BenefitSums.Span;
import dev.kurs.domain.benefit.Share;
import dev.kurs.domain.benefit.ValuedBenefit;
import dev.kurs.domain.benefit.ValuedBenefit.Plan;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.strategy.StrategyId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a portfolio costs and gives. Costs are planned, committed by decision and actual; benefits are planned and realised.
 * A year's plan is all of it; what was realised of it is what was so until the day.
 *
 * @param currency the organisation's; amounts in another are left out
 * @param years in order, none missing between the first and the last
 * @param cost all years together
 * @param toDate what benefits were to give and gave until the day, that day left out
 * @param valued how many benefits went in
 * @param notValued how many benefits say nothing in money
 * @param yearsLeftOut whether there is money of years further off than {@link #REACH}
 */
public record PortfolioMoney(
        Currency currency, List<Year> years, Cost cost, Span toDate, int valued, int notValued, boolean yearsLeftOut) {

    /** How many years before and after the day's are told at most. */
    public static final int REACH = 50;

    /** What is planned, committed and was paid. */
    public record Cost(BigDecimal planned, BigDecimal committed, BigDecimal actual) {

        static final Cost NONE = new Cost(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        Cost plus(Cost other) {
            return new Cost(planned.add(other.planned), committed.add(other.committed), actual.add(other.actual));
        }
    }

    /** A year. */
    public record Year(int year, Cost cost, Span benefits) {}

    /**
     * The money of a portfolio.
     *
     * @param strategy whose it is; null for the organisation's
     * @param projects those of the portfolio that may be seen
     */
    static PortfolioMoney of(
            Ports ports,
            @Nullable StrategyId strategy,
            Set<ProjectId> projects,
            boolean confidential,
            Moment.In moment) {
        AsOf known = moment.known();
        LocalDate day = moment.day();
        Currency currency = ports.organisation().currency();
        ZoneId zone = ports.organisation().timeZone();
        NavigableMap<Integer, Cost> costs = new TreeMap<>();
        ports.costLines()
                .totals(strategy, currency, confidential, known)
                .forEach(year -> costs.merge(
                        year.year(),
                        new Cost(
                                year.planned().amount(),
                                BigDecimal.ZERO,
                                year.actual().amount()),
                        Cost::plus));
        for (Commitment one : ports.decisions().listCommitted(strategy, known)) {
            LocalDate on = LocalDate.ofInstant(one.at(), zone);
            if (projects.contains(one.project()) && one.amount().currency().equals(currency) && !on.isAfter(day)) {
                costs.merge(
                        on.getYear(), new Cost(BigDecimal.ZERO, one.amount().amount(), BigDecimal.ZERO), Cost::plus);
            }
        }
        List<Valued> benefits = strategy == null
                ? ports.valuedBenefits().all(day, confidential, known)
                : ports.valuedBenefits().ofStrategy(strategy, day, confidential, known);
        return of(currency, day, costs, benefits, strategy == null ? null : projects);
    }

    /**
     * The same from what was read.
     *
     * @param costs by year
     * @param projects whose shares count; null for those of all projects
     */
    public static PortfolioMoney of(
            Currency currency,
            LocalDate day,
            NavigableMap<Integer, Cost> costs,
            List<Valued> benefits,
            @Nullable Set<ProjectId> projects) {
        Years reach = new Years(day.getYear());
        costs.keySet().forEach(reach::include);
        benefits.forEach(one -> include(one.benefit(), reach));
        BenefitSums sums = new BenefitSums(day, reach.first(), reach.last());
        for (Valued one : benefits) {
            sums.add(one.benefit(), one.measured(), part(one.benefit(), projects));
        }
        List<Span> spans = sums.years();
        List<Year> years = new ArrayList<>();
        for (int year = reach.first(); year <= reach.last(); year++) {
            years.add(new Year(year, costs.getOrDefault(year, Cost.NONE), spans.get(year - reach.first())));
        }
        return new PortfolioMoney(
                currency,
                years,
                costs.values().stream().reduce(Cost.NONE, Cost::plus),
                sums.toDate(),
                sums.valued(),
                sums.notValued(),
                reach.isShort());
    }

    /** From the year in which a benefit begins to be realised to that of the last point of a trajectory. */
    private static void include(ValuedBenefit benefit, Years reach) {
        LocalDate from = benefit.realisationFrom();
        if (benefit.isValued() && from != null) {
            reach.include(from.getYear());
            for (Plan plan : benefit.plans()) {
                reach.include(plan.trajectory().target().date().getYear());
            }
        }
    }

    private static BigDecimal part(ValuedBenefit benefit, @Nullable Set<ProjectId> projects) {
        BigDecimal part = BigDecimal.ZERO;
        for (Share share : benefit.shares()) {
            if (projects == null || projects.contains(share.project())) {
                part = part.add(share.share());
            }
        }
        return part;
    }

    /** The years that are told. */
    private static final class Years {

        private final int middle;
        private int first;
        private int last;

        Years(int middle) {
            this.middle = middle;
            this.first = middle;
            this.last = middle;
        }

        void include(int year) {
            first = Math.min(first, year);
            last = Math.max(last, year);
        }

        int first() {
            return Math.max(first, middle - REACH);
        }

        int last() {
            return Math.min(last, middle + REACH);
        }

        boolean isShort() {
            return first() > first || last() < last;
        }
    }
}
