package dev.kurs.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kurs.application.Municipality;
import dev.kurs.persistence.PersistenceAdapter.Place;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * PostgreSQL keeps organisations apart even where a statement forgets to: asked table by table, as the catalogue tells
 * them, by the ordinary role that owns them.
 */
class RowSecurityTest extends PostgresStore {

    private static final String TABLES = """
            SELECT relname FROM pg_class
            WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace AND relname <> 'flyway_schema_history'
            ORDER BY relname
            """;

    /** What the gate asks before an organisation is known. */
    private static final List<String> GATE = List.of("api_key", "journal_head", "organisation", "share_link");

    private Place.Server database;
    private Municipality town;
    private Municipality neighbour;

    @BeforeEach
    void fill() {
        town = municipality();
        database = latest();
        FullMunicipality.fill(town);
        neighbour = town.neighbour();
    }

    @Test
    void kurs_connects_as_a_role_that_walls_bind() throws SQLException {
        assertThat(one("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user"))
                .isEqualTo("f");
    }

    @Test
    void every_table_has_the_wall_and_it_binds_the_owner_too() throws SQLException {
        List<String> walled =
                texts("SELECT relname FROM pg_class WHERE relrowsecurity AND relforcerowsecurity ORDER BY relname");

        assertThat(walled).hasSizeGreaterThan(20).isEqualTo(texts(TABLES));
        assertThat(texts("SELECT tablename FROM pg_policies WHERE policyname = 'wall' AND cmd = 'ALL' ORDER BY 1"))
                .isEqualTo(walled);
        assertThat(texts("SELECT tablename || ' ' || cmd FROM pg_policies WHERE policyname <> 'wall' ORDER BY 1"))
                .isEqualTo(GATE.stream().map(table -> table + " SELECT").toList());
    }

    @Test
    void a_transaction_of_an_organisation_sees_what_is_its_own() throws SQLException {
        assertThat(seen("kurs.organisation", town.id().toString()))
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isPositive());
    }

    @Test
    void a_transaction_that_names_no_organisation_sees_and_changes_nothing() throws SQLException {
        for (String setting : List.of("", "another")) {
            assertThat(seen("kurs.gate", setting))
                    .allSatisfy((table, rows) -> assertThat(rows).as(table).isZero());
        }
        assertThat(changed("kurs.gate", ""))
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isZero());
    }

    @Test
    void a_transaction_of_another_organisation_reads_changes_and_deletes_nothing_of_ours() throws SQLException {
        try (Connection connection = begun("kurs.organisation", neighbour.id().toString())) {
            for (String table : texts(TABLES)) {
                String ours = " WHERE organisation = '" + town.id() + "'";
                assertThat(one(connection, "SELECT count(*) FROM " + table + ours))
                        .as(table)
                        .isEqualTo("0");
                assertThat(update(connection, "UPDATE " + table + " SET organisation = organisation" + ours))
                        .as(table)
                        .isZero();
                assertThat(update(connection, "DELETE FROM " + table + ours))
                        .as(table)
                        .isZero();
            }
        }
    }

    @Test
    void nobody_writes_a_row_into_another_organisation() throws SQLException {
        for (String table : texts(TABLES)) {
            String row = rowOf(table);
            try (Connection connection =
                    begun("kurs.organisation", neighbour.id().toString())) {
                assertThatThrownBy(() -> update(
                                connection,
                                "INSERT INTO " + table + " SELECT * FROM json_populate_record(NULL::\"" + table
                                        + "\", '" + row.replace("'", "''") + "')"))
                        .as(table)
                        .hasMessageContaining("row-level security");
            }
        }
    }

    @Test
    void nobody_gives_a_row_away() throws SQLException {
        try (Connection connection = begun("kurs.organisation", town.id().toString())) {
            assertThatThrownBy(() -> update(connection, "UPDATE journal SET organisation = '" + neighbour.id() + "'"))
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void the_gate_shows_what_it_asks_for_and_nothing_is_changed_through_it() throws SQLException {
        assertThat(seen("kurs.gate", "open")).allSatisfy((table, rows) -> {
            if (GATE.contains(table)) {
                assertThat(rows).as(table).isPositive();
            } else {
                assertThat(rows).as(table).isZero();
            }
        });
        assertThat(changed("kurs.gate", "open"))
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isZero());
    }

    @Test
    void what_a_transaction_is_told_ends_with_it() throws SQLException {
        town.installation().gate().findOrganisation("Granby");

        List<String> gate = town.read(ports -> ((JdbiResources) ports.resources())
                .getHandle()
                .createQuery(
                        "SELECT current_setting('kurs.gate', true) FROM organisation WHERE organisation = :organisation")
                .mapTo(String.class)
                .list());

        assertThat(gate).containsExactly("");
        assertThat(texts("SELECT DISTINCT state FROM pg_stat_activity"
                        + " WHERE application_name = 'kurs' AND datname = current_database()"))
                .containsExactly("idle");
    }

    @Test
    void every_key_begins_with_the_organisation_so_that_tables_can_be_distributed_by_it() throws SQLException {
        List<String> keys = texts("""
                SELECT indexrelid::regclass || ' ' || attname
                FROM pg_index JOIN pg_attribute ON attrelid = indrelid AND attnum = indkey[0]
                WHERE (indisunique OR indisprimary) AND indrelid::regclass::text NOT LIKE 'pg_%'
                  AND indrelid <> 'flyway_schema_history'::regclass AND indrelid >= 16384
                """);
        List<String> references = texts("""
                SELECT conname || ' ' || attname
                FROM pg_constraint JOIN pg_attribute ON attrelid = conrelid AND attnum = conkey[1]
                WHERE contype = 'f'
                """);

        assertThat(keys).hasSizeGreaterThan(30).allMatch(key -> key.endsWith(" organisation"));
        assertThat(references).hasSizeGreaterThan(5).allMatch(key -> key.endsWith(" organisation"));
    }

    // ---- asking

    private Connection begun(String setting, String value) throws SQLException {
        Connection connection = TestServer.connect(database);
        connection.setAutoCommit(false);
        one(connection, "SELECT set_config('" + setting + "', '" + value + "', true)");
        return connection;
    }

    private Map<String, Integer> seen(String setting, String value) throws SQLException {
        Map<String, Integer> rows = new TreeMap<>();
        try (Connection connection = begun(setting, value)) {
            for (String table : texts(TABLES)) {
                rows.put(table, Integer.valueOf(one(connection, "SELECT count(*) FROM " + table)));
            }
        }
        return rows;
    }

    private Map<String, Integer> changed(String setting, String value) throws SQLException {
        Map<String, Integer> rows = new TreeMap<>();
        try (Connection connection = begun(setting, value)) {
            for (String table : texts(TABLES)) {
                rows.put(
                        table,
                        update(connection, "UPDATE " + table + " SET organisation = organisation")
                                + update(connection, "DELETE FROM " + table));
            }
        }
        return rows;
    }

    private String rowOf(String table) throws SQLException {
        try (Connection connection = TestServer.superuser(database)) {
            return one(connection, "SELECT row_to_json(one) FROM " + table + " one LIMIT 1");
        }
    }

    private String one(String sql) throws SQLException {
        try (Connection connection = TestServer.connect(database)) {
            return one(connection, sql);
        }
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet found = statement.executeQuery()) {
            assertThat(found.next()).as(sql).isTrue();
            return found.getString(1);
        }
    }

    private static int update(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = TestServer.superuser(database);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                texts.add(found.getString(1));
            }
        }
        return texts;
    }
}
