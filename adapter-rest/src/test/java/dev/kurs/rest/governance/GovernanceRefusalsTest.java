package dev.kurs.rest.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.application.Secret;
import dev.kurs.domain.organisation.Role;
import dev.kurs.rest.Client;
import dev.kurs.rest.Client.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused, with which status, code and pointers; nothing of it changes anything. */
class GovernanceRefusalsTest {

    private static final String NOBODY = "0198f2c0-7a10-7c3e-8000-000000000060";

    private static GovernedTown town;
    private static String council;
    private static String board;
    private static String seat;
    private static String before;

    @BeforeAll
    static void start() {
        town = new GovernedTown();
        council = town.grant(town.councilMandate());
        board = town.grant(town.boardMandate(council));
        town.seat(town.board(), town.manager());
        seat = town.reader().get("/bodies/" + town.board() + "/seats").at("/items/0/id");
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
        return town.reader().get("/bodies").text()
                + town.reader().get("/bodies/" + town.board() + "/seats").text()
                + town.reader().get("/mandates").text()
                + town.reader().get("/legal-amendments").text();
    }

    private static String filled(String json) {
        return json.replace("{board}", town.board())
                .replace("{council}", town.council())
                .replace("{manager}", town.manager())
                .replace("{strategy}", town.strategy())
                .replace("{project}", town.project())
                .replace("{b}", board)
                .replace("{c}", council)
                .replace("{nobody}", NOBODY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /bodies | {} | /name missing-field;/kind missing-field;/decisionRule missing-field;/tieBreak missing-field
            /bodies | {"name": 7, "kind": "COUNCIL", "decisionRule": "ALL", "tieBreak": "DICE", "quorum": "half", "meetings": ["soon"], "secretUntilClosed": 1, "escalatesTo": "x", "seats": []} | /name wrong-type;/kind unknown-value;/decisionRule unknown-value;/tieBreak unknown-value;/quorum wrong-type;/meetings/0 malformed-day;/secretUntilClosed wrong-type;/escalatesTo malformed-id;/seats unknown-field
            /bodies/{board}/seats | {} | /role missing-field;/period missing-field
            /bodies/{board}/seats | {"person": 7, "position": "x", "role": "KING", "period": "2026", "votingRight": true, "body": "x"} | /person wrong-type;/position malformed-id;/role unknown-value;/period wrong-type;/votingRight computed-field;/body unknown-field
            /mandates | {} | /holder missing-field;/scope missing-field;/period missing-field;/mayDelegate missing-field
            /mandates | {"holder": {"group": "x"}, "powers": ["RULE", 7], "scope": {"type": "WORLD"}, "period": {"from": "2026-02-30"}, "mayDelegate": "no"} | /holder/group unknown-field;/powers/0 unknown-value;/powers/1 wrong-type;/scope/type unknown-value;/period/from malformed-day;/mayDelegate wrong-type
            /mandates | {"holder": {}, "powers": [], "scope": {}, "limit": {"perDecision": {"amount": "5", "currency": "kronor"}, "perYear": {"amount": 5}, "perMonth": 1}, "period": {}, "mayDelegate": true, "grantedBy": 7, "reporting": 7} | /scope/type missing-field;/limit/perDecision/amount wrong-type;/limit/perDecision/currency malformed-currency;/limit/perYear/currency missing-field;/limit/perMonth unknown-field;/grantedBy wrong-type;/reporting wrong-type
            /mandates | {"holder": {}, "powers": "ALL", "scope": {"type": "ORGANISATION"}, "period": {}, "mayDelegate": null, "effective": true, "chain": [], "revoked": {}, "id": "x"} | /powers wrong-type;/mayDelegate null-not-allowed;/effective computed-field;/chain computed-field;/revoked computed-field;/id computed-field
            /mandates/{b}/revocation | {} | /on missing-field;/reason missing-field
            /mandates/{b}/revocation | {"on": "tomorrow", "reason": 7, "ended": []} | /on malformed-day;/reason wrong-type;/ended computed-field
            /legal-amendments | {} | /rule missing-field;/inForce missing-field;/reason missing-field
            /legal-amendments | {"rule": "KL_6_38", "inForce": "no", "powers": ["RULE"], "paragraph": 7, "reason": "r"} | /rule unknown-value;/inForce wrong-type;/powers/0 unknown-value;/paragraph wrong-type
            """)
    void what_has_the_wrong_shape_is_refused_with_every_fault(String address, String body, String faults) {
        Reply refused = town.administrator().post(filled(address), body);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/code")).isEqualTo("shape-wrong");
        assertThat(refused.faults()).containsExactlyInAnyOrder(faults.split(";"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /bodies | {"name": " ", "kind": "OTHER", "decisionRule": "MAJORITY", "tieBreak": "STATUS_QUO", "quorum": 1.01, "meetings": ["2026-02-01", "2026-02-01"]} | /name text-missing;/quorum quorum-out-of-range;/meetings/1 meetings-not-in-order
            /bodies | {"name": "a", "kind": "OTHER", "decisionRule": "MAJORITY", "tieBreak": "ESCALATE", "quorum": 1} | /escalatesTo escalates-to-nobody
            /bodies | {"name": "a", "kind": "OTHER", "decisionRule": "MAJORITY", "tieBreak": "STATUS_QUO", "escalatesTo": "{manager}"} | /escalatesTo reference-unknown
            /bodies/{board}/seats | {"role": "MEMBER", "period": {"to": "2026-12-31"}} | ^ seat-of-one;/period/from period-without-beginning
            /bodies/{board}/seats | {"person": "{manager}", "position": "{manager}", "role": "MEMBER", "period": {"from": "2026-01-01"}} | ^ seat-of-one
            /bodies/{board}/seats | {"person": "{manager}", "role": "MEMBER", "period": {"from": "2026-02-01", "to": "2026-01-01"}} | /period/to period-reversed
            /bodies/{board}/seats | {"person": "{manager}", "role": "SECRETARY", "period": {"from": "2027-01-01"}} | /person seated-twice
            /bodies/{board}/seats | {"position": "{nobody}", "role": "MEMBER", "period": {"from": "2026-01-01"}} | /position reference-unknown
            /mandates | {"holder": {}, "powers": ["PASS_GATE"], "scope": {"type": "ORGANISATION"}, "limit": {"perDecision": {"amount": -1, "currency": "SEK"}, "perYear": {"amount": 1.001, "currency": "SEK"}}, "period": {"from": "2026-02-01", "to": "2026-01-01"}, "mayDelegate": true, "reporting": "SOON"} | /holder held-by-one;/limit/perYear/amount amount-too-fine;/limit/perDecision/amount limit-negative;/period/to period-reversed;/reporting reporting-unknown
            /mandates | {"holder": {"body": "{board}", "person": "{manager}"}, "powers": ["PASS_GATE"], "scope": {"type": "ORGANISATION"}, "limit": {"perDecision": {"amount": -1, "currency": "SEK"}}, "period": {"from": "2026-02-01"}, "mayDelegate": true} | /holder held-by-one;/limit/perDecision/amount limit-negative
            /mandates | {"holder": {"person": "{nobody}"}, "powers": ["PASS_GATE"], "scope": {"type": "GOAL", "id": "{strategy}"}, "period": {"from": "2026-02-01"}, "mayDelegate": true, "grantedBy": "{nobody}"} | /holder/person reference-unknown;/scope/id reference-unknown;/grantedBy reference-unknown
            /mandates | {"holder": {"body": "{board}"}, "powers": ["PASS_GATE"], "scope": {"type": "STRATEGY"}, "period": {"from": "2026-02-01"}, "mayDelegate": true} | /scope/id subject-without-id
            /mandates | {"holder": {"body": "{board}"}, "powers": ["PASS_GATE"], "scope": {"type": "ORGANISATION", "id": "{strategy}"}, "period": {"from": "2026-02-01"}, "mayDelegate": true} | /scope/id subject-without-id
            /mandates | {"holder": {"body": "{board}"}, "powers": [], "scope": {"type": "ORGANISATION"}, "period": {"to": "2026-12-31"}, "mayDelegate": true} | /powers power-missing;/period/from period-without-beginning
            /mandates | {"holder": {"body": "{board}"}, "powers": ["PASS_GATE"], "scope": {"type": "ORGANISATION"}, "limit": {"perDecision": {"amount": 1, "currency": "DKK"}, "perYear": {"amount": 1, "currency": "EUR"}}, "period": {"from": "2026-02-01"}, "mayDelegate": true} | /limit/perDecision/currency money-in-other-currency;/limit/perYear/currency money-in-other-currency
            /mandates | {"holder": {"body": "{board}"}, "powers": ["ACCEPT_BENEFIT"], "scope": {"type": "ORGANISATION"}, "limit": {"perDecision": {"amount": 5000001, "currency": "SEK"}, "perYear": {"amount": 20000001, "currency": "SEK"}}, "period": {"from": "2025-12-31"}, "mayDelegate": true, "grantedBy": "{b}"} | /powers power-beyond-grantors;/scope scope-beyond-grantors;/limit/perDecision limit-beyond-grantors;/limit/perYear limit-beyond-grantors;/period/from period-beyond-grantors;/period/to period-beyond-grantors
            /mandates | {"holder": {"body": "{board}"}, "powers": ["PASS_GATE"], "scope": {"type": "ORGANISATION"}, "period": {"from": "2026-02-01"}, "mayDelegate": true, "reporting": "P0D"} | /reporting reporting-unknown
            /mandates | {"holder": {"body": "{board}"}, "powers": ["PASS_GATE"], "scope": {"type": "ORGANISATION"}, "period": {"from": "2026-02-01"}, "mayDelegate": true, "reporting": "P2000Y"} | /reporting interval-too-long
            /legal-amendments | {"rule": "SE_REPORTED", "inForce": false, "paragraph": " ", "reason": " "} | /reason text-missing
            """)
    void what_breaks_rules_is_refused_with_all_of_them(String address, String body, String faults) {
        Reply refused = town.administrator().post(filled(address), filled(body));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/code")).isEqualTo("rule-broken");
        // The caret stands for the whole, whose pointer is empty.
        assertThat(refused.faults())
                .containsExactlyInAnyOrder(faults.replace("^", "").split(";"));
    }

    @Test
    void a_body_does_not_escalate_over_others_to_itself() {
        try (GovernedTown other = new GovernedTown()) {
            String path = "/bodies/" + other.board();
            other.editor()
                    .patch(
                            "/bodies/" + other.projectCouncil(),
                            "\"1\"",
                            "{\"escalatesTo\": \"" + other.board() + "\"}");
            Reply refused =
                    other.editor().patch(path, "\"1\"", "{\"escalatesTo\": \"" + other.projectCouncil() + "\"}");

            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.faults()).containsExactly("/escalatesTo escalation-cycle");
        }
    }

