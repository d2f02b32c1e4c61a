package dev.kurs.domain.governance;

import dev.kurs.domain.organisation.Organisation.LegalProfile;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the law of a profile asks of mandates and decisions, as data: where it stands, and which powers it speaks of. What it
 * says in words is kept with the other texts, in four languages. An organisation may amend it, see {@link LegalAmendment}.
 */
public enum LegalRule {
    /** Matters of goals, direction, scope or quality are decided by an elected body alone. */
    SE_DECISIONS_OF_PRINCIPLE(LegalProfile.SE, "KL 6:38"),
    /** The right to grant mandates is an elected body's; see the head of administration for the one exception. */
    SE_DELEGATION_HELD_BY_ELECTED(LegalProfile.SE, "KL 6:37"),
    /** An employee passes a mandate on as head of administration alone, once, and it is reported. */
    SE_HEAD_OF_ADMINISTRATION(LegalProfile.SE, "KL 7:6"),
    /** A mandate goes to an elected body, a member or one employee. */
    SE_NOT_JOINTLY(LegalProfile.SE, "KL 6:37, 7:5"),
    /** Decisions under a delegated mandate are reported to the body that granted it. */
    SE_REPORTED(LegalProfile.SE, "KL 6:40, 7:8"),
    /** The chair, or another member, may be given urgent matters; they are reported likewise. */
    SE_URGENT_MATTERS(LegalProfile.SE, "KL 6:39"),
    /** What the law gives the council is not delegated. */
    DK_COUNCIL_MATTERS(LegalProfile.DK, "KSL § 2"),
    /** What needs an appropriation is not carried out before the council granted it. */
    DK_APPROPRIATION(LegalProfile.DK, "KSL § 40, stk. 2");

    private final LegalProfile profile;
    private final String paragraph;

    LegalRule(LegalProfile profile, String paragraph) {
        this.profile = profile;
        this.paragraph = paragraph;
    }

    /** The law it is part of. */
    public LegalProfile profile() {
        return profile;
    }

    /** Where it stands. */
    public String paragraph() {
        return paragraph;
    }

    /** The powers it speaks of, unless the organisation names others. */
    public List<Power> powers() {
        return switch (this) {
            case SE_DECISIONS_OF_PRINCIPLE ->
                List.of(Power.ADOPT_STRATEGY, Power.REVISE_STRATEGY, Power.CLOSE_STRATEGY);
            case DK_COUNCIL_MATTERS -> List.of(Power.ADOPT_STRATEGY);
            case DK_APPROPRIATION -> List.of(Power.COMMIT_BUDGET);
            default ->
                Stream.of(Power.values())
                        .filter(power -> !power.isInternalExecution())
                        .toList();
        };
    }
}
