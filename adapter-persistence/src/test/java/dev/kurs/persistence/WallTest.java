package dev.kurs.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kurs.application.Municipality;
import dev.kurs.application.Ports;
import dev.kurs.application.Samples;
import dev.kurs.domain.organisation.OrgUnit;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToCreateStatementException;
import org.junit.jupiter.api.Test;

/** No statement reaches across the wall between organisations, and no table lies outside it. */
class WallTest extends SqliteStore {

    /** Tables that belong to no organisation, and why. */
    private static final Map<String, String> OUTSIDE =
            Map.of("flyway_schema_history", "which migrations the file itself has seen");

    /** Indexes that are searched before an organisation is known, and why. */
    private static final Map<String, String> ACROSS = Map.of(
            "api_key_by_digest", "whose key this is, is what is asked",
            "share_link_by_digest", "whose link this is, is what is asked",
            "organisation_by_name", "which organisation this is, is what is asked");

    @Test
    void a_statement_that_does_not_name_the_organisation_does_not_run() {
        Municipality town = municipality();
        OrgUnit unit = town.saved(OrgUnit.KIND, Samples.orgUnit(town.ids(), "Kansli"));

        assertThatThrownBy(() -> town.read(ports -> handle(ports)
                        .createQuery("SELECT name FROM org_unit WHERE id = :id")
                        .bind("id", unit.id().value())
                        .mapTo(String.class)
                        .list()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("SELECT name FROM org_unit");
        assertThatThrownBy(() -> town.write(ports -> handle(ports).execute("DELETE FROM reference")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_batch_that_does_not_name_the_organisation_does_not_run_either() {
        Municipality town = municipality();

        assertThatThrownBy(() -> town.write(ports -> handle(ports)
                        .prepareBatch("UPDATE org_unit SET name = :name")
                        .bind("name", "Taken")
                        .add()
                        .execute()))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> town.write(ports -> handle(ports)
                        .prepareBatch("UPDATE org_unit SET name = :name WHERE organisation = :organisation")
                        .bind("name", "Taken")
                        .add()
                        .execute()))
                .isInstanceOf(UnableToCreateStatementException.class);
    }

    @Test
    void the_organisation_that_a_statement_gets_is_the_units_whatever_else_is_bound() {
        Municipality town = municipality();
        Municipality neighbour = town.neighbour();
        neighbour.saved(OrgUnit.KIND, Samples.orgUnit(town.ids(), "Theirs"));
        town.saved(OrgUnit.KIND, Samples.orgUnit(town.ids(), "Ours"));

        List<String> seen = town.read(ports -> handle(ports)
                .createQuery("SELECT name FROM org_unit WHERE organisation = :organisation")
                .bind("organisation", neighbour.id().value())
                .mapTo(String.class)
                .list());

        assertThat(seen).containsExactly("Ours");
    }

    @Test
    void every_table_begins_its_key_with_the_organisation() throws SQLException {
        municipality();

        Map<String, List<String>> keys = new TreeMap<>();
        for (String table : names("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")) {
            if (!OUTSIDE.containsKey(table)) {
                keys.put(table, names("SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk", table));
            }
        }

        assertThat(keys).hasSizeGreaterThan(20);
        assertThat(keys).allSatisfy((table, key) -> assertThat(key).as(table).startsWith("organisation"));
    }

    @Test
    void every_index_begins_with_the_organisation() throws SQLException {
        municipality();

        Map<String, List<String>> indexes = new TreeMap<>();
        for (String index : names("SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL")) {
            if (!index.startsWith("flyway") && !ACROSS.containsKey(index)) {
                indexes.put(index, names("SELECT name FROM pragma_index_info(?) ORDER BY seqno", index));
            }
        }

        assertThat(indexes).hasSizeGreaterThan(20);
        assertThat(indexes)
                .allSatisfy((index, columns) -> assertThat(columns).as(index).startsWith("organisation"));
    }

    private static Handle handle(Ports ports) {
        return ((JdbiResources) ports.resources()).getHandle();
    }

    private List<String> names(String sql, String... arguments) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("kurs-0.db"));
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    names.add(found.getString(1));
                }
            }
        }
        return names;
    }
}
