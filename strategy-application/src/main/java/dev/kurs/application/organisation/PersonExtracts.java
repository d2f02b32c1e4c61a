package dev.kurs.application.organisation;

import dev.kurs.application.Actor;
import dev.kurs.application.Resources.Usage;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.domain.organisation.Person;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.Role;
import java.util.List;

/** All that is known of a person: what they may ask to see. Takes an administrator. */
public final class PersonExtracts {

    private static final int MOST = 10_000;

    private final Transactions transactions;

    /** The read over these. */
    public PersonExtracts(Transactions transactions) {
        this.transactions = transactions;
    }

    /** The person, and everything that refers to them. */
    public record Extract(Stored<Person> person, List<Usage> references) {

        public Extract {
            references = List.copyOf(references);
        }
    }

    /**
     * The extract.
     *
     * @throws dev.kurs.application.NotFound when there is no such person
     */
    public Extract get(Actor actor, PersonId id) {
        actor.require(Role.ADMINISTRATOR);
        return transactions.read(
                actor.organisation(),
                ports -> new Extract(
                        ports.registers().get(Person.KIND, id),
                        ports.resources().usages(id.value(), MOST)));
    }
}
