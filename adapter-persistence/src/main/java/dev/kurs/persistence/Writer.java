package dev.kurs.persistence;

import dev.kurs.application.AlreadyAnswered;
import dev.kurs.application.Once;
import dev.kurs.domain.organisation.OrganisationId;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out units of work together, one after the other on a connection of its own, and commits them together. Each
 * unit has a savepoint of its own, so that one that fails fails alone. A connection that broke is let go, and the next
 * units get a new one.
 */
final class Writer {

    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);

    private final Database database;
    private final Sessions sessions;
    private final InstantSource clock;
    private @Nullable Session session;
    private boolean forgetting;
    private long latest;

    Writer(Database database, Sessions sessions, InstantSource clock) {
        this.database = database;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Carries out units of work, of one organisation where writers write for one, and notes how each ended. */
    void carryOut(List<UnitOfWork<?>> units) {
        try {
            Session begun = begun(units.get(0).actor().organisation());
            for (UnitOfWork<?> unit : units) {
                carryOut(begun, unit);
            }
            commit(begun, units);
        } catch (SQLException | DatabaseUnreachable e) {
            undo(e);
            String why = e.getMessage() + "; nothing was changed";
            units.forEach(unit -> unit.failed(new DatabaseUnreachable(why, e)));
        }
    }

    /**
     * Opens the connection, which happens with the first unit otherwise.
     *
     * @throws DatabaseUnreachable when there is none to be had
     */
    void open() {
        session = sessions.openWriter();
    }

    /** Begins to write; a connection that broke while it was idle is replaced, since nothing was begun on it. */
    private Session begun(OrganisationId organisation) throws SQLException {
        Session waiting = session;
        if (waiting != null) {
            try {
                latest = database.beginWriting(waiting, organisation);
                return waiting;
            } catch (SQLException e) {
                if (!database.isGone(e)) {
                    throw new DatabaseUnreachable("cannot begin to write: " + e.getMessage(), e);
                }
                letGo();
            }
        }
        Session opened = sessions.openWriter();
        session = opened;
        latest = database.beginWriting(opened, organisation);
        return opened;
    }

    private <R> void carryOut(Session begun, UnitOfWork<R> unit) throws SQLException {
        if (!unit.begin()) {
            return;
        }
        begun.run("SAVEPOINT unit_of_work");
        // What is recorded later never bears an earlier moment, whatever becomes of the clock.
        latest = Math.max(latest, clock.millis());
        begun.unit().begin(unit.actor().organisation(), unit.actor(), Instant.ofEpochMilli(latest));
        try {
            R result = carryOutOnce(begun.ports(), unit);
            begun.run("RELEASE unit_of_work");
            unit.succeeded(result);
        } catch (Throwable e) {
            begun.run("ROLLBACK TO unit_of_work");
            begun.run("RELEASE unit_of_work");
            unit.failed(e);
        } finally {
            begun.unit().end();
        }
    }

    private static <R> R carryOutOnce(JdbiPorts ports, UnitOfWork<R> unit) {
        Once once = unit.actor().once();
        if (once != null) {
            ports.keptAnswers().find(once.key()).ifPresent(answer -> {
                throw new AlreadyAnswered(answer);
            });
        }
        R result = unit.work().apply(ports);
        if (once != null) {
            ports.keptAnswers().save(once.key(), once.answer().apply(ports, result));
        }
        ports.journal().writeDown();
        return result;
    }

    private void commit(Session begun, List<UnitOfWork<?>> units) throws SQLException {
        try {
            database.commit(begun);
        } catch (SQLException e) {
            if (!database.isGone(e)) {
                throw e;
            }
            letGo();
            units.forEach(unit -> unit.failed(DatabaseUnreachable.duringCommit(e)));
            return;
        }
        forgetting |= begun.unit().takeForgetting();
        if (forgetting) {
            // If somebody still reads what was there before, it is tried again after the next commit.
            forgetting = !database.forget(begun);
        }
    }

    /** Undoes what was begun, by letting go of the connection if nothing else helps. */
    private void undo(Exception failure) {
        if (session != null && sessions.broken(failure) == null) {
            try {
                database.rollBack(session);
            } catch (SQLException e) {
                LOG.debug("What was begun could not be rolled back", e);
                letGo();
            }
        } else {
            letGo();
        }
    }

    private void letGo() {
        if (session != null) {
            sessions.letGo(session);
            session = null;
        }
    }
}
