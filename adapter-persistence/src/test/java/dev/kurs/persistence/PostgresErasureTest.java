package dev.kurs.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.application.Municipality;
import dev.kurs.application.organisation.ErasePerson;
import dev.kurs.domain.organisation.Person;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who was erased stands in no row of any table, whatever the table and whoever reads it. */
class PostgresErasureTest extends PostgresStore {

    @Test
    void whoever_was_everywhere_is_in_no_table_and_the_chain_holds() throws SQLException {
        Municipality town = municipality();
        Person person = FullMunicipality.fill(town);
        List<String> traces = List.of(person.name(), String.valueOf(person.email()), String.valueOf(person.title()));
        assertThat(tablesWith(person.name())).containsExactlyInAnyOrder("person", "kept_answer");

        new ErasePerson(town.installation().transactions())
                .handle(town.actor(), new ErasePerson.Command(person.id(), null));

        for (String trace : traces) {
            assertThat(tablesWith(trace)).as(trace).isEmpty();
        }
        assertThat(tablesWith(person.id().toString())).contains("person", "position_holder", "endorsement", "journal");
        assertThat(town.verification().intact()).isTrue();
    }

    /** The tables that have a row with this text in it, asked as somebody whom no wall binds. */
    private List<String> tablesWith(String text) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = TestServer.superuser(latest());
                Statement statement = connection.createStatement()) {
            for (String table : tables(statement)) {
                try (ResultSet rows = statement.executeQuery(
                        "SELECT 1 FROM " + table + " AS whole WHERE whole::text LIKE '%" + text + "%' LIMIT 1")) {
                    if (rows.next()) {
                        found.add(table);
                    }
                }
            }
        }
        return found;
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(
                "SELECT quote_ident(table_name) FROM information_schema.tables WHERE table_schema = 'public'")) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        assertThat(tables).hasSizeGreaterThan(25);
        return tables;
    }
}
