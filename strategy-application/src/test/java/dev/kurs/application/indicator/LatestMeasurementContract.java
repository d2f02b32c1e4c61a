package dev.kurs.application.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.application.AsOf;
import dev.kurs.application.Municipality;
import dev.kurs.application.PortContract;
import dev.kurs.application.indicator.ProgressFacts.IndicatorFacts;
import dev.kurs.domain.indicator.Breakdown;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.indicator.Measurement;
import dev.kurs.domain.indicator.Progress.Latest;
import dev.kurs.domain.indicator.Verifier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Which measurement {@link ProgressFacts} tell as the latest, in every implementation. */
public interface LatestMeasurementContract extends PortContract {

    /** The facts of the municipality's one indicator. */
    default IndicatorFacts facts(Municipality town, String day, AsOf asOf) {
        return ofIndicators(town, day, asOf, town.indicator().id()).get(0);
    }

    /** The latest measurement of the municipality's one indicator; null when there is none. */
    default Latest latest(Municipality town, String day, AsOf asOf) {
        return facts(town, day, asOf).latest();
    }

    /** The facts of some indicators. */
    default List<IndicatorFacts> ofIndicators(Municipality town, String day, AsOf asOf, IndicatorId... ids) {
        return town.read(ports -> ports.progressFacts().ofIndicators(List.of(ids), LocalDate.parse(day), asOf));
    }

    /** How a measurement is told when it is the latest. */
    static Latest as(Measurement measurement) {
        return new Latest(measurement.date(), measurement.value(), measurement.source(), measurement.verifier());
    }

    @Test
    default void the_latest_measurement_is_that_of_the_latest_day_up_to_the_one_asked_for() {
        Municipality town = municipality();
        Readings readings = Readings.of(town);
        Measurement february = readings.saved("2026-02-10", "42");
        Measurement march = readings.saved("2026-03-01", "43");
        Measurement january = readings.saved("2026-01-10", "41");

        assertThat(latest(town, "2025-12-31", AsOf.NOW)).isNull();
        assertThat(latest(town, "2026-01-09", AsOf.NOW)).isNull();
        assertThat(latest(town, "2026-01-10", AsOf.NOW)).isEqualTo(as(january));
        assertThat(latest(town, "2026-02-09", AsOf.NOW)).isEqualTo(as(january));
        assertThat(latest(town, "2026-02-10", AsOf.NOW)).isEqualTo(as(february));
        assertThat(latest(town, "2026-02-28", AsOf.NOW)).isEqualTo(as(february));
        assertThat(latest(town, "2026-03-01", AsOf.NOW)).isEqualTo(as(march));
        assertThat(latest(town, "2030-01-01", AsOf.NOW)).isEqualTo(as(march));
    }

    @Test
    default void a_breakdown_never_counts() {
        Municipality town = municipality();
        Readings readings = Readings.of(town);
        Breakdown women = new Breakdown("gender", "K");
        readings.save(readings.on("2026-02-10", "50", Readings.SOURCE, Verifier.CUSTOMER, women));

        assertThat(latest(town, "2026-03-01", AsOf.NOW)).isNull();

        Measurement total = readings.saved("2026-02-01", "41");

        assertThat(latest(town, "2026-03-01", AsOf.NOW)).isEqualTo(as(total));
    }

    @Test
    default void on_one_day_a_customers_word_beats_an_independents_and_that_ones_own() {
        Municipality town = municipality();
        Readings readings = Readings.of(town);
        Measurement independent = readings.on("2026-02-10", "42", "revision", Verifier.INDEPENDENT, null);
        Measurement customer = readings.on("2026-02-10", "41", "enkät", Verifier.CUSTOMER, null);
        Measurement self = readings.on("2026-02-10", "43", Readings.SOURCE, Verifier.SELF, null);
        readings.save(independent);
        readings.save(self);
        assertThat(latest(town, "2026-03-01", AsOf.NOW)).isEqualTo(as(independent));

        readings.save(customer);
        town.aDayPasses();
        Measurement later = readings.on("2026-02-10", "44", "annan revision", Verifier.INDEPENDENT, null);
        readings.save(later);
        assertThat(latest(town, "2026-03-01", AsOf.NOW)).isEqualTo(as(customer));

        Measurement nextDay = readings.saved("2026-02-11", "45");
        assertThat(latest(town, "2026-03-01", AsOf.NOW)).isEqualTo(as(nextDay));
        assertThat(latest(town, "2026-02-10", AsOf.NOW)).isEqualTo(as(customer));
    }

    @Test
    default void of_equals_on_one_day_the_one_recorded_last_counts() {
        Municipality town = municipality();
        Readings readings = Readings.of(town);
        Measurement first = readings.on("2026-02-10", "41", "system A", Verifier.SELF, null);
        readings.save(first);
        AsOf known = town.aDayPasses();
        Measurement second = readings.on("2026-02-10", "42", "system B", Verifier.SELF, null);
        Measurement third = readings.on("2026-02-10", "43", "system C", Verifier.SELF, null);
        readings.save(second, third);

        assertThat(latest(town, "2026-02-10", AsOf.NOW)).isEqualTo(as(third));
        assertThat(latest(town, "2026-02-10", known)).isEqualTo(as(first));
    }

