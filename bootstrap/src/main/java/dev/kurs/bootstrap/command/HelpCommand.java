package dev.kurs.bootstrap.command;

import dev.kurs.bootstrap.ExitCode;
import dev.kurs.bootstrap.Failed;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kurs help keys create}: what a command does and takes. */
@Command(name = "help", description = "Shows what a command does and takes.")
final class HelpCommand implements Callable<Integer> {

    private @Nullable CommandLine kurs;

    @Parameters(arity = "0..*", paramLabel = "COMMAND", description = "Which command; all of them when left out.")
    List<String> path = List.of();

    /** Help for everything below this command. */
    void about(CommandLine top) {
        kurs = top;
    }

    @Override
    public Integer call() {
        CommandLine asked = kurs;
        for (String name : path) {
            asked = asked == null ? null : asked.getSubcommands().get(name);
        }
        if (asked == null) {
            throw Failed.wrongUsage("there is no command " + String.join(" ", path) + "; kurs help shows all of them");
        }
        asked.usage(asked.getOut());
        return ExitCode.DONE.code();
    }
}
