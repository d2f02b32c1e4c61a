package dev.kurs.application.strategy;

import dev.kurs.application.Actor;
import dev.kurs.application.AsOf;
import dev.kurs.application.BenefitTies;
import dev.kurs.application.Moment;
import dev.kurs.application.NotFound;
import dev.kurs.application.Ports;
import dev.kurs.application.Transactions;
import dev.kurs.application.indicator.ProgressFacts.IndicatorFacts;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.Revision;
import dev.kurs.domain.strategy.RevisionComparison;
import dev.kurs.domain.strategy.RevisionComparison.Difference;
import dev.kurs.domain.strategy.RevisionComparison.Edition;
import dev.kurs.domain.strategy.Strategy;
import dev.kurs.domain.strategy.StrategyId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a revision changes, and whom it strands: what there is to read before it is adopted. */
public final class RevisionReviews {

    private final Transactions transactions;

    /** The reads over these. */
    public RevisionReviews(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * What hangs on goals that a revision takes out. Each later feature adds its part.
     *
     * @param indicators those that lose their goal
     * @param benefits those that serve one
     * @param childStrategies those with a goal that contributes to one taken out
     */
    public record Impact(List<Named> indicators, List<Named> benefits, List<Named> childStrategies) {

        public Impact {
            indicators = List.copyOf(indicators);
            benefits = List.copyOf(benefits);
            childStrategies = List.copyOf(childStrategies);
        }
    }

    /** Something by its id and title. */
    public record Named(UUID id, String title) {}

    /**
     * What a revision changes against the one it follows; against nothing, when it is the first.
     *
     * @throws NotFound when the strategy or the revision is not there
     */
    public RevisionComparison changes(Actor actor, StrategyId id, int number) {
        return transactions.read(actor.organisation(), ports -> {
            Strategy strategy =
                    StrategyViews.find(ports, actor, id, Moment.NOW.in(ports)).value();
            return changes(ports, strategy, number);
        });
    }

    /**
     * Whom a revision strands, as far as the actor may see them.
     *
     * @throws NotFound when the strategy or the revision is not there
     */
    public Impact impact(Actor actor, StrategyId id, int number) {
        return transactions.read(actor.organisation(), ports -> {
            Strategy strategy =
                    StrategyViews.find(ports, actor, id, Moment.NOW.in(ports)).value();
            Set<GoalId> removed = changes(ports, strategy, number).items().stream()
                    .filter(item -> item.type().equals("goal") && item.change() == Difference.REMOVED)
                    .map(item -> new GoalId(item.id()))
                    .collect(Collectors.toSet());
            return new Impact(
                    indicators(ports, id, removed),
                    benefits(ports, actor, removed),
                    childStrategies(ports, actor, removed));
        });
    }

    private static List<Named> indicators(Ports ports, StrategyId id, Set<GoalId> removed) {
        return ports.progressFacts().ofStrategies(List.of(id), ports.today(), AsOf.NOW).stream()
                .filter(one -> removed.contains(one.goal()))
                .map((IndicatorFacts one) -> new Named(one.id().value(), one.name()))
                .toList();
    }

    private static List<Named> benefits(Ports ports, Actor actor, Set<GoalId> removed) {
        return new BenefitTies(ports)
                .serving(actor, removed).entrySet().stream()
                        .map(one -> new Named(one.getKey(), one.getValue()))
                        .toList();
    }

    private static List<Named> childStrategies(Ports ports, Actor actor, Set<GoalId> removed) {
        Map<UUID, Named> children = new LinkedHashMap<>();
        for (GoalId goal : ports.goals().contributingTo(removed).keySet()) {
            ports.goals()
                    .findStrategy(goal.value())
                    .flatMap(strategy -> ports.strategies().find(strategy, AsOf.NOW))
                    .filter(stored -> StrategyViews.isVisible(actor, stored.value()))
                    .ifPresent(stored -> children.put(
                            stored.value().id().value(),
                            new Named(
                                    stored.value().id().value(),
                                    stored.value().header().title())));
        }
        return List.copyOf(children.values());
    }

    private static RevisionComparison changes(Ports ports, Strategy strategy, int number) {
        Revision revision = strategy.revision(number).orElseThrow(() -> new NotFound("revision", number));
        Optional<Revision> before = strategy.revisions().stream()
                .filter(one -> one.number() < number && one.status().wasAdopted())
                .reduce((one, later) -> later);
        return RevisionComparison.between(
                strategy,
                before.map(one -> edition(ports, strategy, one)).orElse(Edition.EMPTY),
                edition(ports, strategy, revision));
    }

    private static Edition edition(Ports ports, Strategy strategy, Revision revision) {
        Map<StrategyId, Integer> which = Map.of(strategy.id(), revision.number());
        return new Edition(
                revision.content(),
                ports.goals().listAll(which, AsOf.NOW),
                ports.premises().listAll(which, AsOf.NOW));
    }
}
