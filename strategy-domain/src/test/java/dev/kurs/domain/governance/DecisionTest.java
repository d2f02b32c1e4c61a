package dev.kurs.domain.governance;

import static dev.kurs.domain.governance.Assembly.BOARD;
import static dev.kurs.domain.governance.Assembly.COUNCIL;
import static dev.kurs.domain.governance.Assembly.DECISION;
import static dev.kurs.domain.governance.Assembly.MANDATE;
import static dev.kurs.domain.governance.Assembly.NOW;
import static dev.kurs.domain.governance.Assembly.PROJECT;
import static dev.kurs.domain.governance.Assembly.SEK;
import static dev.kurs.domain.governance.Assembly.STRATEGY;
import static dev.kurs.domain.governance.Assembly.TODAY;
import static dev.kurs.domain.governance.Assembly.closing;
import static dev.kurs.domain.governance.Assembly.consulting;
import static dev.kurs.domain.governance.Assembly.person;
import static dev.kurs.domain.governance.Assembly.sek;
import static dev.kurs.domain.governance.Assembly.yesOrNo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kurs.domain.governance.Body.DecisionRule;
import dev.kurs.domain.governance.Body.TieBreak;
import dev.kurs.domain.governance.Decision.DecisionStatus;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.kernel.FieldChange;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.kernel.Refusals;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.voting.Option;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DecisionTest {

    private static final Procedure MAJORITY = new Procedure(DecisionRule.MAJORITY, null, TieBreak.STATUS_QUO);
    private static final MandateId OTHER_MANDATE = new MandateId(new UUID(0x4000L, 15));
    private static final BodyId COMMITTEE = new BodyId(new UUID(0x4000L, 13));
    private static final Money EURO = new Money(BigDecimal.ONE, Currency.getInstance("EUR"));

    private static Change<Decision> opened(Proposal proposal, PersonId manager, Decision superseded) {
        return Decision.opened(
                DECISION, proposal, new Opening(Decider.of(BOARD), MAJORITY, MANDATE, SEK, manager, superseded, NOW));
    }

    private static Decision openedBy(Proposal proposal) {
        return Assembly.opened(proposal, MAJORITY);
    }

    private static Proposal with(Subject subject, Money amount, DecisionId supersedes, Money cost) {
        return new Proposal(
                "Shall it?",
                Power.APPROVE_PROJECT,
                subject,
                Place.of(STRATEGY),
                amount,
                List.of(new Option("a", null, cost), Option.of("b")),
                null,
                supersedes,
                null,
                null,
                List.of());
    }

    private static Proposal superseding(Subject subject) {
        return with(subject, null, new DecisionId(new UUID(0x4000L, 60)), null);
    }

    private static Recommendation recommendation(BodyId body) {
        return new Recommendation(
                body, "APPROVE", "It pays for itself", Map.of("APPROVE", 4, "REJECT", 1), "It does not", TODAY);
    }

    @Test
    void it_is_open_when_it_was_opened_and_the_journal_told_what_is_asked() {
        Change<Decision> opened = opened(yesOrNo(), null, null);

        assertThat(opened.before()).isNull();
        assertThat(opened.after().status()).isEqualTo(DecisionStatus.OPEN);
        assertThat(opened.after().approved()).isFalse();
        assertThat(opened.events())
                .containsExactly(Event.of("governance.decision-opened", DECISION)
                        .with("question", "Shall the project be carried out?")
                        .with("power", Power.APPROVE_PROJECT)
                        .with("about", new Subject(Subject.Type.PROJECT, PROJECT))
                        .with("amount", sek(400_000))
                        .with("options", List.of("APPROVE", "REJECT"))
                        .with("where", Decider.of(BOARD))
                        .with("mandate", MANDATE));
    }

    @Test
    void a_body_or_a_person_decides_and_never_both_or_neither() {
        assertThat(Refusals.of(() -> new Decider(null, null))).containsExactly("decided-by-one");
        assertThat(Refusals.of(() -> new Decider(BOARD, person(1)))).containsExactly("decided-by-one");
        assertThatIllegalArgumentException().isThrownBy(() -> Assembly.opened(yesOrNo(), null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Decision.opened(
                        DECISION,
                        yesOrNo(),
                        new Opening(Decider.of(person(1)), MAJORITY, MANDATE, SEK, null, null, NOW)));
    }

    @Test
    void the_projects_own_manager_is_recused_from_the_beginning_and_does_not_decide_alone() {
        Change<Decision> opened = opened(yesOrNo(), person(2), null);

        assertThat(opened.after().recusals()).containsExactly(new Recusal(person(2), null, true, NOW));
        assertThat(opened.events())
                .singleElement()
                .satisfies(event -> assertThat(event.facts()).containsEntry("recused", List.of(person(2))));
        assertThat(Refusals.of(() -> Decision.opened(
                        DECISION,
                        yesOrNo(),
                        new Opening(Decider.of(person(2)), null, MANDATE, SEK, person(2), null, NOW))))
                .containsExactly("recused /where/person");
        assertThat(Decision.opened(
                                DECISION,
                                yesOrNo(),
                                new Opening(Decider.of(person(1)), null, MANDATE, SEK, person(2), null, NOW))
                        .after()
                        .isRecused(person(2)))
                .isTrue();
    }

    @Test
    void all_that_is_wrong_when_it_is_opened_is_told_together() {
        Subject subject = new Subject(Subject.Type.STRATEGY, STRATEGY, 2);

        assertThat(Refusals.of(() -> opened(with(subject, EURO, null, EURO), null, null)))
                .containsExactly(
                        "money-in-other-currency /amount/currency", "money-in-other-currency /options/0/cost/currency");
        Proposal inEuro = Assembly.asking("?", EURO, List.of(Option.of("a", EURO), Option.of("b", EURO)));
        assertThat(Refusals.of(() -> opened(inEuro, null, null)))
                .containsExactly(
                        "money-in-other-currency /budget/currency",
                        "money-in-other-currency /options/0/cost/currency",
                        "money-in-other-currency /options/1/cost/currency");
        assertThat(Refusals.of(() -> opened(consulting(COUNCIL, BOARD), null, null)))
                .containsExactly("consults-itself /consultations/1");
    }

    @Test
    void it_supersedes_what_was_decided_on_the_same_subject_whatever_its_revision() {
        Subject second = new Subject(Subject.Type.STRATEGY, STRATEGY, 2);
        Subject third = new Subject(Subject.Type.STRATEGY, STRATEGY, 3);
        Decision open = Decision.opened(
                        new DecisionId(new UUID(0x4000L, 60)),
                        with(second, null, null, null),
                        new Opening(Decider.of(person(1)), null, MANDATE, SEK, null, null, NOW))
                .after();
        Decision decided = open.resolvedAlone("a", closing(null)).after();
        Proposal elsewhere = superseding(new Subject(Subject.Type.PROJECT, new ProjectId(new UUID(0x4000L, 61))));

        assertThat(opened(superseding(third), null, decided).after().proposal().supersedes())
                .isEqualTo(decided.id());
        assertThat(Refusals.of(() -> opened(superseding(third), null, open)))
                .containsExactly("supersedes-undecided /supersedes");
        assertThat(Refusals.of(
                        () -> opened(elsewhere, null, open.withdrawn(null, NOW).after())))
                .containsExactly("supersedes-undecided /supersedes", "supersedes-another-subject /supersedes");
        assertThatIllegalArgumentException().isThrownBy(() -> opened(superseding(third), null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> opened(yesOrNo(), null, decided));
    }

    @Test
    void what_is_asked_changes_until_somebody_has_cast_or_recommended() {
        Decision decision = openedBy(consulting(COUNCIL));
        Proposal other = new Proposal(
                "Shall it be carried out at last?",
                Power.APPROVE_PROJECT,
                yesOrNo().subject(),
                yesOrNo().place(),
                sek(600_000),
                List.of(new Option("now", "A secret plan", null), Option.of("later")),
                null,
                null,
                null,
                null,
                List.of(COUNCIL));

        Change<Decision> changed = decision.changed(other, OTHER_MANDATE, SEK, null, false);
        assertThat(changed.after().proposal()).isEqualTo(other);
        assertThat(changed.after().openedUnder()).isEqualTo(OTHER_MANDATE);
        assertThat(changed.events())
                .containsExactly(Event.of(
                                "governance.decision-changed",
                                DECISION,
                                List.of(
                                        new FieldChange("question", null, null),
                                        new FieldChange("amount", sek(400_000), sek(600_000)),
                                        new FieldChange(
                                                "options", List.of("APPROVE", "REJECT"), List.of("now", "later"))))
                        .with("mandate", OTHER_MANDATE));
        assertThat(decision.changed(consulting(COUNCIL), OTHER_MANDATE, SEK, null, false))
                .isEqualTo(Change.none(decision));

        assertThat(Refusals.of(() -> decision.changed(other, MANDATE, SEK, null, true)))
                .containsExactly("decision-under-way");
        Decision advised = decision.recommended(recommendation(COUNCIL), TODAY).after();
        assertThat(Refusals.of(() -> advised.changed(other, MANDATE, SEK, null, false)))
                .containsExactly("decision-under-way");
        assertThat(Refusals.of(() -> decision.changed(consulting(BOARD), MANDATE, SEK, null, false)))
                .containsExactly("consults-itself /consultations/0");
        assertThat(Refusals.of(
                        () -> decision.changed(with(yesOrNo().subject(), EURO, null, null), MANDATE, SEK, null, false)))
                .containsExactly("money-in-other-currency /amount/currency");
    }

    @Test
    void a_person_is_recused_once_and_says_why_while_the_journal_does_not() {
        Decision decision = openedBy(yesOrNo());
        Recusal recusal = new Recusal(person(3), "A sister works there", false, NOW);

        Change<Decision> recused = decision.recused(recusal);
        assertThat(recused.after().recusals()).containsExactly(recusal);
        assertThat(recused.after().isRecused(person(3))).isTrue();
        assertThat(recused.after().isRecused(person(4))).isFalse();
        assertThat(recused.events())
                .containsExactly(Event.of("governance.person-recused", DECISION)
                        .with("recused", person(3))
                        .with("automatic", false));
        assertThat(Refusals.of(() -> recused.after().recused(recusal))).containsExactly("recused-already /person");
        assertThat(Refusals.of(() -> new Recusal(person(3), " ", false, NOW))).containsExactly("text-missing /reason");
    }

    @Test
    void who_manages_the_project_meanwhile_is_recused_once() {
        Decision decision = openedBy(yesOrNo());

        Change<Decision> recused = decision.recusedAsManager(person(3), NOW);
        assertThat(recused.after().recusals()).containsExactly(new Recusal(person(3), null, true, NOW));
        assertThat(recused.events())
                .singleElement()
                .satisfies(event -> assertThat(event.facts()).containsEntry("automatic", true));
        assertThat(recused.after().recusedAsManager(person(3), NOW).isEmpty()).isTrue();
        assertThat(decision.recusedAsManager(null, NOW).isEmpty()).isTrue();
    }

    @Test
    void those_who_are_asked_recommend_in_their_order_and_each_once() {
        Decision decision = openedBy(consulting(COMMITTEE, COUNCIL));

        assertThat(Refusals.of(() -> decision.recommended(recommendation(COUNCIL), TODAY)))
                .containsExactly("consulted-out-of-turn /body");
        assertThat(Refusals.of(() -> decision.recommended(recommendation(BOARD), TODAY)))
                .containsExactly("not-consulted /body");
        Decision first = decision.recommended(recommendation(COMMITTEE), TODAY).after();
        assertThat(Refusals.of(() -> first.recommended(recommendation(COMMITTEE), TODAY)))
                .containsExactly("recommended-already /body");
        assertThat(first.authoritativeRecommendation()).isEmpty();

        Change<Decision> second = first.recommended(recommendation(COUNCIL), TODAY);
        assertThat(second.after().authoritativeRecommendation()).contains(recommendation(COUNCIL));
        assertThat(second.events())
                .containsExactly(Event.of("governance.recommendation-given", DECISION)
                        .with("body", COUNCIL)
                        .with("on", TODAY));
        assertThat(openedBy(yesOrNo()).authoritativeRecommendation()).isEmpty();
    }

    @Test
    void a_recommendation_is_of_today_at_the_latest_and_counts_votes_for_what_is_there() {
        Recommendation odd =
                new Recommendation(COUNCIL, "other", "See there", Map.of("b/c", -1), null, TODAY.plusDays(1));

        assertThat(Refusals.of(() -> openedBy(consulting(COUNCIL)).recommended(odd, TODAY)))
                .containsExactly(
                        "recommended-in-the-future /on", "option-unknown /votes/b~1c", "votes-below-zero /votes/b~1c");
        assertThat(Refusals.of(() -> new Recommendation(COUNCIL, "", " ", null, "\u0000", TODAY)))
                .containsExactly("text-missing /result", "text-missing /text", "text-with-control-character /minority");
    }
}
