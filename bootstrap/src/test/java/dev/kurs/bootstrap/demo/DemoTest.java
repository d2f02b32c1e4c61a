package dev.kurs.bootstrap.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.application.Actor;
import dev.kurs.application.AsOf;
import dev.kurs.application.Ids;
import dev.kurs.application.Listing;
import dev.kurs.application.Moment;
import dev.kurs.application.Ports;
import dev.kurs.application.Stored;
import dev.kurs.application.StrategyApplication;
import dev.kurs.application.Uuid7;
import dev.kurs.application.indicator.IndicatorViews.IndicatorView;
import dev.kurs.application.journal.JournalEntry;
import dev.kurs.application.memory.InMemoryTransactions;
import dev.kurs.application.strategy.StrategyViews.OverviewGoal;
import dev.kurs.application.strategy.StrategyViews.PremiseView;
import dev.kurs.application.strategy.StrategyViews.StrategyView;
import dev.kurs.domain.indicator.Direction;
import dev.kurs.domain.indicator.Measure.Nature;
import dev.kurs.domain.indicator.Measurement;
import dev.kurs.domain.indicator.ProgressStatus;
import dev.kurs.domain.indicator.Verifier;
import dev.kurs.domain.organisation.OrganisationId;
import dev.kurs.domain.organisation.Person;
import dev.kurs.domain.organisation.Position;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.strategy.Endorsement;
import dev.kurs.domain.strategy.Goal.GoalKind;
import dev.kurs.domain.strategy.Observation.Verdict;
import dev.kurs.domain.strategy.Strategy;
import dev.kurs.domain.strategy.Strategy.StrategyStatus;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoTest {

    private static final String NOW = "2026-11-22T10:00:00Z";

    private final Told told = Told.at(NOW);

    @Test
    void there_are_three_strategies_each_adopted_two_years_ago() {
        assertThat(told.strategies())
                .hasSize(3)
                .allSatisfy(view -> {
                    Strategy strategy = view.strategy().value();
                    assertThat(strategy.revisions().get(0).effectiveFrom()).isEqualTo(LocalDate.parse("2024-11-01"));
                    assertThat(view.inForce()).isEqualTo(1);
                })
                .extracting(view -> view.strategy().value().status())
                .containsOnly(StrategyStatus.ADOPTED, StrategyStatus.LAUNCHED);
    }

    @Test
    void the_digital_goals_serve_business_goals_and_the_units_plan_serves_the_municipalitys() {
        List<OverviewGoal> goals =
                told.strategies().stream().flatMap(told::goals).toList();

        assertThat(goals)
                .filteredOn(goal ->
                        goal.goal().kind() == GoalKind.DIGITAL && goal.goal().parent() == null)
                .hasSize(5)
                .allSatisfy(goal -> assertThat(goal.goal().supports()).isNotEmpty());
        assertThat(goals)
                .filteredOn(goal -> goal.goal().contributesTo() != null)
                .hasSize(6);
        assertThat(goals).filteredOn(goal -> goal.goal().parent() == null).hasSize(6 + 6 + 4);
    }

    @Test
    void sixty_indicators_are_of_every_kind_and_stand_in_every_way() {
        List<IndicatorView> indicators = told.indicators();

        assertThat(indicators).hasSize(60);
        assertThat(indicators)
                .extracting(one -> one.indicator().value().measure().direction())
                .contains(Direction.values());
        assertThat(indicators)
                .extracting(one -> one.indicator().value().measure().nature())
                .contains(Nature.values());
        assertThat(indicators)
                .extracting(one -> one.indicator().value().measure().verifier())
                .contains(Verifier.values());
        assertThat(indicators).extracting(one -> one.progress().status()).contains(ProgressStatus.values());
    }

    /** At the end of a month and of a year, on a leap day, and when the clocks change. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-01-01T00:00:00Z",
                "2027-03-28T01:30:00Z",
                "2028-02-29T22:59:59Z",
                "2027-05-31T22:30:00Z",
                "2027-08-15T12:00:00Z"
            })
    void whatever_the_day_the_story_can_be_told_and_every_status_is_seen(String now) {
        Told then = Told.at(now);

        assertThat(then.indicators())
                .hasSize(60)
                .extracting(one -> one.progress().status())
                .contains(ProgressStatus.values());
        assertThat(then.journal()).allSatisfy(entry -> assertThat(entry.time()).isBeforeOrEqualTo(Instant.parse(now)));
    }

    @Test
    void the_same_day_gives_the_same_figures() {
        Function<Told, List<String>> figures = one -> one.indicators().stream()
                .map(view -> view.indicator().value().measure().name() + " "
                        + view.progress().facts().latest())
                .toList();

        assertThat(figures.apply(Told.at(NOW))).isEqualTo(figures.apply(told));
    }

    @Test
    void a_premise_is_watched_and_a_broken_one_has_a_revision_open() {
        List<PremiseView> premises =
                told.strategies().stream().flatMap(told::premises).toList();

        assertThat(premises).extracting(one -> one.standing().verdict()).contains(Verdict.UNDER_WATCH, Verdict.BROKEN);
        assertThat(told.strategies())
                .filteredOn(StrategyView::revisionDue)
                .singleElement()
                .satisfies(due -> assertThat(due.strategy().value().openRevision())
                        .hasValueSatisfying(open -> {
                            assertThat(open.number()).isEqualTo(2);
                            assertThat(open.triggers()).isNotEmpty();
                        }));
    }

    @Test
    void a_past_day_can_be_asked_for_with_what_was_known_then() {
        LocalDate yearAgo = LocalDate.parse("2025-11-22");
        Moment then = new Moment(null, yearAgo);
        Stored<Strategy> plan = told.strategies().get(0).strategy();

        StrategyView known =
                told.application.strategyViews().get(told.reader, plan.value().id(), then);

        assertThat(known.figures().progress())
                .isLessThan(told.strategies().get(0).figures().progress())
                .isPositive();
        AsOf earlier = AsOf.endOf(yearAgo.minusYears(2), ZoneOffset.UTC);
        boolean isThere = told.read(
                ports -> ports.strategies().find(plan.value().id(), earlier).isPresent());
        assertThat(isThere).isFalse();
    }

    @Test
    void what_nobody_had_planned_is_told_in_the_journal() {
        assertThat(told.journal())
                .extracting(JournalEntry::type)
                .contains(
                        "dev.kurs.indicator.target-lowered",
                        "dev.kurs.indicator.target-raised",
                        "dev.kurs.indicator.measurement-corrected",
                        "dev.kurs.strategy.reaffirmation-added",
                        "dev.kurs.strategy.revision-opened",
                        "dev.kurs.strategy.goal-changed");
        assertThat(told.read(ports -> ports.journal().verify()).intact()).isTrue();
    }

    @Test
    void measurements_go_on_for_two_years_and_some_are_broken_down() {
        List<Measurement> absence = told.indicators().stream()
                .filter(one -> one.indicator().value().measure().name().equals("Sjukfrånvaro"))
                .flatMap(one -> told
                        .read(ports -> ports.measurements()
                                .list(one.indicator().value().id(), null, null, false, Listing.first(Listing.MAXIMUM)))
                        .items()
                        .stream())
                .toList();

        assertThat(absence).filteredOn(one -> one.breakdown() == null).hasSize(24);
        assertThat(absence).filteredOn(one -> one.breakdown() != null).hasSize(48);
        assertThat(absence.get(0).date()).isEqualTo(LocalDate.parse("2024-11-30"));
    }

    @Test
    void nobody_in_it_can_be_anybody() {
        List<Person> people = told.read(
                ports -> ports.registers().list(Person.KIND, null, Listing.first(Listing.MAXIMUM)).items().stream()
                        .map(Stored::value)
                        .toList());

        assertThat(people)
                .hasSizeGreaterThanOrEqualTo(15)
                .extracting(Person::email)
                .allMatch(email -> email != null && email.matches("[a-z]+\\.[a-z]+@example\\.org"));
        int posts = told.read(ports -> ports.registers()
                .list(Position.KIND, null, Listing.first(20))
                .items()
                .size());
        assertThat(posts).isGreaterThan(5);
        int endorsements = told.read(ports -> ports.registers()
                .list(Endorsement.KIND, null, Listing.first(20))
                .items()
                .size());
        assertThat(endorsements).isEqualTo(5);
    }

    /** A story that was told on a day, in memory. */
    private record Told(StrategyApplication application, OrganisationId organisation, Actor reader) {

        static Told at(String now) {
            DemoClock clock = new DemoClock(Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
            Ids ids = new Uuid7(clock);
            StrategyApplication application = new StrategyApplication(new InMemoryTransactions(clock, ids), clock, ids);
            OrganisationId organisation = Demo.tell(application, clock);
            return new Told(
                    application,
                    organisation,
                    new Actor(organisation, organisation, null, Role.READER, List.of(), "test", null));
        }

        <R> R read(Function<Ports, R> work) {
            return application.transactions().read(organisation, work);
        }

        List<StrategyView> strategies() {
            return application
                    .strategyViews()
                    .list(reader, Listing.first(Listing.MAXIMUM), Moment.NOW)
                    .items();
        }

        Stream<OverviewGoal> goals(StrategyView of) {
            return application
                    .strategyViews()
                    .overview(reader, of.strategy().value().id(), Moment.NOW)
                    .goals()
                    .stream();
        }

        Stream<PremiseView> premises(StrategyView of) {
            return read(ports -> application
                    .strategyViews()
                    .listPremises(
                            ports, reader, of.strategy().value().id(), null, Listing.first(Listing.MAXIMUM), Moment.NOW)
                    .items()
                    .stream());
        }

        /** Those of goals; those of benefits are told of with the projects that cause them. */
        List<IndicatorView> indicators() {
            return application
                    .indicatorViews()
                    .list(reader, Listing.first(Listing.MAXIMUM), Moment.NOW)
                    .items()
                    .stream()
                    .filter(view -> view.indicator().value().measure().goal() != null)
                    .toList();
        }

        List<JournalEntry> journal() {
            return read(ports -> ports.journal().list(0, null, null, 10_000));
        }
    }
}
