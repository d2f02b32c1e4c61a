package dev.kurs.bootstrap.demo;

import static dev.kurs.bootstrap.demo.Chronicle.get;

import dev.kurs.application.Keyed;
import dev.kurs.application.StrategyApplication;
import dev.kurs.application.indicator.ChangeTrajectory;
import dev.kurs.application.indicator.RecordMeasurements;
import dev.kurs.application.strategy.AddGoal;
import dev.kurs.application.strategy.ChangeGoal;
import dev.kurs.application.strategy.OpenRevision;
import dev.kurs.domain.indicator.Trajectory;
import dev.kurs.domain.organisation.OrganisationId;
import dev.kurs.domain.strategy.Goal;
import dev.kurs.domain.strategy.Goal.GoalKind;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.Reaffirmation;
import dev.kurs.domain.strategy.ReaffirmationId;
import dev.kurs.domain.strategy.Revision.Trigger;
import dev.kurs.domain.strategy.Revision.TriggerType;
import dev.kurs.domain.strategy.StrategyId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * The story of a small Swedish municipality that does not exist: three strategies, sixty indicators, twenty-five projects
 * with seventy benefits, and the two years since the strategies took effect, ending today. All of it goes through the use cases, with the clock set to when it happened, so that any
 * past day can be asked for.
 */
public final class Demo {

    /** The name of the municipality. */
    public static final String MUNICIPALITY = "Granvattna kommun";

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private final StrategyApplication application;
    private final DemoClock clock;
    private final LocalDate today;
    private final LocalDate start;
    private final Timeline timeline = new Timeline(ZONE);

    private Demo(StrategyApplication application, DemoClock clock) {
        this.application = application;
        this.clock = clock;
        today = LocalDate.ofInstant(clock.instant(), ZONE);
        start = today.minusYears(2).withDayOfMonth(1);
    }

    /**
     * Tells it all to an application whose clock is the one given.
     *
     * @return the municipality
     */
    public static OrganisationId tell(StrategyApplication application, DemoClock clock) {
        return new Demo(application, clock).tell();
    }

    private OrganisationId tell() {
        clock.set(start.minusDays(90).atStartOfDay(ZONE).toInstant());
        OrganisationId organisation = application
                .foundOrganisation()
                .handle(MUNICIPALITY, application.ids().next().toString())
                .value()
                .id();
        clock.letGo();
        Chronicle told = new Chronicle(application, organisation);
        found(new Founding(told));
        LocalDate founded = start.minusDays(89);
        Governing governing = new Governing(told, founded, today);
        timeline.on(founded, governing::bodies);
        timeline.on(founded, governing::seats);
        timeline.on(founded, governing::mandates);
        adopt(told, Kommunplan.plan(), 60, 14);
        adopt(told, DigitalStrategy.plan(), 50, 21);
        adopt(told, SocialPlan.plan(), 40, 0);
        live(told);
        timeline.on(start.minusDays(9), governing::projectCouncilsMandate);
        new Neighbourhood(told, start).note(timeline);
        new Portfolio(told, start, today).note(timeline);
        new Projects(told, start, today).note(timeline);
        timeline.tell(clock);
        return organisation;
    }

    private void found(Founding founding) {
        LocalDate day = start.minusDays(89);
        timeline.on(day, founding::settings);
        timeline.on(day, founding::units);
        timeline.on(day, founding::people);
        timeline.on(day, () -> founding.posts(day));
    }

    /**
     * Notes the way of a plan from its first draft on.
     *
     * @param begun how many days before it takes effect
     * @param launched how many days after; 0 for a plan that was never launched
     */
    private void adopt(Chronicle told, Plan plan, int begun, int launched) {
        Drafting drafting = new Drafting(told, plan, start);
        timeline.on(start.minusDays(begun), drafting::create);
        timeline.on(start.minusDays(begun), drafting::describe);
        timeline.on(start.minusDays(begun - 10), drafting::makeMeasurable);
        timeline.on(start.minusDays(begun - 15), drafting::consult);
        timeline.on(start.minusDays(11), () -> new Deciding(told).adoption(plan));
        timeline.on(start.minusDays(10), drafting::adopt);
        LocalDate endorsed = start.minusDays(8);
        timeline.on(endorsed, () -> drafting.endorse(endorsed));
        if (launched > 0) {
            timeline.on(start.plusDays(launched), drafting::launch);
        }
        new Following(told, plan, start, drafting.end(), today).note(timeline);
    }

