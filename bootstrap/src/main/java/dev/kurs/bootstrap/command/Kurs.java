package dev.kurs.bootstrap.command;

import dev.kurs.bootstrap.ExitCode;
import dev.kurs.bootstrap.Failed;
import dev.kurs.bootstrap.logging.Log;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/** The command {@code kurs}: everything that can be asked for on the command line. */
@Command(
        name = "kurs",
        description = "Strategy execution that other systems build on.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Every option is also a variable (--port: KURS_PORT) and a line in kurs.properties (port=8080);",
            "the option goes before the variable, the variable before the line.",
            "",
            "Exit codes: 0 done, 1 the answer is no, 2 wrong usage, 3 something around the command failed."
        })
public final class Kurs {

    /** What a shell says of a process that an interruption ended. */
    static final int INTERRUPTED = 130;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Shows this and ends.")
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Shows which version this is and ends.")
    boolean version;

    @Option(
            names = Settings.CONFIG,
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "A file of settings instead of kurs.properties in the current folder.")
    @Nullable Path config;

    @Option(
            names = "--log",
            paramLabel = "text|json",
            scope = ScopeType.INHERIT,
            description = "How the log is written on standard error; text unless said otherwise.")
    Log.Format log = Log.Format.TEXT;

    private Kurs() {}

    /**
     * Carries out one command, and tells on standard error in one line when that was not possible.
     *
     * @param version what {@code --version} says
     * @param arguments as the shell gives them
     * @return the exit code
     */
    public static int run(Console console, String version, String... arguments) {
        Kurs kurs = new Kurs();
        HelpCommand help = new HelpCommand();
        CommandLine commands = new CommandLine(kurs)
                .addSubcommand(new DemoCommand(console))
                .addSubcommand(new ServeCommand(console))
                .addSubcommand(new CommandLine(KeysCommand.parent()).addSubcommand(new KeysCommand.Create(console)))
                .addSubcommand(new ImportCommand(console))
                .addSubcommand(new ExportCommand(console))
                .addSubcommand(new VerifyCommand(console))
                .addSubcommand(new BackupCommand(console))
                .addSubcommand(new RestoreCommand(console))
                .addSubcommand(help)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(100)
                .setOut(console.out())
                .setErr(console.err());
        commands.getCommandSpec().version("kurs " + version);
        help.about(commands);
        commands.setParameterExceptionHandler((exception, ignored) -> refuse(console, exception))
                .setExecutionExceptionHandler((exception, command, ignored) -> tell(console, exception));
        try {
            Settings settings = Settings.read(List.of(arguments), console);
            commands.setDefaultValueProvider(settings);
            commands.setExecutionStrategy(parsed -> {
                try {
                    return kurs.execute(settings, commands, parsed);
                } catch (Failed e) {
                    return tell(console, e);
                }
            });
            return commands.execute(arguments);
        } catch (Failed e) {
            return tell(console, e);
        }
    }

    private int execute(Settings settings, CommandLine commands, ParseResult parsed) {
        if (CommandLine.executeHelpRequest(parsed) != null) {
            return ExitCode.DONE.code();
        }
        ParseResult asked = parsed.subcommand();
        if (asked == null || !(asked.commandSpec().userObject() instanceof HelpCommand)) {
            settings.requireKnown(options(commands));
        }
        Log.write(log);
        return new CommandLine.RunLast().execute(parsed);
    }

    /** The long names of the options of a command and of all below it. */
    private static Set<String> options(CommandLine command) {
        Set<String> names = new TreeSet<>();
        command.getCommandSpec().options().forEach(option -> names.add(option.longestName()));
        command.getSubcommands().values().forEach(below -> names.addAll(options(below)));
        return names;
    }

    private static int refuse(Console console, ParameterException exception) {
        CommandLine command = exception.getCommandLine();
        ArgSpec argument = exception.getArgSpec();
        String origin = argument instanceof OptionSpec option
                        && !command.getParseResult().hasMatchedOption(option)
                        && command.getDefaultValueProvider() instanceof Settings settings
                ? settings.origin(option).map(where -> " (from " + where + ")").orElse("")
                : "";
        String first = String.valueOf(exception.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .strip();
        console.err().println("kurs: " + first + origin + "; see " + help(command));
        return ExitCode.WRONG_USAGE.code();
    }

    private static String help(CommandLine command) {
        String path = command.getCommandSpec().qualifiedName();
        return path.indexOf(' ') < 0 ? path + " help" : path + " --help";
    }

    private static int tell(Console console, Exception exception) {
        if (exception instanceof CancellationException) {
            console.err().println("kurs: stopped before it was done; nothing is left of it");
            return INTERRUPTED;
        }
        if (exception instanceof Failed failed) {
            console.err().println("kurs: " + failed.getMessage());
            return failed.exitCode().code();
        }
        Logger log = LoggerFactory.getLogger(Kurs.class);
        log.error("A command failed in a way that nobody thought of", exception);
        console.err().println("kurs: an error in Kurs itself, told above; please report it");
        return ExitCode.ENVIRONMENT_FAILED.code();
    }
}
