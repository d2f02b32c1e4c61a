package dev.kurs.rest.businesscase;

import dev.kurs.domain.businesscase.BusinessCase;
import dev.kurs.domain.businesscase.CashFlow;
import dev.kurs.domain.businesscase.FlowKind;
import dev.kurs.domain.kernel.ExactSum;
import dev.kurs.rest.MoneyBody;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What flows in a month. Costs are over zero, disbenefits below it; what does not flow is left out.
 *
 * @param leftOut whether these lie before the base day and count in no figure; null where they count
 */
record FlowShown(
        YearMonth month,
        @Nullable Boolean leftOut,
        MoneyBody cost,
        @Nullable MoneyBody costInvestment,
        @Nullable MoneyBody costOperation,
        @Nullable MoneyBody costInternalHours,
        @Nullable MoneyBody benefitFinancial,
        @Nullable MoneyBody benefitRedistribution,
        @Nullable MoneyBody benefitQuality,
        @Nullable MoneyBody benefitEnvironment) {

    /** The months of a case in their order, those that are left out before those that count. */
    static List<FlowShown> all(BusinessCase of, Currency currency) {
        List<FlowShown> all = new ArrayList<>(byMonth(of.leftOut(), true, currency));
        all.addAll(byMonth(of.flows(), null, currency));
        return all;
    }

    private static List<FlowShown> byMonth(List<CashFlow> flows, @Nullable Boolean leftOut, Currency currency) {
        Map<YearMonth, Map<FlowKind, ExactSum>> months = new TreeMap<>();
        for (CashFlow flow : flows) {
            months.computeIfAbsent(YearMonth.from(flow.day()), any -> new EnumMap<>(FlowKind.class))
                    .computeIfAbsent(flow.kind(), any -> new ExactSum())
                    .add(flow.kind().isCost() ? flow.amount().negated() : flow.amount());
        }
        return months.entrySet().stream()
                .map(month -> of(month.getKey(), leftOut, month.getValue(), currency))
                .toList();
    }

    private static FlowShown of(
            YearMonth month, @Nullable Boolean leftOut, Map<FlowKind, ExactSum> sums, Currency currency) {
        ExactSum cost = new ExactSum();
        sums.forEach((kind, sum) -> {
            if (kind.isCost()) {
                cost.add(sum);
            }
        });
        return new FlowShown(
                month,
                leftOut,
                Amounts.of(cost, currency),
                shown(sums.get(FlowKind.INVESTMENT), currency),
                shown(sums.get(FlowKind.OPERATION), currency),
                shown(sums.get(FlowKind.INTERNAL_HOURS), currency),
                shown(sums.get(FlowKind.FINANCIAL), currency),
                shown(sums.get(FlowKind.REDISTRIBUTION), currency),
                shown(sums.get(FlowKind.QUALITY), currency),
                shown(sums.get(FlowKind.ENVIRONMENT), currency));
    }

    private static @Nullable MoneyBody shown(@Nullable ExactSum sum, Currency currency) {
        return sum == null ? null : Amounts.of(sum, currency);
    }
}
