package dev.kurs.application.strategy;

import dev.kurs.application.Actor;
import dev.kurs.application.AsOf;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Moment;
import dev.kurs.application.NotFound;
import dev.kurs.application.Ports;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.application.indicator.ProgressFacts.IndicatorFacts;
import dev.kurs.domain.indicator.Progress;
import dev.kurs.domain.indicator.RollUp;
import dev.kurs.domain.indicator.StrategyStanding;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.strategy.Goal;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.GoalTree;
import dev.kurs.domain.strategy.Premise;
import dev.kurs.domain.strategy.PremiseId;
import dev.kurs.domain.strategy.PremiseStanding;
import dev.kurs.domain.strategy.Revision;
import dev.kurs.domain.strategy.Strategy;
import dev.kurs.domain.strategy.Strategy.StrategyStatus;
import dev.kurs.domain.strategy.StrategyId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Strategies, goals and premises as they are read: with the figures that are computed for them. A confidential draft is
 * not there for anybody but editors.
 */
public final class StrategyViews {

    private final Transactions transactions;

    /** The reads over these. */
    public StrategyViews(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * A strategy on a day.
     *
     * @param revision the one whose content is shown: for a day that was asked for the one in force then, else the open one,
     *     else the one in force today
     * @param inForce the number of the revision in force that day; null when there is none
     * @param figures its progress
     * @param revisionDue whether a broken premise waits for an answer
     */
    public record StrategyView(
            Stored<Strategy> strategy,
            LocalDate day,
            Revision revision,
            @Nullable Integer inForce,
            RollUp figures,
            boolean revisionDue) {}

    /**
     * A goal on a day.
     *
     * @param revision the number of the revision it is read from
     * @param writable whether that revision is open
     * @param titles what the parts of its figures are called, by id
     */
    public record GoalView(
            Stored<Goal> goal,
            LocalDate day,
            int revision,
            boolean writable,
            RollUp figures,
            Map<UUID, String> titles) {}

    /**
     * A premise on a day.
     *
     * @param revision the number of the revision it is read from
     * @param writable whether that revision is open
     */
    public record PremiseView(Stored<Premise> premise, int revision, boolean writable, PremiseStanding standing) {}

    /**
     * Everything about how a strategy stands, for a dashboard.
     *
     * @param goals those at the top of the revision that counts, in their order
     * @param dueNext the next measurements to be made, the earliest first
     */
    public record Overview(
            StrategyView strategy, Moment.In moment, List<OverviewGoal> goals, List<DueMeasurement> dueNext) {}

    /**
     * A goal of an overview.
     *
     * @param objectives the goals below it, in their order
     * @param supportedBy the digital goals that say they serve it
     * @param indicators its own
     */
    public record OverviewGoal(
            Goal goal,
            RollUp figures,
            List<OverviewGoal> objectives,
            List<Supporting> supportedBy,
            List<Measured> indicators) {}

    /** A digital goal that serves another. */
    public record Supporting(Goal goal, RollUp figures) {}

    /** An indicator and how it stands. */
    public record Measured(IndicatorFacts indicator, Progress progress) {}

    /** When an indicator is to be measured next. */
    public record DueMeasurement(IndicatorFacts indicator, LocalDate due) {}

    /**
     * A strategy.
     *
     * @throws NotFound when there is none that the actor may see
     */
    public StrategyView get(Actor actor, StrategyId id, Moment moment) {
        return transactions.read(actor.organisation(), ports -> get(ports, actor, id, moment));
    }

    /** The same, from what a unit of work sees. */
    public StrategyView get(Ports ports, Actor actor, StrategyId id, Moment moment) {
        Moment.In in = moment.in(ports);
        Stored<Strategy> strategy = find(ports, actor, id, in);
        return view(strategy, in, Standings.of(ports, List.of(strategy), in));
    }

    /** Strategies, in a fixed number of queries. */
    public Page<StrategyView> list(Actor actor, Listing listing, Moment moment) {
        return transactions.read(actor.organisation(), ports -> {
            Moment.In in = moment.in(ports);
            Page<Stored<Strategy>> page = ports.strategies().list(listing.knowing(in.known()), actor.may(Role.EDITOR));
            Map<StrategyId, Standings.Standing> standings = Standings.of(ports, page.items(), in);
            return new Page<>(
                    page.items().stream().map(one -> view(one, in, standings)).toList(), page.next());
        });
    }

    /**
     * A strategy without its figures, to read a revision from.
     *
     * @throws NotFound when there is none that the actor may see
     */
    public Stored<Strategy> getPlain(Ports ports, Actor actor, StrategyId id, Moment moment) {
        return find(ports, actor, id, moment.in(ports));
    }

    /**
     * The goals of a revision.
     *
     * @param revision its number; null for the one in force on the day asked for, or where none was, the open one, else the
     *     one in force
     * @throws NotFound when the strategy or the revision is not there
     */
    public Page<GoalView> listGoals(
            Ports ports, Actor actor, StrategyId id, @Nullable Integer revision, Listing listing, Moment moment) {
        Moment.In in = moment.in(ports);
        Stored<Strategy> strategy = find(ports, actor, id, in);
        Standings.Standing standing = standing(ports, strategy.value(), revision, in);
        Page<Stored<Goal>> page = ports.goals().list(id, standing.revision(), listing.knowing(in.known()));
        return new Page<>(
                page.items().stream()
                        .map(goal -> goalView(goal, standing, in.day()))
                        .toList(),
                page.next());
    }

    /**
     * A goal of a revision.
     *
     * @param revision its number; null for the one in force on the day asked for, or where none was, the open one, else the
     *     one in force
     * @throws NotFound when the strategy, the revision or the goal is not there
     */
    public GoalView getGoal(
            Ports ports, Actor actor, StrategyId id, GoalId goal, @Nullable Integer revision, Moment moment) {
        Moment.In in = moment.in(ports);
        Stored<Strategy> strategy = find(ports, actor, id, in);
        Standings.Standing standing = standing(ports, strategy.value(), revision, in);
        return ports.goals()
                .find(id, goal.value(), standing.revision(), in.known())
                .map(stored -> goalView(stored, standing, in.day()))
                .orElseThrow(() -> new NotFound("goal", goal));
    }

    /**
     * The premises of a revision; parameters as for goals.
     *
     * @throws NotFound when the strategy or the revision is not there
     */
    public Page<PremiseView> listPremises(
            Ports ports, Actor actor, StrategyId id, @Nullable Integer revision, Listing listing, Moment moment) {
        Moment.In in = moment.in(ports);
        Stored<Strategy> strategy = find(ports, actor, id, in);
        Standings.Standing standing = standing(ports, strategy.value(), revision, in);
        Page<Stored<Premise>> page = ports.premises().list(id, standing.revision(), listing.knowing(in.known()));
        return new Page<>(
                page.items().stream()
                        .map(premise -> premiseView(premise, standing))
                        .toList(),
                page.next());
    }

    /**
     * A premise of a revision; parameters as for goals.
     *
     * @throws NotFound when the strategy, the revision or the premise is not there
     */
    public PremiseView getPremise(
            Ports ports, Actor actor, StrategyId id, PremiseId premise, @Nullable Integer revision, Moment moment) {
        Moment.In in = moment.in(ports);
        Stored<Strategy> strategy = find(ports, actor, id, in);
        Standings.Standing standing = standing(ports, strategy.value(), revision, in);
        return ports.premises()
                .find(id, premise.value(), standing.revision(), in.known())
                .map(stored -> premiseView(stored, standing))
                .orElseThrow(() -> new NotFound("premise", premise));
    }

    /**
     * How a strategy stands, with its goals by the revision in force that day (while there is none, by the open one).
     *
     * @throws NotFound when there is none that the actor may see
     */
    public Overview overview(Actor actor, StrategyId id, Moment moment) {
        return transactions.read(actor.organisation(), ports -> overview(ports, actor, id, moment));
    }

    /** The same, from what a unit of work sees. */
    public static Overview overview(Ports ports, Actor actor, StrategyId id, Moment moment) {
        Moment.In in = moment.in(ports);
        Stored<Strategy> strategy = find(ports, actor, id, in);
        Map<StrategyId, Standings.Standing> standings = Standings.of(ports, List.of(strategy), in);
        Standings.Standing standing = standings.getOrDefault(id, EMPTY);
        return new Overview(
                view(strategy, in, standings),
                in,
                new Overviews(standing, in.day(), ports.tolerance()).goals(),
                Overviews.dueNext(standing, in.day()));
    }

    private static final Standings.Standing EMPTY = new Standings.Standing(
            1,
            false,
            new GoalTree(List.of()),
            new StrategyStanding(RollUp.of(List.of()), Map.of()),
            Map.of(),
            Map.of());

    private static Standings.Standing standing(
            Ports ports, Strategy strategy, @Nullable Integer revision, Moment.In moment) {
        Revision read = revision == null
                ? read(strategy, moment)
                : strategy.revision(revision).orElseThrow(() -> new NotFound("revision", revision));
        return Standings.of(ports, Map.of(strategy, read.number()), moment).getOrDefault(strategy.id(), EMPTY);
    }

    /**
     * A strategy that the actor may see.
     *
     * @throws NotFound when there is none
     */
    public static Stored<Strategy> find(Ports ports, Actor actor, StrategyId id, Moment.In moment) {
        return ports.strategies()
                .find(id, moment.known())
                .filter(stored -> isVisible(actor, stored.value()) && isVisibleNow(ports, actor, id, moment))
                .orElseThrow(() -> new NotFound("strategy", id));
    }

    /** What has become confidential is so in its past too. */
    private static boolean isVisibleNow(Ports ports, Actor actor, StrategyId id, Moment.In moment) {
        return moment.known().equals(AsOf.NOW)
                || ports.strategies()
                        .find(id, AsOf.NOW)
                        .map(now -> isVisible(actor, now.value()))
                        .orElse(true);
    }

    /** Whether the actor may see the strategy at all. */
    public static boolean isVisible(Actor actor, Strategy strategy) {
        return !strategy.header().confidential() || strategy.status() != StrategyStatus.DRAFT || actor.may(Role.EDITOR);
    }

    /** The revision whose goals count on a day: the one in force, else the open one, else the newest. */
    public static Revision counting(Strategy strategy, Moment.In moment) {
        return strategy.revisionInForce(moment.day()).or(strategy::openRevision).orElseGet(strategy::newestRevision);
    }

    /** The revision that is read where none is named: for a day the one in force then, else first of all the open one. */
    private static Revision read(Strategy strategy, Moment.In moment) {
        return moment.named() ? counting(strategy, moment) : strategy.currentRevision(moment.day());
    }

    private static StrategyView view(
            Stored<Strategy> stored, Moment.In moment, Map<StrategyId, Standings.Standing> standings) {
        Strategy strategy = stored.value();
        Standings.Standing standing = standings.getOrDefault(strategy.id(), EMPTY);
        return new StrategyView(
                stored,
                moment.day(),
                read(strategy, moment),
                strategy.revisionInForce(moment.day()).map(Revision::number).orElse(null),
                standing.figures().strategy(),
                standing.revisionDue());
    }

    private static GoalView goalView(Stored<Goal> goal, Standings.Standing standing, LocalDate day) {
        RollUp figures = standing.figures().goals().getOrDefault(goal.value().id(), RollUp.of(List.of()));
        Map<UUID, String> titles = new HashMap<>();
        standing.goals()
                .objectives(goal.value().id())
                .forEach(one -> titles.put(one.id().value(), one.title()));
        standing.indicators()
                .getOrDefault(goal.value().id(), List.of())
                .forEach(one -> titles.put(one.id().value(), one.name()));
        return new GoalView(goal, day, standing.revision(), standing.open(), figures, titles);
    }

    private static PremiseView premiseView(Stored<Premise> premise, Standings.Standing standing) {
        PremiseStanding how =
                standing.premises().getOrDefault(premise.value().id(), new PremiseStanding(null, null, false, false));
        return new PremiseView(premise, standing.revision(), standing.open(), how);
    }
}
