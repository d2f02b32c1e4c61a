package dev.kurs.persistence.journal;

import dev.kurs.application.Ids;
import dev.kurs.application.journal.Journal;
import dev.kurs.application.journal.JournalEntry;
import dev.kurs.domain.kernel.Event;
import dev.kurs.persistence.RowReader;
import dev.kurs.persistence.Unit;
import java.util.Iterator;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * The journal. What a unit of work tells is written down at its end, or when the unit reads the journal itself; the
 * head, one row for each organisation, says where the chain goes on.
 */
public final class JdbiJournal implements Journal {

    private static final String SELECT = """
            SELECT sequence, id, type, subject_kind, subject, recorded_at, data, previous, hash
            FROM journal
            WHERE organisation = :organisation AND sequence > :after""";

    private static final RowReader<JournalEntry> ENTRY = row -> new JournalEntry(
            row.number(),
            row.uuid(),
            row.text(),
            row.text() + "/" + row.text(),
            row.moment(),
            row.text(),
            row.text(),
            row.text());

    /** How many entries a server hands out at once to who reads them all. */
    private static final int FETCHED = 500;

    private static final Head BEGINNING = new Head(0, JournalEntry.BEGINNING);

    private static final RowReader<Head> HEAD = row -> new Head(row.number(), row.text());

    private final Handle handle;
    private final Unit unit;
    private final Ids ids;

    /** The journal as a handle's units see it, its entries called by these ids. */
    public JdbiJournal(Handle handle, Ids ids) {
        this.handle = handle;
        this.unit = Unit.of(handle);
        this.ids = ids;
    }

    private record Head(long sequence, String hash) {}

    @Override
    public List<JournalEntry> list(long after, @Nullable String type, @Nullable String subject, int limit) {
        writeDown();
        int slash = subject == null ? -1 : subject.indexOf('/');
        String sql = SELECT
                + (type == null ? "" : " AND type = :type")
                + (subject == null ? "" : " AND subject = :subject")
                + (slash < 0 ? "" : " AND subject_kind = :kind")
                + " ORDER BY sequence LIMIT :limit";
        try (Query query = handle.createQuery(sql)) {
            query.bind("after", after).bind("limit", limit);
            if (type != null) {
                query.bind("type", type);
            }
            if (subject != null) {
                query.bind("subject", subject.substring(slash + 1));
            }
            if (subject != null && slash >= 0) {
                query.bind("kind", subject.substring(0, slash));
            }
            return query.map(ENTRY).list();
        }
    }

    /** Reads entry after entry, and holds one at a time. */
    @Override
    public Verification verify() {
        writeDown();
        long entries = 0;
        boolean intact = true;
        Head reached = BEGINNING;
        try (Query query = handle.createQuery(SELECT + " ORDER BY sequence")) {
            Iterator<JournalEntry> chain =
                    query.bind("after", 0L).setFetchSize(FETCHED).map(ENTRY).iterator();
            while (intact && chain.hasNext()) {
                JournalEntry entry = chain.next();
                entries++;
                intact = entry.follows(reached.sequence(), reached.hash());
                reached = intact ? new Head(entry.sequence(), entry.hash()) : reached;
            }
        }
        if (!intact) {
            return new Verification(false, entries, reached.sequence() + 1);
        }
        Head head = head();
        boolean same = head.equals(reached);
        long broken = head.sequence() == reached.sequence()
                ? head.sequence()
                : Math.min(head.sequence(), reached.sequence()) + 1;
        return new Verification(same, entries, same ? null : broken);
    }

    /** Writes down what the unit told and what is not written down yet. */
    public void writeDown() {
        List<Event> events = unit.takeEvents();
        if (events.isEmpty()) {
            return;
        }
        Head head = advanced(events.size());
        long sequence = head.sequence() - events.size();
        String previous = head.hash();
        try (PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO journal
                  (organisation, sequence, id, type, subject_kind, subject, recorded_at, data, previous, hash)
                VALUES
                  (:organisation, :sequence, :id, :type, :kind, :subject, :time, :data, :previous, :hash)
                """)) {
            for (Event event : events) {
                JournalEntry entry = JournalEntry.of(++sequence, previous, ids.next(), event, unit.actor(), unit.now());
                previous = entry.hash();
                batch.bind("organisation", unit.organisation())
                        .bind("sequence", entry.sequence())
                        .bind("id", entry.id())
                        .bind("type", entry.type())
                        .bind("kind", event.subject().kind())
                        .bind("subject", event.subject().value())
                        .bind("time", entry.time())
                        .bind("data", entry.data())
                        .bind("previous", entry.previous())
                        .bind("hash", entry.hash())
                        .add();
            }
            batch.execute();
        }
        try (Update update =
                handle.createUpdate("UPDATE journal_head SET hash = :hash WHERE organisation = :organisation")) {
            update.bind("hash", previous).execute();
        }
    }

    /**
     * Moves the head on and holds it until the unit is committed, so that sequence numbers are committed in order.
     *
     * @return the head's new sequence number, with the hash that it still has
     */
    private Head advanced(int entries) {
        try (Query query = handle.createQuery("""
                INSERT INTO journal_head (organisation, sequence, hash, recorded_at)
                VALUES (:organisation, :entries, :beginning, :now)
                ON CONFLICT (organisation) DO UPDATE SET
                  sequence = journal_head.sequence + excluded.sequence,
                  recorded_at = excluded.recorded_at
                RETURNING sequence, hash
                """)) {
            return query.bind("entries", entries)
                    .bind("beginning", JournalEntry.BEGINNING)
                    .bind("now", unit.now())
                    .map(HEAD)
                    .one();
        }
    }

    private Head head() {
        try (Query query =
                handle.createQuery("SELECT sequence, hash FROM journal_head WHERE organisation = :organisation")) {
            return query.map(HEAD).findFirst().orElse(BEGINNING);
        }
    }
}
