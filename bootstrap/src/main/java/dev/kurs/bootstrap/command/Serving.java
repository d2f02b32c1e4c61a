package dev.kurs.bootstrap.command;

import dev.kurs.bootstrap.Failed;
import dev.kurs.bootstrap.server.Api;
import dev.kurs.bootstrap.server.HttpServer;
import java.io.IOException;
import java.net.URI;

/** Serves the API of an installation. */
final class Serving {

    private Serving() {}

    /**
     * Starts to serve; when this returns, it answers.
     *
     * @return where
     * @throws Failed when the address cannot be listened on
     */
    static URI start(Api api, String host, int port, Ending ending) {
        try {
            HttpServer server = HttpServer.start(HttpServer.Settings.of(host, port), api);
            ending.first(server::close);
            return server.address();
        } catch (IOException e) {
            Throwable reason = e.getCause() == null ? e : e.getCause();
            throw Failed.environment("cannot listen on " + host + ", port " + port + " (" + reason.getMessage()
                    + "); choose another with --port, 0 for any that is free, or another --host");
        }
    }

    /** Says where it answers: the line that scripts wait for. */
    static void announce(Console console, URI address) {
        console.out().println("Kurs is ready at " + address);
    }
}
