package dev.kurs.application.journal;

import dev.kurs.application.NewFile;
import dev.kurs.application.Transactions;
import dev.kurs.application.journal.Journal.Verification;
import dev.kurs.domain.organisation.OrganisationId;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Files that hold the chain of a journal, a {@link ChainLine} for each entry, to be kept where whoever may write to the
 * database may not. Somebody who reckons a whole chain anew is found out by such a file, and by nothing else.
 */
public final class KeptChains {

    private static final int PORTION = 1000;

    private final Transactions transactions;

    /** The chains of the journals in a store. */
    public KeptChains(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * What a comparison found.
     *
     * @param journal whether the chain itself holds
     * @param compared how many lines of the file were compared with an entry
     * @param firstOther the number of the first entry that is not there, or not as the file says; null when all are
     */
    public record Comparison(
            Verification journal, long compared, @Nullable Long firstOther) {

        /** Whether the chain holds and is the one that the file tells of. */
        public boolean holds() {
            return journal.intact() && firstOther == null;
        }
    }

    /** A file is no chain of a journal. */
    public static final class NoChain extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final long line;

        NoChain(long line) {
            super("line " + line + " is none of a journal's chain");
            this.line = line;
        }

        /** The first line that is none, from 1. */
        public long line() {
            return line;
        }
    }

    /**
     * Writes the chain of a journal into a file, whole or not at all, when it holds.
     *
     * @param file must not be there yet
     * @throws UncheckedIOException when it is there or cannot be written
     */
    public Verification write(OrganisationId organisation, Path file) {
        return transactions.read(organisation, ports -> {
            Verification verification = ports.journal().verify();
            if (verification.intact()) {
                write(ports.journal(), file);
            }
            return verification;
        });
    }

    private static void write(Journal journal, Path file) {
        try (NewFile begun = NewFile.begin(file)) {
            try (BufferedWriter out = Files.newBufferedWriter(begun.partial())) {
                Entries entries = new Entries(journal);
                for (JournalEntry entry = entries.next(1); entry != null; entry = entries.next(entry.sequence() + 1)) {
                    out.write(ChainLine.of(entry) + "\n");
                }
            }
            begun.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Compares a journal with a file that was kept elsewhere. The file may lack lines, at its beginning, at its end or
     * between: what is there is compared.
     *
     * @throws NoChain when the file is none, or has no line
     * @throws UncheckedIOException when it cannot be read
     */
    public Comparison compare(OrganisationId organisation, Path file) {
        return transactions.read(organisation, ports -> {
            try (BufferedReader lines = Files.newBufferedReader(file)) {
                return compare(ports.journal(), lines);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Comparison compare(Journal journal, BufferedReader lines) throws IOException {
        Verification verification = journal.verify();
        Entries entries = new Entries(journal);
        long compared = 0;
        long latest = 0;
        Long firstOther = null;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            ChainLine kept = parsed(line, ++compared, latest);
            latest = kept.sequence();
            JournalEntry entry = firstOther == null ? entries.next(latest) : null;
            if (firstOther == null && (entry == null || !ChainLine.of(entry).equals(kept))) {
                firstOther = latest;
            }
        }
        if (compared == 0) {
            throw new NoChain(1);
        }
        return new Comparison(verification, compared, firstOther);
    }

    private static ChainLine parsed(String line, long number, long latest) {
        return ChainLine.parse(line).filter(kept -> kept.sequence() > latest).orElseThrow(() -> new NoChain(number));
    }

    /** Entries in order, some of them read ahead. */
    private static final class Entries {

        private final Journal journal;
        private final Queue<JournalEntry> ahead = new ArrayDeque<>();

        Entries(Journal journal) {
            this.journal = journal;
        }

        /** The entry of a number, higher than those asked for before; null when there is none. */
        @Nullable JournalEntry next(long sequence) {
            while (!ahead.isEmpty() && ahead.element().sequence() < sequence) {
                ahead.remove();
            }
            if (ahead.isEmpty()) {
                ahead.addAll(journal.list(sequence - 1, null, null, PORTION));
            }
            JournalEntry first = ahead.peek();
            return first != null && first.sequence() == sequence ? first : null;
        }
    }
}
