package dev.kurs.domain.voting;

import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.kernel.RulesBroken;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The same ballots under several methods, side by side: what all agree on, and what hangs on the method. It settles
 * nothing; the method that counts is the one that was declared before.
 *
 * @param cast what went in
 * @param rankings tiers by each method that puts options in order
 * @param agreed pairs that all methods put in the same order
 * @param contested all other pairs
 * @param sets what each method takes for the budget; empty without a budget
 * @param inAll what all sets hold
 * @param inNone what no set holds
 * @param hanging what some sets hold and others do not
 */
public record Disagreement(
        Cast cast,
        Map<VotingMethod, List<List<String>>> rankings,
        List<Pair> agreed,
        List<ContestedPair> contested,
        Map<VotingMethod, List<String>> sets,
        List<String> inAll,
        List<String> inNone,
        List<HangingOption> hanging) {

    /** How a method puts two options. */
    public enum Order {
        /** The first above the second. */
        ABOVE,
        /** Both in one tier. */
        TIED,
        /** The first below the second. */
        BELOW
    }

    /** Two options, the one above the other. */
    public record Pair(String above, String below) {}

    /** Two options and how each method puts them; where all tie them, nothing tells them apart and that is contested too. */
    public record ContestedPair(String first, String second, Map<VotingMethod, Order> orders) {

        public ContestedPair {
            orders = inOrder(orders);
        }
    }

    /** An option and the methods that take it. */
    public record HangingOption(String option, Set<VotingMethod> takenBy) {

        public HangingOption {
            takenBy = Collections.unmodifiableSet(new LinkedHashSet<>(takenBy));
        }
    }

    public Disagreement {
        rankings = inOrder(rankings);
        agreed = List.copyOf(agreed);
        contested = List.copyOf(contested);
        sets = inOrder(sets);
        inAll = List.copyOf(inAll);
        inNone = List.copyOf(inNone);
        hanging = List.copyOf(hanging);
    }

    /**
     * Counts by all methods.
     *
     * @param ballots of any kind, each read as ranking and as approvals
     * @param budget where one is to be shared out; each option then has a cost over zero in its currency
     * @param scores a score from elsewhere for each option, higher being better
     * @throws RulesBroken when a ballot names what is not there, a score is missing, or a cost or the budget is amiss
     */
    public static Disagreement of(
            Slate slate,
            List<? extends Ballot> ballots,
            @Nullable Money budget,
            @Nullable Map<String, BigDecimal> scores) {
        check(slate, ballots, budget, scores);
        Map<VotingMethod, List<List<String>>> rankings = new EnumMap<>(VotingMethod.class);
        List<Ranking> ranked = ballots.stream().map(Ballot::ranking).toList();
        rankings.put(VotingMethod.SCHULZE, Schulze.count(slate, ranked).ranking());
        rankings.put(VotingMethod.BORDA, Borda.count(slate, ranked).ranking());
        if (scores != null) {
            rankings.put(VotingMethod.WEIGHTED_SCORE, byScore(slate, scores));
        }
        List<Pair> agreed = new ArrayList<>();
        List<ContestedPair> contested = new ArrayList<>();
        comparePairs(slate, rankings, agreed, contested);
        Map<VotingMethod, List<String>> sets = budget == null ? Map.of() : sets(slate, ballots, budget, rankings);
        Map<Integer, List<String>> byTakers = byTakers(slate, sets);
        return new Disagreement(
                Cast.of(slate, ballots),
                rankings,
                agreed,
                contested,
                sets,
                byTakers.getOrDefault(sets.size(), List.of()),
                byTakers.getOrDefault(0, List.of()),
                hanging(slate, sets));
    }

    private static <T> Map<VotingMethod, T> inOrder(Map<VotingMethod, T> byMethod) {
        Map<VotingMethod, T> copy = new EnumMap<>(VotingMethod.class);
        copy.putAll(byMethod);
        return Collections.unmodifiableMap(copy);
    }

    private static void check(
            Slate slate,
            List<? extends Ballot> ballots,
            @Nullable Money budget,
            @Nullable Map<String, BigDecimal> scores) {
        Faults faults = Cast.checked(slate, ballots);
        if (budget != null) {
            slate.checkCosts(budget, faults);
        }
        if (scores != null) {
            slate.keys()
                    .forEach(key -> faults.unless(
                            scores.containsKey(key), VotingRule.SCORE_MISSING, "/weightedScores", "option", key));
        }
        faults.throwIfAny();
    }

    private static List<List<String>> byScore(Slate slate, Map<String, BigDecimal> scores) {
        Map<String, BigDecimal> own = new TreeMap<>(scores);
        own.keySet().retainAll(new HashSet<>(slate.keys()));
        return Scores.tiers(own);
    }

    private static void comparePairs(
            Slate slate,
            Map<VotingMethod, List<List<String>>> rankings,
            List<Pair> agreed,
            List<ContestedPair> contested) {
        Map<VotingMethod, Map<String, Integer>> tiers = new EnumMap<>(VotingMethod.class);
        rankings.forEach((method, ranking) -> tiers.put(method, tierOf(ranking)));
        for (int i = 0; i < slate.size(); i++) {
            for (int j = i + 1; j < slate.size(); j++) {
                String first = slate.keys().get(i);
                String second = slate.keys().get(j);
                Map<VotingMethod, Order> orders = new EnumMap<>(VotingMethod.class);
                tiers.forEach((method, tier) -> orders.put(method, order(tier, first, second)));
                Set<Order> different = new HashSet<>(orders.values());
                if (different.equals(Set.of(Order.ABOVE))) {
                    agreed.add(new Pair(first, second));
                } else if (different.equals(Set.of(Order.BELOW))) {
                    agreed.add(new Pair(second, first));
                } else {
                    contested.add(new ContestedPair(first, second, orders));
                }
            }
        }
    }

    private static Map<String, Integer> tierOf(List<List<String>> ranking) {
        Map<String, Integer> tiers = new HashMap<>();
        for (int i = 0; i < ranking.size(); i++) {
            for (String option : ranking.get(i)) {
                tiers.put(option, i);
            }
        }
        return tiers;
    }

    private static Order order(Map<String, Integer> tiers, String first, String second) {
        int compared = tiers.getOrDefault(first, 0).compareTo(tiers.getOrDefault(second, 0));
        return compared < 0 ? Order.ABOVE : compared > 0 ? Order.BELOW : Order.TIED;
    }

    private static Map<VotingMethod, List<String>> sets(
            Slate slate, List<? extends Ballot> ballots, Money budget, Map<VotingMethod, List<List<String>>> rankings) {
        List<Approvals> approvals = ballots.stream().map(Ballot::approvals).toList();
        Map<VotingMethod, List<String>> sets = new EnumMap<>(VotingMethod.class);
        sets.put(
                VotingMethod.EQUAL_SHARES,
                EqualShares.count(slate, approvals, budget, EqualShares.Utility.COST)
                        .chosen());
        sets.put(
                VotingMethod.GREEDY_APPROVAL,
                GreedyApproval.count(slate, approvals, budget).chosen());
        List<List<String>> byScore = rankings.get(VotingMethod.WEIGHTED_SCORE);
        if (byScore != null) {
            sets.put(VotingMethod.WEIGHTED_SCORE, fitting(slate, byScore, budget));
        }
        return sets;
    }

    /** By score, skipping what no longer fits; in a tier the cheaper first, then by key. */
    private static List<String> fitting(Slate slate, List<List<String>> ranking, Money budget) {
        List<String> taken = new ArrayList<>();
        BigDecimal left = budget.amount();
        for (List<String> tier : ranking) {
            List<String> inOrder = new ArrayList<>(tier);
            inOrder.sort(Comparator.comparing((String key) -> Shares.cost(slate, slate.place(key)))
                    .thenComparing(key -> key));
            for (String key : inOrder) {
                BigDecimal after = left.subtract(Shares.cost(slate, slate.place(key)));
                if (after.signum() >= 0) {
                    taken.add(key);
                    left = after;
                }
            }
        }
        return taken;
    }

    private static Map<Integer, List<String>> byTakers(Slate slate, Map<VotingMethod, List<String>> sets) {
        Map<Integer, List<String>> byTakers = new HashMap<>();
        if (!sets.isEmpty()) {
            slate.keys()
                    .forEach(key -> byTakers.computeIfAbsent(takers(key, sets).size(), many -> new ArrayList<>())
                            .add(key));
        }
        return byTakers;
    }

    private static List<HangingOption> hanging(Slate slate, Map<VotingMethod, List<String>> sets) {
        return slate.keys().stream()
                .map(key -> new HangingOption(key, takers(key, sets)))
                .filter(one -> !one.takenBy().isEmpty() && one.takenBy().size() < sets.size())
                .toList();
    }

    private static Set<VotingMethod> takers(String option, Map<VotingMethod, List<String>> sets) {
        Set<VotingMethod> takers = new LinkedHashSet<>();
        sets.forEach((method, set) -> {
            if (set.contains(option)) {
                takers.add(method);
            }
        });
        return takers;
    }
}
