package dev.kurs.application.strategy;

import dev.kurs.application.Moment;
import dev.kurs.application.Ports;
import dev.kurs.application.Stored;
import dev.kurs.application.indicator.ProgressFacts.IndicatorFacts;
import dev.kurs.domain.indicator.Progress;
import dev.kurs.domain.indicator.RollUp;
import dev.kurs.domain.indicator.StrategyStanding;
import dev.kurs.domain.strategy.Goal;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.GoalTree;
import dev.kurs.domain.strategy.Observation;
import dev.kurs.domain.strategy.Premise;
import dev.kurs.domain.strategy.PremiseId;
import dev.kurs.domain.strategy.PremiseStanding;
import dev.kurs.domain.strategy.Strategy;
import dev.kurs.domain.strategy.StrategyId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How strategies stand, computed from what is stored: their goals, their indicators and their premises, in five queries
 * however many strategies there are and whatever their size.
 */
final class Standings {

    private Standings() {}

    /**
     * How one strategy stands.
     *
     * @param revision the number of the revision whose goals and premises these are
     * @param open whether that revision can be written in
     * @param figures its progress and that of its goals
     * @param indicators the facts they were computed from, by the goal they belong to
     * @param premises how each premise stands
     */
    record Standing(
            int revision,
            boolean open,
            GoalTree goals,
            StrategyStanding figures,
            Map<GoalId, List<IndicatorFacts>> indicators,
            Map<PremiseId, PremiseStanding> premises) {

        /** Whether a premise is broken and nothing has answered it. */
        boolean revisionDue() {
            return premises.values().stream().anyMatch(PremiseStanding::unanswered);
        }
    }

    /** How these strategies stand, each by the revision that counts. */
    static Map<StrategyId, Standing> of(Ports ports, Collection<Stored<Strategy>> strategies, Moment.In moment) {
        Map<Strategy, Integer> revisions = new LinkedHashMap<>();
        strategies.forEach(one -> revisions.put(
                one.value(), StrategyViews.counting(one.value(), moment).number()));
        return of(ports, revisions, moment);
    }

    /** How these strategies stand, each by the revision of that number. */
    static Map<StrategyId, Standing> of(Ports ports, Map<Strategy, Integer> revisions, Moment.In moment) {
        if (revisions.isEmpty()) {
            return Map.of();
        }
        Map<StrategyId, Integer> numbers = new LinkedHashMap<>();
        revisions.forEach((strategy, number) -> numbers.put(strategy.id(), number));
        Set<StrategyId> ids = numbers.keySet();
        BigDecimal tolerance = ports.tolerance();
        Map<StrategyId, List<Goal>> goals = new HashMap<>();
        ports.goals()
                .listAll(numbers, moment.known())
                .forEach(goal -> goals.computeIfAbsent(goal.strategy(), any -> new ArrayList<>())
                        .add(goal));
        Map<GoalId, List<IndicatorFacts>> facts = new HashMap<>();
        for (IndicatorFacts one : ports.progressFacts().ofStrategies(ids, moment.day(), moment.known())) {
            if (one.goal() != null) {
                facts.computeIfAbsent(one.goal(), any -> new ArrayList<>()).add(one);
            }
        }
        Map<StrategyId, Map<PremiseId, PremiseStanding>> premises =
                premises(ports, revisions.keySet(), numbers, moment);
        Map<StrategyId, Standing> standings = new LinkedHashMap<>();
        for (Strategy strategy : revisions.keySet()) {
            StrategyId id = strategy.id();
            GoalTree tree = new GoalTree(goals.getOrDefault(id, List.of()));
            StrategyStanding figures = StrategyStanding.of(tree, parts(facts, moment, tolerance));
            standings.put(
                    id,
                    new Standing(
                            numbers.getOrDefault(id, 1),
                            isOpen(strategy, numbers.getOrDefault(id, 1)),
                            tree,
                            figures,
                            facts,
                            premises.getOrDefault(id, Map.of())));
        }
        return standings;
    }

    private static boolean isOpen(Strategy strategy, int revision) {
        return strategy.openRevision().filter(one -> one.number() == revision).isPresent();
    }

    private static Map<GoalId, List<RollUp.Part>> parts(
            Map<GoalId, List<IndicatorFacts>> facts, Moment.In moment, BigDecimal tolerance) {
        Map<GoalId, List<RollUp.Part>> parts = new HashMap<>();
        facts.forEach((goal, indicators) -> parts.put(
                goal,
                indicators.stream()
                        .map(one -> {
                            Progress progress = one.progress(moment.day(), tolerance);
                            return RollUp.Part.of(one.id(), one.weight(), progress);
                        })
                        .toList()));
        return parts;
    }

    private static Map<StrategyId, Map<PremiseId, PremiseStanding>> premises(
            Ports ports, Collection<Strategy> strategies, Map<StrategyId, Integer> numbers, Moment.In moment) {
        Map<PremiseId, Stored<Observation>> newest = new HashMap<>();
        ports.premises()
                .newestObservations(numbers.keySet(), moment.day(), moment.known())
                .forEach(one -> newest.put(one.value().premise(), one));
        Map<StrategyId, Instant> reaffirmed = ports.premises().newestReaffirmations(numbers.keySet(), moment.known());
        Map<StrategyId, Strategy> byId = new HashMap<>();
        strategies.forEach(strategy -> byId.put(strategy.id(), strategy));
        Map<StrategyId, Map<PremiseId, PremiseStanding>> standings = new HashMap<>();
        for (Premise premise : ports.premises().listAll(numbers, moment.known())) {
            Strategy strategy = byId.get(premise.strategy());
            Stored<Observation> observed = newest.get(premise.id());
            if (strategy != null) {
                standings
                        .computeIfAbsent(premise.strategy(), any -> new LinkedHashMap<>())
                        .put(
                                premise.id(),
                                PremiseStanding.of(
                                        premise,
                                        strategy,
                                        moment.day(),
                                        observed == null ? null : observed.value(),
                                        observed == null ? null : observed.createdAt(),
                                        reaffirmed.get(premise.strategy())));
            }
        }
        return standings;
    }
}
