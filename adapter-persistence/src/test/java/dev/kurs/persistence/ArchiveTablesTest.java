package dev.kurs.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.application.Uuid7;
import dev.kurs.application.archive.ArchivedTable;
import dev.kurs.persistence.PersistenceAdapter.Settings;
import dev.kurs.persistence.archive.ArchiveTables;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No table is forgotten by archives, and both kinds of database have the same. */
class ArchiveTablesTest extends PostgresStore {

    private static final InstantSource CLOCK = InstantSource.system();

    @TempDir
    private Path folder;

    @Test
    void both_kinds_of_database_have_the_same_tables_and_columns() {
        assertThat(sorted(openServer())).isEqualTo(sorted(openFile()));
    }

    @Test
    void every_table_of_the_schema_is_in_archives_or_left_out_for_a_reason() throws SQLException {
        PersistenceAdapter adapter = openFile();
        Set<String> leftOut = ArchiveTables.LEFT_OUT.keySet();

        List<String> tables = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("kurs.db"));
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        tables.removeAll(leftOut);
        tables.remove(Migrations.HISTORY);

        assertThat(tables)
                .hasSizeGreaterThan(25)
                .containsExactlyInAnyOrderElementsOf(adapter.archives().tables().stream()
                        .map(ArchivedTable::name)
                        .toList());
        assertThat(ArchiveTables.LEFT_OUT.values())
                .allSatisfy(reason -> assertThat(reason).hasSizeGreaterThan(20));
    }

    @Test
    void a_table_comes_after_those_that_it_refers_to() {
        for (PersistenceAdapter adapter : List.of(openFile(), openServer())) {
            List<String> names = adapter.archives().tables().stream()
                    .map(ArchivedTable::name)
                    .toList();

            assertThat(names).containsSubsequence("resource", "reference");
            assertThat(names).containsSubsequence("organisation", "organisation_bias");
            assertThat(names).containsSubsequence("position", "position_deputy");
            assertThat(names).containsSubsequence("revision", "revision_value");
        }
    }

    private static List<ArchivedTable> sorted(PersistenceAdapter adapter) {
        return adapter.archives().tables().stream()
                .sorted(Comparator.comparing(ArchivedTable::name))
                .toList();
    }

    private PersistenceAdapter openServer() {
        return open(database(), CLOCK, new Uuid7(CLOCK));
    }

    private PersistenceAdapter openFile() {
        Path file = folder.resolve("kurs.db");
        EmptyFile.copyTo(file);
        return opened(PersistenceAdapter.open(Settings.of(file), CLOCK, new Uuid7(CLOCK)));
    }
}
