package dev.kurs.bootstrap.command;

import dev.kurs.application.Actor;
import dev.kurs.application.organisation.MakeApiKey;
import dev.kurs.bootstrap.ExitCode;
import dev.kurs.bootstrap.installation.Installation;
import dev.kurs.domain.organisation.Role;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kurs keys}: what opens the API. */
@Command(name = "keys", description = "Makes keys that open the API.", synopsisSubcommandLabel = "COMMAND")
final class KeysCommand {

    private KeysCommand() {}

    static KeysCommand parent() {
        return new KeysCommand();
    }

    /** {@code kurs keys create}: a key for an organisation. */
    @Command(
            name = "create",
            description = {
                "Makes a key, and the organisation if it is not there.",
                "Prints the key and nothing else; it is shown this once."
            })
    static final class Create implements Callable<Integer> {

        private final Console console;

        @Mixin
        final Store store = new Store();

        @Option(names = "--organisation", required = true, paramLabel = "NAME", description = "Whose data it opens.")
        String organisation = "";

        @Option(
                names = "--role",
                required = true,
                paramLabel = "ROLE",
                description = "What it may do: ${COMPLETION-CANDIDATES}.")
        Role role = Role.READER;

        Create(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            try (Installation installation = store.open(console)) {
                Actor administrator = installation.administratorOf(organisation);
                MakeApiKey.Command command =
                        new MakeApiKey.Command("made on the command line", role, null, List.of(), null);
                console.out()
                        .println(installation
                                .application()
                                .makeApiKey()
                                .handle(administrator, command)
                                .secret()
                                .text());
                return ExitCode.DONE.code();
            }
        }
    }
}
