package dev.kurs.bootstrap.command;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a command finds around it.
 *
 * @param out standard output: what was asked for, and nothing else
 * @param err standard error: what went wrong, and the log
 * @param variables of the process, by name
 * @param folder where it was called, from which relative paths go
 */
public record Console(PrintWriter out, PrintWriter err, Map<String, String> variables, Path folder) {

    public Console {
        variables = Map.copyOf(variables);
    }

    /** That of this process. */
    public static Console ofProcess() {
        Charset charset = charset(System.getenv());
        return new Console(
                new PrintWriter(System.out, true, charset),
                new PrintWriter(System.err, true, charset),
                System.getenv(),
                Path.of(""));
    }

    /**
     * What a shell with these variables reads and writes. Java asks the C library, which answers with ASCII where the
     * locale that the shell names is not installed.
     */
    static Charset charset(Map<String, String> variables) {
        String locale = Stream.of("LC_ALL", "LC_CTYPE", "LANG")
                .map(name -> variables.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
        return locale.toLowerCase(Locale.ROOT).replace("-", "").contains(".utf8")
                ? StandardCharsets.UTF_8
                : Charset.defaultCharset();
    }
}
