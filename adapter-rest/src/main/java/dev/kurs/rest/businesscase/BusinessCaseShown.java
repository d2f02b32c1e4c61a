package dev.kurs.rest.businesscase;

import dev.kurs.application.businesscase.CaseView;
import dev.kurs.domain.businesscase.BusinessCase;
import dev.kurs.domain.businesscase.Counted;
import dev.kurs.domain.businesscase.Figures;
import dev.kurs.domain.organisation.DiscountSchedule;
import dev.kurs.domain.organisation.DiscountScheduleId;
import dev.kurs.domain.organisation.Organisation.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A business case as it is shown. The figures above are raw, or adjusted where that was asked for, as the flows are; those
 * below {@code adjusted} are adjusted always.
 */
record BusinessCaseShown(
        LocalDate base,
        int horizonYears,
        ScheduleShown schedule,
        String bias,
        List<FlowShown> flows,
        FiguresShown financial,
        FiguresShown financialAndRedistribution,
        FiguresShown all,
        AdjustedShown adjusted,
        ExplanationShown explanation) {

    /** The schedule that was used, and which of its bands the flows pass through. */
    record ScheduleShown(DiscountScheduleId id, String authority, LocalDate validFrom, List<BandShown> bandsUsed) {

        static ScheduleShown of(BusinessCase of) {
            DiscountSchedule schedule = of.schedule();
            return new ScheduleShown(
                    schedule.id(),
                    schedule.authority(),
                    schedule.validFrom(),
                    of.bandsUsed().stream()
                            .map(band -> new BandShown(band.fromYear(), band.rate()))
                            .toList());
        }
    }

    /** A rate that holds from a year on. */
    record BandShown(int fromYear, BigDecimal rate) {}

    /** The three figures, corrected for optimism. */
    record AdjustedShown(FiguresShown financial, FiguresShown financialAndRedistribution, FiguresShown all) {}

    static BusinessCaseShown of(CaseView view, boolean adjusted, Language language) {
        Currency currency = view.currency();
        Map<Counted, Figures> raw = figures(view.raw());
        Map<Counted, Figures> corrected = view.bias().factors().isEmpty() ? raw : figures(view.corrected());
        Map<Counted, Figures> asked = adjusted ? corrected : raw;
        return new BusinessCaseShown(
                view.raw().base(),
                view.horizonYears(),
                ScheduleShown.of(view.raw()),
                adjusted ? "adjusted" : "raw",
                FlowShown.all(view.asked(adjusted), currency),
                shown(asked, Counted.FINANCIAL, currency),
                shown(asked, Counted.FINANCIAL_AND_REDISTRIBUTION, currency),
                shown(asked, Counted.ALL, currency),
                new AdjustedShown(
                        shown(corrected, Counted.FINANCIAL, currency),
                        shown(corrected, Counted.FINANCIAL_AND_REDISTRIBUTION, currency),
                        shown(corrected, Counted.ALL, currency)),
                ExplanationShown.of(view, asked, language));
    }

    private static Map<Counted, Figures> figures(BusinessCase of) {
        Map<Counted, Figures> figures = new EnumMap<>(Counted.class);
        for (Counted counted : Counted.values()) {
            figures.put(counted, of.figures(counted));
        }
        return figures;
    }

    private static FiguresShown shown(Map<Counted, Figures> figures, Counted counted, Currency currency) {
        return FiguresShown.of(Objects.requireNonNull(figures.get(counted)), currency);
    }
}
