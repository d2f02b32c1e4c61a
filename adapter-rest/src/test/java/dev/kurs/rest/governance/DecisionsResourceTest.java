package dev.kurs.rest.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.organisation.Role;
import dev.kurs.rest.Client;
import dev.kurs.rest.Client.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DecisionsResourceTest {

    private static DecidingTown town;

    @BeforeAll
    static void start() {
        town = new DecidingTown();
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @Test
    void a_decision_goes_to_the_first_of_those_who_may_or_to_the_one_that_is_named() {
        Reply first = town.editor().post("/decisions", town.approval());
        Reply named = town.editor()
                .post(
                        "/decisions",
                        town.approval(", \"where\": {\"body\": \"" + town.town().council() + "\"}"));

        assertThat(first.header("Location")).isEqualTo("/kurs/v1/decisions/" + first.at("/id"));
        assertThat(first.at("/where")).isEqualTo("{\"body\":\"" + town.town().projectCouncil() + "\"}");
        assertThat(first.at("/options")).isEqualTo("[{\"key\":\"APPROVE\"},{\"key\":\"REJECT\"}]");
        assertThat(named.at("/where")).isEqualTo("{\"body\":\"" + town.town().council() + "\"}");
    }

    @Test
    void who_may_not_decide_is_told_who_may() {
        String over = town.approval(", \"where\": {\"body\": \"" + town.town().projectCouncil() + "\"}")
                .replace("400000", "600000");
        Reply refused = town.editor().post("/decisions", over);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.at("/code")).isEqualTo("no-mandate");
        assertThat(refused.at("/authority/mandates/0/holder/body"))
                .isEqualTo(town.town().board());
        assertThat(refused.at("/authority/mandates/1/holder/body"))
                .isEqualTo(town.town().council());
        assertThat(town.editor()
                        .post("/decisions", over.replace("600000", "500000"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void decisions_are_picked_by_what_they_are_about_and_who_decides_them() {
        String decision = town.open(town.question(town.town().council(), ", \"proposedBy\": \"" + town.ada() + "\""));
        String id = decision.substring("/decisions/".length());

        for (String filter :
                new String[] {"power=ACCEPT_BENEFIT&status=OPEN", "subjectType=ORGANISATION", "proposedBy=" + town.ada()
                }) {
            Reply found = town.reader().get("/decisions?limit=200&" + filter);
            assertThat(found.text()).as(filter).contains(id);
        }
        for (String filter : new String[] {
            "status=DECIDED",
            "power=CLOSE_STRATEGY",
            "body=" + town.town().board(),
            "person=" + town.ada(),
            "subject=" + town.town().project(),
            "strategy=" + town.town().strategy(),
            "goal=" + town.ada(),
            "project=" + town.town().project(),
            "mandate=" + town.councilMandate(),
            "supersedes=" + id,
            "escalatedFrom=" + id,
            "proposedBy=" + town.bo()
        }) {
            Reply found = town.reader().get("/decisions?limit=200&" + filter);
            assertThat(found.status()).as(filter).isEqualTo(200);
            assertThat(found.text()).as(filter).doesNotContain("decisions/" + id + "\"");
        }
        assertThat(town.reader().get("/decisions?person=x&colour=red").faults())
                .containsExactlyInAnyOrder("/person malformed-parameter", "/colour unknown-parameter");
        assertThat(town.reader()
                        .with("Accept", "text/csv")
                        .get("/decisions?power=ACCEPT_BENEFIT")
                        .text())
                .startsWith("id,question,power,subject.type,subject.id,subject.revision,amount.amount")
                .contains("outcome.tally.votes", "outcome.explanation,mandate", "Vad gör vi?");
    }

    @Test
    void the_question_can_be_put_otherwise_until_somebody_has_voted() {
        String decision = town.open(town.approval());
        String read = town.reader().get(decision).etag();
        Reply changed = town.editor()
                .patch(
                        decision,
                        read,
                        "{\"question\": \"Ska den köpas?\", \"amount\": {\"amount\": 300000, \"currency\": \"SEK\"}}");
        assertThat(changed.at("/question")).isEqualTo("Ska den köpas?");
        assertThat(changed.at("/amount/amount")).isEqualTo("300000");
        assertThat(town.editor()
                        .patch(decision, read, "{\"question\": \"Nej?\"}")
                        .status())
                .isEqualTo(412);
        assertThat(town.editor()
                        .patch(decision, null, "{\"question\": \"Nej?\"}")
                        .status())
                .isEqualTo(428);
        assertThat(town.editor()
                        .patch(
                                decision,
                                changed.etag(),
                                "{\"where\": {\"body\": \"" + town.town().board() + "\"}}")
                        .faults())
                .containsExactly("/where decided-elsewhere");
        Reply over = town.editor()
                .patch(decision, changed.etag(), "{\"amount\": {\"amount\": 600000, \"currency\": \"SEK\"}}");
        assertThat(over.status()).isEqualTo(403);
        assertThat(over.at("/authority/mandates/0/holder/body"))
                .isEqualTo(town.town().board());

        town.cast(decision, town.ada(), "{\"choice\": \"APPROVE\"}");
        Reply late = town.editor().patch(decision, town.reader().get(decision).etag(), "{\"question\": \"Nej?\"}");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.at("/code")).isEqualTo("decision-under-way");
    }

    @Test
    void a_council_system_opens_decisions_by_its_own_keys_and_sends_them_twice_to_no_effect() {
        String path = "/decisions/external/ks/2026-0417";
        Reply made = town.editor().put(path, town.approval());
        assertThat(made.status()).isEqualTo(201);
        assertThat(town.reader().get(path).at("/id")).isEqualTo(made.at("/id"));
        Reply again = town.editor().with("If-Match", made.etag()).put(path, town.approval());
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.etag()).isEqualTo(made.etag());

        String line = town.approval(", \"externalKeys\": [{\"system\": \"ks\", \"key\": \"2026-0418\"}]")
                .replace("\n", "");
        Reply pushed =
                town.editor().push("/decisions", line, line.replace("Ska", "Skall"), line.replace("Ska", "Skall"));
        assertThat(pushed.at("/accepted")).isEqualTo("1");
        assertThat(pushed.at("/corrected")).isEqualTo("1");
        assertThat(pushed.at("/unchanged")).isEqualTo("1");
        assertThat(town.reader().get("/decisions/external/ks/2026-0418").at("/question"))
                .startsWith("Skall");
    }

    @Test
    void a_decision_can_be_given_up_and_then_stays_so() {
        String decision = town.open(town.approval());
        Reply given = town.editor().post(decision + "/withdrawal", "{\"reason\": \"Frågan har fallit.\"}");
        assertThat(given.at("/status")).isEqualTo("WITHDRAWN");
        assertThat(given.at("/rationale")).isEqualTo("Frågan har fallit.");
        Reply again = town.editor().post(decision + "/withdrawal", "{}");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("/code")).isEqualTo("decision-closed");
        assertThat(again.at("/detail")).isEqualTo("The decision is withdrawn, and stays as it is");
    }

    @Test
    void bodies_that_are_asked_recommend_in_their_order_before_it_is_closed() {
        String decision = town.open(town.approval(", \"consultations\": [\"%s\", \"%s\"]"
                .formatted(town.town().board(), town.town().council())));
        town.cast(decision, town.ada(), "{\"choice\": \"APPROVE\"}");
        town.cast(decision, town.bo(), "{\"choice\": \"APPROVE\"}");
        Reply early = town.editor().post(decision + "/resolution", "{}");
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.at("/code")).isEqualTo("consultation-missing");
        String council = "{\"body\": \"" + town.town().council() + "\", \"result\": \"APPROVE\", \"text\": \"Ja.\"}";
        assertThat(town.editor().post(decision + "/recommendations", council).faults())
                .containsExactly("/body consulted-out-of-turn");

        Reply said = town.editor()
                .post(decision + "/recommendations", """
                {"body": "%s", "result": "APPROVE", "text": "Vi tillstyrker.", "votes": {"APPROVE": 4, "REJECT": 1}, "minority": "En vill vänta."}""".formatted(town.town().board()));
        assertThat(said.at("/recommendations/0/votes")).isEqualTo("{\"APPROVE\":4,\"REJECT\":1}");
        assertThat(said.at("/recommendations/0/on")).isEqualTo("2026-11-21");
        town.editor().post(decision + "/recommendations", council);
        assertThat(town.resolve(decision, "{}").at("/status")).isEqualTo("DECIDED");
    }

    @Test
    void a_person_with_a_mandate_decides_alone_by_a_key_of_their_own() {
        town.town().grant("""
                {"holder": {"person": "%s"}, "grantedBy": "%s", "powers": ["STOP_PROJECT"],
                 "scope": {"type": "STRATEGY", "id": "%s"}, "period": {"from": "2026-01-01", "to": "2027-12-31"}, "mayDelegate": false}""".formatted(
                        town.ada(), town.boardMandate(), town.town().strategy()));
        String decision = town.open("""
                {"question": "Ska den stoppas?", "power": "STOP_PROJECT", "subject": {"type": "PROJECT", "id": "%s"},
                 "where": {"person": "%s"}}""".formatted(town.town().project(), town.ada()));

        assertThat(town.editor()
                        .post(decision + "/resolution", "{\"choice\": \"APPROVE\"}")
                        .at("/code"))
                .isEqualTo("not-yours");
        Client ada = town.as(Role.CONTRIBUTOR, town.ada());
        assertThat(ada.post(decision + "/resolution", "{}").faults()).containsExactly("/choice choice-missing");
        Reply decided = ada.post(decision + "/resolution", "{\"choice\": \"APPROVE\"}");
        assertThat(decided.at("/outcome"))
                .isEqualTo("{\"option\":\"APPROVE\",\"method\":\"MANDATE\",\"settledBy\":\"MANDATE\"}");
    }

    @Test
    void a_later_decision_on_the_same_takes_the_place_of_an_earlier_one() {
        String first = town.open(town.approval());
        town.cast(first, town.ada(), "{\"choice\": \"APPROVE\"}");
        town.cast(first, town.bo(), "{\"choice\": \"APPROVE\"}");
        String supersedes = ", \"supersedes\": \"" + first.substring("/decisions/".length()) + "\"";
        assertThat(town.editor().post("/decisions", town.approval(supersedes)).faults())
                .containsExactly("/supersedes supersedes-undecided");
        town.resolve(first, "{}");
        String second = town.open(town.approval(supersedes));
        town.cast(second, town.ada(), "{\"choice\": \"REJECT\"}");
        town.cast(second, town.bo(), "{\"choice\": \"REJECT\"}");
        town.resolve(second, "{}");

        assertThat("/decisions/" + town.reader().get(first).at("/supersededBy")).isEqualTo(second);
    }
}
