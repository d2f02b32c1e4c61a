package dev.kurs.bootstrap;

import dev.kurs.bootstrap.command.Console;
import dev.kurs.bootstrap.command.Kurs;
import java.util.Optional;

/** Starts Kurs from the command line. */
public final class Main {

    private Main() {}

    /**
     * Carries out a command and ends the process with its exit code.
     *
     * @param arguments see {@code kurs help}
     */
    public static void main(String[] arguments) {
        String version = Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("(built from sources)");
        System.exit(Kurs.run(Console.ofProcess(), version, arguments));
    }
}
