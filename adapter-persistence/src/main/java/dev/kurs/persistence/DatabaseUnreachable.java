package dev.kurs.persistence;

import org.jspecify.annotations.Nullable;

/**
 * The database cannot be opened, read or written: the file is out of reach, the disk is full, or another process held on
 * to it for too long. What was to be written is not.
 */
public final class DatabaseUnreachable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseUnreachable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
