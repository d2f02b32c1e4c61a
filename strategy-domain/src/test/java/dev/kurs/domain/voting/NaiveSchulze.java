package dev.kurs.domain.voting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Schulze's method by its definition: every path without repetition is walked, and each pair is counted by itself. */
final class NaiveSchulze {

    private final List<Ranking> ballots;
    private final List<String> options;
    private final Map<String, Long> links = new HashMap<>();
    private final Map<String, Long> strongest = new HashMap<>();

    NaiveSchulze(Slate slate, List<Ranking> ballots) {
        this.options = slate.keys();
        this.ballots = ballots;
    }

    long pairs(String above, String below) {
        long sum = 0;
        for (Ranking ballot : ballots) {
            sum += tier(ballot, above) < tier(ballot, below) ? ballot.weight() : 0;
        }
        return sum;
    }

    private static int tier(Ranking ballot, String option) {
        for (int i = 0; i < ballot.tiers().size(); i++) {
            if (ballot.tiers().get(i).contains(option)) {
                return i;
            }
        }
        return Integer.MAX_VALUE;
    }

    long link(String from, String to) {
        return links.computeIfAbsent(from + " " + to, pair -> pairs(from, to) > pairs(to, from) ? pairs(from, to) : 0L);
    }

    long strongest(String from, String to) {
        return from.equals(to)
                ? 0
                : strongest.computeIfAbsent(
                        from + " " + to, pair -> walk(from, to, Long.MAX_VALUE, new HashSet<>(Set.of(from))));
    }

    private long walk(String at, String to, long weakest, Set<String> seen) {
        if (at.equals(to)) {
            return weakest;
        }
        long best = 0;
        for (String next : options) {
            long link = link(at, next);
            if (link > 0 && seen.add(next)) {
                best = Math.max(best, walk(next, to, Math.min(weakest, link), seen));
                seen.remove(next);
            }
        }
        return best;
    }

    List<List<String>> ranking() {
        Set<String> left = new TreeSet<>(options);
        List<List<String>> tiers = new ArrayList<>();
        while (!left.isEmpty()) {
            List<String> unbeaten = new ArrayList<>();
            for (String one : left) {
                if (left.stream().allMatch(other -> strongest(other, one) <= strongest(one, other))) {
                    unbeaten.add(one);
                }
            }
            tiers.add(unbeaten);
            unbeaten.forEach(left::remove);
        }
        return Collections.unmodifiableList(tiers);
    }
}
