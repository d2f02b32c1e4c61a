package dev.kurs.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kurs.application.Municipality;
import dev.kurs.application.PortContract;
import dev.kurs.domain.organisation.Person;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A closed decision never changes, whoever speaks to the database: it refuses it, on either kind. */
interface ClosedDecisionsContract extends PortContract {

    /** The last words of each refusal. */
    String REFUSED = "a closed decision never changes";

    /** Speaks to the store that was given out last, past all ports and all walls. */
    Connection connection() throws SQLException;

    /** A store in which decisions ended in every way, and others are open. */
    default Municipality full() {
        Municipality town = municipality();
        Person person = FullMunicipality.fill(town);
        assertThat(person.name()).isNotEmpty();
        return town;
    }

    /** Carries out statements one after the other, none of which stays. */
    private void tried(String... statements) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            } finally {
                connection.rollback();
            }
        }
    }

    private int count(String sql) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getInt(1);
        }
    }

    /** The decision that has everything and was made, or one that is open, of which a table has rows. */
    private static String decisions(String table, String column, boolean closed) {
        return "SELECT " + column + " FROM " + table + " WHERE " + column + (closed ? " " : " NOT ")
                + "IN (SELECT decision FROM resolution)";
    }

    private static String column(String table) {
        return table.equals("decision") ? "id" : "decision";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"decision", "decision_option", "decision_result", "decision_counted_seat", "ballot", "resolution"
            })
    default void nothing_of_it_is_altered_taken_away_or_added(String table) throws SQLException {
        full();
        String column = column(table);
        String closed = decisions(table, column, true);
        String ofClosed = " WHERE " + column + " IN (" + closed + ")";
        String number = table.equals("decision") || table.equals("resolution")
                ? "version"
                : table.equals("ballot") ? "number" : "position";

        assertThat(count("SELECT COUNT(*) FROM (" + closed + ") AS closed")).isPositive();
        assertRefused("UPDATE " + table + " SET " + number + " = " + number + " + 1000" + ofClosed);
        assertRefused("UPDATE " + table + " SET " + column + " = " + column + ofClosed);
        assertRefused("DELETE FROM " + table + ofClosed);
        if (!table.equals("resolution")) {
            assertRefused(
                    "CREATE TEMPORARY TABLE copied AS SELECT * FROM " + table + ofClosed,
                    "UPDATE copied SET " + number + " = " + number + " + 1000",
                    "INSERT INTO " + table + " SELECT * FROM copied");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "decision",
                "decision_option",
                "decision_consultation",
                "decision_recusal",
                "decision_recommendation",
                "decision_recommendation_vote",
                "ballot"
            })
    default void what_belongs_to_an_open_one_is_not_moved_into_it_and_can_be_altered(String table) throws SQLException {
        full();
        String column = column(table);
        String ofOpen = " WHERE " + column + " IN (" + decisions(table, column, false) + ")";
        String closed = "(SELECT decision FROM resolution ORDER BY decision LIMIT 1)";

        assertRefused("UPDATE " + table + " SET " + column + " = " + closed + ofOpen);
        tried("UPDATE " + table + " SET " + column + " = " + column + ofOpen, "DELETE FROM " + table + ofOpen);
    }

    @Test
    default void a_version_that_is_closed_is_not_altered_even_before_it_has_a_resolution() throws SQLException {
        full();
        String copy = "INSERT INTO decision SELECT * FROM copied";
        String open = decisions("decision", "id", false);
        String[] closing = {
            "CREATE TEMPORARY TABLE copied AS SELECT * FROM decision WHERE id IN (" + open + ")",
            "UPDATE copied SET version = version + 1000, recorded_to = 5, status = 'WITHDRAWN'",
            copy
        };

        tried(closing);
        assertRefused(
                closing[0], closing[1], closing[2], "UPDATE decision SET status = 'OPEN' WHERE status = 'WITHDRAWN'");
        assertRefused(closing[0], closing[1], closing[2], "DELETE FROM decision WHERE version > 1000");
    }

    private void assertRefused(String... statements) {
        assertThatThrownBy(() -> tried(statements))
                .as(List.of(statements).toString())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(REFUSED);
    }
}
