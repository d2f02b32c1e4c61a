package dev.kurs.application;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of the lines of a stream. The four counts together are all lines that were not blank.
 *
 * @param accepted how many were new
 * @param corrected how many changed what stood
 * @param unchanged how many said what already stood
 * @param rejected how many were refused
 * @param refusals the first of those, in the order of their lines, at most {@link #MOST_TOLD}
 */
public record Pushed(long accepted, long corrected, long unchanged, long rejected, List<Refusal> refusals) {

    /** The most refusals that are told: as many as anybody puts right before pushing again. */
    public static final int MOST_TOLD = 1000;

    /** No lines yet. */
    public static final Pushed NOTHING = new Pushed(0, 0, 0, 0, List.of());

    public Pushed {
        refusals = List.copyOf(refusals);
    }

    /**
     * A line that was refused.
     *
     * @param line its number, from 1, blank lines counted
     * @param why what a command with the same content would have been refused with
     */
    public record Refusal(long line, RuntimeException why) {}

    /** These lines, and those that came after them. */
    public Pushed and(Pushed next) {
        List<Refusal> told = new ArrayList<>(refusals);
        told.addAll(next.refusals.subList(0, Math.min(next.refusals.size(), MOST_TOLD - told.size())));
        return new Pushed(
                accepted + next.accepted,
                corrected + next.corrected,
                unchanged + next.unchanged,
                rejected + next.rejected,
                told);
    }

    /**
     * These lines, if they may stay.
     *
     * @param atomic whether one line that was refused refuses all
     * @throws PushRefused when that is so
     */
    public Pushed orRefused(boolean atomic) {
        if (atomic && rejected > 0) {
            throw new PushRefused(this);
        }
        return this;
    }
}