    @Test
    default void a_late_correction_of_the_newest_counts_once_it_is_known() {
        Municipality town = municipality();
        Readings readings = Readings.of(town);
        Measurement first = readings.saved("2026-02-10", "42");
        AsOf known = town.aDayPasses();
        Measurement corrected = readings.corrected(first, "39");
        AsOf corrections = town.now();

        assertThat(latest(town, "2026-03-01", AsOf.NOW)).isEqualTo(as(corrected));
        assertThat(latest(town, "2026-03-01", corrections)).isEqualTo(as(corrected));
        assertThat(latest(town, "2026-03-01", known)).isEqualTo(as(first));
    }

    @Test
    default void a_correction_may_lose_to_another_of_the_same_day() {
        Municipality town = municipality();
        Readings readings = Readings.of(town);
        Measurement customer = readings.on("2026-02-10", "41", "enkät", Verifier.CUSTOMER, null);
        Measurement independent = readings.on("2026-02-10", "42", "revision", Verifier.INDEPENDENT, null);
        readings.save(customer, independent);
        town.aDayPasses();

        readings.save(
                readings.on("2026-02-10", "43", "enkät", Verifier.SELF, null).correcting(customer.id()));

        assertThat(latest(town, "2026-03-01", AsOf.NOW)).isEqualTo(as(independent));
    }

    @Test
    default void a_correction_of_an_earlier_day_leaves_the_latest() {
        Municipality town = municipality();
        Readings readings = Readings.of(town);
        Measurement january = readings.saved("2026-01-10", "41");
        Measurement february = readings.saved("2026-02-10", "42");
        town.aDayPasses();
        Measurement corrected = readings.corrected(january, "55");

        assertThat(latest(town, "2026-03-01", AsOf.NOW)).isEqualTo(as(february));
        assertThat(latest(town, "2026-02-09", AsOf.NOW)).isEqualTo(as(corrected));
    }

    @Test
    default void a_measurement_counts_for_its_day_once_it_is_known() {
        Municipality town = municipality();
        Readings readings = Readings.of(town);
        AsOf before = town.now();
        town.aDayPasses();
        Measurement late = readings.saved("2026-01-10", "41");

        assertThat(latest(town, "2026-02-01", before)).isNull();
        assertThat(latest(town, "2026-02-01", AsOf.NOW)).isEqualTo(as(late));
    }

    @Test
    default void the_latest_is_right_for_every_day_and_every_knowledge_of_a_random_series() {
        long seed = 20_260_302;
        SplittableRandom random = new SplittableRandom(seed);
        Municipality town = municipality();
        Readings readings = Readings.of(town);
        List<Measurement> told = new ArrayList<>();
        List<AsOf> moments = new ArrayList<>(List.of(town.now()));
        for (int push = 0; push < 60; push++) {
            List<Measurement> list = randomList(readings, random, told);
            readings.save(list.toArray(Measurement[]::new));
            told.addAll(list);
            if (random.nextInt(3) > 0) {
                moments.add(town.aDayPasses());
            }
        }
        moments.add(AsOf.NOW);

        for (int question = 0; question < 200; question++) {
            AsOf asOf = moments.get(random.nextInt(moments.size()));
            String day = randomDay(random);
            assertThat(latest(town, day, asOf))
                    .as("seed %d, day %s, as of %s", seed, day, asOf)
                    .isEqualTo(expected(told, LocalDate.parse(day), asOf));
        }
    }

    private static List<Measurement> randomList(Readings readings, SplittableRandom random, List<Measurement> told) {
        List<Measurement> list = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            Measurement one = readings.on(
                    randomDay(random),
                    String.valueOf(random.nextInt(-100, 100)),
                    "source " + random.nextInt(3),
                    List.of(Verifier.values()).get(random.nextInt(3)),
                    random.nextInt(4) == 0 ? new Breakdown("gender", "K") : null);
            List<Measurement> before = new ArrayList<>(told);
            before.addAll(list);
            list.add(before.stream()
                    .filter(earlier -> isSamePlace(earlier, one))
                    .reduce((earlier, later) -> later)
                    .map(earlier -> one.correcting(earlier.id()))
                    .orElse(one));
        }
        return list;
    }

    private static boolean isSamePlace(Measurement one, Measurement other) {
        return one.date().equals(other.date())
                && one.source().equals(other.source())
                && (one.breakdown() == null) == (other.breakdown() == null);
    }

    private static String randomDay(SplittableRandom random) {
        return LocalDate.parse("2026-01-01").plusDays(random.nextInt(12)).toString();
    }

    /** The rule, said in another way: one after another, each takes the lead if it beats the leader. */
    private static Latest expected(List<Measurement> told, LocalDate day, AsOf asOf) {
        List<Measurement> known = told.stream()
                .filter(one -> one.recordedAt().isBefore(asOf.before()))
                .toList();
        Measurement leader = null;
        for (Measurement one : known) {
            boolean corrected = known.stream().anyMatch(later -> one.id().equals(later.corrects()));
            if (corrected || one.breakdown() != null || one.date().isAfter(day)) {
                continue;
            }
            boolean leads = leader == null
                    || one.date().isAfter(leader.date())
                    || (one.date().equals(leader.date()) && rank(one.verifier()) >= rank(leader.verifier()));
            leader = leads ? one : leader;
        }
        return leader == null ? null : as(leader);
    }

    private static int rank(Verifier verifier) {
        return switch (verifier) {
            case SELF -> 1;
            case INDEPENDENT -> 2;
            case CUSTOMER -> 3;
        };
    }
}
