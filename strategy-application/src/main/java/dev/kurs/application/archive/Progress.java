package dev.kurs.application.archive;

/** Hears how far a long piece of work has come, now and then, on the thread that does it. */
@FunctionalInterface
public interface Progress {

    /** Nobody listens. */
    Progress UNHEARD = (done, all) -> {};

    /**
     * So many lines are done.
     *
     * @param all how many there are; 0 while that is not known
     * @throws java.util.concurrent.CancellationException to stop the work, which then leaves nothing behind
     */
    void at(long done, long all);
}
