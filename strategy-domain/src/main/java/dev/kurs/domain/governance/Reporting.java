package dev.kurs.domain.governance;

import dev.kurs.domain.kernel.Faults;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * When decisions under a mandate are reported to the body that granted it.
 *
 * @param kind in which way
 * @param within after how long at the latest; null unless a number of days or the like was set
 */
public record Reporting(Kind kind, @Nullable Period within) {

    /** At the next meeting of the granting body: what holds where nothing else was said. */
    public static final Reporting NEXT_MEETING = new Reporting(Kind.NEXT_MEETING, null);

    /** Not at all. */
    public static final Reporting NONE = new Reporting(Kind.NONE, null);

    /** In which way reports are due. */
    public enum Kind {
        /** At the granting body's next meeting. */
        NEXT_MEETING,
        /** Within a time from the decision. */
        WITHIN,
        /** Not at all. */
        NONE
    }

    public Reporting {
        new Faults()
                .unless((kind == Kind.WITHIN) == (within != null), GovernanceRule.REPORTING_UNKNOWN, "")
                .unless(isOverZero(within), GovernanceRule.REPORTING_UNKNOWN, "", "reporting", within)
                .cycle(isOverZero(within) ? within : null, GovernanceRule.REPORTING_UNKNOWN, "")
                .throwIfAny();
    }

    private static boolean isOverZero(@Nullable Period time) {
        return time == null || !(time.isZero() || time.isNegative());
    }

    /** Within a time from the decision: over zero, at most 1 000 years. */
    public static Reporting within(Period time) {
        return new Reporting(Kind.WITHIN, time);
    }

    /**
     * The inverse of {@link #toString}.
     *
     * @throws dev.kurs.domain.kernel.RulesBroken {@code reporting-unknown}
     */
    public static Reporting parse(String text) {
        try {
            return switch (text) {
                case "NEXT_MEETING" -> NEXT_MEETING;
                case "NONE" -> NONE;
                default -> within(Period.parse(text));
            };
        } catch (java.time.format.DateTimeParseException e) {
            throw new dev.kurs.domain.kernel.RulesBroken(new Faults()
                    .add(GovernanceRule.REPORTING_UNKNOWN, "", "reporting", text)
                    .found());
        }
    }

    /** Whether reports are due at all. */
    public boolean isDue() {
        return kind != Kind.NONE;
    }

    /**
     * The last day on which a decision is reported in time.
     *
     * @param decidedOn the day of the decision
     * @param nextMeeting the first meeting of the granting body after that day; null when none is set
     * @return null when no report is due, or none can be since no meeting is set
     */
    public @Nullable LocalDate dueOn(LocalDate decidedOn, @Nullable LocalDate nextMeeting) {
        return switch (kind) {
            case NEXT_MEETING -> nextMeeting;
            case WITHIN -> within == null ? null : decidedOn.plus(within);
            case NONE -> null;
        };
    }

    /** {@code NEXT_MEETING}, {@code NONE}, or the time: {@code P14D}. */
    @Override
    public String toString() {
        return within == null ? kind.name() : within.toString();
    }
}
