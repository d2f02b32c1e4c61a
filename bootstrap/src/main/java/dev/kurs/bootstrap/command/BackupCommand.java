package dev.kurs.bootstrap.command;

import dev.kurs.bootstrap.ExitCode;
import dev.kurs.bootstrap.installation.Copies;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kurs backup}: a copy of the embedded database, made while a server goes on. */
@Command(
        name = "backup",
        description = {
            "Copies the embedded database into a file, while it is read and written.",
            "The copy is then checked: every page, and the journal of every organisation."
        })
final class BackupCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    final Store store = new Store();

    @Parameters(paramLabel = "FILE", description = "The copy, which must not be there.")
    Path file = Path.of("");

    BackupCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path folder = store.folder(
                console,
                "pg_dump --format=custom --file=" + file + " copies it, and kurs export takes out one organisation");
        try (ProgressLine progress = ProgressLine.of(console, "copied")) {
            Copies.Copied copied = Copies.backUp(folder, console.folder().resolve(file), progress);
            console.out().println(file + ": " + copied.text());
            copied.broken()
                    .ifPresent(told -> console.err()
                            .println("kurs: " + told + ", here as in the copy; compare both with one kept elsewhere"));
            return (copied.broken().isEmpty() ? ExitCode.DONE : ExitCode.NO).code();
        }
    }
}
