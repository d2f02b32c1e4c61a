package dev.kurs.domain.portfolio;

import java.util.Optional;

/** How far a project has come. */
public enum Stage {
    /** Somebody thought of it. */
    IDEA,
    /** It is found out whether it is worth doing. */
    ANALYSIS,
    /** It is known what is to be done, when and for how much. */
    PLANNED,
    /** It is being done. */
    DELIVERY,
    /** What was done is to bear fruit. */
    REALISATION,
    /** It has come to its end. */
    DONE,
    /** It rests, and may go on where it was. */
    PAUSED,
    /** It was given up. */
    STOPPED;

    /** Whether a project in it counts as one that is under way: from {@link #ANALYSIS} to {@link #REALISATION}. */
    public boolean isLive() {
        return this == ANALYSIS || this == PLANNED || isActive();
    }

    /** Whether the complexity of a project in it counts: in {@link #DELIVERY} and {@link #REALISATION}. */
    public boolean isActive() {
        return this == DELIVERY || this == REALISATION;
    }

    /** The stage that it leads on to; empty for a pause, which leads back to where it came from, and at the end. */
    public Optional<Stage> next() {
        return switch (this) {
            case IDEA -> Optional.of(ANALYSIS);
            case ANALYSIS -> Optional.of(PLANNED);
            case PLANNED -> Optional.of(DELIVERY);
            case DELIVERY -> Optional.of(REALISATION);
            case REALISATION -> Optional.of(DONE);
            case DONE, PAUSED, STOPPED -> Optional.empty();
        };
    }

    /** Whether no other stage comes after it. */
    public boolean isEnd() {
        return this == DONE || this == STOPPED;
    }
}
