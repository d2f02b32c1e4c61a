package dev.kurs.bootstrap.command;

import dev.kurs.bootstrap.ExitCode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is to be done before the process ends, the last thing first: when it is told to stop, or when what it was asked for
 * failed.
 */
final class Ending {

    private static final Logger LOG = LoggerFactory.getLogger(Ending.class);

    private final Deque<Runnable> before = new ArrayDeque<>();
    private final CountDownLatch word = new CountDownLatch(1);

    private Ending() {}

    /** An ending with nothing to do yet. Whatever ends the process, all that is added is done before. */
    static Ending prepared() {
        Ending ending = new Ending();
        Runtime.getRuntime().addShutdownHook(new Thread(ending::now, "kurs-end"));
        return ending;
    }

    /** One thing more, to be done before all that were added earlier. */
    synchronized void first(Runnable what) {
        before.push(what);
    }

    /** Does it all now; afterwards there is nothing left to do. */
    synchronized void now() {
        while (!before.isEmpty()) {
            try {
                before.pop().run();
            } catch (RuntimeException e) {
                LOG.error("Something could not be ended as it should", e);
            }
        }
    }

    /**
     * Waits for the word to stop, and does it all. Without a word of its own for it, the JVM would count a server that is
     * told to stop as one that was killed; to be told to stop is how a server's work is done. Whoever says it twice has no
     * time to wait.
     */
    int await() {
        Signals.on("TERM", this::told);
        Signals.on("INT", this::told);
        try {
            word.await();
        } catch (InterruptedException e) {
            LOG.debug("Told to stop by an interruption");
        }
        now();
        return ExitCode.DONE.code();
    }

    private void told() {
        if (word.getCount() == 0) {
            Runtime.getRuntime().halt(Kurs.INTERRUPTED);
        }
        word.countDown();
    }
}
