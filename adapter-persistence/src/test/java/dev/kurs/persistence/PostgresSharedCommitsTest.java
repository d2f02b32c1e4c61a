package dev.kurs.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kurs.application.Municipality;
import dev.kurs.application.Ports;
import dev.kurs.domain.organisation.OrgUnit;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Writers that wait for the same organisation share a transaction of PostgreSQL, and notice nothing of each other. */
@Timeout(120)
class PostgresSharedCommitsTest extends PostgresStore {

    private final Callers callers = new Callers();

    @AfterEach
    void sendCallersHome() {
        callers.close();
    }

    @Test
    void those_who_wait_share_one_transaction_but_no_more_of_them_than_postgresql_likes() throws Exception {
        Municipality town = municipality();
        Callers.Blocker blocker = callers.blocker(town);
        List<Future<String>> waiting = new ArrayList<>();
        for (int i = 0; i < 70; i++) {
            waiting.add(callers.waiting(town, ports -> {
                Callers.save(ports, town, "Waiting");
                return transaction(ports);
            }));
        }

        blocker.release();

        Set<String> transactions = new LinkedHashSet<>();
        for (Future<String> one : waiting) {
            transactions.add(one.get(60, TimeUnit.SECONDS));
        }
        assertThat(transactions).hasSize(2);
        assertThat(Callers.names(town)).hasSize(71);
    }

    @Test
    void a_statement_that_postgresql_refuses_fails_its_own_unit_and_no_other() throws Exception {
        Municipality town = municipality();
        Callers.Blocker blocker = callers.blocker(town);
        List<Future<OrgUnit>> before = callers.waiting(town, 3);
        Future<OrgUnit> refused = callers.waiting(town, ports -> {
            Callers.save(ports, town, "Never");
            handle(ports).execute("INSERT INTO resource SELECT * FROM resource WHERE organisation = :organisation");
            return Callers.save(ports, town, "Never either");
        });
        Future<OrgUnit> quiet = callers.waiting(town, ports -> {
            try (Statement statement = handle(ports).getConnection().createStatement()) {
                statement.execute("SELECT 1 / 0");
            } catch (SQLException e) {
                // Swallowed, and yet the transaction is spoilt from here on: the unit must not count as done.
            }
            return null;
        });
        List<Future<OrgUnit>> after = callers.waiting(town, 3);

        blocker.release();

        assertThatThrownBy(() -> refused.get(60, TimeUnit.SECONDS)).isInstanceOf(ExecutionException.class);
        assertThatThrownBy(() -> quiet.get(60, TimeUnit.SECONDS)).isInstanceOf(ExecutionException.class);
        for (int i = 0; i < 3; i++) {
            before.get(i).get(60, TimeUnit.SECONDS);
            after.get(i).get(60, TimeUnit.SECONDS);
        }
        assertThat(Callers.names(town)).hasSize(7).doesNotContain("Never", "Never either");
        assertThat(town.verification().intact()).isTrue();
    }

    @Test
    void a_commit_that_fails_fails_for_all_who_share_it_and_nobody_after() throws Exception {
        Municipality town = municipality();
        letReferencesBeCheckedAtTheEnd();
        Callers.Blocker blocker = callers.blocker(town);
        List<Future<OrgUnit>> before = callers.waiting(town, 2);
        Future<OrgUnit> culprit = callers.waiting(town, ports -> {
            handle(ports)
                    .createUpdate("INSERT INTO reference (organisation, source, scope, pointer, target)"
                            + " VALUES (:organisation, :source, 0, '/nothing', :target)")
                    .bind("source", town.ids().next())
                    .bind("target", town.ids().next())
                    .execute();
            return Callers.save(ports, town, "Never");
        });
        List<Future<OrgUnit>> after = callers.waiting(town, 2);

        blocker.release();

        for (Future<OrgUnit> one : List.of(before.get(0), before.get(1), culprit, after.get(0), after.get(1))) {
            assertThatThrownBy(() -> one.get(60, TimeUnit.SECONDS))
                    .cause()
                    .isInstanceOfSatisfying(
                            DatabaseUnreachable.class,
                            told -> assertThat(told.isNothingChanged()).isTrue());
        }
        town.change(ports -> Callers.save(ports, town, "Next"));
        assertThat(Callers.names(town)).containsExactly("Blocker", "Next");
        assertThat(town.verification().intact()).isTrue();
    }

    private void letReferencesBeCheckedAtTheEnd() throws SQLException {
        try (Connection connection = TestServer.superuser(latest());
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE reference ALTER CONSTRAINT reference_organisation_target_fkey"
                    + " DEFERRABLE INITIALLY DEFERRED");
            statement.execute("ALTER TABLE reference ALTER CONSTRAINT reference_organisation_source_fkey"
                    + " DEFERRABLE INITIALLY DEFERRED");
        }
    }

    private static String transaction(Ports ports) {
        return handle(ports)
                .createQuery("SELECT pg_current_xact_id()::text FROM organisation WHERE organisation = :organisation")
                .mapTo(String.class)
                .one();
    }

    private static Handle handle(Ports ports) {
        return ((JdbiResources) ports.resources()).getHandle();
    }
}
