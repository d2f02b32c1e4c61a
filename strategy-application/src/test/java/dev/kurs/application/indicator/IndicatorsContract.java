package dev.kurs.application.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import dev.kurs.application.AsOf;
import dev.kurs.application.ListedThingsContract;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.From;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Listing.Sort;
import dev.kurs.application.Municipality;
import dev.kurs.application.Pages;
import dev.kurs.application.Ports;
import dev.kurs.application.Resources.Usage;
import dev.kurs.application.Samples;
import dev.kurs.application.Stored;
import dev.kurs.domain.indicator.Baseline;
import dev.kurs.domain.indicator.Direction;
import dev.kurs.domain.indicator.Gauge;
import dev.kurs.domain.indicator.Indicator;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.indicator.Measure;
import dev.kurs.domain.indicator.Measure.Nature;
import dev.kurs.domain.indicator.Measure.Stage;
import dev.kurs.domain.indicator.TargetChange;
import dev.kurs.domain.indicator.Trajectory;
import dev.kurs.domain.indicator.Verifier;
import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.organisation.ApiKeyId;
import dev.kurs.domain.strategy.Content;
import dev.kurs.domain.strategy.Goal;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.Header;
import dev.kurs.domain.strategy.Strategy;
import dev.kurs.domain.strategy.Strategy.StrategyStatus;
import dev.kurs.domain.strategy.StrategyId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link Indicators} keep, in every implementation. */
public interface IndicatorsContract extends ListedThingsContract<Indicator> {

    @Override
    default Indicator named(Municipality town, String name) {
        return of(town, Samples.measure(town.goal(), name));
    }

    @Override
    default Indicator renamed(Indicator indicator, String name) {
        Measure renamed = Samples.measure(indicator.measure().goal(), name);
        return new Indicator(indicator.id(), renamed, indicator.baseline(), indicator.targets());
    }

    @Override
    default Id idOf(Indicator indicator) {
        return indicator.id();
    }

    @Override
    default String nameField() {
        return "name";
    }

    @Override
    default Stored<Indicator> save(Ports ports, long version, Change<Indicator> change) {
        return ports.indicators().save(version, change);
    }

    @Override
    default void remove(Ports ports, long version, Change<Indicator> change) {
        ports.indicators().remove(version, change);
    }

    @Override
    default Optional<Stored<Indicator>> find(Ports ports, Indicator indicator, AsOf asOf) {
        return ports.indicators().find(indicator.id(), asOf);
    }

    @Override
    default Page<Stored<Indicator>> list(Ports ports, Municipality town, Listing listing) {
        return ports.indicators().list(listing, true);
    }

    /** A new indicator of a measure, not saved yet. */
    default Indicator of(Municipality town, Measure measure) {
        return new Indicator(new IndicatorId(town.ids().next()), measure, null, List.of());
    }

    /** A measure that says all that a measure can. */
    default Measure whole(GoalId goal, BenefitId benefit) {
        return new Measure(
                "Andel digitala ansökningar",
                "procent",
                Direction.DECREASE,
                goal,
                benefit,
                new BigDecimal("0.333333333333"),
                Period.parse("P1M15D"),
                Nature.FLOW,
                Stage.OUTCOME,
                true,
                "Kolada",
                "N00945/1480",
                Verifier.CUSTOMER);
    }

    /** Saves a new indicator. */
    default Indicator saved(Municipality town, Indicator indicator) {
        return town.write(ports -> ports.indicators().save(0, added(indicator))).value();
    }

    /** The indicators where a field has a value. */
    default List<Indicator> where(Municipality town, String field, Object value) {
        return walked(town, Listing.first(1).where(field, value.toString()));
    }

    @Test
    default void an_indicator_is_given_back_whole() {
        Municipality town = municipality();
        Instant moment = Instant.parse("2026-01-15T08:30:00.125Z");
        TargetChange first =
                new TargetChange(null, Trajectory.parse("2026-12-31=-0.5"), null, null, moment, town.person());
        TargetChange second = new TargetChange(
                LocalDate.parse("2026-07-01"),
                Trajectory.parse("2026-12-31=-0.5 2027-06-30=-1.25 2028-12-31=-123456789.000000000001"),
                "Budgeten räcker längre",
                new DecisionId(town.ids().next()),
                moment.plusMillis(1),
                new ApiKeyId(town.ids().next()));
        Indicator whole = new Indicator(
                new IndicatorId(town.ids().next()),
                whole(town.goal(), null),
                new Baseline(new BigDecimal("123456789012345678.123456789012"), LocalDate.parse("2025-12-31")),
                List.of(first, second));

        saved(town, whole);

        assertThat(found(town, whole, AsOf.NOW)).contains(whole);
        assertThat(where(town, "goal", town.goal())).containsExactly(whole);
    }

