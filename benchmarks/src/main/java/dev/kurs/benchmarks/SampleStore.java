package dev.kurs.benchmarks;

import dev.kurs.application.Actor;
import dev.kurs.application.organisation.MakeApiKey;
import dev.kurs.bootstrap.installation.Installation;
import dev.kurs.domain.organisation.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/**
 * Folders with a {@link Sample} in them, as {@code kurs serve --data} takes them. Making one takes up to minutes, so it is
 * made once a day and size, and copied.
 */
public final class SampleStore {

    /** The organisation that a sample belongs to. */
    public static final String ORGANISATION = "Provkommun";

    private static final String KEY = "key";

    private final Path folder;

    private SampleStore(Path folder) {
        this.folder = folder;
    }

    /**
     * A sample of this size.
     *
     * @param parent where samples are kept; made when it is not there
     */
    public static SampleStore of(Path parent, Sample.Size size) {
        Path folder = parent.resolve("sample-" + size + "-" + LocalDate.now(ZoneOffset.UTC));
        if (!Files.exists(folder.resolve(KEY))) {
            delete(folder);
            make(folder, size);
        }
        return new SampleStore(folder);
    }

    /** The folder, as {@code kurs serve --data} takes it. */
    public Path folder() {
        return folder;
    }

    /** The text of a key that may do everything. */
    public String key() {
        try {
            return Files.readString(folder.resolve(KEY));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies it, in place of what was there before. */
    public Path copyTo(Path target) {
        delete(target);
        try {
            Files.createDirectories(target);
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.copy(file, target.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return target;
    }

    private static void make(Path folder, Sample.Size size) {
        InstantSource clock = InstantSource.system();
        try (Installation installation = Installation.openForNow(folder, clock)) {
            Actor actor = installation.administratorOf(ORGANISATION);
            new Sample(size, clock.instant()).store(installation.application(), actor);
            String key = installation
                    .application()
                    .makeApiKey()
                    .handle(actor, new MakeApiKey.Command("load", Role.ADMINISTRATOR, null, List.of(), null))
                    .secret()
                    .text();
            Files.writeString(folder.resolve(KEY), key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.list(folder)) {
            for (Path one : all.toList()) {
                Files.delete(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
