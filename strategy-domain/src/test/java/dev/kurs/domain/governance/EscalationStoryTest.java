package dev.kurs.domain.governance;

import static dev.kurs.domain.governance.Assembly.BOARD;
import static dev.kurs.domain.governance.Assembly.COUNCIL;
import static dev.kurs.domain.governance.Assembly.DECISION;
import static dev.kurs.domain.governance.Assembly.MANDATE;
import static dev.kurs.domain.governance.Assembly.NEXT;
import static dev.kurs.domain.governance.Assembly.NOW;
import static dev.kurs.domain.governance.Assembly.TODAY;
import static dev.kurs.domain.governance.Assembly.person;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.governance.Body.DecisionRule;
import dev.kurs.domain.governance.Body.TieBreak;
import dev.kurs.domain.governance.Closing.Escalation;
import dev.kurs.domain.governance.Decision.DecisionStatus;
import dev.kurs.domain.governance.Outcome.Method;
import dev.kurs.domain.governance.Outcome.SettledBy;
import dev.kurs.domain.governance.Seat.SeatRole;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.kernel.Period;
import dev.kurs.domain.kernel.Refusals;
import dev.kurs.domain.organisation.Position.Holder;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A tie in the board, followed from the first ballot to what the council makes of it. */
class EscalationStoryTest {

    private static final MandateId OF_THE_COUNCIL = new MandateId(new UUID(0x4000L, 16));
    private static final Procedure BOARDS = new Procedure(DecisionRule.MAJORITY, null, TieBreak.ESCALATE);
    private static final Procedure COUNCILS =
            new Procedure(DecisionRule.QUALIFIED_MAJORITY, null, TieBreak.CHAIR_CASTING_VOTE);
    private static final Body THE_COUNCIL = Assembly.body(COUNCIL, null, COUNCILS);