    @Test
    default void an_indicator_of_a_benefit_is_given_back_whole() {
        Municipality town = municipality();
        BenefitId benefit = new BenefitId(town.ids().next());
        Indicator whole = saved(town, of(town, whole(null, benefit)));

        assertThat(found(town, whole, AsOf.NOW)).contains(whole);
        assertThat(where(town, "benefit", benefit)).containsExactly(whole);
    }

    @Test
    default void trajectories_come_one_after_another() {
        Municipality town = municipality();
        Indicator before = town.indicator();
        AsOf known = town.aDayPasses();
        Trajectory slower = Trajectory.parse("2027-01-01=50 2028-01-01=70");
        Trajectory slowest = Trajectory.parse("2028-01-01=60");
        LocalDate day = LocalDate.parse("2026-06-01");
        Instant now = town.clock().instant();
        Change<Indicator> once = before.withTrajectory(day, slower, "Färre händer", null, now, town.person());
        Change<Indicator> twice = once.after().withTrajectory(day, slowest, "Ännu färre", null, now, town.person());
        town.write(ports -> ports.indicators().save(1, once));
        town.write(ports -> ports.indicators().save(2, twice));

        assertThat(found(town, before, AsOf.NOW)).contains(twice.after());
        assertThat(found(town, before, known)).contains(before);
        assertThat(twice.after().targets()).hasSize(3);
    }

    @Test
    default void a_baseline_can_be_corrected_and_taken_away() {
        Municipality town = municipality();
        Indicator before = town.indicator();
        Indicator without = new Indicator(before.id(), before.measure(), null, before.targets());
        AsOf known = town.aDayPasses();

        town.write(ports -> ports.indicators().save(1, changed(before, without)));

        assertThat(found(town, before, AsOf.NOW)).contains(without);
        assertThat(found(town, before, known)).contains(before);
    }

    @Test
    default void indicators_can_be_filtered_by_what_they_measure() {
        Municipality town = municipality();
        Goal another = town.savedGoal(town.savedStrategy("Another strategy").id(), "Another goal");
        Indicator whole = saved(town, of(town, whole(town.goal(), null)));
        Indicator plain = saved(town, of(town, Samples.measure(another.id(), "Plain")));

        assertThat(where(town, "unit", "procent")).containsExactly(whole);
        assertThat(where(town, "direction", Direction.INCREASE)).containsExactly(plain);
        assertThat(where(town, "stage", Stage.OUTCOME)).containsExactly(whole);
        assertThat(where(town, "source", "Kolada")).containsExactly(whole);
        assertThat(where(town, "sourceKey", "N00945/1480")).containsExactly(whole);
        assertThat(where(town, "verifier", Verifier.CUSTOMER)).containsExactly(whole);
        assertThat(where(town, "goal", another.id())).containsExactly(plain);
        assertThat(where(town, "strategy", town.strategy())).containsExactly(whole);
        assertThat(where(town, "strategy", another.strategy())).containsExactly(plain);
        assertThat(where(town, "strategy", town.ids().next())).isEmpty();
    }

    @Test
    default void a_goals_strategy_is_known_though_the_goal_was_taken_out_of_it() {
        Municipality town = municipality();
        Indicator indicator = town.indicator();
        Goal goal = Samples.goal(town.goal(), town.strategy(), "Fler e-tjänster");

        town.change(ports -> ports.goals().remove(2, 1, Change.none(goal)));

        assertThat(where(town, "strategy", town.strategy())).containsExactly(indicator);
    }

    @Test
    default void indicators_without_a_source_sort_after_those_with_one() {
        Municipality town = municipality();
        Indicator none = saved(town, named(town, "None"));
        Indicator whole = saved(town, of(town, whole(town.goal(), null)));
        Listing rising = new Listing(Map.of(), List.of(new Sort("source", false)), 1, From.START, AsOf.NOW);
        Listing falling = new Listing(Map.of(), List.of(new Sort("source", true)), 1, From.START, AsOf.NOW);

        assertThat(walked(town, rising)).containsExactly(whole, none);
        assertThat(walked(town, falling)).containsExactly(whole, none);
    }

