package dev.kurs.domain.governance;

import static dev.kurs.domain.governance.Assembly.BOARD;
import static dev.kurs.domain.governance.Assembly.COUNCIL;
import static dev.kurs.domain.governance.Assembly.DECISION;
import static dev.kurs.domain.governance.Assembly.MANDATE;
import static dev.kurs.domain.governance.Assembly.NEXT;
import static dev.kurs.domain.governance.Assembly.NOW;
import static dev.kurs.domain.governance.Assembly.SEK;
import static dev.kurs.domain.governance.Assembly.TODAY;
import static dev.kurs.domain.governance.Assembly.closing;
import static dev.kurs.domain.governance.Assembly.consulting;
import static dev.kurs.domain.governance.Assembly.person;
import static dev.kurs.domain.governance.Assembly.yesOrNo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kurs.domain.governance.Body.DecisionRule;
import dev.kurs.domain.governance.Body.TieBreak;
import dev.kurs.domain.governance.Decision.DecisionStatus;
import dev.kurs.domain.governance.Outcome.Method;
import dev.kurs.domain.governance.Outcome.SettledBy;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.kernel.Refusals;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DecisionClosingTest {

    private static final Procedure MAJORITY = new Procedure(DecisionRule.MAJORITY, null, TieBreak.STATUS_QUO);
    private static final MandateId OTHER_MANDATE = new MandateId(new UUID(0x4000L, 15));
    private static final BodyId COMMITTEE = new BodyId(new UUID(0x4000L, 13));

    private static Decision openedBy(Proposal proposal) {
        return Assembly.opened(proposal, MAJORITY);
    }

    private static Decision alone(Proposal proposal) {
        return Decision.opened(
                        DECISION, proposal, new Opening(Decider.of(person(1)), null, MANDATE, SEK, null, null, NOW))
                .after();
    }

    private static Recommendation recommendation(BodyId body) {
        return new Recommendation(
                body, "APPROVE", "It pays for itself", Map.of("APPROVE", 4, "REJECT", 1), "It does not", TODAY);
    }

    @Test
    void it_is_not_closed_before_all_were_heard_and_all_that_is_missing_is_told_together() {
        Assembly assembly = Assembly.of(3, MAJORITY, consulting(COMMITTEE, COUNCIL));

        assertThat(Refusals.of(() -> assembly.close(null))).containsExactly("consultation-missing", "quorum-missing");
        assertThat(Refusals.broken(() -> assembly.close(null)).get(0).figures())
                .isEqualTo(Map.of("bodies", List.of(COMMITTEE, COUNCIL)));
        assembly.choose(1, "APPROVE").choose(2, "APPROVE");
        Decision heardOne = assembly.decision()
                .recommended(recommendation(COMMITTEE), TODAY)
                .after();
        assertThat(Refusals.broken(() -> heardOne.resolved(assembly.count(), closing(null))))
                .singleElement()
                .satisfies(one -> assertThat(one.figures()).isEqualTo(Map.of("bodies", List.of(COUNCIL))));
        Decision heard = heardOne.recommended(recommendation(COUNCIL), TODAY).after();
        assertThat(heard.resolved(assembly.count(), closing(null))
                        .decision()
                        .after()
                        .approved())
                .isTrue();
    }

    @Test
    void decided_it_says_what_came_of_it_and_what_it_rests_on() {
        Assembly assembly = Assembly.of(3, DecisionRule.MAJORITY, TieBreak.STATUS_QUO)
                .choose(1, "APPROVE")
                .choose(2, "APPROVE")
                .cast(3, Vote.abstention());
        Closing closing = new Closing(OTHER_MANDATE, null, "It pays", "It does not", null, NOW.plusSeconds(9));
        Closed closed = assembly.decision().resolved(assembly.count(), closing);
        Decision decided = closed.decision().after();

        Tally tally = new Tally(Map.of("APPROVE", 2, "REJECT", 0), 1, 3, 3, 2);
        Outcome outcome = new Outcome("APPROVE", List.of(), List.of(), Method.MAJORITY, tally, SettledBy.RULE);
        assertThat(closed.next()).isNull();
        assertThat(decided.status()).isEqualTo(DecisionStatus.DECIDED);
        assertThat(decided.approved()).isTrue();
        assertThat(decided.resolution())
                .isEqualTo(new Resolution(
                        outcome,
                        List.of(Assembly.seatId(1), Assembly.seatId(2), Assembly.seatId(3)),
                        OTHER_MANDATE,
                        "It pays",
                        "It does not",
                        NOW.plusSeconds(9),
                        null));
        assertThat(decided.resolution().counting(assembly.ballots())).isEqualTo(assembly.ballots());
        assertThat(closed.decision().events())
                .containsExactly(Event.of("governance.decision-decided", DECISION)
                        .with("option", "APPROVE")
                        .with("approved", true)
                        .with("method", Method.MAJORITY)
                        .with("settledBy", SettledBy.RULE)
                        .with("tally", tally)
                        .with("mandate", OTHER_MANDATE));
    }

    @Test
    void a_closed_decision_never_changes() {
        Assembly assembly =
                Assembly.of(1, DecisionRule.MAJORITY, TieBreak.STATUS_QUO).choose(1, "REJECT");
        Decision decided = assembly.close(null).decision().after();
        Decision withdrawn =
                assembly.decision().withdrawn("No longer needed", NOW).after();

        assertThat(decided.approved()).isFalse();
        assertThat(withdrawn.approved()).isFalse();
        for (Decision closed : List.of(decided, withdrawn)) {
            assertThat(Refusals.of(() -> closed.changed(yesOrNo(), MANDATE, SEK, null, false)))
                    .containsExactly("decision-closed");
            assertThat(Refusals.of(() -> closed.recused(new Recusal(person(1), "Late", false, NOW))))
                    .containsExactly("decision-closed");
            assertThat(Refusals.of(() -> closed.recommended(recommendation(COUNCIL), TODAY)))
                    .containsExactly("decision-closed");
            assertThat(Refusals.of(() -> closed.resolved(assembly.count(), closing(null))))
                    .containsExactly("decision-closed");
            assertThat(Refusals.of(() -> closed.resolvedAlone("APPROVE", closing(null))))
                    .containsExactly("decision-closed");
            assertThat(Refusals.of(() -> closed.withdrawn(null, NOW))).containsExactly("decision-closed");
        }
    }

    @Test
    void withdrawn_it_says_why_and_the_journal_only_that() {
        Change<Decision> withdrawn = openedBy(yesOrNo()).withdrawn("No longer needed", NOW);

        assertThat(withdrawn.after().status()).isEqualTo(DecisionStatus.WITHDRAWN);
        assertThat(withdrawn.after().resolution())
                .isEqualTo(new Resolution(null, List.of(), null, "No longer needed", null, NOW, null));
        assertThat(withdrawn.events()).containsExactly(Event.of("governance.decision-withdrawn", DECISION));
    }

    @Test
    void a_person_decides_alone_by_a_choice() {
        Change<Decision> approved = alone(yesOrNo()).resolvedAlone("APPROVE", closing(null));

        assertThat(approved.after().approved()).isTrue();
        assertThat(approved.after().resolution().outcome())
                .isEqualTo(new Outcome("APPROVE", List.of(), List.of(), Method.MANDATE, null, SettledBy.MANDATE));
        assertThat(alone(yesOrNo())
                        .resolvedAlone("REJECT", closing(null))
                        .after()
                        .approved())
                .isFalse();
        assertThat(Refusals.of(() -> alone(consulting(COUNCIL)).resolvedAlone(null, closing(null))))
                .containsExactly("consultation-missing", "choice-missing /choice");
        assertThat(Refusals.of(() -> alone(yesOrNo()).resolvedAlone("PERHAPS", closing(null))))
                .containsExactly("option-unknown /choice");
        Decision recused = alone(yesOrNo())
                .recused(new Recusal(person(1), "Their own", false, NOW))
                .after();
        assertThat(Refusals.of(() -> recused.resolvedAlone("APPROVE", closing(null))))
                .containsExactly("recused");
    }

    @Test
    void a_body_does_not_decide_by_a_choice_nor_a_person_by_ballots() {
        Assembly assembly = Assembly.of(1, DecisionRule.MAJORITY, TieBreak.STATUS_QUO);

        assertThat(Refusals.of(() -> assembly.decision().resolvedAlone("APPROVE", closing(null))))
                .containsExactly("decided-by-a-body /choice");
        assertThat(Refusals.of(() -> alone(yesOrNo()).resolved(assembly.count(), closing(null))))
                .containsExactly("decided-by-a-person");
    }

    @Test
    void it_is_not_closed_by_the_ballots_of_another() {
        Assembly assembly =
                Assembly.of(1, DecisionRule.MAJORITY, TieBreak.STATUS_QUO).choose(1, "APPROVE");
        Decision other = Decision.opened(
                        NEXT, yesOrNo(), new Opening(Decider.of(BOARD), MAJORITY, MANDATE, SEK, null, null, NOW))
                .after();

        assertThatIllegalArgumentException().isThrownBy(() -> other.resolved(assembly.count(), closing(null)));
    }

    @Test
    void any_option_but_reject_approves() {
        assertThat(outcome("north", List.of()).approves()).isTrue();
        assertThat(outcome("REJECT", List.of()).approves()).isFalse();
        assertThat(outcome(null, List.of()).approves()).isFalse();
        assertThat(outcome(null, List.of("north", "REJECT")).approves()).isTrue();
        assertThat(outcome(null, List.of("REJECT")).approves()).isFalse();
    }

    private static Outcome outcome(String option, List<String> chosen) {
        return new Outcome(option, List.of(), chosen, Method.EQUAL_SHARES, null, SettledBy.RULE);
    }
}
