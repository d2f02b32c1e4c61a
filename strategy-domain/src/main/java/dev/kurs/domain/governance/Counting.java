package dev.kurs.domain.governance;

import dev.kurs.domain.governance.Body.DecisionRule;
import dev.kurs.domain.governance.Outcome.Method;
import dev.kurs.domain.governance.Seat.SeatRole;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.voting.Approvals;
import dev.kurs.domain.voting.EqualShares;
import dev.kurs.domain.voting.EqualShares.Utility;
import dev.kurs.domain.voting.Option;
import dev.kurs.domain.voting.Ranking;
import dev.kurs.domain.voting.Schulze;
import dev.kurs.domain.voting.Slate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts the ballots of one decision, exactly and in whole numbers. */
final class Counting {

    private final Decision decision;
    private final Procedure procedure;
    private final Electorate electorate;
    private final Slate slate;
    private final List<Ballot> present;
    private final List<Ballot> cast;

    /** A count of ballots that all count. */
    Counting(Decision decision, Electorate electorate, List<Ballot> present) {
        this.decision = decision;
        this.procedure = decision.requireProcedure();
        this.electorate = electorate;
        this.slate = decision.proposal().slate();
        this.present = present;
        this.cast = present.stream().filter(ballot -> !ballot.vote().abstain()).toList();
    }

    Count count() {
        Money budget = decision.proposal().budget();
        return procedure.rule() != DecisionRule.RANKED ? choices() : budget == null ? rankings() : set(budget);
    }

    private Count choices() {
        Map<String, Integer> votes = noVotes();
        cast.forEach(ballot -> votes.merge(Objects.requireNonNull(ballot.vote().choice()), 1, Integer::sum));
        String winner = procedure.rule() == DecisionRule.CHAIR_DECIDES
                ? chairsChoice()
                : votes.keySet().stream()
                        .filter(option -> wins(votes.getOrDefault(option, 0)))
                        .findFirst()
                        .orElse(null);
        return count(
                Method.valueOf(procedure.rule().name()),
                votes,
                winner,
                List.of(),
                List.of(),
                winner == null ? mostVoted(votes, slate.keys()) : List.of());
    }

    /** Whether so many votes pass the rule's share of the ballots that said something. */
    private boolean wins(int votes) {
        return votes > 0
                && switch (procedure.rule()) {
                    case CONSENSUS -> votes == cast.size();
                    case MAJORITY -> 2 * votes > cast.size();
                    case QUALIFIED_MAJORITY -> 3 * votes >= 2 * cast.size();
                    case CHAIR_DECIDES, RANKED -> false;
                };
    }

    /** What the chair chose; nothing where the chair has not, or two who both lead the body chose differently. */
    private @Nullable String chairsChoice() {
        Set<SeatId> chairs = electorate.seats().stream()
                .filter(seat -> seat.role() == SeatRole.CHAIR)
                .map(Seat::id)
                .collect(Collectors.toSet());
        List<String> choices = cast.stream()
                .filter(ballot -> chairs.contains(ballot.seat()))
                .map(ballot -> Objects.requireNonNull(ballot.vote().choice()))
                .distinct()
                .toList();
        return choices.size() == 1 ? choices.get(0) : null;
    }

    private Count rankings() {
        Map<String, Integer> votes = noVotes();
        List<Ranking> rankings = cast.stream()
                .map(ballot -> Objects.requireNonNull(ballot.vote().marked()).ranking())
                .toList();
        rankings.stream()
                .filter(ranking -> !ranking.tiers().isEmpty())
                .forEach(ranking -> add(ranking.tiers().get(0), votes));
        List<List<String>> tiers = Schulze.count(slate, rankings).ranking();
        List<String> first = tiers.get(0);
        return first.size() == 1
                ? count(Method.SCHULZE, votes, first.get(0), tiers, List.of(), List.of())
                : count(Method.SCHULZE, votes, null, tiers, List.of(), first);
    }

    private Count set(Money budget) {
        Map<String, Integer> votes = noVotes();
        List<Approvals> approvals = cast.stream()
                .map(ballot -> Objects.requireNonNull(ballot.vote().marked()).approvals())
                .toList();
        approvals.forEach(one -> add(one.named(), votes));
        List<String> chosen =
                EqualShares.count(slate, approvals, budget, Utility.COST).chosen();
        List<String> within = slate.options().stream()
                .filter(option -> Objects.requireNonNull(option.cost()).amount().compareTo(budget.amount()) <= 0)
                .map(Option::key)
                .toList();
        return count(
                Method.EQUAL_SHARES,
                votes,
                null,
                List.of(),
                chosen,
                chosen.isEmpty() ? mostVoted(votes, within) : List.of());
    }

    private Count count(
            Method method,
            Map<String, Integer> votes,
            @Nullable String winner,
            List<List<String>> ranking,
            List<String> chosen,
            List<String> top) {
        int seats = electorate.seats().size();
        Tally tally = new Tally(
                votes, present.size() - cast.size(), present.size(), seats, Tally.quorumOf(procedure.quorum(), seats));
        return new Count(
                decision.id(),
                method,
                procedure.tieBreak(),
                tally,
                winner,
                ranking,
                chosen,
                top,
                present.stream().map(Ballot::seat).toList(),
                electorate.chairs());
    }

    private Map<String, Integer> noVotes() {
        Map<String, Integer> votes = new LinkedHashMap<>();
        slate.keys().forEach(option -> votes.put(option, 0));
        return votes;
    }

    private static void add(Collection<String> options, Map<String, Integer> votes) {
        options.forEach(option -> votes.merge(option, 1, Integer::sum));
    }

    private static List<String> mostVoted(Map<String, Integer> votes, List<String> among) {
        if (among.isEmpty()) {
            return List.of();
        }
        int most = Collections.max(among.stream().map(votes::get).toList());
        return among.stream()
                .filter(option -> votes.getOrDefault(option, 0) == most)
                .toList();
    }
}
