package dev.kurs.persistence;

import dev.kurs.application.StoreUnreachable;
import org.jspecify.annotations.Nullable;

/**
 * The database cannot be opened, read or written: the file or the server is out of reach, the disk is full, or another
 * process held on to it for too long. What was to be written is not, unless the connection broke during the commit.
 */
public final class DatabaseUnreachable extends StoreUnreachable {

    private static final long serialVersionUID = 1L;

    DatabaseUnreachable(String message, @Nullable Throwable cause) {
        super(message, cause, true);
    }

    private DatabaseUnreachable(String message, Throwable cause, boolean nothingChanged) {
        super(message, cause, nothingChanged);
    }

    /** The connection broke when all was done but for hearing that it is durable. */
    static DatabaseUnreachable duringCommit(Throwable cause) {
        return new DatabaseUnreachable(
                cause.getMessage() + "; the connection broke during the commit, and whether anything was changed is not"
                        + " known: look, or send it again with the same Idempotency-Key",
                cause,
                false);
    }
}
