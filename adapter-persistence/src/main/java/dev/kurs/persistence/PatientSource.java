package dev.kurs.persistence;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;

/**
 * Connections to one SQLite file, each waited for. SQLite's own waiting does not reach to where a file is told to keep a log:
 * whoever opens it at the moment in which another does so is turned away at once.
 */
final class PatientSource extends SQLiteDataSource {

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private final long patienceNanos;

    /**
     * Connections with a configuration.
     *
     * @param patienceMillis how long one is waited for
     */
    PatientSource(SQLiteConfig config, long patienceMillis) {
        super(config);
        patienceNanos = TimeUnit.MILLISECONDS.toNanos(patienceMillis);
    }

    @Override
    public SQLiteConnection getConnection(String username, String password) throws SQLException {
        long since = System.nanoTime();
        while (true) {
            try {
                return super.getConnection(username, password);
            } catch (SQLException e) {
                if (!isBusy(e) || System.nanoTime() - since > patienceNanos) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    /** Whether another has the file just now. */
    static boolean isBusy(SQLException failure) {
        return (failure.getErrorCode() & 0xff) == SQLiteErrorCode.SQLITE_BUSY.code;
    }
}
