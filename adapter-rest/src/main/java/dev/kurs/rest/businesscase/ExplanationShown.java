package dev.kurs.rest.businesscase;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kurs.application.businesscase.CaseView;
import dev.kurs.application.businesscase.CaseView.Why;
import dev.kurs.domain.businesscase.Counted;
import dev.kurs.domain.businesscase.Figures;
import dev.kurs.domain.businesscase.InternalRates;
import dev.kurs.domain.businesscase.PriceLevel;
import dev.kurs.domain.organisation.DiscountSchedule;
import dev.kurs.domain.organisation.Organisation.Language;
import dev.kurs.rest.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * How a case came about: as data, and in words.
 *
 * @param scheduleChosen whether the organisation chose the schedule
 * @param flowsLeftOut how many flows lie before the base day
 * @param bias the organisation's factors against optimism
 * @param internalRates what was found of them, of each figure
 * @param notCounted what belongs to the case and gives no flows
 * @param notes the same in the reader's language
 */
record ExplanationShown(
        boolean scheduleChosen,
        int flowsLeftOut,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FactorShown> bias,
        PricesShown priceIndex,
        RatesShown internalRates,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<NotCountedShown> notCounted,
        List<Note> notes) {

    /** A factor against optimism. */
    record FactorShown(String of, BigDecimal factor) {}

    /**
     * What turned nominal costs into the prices of the base year.
     *
     * @param used whether any cost was turned
     * @param missing years of costs that have no index
     */
    record PricesShown(
            boolean used,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<IndexShown> indices,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Integer> missing) {

        static PricesShown of(PriceLevel prices) {
            return new PricesShown(
                    prices.isUsed(),
                    prices.used().stream()
                            .map(index -> new IndexShown(index.year(), index.value(), index.source()))
                            .toList(),
                    prices.missing());
        }
    }

    /** A year's price index. */
    record IndexShown(int year, BigDecimal value, String source) {}

    /** The internal rates of the three figures. */
    record RatesShown(RateShown financial, RateShown financialAndRedistribution, RateShown all) {}

    /**
     * What was found of the internal rates of a figure.
     *
     * @param sought whether they were looked for, between -0.999999999999 and 1 000 000 000 000
     * @param signChanges how often the flows change sign: no more rates than that exist
     */
    record RateShown(boolean sought, int signChanges, List<BigDecimal> found) {

        static RateShown of(Figures figures) {
            return new RateShown(figures.rates().sought(), figures.rates().signChanges(), FiguresShown.rates(figures));
        }
    }

    /** Something that belongs to the case and gives no flows. */
    record NotCountedShown(UUID id, String type, String name, Why reason) {}

    /**
     * A part of the explanation.
     *
     * @param code what it says, in kebab-case
     * @param detail the same in the reader's language, with its figures
     */
    record Note(String code, String detail) {}

    static ExplanationShown of(CaseView view, Map<Counted, Figures> figures, Language language) {
        return new ExplanationShown(
                view.scheduleChosen(),
                view.raw().leftOut().size(),
                view.bias().factors().entrySet().stream()
                        .map(one -> new FactorShown(one.getKey().name(), one.getValue()))
                        .sorted(Comparator.comparing(FactorShown::of))
                        .toList(),
                PricesShown.of(view.prices()),
                new RatesShown(
                        rate(figures, Counted.FINANCIAL),
                        rate(figures, Counted.FINANCIAL_AND_REDISTRIBUTION),
                        rate(figures, Counted.ALL)),
                view.notCounted().stream()
                        .map(one ->
                                new NotCountedShown(one.id().value(), one.id().kind(), one.name(), one.why()))
                        .toList(),
                new Notes(view, language).all(figures));
    }

    private static RateShown rate(Map<Counted, Figures> figures, Counted counted) {
        return RateShown.of(Objects.requireNonNull(figures.get(counted)));
    }

    /** The notes of one case in one language. */
    private static final class Notes {

        private final CaseView view;
        private final Language language;
        private final List<Note> notes = new ArrayList<>();

        Notes(CaseView view, Language language) {
            this.view = view;
            this.language = language;
        }

        List<Note> all(Map<Counted, Figures> figures) {
            DiscountSchedule schedule = view.raw().schedule();
            add(
                    view.scheduleChosen() ? "discounted" : "schedule-stands-in",
                    Map.of(
                            "base", view.raw().base(),
                            "authority", schedule.authority(),
                            "validFrom", schedule.validFrom()));
            add("plan-alone", Map.of("years", view.horizonYears()));
            if (!view.raw().leftOut().isEmpty()) {
                add(
                        "left-out",
                        Map.of(
                                "count",
                                view.raw().leftOut().size(),
                                "base",
                                view.raw().base()));
            }
            prices();
            add(view.bias().factors().isEmpty() ? "not-corrected" : "corrected", Map.of());
            if (!view.bias().unknown().isEmpty()) {
                add("bias-unknown", Map.of("names", view.bias().unknown()));
            }
            for (Counted counted : Counted.values()) {
                rates(counted, Objects.requireNonNull(figures.get(counted)).rates());
            }
            return notes;
        }

        private void prices() {
            PriceLevel prices = view.prices();
            add(
                    prices.isUsed() ? "prices-turned" : "prices-as-given",
                    Map.of("year", String.valueOf(view.raw().base().getYear())));
            if (!prices.missing().isEmpty()) {
                add(
                        "prices-missing",
                        Map.of(
                                "years",
                                prices.missing().stream().map(String::valueOf).toList()));
            }
        }

        private void rates(Counted counted, InternalRates rates) {
            Map<String, Object> found = Map.of(
                    "figure",
                    CaseQuery.name(counted),
                    "count",
                    rates.sought() ? rates.rates().size() : rates.signChanges(),
                    "most",
                    InternalRates.MOST_SIGN_CHANGES);
            if (!rates.sought()) {
                add("rates-not-sought", found);
            } else if (rates.rates().isEmpty()) {
                add("rate-none", found);
            } else if (rates.rates().size() > 1) {
                add("rates-several", found);
            }
        }

        private void add(String code, Map<String, ?> figures) {
            notes.add(new Note(code, Texts.ALL.filled(language, "case." + code, figures)));
        }
    }
}
