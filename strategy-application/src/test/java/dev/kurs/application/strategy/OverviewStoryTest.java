package dev.kurs.application.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.application.Listing;
import dev.kurs.application.Moment;
import dev.kurs.application.Story;
import dev.kurs.application.indicator.IndicatorDraft;
import dev.kurs.application.organisation.ChangeSettings;
import dev.kurs.application.strategy.StrategyViews.Overview;
import dev.kurs.application.strategy.StrategyViews.OverviewGoal;
import dev.kurs.application.strategy.StrategyViews.StrategyView;
import dev.kurs.domain.indicator.Baseline;
import dev.kurs.domain.indicator.Direction;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.indicator.Measure;
import dev.kurs.domain.indicator.ProgressStatus;
import dev.kurs.domain.indicator.Trajectory;
import dev.kurs.domain.organisation.Organisation;
import dev.kurs.domain.strategy.Goal;
import dev.kurs.domain.strategy.Goal.GoalKind;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.StrategyId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a small strategy stands, every figure worked out by hand. */
class OverviewStoryTest {

    private final Story story = Story.on("2026-01-01");
    private final StrategyId strategy = story.strategy("Digital by 2030");
    private final GoalId easier = goal("Easier to reach us", GoalKind.BUSINESS, "1", 1, null);
    private final GoalId sooner = goal("Answer within a day", GoalKind.BUSINESS, "3", 1, easier);
    private final GoalId greener = goal("Greener", GoalKind.BUSINESS, "4", 2, null);
    private final GoalId oneLogin = goal("One login", GoalKind.DIGITAL, "9", 1, null, easier);
    private final IndicatorId reached = percentage(easier, "Reached");
    private final IndicatorId answered = percentage(sooner, "Answered");
    private final IndicatorId logins = percentage(oneLogin, "Logins");

    OverviewStoryTest() {
        story.adopted(strategy, 1);
    }

