package dev.kurs.bootstrap;

import java.util.Optional;

/** Starts Kurs from the command line. */
public final class Main {

    private Main() {}

    /**
     * Prints the version on standard output.
     *
     * @param args not read yet
     */
    public static void main(String[] args) {
        String version = Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("(built from sources)");
        System.out.println("kurs " + version);
    }
}
