package dev.kurs.benchmarks;

import dev.kurs.application.Actor;
import dev.kurs.application.Ids;
import dev.kurs.application.StrategyApplication;
import dev.kurs.application.Uuid7;
import dev.kurs.application.memory.InMemoryTransactions;
import dev.kurs.bootstrap.installation.Installation;
import dev.kurs.domain.organisation.OrganisationId;
import dev.kurs.domain.organisation.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** Where benchmarks find what they work on. */
final class Stores {

    /** What roll-ups are measured over: 1 000 goals, 10 000 indicators, 1 000 000 measurements. */
    static final Sample.Size LARGE = new Sample.Size(20, 50, 10, 100, 1000);

    private Stores() {}

    /** An application that keeps all in memory. */
    static StrategyApplication inMemory() {
        InstantSource clock = InstantSource.system();
        Ids ids = new Uuid7(clock);
        return new StrategyApplication(new InMemoryTransactions(clock, ids), clock, ids);
    }

    /** Somebody who may do everything in a new organisation. */
    static Actor found(StrategyApplication application) {
        OrganisationId organisation = application
                .foundOrganisation()
                .handle(SampleStore.ORGANISATION, "benchmark")
                .value()
                .id();
        return new Actor(organisation, organisation, null, Role.ADMINISTRATOR, List.of(), "benchmark", null);
    }

    /** The large sample on SQLite, to be read only; made the first time, which takes a minute. */
    static Installation large() {
        return Installation.open(SampleStore.of(folder(), LARGE).folder());
    }

    /** A key to the large sample. */
    static String largeKey() {
        return SampleStore.of(folder(), LARGE).key();
    }

    /** An installation to write to, with every commit on the disk before it is answered. */
    static Installation fresh() {
        try {
            return Installation.open(Files.createTempDirectory("kurs-benchmark-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        return Path.of(System.getProperty("kurs.samples", System.getProperty("java.io.tmpdir") + "/kurs-samples"));
    }
}
