package dev.kurs.domain.governance;

import dev.kurs.domain.governance.Body.BodyKind;
import dev.kurs.domain.governance.Body.DecisionRule;
import dev.kurs.domain.governance.Body.TieBreak;
import dev.kurs.domain.governance.Seat.SeatRole;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.kernel.Period;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.Position;
import dev.kurs.domain.organisation.PositionId;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.strategy.StrategyId;
import dev.kurs.domain.voting.Option;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A body of the tests with its seats, the decision it sits over and the ballots that it keeps as a store would. Person 1
 * is its chair, the others are members; whoever is in it is made up.
 */
final class Assembly {

    static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    static final Currency SEK = Currency.getInstance("SEK");
    static final StrategyId STRATEGY = new StrategyId(new UUID(0x4000L, 1));
    static final ProjectId PROJECT = new ProjectId(new UUID(0x4000L, 2));
    static final BodyId BOARD = new BodyId(new UUID(0x4000L, 3));
    static final BodyId COUNCIL = new BodyId(new UUID(0x4000L, 4));
    static final MandateId MANDATE = new MandateId(new UUID(0x4000L, 5));
    static final DecisionId DECISION = new DecisionId(new UUID(0x4000L, 6));
    static final DecisionId NEXT = new DecisionId(new UUID(0x4000L, 7));
    static final Period ALWAYS = Period.parse("2026-01-01/..");

    private final List<Seat> seats = new ArrayList<>();
    private final Map<PositionId, Position> positions = new HashMap<>();
    private final List<Ballot> ballots = new ArrayList<>();
    private Decision decision;

    private Assembly(Decision decision) {
        this.decision = decision;
    }

    /** The board with a chair and members, sitting over a decision that it makes by this procedure. */
    static Assembly of(int people, Procedure procedure, Proposal proposal) {
        Assembly assembly = new Assembly(opened(proposal, procedure));
        for (int i = 1; i <= people; i++) {
            assembly.seat(i, i == 1 ? SeatRole.CHAIR : SeatRole.MEMBER, ALWAYS);
        }
        return assembly;
    }

    static Assembly of(int people, DecisionRule rule, TieBreak tieBreak) {
        return of(people, new Procedure(rule, null, tieBreak), yesOrNo());
    }

    /** A body without seats yet, over a decision that it has to make. */
    static Assembly over(Decision decision) {
        return new Assembly(decision);
    }

    static Decision opened(Proposal proposal, Procedure procedure) {
        return Decision.opened(
                        DECISION, proposal, new Opening(Decider.of(BOARD), procedure, MANDATE, SEK, null, null, NOW))
                .after();
    }

    static PersonId person(int number) {
        return new PersonId(new UUID(0x4100L, number));
    }

    static SeatId seatId(int number) {
        return new SeatId(new UUID(0x4200L, number));
    }

    static PositionId positionId(int number) {
        return new PositionId(new UUID(0x4300L, number));
    }

    static Money sek(long amount) {
        return new Money(BigDecimal.valueOf(amount), SEK);
    }

    static Proposal yesOrNo() {
        return asking("Shall the project be carried out?", null, List.of());
    }

    /** One option looked for among these. */
    static Proposal among(String... keys) {
        return asking("Which one?", null, Arrays.stream(keys).map(Option::of).toList());
    }

    /** A set looked for under a budget. */
    static Proposal within(long budget, Map<String, Long> costs) {
        return asking(
                "Which ones?",
                sek(budget),
                costs.entrySet().stream()
                        .map(option -> Option.of(option.getKey(), sek(option.getValue())))
                        .toList());
    }

    static Proposal asking(String question, @Nullable Money budget, List<Option> options) {
        return new Proposal(
                question,
                Power.APPROVE_PROJECT,
                new Subject(Subject.Type.PROJECT, PROJECT),
                Place.of(STRATEGY, PROJECT),
                sek(400_000),
                options,
                budget,
                null,
                null,
                null,
                List.of());
    }

    static Proposal consulting(BodyId... bodies) {
        Proposal proposal = yesOrNo();
        return new Proposal(
                proposal.question(),
                proposal.power(),
                proposal.subject(),
                proposal.place(),
                proposal.amount(),
                proposal.options(),
                null,
                null,
                null,
                null,
                List.of(bodies));
    }

    static Body body(BodyId id, @Nullable BodyId escalatesTo, Procedure procedure) {
        return new Body(
                id,
                "A body",
                BodyKind.POLITICAL,
                escalatesTo,
                procedure.quorum(),
                procedure.rule(),
                procedure.tieBreak(),
                List.of(),
                false);
    }

    static Closing closing(@Nullable String castingVote) {
        return new Closing(MANDATE, castingVote, "It is worth it", null, null, NOW);
    }

    /** One seat more, of the person of that number. */
    Assembly seat(int number, SeatRole role, Period period) {
        seats.add(new Seat(seatId(number), decision.requireBody(), person(number), null, role, period, null));
        return this;
    }

    /** One seat more, of a position with these deputies; without a holder when there is none. */
    Assembly seatOfPosition(int number, SeatRole role, List<Position.Holder> holders, PersonId... deputies) {
        PositionId position = positionId(number);
        seats.add(new Seat(seatId(number), decision.requireBody(), null, position, role, ALWAYS, null));
        positions.put(position, new Position(position, "A post", null, holders, List.of(deputies)));
        return this;
    }

    Assembly recuse(int number) {
        decision = decision.recused(new Recusal(person(number), "It is their own", false, NOW))
                .after();
        return this;
    }

    /** Casts a ballot, and keeps it in the place of those it replaces. */
    Assembly cast(int number, Vote vote) {
        Ballot ballot =
                sitting().cast(person(number), person(number), vote, null, NOW).after();
        ballots.removeIf(one -> one.seat().equals(ballot.seat()) || one.person().equals(ballot.person()));
        ballots.add(ballot);
        return this;
    }

    Assembly choose(int number, String option) {
        return cast(number, Vote.choice(option));
    }

    Electorate electorate() {
        return electorate(TODAY);
    }

    Electorate electorate(LocalDate day) {
        return Electorate.of(
                decision.requireBody(),
                day,
                seats,
                position -> Optional.ofNullable(positions.get(position)),
                decision.recusals());
    }

    Sitting sitting() {
        return sitting(TODAY);
    }

    Sitting sitting(LocalDate day) {
        return new Sitting(decision, electorate(day), ballots);
    }

    Count count() {
        return sitting().count();
    }

    Decision decision() {
        return decision;
    }

    List<Ballot> ballots() {
        return List.copyOf(ballots);
    }

    /** Closes the decision. */
    Closed close(@Nullable String castingVote) {
        return decision.resolved(count(), closing(castingVote));
    }

    /** What came of it, closed. */
    Outcome outcome(@Nullable String castingVote) {
        return close(castingVote).decision().after().resolution().outcome();
    }
}
