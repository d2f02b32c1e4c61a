package dev.kurs.application.voting;

import dev.kurs.application.voting.PabulibElection.Project;
import dev.kurs.application.voting.PabulibElection.Vote;
import dev.kurs.application.voting.PabulibElection.VoteType;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.kernel.RulesBroken;
import dev.kurs.domain.voting.Ballot;
import dev.kurs.domain.voting.Option;
import dev.kurs.domain.voting.Ranking;
import dev.kurs.domain.voting.Scores;
import dev.kurs.domain.voting.Slate;
import dev.kurs.domain.voting.VotingRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Options and ballots of ours on their way to a document. Voters are numbered from 1: a document names nobody. */
public final class PabulibWriting {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private PabulibWriting() {}

    /**
     * An election as a document tells it. A ballot that stands for several becomes as many votes; line breaks in texts
     * become spaces.
     *
     * @param description what it is about
     * @param slate each option with a cost in the currency of the budget
     * @param budget over zero
     * @param ballots all of one kind, rankings without ties
     * @throws RulesBroken with {@link VotingRule#NOT_SAID_IN_PABULIB} for each ballot or option that the format cannot tell,
     *     figure {@code what} being {@code kinds}, {@code tie} or {@code key}; and where a cost is amiss
     */
    public static PabulibElection election(
            String description, Slate slate, Money budget, List<? extends Ballot> ballots) {
        check(slate, budget, ballots);
        VoteType type = ballots.isEmpty() ? VoteType.APPROVAL : type(ballots.get(0));
        List<Project> projects =
                slate.options().stream().map(PabulibWriting::project).toList();
        List<Vote> votes = new ArrayList<>();
        for (Ballot ballot : ballots) {
            for (long i = 0; i < ballot.weight(); i++) {
                votes.add(vote(String.valueOf(votes.size() + 1), ballot, type));
            }
        }
        Map<String, String> meta = new LinkedHashMap<>();
        meta.put("description", onOneLine(description));
        meta.put("num_projects", String.valueOf(projects.size()));
        meta.put("num_votes", String.valueOf(votes.size()));
        meta.put("budget", budget.amount().toPlainString());
        meta.put("vote_type", type.word());
        meta.put("currency", budget.currency().getCurrencyCode());
        return new PabulibElection(
                meta,
                budget.amount(),
                type,
                List.of("project_id", "cost", "name"),
                projects,
                type.hasPoints() ? List.of("voter_id", "vote", "points") : List.of("voter_id", "vote"),
                votes);
    }

    private static void check(Slate slate, Money budget, List<? extends Ballot> ballots) {
        Faults faults = new Faults();
        slate.checkCosts(budget, faults);
        for (int i = 0; i < slate.size(); i++) {
            String key = slate.keys().get(i);
            faults.unless(
                    !key.contains(",") && key.strip().equals(key),
                    VotingRule.NOT_SAID_IN_PABULIB,
                    "/options/" + i + "/key",
                    "what",
                    "key");
        }
        Set<VoteType> kinds = ballots.stream().map(PabulibWriting::type).collect(Collectors.toSet());
        faults.unless(kinds.size() <= 1, VotingRule.NOT_SAID_IN_PABULIB, "/ballots", "what", "kinds");
        for (int i = 0; i < ballots.size(); i++) {
            boolean tied = ballots.get(i) instanceof Ranking ranking
                    && ranking.tiers().stream().anyMatch(tier -> tier.size() > 1);
            faults.unless(!tied, VotingRule.NOT_SAID_IN_PABULIB, "/ballots/" + i, "what", "tie");
        }
        faults.throwIfAny();
    }

    private static VoteType type(Ballot ballot) {
        if (ballot instanceof Ranking) {
            return VoteType.ORDINAL;
        }
        return ballot instanceof Scores ? VoteType.SCORING : VoteType.APPROVAL;
    }

    private static Project project(Option option) {
        BigDecimal cost =
                Objects.requireNonNull(option.cost(), "checked before").amount();
        String text = option.text();
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("project_id", option.key());
        cells.put("cost", cost.toPlainString());
        cells.put("name", text == null ? "" : onOneLine(text));
        return new Project(option.key(), cost, cells);
    }

    private static Vote vote(String voter, Ballot ballot, VoteType type) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("voter_id", voter);
        cells.put("vote", String.join(",", ballot.named()));
        List<BigDecimal> points =
                ballot instanceof Scores scores ? List.copyOf(scores.points().values()) : List.of();
        if (type.hasPoints()) {
            cells.put("points", points.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(",")));
        }
        return new Vote(voter, ballot.named(), points, cells);
    }

    private static String onOneLine(String text) {
        return SPACE.matcher(text.strip()).replaceAll(" ");
    }
}
