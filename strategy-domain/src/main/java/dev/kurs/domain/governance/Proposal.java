package dev.kurs.domain.governance;

import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.KernelRule;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.voting.Option;
import dev.kurs.domain.voting.Slate;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is put before those who decide.
 *
 * @param question 1 to 500 characters
 * @param power what kind of matter it is
 * @param subject what it is about
 * @param place where that lies, as mandates reach over it
 * @param amount how much money hangs on it, over zero; null when none does
 * @param options what can be chosen, 2 to 500 of different keys; none given means {@link #APPROVE} and {@link #REJECT}
 * @param budget what a set of options may cost together, over zero: then each has a cost in the same currency; null when
 *     one option is looked for
 * @param supersedes the decision on the same subject that gives way when this one is made
 * @param appropriation the decision that granted the money, as named when this one was opened
 * @param proposedBy who proposes it
 * @param consultations the bodies that are asked beforehand, in this order, each once
 */
public record Proposal(
        String question,
        Power power,
        Subject subject,
        Place place,
        @Nullable Money amount,
        List<Option> options,
        @Nullable Money budget,
        @Nullable DecisionId supersedes,
        @Nullable DecisionId appropriation,
        @Nullable PersonId proposedBy,
        List<BodyId> consultations) {

    /** The option that approves. */
    public static final Option APPROVE = Option.of("APPROVE");

    /** The option that leaves everything as it is. */
    public static final Option REJECT = Option.of("REJECT");

    /** The most options that there can be. */
    public static final int OPTIONS = 500;

    public Proposal {
        options = options.isEmpty() ? List.of(APPROVE, REJECT) : List.copyOf(options);
        consultations = List.copyOf(consultations);
        Faults faults = new Faults()
                .requiredText(question, "/question", Text.LINE)
                .unless(
                        amount == null || amount.amount().signum() > 0,
                        DecidingRule.AMOUNT_NOT_POSITIVE,
                        "/amount",
                        "amount",
                        amount)
                .unless(options.size() >= 2, DecidingRule.TOO_FEW_OPTIONS, "/options", "count", options.size())
                .unless(
                        options.size() <= OPTIONS,
                        DecidingRule.TOO_MANY_OPTIONS,
                        "/options",
                        "count",
                        options.size(),
                        "maximum",
                        OPTIONS);
        List<Option> put = options;
        Slate slate = faults.attempt("/options", () -> Slate.of(put));
        if (slate != null && budget != null) {
            slate.checkCosts(budget, faults);
        }
        Set<BodyId> asked = new HashSet<>();
        for (int i = 0; i < consultations.size(); i++) {
            faults.unless(asked.add(consultations.get(i)), KernelRule.LISTED_TWICE, "/consultations/" + i);
        }
        faults.throwIfAny();
    }

    /** Notes all money that is not in the organisation's currency. */
    void checkCurrency(Currency currency, Faults faults) {
        Limit.checkCurrency(amount, currency, "/amount/currency", faults);
        Limit.checkCurrency(budget, currency, "/budget/currency", faults);
        for (int i = 0; i < options.size(); i++) {
            Limit.checkCurrency(options.get(i).cost(), currency, "/options/" + i + "/cost/currency", faults);
        }
    }

    /** Notes it when the body that decides is asked beforehand. */
    void checkConsultations(Decider where, Faults faults) {
        for (int i = 0; i < consultations.size(); i++) {
            faults.unless(
                    !consultations.get(i).equals(where.body()), DecidingRule.CONSULTS_ITSELF, "/consultations/" + i);
        }
    }

    /** The keys of the options, in order. */
    public List<String> keys() {
        return options.stream().map(Option::key).toList();
    }

    /** The options as ballots are counted over them. */
    public Slate slate() {
        return Slate.of(options);
    }

    /** The same, with no body asked beforehand. */
    Proposal withoutConsultations() {
        return new Proposal(
                question,
                power,
                subject,
                place,
                amount,
                options,
                budget,
                supersedes,
                appropriation,
                proposedBy,
                List.of());
    }
}
