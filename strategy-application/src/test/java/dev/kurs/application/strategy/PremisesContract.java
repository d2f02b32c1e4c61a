package dev.kurs.application.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.application.AsOf;
import dev.kurs.application.Municipality;
import dev.kurs.application.Ports;
import dev.kurs.application.Samples;
import dev.kurs.application.Stored;
import dev.kurs.domain.strategy.Observation;
import dev.kurs.domain.strategy.Observation.Verdict;
import dev.kurs.domain.strategy.ObservationId;
import dev.kurs.domain.strategy.Premise;
import dev.kurs.domain.strategy.Premise.Category;
import dev.kurs.domain.strategy.PremiseId;
import dev.kurs.domain.strategy.Reaffirmation;
import dev.kurs.domain.strategy.ReaffirmationId;
import dev.kurs.domain.strategy.StrategyId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What {@link Premises} keep, in every implementation. */
public interface PremisesContract extends WithdrawnPartsContract<Premise> {

    @Override
    default Premises parts(Ports ports) {
        return ports.premises();
    }

    @Override
    default Premise named(Municipality town, StrategyId strategy, String name) {
        return Samples.premise(new PremiseId(town.ids().next()), strategy, name);
    }

    @Override
    default Premise renamed(Premise premise, String name) {
        return new Premise(
                premise.id(), premise.strategy(), name, premise.category(), premise.watcher(), premise.reviewCycle());
    }

    @Override
    default String nameField() {
        return "statement";
    }

    /** Saves an observation. */
    default Observation observed(Municipality town, Premise premise, String day, Verdict verdict) {
        return town.saved(
                Observation.KIND,
                new Observation(
                        new ObservationId(town.ids().next()),
                        premise.id(),
                        LocalDate.parse(day),
                        "Lagrådsremissen är ute.",
                        verdict,
                        null));
    }

    /** The newest observations. */
    default List<Observation> newest(Municipality town, String day, AsOf asOf, StrategyId... strategies) {
        return town
                .read(ports -> ports.premises().newestObservations(List.of(strategies), LocalDate.parse(day), asOf))
                .stream()
                .map(Stored::value)
                .toList();
    }

    /** Saves a reaffirmation of the municipality's one strategy. */
    default void reaffirmed(Municipality town) {
        town.saved(
                Reaffirmation.KIND,
                new Reaffirmation(new ReaffirmationId(town.ids().next()), town.strategy(), "Den står sig."));
    }

    /** The newest reaffirmations. */
    default Map<StrategyId, Instant> reaffirmations(Municipality town, AsOf asOf, StrategyId... strategies) {
        return town.read(ports -> ports.premises().newestReaffirmations(List.of(strategies), asOf));
    }

    @Test
    default void a_premise_is_given_back_whole() {
        Municipality town = municipality();
        Premise whole = new Premise(
                new PremiseId(town.ids().next()),
                town.strategy(),
                "Staten tar fram en gemensam e-legitimation.",
                Category.NATIONAL_SOLUTION,
                town.person(),
                Period.parse("P1Y2M10D"));

        town.write(ports -> ports.premises().save(1, 0, added(whole)));

        assertThat(in(town, 1, whole)).contains(whole);
    }

    @Test
    default void the_newest_observation_is_that_of_the_latest_day_and_then_the_one_recorded_last() {
        Municipality town = municipality();
        Premise one = added(town, 1, "One");
        Premise other = added(town, 1, "Other");
        added(town, 1, "Never observed");
        observed(town, one, "2026-02-01", Verdict.BROKEN);
        observed(town, one, "2026-02-20", Verdict.UNDER_WATCH);
        town.aDayPasses();
        Observation last = observed(town, one, "2026-02-20", Verdict.HOLDS);
        observed(town, one, "2026-02-10", Verdict.BROKEN);
        Observation others = observed(town, other, "2026-01-01", Verdict.HOLDS);

        assertThat(newest(town, "2026-03-01", AsOf.NOW, town.strategy())).containsExactlyInAnyOrder(last, others);
    }

    @Test
    default void of_observations_recorded_in_one_millisecond_the_last_is_the_newest() {
        Municipality town = municipality();
        Premise one = added(town, 1, "One");
        observed(town, one, "2026-02-20", Verdict.BROKEN);
        Observation last = observed(town, one, "2026-02-20", Verdict.HOLDS);

        assertThat(newest(town, "2026-03-01", AsOf.NOW, town.strategy())).containsExactly(last);
    }

    @Test
    default void an_observation_counts_from_its_day_on_and_once_it_is_known() {
        Municipality town = municipality();
        Premise one = added(town, 1, "One");
        Observation first = observed(town, one, "2026-01-10", Verdict.HOLDS);
        AsOf known = town.aDayPasses();
        Observation second = observed(town, one, "2026-02-10", Verdict.BROKEN);

        assertThat(newest(town, "2026-01-09", AsOf.NOW, town.strategy())).isEmpty();
        assertThat(newest(town, "2026-01-10", AsOf.NOW, town.strategy())).containsExactly(first);
        assertThat(newest(town, "2026-02-09", AsOf.NOW, town.strategy())).containsExactly(first);
        assertThat(newest(town, "2026-02-10", AsOf.NOW, town.strategy())).containsExactly(second);
        assertThat(newest(town, "2026-02-10", known, town.strategy())).containsExactly(first);
    }

    @Test
    default void observations_are_told_for_the_strategies_asked_for() {
        Municipality town = municipality();
        StrategyId otherStrategy = town.savedStrategy("Another strategy").id();
        Observation ours = observed(town, added(town, 1, "Ours"), "2026-02-01", Verdict.HOLDS);
        Observation theirs = observed(town, town.savedPremise(otherStrategy, "Theirs"), "2026-02-01", Verdict.HOLDS);

        assertThat(newest(town, "2026-03-01", AsOf.NOW, town.strategy())).containsExactly(ours);
        assertThat(newest(town, "2026-03-01", AsOf.NOW, otherStrategy, town.strategy()))
                .containsExactlyInAnyOrder(ours, theirs);
        assertThat(newest(town, "2026-03-01", AsOf.NOW)).isEmpty();
        assertThat(newest(town.neighbour(), "2026-03-01", AsOf.NOW, town.strategy()))
                .isEmpty();
    }

    @Test
    default void the_newest_reaffirmation_is_told_as_it_was_known() {
        Municipality town = municipality();
        StrategyId never = town.savedStrategy("Never reaffirmed").id();
        AsOf before = town.beforeNow();
        Instant first = town.clock().instant();
        reaffirmed(town);
        AsOf between = town.aDayPasses();
        Instant second = town.clock().instant();
        reaffirmed(town);

        assertThat(reaffirmations(town, AsOf.NOW, town.strategy(), never)).isEqualTo(Map.of(town.strategy(), second));
        assertThat(reaffirmations(town, between, town.strategy(), never)).isEqualTo(Map.of(town.strategy(), first));
        assertThat(reaffirmations(town, before, town.strategy(), never)).isEmpty();
        assertThat(reaffirmations(town, AsOf.NOW)).isEmpty();
        assertThat(reaffirmations(town.neighbour(), AsOf.NOW, town.strategy())).isEmpty();
    }
}
