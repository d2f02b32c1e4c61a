package dev.kurs.rest.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.organisation.Role;
import dev.kurs.rest.Client;
import dev.kurs.rest.Client.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused of decisions, with which status, code and pointers; nothing of it changes anything. */
class DecisionRefusalsTest {

    private static final String NOBODY = "0198f2c0-7a10-7c3e-8000-000000000060";

    private static DecidingTown town;
    private static String open;
    private static String observer;
    private static String coming;
    private static String before;

    @BeforeAll
    static void start() {
        town = new DecidingTown();
        observer = town.town().person("Gun Påhittad");
        coming = town.town().person("Hugo Påhittad");
        town.seat(town.town().projectCouncil(), observer, "OBSERVER", "2026-01-01");
        town.seat(town.town().projectCouncil(), coming, "MEMBER", "2026-11-22");
        town.seat(town.town().projectCouncil(), town.town().manager(), "MEMBER", "2026-01-01");
        open = town.open(town.approval(", \"consultations\": [\"" + town.town().board() + "\"]"));
        before = everything();
    }

    @AfterEach
    void nothing_was_changed() {
        assertThat(everything()).isEqualTo(before);
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    private static String everything() {
        return town.reader().get("/decisions?limit=200").text()
                + town.reader().get(open + "/ballots").text()
                + town.reader().get("/journal?limit=200").at("/next");
    }

    private static String filled(String text) {
        return text.replace("{open}", open)
                .replace("{board}", town.town().board())
                .replace("{council}", town.town().council())
                .replace("{projectCouncil}", town.town().projectCouncil())
                .replace("{project}", town.town().project())
                .replace("{strategy}", town.town().strategy())
                .replace("{manager}", town.town().manager())
                .replace("{ada}", town.ada())
                .replace("{observer}", observer)
                .replace("{coming}", coming)
                .replace("{mayor}", town.mayor())
                .replace("{nobody}", NOBODY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /decisions | {} | /question missing-field;/power missing-field;/subject missing-field
            /decisions | {"question": 7, "power": "RULE", "subject": {"type": "WORLD", "id": "x", "revision": "1"}, "amount": {"amount": "5"}, "options": [{"text": 7}], "where": {"group": "x"}, "consultations": ["x"], "proposedBy": 7, "status": "DECIDED", "outcome": {}} | /question wrong-type;/power unknown-value;/subject/type unknown-value;/subject/id malformed-id;/subject/revision wrong-type;/amount/amount wrong-type;/amount/currency missing-field;/options/0/text wrong-type;/options/0/key missing-field;/where/group unknown-field;/consultations/0 malformed-id;/proposedBy wrong-type;/status computed-field;/outcome computed-field
            {open}/recusals | {} | /person missing-field;/reason missing-field
            {open}/recommendations | {"votes": ["APPROVE"]} | /body missing-field;/result missing-field;/text missing-field;/votes wrong-type
            {open}/recommendations | {"body": "{board}", "result": "APPROVE", "text": "Ja", "votes": {"APPROVE": 1.5, "REJECT": "x"}} | /votes/APPROVE wrong-type;/votes/REJECT wrong-type
            {open}/resolution | {"choice": 7, "castingVote": [], "vote": "x"} | /choice wrong-type;/castingVote wrong-type;/vote unknown-field
            {open}/withdrawal | {"reason": 7} | /reason wrong-type
            {open}/reports | {} | /body missing-field;/on missing-field
            {open}/appropriations | {} | /grantedBy missing-field
            """)
    void what_has_the_wrong_shape_is_refused_with_every_fault(String address, String body, String faults) {
        Reply refused = town.editor().post(filled(address), filled(body));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/code")).isEqualTo("shape-wrong");
        assertThat(refused.faults()).containsExactlyInAnyOrder(faults.split(";"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /decisions | {"question": "q", "power": "APPROVE_PROJECT", "subject": {"type": "PROJECT", "id": "{nobody}"}, "proposedBy": "{nobody}", "consultations": ["{nobody}"]} | /subject/id reference-unknown;/proposedBy reference-unknown;/consultations/0 reference-unknown
            /decisions | {"question": "q", "power": "APPROVE_PROJECT", "subject": {"type": "PROJECT"}} | /subject/id subject-without-id
            /decisions | {"question": "q", "power": "APPROVE_PROJECT", "subject": {"type": "PROJECT", "id": "{project}"}, "where": {"body": "{board}", "person": "{ada}"}, "amount": {"amount": 1.001, "currency": "SEK"}, "options": [{"key": " "}, {"key": "A", "cost": {"amount": 0.001, "currency": "SEK"}}]} | /where decided-by-one;/amount/amount amount-too-fine;/options/0/key text-missing;/options/1/cost/amount amount-too-fine
            /decisions | {"question": "q", "power": "APPROVE_PROJECT", "subject": {"type": "PROJECT", "id": "{project}"}, "options": [{"key": "A"}], "amount": {"amount": 0, "currency": "SEK"}} | /options too-few-options;/amount amount-not-positive
            /decisions | {"question": "q", "power": "APPROVE_PROJECT", "subject": {"type": "PROJECT", "id": "{project}"}, "options": [{"key": "A"}, {"key": "A"}]} | /options/1/key option-key-taken
            /decisions | {"question": "q", "power": "APPROVE_PROJECT", "subject": {"type": "PROJECT", "id": "{project}"}, "options": [{"key": "A"}, {"key": "B", "cost": {"amount": 5, "currency": "EUR"}}], "budget": {"amount": 10, "currency": "SEK"}} | /options/0/cost cost-missing;/options/1/cost cost-in-other-currency
            /decisions | {"question": "q", "power": "APPROVE_PROJECT", "subject": {"type": "PROJECT", "id": "{project}"}, "where": {"body": "{board}"}, "consultations": ["{board}", "{council}"], "options": [{"key": "A", "cost": {"amount": 5, "currency": "EUR"}}, {"key": "B"}]} | /consultations/0 consults-itself;/options/0/cost/currency money-in-other-currency
            {open}/recusals | {"person": "{nobody}", "reason": "r"} | /person reference-unknown
            {open}/recusals | {"person": "{ada}", "reason": " "} | /reason text-missing
            {open}/recommendations | {"body": "{council}", "result": "APPROVE", "text": "Ja", "votes": {"MAYBE": 1, "APPROVE": -1}, "on": "2026-11-22"} | /body not-consulted;/on recommended-in-the-future;/votes/MAYBE option-unknown;/votes/APPROVE votes-below-zero
            {open}/resolution | {"choice": "APPROVE"} | /choice decided-by-a-body
            """)
    void what_breaks_rules_is_refused_with_all_of_them(String address, String body, String faults) {
        Reply refused = town.editor().post(filled(address), filled(body));

        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.at("/code")).isEqualTo("rule-broken");
        assertThat(refused.faults()).containsExactlyInAnyOrder(faults.split(";"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {mayor} | {"choice": "APPROVE"} | ' not-a-voter'
            {observer} | {"choice": "APPROVE"} | ' seat-without-vote'
            {coming} | {"choice": "APPROVE"} | ' seat-outside-period'
            {manager} | {"choice": "APPROVE"} | ' recused'
            {nobody} | {"choice": "APPROVE"} | /person reference-unknown
            {ada} | {"choice": "PERHAPS"} | /choice option-unknown
            {ada} | {"ranking": [["APPROVE"], ["APPROVE"]]} | /ranking/1/0 option-repeated
            {ada} | {"approvals": []} | ' ballot-form-unfit'
            {ada} | {"choice": "APPROVE", "abstain": true} | ' ballot-of-one-form'
            {mayor} | {"ranking": [["PERHAPS"]]} | ' not-a-voter; ballot-form-unfit;/ranking/0/0 option-unknown'
            """)
    void a_ballot_of_who_may_not_vote_or_that_says_what_is_not_there_is_refused(
            String person, String ballot, String faults) {
        Reply refused = town.with(Role.CONTRIBUTOR, "voteFor").put(open + "/ballots/" + filled(person), ballot);

        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.faults()).containsExactlyInAnyOrder(faults.split(";"));
    }

    @Test
    void a_deciding_amount_is_in_the_currency_of_the_organisation() {
        Reply refused = town.editor().post("/decisions", town.approval().replace("SEK", "EUR"));

        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.faults()).containsExactly("/amount/currency money-in-other-currency");
    }

    @Test
    void nothing_is_closed_without_a_quorum_or_before_all_have_spoken_and_both_are_told() {
        Reply refused = town.editor().post(open + "/resolution", "{}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.faults()).containsExactlyInAnyOrder(" consultation-missing", " quorum-missing");
        assertThat(refused.json().at("/errors/1/detail").asText()).isEqualTo("0 of 2 seats have voted, and 2 must");
    }

    @Test
    void a_closed_decision_takes_nothing_more() {
        try (DecidingTown other = new DecidingTown()) {
            String closed = other.open(other.approval());
            assertThat(other.editor().post(closed + "/resolution", "{}").at("/code"))
                    .isEqualTo("quorum-missing");
            other.editor().post(closed + "/withdrawal", "{}");
            String etag = other.reader().get(closed).etag();
            for (Reply refused : new Reply[] {
                other.with(Role.CONTRIBUTOR, "voteFor")
                        .put(closed + "/ballots/" + other.ada(), "{\"choice\": \"APPROVE\"}"),
                other.editor().post(closed + "/recusals", "{\"person\": \"" + other.ada() + "\", \"reason\": \"r\"}"),
                other.editor()
                        .post(
                                closed + "/recommendations",
                                "{\"body\": \"" + other.town().board() + "\", \"result\": \"r\", \"text\": \"t\"}"),
                other.editor().post(closed + "/resolution", "{}"),
                other.editor().patch(closed, etag, "{\"question\": \"Annat?\"}")
            }) {
                assertThat(refused.status()).as(refused.text()).isEqualTo(409);
                assertThat(refused.at("/code")).isEqualTo("decision-closed");
            }
            assertThat(other.reader().get(closed).etag()).isEqualTo(etag);
        }
    }

    @Test
    void who_has_read_another_state_does_not_close_the_decision() {
        Reply refused = town.editor().with("If-Match", "\"7\"").post(open + "/resolution", "{}");

        assertThat(refused.status()).isEqualTo(412);
    }

    @Test
    void nobody_is_recused_twice() {
        Reply refused = town.editor()
                .post(open + "/recusals", "{\"person\": \"" + town.town().manager() + "\", \"reason\": \"Leder det\"}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("recused-already");
    }

    @Test
    void a_contributor_recuses_nobody_but_themselves() {
        String other = "{\"person\": \"" + town.bo() + "\", \"reason\": \"Delägare\"}";

        assertThat(town.as(Role.CONTRIBUTOR, town.ada())
                        .post(open + "/recusals", other)
                        .at("/code"))
                .isEqualTo("role-too-low");
    }

    @Test
    void what_hangs_on_a_confidential_draft_is_there_for_editors_alone() {
        try (DecidingTown other = new DecidingTown()) {
            String decision = other.open(other.approval());
            String strategy = "/strategies/" + other.town().strategy();
            other.editor().patch(strategy, other.editor().get(strategy).etag(), "{\"confidential\": true}");
            Client ada = other.as(Role.CONTRIBUTOR, other.ada());
            String id = decision.substring("/decisions/".length());

            for (String path :
                    new String[] {"", "/ballots", "/minutes", "/disagreement", "/reports", "/appropriations"}) {
                assertThat(ada.get(decision + path).status()).as(path).isEqualTo(404);
            }
            assertThat(ada.get("/decisions").text()).doesNotContain(id);
            assertThat(ada.put(decision + "/ballots/" + other.ada(), "{\"choice\": \"APPROVE\"}")
                            .status())
                    .isEqualTo(404);
            assertThat(ada.post(decision + "/recusals", "{\"person\": \"" + other.ada() + "\", \"reason\": \"r\"}")
                            .status())
                    .isEqualTo(404);
            assertThat(other.editor().get(decision).status()).isEqualTo(200);
        }
    }

    @Test
    void what_is_not_there_is_not_found() {
        for (String path :
                new String[] {"", "/ballots", "/ballots/" + NOBODY, "/minutes", "/disagreement", "/reports"}) {
            assertThat(town.reader().get("/decisions/" + NOBODY + path).status())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(town.reader()
                        .get("/bodies/" + NOBODY + "/unreported-decisions")
                        .status())
                .isEqualTo(404);
        assertThat(town.editor()
                        .post("/decisions/" + NOBODY + "/resolution", "{}")
                        .status())
                .isEqualTo(404);
    }
}
