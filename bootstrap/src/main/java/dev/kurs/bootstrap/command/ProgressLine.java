package dev.kurs.bootstrap.command;

import dev.kurs.application.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.LongSupplier;

/**
 * Shows on standard error how far a long piece of work has come, from two seconds on and where somebody can see it; and
 * stops the work when the process is told to end, so that it can clear up after itself.
 */
final class ProgressLine implements Progress, AutoCloseable {

    private static final long PATIENCE_NANOS = 2_000_000_000L;
    private static final long PAUSE_NANOS = 200_000_000L;
    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    private final PrintWriter err;
    private final String what;
    private final boolean seen;
    private final LongSupplier nanos;
    private long shownAt;
    private boolean shown;
    private final List<Runnable> unheard = new ArrayList<>();
    private volatile boolean stopped;

    /**
     * Begins to count.
     *
     * @param seen whether somebody looks
     * @param nanos what the time is, as {@link System#nanoTime} tells it
     */
    ProgressLine(PrintWriter err, String what, boolean seen, LongSupplier nanos) {
        this.err = err;
        this.what = what;
        this.seen = seen;
        this.nanos = nanos;
        shownAt = nanos.getAsLong() + PATIENCE_NANOS - PAUSE_NANOS;
    }

    /** For work that is under way from now on; the process no longer ends before it has. */
    static ProgressLine of(Console console, String what) {
        ProgressLine line = new ProgressLine(console.err(), what, errorIsATerminal(), System::nanoTime);
        line.unheard.add(Signals.on("INT", line::stop));
        line.unheard.add(Signals.on("TERM", line::stop));
        return line;
    }

    /** Where the system does not tell, nothing is shown: a log must not fill with it. */
    private static boolean errorIsATerminal() {
        try {
            String target = Files.readSymbolicLink(STANDARD_ERROR).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    /** Whoever says it twice has no time to wait. */
    void stop() {
        if (stopped) {
            Runtime.getRuntime().halt(Kurs.INTERRUPTED);
        }
        stopped = true;
    }

    @Override
    public void at(long done, long all) {
        if (stopped) {
            throw new CancellationException("stopped");
        }
        long now = nanos.getAsLong();
        if (seen && now - shownAt >= PAUSE_NANOS) {
            shownAt = now;
            shown = true;
            err.print("\r" + text(done, all));
            err.flush();
        }
    }

    private String text(long done, long all) {
        String how = all > 0 ? "%d %%".formatted(100 * done / all) : String.format(Locale.ROOT, "%,d", done);
        return what + ": " + how;
    }

    /** Takes the line away, and lets signals be heard by others again. */
    @Override
    public void close() {
        unheard.forEach(Runnable::run);
        if (shown) {
            err.print("\r" + " ".repeat(what.length() + 24) + "\r");
            err.flush();
        }
    }
}
