package dev.kurs.bootstrap.command;

import dev.kurs.bootstrap.installation.Installation;
import dev.kurs.bootstrap.server.Api;
import dev.kurs.rest.RestAdapter.IdentityProvider;
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

    @Mixin
    final SignIn signIn = new SignIn();

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
        IdentityProvider identities = signIn.provider();
        Ending ending = Ending.prepared();
        try {
            Installation installation = store.open(console);
            ending.first(installation::close);
            Api api = identities == null ? installation.api() : installation.api(identities);
            Serving.announce(console, Serving.start(api, host, port, ending));
        } catch (RuntimeException e) {
            ending.now();
            throw e;
        }
        return ending.await();
    }
}
