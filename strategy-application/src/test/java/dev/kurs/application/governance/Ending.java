package dev.kurs.application.governance;

import dev.kurs.domain.governance.Decision;
import dev.kurs.domain.governance.Decision.DecisionStatus;
import dev.kurs.domain.governance.MandateId;
import dev.kurs.domain.governance.Outcome;
import dev.kurs.domain.governance.Outcome.Method;
import dev.kurs.domain.governance.Outcome.SettledBy;
import dev.kurs.domain.governance.Resolution;
import dev.kurs.domain.governance.SeatId;
import dev.kurs.domain.governance.Tally;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Event;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a decision ended, whoever said it and however it was counted. */
public record Ending(DecisionStatus status, Resolution resolution) {

    /** A majority of two to one for an option, under a mandate. */
    public static Ending chose(String option, MandateId mandate, Instant at, SeatId... counted) {
        Map<String, Integer> votes = new LinkedHashMap<>();
        votes.put("APPROVE", option.equals("APPROVE") ? 2 : 1);
        votes.put("REJECT", option.equals("APPROVE") ? 1 : 2);
        Tally tally = new Tally(votes, 0, 3, 5, 3);
        Outcome outcome = new Outcome(option, List.of(), List.of(), Method.MAJORITY, tally, SettledBy.RULE);
        return new Ending(
                DecisionStatus.DECIDED, new Resolution(outcome, List.of(counted), mandate, null, null, at, null));
    }

    /** An outcome under a mandate, with what is said of it. */
    public static Ending with(Outcome outcome, MandateId mandate, Instant at, SeatId... counted) {
        return new Ending(
                DecisionStatus.DECIDED,
                new Resolution(outcome, List.of(counted), mandate, "Därför", "Vi var emot", at, null));
    }

    /** What a person decided alone. */
    public static Ending alone(String option, MandateId mandate, Instant at) {
        Outcome outcome = new Outcome(option, List.of(), List.of(), Method.MANDATE, null, SettledBy.MANDATE);
        return new Ending(DecisionStatus.DECIDED, new Resolution(outcome, List.of(), mandate, null, null, at, null));
    }

    /** One to one, and so on to the next body. */
    public static Ending escalated(DecisionId next, Instant at, SeatId... counted) {
        Tally tally = new Tally(Map.of("APPROVE", 1), 1, 2, 2, 2);
        Outcome outcome = new Outcome(null, List.of(), List.of(), Method.CONSENSUS, tally, SettledBy.ESCALATION);
        return new Ending(
                DecisionStatus.ESCALATED, new Resolution(outcome, List.of(counted), null, null, null, at, next));
    }

    /** Given up. */
    public static Ending withdrawn(@Nullable String reason, Instant at) {
        return new Ending(DecisionStatus.WITHDRAWN, new Resolution(null, List.of(), null, reason, null, at, null));
    }

    /** A decision that ended so. */
    public Change<Decision> of(Decision open) {
        Decision closed = new Decision(
                open.id(),
                open.proposal(),
                open.where(),
                open.procedure(),
                open.openedUnder(),
                open.openedAt(),
                open.escalatedFrom(),
                status,
                open.recusals(),
                open.recommendations(),
                resolution);
        return Change.of(open, closed, Event.of("contract.decision-closed", open.id()));
    }
}
