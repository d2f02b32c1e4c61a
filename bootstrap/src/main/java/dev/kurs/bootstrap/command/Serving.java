package dev.kurs.bootstrap.command;

import dev.kurs.bootstrap.ExitCode;
import dev.kurs.bootstrap.Failed;
import dev.kurs.bootstrap.installation.Installation;
import dev.kurs.bootstrap.server.HttpServer;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server over an installation, from its first answer until the process is told to stop. */
final class Serving {

    private static final Logger LOG = LoggerFactory.getLogger(Serving.class);

    private final Console console;
    private final Installation installation;
    private final Runnable afterwards;
    private final HttpServer server;

    private Serving(Console console, Installation installation, Runnable afterwards, HttpServer server) {
        this.console = console;
        this.installation = installation;
        this.afterwards = afterwards;
        this.server = server;
    }

    /**
     * Starts to serve, and says so when it answers.
     *
     * @param afterwards what is to be done once everything is closed
     * @throws Failed when the address cannot be listened on; then everything is closed
     */
    static Serving start(Console console, Installation installation, String host, int port, Runnable afterwards) {
        try {
            HttpServer server = HttpServer.start(HttpServer.Settings.of(host, port), installation.api());
            Serving serving = new Serving(console, installation, afterwards, server);
            Runtime.getRuntime().addShutdownHook(new Thread(serving::end, "kurs-end"));
            return serving;
        } catch (IOException e) {
            installation.close();
            afterwards.run();
            Throwable reason = e.getCause() == null ? e : e.getCause();
            throw Failed.environment("cannot listen on " + host + ", port " + port + " (" + reason.getMessage()
                    + "); choose another with --port, 0 for any that is free, or another --host");
        }
    }

    /** Says where it answers: the line that scripts wait for. */
    void announce() {
        console.out().println("Kurs is ready at " + server.address());
    }

    /** Where it answers. */
    String address() {
        return server.address().toString();
    }

    /** Waits until the process is told to stop; then it ends from elsewhere. */
    int untilStopped() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            LOG.debug("Told to stop by an interruption");
        }
        return ExitCode.DONE.code();
    }

    /**
     * Lets requests under way finish, closes everything, and ends the process as one that did what it was asked: to be
     * told to stop is how a server's work is done.
     */
    private void end() {
        ExitCode code = ExitCode.DONE;
        try {
            server.close();
            installation.close();
            afterwards.run();
        } catch (RuntimeException e) {
            LOG.error("Stopping failed", e);
            code = ExitCode.ENVIRONMENT_FAILED;
        }
        console.out().flush();
        console.err().flush();
        Runtime.getRuntime().halt(code.code());
    }
}
