package dev.kurs.domain.governance;

import dev.kurs.domain.governance.Body.TieBreak;
import dev.kurs.domain.governance.Outcome.Method;
import dev.kurs.domain.governance.Outcome.SettledBy;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.voting.VotingRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the ballots of a decision come to, before anybody closes it.
 *
 * @param decision which decision
 * @param winner the option that the body's rule makes the winner; null when it makes none, or a set is looked for
 * @param ranking where the body ranks, all options in tiers, best first; else empty
 * @param chosen where a set is looked for, the options in it; else empty
 * @param top where the rule chooses nothing, what the chair can choose among: the options with the most votes, be it one
 *     alone; where the body ranks, the first tier; where a set is looked for, those with the most votes of all that cost no
 *     more than the budget. Empty where the rule chooses
 * @param seats the seats whose ballots counted
 * @param chairs who could choose for the chair that day
 */
public record Count(
        DecisionId decision,
        Method method,
        TieBreak tieBreak,
        Tally tally,
        @Nullable String winner,
        List<List<String>> ranking,
        List<String> chosen,
        List<String> top,
        List<SeatId> seats,
        List<PersonId> chairs) {

    public Count {
        ranking = ranking.stream().map(List::copyOf).toList();
        chosen = List.copyOf(chosen);
        top = List.copyOf(top);
        seats = List.copyOf(seats);
        chairs = List.copyOf(chairs);
    }

    /** Whether the ballots choose something by the body's rule alone. */
    public boolean isSettled() {
        return winner != null || !chosen.isEmpty();
    }

    /** Whether, closed as they are, the ballots send the decision to the next body. */
    public boolean escalates() {
        return tally.hasQuorum() && !isSettled() && tieBreak == TieBreak.ESCALATE;
    }

    /**
     * What comes of it, closed as it is. Without a quorum there is nothing to choose among, and so nothing is said of that.
     *
     * @param castingVote the chair's choice, where one is made
     */
    Outcome outcome(@Nullable String castingVote, Faults faults) {
        faults.unless(
                tally.hasQuorum(),
                DecidingRule.QUORUM_MISSING,
                "",
                "present",
                tally.present(),
                "needed",
                tally.quorum(),
                "seats",
                tally.seats());
        faults.unless(
                castingVote == null || tally.votes().containsKey(castingVote),
                VotingRule.OPTION_UNKNOWN,
                "/castingVote",
                "option",
                castingVote);
        if (isSettled()) {
            return outcome(winner, chosen, SettledBy.RULE);
        }
        if (tieBreak == TieBreak.ESCALATE) {
            return outcome(null, List.of(), SettledBy.ESCALATION);
        }
        if (tieBreak == TieBreak.STATUS_QUO || top.isEmpty()) {
            String reject = Proposal.REJECT.key();
            return outcome(tally.votes().containsKey(reject) ? reject : null, List.of(), SettledBy.STATUS_QUO);
        }
        if (tally.hasQuorum()) {
            checkCastingVote(castingVote, faults);
        }
        return method == Method.EQUAL_SHARES && castingVote != null
                ? outcome(null, List.of(castingVote), SettledBy.CASTING_VOTE)
                : outcome(castingVote, List.of(), SettledBy.CASTING_VOTE);
    }

    private void checkCastingVote(@Nullable String castingVote, Faults faults) {
        String pointer = "/castingVote";
        boolean known = castingVote != null && tally.votes().containsKey(castingVote);
        faults.unless(!chairs.isEmpty(), DecidingRule.NO_CHAIR_TO_CHOOSE, pointer, "options", top)
                .unless(
                        castingVote != null || chairs.isEmpty(),
                        DecidingRule.CASTING_VOTE_MISSING,
                        pointer,
                        "options",
                        top)
                .unless(
                        !known || top.contains(castingVote),
                        DecidingRule.CASTING_VOTE_NOT_AT_THE_TOP,
                        pointer,
                        "option",
                        castingVote,
                        "options",
                        top);
    }

    private Outcome outcome(@Nullable String option, List<String> set, SettledBy by) {
        return new Outcome(option, ranking, set, method, tally, by);
    }
}
