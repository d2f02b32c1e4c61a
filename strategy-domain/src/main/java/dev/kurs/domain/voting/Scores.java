package dev.kurs.domain.voting;

import dev.kurs.domain.kernel.Decimals;
import dev.kurs.domain.kernel.Faults;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A ballot that gives options points.
 *
 * @param points the points of each option it names, in the order they were given; empty for a blank ballot
 * @param weight how many cast just this
 */
public record Scores(Map<String, BigDecimal> points, long weight) implements Ballot {

    public Scores {
        Map<String, BigDecimal> copy = new LinkedHashMap<>();
        Faults faults = new Faults();
        Ballot.checkWeight(weight, faults);
        points.forEach((option, given) -> {
            faults.number(given, pointer(option));
            copy.put(option, given);
        });
        faults.throwIfAny();
        copy.replaceAll((option, given) -> Decimals.normalised(given, pointer(option)));
        points = Collections.unmodifiableMap(copy);
    }

    /** One ballot. */
    public static Scores of(Map<String, BigDecimal> points) {
        return new Scores(points, 1);
    }

    /** The same cast by so many. */
    public Scores times(long many) {
        return new Scores(points, many);
    }

    @Override
    public List<String> named() {
        return List.copyOf(points.keySet());
    }

    /** Most points first, equal points tied. What it does not name is tied below, also below what has points under zero. */
    @Override
    public Ranking ranking() {
        return new Ranking(tiers(points), weight);
    }

    /** All that it gives points over zero. */
    @Override
    public Approvals approvals() {
        return new Approvals(
                points.keySet().stream()
                        .filter(option -> pointsOf(option).signum() > 0)
                        .toList(),
                weight);
    }

    @Override
    public void check(Slate slate, Faults faults) {
        points.keySet().stream()
                .filter(option -> !slate.has(option))
                .forEach(option -> faults.add(VotingRule.OPTION_UNKNOWN, pointer(option), "option", option));
    }

    /** Most first; equal figures make one tier. */
    static List<List<String>> tiers(Map<String, BigDecimal> figures) {
        Map<BigDecimal, List<String>> byFigure = new TreeMap<>(Comparator.reverseOrder());
        figures.forEach((option, figure) -> byFigure.merge(
                figure,
                List.of(option),
                (one, other) -> Stream.of(one, other).flatMap(List::stream).toList()));
        return List.copyOf(byFigure.values());
    }

    private BigDecimal pointsOf(String option) {
        return points.getOrDefault(option, BigDecimal.ZERO);
    }

    private static String pointer(String option) {
        return "/scores/" + option.replace("~", "~0").replace("/", "~1");
    }
}
