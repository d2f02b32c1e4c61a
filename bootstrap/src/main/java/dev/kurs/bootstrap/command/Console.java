package dev.kurs.bootstrap.command;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Map;

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
        Charset charset = Charset.defaultCharset();
        return new Console(
                new PrintWriter(System.out, true, charset),
                new PrintWriter(System.err, true, charset),
                System.getenv(),
                Path.of(""));
    }
}
