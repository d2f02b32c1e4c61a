package dev.kurs.persistence;

import dev.kurs.application.Uuid7;
import dev.kurs.persistence.PersistenceAdapter.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/** A database without anything in it, made once: migrating one for each test would take most of their time. */
final class EmptyFile {

    private static final byte[] BYTES = make();

    private EmptyFile() {}

    static void copyTo(Path file) {
        try {
            Files.write(file, BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] make() {
        try {
            Path folder = Files.createTempDirectory("kurs");
            Path file = folder.resolve("empty.db");
            InstantSource clock = InstantSource.system();
            PersistenceAdapter.open(Settings.of(file), clock, new Uuid7(clock)).close();
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            Files.delete(folder);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