    @Test
    void an_escalated_tie_is_followed_from_the_first_ballot_to_the_final_decision() {
        // Four sit in the board, a fifth seat goes with a post whose holder is away: the deputy stands in.
        Assembly board = Assembly.of(4, BOARDS, Assembly.yesOrNo())
                .seatOfPosition(
                        5,
                        SeatRole.MEMBER,
                        List.of(new Holder(person(5), Period.parse("2026-01-01/2026-12-31"))),
                        person(6));
        board.choose(1, "APPROVE").choose(2, "APPROVE").choose(3, "REJECT");
        board.choose(6, "REJECT").cast(4, Vote.abstention());

        // Two to two. The post's holder comes back, and takes the deputy's place with the same mind.
        board.choose(5, "REJECT");
        assertThat(board.ballots()).hasSize(5);
        assertThat(board.count().winner()).isEqualTo(null);

        // The fourth turns out to be a cousin of the supplier, and takes no part.
        board.recuse(4);
        assertThat(board.count().tally().votes()).isEqualTo(Map.of("APPROVE", 2, "REJECT", 2));
        assertThat(board.count().tally().seats()).isEqualTo(4);
        assertThat(board.count().escalates()).isTrue();

        Closing closing = new Closing(
                MANDATE,
                null,
                "Two wanted to wait for the audit",
                null,
                new Escalation(NEXT, THE_COUNCIL, OF_THE_COUNCIL),
                NOW);
        Closed closed = board.decision().resolved(board.count(), closing);
        Decision escalated = closed.decision().after();
        assertThat(escalated.status()).isEqualTo(DecisionStatus.ESCALATED);
        assertThat(escalated.approved()).isFalse();
        assertThat(escalated.resolution().escalatedTo()).isEqualTo(NEXT);
        assertThat(escalated.resolution().mandate()).isNull();
        assertThat(escalated.resolution().rationale()).isEqualTo("Two wanted to wait for the audit");
        assertThat(escalated.resolution().outcome().settledBy()).isEqualTo(SettledBy.ESCALATION);
        assertThat(closed.decision().events())
                .containsExactly(Event.of("governance.decision-escalated", DECISION)
                        .with("method", Method.MAJORITY)
                        .with("tally", board.count().tally())
                        .with("to", NEXT)
                        .with("where", Decider.of(COUNCIL)));
        assertThat(escalated.resolution().counting(board.ballots()))
                .extracting(Ballot::person)
                .containsExactly(person(1), person(2), person(3), person(5));
        assertThat(Refusals.of(() -> new Sitting(escalated, board.electorate(), board.ballots())
                        .cast(person(3), person(3), Vote.choice("APPROVE"), null, NOW)))
                .containsExactly("decision-closed");

        // In the council the same is asked, by the council's own way to decide, and the cousin still takes no part.
        Change<Decision> opened = closed.next();
        Decision next = opened.after();
        assertThat(next.escalatedFrom()).isEqualTo(DECISION);
        assertThat(next.where()).isEqualTo(Decider.of(COUNCIL));
        assertThat(next.procedure()).isEqualTo(COUNCILS);
        assertThat(next.openedUnder()).isEqualTo(OF_THE_COUNCIL);
        assertThat(next.status()).isEqualTo(DecisionStatus.OPEN);
        assertThat(next.proposal()).isEqualTo(board.decision().proposal());
        assertThat(next.isRecused(person(4))).isTrue();
        assertThat(opened.events())
                .singleElement()
                .satisfies(event -> assertThat(event.facts())
                        .containsEntry("escalatedFrom", DECISION)
                        .containsEntry("recused", List.of(person(4)))
                        .containsEntry("mandate", OF_THE_COUNCIL));

        Assembly council = Assembly.over(next);
        for (int i = 11; i <= 14; i++) {
            council.seat(i, i == 11 ? SeatRole.CHAIR : SeatRole.MEMBER, Assembly.ALWAYS);
        }
        council.seat(4, SeatRole.MEMBER, Assembly.ALWAYS);
        assertThat(council.electorate().voiceOf(person(4), List.of()).why().rule())
                .isEqualTo(DecidingRule.RECUSED);
        council.choose(11, "APPROVE").choose(12, "APPROVE").choose(13, "REJECT").choose(14, "REJECT");
        assertThat(Refusals.of(() -> council.close(null))).containsExactly("casting-vote-missing /castingVote");

        Decision decided = council.close("APPROVE").decision().after();
        assertThat(decided.approved()).isTrue();
        assertThat(decided.resolution().outcome().settledBy()).isEqualTo(SettledBy.CASTING_VOTE);
        assertThat(decided.escalatedFrom()).isEqualTo(escalated.id());
        assertThat(decided.resolution().at()).isEqualTo(NOW);
        assertThat(council.electorate().day()).isEqualTo(TODAY);
        assertThat(next.requireBody()).isNotEqualTo(BOARD);
    }

    @Test
    void what_was_asked_beforehand_is_not_asked_again_above() {
        Decision asking = Assembly.opened(Assembly.consulting(COUNCIL), BOARDS)
                .recommended(new Recommendation(COUNCIL, "APPROVE", "Do it", null, null, TODAY), TODAY)
                .after();
        Assembly board = Assembly.over(asking)
                .seat(1, SeatRole.CHAIR, Assembly.ALWAYS)
                .seat(2, SeatRole.MEMBER, Assembly.ALWAYS)
                .choose(1, "APPROVE")
                .choose(2, "REJECT");
        Closing closing =
                new Closing(MANDATE, null, null, null, new Escalation(NEXT, THE_COUNCIL, OF_THE_COUNCIL), NOW);

        Decision next = board.decision().resolved(board.count(), closing).next().after();
        assertThat(next.proposal().consultations()).isEmpty();
        assertThat(next.recommendations()).isEmpty();
    }

    @Test
    void where_the_ballots_choose_nothing_is_handed_on() {
        Assembly board =
                Assembly.of(3, BOARDS, Assembly.yesOrNo()).choose(1, "APPROVE").choose(2, "APPROVE");
        Closing closing =
                new Closing(MANDATE, null, null, null, new Escalation(NEXT, THE_COUNCIL, OF_THE_COUNCIL), NOW);

        Closed closed = board.decision().resolved(board.count(), closing);
        assertThat(closed.next()).isNull();
        assertThat(closed.decision().after().status()).isEqualTo(DecisionStatus.DECIDED);
    }
}
