package dev.kurs.application.voting;

/**
 * How much of a document is read before it is refused. All bounds are inclusive and at least 1.
 *
 * @param bytes size of the document
 * @param lines number of lines, and so of votes
 * @param projects number of projects
 */
public record PabulibLimits(int bytes, int lines, int projects) {

    public PabulibLimits {
        if (Math.min(bytes, Math.min(lines, projects)) < 1) {
            throw new IllegalArgumentException("each limit is at least 1");
        }
    }

    /** 64 MiB, 500 000 lines, 2 000 projects. */
    public static PabulibLimits usual() {
        return new PabulibLimits(64 * 1024 * 1024, 500_000, 2_000);
    }
}
