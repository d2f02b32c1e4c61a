package dev.kurs.bootstrap;

/** A command cannot be carried out. Its message is one line for whoever asked: what is wrong, and what to do. */
public final class Failed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;

    private Failed(ExitCode exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** The answer is no: what was given is not taken. */
    public static Failed no(String message) {
        return new Failed(ExitCode.NO, message);
    }

    /** It was asked for in a way that cannot be. */
    public static Failed wrongUsage(String message) {
        return new Failed(ExitCode.WRONG_USAGE, message);
    }

    /** What it needs around it failed. */
    public static Failed environment(String message) {
        return new Failed(ExitCode.ENVIRONMENT_FAILED, message);
    }

    /** How the command ends. */
    public ExitCode exitCode() {
        return exitCode;
    }
}
