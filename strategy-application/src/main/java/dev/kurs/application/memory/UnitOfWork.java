package dev.kurs.application.memory;

import dev.kurs.application.Actor;
import dev.kurs.application.AsOf;
import dev.kurs.application.Ids;
import dev.kurs.application.KeptAnswers;
import dev.kurs.application.Ports;
import dev.kurs.application.Registers;
import dev.kurs.application.Resources;
import dev.kurs.application.Stale;
import dev.kurs.application.Stored;
import dev.kurs.application.benefit.Benefits;
import dev.kurs.application.benefit.ValuedBenefits;
import dev.kurs.application.governance.Ballots;
import dev.kurs.application.governance.Decisions;
import dev.kurs.application.governance.Mandates;
import dev.kurs.application.indicator.Indicators;
import dev.kurs.application.indicator.Measurements;
import dev.kurs.application.indicator.ProgressFacts;
import dev.kurs.application.journal.Journal;
import dev.kurs.application.journal.JournalEntry;
import dev.kurs.application.organisation.ApiKeys;
import dev.kurs.application.organisation.Organisations;
import dev.kurs.application.portfolio.CostLines;
import dev.kurs.application.portfolio.PortfolioFacts;
import dev.kurs.application.portfolio.Projects;
import dev.kurs.application.strategy.Goals;
import dev.kurs.application.strategy.Premises;
import dev.kurs.application.strategy.ShareLinks;
import dev.kurs.application.strategy.Strategies;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.organisation.OrganisationId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The ports as one unit of work sees them. It begins with the rows that the unit before left, and takes a copy when
 * something is first changed: whoever reads meanwhile sees nothing of it, and a unit that fails leaves nothing behind.
 */
final class UnitOfWork implements Ports {

    private final Ids ids;
    private final @Nullable Actor actor;
    private final Instant now;
    private OrganisationRows rows;
    private final long toldBefore;
    private boolean changing;
    private boolean over;

    /**
     * A unit of work.
     *
     * @param actor null when it only reads
     */
    UnitOfWork(OrganisationRows rows, @Nullable Actor actor, Instant now, Ids ids) {
        this.rows = rows;
        this.toldBefore = rows.journal().size();
        this.actor = actor;
        this.now = now;
        this.ids = ids;
    }

    /** The rows, to be read. */
    OrganisationRows rows() {
        return rows;
    }

    /**
     * The rows, to be changed.
     *
     * @throws IllegalStateException when the unit only reads, or is over
     */
    OrganisationRows changing() {
        actor();
        if (!changing) {
            rows = rows.copy();
            changing = true;
        }
        return rows;
    }

    /** Whether it writes for this organisation. */
    boolean isFor(OrganisationId organisation) {
        return actor().organisation().equals(organisation);
    }

    /** Ends the unit: its ports write no more. */
    void end() {
        over = true;
    }

    /** Refuses whoever does not know the version that stands. */
    static void expect(@Nullable Stored<?> standing, long version) {
        long stands = standing == null ? 0 : standing.version();
        if (stands != version) {
            throw new Stale(stands);
        }
    }

    /** Stores a new or changed thing, unless nothing happened to it, and tells the journal. */
    <T> Stored<T> save(Function<OrganisationRows, VersionedRows<Stored<T>>> of, Id id, long version, Change<T> change) {
        VersionedRows<Stored<T>> table = of.apply(changing());
        Stored<T> standing = table.find(id.value(), AsOf.NOW).orElse(null);
        expect(standing, version);
        if (standing != null && change.isEmpty()) {
            return standing;
        }
        Stored<T> stored = next(standing, version + 1, change.after());
        table.put(id.value(), stored, now);
        changing().things().put(id.value(), id);
        tell(change.events());
        return stored;
    }

    /** The next version of a thing. */
    <T> Stored<T> next(@Nullable Stored<T> standing, long version, T after) {
        return new Stored<>(after, version, standing == null ? now : standing.createdAt(), now);
    }

    /** Takes a thing away, and tells the journal. */
    <T> void remove(Function<OrganisationRows, VersionedRows<Stored<T>>> of, Id id, long version, Change<T> change) {
        VersionedRows<Stored<T>> table = of.apply(changing());
        expect(table.find(id.value(), AsOf.NOW).orElse(null), version);
        table.end(id.value(), now);
        forget(id.value());
        tell(change.events());
    }

    /** Lets a thing no longer be there. */
    void forget(UUID id) {
        changing().things().remove(id);
        changing().externalKeys().remove(id);
    }

    /** Tells the journal. */
    void tell(List<Event> events) {
        List<JournalEntry> journal = changing().journal();
        for (Event event : events) {
            String previous = journal.isEmpty()
                    ? JournalEntry.BEGINNING
                    : journal.get(journal.size() - 1).hash();
            journal.add(JournalEntry.of(journal.size() + 1L, previous, ids.next(), event, actor(), now));
        }
    }

    private Actor actor() {
        if (actor == null) {
            throw new IllegalStateException("this unit of work only reads");
        }
        if (over) {
            throw new IllegalStateException("this unit of work is over");
        }
        return actor;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public <R> R attempt(Supplier<R> part) {
        OrganisationRows before = rows;
        boolean changed = changing;
        changing = false;
        boolean done = false;
        try {
            R result = part.get();
            done = true;
            return result;
        } finally {
            rows = done ? rows : before;
            changing = done ? changing || changed : changed;
        }
    }

    @Override
    public long told() {
        return rows.journal().size() - toldBefore;
    }

    @Override
    public Organisations organisations() {
        return new InMemoryOrganisations(this);
    }

    @Override
    public Registers registers() {
        return new InMemoryRegisters(this);
    }

    @Override
    public Resources resources() {
        return new InMemoryResources(this);
    }

    @Override
    public ApiKeys apiKeys() {
        return new InMemoryApiKeys(this);
    }

    @Override
    public Strategies strategies() {
        return new InMemoryStrategies(this);
    }

    @Override
    public Goals goals() {
        return new InMemoryGoals(this);
    }

    @Override
    public Premises premises() {
        return new InMemoryPremises(this);
    }

    @Override
    public ShareLinks shareLinks() {
        return new InMemoryShareLinks(this);
    }

    @Override
    public Indicators indicators() {
        return new InMemoryIndicators(this);
    }

    @Override
    public Measurements measurements() {
        return new InMemoryMeasurements(this);
    }

    @Override
    public ProgressFacts progressFacts() {
        return new InMemoryProgressFacts(this);
    }

    @Override
    public Projects projects() {
        return new InMemoryProjects(this);
    }

    @Override
    public Benefits benefits() {
        return new InMemoryBenefits(this);
    }

    @Override
    public CostLines costLines() {
        return new InMemoryCostLines(this);
    }

    @Override
    public ValuedBenefits valuedBenefits() {
        return new InMemoryValuedBenefits(this);
    }

    @Override
    public PortfolioFacts portfolioFacts() {
        return new InMemoryPortfolioFacts(this);
    }

    @Override
    public Mandates mandates() {
        return new InMemoryMandates(this);
    }

    @Override
    public Decisions decisions() {
        return new InMemoryDecisions(this);
    }

    @Override
    public Ballots ballots() {
        return new InMemoryBallots(this);
    }

    @Override
    public Journal journal() {
        return new InMemoryJournal(this);
    }

    @Override
    public KeptAnswers keptAnswers() {
        return new InMemoryKeptAnswers(this);
    }
}
