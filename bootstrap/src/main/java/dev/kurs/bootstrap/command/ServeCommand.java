package dev.kurs.bootstrap.command;

import dev.kurs.bootstrap.installation.Installation;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kurs serve}: the server over a data folder, until it is told to stop. */
@Command(name = "serve", description = "Serves the API until it is told to stop.")
final class ServeCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    final Store store = new Store();

    @Option(
            names = "--port",
            paramLabel = "N",
            converter = PortNumber.class,
            description = "The port, 0 for any that is free; 8080 unless said otherwise.")
    int port = 8080;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description = "The name or address to listen on; 127.0.0.1 unless said otherwise.")
    String host = "127.0.0.1";

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Ending ending = Ending.prepared();
        try {
            Installation installation = store.open(console);
            ending.first(installation::close);
            Serving.announce(console, Serving.start(installation, host, port, ending));
        } catch (RuntimeException e) {
            ending.now();
            throw e;
        }
        return ending.await();
    }
}
