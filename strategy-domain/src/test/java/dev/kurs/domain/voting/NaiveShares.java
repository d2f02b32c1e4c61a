package dev.kurs.domain.voting;

import dev.kurs.domain.kernel.Decimals;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.voting.EqualShares.Utility;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Equal shares by the definition: one purse a voter, fractions throughout, Add1 one unit after the other. */
final class NaiveShares {

    private final Slate slate;
    private final Money budget;
    private final Utility utility;
    private final List<Set<String>> voters = new ArrayList<>();
    private final Map<Long, Map<String, Fraction>> known = new HashMap<>();

    /** An exact fraction in lowest terms. */
    record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

        static final Fraction ZERO = of(BigInteger.ZERO, BigInteger.ONE);

        static Fraction of(BigInteger numerator, BigInteger denominator) {
            BigInteger common = numerator.gcd(denominator);
            return new Fraction(numerator.divide(common), denominator.divide(common));
        }

        static Fraction of(BigDecimal number) {
            return of(number.movePointRight(2).toBigIntegerExact(), BigInteger.TEN.pow(2));
        }

        static Fraction of(long number) {
            return of(BigInteger.valueOf(number), BigInteger.ONE);
        }

        Fraction plus(Fraction other) {
            return of(
                    numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                    denominator.multiply(other.denominator));
        }

        Fraction minus(Fraction other) {
            return plus(new Fraction(other.numerator.negate(), other.denominator));
        }

        Fraction over(Fraction other) {
            return of(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
        }

        @Override
        public int compareTo(Fraction other) {
            return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
        }

        BigDecimal decimal() {
            return new BigDecimal(numerator).divide(new BigDecimal(denominator), Decimals.RATIO);
        }
    }

    NaiveShares(Slate slate, List<Approvals> ballots, Money budget, Utility utility) {
        this.slate = slate;
        this.budget = budget;
        this.utility = utility;
        for (Approvals ballot : ballots) {
            for (int i = 0; i < ballot.weight(); i++) {
                voters.add(Set.copyOf(ballot.named()));
            }
        }
    }

    /** What was bought, with the price of each, for so many units a voter. */
    Map<String, Fraction> bought(long units) {
        return known.computeIfAbsent(units, this::buy);
    }

    private Map<String, Fraction> buy(long units) {
        Map<String, Fraction> bought = new LinkedHashMap<>();
        if (voters.isEmpty()) {
            return bought;
        }
        Fraction endowment =
                Fraction.of(budget.amount()).over(Fraction.of(voters.size())).plus(Fraction.of(units));
        List<Fraction> purses = new ArrayList<>(Collections.nCopies(voters.size(), endowment));
        while (true) {
            String best = null;
            Fraction least = null;
            for (String option : inOrderOfTies()) {
                Fraction rho = bought.containsKey(option) ? null : rho(option, purses);
                if (rho != null && (least == null || rho.compareTo(least) < 0)) {
                    best = option;
                    least = rho;
                }
            }
            if (best == null || least == null) {
                return bought;
            }
            bought.put(best, least);
            Fraction share = share(best, purses);
            for (int i = 0; i < purses.size(); i++) {
                if (voters.get(i).contains(best)) {
                    purses.set(i, purses.get(i).minus(min(purses.get(i), share)));
                }
            }
        }
    }

    private @Nullable Fraction rho(String option, List<Fraction> purses) {
        Fraction together = Fraction.ZERO;
        for (int i = 0; i < purses.size(); i++) {
            together = voters.get(i).contains(option) ? together.plus(purses.get(i)) : together;
        }
        if (votes(option) == 0 || together.compareTo(cost(option)) < 0) {
            return null;
        }
        Fraction share = share(option, purses);
        return utility == Utility.COST ? share.over(cost(option)) : share;
    }

    /** Sorted from the poorest: the first who can pay an even share of what the poorer leave unpaid tells it. */
    private Fraction share(String option, List<Fraction> purses) {
        List<Fraction> own = new ArrayList<>();
        for (int i = 0; i < purses.size(); i++) {
            if (voters.get(i).contains(option)) {
                own.add(purses.get(i));
            }
        }
        own.sort(Comparator.naturalOrder());
        Fraction unpaid = cost(option);
        for (int i = 0; i < own.size(); i++) {
            Fraction even = unpaid.over(Fraction.of(own.size() - i));
            if (even.compareTo(own.get(i)) <= 0) {
                return even;
            }
            unpaid = unpaid.minus(own.get(i));
        }
        throw new AssertionError("they have the money together");
    }

    private static Fraction min(Fraction one, Fraction other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private List<String> inOrderOfTies() {
        return slate.keys().stream()
                .filter(option -> cost(option).compareTo(Fraction.of(budget.amount())) <= 0)
                .sorted(Comparator.comparing((String option) -> cost(option))
                        .thenComparing(option -> -votes(option))
                        .thenComparing(option -> option))
                .toList();
    }

    long votes(String option) {
        return voters.stream().filter(own -> own.contains(option)).count();
    }

    private Fraction cost(String option) {
        return Fraction.of(amount(option));
    }

    private BigDecimal amount(String option) {
        return slate.options().stream()
                .filter(one -> one.key().equals(option))
                .map(one -> Objects.requireNonNull(one.cost()).amount())
                .findFirst()
                .orElseThrow();
    }

    private BigDecimal amountOf(Collection<String> options) {
        return options.stream().map(this::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** How many units Add1 gives. */
    long units() {
        Set<String> all = new TreeSet<>(inOrderOfTies());
        all.removeIf(option -> votes(option) == 0);
        long units = 0;
        while (!bought(units).keySet().equals(all)
                && amountOf(bought(units + 1).keySet()).compareTo(budget.amount()) <= 0) {
            units++;
        }
        return units;
    }

    /** All that is taken, in order. */
    List<String> chosen(long units) {
        Set<String> chosen = new LinkedHashSet<>(bought(units).keySet());
        Map<String, Long> votes = new HashMap<>();
        slate.keys().forEach(key -> votes.put(key, votes(key)));
        slate.keys().stream()
                .filter(key -> !chosen.contains(key) && votes(key) > 0)
                .sorted(Comparator.comparing((String key) -> -votes(key))
                        .thenComparing(this::amount)
                        .thenComparing(key -> key))
                .toList()
                .forEach(key -> {
                    if (amountOf(chosen).add(amount(key)).compareTo(budget.amount()) <= 0) {
                        chosen.add(key);
                    }
                });
        return List.copyOf(chosen);
    }
}
