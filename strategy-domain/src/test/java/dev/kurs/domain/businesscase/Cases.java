package dev.kurs.domain.businesscase;

import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.kernel.Ratio;
import dev.kurs.domain.organisation.DiscountSchedule;
import dev.kurs.domain.organisation.DiscountSchedule.Band;
import dev.kurs.domain.organisation.DiscountScheduleId;
import dev.kurs.domain.portfolio.ProjectId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Cash flows and schedules to test with. */
final class Cases {

    static final LocalDate BASE = LocalDate.parse("2026-01-01");

    static final ProjectId PROJECT = new ProjectId(new UUID(0x7000L, 1));

    static final DiscountSchedule UK = schedule("0", "0.035", "31", "0.03", "76", "0.025");

    static final DiscountSchedule DK = schedule("0", "0.035", "36", "0.025", "71", "0.015");

    private Cases() {}

    static BenefitId benefit(int number) {
        return new BenefitId(new UUID(0x7000L, 100L + number));
    }

    /** A schedule of bands: year and rate, again and again. */
    static DiscountSchedule schedule(String... yearsAndRates) {
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i < yearsAndRates.length; i += 2) {
            bands.add(new Band(Integer.parseInt(yearsAndRates[i]), new BigDecimal(yearsAndRates[i + 1])));
        }
        return new DiscountSchedule(new DiscountScheduleId(new UUID(0x7000L, 9)), "Ministry", BASE, bands);
    }

    /** Money that comes (or goes, below zero) so many days after the base day. */
    static CashFlow flow(long days, String amount) {
        return flow(days, new BigDecimal(amount));
    }

    static CashFlow flow(long days, BigDecimal amount) {
        boolean cost = amount.signum() < 0;
        return new CashFlow(
                BASE.plusDays(days),
                Ratio.of(amount),
                cost ? FlowKind.INVESTMENT : FlowKind.FINANCIAL,
                cost ? PROJECT : benefit(1),
                false);
    }

    /** Money at each turn of a year, the first on the base day. */
    static List<CashFlow> yearly(String... amounts) {
        List<CashFlow> flows = new ArrayList<>();
        for (int i = 0; i < amounts.length; i++) {
            flows.add(flow(365L * i, amounts[i]));
        }
        return flows;
    }

    static BusinessCase at(String rate, List<CashFlow> flows) {
        return BusinessCase.of(BASE, schedule("0", rate), flows);
    }
}
