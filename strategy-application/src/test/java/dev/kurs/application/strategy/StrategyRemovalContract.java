package dev.kurs.application.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.application.AsOf;
import dev.kurs.application.ListedThingsContract;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Municipality;
import dev.kurs.application.Ports;
import dev.kurs.application.Samples;
import dev.kurs.application.Stored;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.ExternalKey;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.strategy.Content;
import dev.kurs.domain.strategy.Goal;
import dev.kurs.domain.strategy.Header;
import dev.kurs.domain.strategy.Observation;
import dev.kurs.domain.strategy.Observation.Verdict;
import dev.kurs.domain.strategy.ObservationId;
import dev.kurs.domain.strategy.Premise;
import dev.kurs.domain.strategy.RelatedPlan;
import dev.kurs.domain.strategy.RelatedPlan.PlanLevel;
import dev.kurs.domain.strategy.RelatedPlan.Relation;
import dev.kurs.domain.strategy.RelatedPlanId;
import dev.kurs.domain.strategy.Strategy;
import dev.kurs.domain.strategy.StrategyId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link Strategies} take with them when they are removed, in every implementation. */
public interface StrategyRemovalContract extends ListedThingsContract<Strategy> {

    @Override
    default Strategy named(Municipality town, String name) {
        return with(town, Samples.header(name));
    }

    @Override
    default Strategy renamed(Strategy strategy, String name) {
        return strategy.withHeader(Samples.header(name)).after();
    }

    @Override
    default Id idOf(Strategy strategy) {
        return strategy.id();
    }

    @Override
    default String nameField() {
        return "title";
    }

    @Override
    default Stored<Strategy> save(Ports ports, long version, Change<Strategy> change) {
        return ports.strategies().save(version, change);
    }

    @Override
    default void remove(Ports ports, long version, Change<Strategy> change) {
        ports.strategies().remove(version, change);
    }

    @Override
    default Optional<Stored<Strategy>> find(Ports ports, Strategy strategy, AsOf asOf) {
        return ports.strategies().find(strategy.id(), asOf);
    }

    @Override
    default Page<Stored<Strategy>> list(Ports ports, Municipality town, Listing listing) {
        return ports.strategies().list(listing, true);
    }

    /** A new draft with a header, not saved yet. */
    default Strategy with(Municipality town, Header header) {
        return Strategy.created(
                        new StrategyId(town.ids().next()),
                        header,
                        Content.EMPTY,
                        town.clock().instant())
                .after();
    }

    /** Saves a new strategy. */
    default Strategy saved(Municipality town, Strategy strategy) {
        return town.write(ports -> ports.strategies().save(0, added(strategy))).value();
    }

    @Test
    default void a_removed_strategy_takes_with_it_all_that_belongs_to_it() {
        Municipality town = municipality();
        Strategy strategy = saved(town, named(town, "Utkast"));
        Goal goal = town.savedGoal(strategy.id(), "Mål");
        Premise premise = town.savedPremise(strategy.id(), "Förutsättning");
        RelatedPlan plan = town.saved(RelatedPlan.KIND, plan(town, strategy.id()));
        Observation observation = town.saved(Observation.KIND, observation(town, premise));
        ExternalKey key = new ExternalKey("erp", "4711");
        town.change(ports -> ports.resources().setExternalKeys(goal.id(), List.of(key)));
        AsOf before = town.aDayPasses();

        town.change(ports -> ports.strategies().remove(1, removed(strategy)));

        assertThat(town.kinds(
                        goal.id().value(),
                        premise.id().value(),
                        plan.id().value(),
                        observation.id().value()))
                .isEmpty();
        town.read(ports -> {
            Map<StrategyId, Integer> revision = Map.of(strategy.id(), 1);
            assertThat(ports.goals().listAll(revision, AsOf.NOW)).isEmpty();
            assertThat(ports.goals().findStrategy(goal.id().value())).isEmpty();
            assertThat(ports.premises().listAll(revision, AsOf.NOW)).isEmpty();
            assertThat(ports.registers().find(RelatedPlan.KIND, plan.id(), AsOf.NOW))
                    .isEmpty();
            assertThat(ports.registers().find(Observation.KIND, observation.id(), AsOf.NOW))
                    .isEmpty();
            assertThat(ports.resources().findByExternalKey("goal", key)).isEmpty();
            assertThat(ports.resources().usages(strategy.id().value(), 20)).isEmpty();

            assertThat(ports.goals().listAll(revision, before)).containsExactly(goal);
            assertThat(ports.premises().listAll(revision, before)).containsExactly(premise);
            assertThat(ports.registers().find(RelatedPlan.KIND, plan.id(), before))
                    .isPresent();
            assertThat(ports.registers().find(Observation.KIND, observation.id(), before))
                    .isPresent();
            return true;
        });
    }

    @Test
    default void a_removed_strategy_leaves_what_belongs_to_others() {
        Municipality town = municipality();
        Strategy leaving = saved(town, named(town, "Utkast"));
        Strategy staying = saved(town, named(town, "Annan"));
        Goal goal = town.savedGoal(staying.id(), "Mål");
        Premise premise = town.savedPremise(staying.id(), "Förutsättning");
        RelatedPlan plan = town.saved(RelatedPlan.KIND, plan(town, staying.id()));
        Observation observation = town.saved(Observation.KIND, observation(town, premise));
        long head = town.journalHead();

        town.change(ports -> ports.strategies().remove(1, removed(leaving)));

        assertThat(town.kinds(
                        goal.id().value(),
                        premise.id().value(),
                        plan.id().value(),
                        observation.id().value()))
                .hasSize(4);
        assertThat(found(town, staying, AsOf.NOW)).contains(staying);
        assertThat(town.journalHead()).isEqualTo(head + 1);
    }

    private static RelatedPlan plan(Municipality town, StrategyId strategy) {
        return new RelatedPlan(
                new RelatedPlanId(town.ids().next()),
                strategy,
                "Översiktsplan",
                "Granby kommun",
                PlanLevel.MUNICIPAL,
                null,
                Relation.OVERLAPS);
    }

    private static Observation observation(Municipality town, Premise premise) {
        return new Observation(
                new ObservationId(town.ids().next()),
                premise.id(),
                LocalDate.parse("2026-02-01"),
                "Lagrådsremissen är ute.",
                Verdict.UNDER_WATCH,
                null);
    }
}
