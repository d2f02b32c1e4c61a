package dev.kurs.application.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kurs.application.AsOf;
import dev.kurs.application.Municipality;
import dev.kurs.application.PortContract;
import dev.kurs.application.Samples;
import dev.kurs.application.indicator.ProgressFacts.IndicatorFacts;
import dev.kurs.domain.indicator.Breakdown;
import dev.kurs.domain.indicator.Direction;
import dev.kurs.domain.indicator.Indicator;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.indicator.Measure;
import dev.kurs.domain.indicator.Measurement;
import dev.kurs.domain.indicator.Progress;
import dev.kurs.domain.indicator.Progress.Latest;
import dev.kurs.domain.indicator.ProgressStatus;
import dev.kurs.domain.indicator.Trajectory;
import dev.kurs.domain.indicator.Verifier;
import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.strategy.Goal;
import dev.kurs.domain.strategy.StrategyId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What {@link ProgressFacts} tell, in every implementation. */
public interface ProgressFactsContract extends PortContract {

    /** The facts of the municipality's one indicator. */
    default IndicatorFacts facts(Municipality town, String day, AsOf asOf) {
        return ofIndicators(town, day, asOf, town.indicator().id()).get(0);
    }

    /** The latest measurement of the municipality's one indicator; null when there is none. */
    default Latest latest(Municipality town, String day, AsOf asOf) {
        return facts(town, day, asOf).latest();
    }

    /** The trajectory of the municipality's one indicator. */
    default Trajectory trajectory(Municipality town, String day, AsOf asOf) {
        return facts(town, day, asOf).trajectory();
    }

    /** The facts of some indicators. */
    default List<IndicatorFacts> ofIndicators(Municipality town, String day, AsOf asOf, IndicatorId... ids) {
        return town.read(ports -> ports.progressFacts().ofIndicators(List.of(ids), LocalDate.parse(day), asOf));
    }

    /** The indicators of some strategies that there are facts of. */
    default List<IndicatorId> ofStrategies(Municipality town, AsOf asOf, StrategyId... ids) {
        LocalDate day = LocalDate.parse("2026-03-01");
        return town.read(ports -> ports.progressFacts().ofStrategies(List.of(ids), day, asOf)).stream()
                .map(IndicatorFacts::id)
                .toList();
    }

    /** How a measurement is told when it is the latest. */
    private static Latest as(Measurement measurement) {
        return new Latest(measurement.date(), measurement.value(), measurement.source(), measurement.verifier());
    }

    @Test
    default void the_facts_of_an_indicator_are_told_whole() {
        Municipality town = municipality();
        Measure measure = new Measure(
                "Andel digitala ansökningar",
                "procent",
                Direction.INCREASE,
                town.goal(),
                null,
                new BigDecimal("2.5"),
                Period.parse("P1M"),
                null,
                null,
                null,
                null,
                null,
                Verifier.CUSTOMER);
        IndicatorId id = new IndicatorId(town.ids().next());
        town.write(ports -> ports.indicators()
                .save(
                        0,
                        Indicator.added(
                                id, measure, Samples.BASELINE, Samples.TRAJECTORY, ports.now(), town.person())));
        Readings readings = new Readings(town, id);
        Measurement reading = readings.on("2026-02-01", "41.5", "enkät", Verifier.CUSTOMER, null);
        readings.save(reading);

        assertThat(ofIndicators(town, "2026-03-01", AsOf.NOW, id))
                .containsExactly(new IndicatorFacts(
                        id,
                        "Andel digitala ansökningar",
                        town.goal(),
                        new BigDecimal("2.5"),
                        Direction.INCREASE,
                        Period.parse("P1M"),
                        Samples.BASELINE,
                        Samples.TRAJECTORY,
                        as(reading)));
    }

    @Test
    default void the_worked_example_comes_out() {
        Municipality town = municipality();
        town.clock().set(Instant.parse("2026-07-02T10:00:00Z"));
        Readings.of(town).saved("2026-07-02", "47");

        Progress progress =
                facts(town, "2026-07-02", AsOf.NOW).progress(LocalDate.parse("2026-07-02"), new BigDecimal("0.1"));

        assertThat(progress.status()).isEqualTo(ProgressStatus.ON_TRACK);
        assertThat(progress.progress().decimal()).isEqualByComparingTo("0.175");
        assertThat(progress.expectedValue().decimal())
                .isCloseTo(new BigDecimal("49.973"), within(new BigDecimal("0.0005")));
        assertThat(progress.expected().decimal()).isCloseTo(new BigDecimal("0.249"), within(new BigDecimal("0.0005")));
    }

