package dev.kurs.application.businesscase;

import dev.kurs.domain.businesscase.BusinessCase;
import dev.kurs.domain.businesscase.CashFlow;
import dev.kurs.domain.businesscase.CostOfDelay;
import dev.kurs.domain.businesscase.Counted;
import dev.kurs.domain.businesscase.OptimismBias;
import dev.kurs.domain.businesscase.PriceLevel;
import dev.kurs.domain.businesscase.Sensitivity;
import dev.kurs.domain.businesscase.Sensitivity.Input;
import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.kernel.Id;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A business case, with all that is told of how it came about.
 *
 * @param subject the project or the strategy
 * @param currency of every amount
 * @param scheduleChosen whether the organisation chose the schedule; else the newest flat one stands in
 * @param raw as planned
 * @param bias what the organisation corrects
 * @param corrected the same case, corrected for optimism
 * @param prices what turned nominal costs into the prices of the base year
 * @param inputs what may turn out otherwise than planned: benefits, and projects' costs
 * @param notCounted what belongs to it and gives no flows
 */
public record CaseView(
        Id subject,
        Currency currency,
        int horizonYears,
        boolean scheduleChosen,
        BusinessCase raw,
        OptimismBias bias,
        BusinessCase corrected,
        PriceLevel prices,
        List<Input> inputs,
        List<NotCounted> notCounted) {

    /** Why something gives no flows. */
    public enum Why {
        /** A benefit without a valuation, a day of realisation, a baseline or a plan. */
        NOT_VALUED,
        /** A benefit valued in another currency than the organisation's. */
        OTHER_CURRENCY,
        /** A benefit that was given up. */
        ABANDONED,
        /** A project that was stopped. */
        STOPPED
    }

    /** Something that belongs to the case and gives no flows. */
    public record NotCounted(Id id, String name, Why why) {}

    public CaseView {
        inputs = List.copyOf(inputs);
        notCounted = List.copyOf(notCounted);
    }

    /** The case as planned, or corrected. */
    public BusinessCase asked(boolean adjusted) {
        return adjusted ? corrected : raw;
    }

    /** How far the net present value moves with each input, of those whose flows the figure counts. */
    public Sensitivity sensitivity(boolean adjusted, Counted counted) {
        Set<Id> counting = raw.flows().stream()
                .filter(flow -> counted.counts(flow.kind()))
                .map(CashFlow::source)
                .collect(Collectors.toSet());
        return Sensitivity.of(
                asked(adjusted),
                counted,
                inputs.stream()
                        .filter(input -> !(input.source() instanceof BenefitId) || counting.contains(input.source()))
                        .toList());
    }

    /** What it loses by a later start. */
    public CostOfDelay costOfDelay(boolean adjusted, Counted counted, int months) {
        return CostOfDelay.of(asked(adjusted), counted, months);
    }
}
