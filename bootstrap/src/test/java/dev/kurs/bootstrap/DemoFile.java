package dev.kurs.bootstrap;

import dev.kurs.bootstrap.demo.Demo;
import dev.kurs.bootstrap.demo.DemoClock;
import dev.kurs.bootstrap.installation.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/** The database of the example municipality, told once for all tests that need two years of a municipality. */
public final class DemoFile {

    private static final byte[] BYTES = make();

    private DemoFile() {}

    /** Puts it into a data folder, which is made. */
    public static void copyTo(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve("kurs.db"), BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] make() {
        try {
            Path folder = Files.createTempDirectory("kurs-demo-test");
            DemoClock clock = new DemoClock(InstantSource.system());
            try (Installation installation = Installation.openForNow(folder, clock)) {
                Demo.tell(installation.application(), clock);
            }
            byte[] bytes = Files.readAllBytes(folder.resolve("kurs.db"));
            Files.delete(folder.resolve("kurs.db"));
            Files.delete(folder);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
