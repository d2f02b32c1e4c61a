package dev.kurs.application.memory;

import dev.kurs.application.Actor;
import dev.kurs.application.AlreadyAnswered;
import dev.kurs.application.AsOf;
import dev.kurs.application.Ids;
import dev.kurs.application.KeptAnswers;
import dev.kurs.application.Once;
import dev.kurs.application.Ports;
import dev.kurs.application.Transactions;
import dev.kurs.application.journal.JournalEntry;
import dev.kurs.application.organisation.Gate;
import dev.kurs.domain.kernel.ExternalKey;
import dev.kurs.domain.organisation.OrganisationId;
import dev.kurs.domain.organisation.Person;
import dev.kurs.domain.organisation.PersonId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A store that lives as long as this object. Units of work that write come one after another; those that read wait for
 * nobody and see one state throughout. Each unit that changes something copies its organisation's indexes, so this is
 * for thousands of things, not millions.
 */
public final class InMemoryTransactions implements Transactions, Gate {

    private final InstantSource clock;
    private final Ids ids;
    private final Map<OrganisationId, OrganisationRows> organisations = new ConcurrentHashMap<>();
    private final ReentrantLock writer = new ReentrantLock();

    /**
     * An empty store.
     *
     * @param clock what time it is when a unit of work begins
     * @param ids what journal entries are named with
     */
    public InMemoryTransactions(InstantSource clock, Ids ids) {
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException when called from within another unit that writes
     */
    @Override
    public <R> R write(Actor actor, Function<Ports, R> work) {
        if (writer.isHeldByCurrentThread()) {
            throw new IllegalStateException("a unit of work cannot be carried out within another");
        }
        writer.lock();
        try {
            OrganisationRows before = rows(actor.organisation());
            UnitOfWork unit = new UnitOfWork(before, actor, now(before), ids);
            try {
                R result = carryOut(unit, actor.once(), work);
                organisations.put(actor.organisation(), unit.rows());
                return result;
            } finally {
                unit.end();
            }
        } finally {
            writer.unlock();
        }
    }

    @SuppressWarnings("NullAway") // a unit may well result in nothing, and its answer is made from that too
    private static <R> R carryOut(UnitOfWork unit, @Nullable Once once, Function<Ports, R> work) {
        if (once == null) {
            return work.apply(unit);
        }
        KeptAnswers kept = unit.keptAnswers();
        kept.find(once.key()).ifPresent(answer -> {
            throw new AlreadyAnswered(answer);
        });
        R result = work.apply(unit);
        kept.save(once.key(), once.answer().apply(unit, result));
        return result;
    }

    @Override
    public <R> R read(OrganisationId organisation, Function<Ports, R> work) {
        OrganisationRows rows = rows(organisation);
        return work.apply(new UnitOfWork(rows, null, now(rows), ids));
    }

    @Override
    public Optional<Opening> findKey(String digest) {
        return organisations.entrySet().stream()
                .flatMap(one -> Optional.ofNullable(one.getValue().digests().get(digest))
                        .flatMap(id -> one.getValue().apiKeys().find(id, AsOf.NOW))
                        .map(key -> new Opening(
                                one.getKey(), key.value(), one.getValue().journalHead()))
                        .stream())
                .findFirst();
    }

    @Override
    public Optional<Shared> findShareLink(String digest) {
        return organisations.entrySet().stream()
                .flatMap(one -> Optional.ofNullable(one.getValue().digests().get(digest))
                        .flatMap(id -> one.getValue().shareLinks().find(id, AsOf.NOW))
                        .map(link -> new Shared(one.getKey(), link.value().id()))
                        .stream())
                .findFirst();
    }

    @Override
    public Optional<Home> findHome(OrganisationId organisation, @Nullable ExternalKey person) {
        OrganisationRows rows = organisations.get(organisation);
        if (rows == null || rows.organisation().all(AsOf.NOW).isEmpty()) {
            return Optional.empty();
        }
        PersonId who = person == null ? null : read(organisation, ports -> carrier(ports, person));
        return Optional.of(new Home(organisation, who, rows.journalHead()));
    }

    private static @Nullable PersonId carrier(Ports ports, ExternalKey key) {
        return ports.resources()
                .findByExternalKey(Person.KIND.name(), key)
                .flatMap(id -> ports.registers().find(Person.KIND, new PersonId(id), AsOf.NOW))
                .filter(stored -> !stored.value().erased())
                .map(stored -> stored.value().id())
                .orElse(null);
    }

    @Override
    public Optional<OrganisationId> findOrganisation(String name) {
        return organisations.entrySet().stream()
                .filter(one -> one.getValue().organisation().all(AsOf.NOW).stream()
                        .anyMatch(organisation -> organisation.value().name().equals(name)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Override
    public List<Named> listOrganisations() {
        return organisations.values().stream()
                .flatMap(rows -> rows.organisation().all(AsOf.NOW).stream())
                .map(stored -> new Named(stored.value().id(), stored.value().name()))
                .sorted(Comparator.comparing(Named::name)
                        .thenComparing(Named::id, Comparator.comparing(OrganisationId::toString)))
                .toList();
    }

    @Override
    public boolean answers() {
        return true;
    }

    private OrganisationRows rows(OrganisationId organisation) {
        return organisations.computeIfAbsent(organisation, id -> OrganisationRows.empty());
    }

    /** Never before what was recorded last: a clock that is put back must not turn history around. */
    private Instant now(OrganisationRows rows) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        List<JournalEntry> journal = rows.journal();
        Instant last = journal.isEmpty() ? now : journal.get(journal.size() - 1).time();
        return now.isBefore(last) ? last : now;
    }
}
