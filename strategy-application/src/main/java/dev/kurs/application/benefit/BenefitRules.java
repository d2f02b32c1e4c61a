package dev.kurs.application.benefit;

import dev.kurs.application.Ports;
import dev.kurs.domain.benefit.BenefitHeader;
import dev.kurs.domain.benefit.BenefitRule;
import dev.kurs.domain.benefit.Valuation;
import dev.kurs.domain.kernel.Faults;
import java.util.Currency;

/** What of a benefit's header is held against the rest of the organisation. */
final class BenefitRules {

    private BenefitRules() {}

    /** Notes what it refers to and is not there, and a valuation in another currency than the organisation's. */
    static void check(Ports ports, BenefitHeader header, Faults faults) {
        ports.resources().checkReferences(header, faults);
        Valuation valuation = header.valuation();
        if (valuation != null) {
            Currency needed = ports.organisation().currency();
            Currency currency = valuation.amount().currency();
            faults.unless(
                    currency.equals(needed),
                    BenefitRule.VALUATION_IN_OTHER_CURRENCY,
                    "/valuation/amount/currency",
                    "currency",
                    currency.getCurrencyCode(),
                    "needed",
                    needed.getCurrencyCode());
        }
    }
}
