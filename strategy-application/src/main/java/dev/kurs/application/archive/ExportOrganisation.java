package dev.kurs.application.archive;

import dev.kurs.application.Progress;
import dev.kurs.application.journal.Journal.Verification;
import dev.kurs.domain.organisation.OrganisationId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Writes everything of one organisation into a folder, from one consistent state: whole, or not at all. */
public final class ExportOrganisation {

    private static final String HEAD = "journal_head";

    /** How often progress is told. */
    private static final int TELL_EVERY = 1000;

    private final Archives archives;

    /** Exports from these. */
    public ExportOrganisation(Archives archives) {
        this.archives = archives;
    }

    /**
     * What to export.
     *
     * @param folder where to; it must not be there yet
     * @param withKeys whether the digests of keys go along, so that the same keys open the organisation elsewhere
     */
    public record Command(OrganisationId organisation, Path folder, boolean withKeys) {}

    /**
     * What was exported.
     *
     * @param journal whether its chain holds; an archive with a broken one is not taken in anywhere
     */
    public record Exported(Manifest manifest, Verification journal) {}

    /**
     * Carries it out, in memory that does not grow with what is exported.
     *
     * @throws dev.kurs.application.NotFound when there is no such organisation
     * @throws UncheckedIOException when the folder is there already or cannot be written; then nothing is left of it
     */
    public Exported handle(Command command, Progress progress) {
        return archives.read(command.organisation(), rows -> {
            String name = rows.ports().organisations().get().value().name();
            try (ArchiveWriter writer = ArchiveWriter.begin(command.folder())) {
                Head head = write(rows, command.withKeys(), writer, progress);
                Manifest manifest = new Manifest(
                        archives.schema(), command.organisation(), name, head.sequence, head.hash, writer.files());
                Verification journal = rows.ports().journal().verify();
                writer.finish(manifest);
                return new Exported(manifest, journal);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Where the journal ends. */
    private static final class Head {
        private long sequence;
        private String hash = "";
    }

    private Head write(Archives.Rows rows, boolean withKeys, ArchiveWriter writer, Progress progress) {
        Head head = new Head();
        long[] done = {0};
        for (ArchivedTable table : archives.tables()) {
            progress.at(done[0], 0);
            writer.write(table, each -> {
                if (table.opens() && !withKeys) {
                    return;
                }
                rows.forEach(table, row -> {
                    if (table.name().equals(HEAD)) {
                        head.sequence = (Long) value(table, row, "sequence");
                        head.hash = (String) value(table, row, "hash");
                    }
                    each.accept(row);
                    if (++done[0] % TELL_EVERY == 0) {
                        progress.at(done[0], 0);
                    }
                });
            });
        }
        return head;
    }

    private static Object value(ArchivedTable table, ArchivedRow row, String column) {
        Object value = row.values().get(table.indexOf(column));
        if (value == null) {
            throw new IllegalStateException("the journal's head has no " + column);
        }
        return value;
    }
}
