package dev.kurs.application;

import dev.kurs.application.organisation.ChangeSettings;
import dev.kurs.application.organisation.ErasePerson;
import dev.kurs.application.organisation.FoundOrganisation;
import dev.kurs.application.organisation.HandOver;
import dev.kurs.application.organisation.MakeApiKey;
import dev.kurs.application.organisation.PersonExtracts;
import dev.kurs.application.organisation.RevokeApiKey;
import dev.kurs.application.register.AddEntry;
import dev.kurs.application.register.ChangeEntry;
import dev.kurs.application.register.RemoveEntry;
import java.time.InstantSource;

/**
 * The door of the application: all that can be done, over one store. Make one, give it transactions (the in-memory ones,
 * or a database's), a clock and a maker of ids, and call a use case's {@code handle} with an {@link Actor}.
 *
 * <p>Reads that need no rule go straight to the ports: {@code transactions().read(organisation, ports -> …)}.
 */
public final class StrategyApplication {

    private final Transactions transactions;
    private final InstantSource clock;
    private final Ids ids;

    /**
     * The application over a store.
     *
     * @param clock what time it is; the store's units of work must go by the same
     */
    public StrategyApplication(Transactions transactions, InstantSource clock, Ids ids) {
        this.transactions = transactions;
        this.clock = clock;
        this.ids = ids;
    }

    /** Units of work over the store. */
    public Transactions transactions() {
        return transactions;
    }

    /** What time it is. */
    public InstantSource clock() {
        return clock;
    }

    /** What makes new ids. */
    public Ids ids() {
        return ids;
    }

    /** Adds a register entry of any kind. */
    public AddEntry addEntry() {
        return new AddEntry(transactions, ids);
    }

    /** Changes a register entry of any kind. */
    public ChangeEntry changeEntry() {
        return new ChangeEntry(transactions);
    }

    /** Removes a register entry of any kind. */
    public RemoveEntry removeEntry() {
        return new RemoveEntry(transactions);
    }

    /** Founds an organisation. */
    public FoundOrganisation foundOrganisation() {
        return new FoundOrganisation(transactions, ids);
    }

    /** Changes the organisation's settings. */
    public ChangeSettings changeSettings() {
        return new ChangeSettings(transactions);
    }

    /** Erases a person. */
    public ErasePerson erasePerson() {
        return new ErasePerson(transactions);
    }

    /** Passes on what a person answers for. */
    public HandOver handOver() {
        return new HandOver(transactions);
    }

    /** All that is known of a person. */
    public PersonExtracts personExtracts() {
        return new PersonExtracts(transactions);
    }

    /** Makes an API key. */
    public MakeApiKey makeApiKey() {
        return new MakeApiKey(transactions, ids);
    }

    /** Revokes an API key. */
    public RevokeApiKey revokeApiKey() {
        return new RevokeApiKey(transactions);
    }
}
