package dev.kurs.domain.organisation;

import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.kernel.RecordShape;
import dev.kurs.domain.kernel.Refusals;
import dev.kurs.domain.kernel.RegisterEntry;
import dev.kurs.domain.kernel.RegisterKind;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a register entry has around it when it checks itself: a day, and the things that are there. */
public final class Neighbours implements RegisterEntry.Surroundings {

    private final LocalDate today;
    private final Map<Id, Object> things = new HashMap<>();

    public Neighbours(LocalDate today) {
        this.today = today;
    }

    public Neighbours with(Id id, Object thing) {
        things.put(id, thing);
        return this;
    }

    /** What the entry breaks among these, as {@code code /pointer}. */
    public List<String> broken(RegisterEntry before, RegisterEntry after) {
        Faults faults = new Faults();
        after.check(before, this, faults);
        return Refusals.in(faults);
    }

    @Override
    public LocalDate today() {
        return today;
    }

    @Override
    public Currency currency() {
        return Currency.getInstance("SEK");
    }

    @Override
    public <E extends RegisterEntry> Optional<E> find(RegisterKind<E> kind, Id id) {
        return find(kind.type(), id);
    }

    @Override
    public <E extends RegisterEntry> List<E> listOf(RegisterKind<E> kind, @Nullable Id owner) {
        return things.values().stream()
                .filter(kind.type()::isInstance)
                .map(kind.type()::cast)
                .filter(entry ->
                        owner == null ? entry.owner() == null : entry.readAt().contains(owner))
                .toList();
    }

    @Override
    public <E extends RegisterEntry> List<E> listNaming(RegisterKind<E> kind, String field, Object value) {
        return things.values().stream()
                .filter(kind.type()::isInstance)
                .map(kind.type()::cast)
                .filter(entry -> value.equals(RecordShape.fields((Record) entry).get(field)))
                .toList();
    }

    @Override
    public <T> Optional<T> find(Class<T> type, Id id) {
        return Optional.ofNullable(things.get(id)).map(type::cast);
    }
}