    @Test
    default void an_indicator_that_is_not_measurable_has_facts_too() {
        Municipality town = municipality();
        IndicatorId id = new IndicatorId(town.ids().next());
        Measure bare = Samples.measure(town.goal(), "Bare");
        town.write(
                ports -> ports.indicators().save(0, Indicator.added(id, bare, null, null, ports.now(), town.person())));

        assertThat(ofIndicators(town, "2026-03-01", AsOf.NOW, id))
                .containsExactly(new IndicatorFacts(
                        id, "Bare", town.goal(), BigDecimal.ONE, Direction.INCREASE, null, null, null, null));
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
    default void the_trajectory_is_the_one_in_force_on_the_day() {
        Municipality town = municipality();
        Indicator first = town.indicator();
        Trajectory slower = Trajectory.parse("2028-01-01=70");
        Trajectory slowest = Trajectory.parse("2028-01-01=60");
        Trajectory backdated = Trajectory.parse("2028-01-01=90");
        Indicator second = replanned(town, 1, first, "2026-06-01", slower);
        AsOf known = town.aDayPasses();
        Indicator third = replanned(town, 2, second, "2026-06-01", slowest);
        replanned(town, 3, third, "2026-04-01", backdated);

        assertThat(trajectory(town, "2026-01-01", AsOf.NOW)).isEqualTo(Samples.TRAJECTORY);
        assertThat(trajectory(town, "2026-03-31", AsOf.NOW)).isEqualTo(Samples.TRAJECTORY);
        assertThat(trajectory(town, "2026-04-01", AsOf.NOW)).isEqualTo(backdated);
        assertThat(trajectory(town, "2026-05-31", AsOf.NOW)).isEqualTo(backdated);
        assertThat(trajectory(town, "2026-06-01", AsOf.NOW)).isEqualTo(slowest);
        assertThat(trajectory(town, "2030-01-01", AsOf.NOW)).isEqualTo(slowest);
        assertThat(trajectory(town, "2026-05-31", known)).isEqualTo(Samples.TRAJECTORY);
        assertThat(trajectory(town, "2026-06-01", known)).isEqualTo(slower);
    }

    private static Indicator replanned(
            Municipality town, long version, Indicator before, String from, Trajectory trajectory) {
        return town.write(ports -> ports.indicators()
                        .save(
                                version,
                                before.withTrajectory(
                                        LocalDate.parse(from),
                                        trajectory,
                                        "Andra förutsättningar",
                                        null,
                                        ports.now(),
                                        town.person())))
                .value();
    }

    @Test
    default void an_indicator_is_told_as_it_was_known() {
        Municipality town = municipality();
        AsOf before = town.beforeNow();
        Indicator indicator = town.indicator();
        AsOf known = town.aDayPasses();
        Indicator renamed =
                new Indicator(indicator.id(), Samples.measure(town.goal(), "Renamed"), null, indicator.targets());
        Event event = Event.of("indicator.indicator-changed", indicator.id());
        town.write(ports -> ports.indicators().save(1, Change.of(indicator, renamed, event)));

        assertThat(ofIndicators(town, "2026-03-01", before, indicator.id())).isEmpty();
        assertThat(facts(town, "2026-03-01", known).name()).isEqualTo("Andel digitala ansökningar");
        assertThat(facts(town, "2026-03-01", known).baseline()).isEqualTo(Samples.BASELINE);
        assertThat(facts(town, "2026-03-01", AsOf.NOW).name()).isEqualTo("Renamed");
        assertThat(facts(town, "2026-03-01", AsOf.NOW).baseline()).isNull();

        AsOf later = town.aDayPasses();
        town.change(ports -> ports.indicators().remove(2, Change.of(renamed, renamed, event)));

        assertThat(ofIndicators(town, "2026-03-01", AsOf.NOW, indicator.id())).isEmpty();
        assertThat(ofIndicators(town, "2026-03-01", later, indicator.id())).hasSize(1);
    }

    @Test
    default void facts_are_told_of_the_indicators_asked_for() {
        Municipality town = municipality();
        Indicator one = town.indicator();
        Indicator other = town.savedIndicator(town.goal(), "Other");
        town.savedIndicator(town.goal(), "Never asked for");
        IndicatorId unknown = new IndicatorId(town.ids().next());

        assertThat(ofIndicators(town, "2026-03-01", AsOf.NOW, other.id(), unknown, one.id()))
                .extracting(IndicatorFacts::id)
                .containsExactlyInAnyOrder(one.id(), other.id());
        assertThat(ofIndicators(town, "2026-03-01", AsOf.NOW)).isEmpty();
        assertThat(ofIndicators(town.neighbour(), "2026-03-01", AsOf.NOW, one.id()))
                .isEmpty();
    }

    @Test
    default void facts_are_told_of_every_goal_that_a_strategy_has_or_had() {
        Municipality town = municipality();
        StrategyId otherStrategy = town.savedStrategy("Another strategy").id();
        Goal leaving = town.savedGoal(town.strategy(), "Leaving");
        Indicator ofLeaving = town.savedIndicator(leaving.id(), "Of a goal that leaves");
        Indicator staying = town.indicator();
        Indicator others =
                town.savedIndicator(town.savedGoal(otherStrategy, "Other").id(), "Of another strategy");
        Indicator ofBenefit = ofBenefit(town);
        town.change(ports -> ports.goals()
                .remove(2, 1, Change.of(leaving, leaving, Event.of("strategy.goal-removed", leaving.id()))));

        assertThat(ofStrategies(town, AsOf.NOW, town.strategy()))
                .containsExactlyInAnyOrder(staying.id(), ofLeaving.id());
        assertThat(ofStrategies(town, AsOf.NOW, town.strategy(), otherStrategy))
                .containsExactlyInAnyOrder(staying.id(), ofLeaving.id(), others.id());
        assertThat(ofStrategies(town, AsOf.NOW)).isEmpty();
        assertThat(ofStrategies(town.neighbour(), AsOf.NOW, town.strategy())).isEmpty();
        assertThat(ofIndicators(town, "2026-03-01", AsOf.NOW, ofBenefit.id()))
                .extracting(IndicatorFacts::goal)
                .containsOnlyNulls();
    }

    private static Indicator ofBenefit(Municipality town) {
        Measure measure = new Measure(
                "Of a benefit",
                "timmar",
                Direction.INCREASE,
                null,
                new BenefitId(town.ids().next()),
                BigDecimal.ONE,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        IndicatorId id = new IndicatorId(town.ids().next());
        return town.write(ports -> ports.indicators()
                        .save(0, Indicator.added(id, measure, null, null, ports.now(), town.person())))
                .value();
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
