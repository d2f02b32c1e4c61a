package dev.kurs.persistence;

import dev.kurs.application.Ids;
import dev.kurs.application.Installation;
import dev.kurs.application.PortContract;
import dev.kurs.persistence.PersistenceAdapter.Durability;
import dev.kurs.persistence.PersistenceAdapter.Place;
import dev.kurs.persistence.PersistenceAdapter.Settings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** Gives each test databases of its own on a PostgreSQL server, and drops them after it. */
abstract class PostgresStore implements PortContract {

    private final List<Place.Server> databases = new ArrayList<>();
    private final List<PersistenceAdapter> opened = new ArrayList<>();

    @Override
    public Installation install(InstantSource clock, Ids ids) {
        PersistenceAdapter adapter = open(database(), clock, ids);
        return new Installation(adapter.transactions(), adapter.gate());
    }

    /** The database that was given out last. */
    Place.Server latest() {
        return databases.get(databases.size() - 1);
    }

    /** A database that is dropped after the test. */
    Place.Server database() {
        return given(TestServer.database());
    }

    /** The same for one that was made otherwise. */
    Place.Server given(Place.Server database) {
        databases.add(database);
        return database;
    }

    /** Opens a database, as one more server of those that share it. */
    PersistenceAdapter open(Place.Server database, InstantSource clock, Ids ids) {
        Settings settings = new Settings(database, 4, Durability.FULL, Duration.ofSeconds(30));
        return opened(PersistenceAdapter.open(settings, clock, ids));
    }

    /** One that is closed after the test. */
    PersistenceAdapter opened(PersistenceAdapter adapter) {
        opened.add(adapter);
        return adapter;
    }

    @AfterEach
    void close() {
        opened.forEach(PersistenceAdapter::close);
        databases.forEach(TestServer::drop);
    }
}
