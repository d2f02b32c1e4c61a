package dev.kurs.application.strategy;

import dev.kurs.application.Actor;
import dev.kurs.application.BenefitTies;
import dev.kurs.application.Listing;
import dev.kurs.application.Resources.Usage;
import dev.kurs.application.StillReferenced;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.strategy.Strategy;
import dev.kurs.domain.strategy.StrategyId;
import dev.kurs.domain.strategy.StrategyRule;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes away a strategy that was never adopted, with all that is written in it. Takes an editor. */
public final class RemoveStrategy {

    private static final int USAGES_NAMED = 20;
    private static final int MOST = 10_000;

    /** What refers to a strategy and does not go with it. */
    private static final Set<String> NOT_ITS_OWN = Set.of("strategy", "project", "mandate", "decision");

    private final Transactions transactions;

    /** The use case over these. */
    public RemoveStrategy(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Which strategy.
     *
     * @param version the one that the caller read; null when the caller does not care
     */
    public record Command(StrategyId strategy, @Nullable Long version) {}

    /**
     * Removes it.
     *
     * @return the strategy as it was
     * @throws dev.kurs.application.NotFound when there is no such strategy
     * @throws dev.kurs.application.Stale when another version stands
     * @throws StillReferenced when its goals have indicators or are served by benefits, it has projects, mandates are over it or a part of it, decisions
     *     are about them, or it was named as the successor of another
     * @throws dev.kurs.domain.kernel.RulesBroken when it was adopted, or others are broken down from it
     */
    public Stored<Strategy> handle(Actor actor, Command command) {
        actor.require(Role.EDITOR);
        return transactions.write(actor, ports -> {
            Stored<Strategy> before = ports.strategies().get(command.strategy()).expect(command.version());
            StrategyId id = before.value().id();
            List<StrategyId> children = ports.strategies().children(List.of(id));
            Faults.require(children.isEmpty(), StrategyRule.STRATEGY_HAS_CHILDREN, "", "children", children);
            var removal = before.value().removed();
            List<Usage> indicators = ports
                    .indicators()
                    .list(Listing.first(USAGES_NAMED).where("strategy", id.toString()), true)
                    .items()
                    .stream()
                    .map(indicator ->
                            new Usage("indicator", indicator.value().id().value(), "/goal"))
                    .toList();
            if (!indicators.isEmpty()) {
                throw new StillReferenced(indicators);
            }
            List<Usage> benefits = new BenefitTies(ports).ofStrategy(id, USAGES_NAMED);
            if (!benefits.isEmpty()) {
                throw new StillReferenced(benefits);
            }
            List<Usage> others = ports.resources().usages(id.value(), MOST).stream()
                    .filter(usage -> NOT_ITS_OWN.contains(usage.kind()))
                    .limit(USAGES_NAMED)
                    .toList();
            if (!others.isEmpty()) {
                throw new StillReferenced(others);
            }
            ports.strategies().remove(before.version(), removal);
            return before;
        });
    }
}
