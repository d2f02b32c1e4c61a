package dev.kurs.application.register;

import dev.kurs.application.Actor;
import dev.kurs.application.NotAllowed;
import dev.kurs.application.Resources;
import dev.kurs.application.StillReferenced;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.kernel.RegisterEntry;
import dev.kurs.domain.kernel.RegisterKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes an entry out of a register, unless something refers to it. Takes an editor. */
public final class RemoveEntry {

    private static final int USAGES_NAMED = 20;

    private final Transactions transactions;

    /** The use case over these. */
    public RemoveEntry(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * What is to be removed.
     *
     * @param version the one that the caller read; null when the caller does not care
     */
    public record Command<E extends RegisterEntry>(
            RegisterKind<E> kind, Id id, @Nullable Long version) {}

    /**
     * Removes it.
     *
     * @return the entry as it was
     * @throws dev.kurs.application.NotFound when there is none
     * @throws dev.kurs.application.Stale when another version stands
     * @throws NotAllowed when entries of the kind are never removed
     * @throws StillReferenced when something refers to it
     */
    public <E extends RegisterEntry> Stored<E> handle(Actor actor, Command<E> command) {
        RegisterKind<E> kind = command.kind();
        actor.require(RegisterAccess.writer(kind));
        if (!kind.acts().contains(RegisterKind.Act.REMOVE)) {
            throw new NotAllowed(kind.name());
        }
        return transactions.write(actor, ports -> {
            Stored<E> before = ports.registers().get(kind, command.id()).expect(command.version());
            List<Resources.Usage> usages = ports.resources().usages(command.id().value(), USAGES_NAMED);
            if (!usages.isEmpty()) {
                throw new StillReferenced(usages);
            }
            ports.registers().remove(kind, before.version(), kind.removed(before.value()));
            return before;
        });
    }
}
