package dev.kurs.application;

import dev.kurs.application.journal.Journal.Verification;
import dev.kurs.application.journal.JournalEntry;
import dev.kurs.domain.indicator.Indicator;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.kernel.RegisterEntry;
import dev.kurs.domain.kernel.RegisterKind;
import dev.kurs.domain.organisation.Organisation;
import dev.kurs.domain.organisation.OrganisationId;
import dev.kurs.domain.organisation.Person;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.portfolio.Project;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.strategy.Content;
import dev.kurs.domain.strategy.Goal;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.Premise;
import dev.kurs.domain.strategy.PremiseId;
import dev.kurs.domain.strategy.Strategy;
import dev.kurs.domain.strategy.StrategyId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** A made-up municipality that a contract plays in: an organisation, somebody who acts for it, and a clock. */
public final class Municipality {

    private static final Instant BEGINNING = Instant.parse("2026-03-02T09:00:00Z");

    private final Installation installation;
    private final SettableClock clock;
    private final Ids ids;
    private final OrganisationId id;
    private final Actor actor;
    private StrategyId strategy;
    private GoalId goal;
    private Indicator indicator;

    private Municipality(Installation installation, SettableClock clock, Ids ids, String name) {
        this.installation = installation;
        this.clock = clock;
        this.ids = ids;
        this.id = new OrganisationId(ids.next());
        PersonId person = new PersonId(ids.next());
        this.actor = new Actor(id, person, person, Role.ADMINISTRATOR, List.of(), "request-1", null);
        change(ports -> {
            ports.organisations().save(0, Organisation.founded(id, name));
            ports.registers().save(Person.KIND, 0, Person.KIND.added(Samples.person(person, "Vera Exempel")));
        });
    }

    static Municipality inStoreOf(PortContract contract) {
        SettableClock clock = new SettableClock(BEGINNING);
        Ids ids = new SequentialIds();
        return new Municipality(contract.install(clock, ids), clock, ids, "Granby");
    }

    /** Another municipality in the same store. */
    public Municipality neighbour() {
        return new Municipality(installation, clock, ids, "Lillby");
    }

    /** The store. */
    public Installation installation() {
        return installation;
    }

    /** The clock of the whole store. */
    public SettableClock clock() {
        return clock;
    }

    /** What makes new ids. */
    public Ids ids() {
        return ids;
    }

    /** The organisation. */
    public OrganisationId id() {
        return id;
    }

    /** Who acts, an administrator who is a person of the organisation. */
    public Actor actor() {
        return actor;
    }

    /** The person who acts. */
    public PersonId person() {
        return new PersonId(actor.by().value());
    }

    /** Carries out a unit of work. */
    public <R> R write(Function<Ports, R> work) {
        return installation.transactions().write(actor, work);
    }

    /** Carries out a unit of work that has no result. */
    public void change(Consumer<Ports> work) {
        write(ports -> {
            work.accept(ports);
            return true;
        });
    }

    /** Reads. */
    public <R> R read(Function<Ports, R> work) {
        return installation.transactions().read(id, work);
    }

    /** What was known just before this moment: nothing recorded now counts. */
    public AsOf beforeNow() {
        return new AsOf(clock.instant());
    }

    /** What is known at this moment: all that was recorded now counts. */
    public AsOf now() {
        return new AsOf(clock.instant().plusMillis(1));
    }

    /** Lets a day pass, and says what was known at the end of it. */
    public AsOf aDayPasses() {
        clock.pass(Duration.ofDays(1));
        return beforeNow();
    }

    /** The kinds of those of the things that exist. */
    public Map<UUID, String> kinds(UUID... things) {
        return read(ports -> ports.resources().kinds(List.of(things)));
    }

    /** The journal after an entry. */
    public List<JournalEntry> journal(long after) {
        return read(ports -> ports.journal().list(after, null, null, 10_000));
    }

    /** Whether the journal holds. */
    public Verification verification() {
        return read(ports -> ports.journal().verify());
    }

    /** The number of the newest journal entry. */
    public long journalHead() {
        return verification().entries();
    }

    /** Saves a new register entry. */
    public <E extends RegisterEntry> E saved(RegisterKind<E> kind, E entry) {
        return write(ports -> ports.registers().save(kind, 0, kind.added(entry)))
                .value();
    }

    /** Saves a new strategy with revision 1 open. */
    public Strategy savedStrategy(String title) {
        StrategyId strategy = new StrategyId(ids.next());
        return write(ports -> ports.strategies()
                        .save(0, Strategy.created(strategy, Samples.header(title), Content.EMPTY, ports.now())))
                .value();
    }

    /** One strategy, the same each time. */
    public StrategyId strategy() {
        if (strategy == null) {
            strategy = savedStrategy("Digital strategi").id();
        }
        return strategy;
    }

    /** One goal of that strategy, the same each time. */
    public GoalId goal() {
        if (goal == null) {
            goal = savedGoal(strategy(), "Fler e-tjänster").id();
        }
        return goal;
    }

    /** One indicator of that goal, the same each time. */
    public Indicator indicator() {
        if (indicator == null) {
            indicator = savedIndicator(goal(), "Andel digitala ansökningar");
        }
        return indicator;
    }

    /** Saves a new goal in revision 1 of a strategy. */
    public Goal savedGoal(StrategyId strategy, String title) {
        Goal goal = Samples.goal(new GoalId(ids.next()), strategy, title);
        return write(ports -> ports.goals().save(1, 0, Change.of(goal, Event.of("strategy.goal-added", goal.id()))))
                .value();
    }

    /** Saves a new premise in revision 1 of a strategy. */
    public Premise savedPremise(StrategyId strategy, String statement) {
        Premise premise = Samples.premise(new PremiseId(ids.next()), strategy, statement);
        return write(ports -> ports.premises()
                        .save(1, 0, Change.of(premise, Event.of("strategy.premise-added", premise.id()))))
                .value();
    }

    /** Saves a new project of a strategy: an idea. */
    public Project savedProject(StrategyId strategy, String name) {
        ProjectId project = new ProjectId(ids.next());
        return write(ports -> ports.projects().save(0, Project.created(project, Samples.project(strategy, name))))
                .value();
    }

    /** Saves a new indicator of a goal, from 40 on the first day of the year to 60 a year later and 80 after two. */
    public Indicator savedIndicator(GoalId goal, String name) {
        IndicatorId indicator = new IndicatorId(ids.next());
        return write(ports -> ports.indicators()
                        .save(
                                0,
                                Indicator.added(
                                        indicator,
                                        Samples.measure(goal, name),
                                        Samples.BASELINE,
                                        Samples.TRAJECTORY,
                                        ports.now(),
                                        actor.by())))
                .value();
    }
}
