package dev.kurs.bootstrap.command;

import dev.kurs.application.Actor;
import dev.kurs.application.stratml.ImportStratml;
import dev.kurs.application.stratml.ImportStratml.Imported;
import dev.kurs.application.stratml.NotStratml;
import dev.kurs.application.stratml.Repair;
import dev.kurs.application.stratml.StratmlLimits;
import dev.kurs.application.stratml.StratmlReader;
import dev.kurs.bootstrap.ExitCode;
import dev.kurs.bootstrap.Failed;
import dev.kurs.bootstrap.installation.Installation;
import dev.kurs.rest.RestAdapter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kurs import}: strategies and measurements from files, organisations from folders. */
@Command(
        name = "import",
        description = {
            "Takes strategies in from StratML files, whole organisations from folders that kurs export wrote,",
            "measurements from NDJSON files (.ndjson, .jsonl), one to a line, and with --mapping what other systems",
            "have in tables and JSON documents.",
            "Tells line by line what was put right, left out or has no place; what is refused changes nothing."
        })
final class ImportCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    final Store store = new Store();

    @Option(
            names = "--organisation",
            paramLabel = "NAME",
            description = "Whose strategies they become; the only organisation's unless said otherwise.")
    @Nullable String organisation;

    @Option(
            names = "--mapping",
            paramLabel = "FILE|NAME",
            description = "How the rows of the files become measurements, indicators and so on: a file that says so,"
                    + " or the name of one that comes with Kurs.")
    @Nullable String mapping;

    @Option(
            names = "--atomic",
            description = "Keeps a file of measurements whole or not at all; otherwise its good lines are kept.")
    boolean atomic;

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "Something that the mapping asks for; as often as it takes.")
    Map<String, String> parameters = Map.of();

    @Parameters(arity = "1..*", paramLabel = "FILE|DIR", description = "What to take in.")
    List<Path> files = List.of();

    ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        for (Path file : files) {
            if (!Files.isReadable(console.folder().resolve(file))) {
                throw Failed.wrongUsage(file + " cannot be read; see that it is there");
            }
        }
        try (Installation installation = store.open(console)) {
            if (mapping != null) {
                return mapped(installation, mapping);
            }
            boolean all = true;
            for (Path file : files) {
                all &= take(installation, file);
            }
            return (all ? ExitCode.DONE : ExitCode.NO).code();
        }
    }

    private int mapped(Installation installation, String by) {
        MappedIntake intake = new MappedIntake(console, installation, by, parameters, language());
        Actor actor = actor(installation);
        boolean all = true;
        for (Path file : files) {
            all &= intake.take(actor, file);
        }
        return (all ? ExitCode.DONE : ExitCode.NO).code();
    }

    private Actor actor(Installation installation) {
        return organisation == null
                ? installation.administratorOfTheOnlyOne()
                : installation.administratorOf(organisation);
    }

    private boolean take(Installation installation, Path file) {
        if (Files.isDirectory(console.folder().resolve(file))) {
            return new ArchiveIntake(console, installation).take(file, organisation);
        }
        return StreamIntake.takes(file)
                ? new StreamIntake(console, installation.measurementFiles(language()), atomic)
                        .take(actor(installation), file)
                : takePlan(installation, file);
    }

    private boolean takePlan(Installation installation, Path file) {
        Actor actor = actor(installation);
        try (InputStream document = Files.newInputStream(console.folder().resolve(file))) {
            ImportStratml.Command command =
                    new ImportStratml.Command(new StratmlReader(StratmlLimits.usual()).read(document));
            show(file, installation.application().importStratml().handle(actor, command));
            return true;
        } catch (NotStratml e) {
            Map<String, Object> figures = new HashMap<>(e.figures());
            figures.put("line", e.line());
            figures.put("column", e.column());
            String why = RestAdapter.text(language(), e.code().slug() + ".detail", figures);
            console.err().println(place(file, e.line(), e.column()) + why + "; nothing of it was kept");
            return false;
        } catch (IOException e) {
            throw Failed.environment("the file " + file + " cannot be read to its end (" + e.getMessage() + ")");
        }
    }

    private void show(Path file, Imported imported) {
        for (Repair repair : imported.repairs()) {
            String what = RestAdapter.text(language(), "repair." + repair.code().slug(), repair.figures());
            console.out().println(place(file, repair.line(), repair.column()) + repair.element() + ": " + what);
        }
        console.out()
                .printf(
                        Locale.ROOT,
                        "%s: \"%s\" came in as strategy %s with %d goals, %d objectives, %d indicators and %d"
                                + " measurements; %d remarks%n",
                        file,
                        imported.strategy().value().header().title(),
                        imported.strategy().value().id(),
                        imported.goals(),
                        imported.objectives(),
                        imported.indicators(),
                        imported.measurements(),
                        imported.repairs().size());
    }

    private static String place(Path file, int line, int column) {
        return file + ":" + line + ":" + column + ": ";
    }

    /** The shell's language, such as {@code sv_SE.UTF-8}, as HTTP would name it. */
    private @Nullable String language() {
        String shell = console.variables().get("LANG");
        return shell == null || shell.length() < 2 ? null : shell.substring(0, 2);
    }
}
