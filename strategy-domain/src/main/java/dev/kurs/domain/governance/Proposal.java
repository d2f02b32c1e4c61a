package dev.kurs.domain.governance;

import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.KernelRule;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.organisation.PersonId;
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
    public static final Option APPROVE = new Option("APPROVE", null, null);

    /** The option that leaves everything as it is. */
    public static final Option REJECT = new Option("REJECT", null, null);

    /** The most options that there can be. */
    public static final int OPTIONS = 500;

    /**
     * One of the things that can be chosen.
     *
     * @param key what it is called in ballots and results, 1 to 200 characters
     * @param text what it says, at most 65 536 characters
     * @param cost over zero; what it takes of a budget
     */
    public record Option(
            String key, @Nullable String text, @Nullable Money cost) {

        public Option {
            new Faults()
                    .requiredText(key, "/key", 200)
                    .optionalText(text, "/text", Text.BODY)
                    .unless(isPositive(cost), DecidingRule.MONEY_NOT_POSITIVE, "/cost", "amount", cost)
                    .throwIfAny();
        }
    }

    public Proposal {
        options = options.isEmpty() ? List.of(APPROVE, REJECT) : List.copyOf(options);
        consultations = List.copyOf(consultations);
        Faults faults = new Faults()
                .requiredText(question, "/question", Text.LINE)
                .unless(isPositive(amount), DecidingRule.MONEY_NOT_POSITIVE, "/amount", "amount", amount)
                .unless(isPositive(budget), DecidingRule.MONEY_NOT_POSITIVE, "/budget", "amount", budget)
                .unless(options.size() >= 2, DecidingRule.TOO_FEW_OPTIONS, "/options", "count", options.size())
                .unless(
                        options.size() <= OPTIONS,
                        DecidingRule.TOO_MANY_OPTIONS,
                        "/options",
                        "count",
                        options.size(),
                        "maximum",
                        OPTIONS);
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < options.size(); i++) {
            Option option = options.get(i);
            String pointer = "/options/" + i;
            faults.unless(keys.add(option.key), DecidingRule.OPTION_REPEATED, pointer + "/key", "option", option.key);
            if (budget != null) {
                checkCost(option, budget.currency(), pointer + "/cost", faults);
            }
        }
        Set<BodyId> asked = new HashSet<>();
        for (int i = 0; i < consultations.size(); i++) {
            faults.unless(asked.add(consultations.get(i)), KernelRule.LISTED_TWICE, "/consultations/" + i);
        }
        faults.throwIfAny();
    }

    private static void checkCost(Option option, Currency currency, String pointer, Faults faults) {
        faults.unless(option.cost != null, DecidingRule.COST_MISSING, pointer, "option", option.key);
        if (option.cost != null) {
            checkCurrency(option.cost, currency, pointer, faults);
        }
    }

    private static boolean isPositive(@Nullable Money money) {
        return money == null || money.amount().signum() > 0;
    }

    private static void checkCurrency(@Nullable Money money, Currency currency, String pointer, Faults faults) {
        faults.unless(
                money == null || money.currency().equals(currency),
                KernelRule.CURRENCIES_DIFFER,
                pointer,
                "one",
                currency.getCurrencyCode(),
                "other",
                money == null ? null : money.currency().getCurrencyCode());
    }

    /** Notes all money that is not in the organisation's currency. */
    void checkCurrency(Currency currency, Faults faults) {
        checkCurrency(amount, currency, "/amount", faults);
        checkCurrency(budget, currency, "/budget", faults);
        for (int i = 0; i < options.size(); i++) {
            checkCurrency(options.get(i).cost, currency, "/options/" + i + "/cost", faults);
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

    /** Whether there is an option of that key. */
    public boolean has(String key) {
        return options.stream().anyMatch(option -> option.key.equals(key));
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
