package dev.kurs.bootstrap.command;

import dev.kurs.bootstrap.ExitCode;
import dev.kurs.bootstrap.installation.Copies;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kurs restore}: a copy put where the embedded database is to be. */
@Command(
        name = "restore",
        description = {
            "Puts a copy that kurs backup made in the place of the embedded database.",
            "The copy is checked first: every page, and the journal of every organisation. No server may be running."
        })
final class RestoreCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    final Store store = new Store();

    @Option(
            names = "--replace",
            description = "Puts a database that is there aside, as kurs.db.replaced; without it, it is left alone.")
    boolean replace;

    @Parameters(paramLabel = "FILE", description = "The copy, which stays where it is.")
    Path file = Path.of("");

    RestoreCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path folder = store.folder(
                console, "pg_restore --dbname=NAME " + file + " puts back what pg_dump copied, into an empty database");
        try (ProgressLine progress = ProgressLine.of(console, "restored")) {
            Copies.Copied copied = Copies.restore(console.folder().resolve(file), folder, replace, progress);
            console.out().println(folder + ": " + copied.text());
            return ExitCode.DONE.code();
        }
    }
}
