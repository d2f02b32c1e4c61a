package dev.kurs.domain.voting;

import dev.kurs.domain.kernel.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * An election that shares a budget out, as numbers. Money is whole: it is counted in that part of the finest decimal in
 * use which is one voter's share of it, so that the budget split among all voters has no remainder. Equal ballots are
 * one group. Options are numbered in the order that breaks ties: the cheaper, then more votes, then the key.
 */
final class Shares {

    /** The keys of the options that can be had: approved by somebody, and no dearer than the budget. */
    final List<String> keys;

    /** What each costs, exactly and nearly. */
    final BigInteger[] cost;

    final double[] nearCost;

    /** How many approve of it. */
    final long[] votes;

    /** The groups that approve of it. */
    final int[][] supporters;

    /** What each group approves of, one group after the other, and where each begins. One row of numbers is read faster than many. */
    final int[] approved;

    final int[] approvedFrom;

    /** How many each group is. */
    final long[] weight;

    /** Whether each group is one voter. */
    final boolean single;

    /** What a voter has of the budget. */
    final BigInteger endowment;

    /** One unit of the currency. */
    final BigInteger unit;

    /** The budget, and so the money of all voters, were it spent by one. */
    final BigInteger budget;

    /** Whether utility is 1 an option, and not its cost. */
    final boolean cardinal;

    Shares(Slate slate, List<Approvals> ballots, Money budget, boolean cardinal) {
        this.cardinal = cardinal;
        long[] approvals = votes(slate, ballots);
        int[] taken = takingPart(slate, approvals, budget);
        this.keys = Arrays.stream(taken).mapToObj(slate.keys()::get).toList();
        this.votes = Arrays.stream(taken).mapToLong(i -> approvals[i]).toArray();
        BigDecimal part = BigDecimal.TEN.pow(decimals(slate, taken, budget));
        BigDecimal pieces = part.multiply(
                BigDecimal.valueOf(ballots.stream().mapToLong(Approvals::weight).sum()));
        this.unit = pieces.toBigIntegerExact();
        this.endowment = budget.amount().multiply(part).toBigIntegerExact();
        this.budget = budget.amount().multiply(pieces).toBigIntegerExact();
        this.cost = Arrays.stream(taken)
                .mapToObj(i -> cost(slate, i).multiply(pieces).toBigIntegerExact())
                .toArray(BigInteger[]::new);
        this.nearCost = Arrays.stream(cost).mapToDouble(BigInteger::doubleValue).toArray();
        Map<Group, Long> groups = groups(slate, ballots, taken);
        List<Group> sorted = groups.keySet().stream().sorted().toList();
        this.approved = sorted.stream()
                .flatMapToInt(group -> Arrays.stream(group.options))
                .toArray();
        this.approvedFrom = new int[sorted.size() + 1];
        for (int i = 0; i < sorted.size(); i++) {
            approvedFrom[i + 1] = approvedFrom[i] + sorted.get(i).options.length;
        }
        this.weight = sorted.stream().mapToLong(groups::get).toArray();
        this.single = Arrays.stream(weight).allMatch(heads -> heads == 1);
        this.supporters = supporters();
    }

    /** Where the options that can be had stand on the slate, in the order that breaks ties. */
    private static int[] takingPart(Slate slate, long[] approvals, Money budget) {
        return IntStream.range(0, slate.size())
                .filter(i -> approvals[i] > 0 && cost(slate, i).compareTo(budget.amount()) <= 0)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> cost(slate, i))
                        .thenComparing(i -> -approvals[i])
                        .thenComparing(slate.keys()::get))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int decimals(Slate slate, int[] taken, Money budget) {
        return Arrays.stream(taken)
                .map(i -> cost(slate, i).scale())
                .reduce(Math.max(0, budget.amount().scale()), Math::max);
    }

    /** How many cast each of the ballots that are different in what can be had. */
    private static Map<Group, Long> groups(Slate slate, List<Approvals> ballots, int[] taken) {
        int[] number = new int[slate.size()];
        Arrays.fill(number, -1);
        IntStream.range(0, taken.length).forEach(i -> number[taken[i]] = i);
        Map<Group, Long> groups = new HashMap<>();
        for (Approvals ballot : ballots) {
            int[] own = ballot.named().stream()
                    .mapToInt(key -> number[slate.place(key)])
                    .filter(i -> i >= 0)
                    .sorted()
                    .toArray();
            if (own.length > 0) {
                groups.merge(new Group(own), ballot.weight(), Long::sum);
            }
        }
        return groups;
    }

    /** How many options can be had. */
    int options() {
        return cost.length;
    }

    /** How many groups of equal ballots there are. */
    int groups() {
        return weight.length;
    }

    /** What some options cost together. */
    BigInteger costOf(int[] some) {
        return Arrays.stream(some).mapToObj(i -> cost[i]).reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** Whether one option comes before the other where so many pay evenly for each, and for the other at most so many. */
    boolean isBefore(int option, long payers, int other, long otherPayers) {
        int compared = Long.compare(otherPayers, payers);
        if (cardinal) {
            compared = cost[option]
                    .multiply(BigInteger.valueOf(otherPayers))
                    .compareTo(cost[other].multiply(BigInteger.valueOf(payers)));
        }
        return payers > 0 && (compared < 0 || (compared == 0 && option < other));
    }

    /** How many ballots approve of each option of the slate. */
    static long[] votes(Slate slate, List<Approvals> ballots) {
        long[] votes = new long[slate.size()];
        for (Approvals ballot : ballots) {
            for (String option : ballot.named()) {
                votes[slate.place(option)] += ballot.weight();
            }
        }
        return votes;
    }

    /** What an option of the slate costs, where each is known to have a cost. */
    static BigDecimal cost(Slate slate, int option) {
        return Objects.requireNonNull(slate.options().get(option).cost(), "checked before")
                .amount();
    }

    private int[][] supporters() {
        int[] many = new int[options()];
        Arrays.stream(approved).forEach(option -> many[option]++);
        int[][] all = Arrays.stream(many).mapToObj(length -> new int[length]).toArray(int[][]::new);
        for (int group = groups() - 1; group >= 0; group--) {
            for (int i = approvedFrom[group]; i < approvedFrom[group + 1]; i++) {
                all[approved[i]][--many[approved[i]]] = group;
            }
        }
        return all;
    }

    /** What equal ballots approve of. Groups are sorted, so that the same ballots are counted in the same order. */
    private static final class Group implements Comparable<Group> {

        private final int[] options;

        Group(int[] options) {
            this.options = options;
        }

        @Override
        public int compareTo(Group other) {
            return Arrays.compare(options, other.options);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Group group && Arrays.equals(options, group.options);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(options);
        }
    }
}
