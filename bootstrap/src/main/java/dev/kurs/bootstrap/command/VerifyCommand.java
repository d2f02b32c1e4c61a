package dev.kurs.bootstrap.command;

import dev.kurs.application.journal.Journal.Verification;
import dev.kurs.bootstrap.ExitCode;
import dev.kurs.bootstrap.installation.Installation;
import dev.kurs.domain.organisation.OrganisationId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kurs verify}: whether the chain of an organisation's journal holds from its first entry to its last. */
@Command(name = "verify", description = "Checks the journal's chain, and names the first entry that does not fit.")
final class VerifyCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    final Store store = new Store();

    @Option(
            names = "--organisation",
            paramLabel = "NAME",
            description = "Whose journal; the only organisation's unless said otherwise.")
    @Nullable String organisation;

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Installation installation = store.open(console)) {
            OrganisationId of = organisation == null
                    ? installation.administratorOfTheOnlyOne().organisation()
                    : installation.organisation(organisation);
            Verification found = installation
                    .application()
                    .transactions()
                    .read(of, ports -> ports.journal().verify());
            console.out()
                    .println(
                            found.intact()
                                    ? "intact: " + found.entries() + " entries"
                                    : "broken: entry " + found.firstBroken() + " does not fit; compare it with a copy"
                                            + " kept elsewhere");
            return (found.intact() ? ExitCode.DONE : ExitCode.NO).code();
        }
    }
}
