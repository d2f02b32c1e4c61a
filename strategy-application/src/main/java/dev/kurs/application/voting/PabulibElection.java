package dev.kurs.application.voting;

import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.kernel.RulesBroken;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.voting.Approvals;
import dev.kurs.domain.voting.Ballot;
import dev.kurs.domain.voting.Option;
import dev.kurs.domain.voting.Ranking;
import dev.kurs.domain.voting.Scores;
import dev.kurs.domain.voting.Slate;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An election as a Pabulib document tells it: all of it, also what we have no use for, in its order.
 *
 * @param meta what stands in META, {@code budget} and {@code vote_type} among it
 * @param budget over zero, to the last decimal as it is written
 * @param type the kind of votes
 * @param projectColumns the columns of PROJECTS, {@code project_id} and {@code cost} among them
 * @param voteColumns the columns of VOTES, those of the voter and of what is named among them
 */
public record PabulibElection(
        Map<String, String> meta,
        BigDecimal budget,
        VoteType type,
        List<String> projectColumns,
        List<Project> projects,
        List<String> voteColumns,
        List<Vote> votes) {

    /** Kinds of votes, and which ballots they become. */
    public enum VoteType {
        /** Projects that the voter is for: {@link Approvals}. */
        APPROVAL("approval"),
        /** One project that the voter is for: {@link Approvals}. */
        CHOOSE_ONE("choose-1"),
        /** Projects in order, the best first; those left off are tied below: {@link Ranking}. */
        ORDINAL("ordinal"),
        /** Points that add up to no more than a sum: {@link Scores}. */
        CUMULATIVE("cumulative"),
        /** Points for each by itself: {@link Scores}. */
        SCORING("scoring");

        private final String word;

        VoteType(String word) {
            this.word = word;
        }

        /** As it stands in META. */
        public String word() {
            return word;
        }

        /** Whether votes have points. */
        public boolean hasPoints() {
            return this == CUMULATIVE || this == SCORING;
        }

        /** The kind that is called so, whatever the case. */
        public static Optional<VoteType> of(String word) {
            for (VoteType type : values()) {
                if (type.word.equals(word.toLowerCase(Locale.ROOT))) {
                    return Optional.of(type);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * A project.
     *
     * @param id what votes call it
     * @param cost at least zero, to the last decimal as it is written
     * @param cells all its cells, by column
     */
    public record Project(String id, BigDecimal cost, Map<String, String> cells) {

        public Project {
            cells = inOrder(cells);
        }
    }

    /**
     * A vote.
     *
     * @param voter who cast it, as the document calls them
     * @param projects what it names, in its order; empty for a blank one
     * @param points as many as projects; empty where votes have none
     * @param cells all its cells, by column
     */
    public record Vote(String voter, List<String> projects, List<BigDecimal> points, Map<String, String> cells) {

        public Vote {
            projects = List.copyOf(projects);
            points = List.copyOf(points);
            cells = inOrder(cells);
        }
    }

    public PabulibElection {
        meta = inOrder(meta);
        projectColumns = List.copyOf(projectColumns);
        projects = List.copyOf(projects);
        voteColumns = List.copyOf(voteColumns);
        votes = List.copyOf(votes);
    }

    /**
     * The projects as options, with their name as text where there is a column {@code name}.
     *
     * @throws RulesBroken when a name is no text that an option may have
     */
    public Slate slate(Currency currency) {
        Faults faults = new Faults();
        List<@Nullable Option> options = projects.stream()
                .map(project -> faults.attempt(
                        "/options", () -> new Option(project.id(), name(project), new Money(project.cost(), currency))))
                .toList();
        faults.throwIfAny();
        return Slate.of(options.stream()
                .flatMap(one -> Optional.ofNullable(one).stream())
                .toList());
    }

    private static @Nullable String name(Project project) {
        String name = project.cells().get("name");
        return name == null || name.isBlank() ? null : Text.optional(name, "/text", Text.BODY);
    }

    /** The budget as money. */
    public Money budget(Currency currency) {
        return new Money(budget, currency);
    }

    /** The votes as ballots, as {@link VoteType} says; an approval's order and a voter's other cells are left behind. */
    public List<Ballot> ballots() {
        return votes.stream().map(this::ballot).toList();
    }

    private Ballot ballot(Vote vote) {
        return switch (type) {
            case APPROVAL, CHOOSE_ONE -> new Approvals(vote.projects(), 1);
            case ORDINAL -> Ranking.of(vote.projects().toArray(new String[0]));
            case CUMULATIVE, SCORING -> Scores.of(points(vote));
        };
    }

    private static Map<String, BigDecimal> points(Vote vote) {
        Map<String, BigDecimal> points = new LinkedHashMap<>();
        for (int i = 0; i < vote.projects().size(); i++) {
            points.put(vote.projects().get(i), vote.points().get(i));
        }
        return points;
    }

    private static Map<String, String> inOrder(Map<String, String> cells) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }
}
