package dev.kurs.application;

/** Hears how far a long piece of work has come, now and then, on the thread that does it. */
@FunctionalInterface
public interface Progress {

    /** Nobody listens. */
    Progress UNHEARD = (done, all) -> {};

    /**
     * So much is done.
     *
     * @param done lines or bytes, whichever the work counts
     * @param all how much there is; 0 while that is not known
     * @throws java.util.concurrent.CancellationException to stop the work, which then leaves nothing behind
     */
    void at(long done, long all);
}
