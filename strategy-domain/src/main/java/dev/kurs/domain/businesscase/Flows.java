package dev.kurs.domain.businesscase;

import dev.kurs.domain.benefit.Valuation;
import dev.kurs.domain.benefit.Valuation.Per;
import dev.kurs.domain.benefit.ValuedBenefit;
import dev.kurs.domain.benefit.ValuedBenefit.Plan;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.kernel.Ratio;
import dev.kurs.domain.portfolio.CostLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Makes cash flows of costs and benefits. */
public final class Flows {

    /** The day of a month on which what belongs to the month as a whole is reckoned to flow: its middle. */
    public static final int MIDDLE = 15;

    /** How many years a benefit that recurs is reckoned for where nobody says otherwise. */
    public static final int DEFAULT_HORIZON = 5;

    private Flows() {}

    /** Costs in the middle of their months: what was paid where that is known, else what was planned. */
    public static List<CashFlow> ofCosts(List<CostLine> lines, PriceLevel prices) {
        List<CashFlow> flows = new ArrayList<>();
        for (CostLine line : lines) {
            Money amount = line.actual() != null ? line.actual() : line.planned();
            if (amount != null && amount.amount().signum() != 0) {
                Ratio real =
                        prices.deflated(Ratio.of(amount.amount()), line.month().getYear());
                flows.add(new CashFlow(
                        line.month().atDay(MIDDLE),
                        real.negated(),
                        FlowKind.of(line.kind()),
                        line.project(),
                        line.actual() != null));
            }
        }
        return flows;
    }

    /**
     * A part of a benefit, from its plan alone: one that recurs month by month, in the middle of each month what is planned
     * over its days; one that comes once on the day of its target, or on the first day it counts where that is later.
     *
     * @param part over 0 and at most 1
     * @param years how many years one that recurs is reckoned for, from the first day it counts
     */
    public static List<CashFlow> ofBenefit(ValuedBenefit benefit, BigDecimal part, int years) {
        Valuation worth = benefit.valuation();
        LocalDate from = benefit.realisationFrom();
        if (worth == null || from == null || benefit.plans().isEmpty() || !benefit.isValued()) {
            return List.of();
        }
        List<CashFlow> flows = new ArrayList<>();
        if (worth.per() == Per.ONCE) {
            LocalDate day = comesOn(benefit.plans(), from);
            add(benefit, day, benefit.planned(LocalDate.MIN, day).times(part), flows);
            return flows;
        }
        LocalDate end = from.plusYears(years);
        for (LocalDate at = from; at.isBefore(end); at = nextMonth(at)) {
            LocalDate to = nextMonth(at).isBefore(end) ? nextMonth(at) : end;
            add(
                    benefit,
                    YearMonth.from(at).atDay(MIDDLE),
                    benefit.planned(at, to).times(part),
                    flows);
        }
        return flows;
    }

    private static void add(ValuedBenefit benefit, LocalDate day, Ratio amount, List<CashFlow> flows) {
        if (amount.numerator().signum() != 0) {
            flows.add(new CashFlow(day, amount, FlowKind.of(benefit.category()), benefit.id(), false));
        }
    }

    private static LocalDate nextMonth(LocalDate day) {
        return YearMonth.from(day).plusMonths(1).atDay(1);
    }

    /** The day of the last point of the plan that takes over last, once both that plan and the benefit count. */
    private static LocalDate comesOn(List<Plan> plans, LocalDate from) {
        Plan last = plans.get(0);
        for (Plan plan : plans) {
            last = start(plan).isBefore(start(last)) ? last : plan;
        }
        LocalDate day = last.trajectory().target().date();
        LocalDate begins = start(last).isAfter(from) ? start(last) : from;
        return day.isBefore(begins) ? begins : day;
    }

    private static LocalDate start(Plan plan) {
        return plan.from() == null ? LocalDate.MIN : plan.from();
    }
}