    /** What nobody had planned. */
    private void live(Chronicle told) {
        timeline.on(start.plusMonths(8).plusDays(3), () -> raise(told));
        timeline.on(start.plusMonths(9).plusDays(20), () -> correct(told));
        timeline.on(start.plusYears(1), () -> reaffirm(told));
        timeline.on(start.plusMonths(14).plusDays(3), () -> lower(told));
        timeline.on(today.minusDays(21), () -> reopen(told));
        timeline.on(today.minusDays(14), () -> redraft(told));
    }

    private void raise(Chronicle told) {
        changeTarget(
                told,
                SocialPlan.RAISED,
                "80",
                "Fler vill ha digital tillsyn än vi trodde. Nämnden höjer målet och skjuter till medel.");
    }

    private void lower(Chronicle told) {
        changeTarget(
                told,
                SocialPlan.LOWERED,
                "22",
                "Två tjänster har inte gått att tillsätta. Nämnden sänker målet till det som går att nå.");
    }

    private void changeTarget(Chronicle told, String figure, String target, String reason) {
        LocalDate from = LocalDate.ofInstant(clock.instant(), ZONE);
        LocalDate end = start.plusYears(SocialPlan.plan().years()).minusDays(1);
        Trajectory trajectory = new Trajectory(List.of(new Trajectory.Point(end, new BigDecimal(target))));
        application
                .changeTrajectory()
                .handle(
                        told.as(Staff.SOCIALCHEF),
                        new ChangeTrajectory.Command(get(told.indicators, figure), from, trajectory, reason, null));
    }

    private void correct(Chronicle told) {
        RecordMeasurements.Reading again = new RecordMeasurements.Reading(
                start.plusMonths(9).minusDays(1),
                new BigDecimal("7.4"),
                "hr-system",
                null,
                null,
                "Rättad: en förvaltning saknades i den första leveransen.");
        application
                .recordMeasurements()
                .handle(
                        told.as(Staff.CONTROLLER),
                        new RecordMeasurements.Command(get(told.indicators, "Sjukfrånvaro"), List.of(again), true));
    }

    private void reaffirm(Chronicle told) {
        StrategyId plan = get(told.strategies, "kommunplan");
        told.add(
                told.as(Staff.KOMMUNDIREKTOR),
                Reaffirmation.KIND,
                id -> new Reaffirmation(
                        new ReaffirmationId(id),
                        plan,
                        "Planen är omprövad efter ett år. Målen står fast, och takten i skolan behöver öka."));
    }

    private void reopen(Chronicle told) {
        Trigger broken =
                new Trigger(TriggerType.PREMISE, get(told.premises, "avtal").value());
        application
                .openRevision()
                .handle(
                        told.as(Staff.DIGITALISERINGSCHEF),
                        new OpenRevision.Command(
                                get(told.strategies, "digital"),
                                "Leverantören lägger ned ärendehanteringssystemet. Strategin måste säga vad vi gör i"
                                        + " stället.",
                                List.of(broken)));
    }

    private void redraft(Chronicle told) {
        StrategyId digital = get(told.strategies, "digital");
        application
                .addGoal()
                .handle(
                        told.as(Staff.DIGITALISERINGSCHEF),
                        new AddGoal.Command(digital, id -> new Keyed<>(newSystem(told, id, digital), List.of())));
        application
                .changeGoal()
                .handle(
                        told.as(Staff.DIGITALISERINGSCHEF),
                        new ChangeGoal.Command(
                                digital,
                                get(told.goals, "vanligaste"),
                                null,
                                was -> new Keyed<>(moreErrands(was.value()), was.externalKeys())));
    }

    private static Goal newSystem(Chronicle told, GoalId id, StrategyId digital) {
        return new Goal(
                id,
                digital,
                GoalKind.DIGITAL,
                "Ett ärendehanteringssystem som vi kan lämna",
                "Öppna gränssnitt, vår egen information, och ett avtal som går att säga upp.",
                null,
                get(told.staff, Staff.DIGITALISERINGSCHEF),
                BigDecimal.ONE,
                DigitalStrategy.plan().aims().size() + 1,
                List.of(get(told.goals, "direkthjälp")),
                null);
    }

    private static Goal moreErrands(Goal was) {
        return new Goal(
                was.id(),
                was.strategy(),
                was.kind(),
                "De femtio vanligaste ärendena kan skötas digitalt",
                was.description(),
                was.parent(),
                was.owner(),
                was.weight(),
                was.order(),
                was.supports(),
                was.contributesTo());
    }
}
