package dev.kurs.bootstrap.installation;

import dev.kurs.application.Progress;
import dev.kurs.bootstrap.Failed;
import dev.kurs.persistence.Backups;
import dev.kurs.persistence.Backups.Chain;
import dev.kurs.persistence.Backups.Refused;
import dev.kurs.persistence.DatabaseTooNew;
import dev.kurs.persistence.DatabaseUnreachable;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Copies of the database that a folder holds. */
public final class Copies {

    private Copies() {}

    /**
     * A copy that was checked.
     *
     * @param text what it holds, in words
     * @param broken which journal in it is broken, and where; empty when none is
     */
    public record Copied(String text, Optional<String> broken) {

        private static Copied of(Backups.Copied copied) {
            List<Chain> chains = copied.chains();
            long entries = chains.stream()
                    .mapToLong(chain -> chain.journal().entries())
                    .sum();
            String text = String.format(
                    Locale.ROOT,
                    "%.1f MB, %d organisations, %d journal entries, whole",
                    copied.bytes() / 1e6,
                    chains.size(),
                    entries);
            return new Copied(
                    text,
                    chains.stream()
                            .filter(chain -> !chain.journal().intact())
                            .map(chain -> "the journal of \"" + chain.organisation() + "\" is broken: entry "
                                    + chain.journal().firstBroken() + " does not fit")
                            .findFirst());
        }
    }

    /**
     * Copies the database of a folder into a file.
     *
     * @throws Failed when that cannot be; then there is no file
     */
    public static Copied backUp(Path folder, Path file, Progress progress) {
        return carriedOut(
                () -> Backups.make(folder.resolve(Installation.DATABASE), file, progress),
                "name another file, or remove that one",
                "make room or allow it, or name another file");
    }

    /**
     * Puts a copy where the database of a folder is to be.
     *
     * @throws Failed when that cannot be; then everything is as it was
     */
    public static Copied restore(Path file, Path folder, boolean replace, Progress progress) {
        return carriedOut(
                () -> Backups.restore(file, folder.resolve(Installation.DATABASE), replace, progress),
                "it is left of a restore that was broken off, or one is under way; remove it",
                "make room or allow it, or use another folder with --data");
    }

    private static Copied carriedOut(Supplier<Backups.Copied> work, String whenThere, String whenNot) {
        try {
            return Copied.of(work.get());
        } catch (Refused e) {
            throw refused(e);
        } catch (DatabaseTooNew e) {
            throw Failed.no(e.getMessage() + "; restore it with that later version of Kurs");
        } catch (DatabaseUnreachable e) {
            throw Failed.environment(e.getMessage() + "; see that the file can be read, and try again");
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof FileAlreadyExistsException there) {
                throw Failed.wrongUsage(there.getFile() + " is there already; " + whenThere);
            }
            throw Failed.environment("the copy cannot be written (" + e.getCause() + "); " + whenNot);
        }
    }

    private static Failed refused(Refused refused) {
        String what = String.valueOf(refused.getMessage());
        return switch (refused.reason()) {
            case NO_DATABASE -> Failed.wrongUsage(what + "; name the file, and the folder with --data, as they are");
            case DAMAGED -> Failed.no(what + "; use an earlier copy");
            case JOURNAL_BROKEN ->
                Failed.no(what + "; use an earlier copy, or, if there is none, put the file in the"
                        + " place of kurs.db by hand");
            case THERE_ALREADY -> Failed.wrongUsage(what);
            case IN_USE -> Failed.environment(what);
        };
    }
}
