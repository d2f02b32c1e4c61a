package dev.kurs.application.memory;

import dev.kurs.application.AsOf;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Registers;
import dev.kurs.application.Stored;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.kernel.RecordShape;
import dev.kurs.domain.kernel.RegisterEntry;
import dev.kurs.domain.kernel.RegisterKind;
import dev.kurs.domain.organisation.Person;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

final class InMemoryRegisters implements Registers {

    private final UnitOfWork unit;

    InMemoryRegisters(UnitOfWork unit) {
        this.unit = unit;
    }

    @Override
    public <E extends RegisterEntry> Optional<Stored<E>> find(RegisterKind<E> kind, Id id, AsOf asOf) {
        return unit.rows()
                .registers()
                .find(id.value(), knowledge(kind, asOf))
                .flatMap(stored -> ofKind(kind, stored).findFirst());
    }

    @Override
    public <E extends RegisterEntry> List<Stored<E>> findAll(
            RegisterKind<E> kind, Collection<? extends Id> ids, AsOf asOf) {
        return ids.stream()
                .distinct()
                .flatMap(id -> find(kind, id, asOf).stream())
                .toList();
    }

    @Override
    public <E extends RegisterEntry> Page<Stored<E>> list(RegisterKind<E> kind, @Nullable Id owner, Listing listing) {
        List<Stored<E>> entries = unit.rows().registers().all(knowledge(kind, listing.asOf())).stream()
                .flatMap(stored -> ofKind(kind, stored))
                .filter(stored -> owner == null || stored.value().readAt().contains(owner))
                .toList();
        Selection<Stored<E>> selection = Selection.byId(
                stored -> stored.value().id().value(), stored -> RecordShape.fields((Record) stored.value()));
        return selection.page(entries, listing);
    }

    @Override
    public <E extends RegisterEntry> List<Stored<E>> listOwned(RegisterKind<E> kind, Collection<? extends Id> owners) {
        return owners.stream()
                .distinct()
                .flatMap(owner -> listAll(kind, owner).stream()
                        .filter(stored -> owner.equals(stored.value().owner())))
                .toList();
    }

    @Override
    public <E extends RegisterEntry> Stored<E> save(RegisterKind<E> kind, long version, Change<E> change) {
        Id id = change.after().id();
        Change<RegisterEntry> told = new Change<>(change.before(), change.after(), change.events());
        Stored<RegisterEntry> stored = unit.save(OrganisationRows::registers, id, version, told);
        if (!isVersioned(kind)) {
            unit.changing().registers().forgetHistory(id.value());
        }
        return ofKind(kind, stored).findFirst().orElseThrow();
    }

    @Override
    public <E extends RegisterEntry> void remove(RegisterKind<E> kind, long version, Change<E> change) {
        UUID id = change.after().id().value();
        Change<RegisterEntry> told = new Change<>(change.before(), change.after(), change.events());
        unit.remove(OrganisationRows::registers, change.after().id(), version, told);
        if (!isVersioned(kind)) {
            unit.changing().registers().forgetHistory(id);
        }
    }

    /** An erased person's name must not be found by asking how things stood before. */
    private static boolean isVersioned(RegisterKind<?> kind) {
        return kind.type() != Person.class;
    }

    private static AsOf knowledge(RegisterKind<?> kind, AsOf asOf) {
        return isVersioned(kind) ? asOf : AsOf.NOW;
    }

    private static <E extends RegisterEntry> Stream<Stored<E>> ofKind(
            RegisterKind<E> kind, Stored<RegisterEntry> stored) {
        return Stream.of(stored)
                .filter(one -> kind.type().isInstance(one.value()))
                .map(one ->
                        new Stored<>(kind.type().cast(one.value()), one.version(), one.createdAt(), one.updatedAt()));
    }
}
