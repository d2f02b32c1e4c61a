package dev.kurs.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.application.Municipality;
import dev.kurs.application.Samples;
import dev.kurs.application.journal.Journal.Verification;
import dev.kurs.domain.organisation.OrgUnit;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever changes the journal behind the back of Kurs is found out, and where. */
class JournalTamperingTest extends SqliteStore {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE journal SET data = replace(data, 'Kansli', 'Stab') WHERE sequence = 5 | 5",
                "UPDATE journal SET recorded_at = recorded_at + 1 WHERE sequence = 7          | 7",
                "UPDATE journal SET type = 'dev.kurs.nothing' WHERE sequence = 1              | 1",
                "UPDATE journal SET subject_kind = 'person' WHERE sequence = 6                | 6",
                "UPDATE journal SET hash = previous WHERE sequence = 4                        | 4",
                "UPDATE journal SET previous = hash WHERE sequence = 4                        | 4",
                "DELETE FROM journal WHERE sequence = 3                                       | 3",
                "DELETE FROM journal WHERE sequence = 1                                       | 1",
                "DELETE FROM journal WHERE sequence > 8                                       | 9",
                "UPDATE journal_head SET sequence = 9                                         | 10",
                "UPDATE journal_head SET hash = 'another'                                     | 10",
                "DELETE FROM journal                                                          | 1"
            })
    void tampering_is_found_where_it_was_done(String tampering, long broken) throws SQLException {
        Municipality town = municipality();
        for (int i = 0; i < 8; i++) {
            town.saved(OrgUnit.KIND, Samples.orgUnit(town.ids(), "Kansli"));
        }
        assertThat(town.verification()).isEqualTo(new Verification(true, 10, null));

        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("kurs-0.db"));
                Statement statement = connection.createStatement()) {
            statement.execute(tampering);
        }

        assertThat(town.verification().intact()).isFalse();
        assertThat(town.verification().firstBroken()).isEqualTo(broken);
    }

    @Test
    void another_organisations_journal_is_not_blamed() throws SQLException {
        Municipality town = municipality();
        Municipality neighbour = town.neighbour();

        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("kurs-0.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM journal WHERE sequence = 2 AND organisation = '" + neighbour.id() + "'");
        }

        assertThat(town.verification()).isEqualTo(new Verification(true, 2, null));
        assertThat(neighbour.verification()).isEqualTo(new Verification(false, 1, 2L));
    }
}
