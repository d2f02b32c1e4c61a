package dev.kurs.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.bootstrap.installation.Installation;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No change without a trace: whatever the API can write, the journal says. */
class JournalTraceTest {

    private static final InstantSource NOVEMBER = InstantSource.fixed(Instant.parse("2026-11-21T20:55:00Z"));

    @TempDir
    private Path folder;

    @Test
    void every_write_operation_of_the_contract_leaves_the_entries_that_say_it_in_sqlite() {
        try (RunningKurs kurs = RunningKurs.start(folder, NOVEMBER)) {
            requireTraces(kurs);
        }
    }

    @Test
    void every_write_operation_of_the_contract_leaves_the_entries_that_say_it_in_postgresql() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                RunningKurs kurs = RunningKurs.start(
                        Installation.open(postgres.getJdbcUrl("postgres", "postgres"), null, null, NOVEMBER))) {
            requireTraces(kurs);
        }
    }

    private static void requireTraces(RunningKurs kurs) {
        EveryWrite writes = new EveryWrite(kurs);

        writes.carryOut();

        assertThat(writes.done()).isEqualTo(writes.promised());
        assertThat(kurs.get("/journal/verification").at("/intact")).isEqualTo("true");
    }
}
