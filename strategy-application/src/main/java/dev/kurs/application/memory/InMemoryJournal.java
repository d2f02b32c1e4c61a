package dev.kurs.application.memory;

import dev.kurs.application.journal.Journal;
import dev.kurs.application.journal.JournalEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class InMemoryJournal implements Journal {

    private final UnitOfWork unit;

    InMemoryJournal(UnitOfWork unit) {
        this.unit = unit;
    }

    @Override
    public List<JournalEntry> list(long after, @Nullable String type, @Nullable String subject, int limit) {
        return unit.rows().journal().stream()
                .skip(after)
                .filter(entry -> type == null || entry.type().equals(type))
                .filter(entry -> subject == null
                        || entry.subject().equals(subject)
                        || entry.subject().endsWith("/" + subject))
                .limit(limit)
                .toList();
    }

    @Override
    public Verification verify() {
        long sequence = 0;
        String hash = JournalEntry.BEGINNING;
        for (JournalEntry entry : unit.rows().journal()) {
            if (!entry.follows(sequence, hash)) {
                return new Verification(false, unit.rows().journalHead(), sequence + 1);
            }
            sequence = entry.sequence();
            hash = entry.hash();
        }
        return new Verification(true, sequence, null);
    }
}
