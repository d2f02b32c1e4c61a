package dev.kurs.domain.voting;

import dev.kurs.domain.kernel.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.SplittableRandom;

/** Elections to try counts on. */
final class Elections {

    static final Currency SEK = Currency.getInstance("SEK");

    private Elections() {}

    static Money sek(String amount) {
        return new Money(new BigDecimal(amount), SEK);
    }

    /** {@code 5 ACBED, 2 AB=C}: how many, and the options in order, tied where there is an equals sign between them. */
    static List<Ranking> rankings(String told) {
        List<Ranking> ballots = new ArrayList<>();
        for (String one : told.split(", ", -1)) {
            String[] parts = one.split(" ", -1);
            List<List<String>> tiers = new ArrayList<>();
            boolean tied = false;
            for (String option : parts[1].split("", -1)) {
                if (option.equals("=")) {
                    tied = true;
                } else if (tied) {
                    tiers.get(tiers.size() - 1).add(option);
                    tied = false;
                } else if (!option.isEmpty()) {
                    tiers.add(new ArrayList<>(List.of(option)));
                }
            }
            ballots.add(new Ranking(tiers, Long.parseLong(parts[0])));
        }
        return ballots;
    }

    /** So many options, called A, B, C and so on. */
    static Slate slate(int options) {
        String[] keys = new String[options];
        for (int i = 0; i < options; i++) {
            keys[i] = String.valueOf((char) ('A' + i));
        }
        return Slate.of(keys);
    }

    /** Rankings with ties and of any length, each standing for one to three ballots. */
    static List<Ranking> randomRankings(SplittableRandom random, Slate slate, int most) {
        List<Ranking> ballots = new ArrayList<>();
        int many = random.nextInt(most + 1);
        for (int i = 0; i < many; i++) {
            List<String> order = shuffled(random, slate.keys());
            int named = random.nextInt(order.size() + 1);
            List<List<String>> tiers = new ArrayList<>();
            for (String option : order.subList(0, named)) {
                if (!tiers.isEmpty() && random.nextInt(3) == 0) {
                    tiers.get(tiers.size() - 1).add(option);
                } else {
                    tiers.add(new ArrayList<>(List.of(option)));
                }
            }
            ballots.add(new Ranking(tiers, 1 + random.nextInt(3)));
        }
        return ballots;
    }

    /** Approvals of any options, each standing for one or two ballots. */
    static List<Approvals> randomApprovals(SplittableRandom random, Slate slate, int most) {
        List<Approvals> ballots = new ArrayList<>();
        int many = random.nextInt(most + 1);
        for (int i = 0; i < many; i++) {
            List<String> order = shuffled(random, slate.keys());
            ballots.add(new Approvals(order.subList(0, random.nextInt(order.size() + 1)), 1 + random.nextInt(2)));
        }
        return ballots;
    }

    static <T> List<T> shuffled(SplittableRandom random, List<T> items) {
        List<T> order = new ArrayList<>(items);
        for (int i = order.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            T moved = order.get(i);
            order.set(i, order.get(other));
            order.set(other, moved);
        }
        return order;
    }
}
