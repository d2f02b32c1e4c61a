package dev.kurs.application;

import dev.kurs.application.indicator.AddIndicator;
import dev.kurs.application.indicator.IndicatorDraft;
import dev.kurs.application.indicator.RecordMeasurements;
import dev.kurs.application.indicator.RecordMeasurements.Reading;
import dev.kurs.application.indicator.RecordMeasurements.Recorded;
import dev.kurs.application.journal.JournalEntry;
import dev.kurs.application.memory.InMemoryTransactions;
import dev.kurs.application.register.AddEntry;
import dev.kurs.application.strategy.AddGoal;
import dev.kurs.application.strategy.AddPremise;
import dev.kurs.application.strategy.AdoptRevision;
import dev.kurs.application.strategy.CreateStrategy;
import dev.kurs.application.strategy.Draft;
import dev.kurs.application.strategy.OpenRevision;
import dev.kurs.domain.indicator.Baseline;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.indicator.Trajectory;
import dev.kurs.domain.kernel.Period;
import dev.kurs.domain.kernel.RegisterEntry;
import dev.kurs.domain.kernel.RegisterKind;
import dev.kurs.domain.organisation.OrganisationId;
import dev.kurs.domain.organisation.Person;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.strategy.Content;
import dev.kurs.domain.strategy.Goal;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.Header;
import dev.kurs.domain.strategy.Header.Contact;
import dev.kurs.domain.strategy.Premise;
import dev.kurs.domain.strategy.PremiseId;
import dev.kurs.domain.strategy.Revision.Trigger;
import dev.kurs.domain.strategy.Strategy;
import dev.kurs.domain.strategy.StrategyId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Where a story plays: a made-up municipality, a clock that stands still until the story goes on, those who act, and all
 * that can be done.
 */
public final class Story {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final int ALL = 10_000;

    private final SettableClock clock;
    private final InMemoryTransactions transactions;
    private final StrategyApplication application;
    private final OrganisationId organisation;
    private long told;

    private Story(
            SettableClock clock, InMemoryTransactions transactions, StrategyApplication application, String name) {
        this.clock = clock;
        this.transactions = transactions;
        this.application = application;
        this.organisation =
                application.foundOrganisation().handle(name, "founding").value().id();
        this.told = journal().size();
    }

    /** A story that begins on a day, in a municipality that was founded that morning. */
    public static Story on(String day) {
        SettableClock clock =
                new SettableClock(LocalDate.parse(day).atStartOfDay(STOCKHOLM).toInstant());
        SequentialIds ids = new SequentialIds();
        InMemoryTransactions transactions = new InMemoryTransactions(clock, ids);
        Story story = new Story(clock, transactions, new StrategyApplication(transactions, clock, ids), "Granby");
        story.goesOn(day);
        return story;
    }

    /** What happens at the same time in another municipality of the same installation. */
    public Story elsewhere() {
        return new Story(clock, transactions, application, "Lillby");
    }

    /** The story goes on at noon of a day. */
    public void goesOn(String day) {
        goesOn(day, "12:00");
    }

    /** The story goes on at a time of a day, as the clock in the town hall shows it. */
    public void goesOn(String day, String time) {
        clock.set(LocalDate.parse(day)
                .atTime(LocalTime.parse(time))
                .atZone(STOCKHOLM)
                .toInstant());
    }

    /** The clock. */
    public SettableClock clock() {
        return clock;
    }

    /** All that can be done. */
    public StrategyApplication application() {
        return application;
    }

    /** The store. */
    public InMemoryTransactions transactions() {
        return transactions;
    }

    /** The municipality. */
    public OrganisationId organisation() {
        return organisation;
    }

    /** Somebody with a role. */
    public Actor actor(Role role) {
        PersonId person = new PersonId(new UUID(0x7000L, role.name().hashCode()));
        return new Actor(organisation, person, person, role, List.of(), "request", null);
    }

    /** An administrator. */
    public Actor administrator() {
        return actor(Role.ADMINISTRATOR);
    }

    /** An editor. */
    public Actor editor() {
        return actor(Role.EDITOR);
    }

    /** A contributor. */
    public Actor contributor() {
        return actor(Role.CONTRIBUTOR);
    }

    /** A reader. */
    public Actor reader() {
        return actor(Role.READER);
    }

    /** Reads from the ports. */
    public <R> R read(Function<Ports, R> work) {
        return transactions.read(organisation, work);
    }

    /** The whole journal. */
    public List<JournalEntry> journal() {
        return read(ports -> ports.journal().list(0, null, null, ALL));
    }

    /** The entries that the journal gained since this was last asked. */
    public List<JournalEntry> newEntries() {
        List<JournalEntry> all = journal();
        List<JournalEntry> fresh = new ArrayList<>(all.subList((int) told, all.size()));
        told = all.size();
        return fresh;
    }

    /** What the journal tells that is new, as {@code <feature>.<what-happened> <kind>}. */
    public List<String> told() {
        return newEntries().stream()
                .map(entry -> entry.type().replace("dev.kurs.", "") + " "
                        + entry.subject().split("/", -1)[0])
                .toList();
    }