    @ParameterizedTest
    @ValueSource(strings = {"goal", "benefit", "name", "unit", "direction", "stage", "source", "sourceKey", "verifier"})
    default void indicators_can_be_sorted_by_what_they_measure(String field) {
        Municipality town = municipality();
        Indicator one = saved(town, of(town, whole(town.goal(), null)));
        Indicator other = saved(town, of(town, whole(town.goal(), null)));
        Listing listing = new Listing(Map.of(), List.of(new Sort(field, true)), 1, From.START, AsOf.NOW);

        assertThat(walked(town, listing)).containsExactly(one, other);
    }

    @Test
    default void indicators_of_confidential_drafts_are_listed_for_those_who_may_see_them() {
        Municipality town = municipality();
        Header secret = new Header("Hemlig", null, null, true, null, null, null, null, null);
        Strategy draft = Strategy.created(
                        new StrategyId(town.ids().next()),
                        secret,
                        Content.EMPTY,
                        town.clock().instant())
                .after();
        town.write(
                ports -> ports.strategies().save(0, Strategy.created(draft.id(), secret, Content.EMPTY, ports.now())));
        Indicator hidden =
                town.savedIndicator(town.savedGoal(draft.id(), "Hemligt mål").id(), "Hidden");
        Indicator shown = town.indicator();
        Indicator ofBenefit =
                saved(town, of(town, whole(null, new BenefitId(town.ids().next()))));

        IndicatorId[] all = {hidden.id(), shown.id(), ofBenefit.id()};
        assertThat(gauges(town, false, all)).containsOnlyKeys(shown.id(), ofBenefit.id());
        assertThat(gauges(town, true, all)).hasSize(3);
        assertThat(open(town)).containsExactly(shown, ofBenefit);
        assertThat(walked(town, Listing.first(1))).containsExactly(hidden, shown, ofBenefit);

        Strategy adopted = new Strategy(draft.id(), secret, StrategyStatus.ADOPTED, draft.revisions(), null, null);
        Change<Strategy> adoption = new Change<>(
                draft, adopted, draft.withHeader(Samples.header("Adopted")).events());
        town.write(ports -> ports.strategies().save(1, adoption));

        assertThat(open(town)).containsExactly(hidden, shown, ofBenefit);
    }

    @Test
    default void what_measurements_are_held_against_is_read_for_many_indicators_at_once() {
        Municipality town = municipality();
        Indicator plain = town.indicator();
        Measure vouched = whole(town.goal(), null);
        Indicator bare = saved(town, new Indicator(new IndicatorId(town.ids().next()), vouched, null, List.of()));
        IndicatorId unknown = new IndicatorId(town.ids().next());
        Indicator theirs = town.neighbour().indicator();

        assertThat(gauges(town, true, plain.id(), bare.id(), unknown, theirs.id(), plain.id()))
                .containsOnly(
                        entry(plain.id(), new Gauge(plain.id(), LocalDate.parse("2026-01-01"), null)),
                        entry(bare.id(), new Gauge(bare.id(), null, vouched.verifier())));
        assertThat(vouched.verifier()).isNotNull();
        assertThat(gauges(town, true)).isEmpty();
    }

    @Test
    default void measurements_are_held_against_what_stands_now() {
        Municipality town = municipality();
        Indicator indicator = town.indicator();
        Baseline later = new Baseline(BigDecimal.ONE, LocalDate.parse("2026-02-01"));
        Indicator corrected = new Indicator(indicator.id(), indicator.measure(), later, indicator.targets());
        town.write(ports -> ports.indicators()
                .save(1, Change.of(indicator, corrected, Event.of("indicator.changed", indicator.id()))));

        assertThat(gauges(town, true, indicator.id()))
                .containsOnly(entry(indicator.id(), new Gauge(indicator.id(), later.date(), null)));
    }

    private static Map<IndicatorId, Gauge> gauges(Municipality town, boolean confidential, IndicatorId... ids) {
        return town.read(ports -> ports.indicators().gauges(List.of(ids), confidential));
    }

    /** The indicators that are shown to those who may not see confidential drafts. */
    private static List<Indicator> open(Municipality town) {
        return Pages.walk(
                        Listing.first(1),
                        part -> town.read(ports -> ports.indicators().list(part, false)),
                        page -> {})
                .stream()
                .map(Stored::value)
                .toList();
    }

    @Test
    default void an_indicator_refers_to_its_goal() {
        Municipality town = municipality();
        Indicator indicator = town.indicator();

        List<Usage> usages =
                town.read(ports -> ports.resources().usages(town.goal().value(), 20));

        assertThat(usages)
                .extracting(Usage::kind, Usage::id)
                .containsExactly(tuple("indicator", indicator.id().value()));
    }
}
