package dev.kurs.bootstrap.command;

import dev.kurs.application.archive.BrokenArchive;
import dev.kurs.application.archive.Manifest;
import dev.kurs.bootstrap.Failed;
import dev.kurs.bootstrap.installation.Installation;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Takes in folders that {@code kurs export} wrote. */
final class ArchiveIntake {

    private final Console console;
    private final Installation installation;

    ArchiveIntake(Console console, Installation installation) {
        this.console = console;
        this.installation = installation;
    }

    /**
     * Takes one in, or tells why not.
     *
     * @param organisation whose it is expected to be; null for whoever it is
     * @return whether it was taken in
     */
    boolean take(Path folder, @Nullable String organisation) {
        try (ProgressLine progress = ProgressLine.of(console, "taken in")) {
            Manifest manifest =
                    installation.importOrganisation().handle(console.folder().resolve(folder), organisation, progress);
            console.out()
                    .printf(
                            Locale.ROOT,
                            "%s: \"%s\" came in with %d rows; its journal ends with entry %d, %s%n",
                            folder,
                            manifest.name(),
                            manifest.lines(),
                            manifest.head(),
                            manifest.headHash());
            return true;
        } catch (BrokenArchive e) {
            console.err().println(folder + ": " + e.getMessage() + "; nothing of it was kept");
            return false;
        } catch (UncheckedIOException e) {
            throw Failed.environment("the folder " + folder + " cannot be read to its end (" + e.getCause()
                    + "); nothing of it was kept");
        }
    }
}
