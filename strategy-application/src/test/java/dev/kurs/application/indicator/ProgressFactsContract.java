package dev.kurs.application.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kurs.application.AsOf;
import dev.kurs.application.Municipality;
import dev.kurs.application.Samples;
import dev.kurs.application.indicator.ProgressFacts.IndicatorFacts;
import dev.kurs.domain.indicator.Direction;
import dev.kurs.domain.indicator.Indicator;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.indicator.Measure;
import dev.kurs.domain.indicator.Measurement;
import dev.kurs.domain.indicator.Progress;
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
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link ProgressFacts} tell, in every implementation. */
public interface ProgressFactsContract extends LatestMeasurementContract {

    /** The trajectory of the municipality's one indicator. */
    default Trajectory trajectory(Municipality town, String day, AsOf asOf) {
        return facts(town, day, asOf).trajectory();
    }

    /** The indicators of some strategies that there are facts of. */
    default List<IndicatorId> ofStrategies(Municipality town, AsOf asOf, StrategyId... ids) {
        LocalDate day = LocalDate.parse("2026-03-01");
        return town.read(ports -> ports.progressFacts().ofStrategies(List.of(ids), day, asOf)).stream()
                .map(IndicatorFacts::id)
                .toList();
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
                        LatestMeasurementContract.as(reading)));
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
}
