package dev.kurs.domain.strategy;

import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.kernel.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One edition of a strategy's content.
 *
 * @param number from 1, without holes
 * @param status as stored; whether an adopted one is superseded is seen from the others
 * @param reason why it was opened
 * @param triggers what made it due
 * @param content what it says; its goals and premises are kept beside it
 * @param openedAt when it was opened
 * @param effectiveFrom the first day it is in force, once adopted
 * @param adoptedAt when it was adopted
 * @param adoptedBy who adopted it
 * @param decision the decision it rests on
 */
public record Revision(
        int number,
        RevisionStatus status,
        @Nullable String reason,
        List<Trigger> triggers,
        Content content,
        Instant openedAt,
        @Nullable LocalDate effectiveFrom,
        @Nullable Instant adoptedAt,
        @Nullable Id adoptedBy,
        @Nullable DecisionId decision) {

    /** How far a revision has come. */
    public enum RevisionStatus {
        /** Being written. */
        DRAFT,
        /** Being written, while others are asked. */
        IN_CONSULTATION,
        /** In force from its day on. */
        ADOPTED,
        /** No longer in force, since another took over. */
        SUPERSEDED,
        /** Given up before it was adopted. */
        WITHDRAWN;

        /** Whether its content may still be written. */
        public boolean isOpen() {
            return this == DRAFT || this == IN_CONSULTATION;
        }

        /** Whether it was ever adopted. */
        public boolean wasAdopted() {
            return this == ADOPTED || this == SUPERSEDED;
        }
    }

    /** What kind of thing made a revision due. */
    public enum TriggerType {
        /** A premise that broke. */
        PREMISE,
        /** Feedback that somebody gave. */
        FEEDBACK,
        /** A decision that was made. */
        DECISION,
        /** A review that was planned. */
        REVIEW
    }

    /**
     * What made a revision due.
     *
     * @param id of the premise, feedback or decision; null for a review
     */
    public record Trigger(TriggerType type, @Nullable UUID id) {

        /** {@code PREMISE:<uuid>}, or {@code REVIEW} alone. */
        @Override
        public String toString() {
            return id == null ? type.name() : type + ":" + id;
        }

        /** The inverse of {@link #toString}. */
        public static Trigger parse(String text) {
            int colon = text.indexOf(':');
            return colon < 0
                    ? new Trigger(TriggerType.valueOf(text), null)
                    : new Trigger(
                            TriggerType.valueOf(text.substring(0, colon)), UUID.fromString(text.substring(colon + 1)));
        }
    }

    public Revision {
        Text.optional(reason, "/reason", Text.BODY);
        triggers = List.copyOf(triggers);
    }

    static Revision opened(int number, @Nullable String reason, List<Trigger> triggers, Content content, Instant now) {
        return new Revision(number, RevisionStatus.DRAFT, reason, triggers, content, now, null, null, null, null);
    }

    Revision with(RevisionStatus other) {
        return new Revision(
                number, other, reason, triggers, content, openedAt, effectiveFrom, adoptedAt, adoptedBy, decision);
    }

    Revision with(Content other) {
        return new Revision(
                number, status, reason, triggers, other, openedAt, effectiveFrom, adoptedAt, adoptedBy, decision);
    }

    Revision adopted(LocalDate from, Instant now, Id by, @Nullable DecisionId restsOn) {
        return new Revision(
                number, RevisionStatus.ADOPTED, reason, triggers, content, openedAt, from, now, by, restsOn);
    }
}
