package dev.kurs.domain.businesscase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.voting.SmallJson;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Net present values and rates of return from the tests of other projects, wherever they reckon as Kurs does: days by
 * 365, the rate a year, a period of theirs a year of ours.
 */
class FinanceVectorsTest {

    /** Why a vector is not held against ours; null where it is. */
    private static String whyNot(Vector vector) {
        Map<?, ?> input = vector.input();
        if (vector.function().equals("mirr")) {
            return "the modified rate is none of our figures";
        }
        if (vector.function().equals("xnfv")) {
            return "future values are none of our figures";
        }
        if (input.containsKey("flowsCsv")) {
            return "the flows are in a file that is not there";
        }
        if (input.containsKey("dayCount") && !"act/365F".equals(input.get("dayCount"))) {
            return "days are counted otherwise";
        }
        if ("-1".equals(String.valueOf(input.get("rate")))) {
            return "a schedule has no such rate";
        }
        if (((List<?>) Objects.requireNonNull(input.get("values"))).contains("null")) {
            return "a period without an amount is no period there";
        }
        return null;
    }

    private record Vector(String function, Map<?, ?> input, Object expected, Map<?, ?> tolerance, int number) {

        @Override
        public String toString() {
            return number + " " + function;
        }

        List<CashFlow> flows() {
            List<?> values = (List<?>) Objects.requireNonNull(input.get("values"));
            long first = input.containsKey("firstPeriod") ? 1 : 0;
            return IntStream.range(0, values.size())
                    .mapToObj(i -> Cases.flow(day(i, first), (BigDecimal) values.get(i)))
                    .toList();
        }

        private long day(int i, long first) {
            List<?> dates = (List<?>) input.get("dates");
            return dates == null
                    ? 365 * (i + first)
                    : LocalDate.parse(dates.get(i) + "").toEpochDay()
                            - LocalDate.parse(dates.get(0) + "").toEpochDay();
        }

        BigDecimal close() {
            BigDecimal relative = (BigDecimal) tolerance.get("rel");
            return relative == null
                    ? (BigDecimal) Objects.requireNonNull(tolerance.get("abs"))
                    : relative.multiply(((BigDecimal) expected).abs());
        }
    }

    static Stream<Vector> ours() {
        return read().stream().filter(vector -> whyNot(vector) == null);
    }

    @ParameterizedTest
    @MethodSource("ours")
    void what_others_compute_is_computed(Vector vector) {
        List<CashFlow> flows = vector.flows();
        if (vector.function().endsWith("npv")) {
            BusinessCase at = Cases.at(vector.input().get("rate") + "", flows);
            assertThat(at.npv(Counted.ALL)
                            .subtract((BigDecimal) vector.expected())
                            .abs())
                    .isLessThanOrEqualTo(vector.close());
            return;
        }
        List<BigDecimal> rates =
                Cases.at("0", flows).figures(Counted.ALL).rates().rates();
        if (vector.expected().equals("null")) {
            assertThat(rates).isEmpty();
        } else {
            assertThat(rates)
                    .anySatisfy(rate -> assertThat(rate.subtract((BigDecimal) vector.expected())
                                    .abs())
                            .isLessThanOrEqualTo(vector.close()));
        }
    }

    @Test
    void those_that_reckon_otherwise_are_named() {
        Map<String, Long> others = new TreeMap<>();
        read().forEach(vector -> {
            String why = whyNot(vector);
            if (why != null) {
                others.merge(why, 1L, Long::sum);
            }
        });

        assertThat(others)
                .containsOnly(
                        Map.entry("the modified rate is none of our figures", 6L),
                        Map.entry("future values are none of our figures", 1L),
                        Map.entry("the flows are in a file that is not there", 34L),
                        Map.entry("days are counted otherwise", 5L),
                        Map.entry("a schedule has no such rate", 1L),
                        Map.entry("a period without an amount is no period there", 1L));
        assertThat(ours()).hasSize(102 - 48);
    }

    private static List<Vector> read() {
        List<Vector> read = new ArrayList<>();
        for (Object one : (List<?>) Objects.requireNonNull(file().get("vectors"))) {
            Map<?, ?> vector = (Map<?, ?>) one;
            Object tolerance = vector.get("tolerance");
            read.add(new Vector(
                    vector.get("function") + "",
                    (Map<?, ?>) Objects.requireNonNull(vector.get("input")),
                    Objects.requireNonNull(vector.get("expected")),
                    tolerance == null ? Map.of() : (Map<?, ?>) tolerance,
                    read.size()));
        }
        return read;
    }

    private static Map<?, ?> file() {
        try (InputStream file = FinanceVectorsTest.class.getResourceAsStream("vectors.json")) {
            byte[] bytes = Objects.requireNonNull(file, "vectors.json").readAllBytes();
            return (Map<?, ?>) new SmallJson(new String(bytes, StandardCharsets.UTF_8)).value();
        } catch (IOException e) {
            throw new AssertionError("vectors.json cannot be read", e);
        }
    }
}
