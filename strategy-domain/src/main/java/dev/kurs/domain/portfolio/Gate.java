package dev.kurs.domain.portfolio;

import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Rule;
import dev.kurs.domain.portfolio.GateFacts.BenefitState;
import java.util.List;

/**
 * What a project must have before it is let into a stage. Into {@code DELIVERY}: a contribution, a cost plan, and one benefit
 * at least that is not closed and has an owner, a baseline, a target and a measurement point. Into {@code REALISATION}: a
 * measurement still to come for every benefit that is not closed. Into {@code DONE}: every benefit closed. The other stages
 * ask for nothing. What a decision has to say besides is governance's to know.
 */
final class Gate {

    private static final String POINTER = "/to";

    private Gate() {}

    /** Notes everything that is missing. */
    static void check(Stage to, GateFacts facts, Faults faults) {
        switch (to) {
            case DELIVERY -> delivery(facts, faults);
            case REALISATION ->
                facts.benefits().stream()
                        .filter(benefit -> !benefit.closed())
                        .forEach(benefit -> unless(
                                benefit.nextMeasurement(),
                                PortfolioRule.BENEFIT_WITHOUT_NEXT_MEASUREMENT,
                                benefit,
                                faults));
            case DONE ->
                facts.benefits()
                        .forEach(
                                benefit -> unless(benefit.closed(), PortfolioRule.BENEFIT_NOT_CLOSED, benefit, faults));
            case IDEA, ANALYSIS, PLANNED, PAUSED, STOPPED -> {}
        }
    }

    /** One whole benefit is enough; where none is whole, all that each of them lacks is told. */
    private static void delivery(GateFacts facts, Faults faults) {
        faults.unless(facts.contributes(), PortfolioRule.CONTRIBUTION_MISSING, POINTER)
                .unless(facts.costsPlanned(), PortfolioRule.COST_PLAN_MISSING, POINTER);
        List<BenefitState> open =
                facts.benefits().stream().filter(benefit -> !benefit.closed()).toList();
        faults.unless(!open.isEmpty(), PortfolioRule.BENEFIT_MISSING, POINTER);
        if (open.stream().anyMatch(BenefitState::isPlanned)) {
            return;
        }
        for (BenefitState benefit : open) {
            unless(benefit.owned(), PortfolioRule.BENEFIT_WITHOUT_OWNER, benefit, faults);
            unless(benefit.baseline(), PortfolioRule.BENEFIT_WITHOUT_BASELINE, benefit, faults);
            unless(benefit.target(), PortfolioRule.BENEFIT_WITHOUT_TARGET, benefit, faults);
            unless(benefit.measurementPoint(), PortfolioRule.BENEFIT_WITHOUT_MEASUREMENT_POINT, benefit, faults);
        }
    }

    private static void unless(boolean holds, Rule rule, BenefitState benefit, Faults faults) {
        faults.unless(holds, rule, POINTER, "benefit", benefit.benefit(), "name", benefit.name());
    }
}
