package dev.kurs.domain.voting;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A count by {@link Borda}, whole.
 *
 * @param cast what went in
 * @param points what each option got, in whole and half points
 * @param ranking tiers, most points first, the options of a tier in the order of their keys
 */
public record BordaCount(Cast cast, Map<String, BigDecimal> points, List<List<String>> ranking) {

    public BordaCount {
        points = Collections.unmodifiableMap(new LinkedHashMap<>(points));
        ranking = List.copyOf(ranking);
    }
}
