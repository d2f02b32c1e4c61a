package dev.kurs.application.register;

import dev.kurs.application.Actor;
import dev.kurs.application.ExternalKeyChange;
import dev.kurs.application.Ids;
import dev.kurs.application.Keyed;
import dev.kurs.application.NotFound;
import dev.kurs.application.Ports;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.kernel.RegisterEntry;
import dev.kurs.domain.kernel.RegisterKind;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Adds an entry to a register. Takes an editor; for people, an administrator. */
public final class AddEntry {

    private final Transactions transactions;
    private final Ids ids;

    /** The use case over these. */
    public AddEntry(Transactions transactions, Ids ids) {
        this.transactions = transactions;
        this.ids = ids;
    }

    /**
     * What is to be added.
     *
     * @param entry makes the entry, given its new id
     */
    public record Command<E extends RegisterEntry>(RegisterKind<E> kind, Function<UUID, Keyed<E>> entry) {}

    /**
     * Adds it.
     *
     * @throws NotFound when the thing that the entry belongs to is not there
     * @throws dev.kurs.domain.kernel.RulesBroken every rule that the entry breaks
     */
    public <E extends RegisterEntry> Stored<E> handle(Actor actor, Command<E> command) {
        actor.require(RegisterAccess.writer(command.kind()));
        return transactions.write(actor, ports -> {
            Keyed<E> keyed = command.entry().apply(ids.next());
            E entry = keyed.value();
            requireOwner(ports, entry);
            new RegisterAccess(ports).check(null, entry);
            ExternalKeyChange keys =
                    ExternalKeyChange.added(command.kind().feature(), entry.id(), keyed.externalKeys());
            Change<E> change = keys.toldIn(command.kind().added(entry));
            Stored<E> stored = ports.registers().save(command.kind(), 0, change);
            keys.store(ports.resources());
            return stored;
        });
    }

    private static void requireOwner(Ports ports, RegisterEntry entry) {
        Id owner = entry.owner();
        if (owner != null
                && !owner.kind()
                        .equals(ports.resources().kinds(List.of(owner.value())).get(owner.value()))) {
            throw new NotFound(owner.kind(), owner);
        }
    }
}
