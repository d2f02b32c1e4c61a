package dev.kurs.application.archive;

import dev.kurs.application.Progress;
import dev.kurs.application.archive.Archives.Rows;
import dev.kurs.application.archive.Archives.RowsRefused;
import dev.kurs.application.archive.BrokenArchive.Reason;
import dev.kurs.application.archive.Manifest.TableFile;
import dev.kurs.application.journal.Journal.Verification;
import dev.kurs.application.organisation.Gate;
import dev.kurs.domain.organisation.OrganisationId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes in an organisation that was exported here or elsewhere, in one unit of work. What was stored is read again before
 * the unit ends and must be, byte for byte, what the files say; the journal's chain must hold and end where the manifest
 * says.
 */
public final class ImportOrganisation {

    /** How many rows go to the database at once; who looks for a row that was refused looks among so many. */
    private static final int BATCH = 100;

    private static final int TELL_EVERY = 1000;

    private final Archives archives;
    private final Gate gate;

    /** Takes organisations into these. */
    public ImportOrganisation(Archives archives, Gate gate) {
        this.archives = archives;
        this.gate = gate;
    }

    /**
     * Carries it out, in memory that does not grow with what is taken in. Whoever else writes waits meanwhile.
     *
     * @param folder what {@link ExportOrganisation} wrote
     * @param expected the name of the organisation that it must hold; null for any
     * @return what was taken in
     * @throws BrokenArchive when it is not taken in; then nothing was changed
     * @throws java.io.UncheckedIOException when the folder cannot be read; then nothing was changed either
     */
    public Manifest handle(Path folder, @Nullable String expected, Progress progress) {
        ArchiveReader reader = new ArchiveReader(folder);
        Manifest manifest = reader.manifest();
        requireExpected(manifest, expected);
        requireNew(manifest);
        reader.check(manifest, archives.schema(), archives.tables(), progress);
        archives.add(manifest.organisation(), rows -> {
            if (!rows.isEmpty()) {
                throw alreadyThere(manifest);
            }
            take(rows, reader, manifest, progress);
            requireSame(rows, manifest, progress);
            requireJournal(rows, manifest);
        });
        return manifest;
    }

    private static void requireExpected(Manifest manifest, @Nullable String expected) {
        if (expected != null && !expected.equals(manifest.name())) {
            throw new BrokenArchive(
                    Reason.OTHER_ORGANISATION,
                    "it holds \"" + manifest.name() + "\" and not \"" + expected
                            + "\"; name that one with --organisation, or none");
        }
    }

    private void requireNew(Manifest manifest) {
        Optional<OrganisationId> named = gate.findOrganisation(manifest.name());
        if (named.isPresent() && named.get().equals(manifest.organisation())) {
            throw alreadyThere(manifest);
        }
        if (named.isPresent()) {
            throw new BrokenArchive(
                    Reason.NAME_TAKEN,
                    "another organisation here is called \"" + manifest.name()
                            + "\" too, and commands could not tell them apart; give that one another name first");
        }
    }

    private static BrokenArchive alreadyThere(Manifest manifest) {
        return new BrokenArchive(
                Reason.ORGANISATION_THERE,
                "the organisation \"" + manifest.name() + "\" (" + manifest.organisation()
                        + ") is here already; take it into another installation");
    }

    private void take(Rows rows, ArchiveReader reader, Manifest manifest, Progress progress) {
        long done = 0;
        for (ArchivedTable table : archives.tables()) {
            try (ArchiveLines lines = reader.lines(table)) {
                List<ArchivedRow> batch = next(table, lines);
                while (!batch.isEmpty()) {
                    add(rows, table, batch, lines.number());
                    done += batch.size();
                    progress.at(done, 2 * manifest.lines());
                    batch = next(table, lines);
                }
                requireLines(manifest.of(table), lines.number());
            }
        }
    }

    private static List<ArchivedRow> next(ArchivedTable table, ArchiveLines lines) {
        List<ArchivedRow> batch = new ArrayList<>(BATCH);
        try {
            while (batch.size() < BATCH) {
                String line = lines.next();
                if (line == null) {
                    return batch;
                }
                batch.add(ArchivedRow.parse(table, line));
            }
            return batch;
        } catch (Json.Malformed e) {
            throw new BrokenArchive(
                    Reason.LINE_MALFORMED,
                    table.file() + ":" + lines.number() + ": " + e.getMessage()
                            + "; export anew, and leave the files as they are");
        }
    }

    private static void add(Rows rows, ArchivedTable table, List<ArchivedRow> batch, long last) {
        try {
            rows.add(table, batch);
        } catch (RowsRefused e) {
            throw new BrokenArchive(
                    Reason.ROWS_REFUSED,
                    table.file() + ": the database does not take one of the lines " + (last - batch.size() + 1) + " to "
                            + last + " (" + e.getMessage() + "); export anew, and leave the files as they are");
        }
    }

    private static void requireLines(TableFile file, long lines) {
        if (file.lines() != lines) {
            throw new BrokenArchive(
                    Reason.LINES_MISSING,
                    file.name() + " has " + lines + " lines, and the manifest says " + file.lines()
                            + "; export anew, and leave the files as they are");
        }
    }

    /** What is now stored, written as an export would write it, must have the checksums of the manifest. */
    private void requireSame(Rows rows, Manifest manifest, Progress progress) {
        long[] done = {manifest.lines()};
        for (ArchivedTable table : archives.tables()) {
            MessageDigest digest = Checksums.sha256();
            rows.forEach(table, row -> {
                digest.update(row.line(table).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) '\n');
                if (++done[0] % TELL_EVERY == 0) {
                    progress.at(done[0], 2 * manifest.lines());
                }
            });
            if (!Checksums.text(digest).equals(manifest.of(table).sha256())) {
                throw new BrokenArchive(
                        Reason.NOT_THE_SAME,
                        table.file() + " would not be the same when exported from here: its lines are out of order;"
                                + " export anew, and leave the files as they are");
            }
        }
    }

    private static void requireJournal(Rows rows, Manifest manifest) {
        Verification journal = rows.ports().journal().verify();
        if (!journal.intact()) {
            throw new BrokenArchive(
                    Reason.JOURNAL_BROKEN,
                    "its journal is broken: entry " + journal.firstBroken()
                            + " does not fit; find out what was altered before the export");
        }
        boolean sameHead = journal.entries() == manifest.head()
                && rows.ports().journal().list(manifest.head() - 1, null, null, 1).stream()
                        .anyMatch(entry -> entry.hash().equals(manifest.headHash()));
        if (!sameHead) {
            throw new BrokenArchive(
                    Reason.OTHER_HEAD,
                    "its journal does not end with the entry that the manifest names, " + manifest.head()
                            + "; export anew, and leave the files as they are");
        }
    }
}
