package dev.kurs.domain.governance;

import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.Decimals;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.RegisterEntry;
import dev.kurs.domain.kernel.RegisterKind;
import dev.kurs.domain.kernel.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Those who decide together: a council, a board, a steering group, a project council. Who sits in it is told by its
 * {@link Seat}s, what it may decide by mandates.
 *
 * @param name 1 to 500 characters
 * @param escalatesTo the body that decides where this one comes to none; never, over others, itself
 * @param quorum the share of the voting seats that must take part, over 0 and at most 1; null for more than half
 * @param decisionRule when the ballots make a decision
 * @param tieBreak what happens when they do not
 * @param meetings the days it meets, in order, each once
 * @param secretUntilClosed whether the ballots of an open decision are shown to its chair and secretary alone
 */
public record Body(
        BodyId id,
        String name,
        BodyKind kind,
        @Nullable BodyId escalatesTo,
        @Nullable BigDecimal quorum,
        DecisionRule decisionRule,
        TieBreak tieBreak,
        List<LocalDate> meetings,
        boolean secretUntilClosed)
        implements RegisterEntry {

    /** The register of bodies. */
    public static final RegisterKind<Body> KIND = RegisterKind.of("governance", "body", Body.class);

    /** The most days of meetings that are kept. */
    public static final int MEETINGS = 1000;

    /** What kind of body it is. */
    public enum BodyKind {
        /** Elected: a council, a committee. */
        POLITICAL,
        /** Those who lead the organisation. */
        EXECUTIVE,
        /** Those who steer a strategy or a programme. */
        STEERING_GROUP,
        /** Those who put projects in order and let them through their gates. */
        PROJECT_COUNCIL,
        /** Any other. */
        OTHER
    }

    /** When ballots make a decision; those who abstain count for the quorum alone. */
    public enum DecisionRule {
        /** All cast the same. */
        CONSENSUS,
        /** More than half cast the same. */
        MAJORITY,
        /** Two thirds or more cast the same. */
        QUALIFIED_MAJORITY,
        /** The chair's ballot decides. */
        CHAIR_DECIDES,
        /** The options are ranked, and the ballots counted by a method for that. */
        RANKED
    }

    /** What happens when the ballots make no decision. */
    public enum TieBreak {
        /** The chair chooses among those tied at the top. */
        CHAIR_CASTING_VOTE,
        /** Everything stays as it is: rejected. */
        STATUS_QUO,
        /** The body that this one escalates to decides. */
        ESCALATE
    }

    public Body {
        meetings = List.copyOf(meetings);
        Faults faults = new Faults()
                .requiredText(name, "/name", Text.LINE)
                .unless(
                        quorum == null || (quorum.signum() > 0 && quorum.compareTo(BigDecimal.ONE) <= 0),
                        GovernanceRule.QUORUM_OUT_OF_RANGE,
                        "/quorum",
                        "quorum",
                        quorum);
        for (int i = 1; i < meetings.size(); i++) {
            faults.unless(
                    meetings.get(i - 1).isBefore(meetings.get(i)),
                    GovernanceRule.MEETINGS_NOT_IN_ORDER,
                    "/meetings/" + i,
                    "day",
                    meetings.get(i));
        }
        faults.throwIfAny();
        quorum = quorum == null ? null : Decimals.normalised(quorum, "/quorum");
    }

    @Override
    public void check(@Nullable RegisterEntry before, Surroundings surroundings, Faults faults) {
        Set<BodyId> passed = new HashSet<>(Set.of(id));
        BodyId next = escalatesTo;
        while (next != null && passed.add(next)) {
            next = surroundings.find(KIND, next).map(Body::escalatesTo).orElse(null);
        }
        faults.unless(next == null, GovernanceRule.ESCALATION_CYCLE, "/escalatesTo", "body", escalatesTo);
        faults.unless(
                tieBreak != TieBreak.ESCALATE || escalatesTo != null,
                GovernanceRule.ESCALATES_TO_NOBODY,
                "/escalatesTo");
    }

    /** The first day after this one on which it meets; null when none is set. */
    public @Nullable LocalDate meetingAfter(LocalDate day) {
        return meetings.stream().filter(day::isBefore).findFirst().orElse(null);
    }
}
