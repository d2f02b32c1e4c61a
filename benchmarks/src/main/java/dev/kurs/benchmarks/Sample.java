package dev.kurs.benchmarks;

import dev.kurs.application.Actor;
import dev.kurs.application.Keyed;
import dev.kurs.application.StrategyApplication;
import dev.kurs.application.indicator.AddIndicator;
import dev.kurs.application.indicator.IndicatorDraft;
import dev.kurs.application.register.AddEntry;
import dev.kurs.application.strategy.AddGoal;
import dev.kurs.application.strategy.CreateStrategy;
import dev.kurs.application.strategy.Draft;
import dev.kurs.domain.indicator.Baseline;
import dev.kurs.domain.indicator.Direction;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.indicator.Measure;
import dev.kurs.domain.indicator.Measurement;
import dev.kurs.domain.indicator.MeasurementId;
import dev.kurs.domain.indicator.Trajectory;
import dev.kurs.domain.indicator.Trajectory.Point;
import dev.kurs.domain.indicator.Verifier;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.organisation.OrgUnit;
import dev.kurs.domain.organisation.OrgUnitId;
import dev.kurs.domain.strategy.Content;
import dev.kurs.domain.strategy.Goal;
import dev.kurs.domain.strategy.Goal.GoalKind;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.Header;
import dev.kurs.domain.strategy.StrategyId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * An organisation that is invented by the yard: strategies with goals, goals with indicators, indicators with monthly
 * measurements up to today. The same sizes give the same figures; only ids and the day differ.
 */
public final class Sample {

    private static final long SEED = 20_260_101;
    private static final int BATCH = 1000;

    private final Size size;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final LocalDate today;

    /**
     * How much of everything.
     *
     * @param strategies how many strategies
     * @param goals how many goals each strategy has
     * @param indicators how many indicators each goal has
     * @param measurements how many measurements each indicator has
     * @param orgUnits how many org units there are
     */
    public record Size(int strategies, int goals, int indicators, int measurements, int orgUnits) {

        /** A size with all its numbers in it, fit for a file name. */
        @Override
        public String toString() {
            return strategies + "x" + goals + "x" + indicators + "x" + measurements + "-" + orgUnits;
        }
    }

    /** A sample whose series end on the day of a moment. */
    public Sample(Size size, Instant now) {
        this.size = size;
        this.today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    /** Stores all of it for the actor's organisation. */
    public void store(StrategyApplication application, Actor actor) {
        for (int i = 0; i < size.orgUnits(); i++) {
            String name = "Enhet " + i;
            application
                    .addEntry()
                    .handle(
                            actor,
                            new AddEntry.Command<>(
                                    OrgUnit.KIND,
                                    id -> new Keyed<>(new OrgUnit(new OrgUnitId(id), name, null), List.of())));
        }
        for (int i = 0; i < size.strategies(); i++) {
            storeStrategy(application, actor, i);
        }
    }

    private void storeStrategy(StrategyApplication application, Actor actor, int number) {
        Header header =
                new Header("Strategi " + number, "digital", "sv", false, null, null, Period.ofYears(1), null, null);
        StrategyId strategy = application
                .createStrategy()
                .handle(
                        actor,
                        new CreateStrategy.Command(id -> new Keyed<>(new Draft(header, Content.EMPTY), List.of())))
                .value()
                .id();
        List<IndicatorId> indicators = new ArrayList<>();
        for (int i = 0; i < size.goals(); i++) {
            int order = i;
            GoalId goal = application
                    .addGoal()
                    .handle(
                            actor,
                            new AddGoal.Command(
                                    strategy, id -> new Keyed<>(goal(id, strategy, number, order), List.of())))
                    .value()
                    .id();
            for (int j = 0; j < size.indicators(); j++) {
                IndicatorDraft draft = draft("Indikator " + number + "." + i + "." + j, goal);
                indicators.add(application
                        .addIndicator()
                        .handle(actor, new AddIndicator.Command(id -> new Keyed<>(draft, List.of())))
                        .value()
                        .id());
            }
        }
        storeMeasurements(application, actor, indicators);
    }

    /** Past the use case, which would look up each series: nothing here can be in the way of anything. */
    private void storeMeasurements(StrategyApplication application, Actor actor, List<IndicatorId> indicators) {
        List<Measurement> batch = new ArrayList<>();
        for (IndicatorId indicator : indicators) {
            batch.addAll(series(indicator, actor, application));
            if (batch.size() >= BATCH) {
                save(application, actor, batch);
                batch.clear();
            }
        }
        if (!batch.isEmpty()) {
            save(application, actor, batch);
        }
    }

    private static void save(StrategyApplication application, Actor actor, List<Measurement> batch) {
        Event told = Event.of("indicator.measurements-imported", batch.get(0).indicator())
                .with("count", batch.size());
        application.transactions().write(actor, ports -> {
            ports.measurements().save(batch, List.of(told));
            return batch.size();
        });
    }

    private Goal goal(GoalId id, StrategyId strategy, int number, int order) {
        return new Goal(
                id,
                strategy,
                GoalKind.BUSINESS,
                "Mål " + number + "." + order,
                "Vad kommunen vill uppnå, och för vem",
                null,
                null,
                BigDecimal.ONE,
                order,
                List.of(),
                null);
    }

    private IndicatorDraft draft(String name, GoalId goal) {
        Measure measure = new Measure(
                name,
                "procent",
                Direction.INCREASE,
                goal,
                null,
                BigDecimal.valueOf(1 + random.nextInt(3)),
                Period.ofMonths(1),
                Measure.Nature.STOCK,
                Measure.Stage.OUTCOME,
                false,
                "uppföljning",
                null,
                Verifier.INDEPENDENT);
        return new IndicatorDraft(measure, baseline(), trajectory());
    }

    private Baseline baseline() {
        return new Baseline(BigDecimal.valueOf(20), today.minusMonths(size.measurements() + 1L));
    }

    private Trajectory trajectory() {
        return new Trajectory(List.of(
                new Point(today.plusYears(1), BigDecimal.valueOf(60)),
                new Point(today.plusYears(2), BigDecimal.valueOf(80))));
    }

    private List<Measurement> series(IndicatorId indicator, Actor actor, StrategyApplication application) {
        Instant now = application.clock().instant();
        return IntStream.range(0, size.measurements())
                .mapToObj(month -> measurement(
                        new MeasurementId(application.ids().next()), indicator, today.minusMonths(month), actor, now))
                .toList();
    }

    private Measurement measurement(
            MeasurementId id, IndicatorId indicator, LocalDate day, Actor actor, Instant recordedAt) {
        return new Measurement(
                id,
                indicator,
                day,
                BigDecimal.valueOf(200 + random.nextInt(600), 1),
                "uppföljning",
                Verifier.INDEPENDENT,
                null,
                null,
                recordedAt,
                actor.by(),
                null);
    }
}
