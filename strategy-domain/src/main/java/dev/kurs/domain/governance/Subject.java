package dev.kurs.domain.governance;

import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Id;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a decision is about.
 *
 * @param type what kind of thing
 * @param id which: a strategy (also for its portfolio), a goal, a project, a benefit, a mandate or a body; null for the organisation
 * @param revision the number of the revision of a strategy that is decided on; null when it does not matter, and for all else
 */
public record Subject(Type type, @Nullable Id id, @Nullable Integer revision) {

    /** What kind of thing is decided on. */
    public enum Type {
        /** The organisation itself. */
        ORGANISATION,
        /** A strategy, or one revision of it. */
        STRATEGY,
        /** A goal. */
        GOAL,
        /** The projects of a strategy together. */
        PORTFOLIO,
        /** A project. */
        PROJECT,
        /** A benefit. */
        BENEFIT,
        /** A mandate. */
        MANDATE,
        /** A body. */
        BODY
    }

    public Subject {
        new Faults()
                .unless((id == null) == (type == Type.ORGANISATION), GovernanceRule.SUBJECT_WITHOUT_ID, "/id")
                .unless(revision == null || type == Type.STRATEGY, GovernanceRule.REVISION_OF_NO_STRATEGY, "/revision")
                .throwIfAny();
    }

    /** Something that has no revisions. */
    public Subject(Type type, @Nullable Id id) {
        this(type, id, null);
    }

    /**
     * Whether a decision on this answers for an act on the other: it is about the same thing, and about the same revision
     * where it names one.
     */
    public boolean covers(Subject act) {
        return type == act.type
                && (id == null ? act.id == null : id.equals(act.id))
                && (revision == null || revision.equals(act.revision));
    }

    /** Whether the other is the same thing, whichever of its revisions. */
    public boolean isOf(Subject other) {
        return type == other.type && Objects.equals(id, other.id);
    }
}
