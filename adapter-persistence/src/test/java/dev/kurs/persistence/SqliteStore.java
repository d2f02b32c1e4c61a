package dev.kurs.persistence;

import dev.kurs.application.Ids;
import dev.kurs.application.Installation;
import dev.kurs.application.PortContract;
import dev.kurs.persistence.PersistenceAdapter.Settings;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Gives each test files of its own, and closes them after it. */
abstract class SqliteStore implements PortContract {

    @TempDir
    Path folder;

    private final List<PersistenceAdapter> opened = new ArrayList<>();

    @Override
    public Installation install(InstantSource clock, Ids ids) {
        String name = "kurs-" + opened.size() + ".db";
        EmptyFile.copyTo(folder.resolve(name));
        PersistenceAdapter adapter = open(name, clock, ids);
        return new Installation(adapter.transactions(), adapter.gate());
    }

    /** Opens a file of the test's folder. */
    PersistenceAdapter open(String name, InstantSource clock, Ids ids) {
        PersistenceAdapter adapter = PersistenceAdapter.open(Settings.of(folder.resolve(name)), clock, ids);
        opened.add(adapter);
        return adapter;
    }

    @AfterEach
    void close() {
        opened.forEach(PersistenceAdapter::close);
    }
}
