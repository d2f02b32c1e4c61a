package dev.kurs.bootstrap.command;

import dev.kurs.application.Actor;
import dev.kurs.bootstrap.Failed;
import dev.kurs.bootstrap.installation.Installation;
import dev.kurs.rest.mapping.MappedFiles;
import dev.kurs.rest.mapping.MappedFiles.NotMapped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Takes in files of other systems, by a mapping. */
final class MappedIntake {

    private final Console console;
    private final MappedFiles files;
    private final String mapping;
    private final Map<String, String> parameters;
    private final byte[] written;

    /**
     * Files to be taken in.
     *
     * @param mapping a file, or the name of a mapping that comes with Kurs
     * @param language to tell in, as HTTP would name it; null for English
     * @throws Failed when there is no such mapping
     */
    MappedIntake(
            Console console,
            Installation installation,
            String mapping,
            Map<String, String> parameters,
            @Nullable String language) {
        this.console = console;
        this.mapping = mapping;
        this.parameters = parameters;
        written = read(console, mapping);
        files = installation.mappedFiles(language);
    }

    private static byte[] read(Console console, String mapping) {
        Path file = console.folder().resolve(mapping);
        try {
            Optional<byte[]> ready = Files.exists(file) ? Optional.empty() : MappedFiles.ready(mapping);
            return ready.isPresent() ? ready.get() : Files.readAllBytes(file);
        } catch (IOException e) {
            throw Failed.wrongUsage("--mapping: the file " + mapping
                    + " cannot be read, and no mapping of that name comes with Kurs; there are "
                    + String.join(", ", new TreeSet<>(MappedFiles.readyNames())));
        }
    }

    /**
     * Takes a file in.
     *
     * @return whether every row of it was
     */
    boolean take(Actor actor, Path file) {
        try (ProgressLine progress = ProgressLine.of(console, "rows taken in")) {
            MappedFiles.Report report = files.take(
                    actor,
                    written,
                    parameters,
                    () -> Files.newInputStream(console.folder().resolve(file)),
                    new MappedFiles.Listener() {
                        @Override
                        public void refused(long line, String why) {
                            console.err().println(file + ":" + line + ": " + why);
                        }

                        @Override
                        public void at(long rows) {
                            progress.at(rows, 0);
                        }
                    });
            show(file, report);
            return report.refused() == 0;
        } catch (NotMapped e) {
            e.reasons()
                    .forEach(reason -> console.err()
                            .println((reason.pointer().isEmpty() ? file : mapping + ": " + reason.pointer()) + ": "
                                    + reason.why()));
            return false;
        } catch (IOException e) {
            throw Failed.environment("the file " + file + " cannot be read to its end (" + e.getMessage()
                    + "); what was read before stays, and can be taken in again");
        }
    }

    private void show(Path file, MappedFiles.Report report) {
        console.out()
                .printf(
                        Locale.ROOT,
                        "%s: %d rows, %d of them not asked for: %d new, %d corrected, %d unchanged, %d refused%n",
                        file,
                        report.rows(),
                        report.left(),
                        report.accepted(),
                        report.corrected(),
                        report.unchanged(),
                        report.refused());
    }
}