    /** Adds a register entry. */
    public <E extends RegisterEntry> Stored<E> added(RegisterKind<E> kind, Function<UUID, E> entry) {
        return application
                .addEntry()
                .handle(administrator(), new AddEntry.Command<>(kind, id -> new Keyed<>(entry.apply(id), List.of())));
    }

    /** Adds a person. */
    public PersonId person(String name) {
        return added(Person.KIND, id -> Samples.person(new PersonId(id), name))
                .value()
                .id();
    }

    /** A strategy with an owner, a contact and a period, revision 1 open. */
    public StrategyId strategy(String title) {
        PersonId owner = person("Asta Påhittad");
        Header header = new Header(
                title, "digital", "sv", false, owner, new Contact(owner, "asta@example.org"), null, null, null);
        return strategy(header);
    }

    /** A strategy with a period, revision 1 open. */
    public StrategyId strategy(Header header) {
        Content content = new Content("A vision", null, List.of(), null, Period.parse("2026-01-01/2030-12-31"));
        return application
                .createStrategy()
                .handle(editor(), new CreateStrategy.Command(id -> new Keyed<>(new Draft(header, content), List.of())))
                .value()
                .id();
    }

    /** A strategy with one business goal, adopted and in force today. */
    public StrategyId adoptedStrategy(String title) {
        StrategyId strategy = strategy(title);
        goal(strategy, "Easier to reach us");
        adopted(strategy, 1);
        return strategy;
    }

    /** The strategy as it stands. */
    public Strategy stands(StrategyId strategy) {
        return read(ports -> ports.strategies().get(strategy)).value();
    }

    /** A business goal in the open revision. */
    public GoalId goal(StrategyId strategy, String title) {
        return goal(strategy, id -> Samples.goal(id, strategy, title));
    }

    /** A goal in the open revision. */
    public GoalId goal(StrategyId strategy, Function<GoalId, Goal> goal) {
        return application
                .addGoal()
                .handle(editor(), new AddGoal.Command(strategy, id -> new Keyed<>(goal.apply(id), List.of())))
                .value()
                .id();
    }

    /** A premise in the open revision. */
    public PremiseId premise(StrategyId strategy, String statement) {
        return premise(strategy, id -> Samples.premise(id, strategy, statement));
    }

    /** A premise in the open revision. */
    public PremiseId premise(StrategyId strategy, Function<PremiseId, Premise> premise) {
        return application
                .addPremise()
                .handle(editor(), new AddPremise.Command(strategy, id -> new Keyed<>(premise.apply(id), List.of())))
                .value()
                .id();
    }

    /** Opens the next revision. */
    public int opened(StrategyId strategy, Trigger... triggers) {
        return application
                .openRevision()
                .handle(editor(), new OpenRevision.Command(strategy, "It was time", List.of(triggers)))
                .value()
                .requireOpenRevision()
                .number();
    }

    /** Adopts a revision from today on. */
    public void adopted(StrategyId strategy, int revision) {
        adopted(strategy, revision, null);
    }

    /** Adopts a revision from a day on. */
    public void adopted(StrategyId strategy, int revision, LocalDate effectiveFrom) {
        Stored<Strategy> adopted = application
                .adoptRevision()
                .handle(editor(), new AdoptRevision.Command(strategy, revision, effectiveFrom, null));
        if (adopted.value().openRevision().isPresent()) {
            throw new AssertionError("it is still open");
        }
    }

    /** The indicator of the worked example: 40 on 2026-01-01, to be 60 on 2027-01-01 and 80 on 2028-01-01. */
    public IndicatorId indicator(GoalId goal, String name) {
        return indicator(new IndicatorDraft(Samples.measure(goal, name), Samples.BASELINE, Samples.TRAJECTORY));
    }

    /** An indicator. */
    public IndicatorId indicator(IndicatorDraft draft) {
        return application
                .addIndicator()
                .handle(editor(), new AddIndicator.Command(id -> new Keyed<>(draft, List.of())))
                .value()
                .id();
    }

    /** An indicator that begins at zero on 2026-01-01 and is to reach a hundred on 2027-01-01. */
    public IndicatorId percentage(GoalId goal, String name) {
        return indicator(new IndicatorDraft(
                Samples.measure(goal, name),
                new Baseline(BigDecimal.ZERO, LocalDate.parse("2026-01-01")),
                Trajectory.parse("2027-01-01=100")));
    }

    /** Records a value. */
    public Recorded measured(IndicatorId indicator, String date, String value) {
        return measured(indicator, reading(date, value));
    }

    /** Records values. */
    public Recorded measured(IndicatorId indicator, Reading... readings) {
        return application
                .recordMeasurements()
                .handle(
                        contributor(),
                        new RecordMeasurements.Command(indicator, List.of(readings), readings.length == 1));
    }

    /** A value that the register of the town hall gives. */
    public static Reading reading(String date, String value) {
        return new Reading(LocalDate.parse(date), new BigDecimal(value), "register", null, null, null);
    }
}
