package dev.kurs.application.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The organisation's journal. It is written by the ports as they save, and read here. */
public interface Journal {

    /**
     * Entries in order.
     *
     * @param after the sequence number to go on after; 0 for the beginning
     * @param type only entries of this type; null for all
     * @param subject only entries about this, {@code <kind>/<id>} or the id alone; null for all
     * @param limit the most entries to give
     */
    List<JournalEntry> list(long after, @Nullable String type, @Nullable String subject, int limit);

    /**
     * Follows the chain from its first entry to its head.
     *
     * @return how many entries it has and the first that does not fit; the head counts as one that is missing when the
     *     chain ends before it
     */
    Verification verify();

    /**
     * Whether a chain holds.
     *
     * @param entries how many entries were read
     * @param firstBroken the sequence number of the first entry that does not fit; null when all do
     */
    record Verification(
            boolean intact, long entries, @Nullable Long firstBroken) {}
}
