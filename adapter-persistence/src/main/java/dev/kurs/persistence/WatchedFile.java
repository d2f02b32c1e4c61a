package dev.kurs.persistence;

import dev.kurs.application.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Tells from time to time how far a file has grown that one long statement writes, and stops the statement when asked to. */
final class WatchedFile implements AutoCloseable {

    private static final int PAUSE_MILLIS = 50;

    private final Path file;
    private final long all;
    private final Progress progress;
    private final Statement statement;
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile @Nullable CancellationException stopped;

    /** Begins to watch. */
    WatchedFile(Path file, long all, Progress progress, Statement statement) {
        this.file = file;
        this.all = all;
        this.progress = progress;
        this.statement = statement;
        Thread thread = new Thread(this::watch, "kurs-copy-watch");
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        try {
            while (stopped == null && !done.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        }
    }

    private void look() {
        try {
            progress.at(Math.min(Files.size(file), all), all);
        } catch (CancellationException e) {
            stopped = e;
            cancel();
        } catch (IOException e) {
            throw new IllegalStateException("the file that is written is gone", e);
        }
    }

    private void cancel() {
        try {
            statement.cancel();
        } catch (SQLException e) {
            throw new IllegalStateException("the statement cannot be stopped", e);
        }
    }

    /**
     * Tells that the file is whole, however quickly that went.
     *
     * @throws CancellationException when that, or what was told before, was answered by stopping
     */
    void tellAll() {
        throwIfStopped();
        progress.at(all, all);
    }

    /** Throws what stopped the statement, if anything did. */
    void throwIfStopped() {
        if (stopped != null) {
            throw stopped;
        }
    }

    @Override
    public void close() {
        done.countDown();
    }
}