    @Test
    void every_figure_follows_from_those_below_it_and_digital_goals_stand_beside() {
        story.goesOn("2026-07-02");
        story.measured(reached, "2026-07-01", "80");
        story.measured(answered, "2026-07-01", "40");
        story.measured(logins, "2026-07-01", "10");

        Overview overview = overview(Moment.NOW);

        // Halfway but for a day: 182 of 365. The objective is 0.4 against 0.4986: behind by 0.0986.
        OverviewGoal objective = overview.goals().get(0).objectives().get(0);
        assertThat(objective.goal().id()).isEqualTo(sooner);
        assertThat(objective.figures().progress()).isEqualByComparingTo("0.4");
        assertThat(objective.figures().expected().setScale(6, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo("0.498630");
        assertThat(objective.figures().status()).isEqualTo(ProgressStatus.ON_TRACK);

        // The goal: (1 × 0.8 + 3 × 0.4) / 4 = 0.5.
        OverviewGoal first = overview.goals().get(0);
        assertThat(first.goal().id()).isEqualTo(easier);
        assertThat(first.figures().progress()).isEqualByComparingTo("0.5");
        assertThat(first.figures().confidence()).isEqualByComparingTo("1");
        assertThat(first.supportedBy()).singleElement().satisfies(supporting -> {
            assertThat(supporting.goal().id()).isEqualTo(oneLogin);
            assertThat(supporting.figures().progress()).isEqualByComparingTo("0.1");
            assertThat(supporting.figures().status()).isEqualTo(ProgressStatus.OFF_TRACK);
        });
        assertThat(first.indicators()).singleElement().satisfies(measured -> {
            assertThat(measured.indicator().name()).isEqualTo("Reached");
            assertThat(measured.progress().progress().decimal()).isEqualByComparingTo("0.8");
        });

        // The strategy: (1 × 0.5 + 4 × 0) / 5 = 0.1, with confidence 1/5, and no data for one goal.
        assertThat(overview.goals()).extracting(one -> one.goal().id()).containsExactly(easier, greener, oneLogin);
        assertThat(overview.goals().get(1).figures().status()).isEqualTo(ProgressStatus.NO_DATA);
        assertThat(overview.strategy().figures().progress()).isEqualByComparingTo("0.1");
        assertThat(overview.strategy().figures().confidence()).isEqualByComparingTo("0.2");
        assertThat(overview.strategy().figures().status()).isEqualTo(ProgressStatus.NO_DATA);
    }

    @Test
    void it_can_be_asked_for_as_it_stood_and_for_a_day_to_come() {
        story.goesOn("2026-07-02");
        story.measured(answered, "2026-05-01", "20");
        story.goesOn("2026-08-01");
        story.measured(answered, "2026-06-01", "40");

        assertThat(progress(Moment.NOW, 0)).isEqualByComparingTo("0.3");
        assertThat(progress(new Moment(LocalDate.parse("2026-07-02"), null), 0)).isEqualByComparingTo("0.3");
        assertThat(progress(new Moment(null, LocalDate.parse("2026-07-02")), 0)).isEqualByComparingTo("0.15");
        assertThat(progress(new Moment(LocalDate.parse("2026-05-15"), null), 0)).isEqualByComparingTo("0.15");
        assertThat(progress(new Moment(LocalDate.parse("2026-04-30"), null), 0)).isEqualByComparingTo("0");

        Overview future = overview(new Moment(LocalDate.parse("2027-01-01"), LocalDate.parse("2026-07-02")));
        assertThat(future.moment().day()).isEqualTo(LocalDate.parse("2027-01-01"));
        assertThat(future.goals().get(0).objectives().get(0).figures().progress())
                .isEqualByComparingTo("0.2");
        assertThat(future.goals().get(0).objectives().get(0).figures().expected())
                .isEqualByComparingTo("1");
    }

    @Test
    void the_tolerance_is_todays_whatever_the_day() {
        story.goesOn("2026-07-02");
        story.measured(answered, "2026-07-01", "40");
        assertThat(status(Moment.NOW)).isEqualTo(ProgressStatus.ON_TRACK);

        story.goesOn("2026-08-01");
        tolerate("0.05");

        assertThat(status(new Moment(null, LocalDate.parse("2026-07-02")))).isEqualTo(ProgressStatus.AT_RISK);
        tolerate("0.01");
        assertThat(status(new Moment(null, LocalDate.parse("2026-07-02")))).isEqualTo(ProgressStatus.OFF_TRACK);
    }

    @Test
    void the_measurements_that_are_due_next_come_first() {
        story.goesOn("2026-07-02");
        story.measured(answered, "2026-07-01", "40");
        story.measured(reached, "2026-06-15", "40");

        assertThat(overview(Moment.NOW).dueNext())
                .extracting(due -> due.indicator().name() + " " + due.due())
                .containsExactly("Logins 2026-02-01", "Reached 2026-07-15", "Answered 2026-08-01");
    }

    @Test
    void a_list_of_strategies_tells_the_same_figures() {
        story.goesOn("2026-07-02");
        story.measured(answered, "2026-07-01", "40");

        StrategyView listed = story.application()
                .strategyViews()
                .list(story.reader(), Listing.first(10), Moment.NOW)
                .items()
                .get(0);

        assertThat(listed.figures()).isEqualTo(overview(Moment.NOW).strategy().figures());
        assertThat(listed.inForce()).isEqualTo(1);
    }

    private Overview overview(Moment moment) {
        return story.application().strategyViews().overview(story.reader(), strategy, moment);
    }

    private BigDecimal progress(Moment moment, int goal) {
        return overview(moment).goals().get(goal).figures().progress();
    }

    private ProgressStatus status(Moment moment) {
        return overview(moment).goals().get(0).objectives().get(0).figures().status();
    }

    private void tolerate(String tolerance) {
        Organisation after = story.application()
                .changeSettings()
                .handle(
                        story.administrator(),
                        new ChangeSettings.Command(
                                null,
                                was -> new Organisation(
                                        was.id(),
                                        was.name(),
                                        was.currency(),
                                        was.timeZone(),
                                        was.language(),
                                        new BigDecimal(tolerance),
                                        was.complexityLimit(),
                                        was.governance(),
                                        was.legalProfile(),
                                        was.discountSchedule(),
                                        was.optimismBias())))
                .value();
        assertThat(after.tolerance()).isEqualByComparingTo(tolerance);
    }

    private GoalId goal(String title, GoalKind kind, String weight, int order, GoalId parent, GoalId... supports) {
        return story.goal(
                strategy,
                id -> new Goal(
                        id,
                        strategy,
                        kind,
                        title,
                        null,
                        parent,
                        null,
                        new BigDecimal(weight),
                        order,
                        List.of(supports),
                        null));
    }

    /** From 0 on 2026-01-01 to 100 a year later, measured monthly. */
    private IndicatorId percentage(GoalId goal, String name) {
        Measure measure = new Measure(
                name,
                "%",
                Direction.INCREASE,
                goal,
                null,
                BigDecimal.ONE,
                Period.ofMonths(1),
                null,
                null,
                null,
                null,
                null,
                null);
        return story.indicator(new IndicatorDraft(
                measure,
                new Baseline(BigDecimal.ZERO, LocalDate.parse("2026-01-01")),
                Trajectory.parse("2027-01-01=100")));
    }
}
