package dev.kurs.application.organisation;

import dev.kurs.application.Actor;
import dev.kurs.application.ExternalKeyChange;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Ports;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.ExternalKey;
import dev.kurs.domain.organisation.ApiKey;
import dev.kurs.domain.organisation.Person;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes away a person's name, address and title for good; what refers to the person goes on referring, and the
 * keys that act for the person are revoked. Takes an administrator.
 */
public final class ErasePerson {

    private final Transactions transactions;

    /** The use case over these. */
    public ErasePerson(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Who is to be erased.
     *
     * @param version the one that the caller read; null when the caller does not care
     */
    public record Command(PersonId person, @Nullable Long version) {}

    /**
     * Erases them; nothing happens to one who was erased before.
     *
     * @throws dev.kurs.application.NotFound when there is no such person
     * @throws dev.kurs.application.Stale when another version stands
     */
    public Stored<Person> handle(Actor actor, Command command) {
        actor.require(Role.ADMINISTRATOR);
        return transactions.write(actor, ports -> {
            Stored<Person> before =
                    ports.registers().get(Person.KIND, command.person()).expect(command.version());
            Change<Person> change = before.value().withoutPersonalData();
            if (change.isEmpty()) {
                return before;
            }
            ports.keptAnswers().forget(command.person().value());
            revokeKeys(ports, command.person());
            ExternalKeyChange keys = withoutKeys(ports, command.person());
            keys.store(ports.resources());
            return ports.registers().save(Person.KIND, before.version(), keys.toldIn(change));
        });
    }

    /** What other systems call somebody tells who it was as well as a name does, and is often their address. */
    private static ExternalKeyChange withoutKeys(Ports ports, PersonId person) {
        List<ExternalKey> keys =
                ports.resources().externalKeys(List.of(person.value())).getOrDefault(person.value(), List.of());
        return new ExternalKeyChange(Person.KIND.feature(), person, keys, List.of());
    }

    /** Nobody acts any more for one who is gone. */
    private static void revokeKeys(Ports ports, PersonId person) {
        Listing listing = Listing.first(Listing.MAXIMUM).where("person", person.toString());
        for (Listing part = listing; part != null; ) {
            Page<Stored<ApiKey>> page = ports.apiKeys().list(part);
            for (Stored<ApiKey> key : page.items()) {
                ports.apiKeys().save(key.version(), key.value().revoked(ports.now()));
            }
            part = page.next() == null ? null : listing.goingOn(page.next());
        }
    }
}
