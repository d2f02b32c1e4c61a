package dev.kurs.domain.voting;

import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.kernel.RulesBroken;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The options that ballots choose among, in the order they were put forward, which counts for nothing. */
public final class Slate {

    private final List<Option> options;
    private final List<String> keys;
    private final Map<String, Integer> places = new HashMap<>();

    private Slate(List<Option> options) {
        this.options = List.copyOf(options);
        this.keys = this.options.stream().map(Option::key).toList();
        Faults faults = new Faults().unless(!options.isEmpty(), VotingRule.OPTIONS_MISSING, "");
        for (int i = 0; i < keys.size(); i++) {
            boolean first = places.putIfAbsent(keys.get(i), i) == null;
            faults.unless(first, VotingRule.OPTION_KEY_TAKEN, "/" + i + "/key", "option", keys.get(i));
        }
        faults.throwIfAny();
    }

    /**
     * These options.
     *
     * @throws RulesBroken when there is none, or two have one key; pointers begin at the list
     */
    public static Slate of(List<Option> options) {
        return new Slate(options);
    }

    /** Options that have nothing but their keys. */
    public static Slate of(String... keys) {
        return new Slate(Arrays.stream(keys).map(Option::of).toList());
    }

    /** All of them. */
    public List<Option> options() {
        return options;
    }

    /** Their keys, in the same order. */
    public List<String> keys() {
        return keys;
    }

    /** How many there are. */
    public int size() {
        return keys.size();
    }

    /** Whether one of them has this key. */
    public boolean has(String key) {
        return places.containsKey(key);
    }

    /** Where an option stands among them, from 0; -1 for one that is not there. */
    int place(String key) {
        return places.getOrDefault(key, -1);
    }

    /** Notes what keeps a budget from being shared out among them: pointers are {@code /budget} and {@code /options/…/cost}. */
    public void checkCosts(Money budget, Faults faults) {
        faults.unless(
                budget.amount().signum() > 0, VotingRule.BUDGET_NOT_POSITIVE, "/budget", "budget", budget.amount());
        for (int i = 0; i < options.size(); i++) {
            String pointer = "/options/" + i + "/cost";
            Money cost = options.get(i).cost();
            String key = keys.get(i);
            if (cost == null) {
                faults.add(VotingRule.COST_MISSING, pointer, "option", key);
                continue;
            }
            faults.unless(
                            cost.amount().signum() > 0,
                            VotingRule.COST_NOT_POSITIVE,
                            pointer,
                            "option",
                            key,
                            "cost",
                            cost.amount())
                    .unless(
                            cost.currency().equals(budget.currency()),
                            VotingRule.COST_IN_OTHER_CURRENCY,
                            pointer,
                            "option",
                            key,
                            "currency",
                            cost.currency().getCurrencyCode(),
                            "budget",
                            budget.currency().getCurrencyCode());
        }
    }

    @Override
    public String toString() {
        return keys.toString();
    }
}
