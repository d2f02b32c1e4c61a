package dev.kurs.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kurs.application.Municipality;
import dev.kurs.application.Progress;
import dev.kurs.application.Samples;
import dev.kurs.application.SequentialIds;
import dev.kurs.application.journal.JournalEntry;
import dev.kurs.domain.organisation.OrgUnit;
import dev.kurs.persistence.Backups.Chain;
import dev.kurs.persistence.Backups.Copied;
import dev.kurs.persistence.Backups.Refused;
import dev.kurs.persistence.Backups.Refused.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Copies of a file that others write to meanwhile, and what can go wrong when one is put back. */
class BackupsTest extends SqliteStore {

    private static final int WRITERS = 8;

    @Test
    void a_copy_is_whole_while_eight_write() throws Exception {
        Municipality town = municipality();
        AtomicBoolean enough = new AtomicBoolean();
        CountDownLatch begun = new CountDownLatch(WRITERS);
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        List<Future<?>> writing = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            writing.add(writers.submit(() -> {
                while (!enough.get()) {
                    OrgUnit unit;
                    synchronized (town) {
                        unit = Samples.orgUnit(town.ids(), "Enhet");
                    }
                    town.saved(OrgUnit.KIND, unit);
                    begun.countDown();
                }
            }));
        }
        begun.await();
        long before = town.journalHead();

        Copied copied = Backups.make(folder.resolve("kurs-0.db"), folder.resolve("copy.db"), Progress.UNHEARD);

