package dev.kurs.bootstrap.command;

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
        Serving serving = Serving.start(console, store.open(console), host, port, () -> {});
        serving.announce();
        return serving.untilStopped();
    }
}
