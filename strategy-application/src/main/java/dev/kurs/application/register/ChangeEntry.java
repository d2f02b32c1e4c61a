package dev.kurs.application.register;

import dev.kurs.application.Actor;
import dev.kurs.application.ExternalKeyChange;
import dev.kurs.application.Keyed;
import dev.kurs.application.NotAllowed;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.ExternalKey;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.kernel.RegisterEntry;
import dev.kurs.domain.kernel.RegisterKind;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes an entry of a register; what it said before stays as history. Takes an editor; for people, an administrator. */
public final class ChangeEntry {

    private final Transactions transactions;

    /** The use case over these. */
    public ChangeEntry(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * What is to be changed.
     *
     * @param version the one that the caller read; null when the caller does not care
     * @param edit makes the entry as it is to be from the entry as it is
     */
    public record Command<E extends RegisterEntry>(
            RegisterKind<E> kind, Id id, @Nullable Long version, UnaryOperator<Keyed<E>> edit) {}

    /**
     * Changes it.
     *
     * @return the entry as it stands now, with the same version when nothing changed
     * @throws dev.kurs.application.NotFound when there is none
     * @throws dev.kurs.application.Stale when another version stands
     * @throws NotAllowed when entries of the kind are never changed
     * @throws dev.kurs.domain.kernel.RulesBroken every rule that the changed entry breaks
     */
    public <E extends RegisterEntry> Stored<E> handle(Actor actor, Command<E> command) {
        RegisterKind<E> kind = command.kind();
        actor.require(RegisterAccess.writer(kind));
        if (!kind.acts().contains(RegisterKind.Act.CHANGE)) {
            throw new NotAllowed(kind.name());
        }
        return transactions.write(actor, ports -> {
            Stored<E> before = ports.registers().get(kind, command.id()).expect(command.version());
            UUID id = command.id().value();
            Map<UUID, List<ExternalKey>> known = ports.resources().externalKeys(List.of(id));
            List<ExternalKey> keysBefore = known.getOrDefault(id, List.of());
            Keyed<E> after = command.edit().apply(new Keyed<>(before.value(), keysBefore));
            ExternalKeyChange keys =
                    new ExternalKeyChange(kind.feature(), command.id(), keysBefore, after.externalKeys());
            Change<E> change = keys.toldIn(kind.changed(before.value(), after.value()));
            if (change.isEmpty()) {
                return before;
            }
            new RegisterAccess(ports).check(before.value(), after.value());
            Stored<E> stored = ports.registers().save(kind, before.version(), change);
            keys.store(ports.resources());
            return stored;
        });
    }
}
