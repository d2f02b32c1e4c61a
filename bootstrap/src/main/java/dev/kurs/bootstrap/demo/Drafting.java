package dev.kurs.bootstrap.demo;

import static dev.kurs.bootstrap.demo.Chronicle.get;

import dev.kurs.application.Actor;
import dev.kurs.application.Keyed;
import dev.kurs.application.indicator.AddIndicator;
import dev.kurs.application.indicator.IndicatorDraft;
import dev.kurs.application.strategy.AddGoal;
import dev.kurs.application.strategy.AddPremise;
import dev.kurs.application.strategy.AdoptRevision;
import dev.kurs.application.strategy.ConsultOnRevision;
import dev.kurs.application.strategy.CreateStrategy;
import dev.kurs.application.strategy.Draft;
import dev.kurs.application.strategy.LaunchStrategy;
import dev.kurs.domain.indicator.Baseline;
import dev.kurs.domain.indicator.Indicator;
import dev.kurs.domain.indicator.Measure;
import dev.kurs.domain.kernel.ExternalKey;
import dev.kurs.domain.kernel.Period;
import dev.kurs.domain.strategy.Content;
import dev.kurs.domain.strategy.Endorsement;
import dev.kurs.domain.strategy.EndorsementId;
import dev.kurs.domain.strategy.Goal;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.Header;
import dev.kurs.domain.strategy.Premise;
import dev.kurs.domain.strategy.RelatedPlan;
import dev.kurs.domain.strategy.RelatedPlanId;
import dev.kurs.domain.strategy.StrategyId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One plan, from its first draft to its launch. */
final class Drafting {

    private static final java.time.Period YEARLY = java.time.Period.ofYears(1);

    private final Chronicle told;
    private final Plan plan;
    private final LocalDate start;

    Drafting(Chronicle told, Plan plan, LocalDate start) {
        this.told = told;
        this.plan = plan;
        this.start = start;
    }

    /** The last day of the plan. */
    LocalDate end() {
        return start.plusYears(plan.years()).minusDays(1);
    }

    void create() {
        Header header = new Header(
                plan.title().formatted(start.getYear(), end().getYear()),
                plan.kind(),
                "sv",
                false,
                get(told.staff, plan.owner()),
                new Header.Contact(get(told.staff, plan.owner()), plan.channel()),
                YEARLY,
                plan.parent() == null ? null : get(told.strategies, plan.parent()),
                plan.unit() == null ? null : get(told.units, plan.unit()));
        Content content =
                new Content(plan.vision(), plan.mission(), plan.values(), plan.motives(), new Period(start, end()));
        ExternalKey diary = new ExternalKey("diarium", plan.diary().formatted(start.getYear()));
        StrategyId id = told.application
                .createStrategy()
                .handle(
                        owner(),
                        new CreateStrategy.Command(any -> new Keyed<>(new Draft(header, content), List.of(diary))))
                .value()
                .id();
        told.strategies.put(plan.key(), id);
    }

    void describe() {
        for (int i = 0; i < plan.aims().size(); i++) {
            Aim aim = plan.aims().get(i);
            GoalId id = add(aim, null, i + 1);
            for (int j = 0; j < aim.objectives.size(); j++) {
                add(aim.objectives.get(j), id, j + 1);
            }
        }
        for (Plan.Assumption assumption : plan.assumptions()) {
            add(assumption);
        }
        for (Plan.Neighbour neighbour : plan.neighbours()) {
            told.add(
                    owner(),
                    RelatedPlan.KIND,
                    id -> new RelatedPlan(
                            new RelatedPlanId(id),
                            strategy(),
                            neighbour.title(),
                            neighbour.issuer(),
                            neighbour.level(),
                            null,
                            neighbour.relation()));
        }
    }

    private GoalId add(Aim aim, @Nullable GoalId parent, int order) {
        List<GoalId> supports =
                aim.supports.stream().map(key -> get(told.goals, key)).toList();
        GoalId contributesTo = aim.contributesTo.isEmpty() ? null : get(told.goals, aim.contributesTo);
        AddGoal.Command command = new AddGoal.Command(
                strategy(),
                id -> new Keyed<>(
                        new Goal(
                                id,
                                strategy(),
                                aim.kind,
                                aim.title,
                                aim.description,
                                parent,
                                get(told.staff, aim.owner),
                                new BigDecimal(aim.weight),
                                order,
                                supports,
                                contributesTo),
                        List.of()));
        GoalId id = told.application.addGoal().handle(owner(), command).value().id();
        told.goals.put(aim.key, id);
        return id;
    }

    private void add(Plan.Assumption assumption) {
        AddPremise.Command command = new AddPremise.Command(
                strategy(),
                id -> new Keyed<>(
                        new Premise(
                                id,
                                strategy(),
                                assumption.statement(),
                                assumption.category(),
                                get(told.staff, assumption.watcher()),
                                YEARLY),
                        List.of()));
        told.premises.put(
                assumption.key(),
                told.application.addPremise().handle(owner(), command).value().id());
    }

    /** Says how each goal is to be measured. */
    void makeMeasurable() {
        for (Aim aim : plan.aims()) {
            makeMeasurable(aim);
            aim.objectives.forEach(this::makeMeasurable);
        }
    }

    private void makeMeasurable(Aim aim) {
        for (Figure figure : aim.figures) {
            Measure measure = new Measure(
                    figure.name,
                    figure.unit,
                    figure.direction,
                    get(told.goals, aim.key),
                    null,
                    BigDecimal.ONE,
                    figure.every,
                    figure.nature,
                    figure.stage,
                    figure.summable,
                    figure.source,
                    null,
                    figure.verifier);
            IndicatorDraft draft = figure.baseline == null || figure.target == null
                    ? new IndicatorDraft(measure, null, null)
                    : new IndicatorDraft(
                            measure,
                            new Baseline(figure.baseline, start),
                            new Series(figure, figure.baseline, figure.target, start, end()).trajectory());
            Indicator added = told.application
                    .addIndicator()
                    .handle(told.as(Staff.CONTROLLER), new AddIndicator.Command(id -> new Keyed<>(draft, List.of())))
                    .value();
            told.indicators.put(figure.name, added.id());
        }
    }

    void consult() {
        told.application.consultOnRevision().handle(owner(), new ConsultOnRevision.Command(strategy(), 1));
    }

    void adopt() {
        told.application
                .adoptRevision()
                .handle(
                        told.as(Staff.ORDFORANDE),
                        new AdoptRevision.Command(strategy(), 1, start, get(told.decisions, plan.key())));
    }

    void endorse(LocalDate day) {
        for (Plan.Backing backing : plan.backings()) {
            told.add(
                    told.as(backing.by()),
                    Endorsement.KIND,
                    id -> new Endorsement(
                            new EndorsementId(id),
                            strategy(),
                            new Endorsement.By(null, get(told.staff, backing.by())),
                            backing.level(),
                            day,
                            backing.statement(),
                            1,
                            null));
        }
    }

    void launch() {
        told.application.launchStrategy().handle(owner(), new LaunchStrategy.Command(strategy(), null));
    }

    private StrategyId strategy() {
        return get(told.strategies, plan.key());
    }

    private Actor owner() {
        return told.as(plan.owner());
    }
}