        long after = town.journalHead();
        enough.set(true);
        for (Future<?> one : writing) {
            one.get();
        }
        writers.shutdown();
        Chain chain = copied.chains().get(0);
        assertThat(copied.chains()).hasSize(1);
        assertThat(chain.journal().intact()).isTrue();
        assertThat(chain.journal().entries()).isBetween(before, after);
        assertThat(files()).doesNotContain("copy.db.partial");
    }

    @Test
    void a_copy_that_is_put_back_holds_what_the_original_held() throws IOException {
        Municipality town = municipality();
        FullMunicipality.fill(town);
        Path there = folder.resolve("there/kurs.db");

        Backups.make(folder.resolve("kurs-0.db"), folder.resolve("copy.db"), Progress.UNHEARD);
        Backups.restore(folder.resolve("copy.db"), there, false, Progress.UNHEARD);

        try (PersistenceAdapter restored = PersistenceAdapter.open(
                PersistenceAdapter.Settings.of(there), InstantSource.system(), new SequentialIds())) {
            List<JournalEntry> entries = restored.transactions()
                    .read(town.id(), ports -> ports.journal().list(0, null, null, 10_000));
            assertThat(entries).isEqualTo(town.journal(0));
            assertThat(restored.gate().findKey(FullMunicipality.DIGEST)).isPresent();
        }
    }

    @Test
    void what_was_erased_before_is_in_no_copy() throws IOException {
        Municipality town = municipality();
        for (int i = 0; i < 50; i++) {
            town.saved(OrgUnit.KIND, Samples.orgUnit(town.ids(), "Enhet"));
        }

        Backups.make(folder.resolve("kurs-0.db"), folder.resolve("copy.db"), Progress.UNHEARD);

        assertThat(free(folder.resolve("copy.db"))).isZero();
    }

    @Test
    void a_copy_that_is_stopped_leaves_nothing() {
        municipality();
        Progress stopping = (done, all) -> {
            throw new CancellationException("stopped");
        };
        grow(folder.resolve("kurs-0.db"));

        assertThatThrownBy(() -> Backups.make(folder.resolve("kurs-0.db"), folder.resolve("copy.db"), stopping))
                .isInstanceOf(CancellationException.class);

        assertThat(files()).doesNotContain("copy.db", "copy.db.partial");
    }

    @Test
    void a_file_that_is_there_is_not_written_over() throws IOException {
        municipality();
        Files.writeString(folder.resolve("copy.db"), "precious");

        assertThatThrownBy(() -> Backups.make(folder.resolve("kurs-0.db"), folder.resolve("copy.db"), Progress.UNHEARD))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(FileAlreadyExistsException.class);

        assertThat(folder.resolve("copy.db")).hasContent("precious");
    }

    @Test
    void a_broken_journal_is_copied_as_it_is_and_not_put_back() {
        Municipality town = municipality();
        tamper("UPDATE journal SET data = '{}' WHERE sequence = 2");

        Copied copied = Backups.make(folder.resolve("kurs-0.db"), folder.resolve("copy.db"), Progress.UNHEARD);

        assertThat(copied.chains()).extracting(Chain::journal).containsExactly(town.verification());
        assertThat(copied.chains().get(0).journal().firstBroken()).isEqualTo(2);
        assertRefused(Reason.JOURNAL_BROKEN, folder.resolve("copy.db"), folder.resolve("there.db"), false);
        assertThat(files()).doesNotContain("there.db", "there.db.partial");
    }

    @Test
    void what_is_no_copy_of_kurs_is_not_put_back() throws IOException, SQLException {
        Path diary = Files.writeString(folder.resolve("diary"), "This is a diary, and no database. ".repeat(100));
        Path other = folder.resolve("other.db");
        execute(other, "CREATE TABLE recipe (name TEXT)");
        Path there = folder.resolve("there.db");

        assertRefused(Reason.DAMAGED, diary, there, false);
        assertRefused(Reason.NO_DATABASE, other, there, false);
        assertRefused(Reason.NO_DATABASE, folder.resolve("nowhere.db"), there, false);
        assertThat(there).doesNotExist();
    }

    @Test
    void a_copy_with_a_page_overwritten_is_not_put_back() throws IOException {
        Municipality town = municipality();
        FullMunicipality.fill(town);
        Path copy = folder.resolve("copy.db");
        Backups.make(folder.resolve("kurs-0.db"), copy, Progress.UNHEARD);
        byte[] bytes = Files.readAllBytes(copy);
        for (int i = bytes.length / 2; i < bytes.length / 2 + 8192; i++) {
            bytes[i] = 0x55;
        }
        Files.write(copy, bytes);

        assertRefused(Reason.DAMAGED, copy, folder.resolve("there.db"), false);
    }

    @Test
    void a_copy_of_a_later_version_is_not_put_back() throws SQLException {
        municipality();
        Path copy = folder.resolve("copy.db");
        Backups.make(folder.resolve("kurs-0.db"), copy, Progress.UNHEARD);
        execute(
                copy,
                "INSERT INTO flyway_schema_history SELECT 9000, '9000', description, type, script, checksum,"
                        + " installed_by, installed_on, execution_time, success FROM flyway_schema_history LIMIT 1");

        assertThatThrownBy(() -> Backups.restore(copy, folder.resolve("there.db"), false, Progress.UNHEARD))
                .isInstanceOf(DatabaseTooNew.class)
                .hasMessageContaining("9000");
    }

    @Test
    void a_database_that_is_there_is_replaced_only_when_asked_and_only_when_nobody_has_it_open() throws IOException {
        Municipality town = municipality();
        Path used = folder.resolve("kurs-0.db");
        Path copy = folder.resolve("copy.db");
        Backups.make(used, copy, Progress.UNHEARD);
        long head = town.journalHead();
        town.saved(OrgUnit.KIND, Samples.orgUnit(town.ids(), "Efter kopian"));

        assertRefused(Reason.THERE_ALREADY, copy, used, false);
        assertRefused(Reason.IN_USE, copy, used, true);
        assertThat(town.verification().entries()).isEqualTo(head + 1);
        close();

        Backups.restore(copy, used, true, Progress.UNHEARD);

        assertThat(entries(used)).isEqualTo(head);
        assertThat(entries(folder.resolve("kurs-0.db.replaced"))).isEqualTo(head + 1);
        assertRefused(Reason.THERE_ALREADY, copy, used, true);
    }

    @Test
    void what_another_database_left_beside_it_would_spoil_it_and_stops_it() throws IOException {
        municipality();
        Path copy = folder.resolve("copy.db");
        Backups.make(folder.resolve("kurs-0.db"), copy, Progress.UNHEARD);
        Files.write(folder.resolve("there.db-wal"), new byte[] {1});

        assertRefused(Reason.IN_USE, copy, folder.resolve("there.db"), false);
    }

    private void assertRefused(Reason reason, Path copy, Path database, boolean replace) {
        assertThatThrownBy(() -> Backups.restore(copy, database, replace, Progress.UNHEARD))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private void tamper(String sql) {
        try {
            execute(folder.resolve("kurs-0.db"), sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes copying take long enough to be stopped. */
    private static void grow(Path file) {
        try {
            execute(
                    file,
                    "CREATE TABLE ballast AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
                            + " WHERE i < 60000) SELECT i, hex(randomblob(500)) AS weight FROM n");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long free(Path file) {
        return number(file, "PRAGMA freelist_count");
    }

    private static long entries(Path file) {
        return number(file, "SELECT MAX(sequence) FROM journal");
    }

    private static long number(Path file, String question) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                var found = statement.executeQuery(question)) {
            return found.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> files() {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
