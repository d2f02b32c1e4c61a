package dev.kurs.domain.governance;

import dev.kurs.domain.governance.Body.DecisionRule;
import dev.kurs.domain.governance.Body.TieBreak;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a body comes to one decision: as it had declared when the decision was opened, so that nobody who has seen ballots
 * changes how they are counted.
 *
 * @param rule when the ballots make a decision
 * @param quorum the share of the voting seats that must take part, over 0 and at most 1; null for more than half
 * @param tieBreak what happens when they do not
 */
public record Procedure(DecisionRule rule, @Nullable BigDecimal quorum, TieBreak tieBreak) {

    /** That of a body as it is now. */
    public static Procedure of(Body body) {
        return new Procedure(body.decisionRule(), body.quorum(), body.tieBreak());
    }
}
