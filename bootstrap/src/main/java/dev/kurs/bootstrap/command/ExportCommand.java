package dev.kurs.bootstrap.command;

import dev.kurs.application.archive.ExportOrganisation;
import dev.kurs.application.archive.ExportOrganisation.Exported;
import dev.kurs.application.archive.Manifest;
import dev.kurs.bootstrap.ExitCode;
import dev.kurs.bootstrap.Failed;
import dev.kurs.bootstrap.installation.Installation;
import dev.kurs.domain.organisation.OrganisationId;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kurs export}: everything of one organisation, as a folder of files. */
@Command(
        name = "export",
        description = {
            "Writes everything of one organisation, with its history and its journal, into a folder.",
            "kurs import takes it in on another installation. The server may go on meanwhile."
        })
final class ExportCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    final Store store = new Store();

    @Option(names = "--organisation", required = true, paramLabel = "NAME", description = "Whose data.")
    String organisation = "";

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description = "The folder to make, which must not be there; ./export-NAME unless said otherwise.")
    @Nullable Path to;

    @Option(
            names = "--without-keys",
            description = "Leaves keys and share links out; where it is taken in, new ones must be made then.")
    boolean withoutKeys;

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path folder = to == null ? Path.of(folderName(organisation)) : to;
        try (Installation installation = store.open(console)) {
            OrganisationId of = installation.organisation(organisation);
            try (ProgressLine progress = ProgressLine.of(console, "rows exported")) {
                Path target = console.folder().resolve(folder);
                return tell(
                        installation
                                .exportOrganisation()
                                .handle(new ExportOrganisation.Command(of, target, !withoutKeys), progress),
                        folder);
            }
        } catch (UncheckedIOException e) {
            throw failed(folder, e);
        }
    }

    private int tell(Exported exported, Path folder) {
        Manifest manifest = exported.manifest();
        console.out()
                .printf(
                        Locale.ROOT,
                        "%s: \"%s\" with %d rows in %d files; its journal ends with entry %d, %s%n",
                        folder,
                        manifest.name(),
                        manifest.lines(),
                        manifest.files().size(),
                        manifest.head(),
                        manifest.headHash());
        if (exported.journal().intact()) {
            return ExitCode.DONE.code();
        }
        console.err()
                .println("kurs: the journal is broken: entry "
                        + exported.journal().firstBroken()
                        + " does not fit, and no installation will take the export in; compare it with a copy kept"
                        + " elsewhere");
        return ExitCode.NO.code();
    }

    private static Failed failed(Path folder, UncheckedIOException e) {
        if (e.getCause() instanceof FileAlreadyExistsException there) {
            return Failed.wrongUsage(
                    there.getFile() + " is there already; remove it, or name another folder with --to");
        }
        return Failed.environment("the folder " + folder + " cannot be written (" + e.getCause()
                + "); make room or allow it, or name another with --to");
    }

    /** The name in letters, digits and hyphens. */
    private static String folderName(String organisation) {
        return "export-"
                + organisation
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", "-")
                        .replaceAll("^-|-$", "");
    }
}
