package dev.kurs.bootstrap.command;

import dev.kurs.application.journal.Journal.Verification;
import dev.kurs.application.journal.KeptChains;
import dev.kurs.application.journal.KeptChains.Comparison;
import dev.kurs.application.journal.KeptChains.NoChain;
import dev.kurs.application.organisation.Gate.Named;
import dev.kurs.bootstrap.ExitCode;
import dev.kurs.bootstrap.Failed;
import dev.kurs.bootstrap.installation.Installation;
import dev.kurs.domain.organisation.OrganisationId;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kurs verify}: whether the chain of a journal holds from its first entry to its last. */
@Command(
        name = "verify",
        description = {
            "Checks the journal's chain, and names the first entry that does not fit.",
            "The chain can be written down, to be kept elsewhere, and compared with what was kept: who may write to the"
                    + " database could reckon it anew, and not what is kept where they may not write."
        })
final class VerifyCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    final Store store = new Store();

    @Option(
            names = "--organisation",
            paramLabel = "NAME",
            description = "Whose journal; that of every organisation unless said otherwise.")
    @Nullable String organisation;

    @Option(
            names = "--chain",
            paramLabel = "FILE",
            description = "Writes the chain of one organisation into a file, which must not be there.")
    @Nullable Path chain;

    @Option(
            names = "--against",
            paramLabel = "FILE",
            description = "Compares the journal of one organisation with such a file.")
    @Nullable Path against;

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (chain != null && against != null) {
            throw Failed.wrongUsage("--chain and --against ask for two things; leave one out");
        }
        try (Installation installation = store.open(console)) {
            boolean holds = (chain == null && against == null) ? verifyAll(installation) : verifyOne(installation);
            return (holds ? ExitCode.DONE : ExitCode.NO).code();
        }
    }

    private boolean verifyAll(Installation installation) {
        if (organisation != null) {
            return tell("", verify(installation, installation.organisation(organisation)));
        }
        List<Named> all = installation.gate().listOrganisations();
        if (all.isEmpty()) {
            throw Failed.wrongUsage("there is no organisation here; name the data with --data or --database");
        }
        boolean hold = true;
        for (Named one : all) {
            hold &= tell(all.size() == 1 ? "" : one.name() + ": ", verify(installation, one.id()));
        }
        return hold;
    }

    private static Verification verify(Installation installation, OrganisationId organisation) {
        return installation
                .application()
                .transactions()
                .read(organisation, ports -> ports.journal().verify());
    }

    private boolean tell(String whose, Verification found) {
        console.out()
                .println(whose
                        + (found.intact()
                                ? "intact: " + found.entries() + " entries"
                                : "broken: entry " + found.firstBroken()
                                        + " does not fit; compare it with a copy kept elsewhere"));
        return found.intact();
    }

    private boolean verifyOne(Installation installation) {
        OrganisationId of =
                organisation == null ? installation.onlyOrganisation() : installation.organisation(organisation);
        KeptChains chains = installation.application().keptChains();
        if (chain != null) {
            return write(chains, of, chain);
        }
        return against == null || compare(chains, of, against);
    }

    private boolean write(KeptChains chains, OrganisationId of, Path file) {
        try {
            return tell("", chains.write(of, console.folder().resolve(file)));
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof FileAlreadyExistsException there) {
                throw Failed.wrongUsage(there.getFile() + " is there already; name another file with --chain");
            }
            throw Failed.environment("the file " + file + " cannot be written (" + e.getCause()
                    + "); make room or allow it, or name another with --chain");
        }
    }

    private boolean compare(KeptChains chains, OrganisationId of, Path file) {
        Path kept = console.folder().resolve(file);
        if (!Files.isReadable(kept)) {
            throw Failed.wrongUsage(file + " cannot be read; see that it is there");
        }
        try {
            Comparison found = chains.compare(of, kept);
            if (found.firstOther() != null) {
                console.out()
                        .println("broken: entry " + found.firstOther() + " is not the one that " + file
                                + " tells of; what stands in the journal from there on is not what was kept");
                return false;
            }
            boolean holds = tell("", found.journal());
            console.out().println("as kept: " + found.compared() + " entries are those that " + file + " tells of");
            return holds;
        } catch (NoChain e) {
            throw Failed.wrongUsage(
                    file + ":" + e.line() + ": this is no line of a chain; name a file that kurs verify --chain wrote");
        } catch (UncheckedIOException e) {
            throw Failed.environment("the file " + file + " cannot be read to its end (" + e.getCause() + ")");
        }
    }
}
