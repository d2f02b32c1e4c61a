package dev.kurs.bootstrap.command;

import dev.kurs.bootstrap.Failed;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What options are set to where the command line does not say: by a variable {@code KURS_…}, else by a line of a file.
 * Every option has its variable ({@code --port}: {@code KURS_PORT}) and its line ({@code port=…}); a variable that is
 * empty counts as not set.
 */
final class Settings implements IDefaultValueProvider {

    /** The option that names the file. It cannot stand in the file itself. */
    static final String CONFIG = "--config";

    private static final String PREFIX = "KURS_";
    private static final String FILE = "kurs.properties";

    /** Options that ask for something at once; there is nothing to set. */
    private static final Set<String> NO_SETTINGS = Set.of("--help", "--version");

    private final Map<String, String> variables;
    private final @Nullable Path file;
    private final Properties lines;

    private Settings(Map<String, String> variables, @Nullable Path file, Properties lines) {
        this.variables = variables;
        this.file = file;
        this.lines = lines;
    }

    /**
     * Reads the file that the command line or {@code KURS_CONFIG} names, else {@code kurs.properties} in the current
     * folder if there is one.
     *
     * @throws Failed when a file that was named cannot be read, or one that was found is no list of settings
     */
    static Settings read(List<String> args, Console console) {
        Path named = named(args, console.variables());
        Path found = console.folder().resolve(named == null ? Path.of(FILE) : named);
        if (named == null && !Files.exists(found)) {
            return new Settings(console.variables(), null, new Properties());
        }
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(found)) {
            lines.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw Failed.wrongUsage("cannot read the settings in " + found + " (" + e.getMessage()
                    + "); it must be a text file in UTF-8 with lines such as port=8080");
        }
        return new Settings(console.variables(), found, lines);
    }

    private static @Nullable Path named(List<String> args, Map<String, String> variables) {
        for (int i = 0; i < args.size(); i++) {
            if (args.get(i).equals(CONFIG) && i + 1 < args.size()) {
                return Path.of(args.get(i + 1));
            }
            if (args.get(i).startsWith(CONFIG + "=")) {
                return Path.of(args.get(i).substring(CONFIG.length() + 1));
            }
        }
        String variable = variables.getOrDefault(variable(CONFIG), "");
        return variable.isEmpty() ? null : Path.of(variable);
    }

    /**
     * Refuses settings that no option has.
     *
     * @param options the long names of the options of all commands
     * @throws Failed naming the first that is not known, and all that are
     */
    void requireKnown(Set<String> options) {
        Set<String> known = new TreeSet<>(options);
        known.removeAll(NO_SETTINGS);
        Set<String> names = new TreeSet<>(known.stream().map(Settings::variable).toList());
        for (String variable : new TreeSet<>(variables.keySet())) {
            if (variable.startsWith(PREFIX) && !names.contains(variable)) {
                throw Failed.wrongUsage(
                        "there is no setting " + variable + "; the variables are " + String.join(", ", names));
            }
        }
        known.remove(CONFIG);
        Set<String> keys = new TreeSet<>(known.stream().map(Settings::key).toList());
        for (String key : new TreeSet<>(lines.stringPropertyNames())) {
            if (!keys.contains(key)) {
                throw Failed.wrongUsage(
                        "there is no setting " + key + " (in " + file + "); the keys are " + String.join(", ", keys));
            }
        }
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? found(option.longestName()).map(Found::value).orElse(null)
                : null;
    }

    /** Where an option's value comes from when the command line does not say, in words. */
    Optional<String> origin(OptionSpec option) {
        return found(option.longestName()).map(Found::origin);
    }

    private Optional<Found> found(String option) {
        if (NO_SETTINGS.contains(option)) {
            return Optional.empty();
        }
        String variable = variable(option);
        Stream<Found> byVariable =
                Stream.of(new Found(variables.getOrDefault(variable, "").strip(), "the variable " + variable));
        Stream<Found> byLine =
                Stream.of(new Found(lines.getProperty(key(option), "").strip(), String.valueOf(file)));
        return Stream.concat(byVariable, byLine)
                .filter(one -> !one.value().isEmpty())
                .findFirst();
    }

    private record Found(String value, String origin) {}

    private static String key(String option) {
        return option.substring(2);
    }

    private static String variable(String option) {
        return PREFIX + key(option).toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
