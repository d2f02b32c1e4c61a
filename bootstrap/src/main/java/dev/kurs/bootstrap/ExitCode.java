package dev.kurs.bootstrap;

/** How a command ended, as the shell is told. */
public enum ExitCode {
    /** It was done. */
    DONE(0),
    /** The answer is no: a file was refused, a chain is broken. */
    NO(1),
    /** It was asked for in a way that cannot be. */
    WRONG_USAGE(2),
    /** What it needs around it failed: a port is taken, a folder cannot be written. */
    ENVIRONMENT_FAILED(3);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    /** 0 to 3. */
    public int code() {
        return code;
    }
}
