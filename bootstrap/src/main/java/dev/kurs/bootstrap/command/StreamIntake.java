package dev.kurs.bootstrap.command;

import dev.kurs.application.Actor;
import dev.kurs.bootstrap.Failed;
import dev.kurs.rest.StreamFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Takes in files of measurements, one to a line. */
final class StreamIntake {

    private final Console console;
    private final StreamFiles files;
    private final boolean atomic;

    /**
     * Files to be taken in.
     *
     * @param atomic whether one line that is refused refuses all of its file
     */
    StreamIntake(Console console, StreamFiles files, boolean atomic) {
        this.console = console;
        this.files = files;
        this.atomic = atomic;
    }

    /** Whether a file is one of these, by its name. */
    static boolean takes(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".ndjson") || name.endsWith(".jsonl");
    }

    /**
     * Takes one in.
     *
     * @return whether every line of it was
     */
    boolean take(Actor actor, Path file) {
        try (ProgressLine progress = ProgressLine.of(console, "lines read")) {
            StreamFiles.Report report = files.take(
                    actor,
                    () -> Files.newInputStream(console.folder().resolve(file)),
                    atomic,
                    new StreamFiles.Listener() {
                        @Override
                        public void refused(long line, String why) {
                            console.err().println(file + ":" + line + ": " + why);
                        }

                        @Override
                        public void at(long lines) {
                            progress.at(lines, 0);
                        }
                    });
            console.out()
                    .printf(
                            Locale.ROOT,
                            "%s: %d new, %d corrected, %d unchanged, %d refused%s%n",
                            file,
                            report.accepted(),
                            report.corrected(),
                            report.unchanged(),
                            report.refused(),
                            atomic && report.refused() > 0 ? "; nothing of it was kept" : "");
            return report.refused() == 0;
        } catch (IOException e) {
            throw Failed.environment("the file " + file + " cannot be read to its end (" + e.getMessage()
                    + "); take it in again when it can: what was kept until then stays and changes nothing more");
        }
    }
}