    @Test
    void nothing_is_granted_within_what_may_not_be_delegated_or_is_revoked() {
        try (GovernedTown other = new GovernedTown()) {
            String all = other.grant(other.councilMandate());
            String fixed = other.grant(other.projectCouncilMandate(all));
            Reply refused = other.editor().post("/mandates", other.projectCouncilMandate(fixed));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.faults()).containsExactly("/grantedBy not-delegable");

            other.administrator()
                    .post("/mandates/" + all + "/revocation", "{\"on\": \"2026-11-21\", \"reason\": \"Nytt läge\"}");
            Reply gone = other.editor().post("/mandates", other.boardMandate(all));
            assertThat(gone.status()).isEqualTo(409);
            assertThat(gone.at("/code")).isEqualTo("grantor-revoked");
            assertThat(gone.at("/detail")).isEqualTo("The mandate " + all + " is revoked from 2026-11-21");
        }
    }

    @Test
    void a_revocation_lies_today_at_the_earliest_and_happens_once() {
        Reply early = town.editor()
                .post("/mandates/" + board + "/revocation", "{\"on\": \"2026-11-20\", \"reason\": \"Nytt läge\"}");
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.faults()).containsExactly("/on revoked-in-the-past");
        assertThat(town.editor()
                        .post("/mandates/" + board + "/revocation", "{\"on\": \"2026-11-21\", \"reason\": \" \"}")
                        .faults())
                .containsExactly("/reason text-missing");

        try (GovernedTown other = new GovernedTown()) {
            String revocation = "/mandates/" + other.grant(other.councilMandate()) + "/revocation";
            String how = "{\"on\": \"2026-11-21\", \"reason\": \"Nytt läge\"}";
            assertThat(other.administrator().post(revocation, how).status()).isEqualTo(200);
            Reply twice = other.administrator().post(revocation, how);
            assertThat(twice.status()).isEqualTo(409);
            assertThat(twice.at("/code")).isEqualTo("already-revoked");
        }
    }

    @Test
    void the_swedish_law_is_told_with_its_paragraph_and_can_be_amended() {
        try (GovernedTown swedish = new GovernedTown()) {
            swedish.administrator().patch("/organisation", "\"1\"", "{\"legalProfile\": \"SE\"}");
            Reply refused = swedish.administrator()
                    .post("/mandates", swedish.councilMandate().replace(swedish.council(), swedish.projectCouncil()));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.faults())
                    .containsExactlyInAnyOrder(
                            "/powers held-by-elected-body-alone",
                            "/powers held-by-elected-body-alone",
                            "/powers held-by-elected-body-alone",
                            "/mayDelegate delegation-by-elected-body-alone",
                            "/holder held-jointly");
            assertThat(refused.at("/errors/0/detail"))
                    .isEqualTo("By KL 6:38 the power to adopt a strategy is held by a political body alone");

            for (String rule :
                    new String[] {"SE_DECISIONS_OF_PRINCIPLE", "SE_DELEGATION_HELD_BY_ELECTED", "SE_NOT_JOINTLY"}) {
                swedish.administrator()
                        .post(
                                "/legal-amendments",
                                "{\"rule\": \"" + rule + "\", \"inForce\": false, \"reason\": \"Prövat\"}");
            }
            swedish.grant(swedish.councilMandate().replace(swedish.council(), swedish.projectCouncil()));
        }
    }

    @Test
    void the_danish_law_keeps_the_adoption_of_strategies_for_the_council() {
        try (GovernedTown danish = new GovernedTown()) {
            danish.administrator().patch("/organisation", "\"1\"", "{\"legalProfile\": \"DK\"}");
            String all = danish.grant(danish.councilMandate());
            Reply refused = danish.editor()
                    .post("/mandates", danish.projectCouncilMandate(all, "[\"ADOPT_STRATEGY\"]", "1", "2027-12-31"));

            assertThat(refused.faults()).containsExactly("/powers not-delegated-by-council");
        }
    }

    @Test
    void what_a_head_of_administration_passes_on_is_reported_and_passed_on_no_further() {
        try (GovernedTown swedish = new GovernedTown()) {
            Client administrator = swedish.administrator();
            administrator.patch("/organisation", "\"1\"", "{\"legalProfile\": \"SE\"}");
            String head = administrator
                    .post("/people", "{\"name\": \"Hilda Påhittad\", \"headOfAdministration\": true}")
                    .at("/id");
            String employee = swedish.person("Egon Påhittad");
            String all = swedish.grant(swedish.councilMandate());
            String mandate = """
                    {"holder": {"person": "%s"}, "grantedBy": "%s", "powers": ["COMMIT_BUDGET"],
                     "scope": {"type": "ORGANISATION"}, "period": {"from": "2026-01-01"}, "mayDelegate": true%s}""";
            String heads = swedish.grant(mandate.formatted(head, all, ""));

            Reply refused =
                    administrator.post("/mandates", mandate.formatted(head, heads, ", \"reporting\": \"NONE\""));
            assertThat(refused.faults())
                    .containsExactlyInAnyOrder("/mayDelegate passed-on-once", "/reporting passed-on-unreported");

            administrator.patch("/people/" + head, "\"1\"", "{\"headOfAdministration\": false}");
            Reply noHead = administrator.post(
                    "/mandates", mandate.formatted(employee, heads, "").replace("true", "false"));
            assertThat(noHead.faults()).containsExactly("/grantedBy passed-on-by-head-alone");
        }
    }

    @Test
    void a_legal_rule_is_amended_once() {
        try (GovernedTown other = new GovernedTown()) {
            String body = "{\"rule\": \"SE_REPORTED\", \"inForce\": false, \"reason\": \"Prövat\"}";
            assertThat(other.administrator().post("/legal-amendments", body).status())
                    .isEqualTo(201);
            Reply twice = other.administrator().post("/legal-amendments", body);
            assertThat(twice.status()).isEqualTo(409);
            assertThat(twice.at("/code")).isEqualTo("amended-already");
        }
    }

    @ParameterizedTest
    @CsvSource({"READER", "CONTRIBUTOR"})
    void who_only_reads_or_reports_writes_nothing_here(Role role) {
        Client low = town.api().as(role);
        assertThat(low.post("/bodies", "{}").status()).isEqualTo(403);
        assertThat(low.post("/bodies/" + town.board() + "/seats", "{}").status())
                .isEqualTo(403);
        assertThat(low.post("/mandates", town.boardMandate(council)).status()).isEqualTo(403);
        assertThat(low.post("/mandates/" + board + "/revocation", "{}").status())
                .isEqualTo(403);
        assertThat(low.delete("/bodies/" + town.board() + "/seats/" + seat).status())
                .isEqualTo(403);
    }

    @Test
    void an_editor_grants_nothing_from_the_root_and_revokes_nothing_there() {
        Reply root = town.editor().post("/mandates", town.councilMandate());
        assertThat(root.status()).isEqualTo(403);
        assertThat(root.at("/code")).isEqualTo("role-too-low");
        assertThat(town.editor()
                        .post(
                                "/mandates/" + council + "/revocation",
                                "{\"on\": \"2027-01-01\", \"reason\": \"Nytt läge\"}")
                        .status())
                .isEqualTo(403);
        assertThat(town.editor()
                        .put("/mandates/external/diarium/1", town.councilMandate())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void an_editor_does_not_amend_the_law() {
        assertThat(town.editor()
                        .post(
                                "/legal-amendments",
                                "{\"rule\": \"SE_REPORTED\", \"inForce\": false, \"reason\": \"Prövat\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void what_has_changed_in_the_meantime_is_not_written_over() {
        assertThat(town.editor()
                        .patch("/bodies/" + town.board(), "\"7\"", "{\"name\": \"b\"}")
                        .status())
                .isEqualTo(412);
        assertThat(town.editor()
                        .patch("/bodies/" + town.board(), null, "{\"name\": \"b\"}")
                        .status())
                .isEqualTo(428);
        String path = "/bodies/" + town.board() + "/seats/" + seat;
        assertThat(town.editor().patch(path, "\"7\"", "{\"role\": \"CHAIR\"}").status())
                .isEqualTo(412);
        assertThat(town.editor().with("If-Match", "\"7\"").delete(path).status())
                .isEqualTo(412);
    }

    @Test
    void what_others_refer_to_is_not_removed() {
        Reply seated = town.editor().delete("/bodies/" + town.board());
        assertThat(seated.status()).isEqualTo(409);
        assertThat(seated.at("/code")).isEqualTo("still-referenced");
        Reply holding = town.editor().delete("/bodies/" + town.council());
        assertThat(holding.status()).isEqualTo(409);
        assertThat(holding.at("/detail")).contains("mandate " + council);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET    | /bodies/{nobody}
            GET    | /bodies/{b}
            GET    | /bodies/{nobody}/seats
            GET    | /bodies/{manager}/seats
            POST   | /bodies/{nobody}/seats
            GET    | /bodies/{council}/seats/{seat}
            DELETE | /bodies/{council}/seats/{seat}
            GET    | /mandates/{nobody}
            GET    | /mandates/{board}
            GET    | /mandates/seven
            POST   | /mandates/{nobody}/revocation
            GET    | /legal-amendments/{nobody}
            """)
    void what_is_not_there_is_not_found(String method, String address) {
        String path = filled(address).replace("{seat}", seat);
        Reply reply = switch (method) {
            case "GET" -> town.reader().get(path);
            case "DELETE" -> town.editor().delete(path);
            default ->
                town.editor()
                        .post(
                                path,
                                path.endsWith("seats")
                                        ? filled(
                                                "{\"person\": \"{manager}\", \"role\": \"MEMBER\", \"period\": {\"from\": \"2026-01-01\"}}")
                                        : "{\"on\": \"2027-01-01\", \"reason\": \"r\"}");
        };
        assertThat(reply.status()).as(reply.text()).isEqualTo(404);
    }

    @Test
    void another_organisation_sees_and_reaches_nothing() {
        Secret key = town.api().key(town.api().found("Grannby"), Role.ADMINISTRATOR, null);
        Client stranger = town.api().as(key.text());

        assertThat(stranger.get("/bodies").at("/items")).isEqualTo("[]");
        assertThat(stranger.get("/mandates").at("/items")).isEqualTo("[]");
        assertThat(stranger.get("/bodies/" + town.board()).status()).isEqualTo(404);
        assertThat(stranger.get("/bodies/" + town.board() + "/seats").status()).isEqualTo(404);
        assertThat(stranger.get("/mandates/" + council).status()).isEqualTo(404);
        assertThat(stranger.get("/strategies/" + town.strategy() + "/mandate-coverage")
                        .status())
                .isEqualTo(404);
        assertThat(stranger.get("/authority?power=PASS_GATE&subjectType=PROJECT&subject=" + town.project())
                        .status())
                .isEqualTo(404);
        assertThat(stranger.post("/mandates/" + council + "/revocation", "{\"on\": \"2027-01-01\", \"reason\": \"r\"}")
                        .status())
                .isEqualTo(404);
        Reply granted = stranger.post("/mandates", town.boardMandate(council));
        assertThat(granted.faults())
                .containsExactlyInAnyOrder(
                        "/holder/body reference-unknown",
                        "/scope/id reference-unknown",
                        "/grantedBy reference-unknown");
    }

    @Test
    void a_list_is_not_asked_for_by_what_it_does_not_know() {
        Reply refused =
                town.reader().get("/mandates?body=x&scope=WORLD&mayDelegate=1&holder=y&sort=powers&fields=chain,rank");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.faults())
                .containsExactlyInAnyOrder(
                        "/body malformed-parameter",
                        "/scope malformed-parameter",
                        "/mayDelegate malformed-parameter",
                        "/holder unknown-parameter",
                        "/sort unknown-field-name",
                        "/fields unknown-field-name");
    }
}
