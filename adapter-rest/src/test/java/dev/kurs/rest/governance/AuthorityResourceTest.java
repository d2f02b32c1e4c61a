package dev.kurs.rest.governance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kurs.rest.Client.Reply;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may decide, over HTTP. What is expected is the worked example of the page on governance. */
class AuthorityResourceTest {

    private static final String NOBODY = "0198f2c0-7a10-7c3e-8000-000000000060";

    private GovernedTown town;
    private String council;
    private String board;
    private String projectCouncil;

    @BeforeEach
    void start() {
        town = new GovernedTown();
        council = town.grant(town.councilMandate());
        board = town.grant(town.boardMandate(council));
        projectCouncil = town.grant(town.projectCouncilMandate(board));
    }

    @AfterEach
    void stop() {
        town.close();
    }

    private Reply ask(String more) {
        return town.reader()
                .get("/authority?power=APPROVE_PROJECT&subjectType=PROJECT&subject=" + town.project() + more);
    }

    private static List<String> mandates(Reply reply) {
        List<String> mandates = new ArrayList<>();
        reply.json()
                .path("mandates")
                .forEach(one -> mandates.add(one.path("mandate").asText()));
        return mandates;
    }

    @Test
    void the_smallest_mandate_that_reaches_comes_first() {
        Reply answer = ask("&amount=400000&currency=SEK&validAt=2026-11-21");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(mandates(answer)).containsExactly(projectCouncil, board, council);
        assertThat(answer.at("/nearestMisses")).isEqualTo("[]");
        assertThat(answer.json().has("verdict")).isFalse();
        JsonNode first = answer.json().at("/mandates/0");
        assertThat(first.at("/holder").toString()).isEqualTo("{\"body\":\"" + town.projectCouncil() + "\"}");
        assertThat(first.at("/scope").toString())
                .isEqualTo("{\"type\":\"STRATEGY\",\"id\":\"" + town.strategy() + "\"}");
        assertThat(first.at("/chain").toString())
                .isEqualTo("[\"" + projectCouncil + "\",\"" + board + "\",\"" + council + "\"]");
        assertThat(answer.at("/mandates/2/chain")).isEqualTo("[\"" + council + "\"]");
    }

    @Test
    void a_limit_is_shown_with_what_it_inherits_and_what_is_left_of_the_year() {
        Reply answer = ask("&amount=400000");

        assertThat(answer.at("/mandates/0/limit")).isEqualTo("""
                {"perDecision":{"amount":500000,"currency":"SEK"},"perYear":{"amount":20000000,"currency":"SEK"}}""");
        assertThat(answer.at("/mandates/0/remainingThisYear")).isEqualTo("{\"amount\":20000000,\"currency\":\"SEK\"}");
        assertThat(answer.json().at("/mandates/2").has("limit")).isFalse();
        assertThat(answer.json().at("/mandates/2").has("remainingThisYear")).isFalse();
    }

    @Test
    void above_its_limit_the_project_council_nearly_may() {
        Reply answer = ask("&amount=600000&validAt=2026-11-21");

        assertThat(mandates(answer)).containsExactly(board, council);
        assertThat(answer.at("/nearestMisses/0/mandate")).isEqualTo(projectCouncil);
        assertThat(answer.at("/nearestMisses/0/holder/body")).isEqualTo(town.projectCouncil());
        assertThat(answer.at("/nearestMisses/0/reasons")).isEqualTo("""
                [{"code":"limit","detail":"600000 SEK is above the limit for a decision, 500000 SEK"}]""");
    }

    @Test
    void the_limit_itself_is_within_it_and_a_hundredth_more_is_not() {
        assertThat(mandates(ask("&amount=500000.00"))).startsWith(projectCouncil);
        assertThat(mandates(ask("&amount=500000.01"))).startsWith(board);
    }

    @Test
    void reasons_stand_in_the_readers_language() {
        Reply answer = town.reader()
                .with("Accept-Language", "sv")
                .get("/authority?power=APPROVE_PROJECT&subjectType=PROJECT&amount=600000&subject=" + town.project());

        assertThat(answer.at("/nearestMisses/0/reasons/0/detail"))
                .isEqualTo("600000 SEK är mer än gränsen för ett beslut, 500000 SEK");
    }

    @Test
    void a_mandate_ends_with_its_period() {
        assertThat(mandates(ask("&amount=400000&validAt=2028-06-01"))).containsExactly(board, council);
        assertThat(mandates(ask("&amount=400000&validAt=2029-06-01"))).containsExactly(council);
    }

    @Test
    void what_lies_within_a_revoked_mandate_ends_with_it() {
        Reply revoked = town.administrator()
                .post(
                        "/mandates/" + board + "/revocation",
                        "{\"on\": \"2027-03-01\", \"reason\": \"Ny organisation\"}");

        assertThat(revoked.status()).isEqualTo(200);
        assertThat(revoked.at("/id")).isEqualTo(board);
        assertThat(revoked.at("/ended")).isEqualTo("[\"" + projectCouncil + "\"]");
        assertThat(revoked.at("/revoked")).isEqualTo("{\"on\":\"2027-03-01\",\"reason\":\"Ny organisation\"}");
        assertThat(mandates(ask("&amount=400000&validAt=2027-02-28"))).containsExactly(projectCouncil, board, council);
        assertThat(mandates(ask("&amount=400000&validAt=2027-03-01"))).containsExactly(council);
        assertThat(mandates(ask("&amount=400000&validAt=2027-03-02"))).containsExactly(council);
        assertThat(ask("&amount=400000&validAt=2027-03-02").at("/nearestMisses/0/reasons"))
                .isEqualTo(
                        "[{\"code\":\"revoked\",\"detail\":\"The mandate " + board + " is revoked from 2027-03-01\"}]");
    }

    @Test
    void what_was_known_before_a_revocation_is_answered_as_it_was_known() {
        town.api().itIs("2026-12-01T08:00:00Z");
        town.administrator()
                .post("/mandates/" + board + "/revocation", "{\"on\": \"2026-12-01\", \"reason\": \"Nytt läge\"}");

        assertThat(mandates(ask("&validAt=2026-12-01"))).containsExactly(council);
        assertThat(mandates(ask("&validAt=2026-12-01&asOf=2026-11-30")))
                .containsExactly(projectCouncil, board, council);
    }

    @Test
    void a_body_is_told_whether_it_may() {
        town.seat(town.projectCouncil(), town.person("Pelle Exempelsson"));

        Reply may = ask("&amount=400000&body=" + town.projectCouncil());
        assertThat(may.at("/verdict")).isEqualTo("AUTHORISED");
        assertThat(may.at("/by")).isEqualTo(projectCouncil);
        assertThat(may.json().has("reasons")).isFalse();

        Reply recommends = ask("&amount=600000&body=" + town.projectCouncil());
        assertThat(recommends.at("/verdict")).isEqualTo("RECOMMENDATION_ONLY");
        assertThat(recommends.json().has("by")).isFalse();
        assertThat(recommends.at("/reasons/0/code")).isEqualTo("limit");
        assertThat(mandates(recommends)).containsExactly(board, council);

        Reply empty = ask("&amount=400000&body=" + town.board());
        assertThat(empty.at("/verdict")).isEqualTo("NOT_AUTHORISED");
        assertThat(empty.at("/reasons/0/code")).isEqualTo("no-quorum");

        String outside = town.body("Ungdomsrådet", "OTHER");
        town.seat(outside, town.person("Unn Exempelsson"));
        Reply none = ask("&amount=400000&body=" + outside);
        assertThat(none.at("/verdict")).isEqualTo("NOT_AUTHORISED");
        assertThat(none.at("/reasons"))
                .isEqualTo("[{\"code\":\"no-mandate\",\"detail\":\"There is no mandate at all\"}]");
    }

    @Test
    void whoever_manages_a_project_does_not_decide_on_it() {
        String mandate = town.grant("""
                {"holder": {"person": "%s"}, "powers": ["PASS_GATE"], "scope": {"type": "ORGANISATION"},
                 "period": {"from": "2026-01-01"}, "mayDelegate": false}""".formatted(town.manager()));

        Reply recused = town.reader()
                .get("/authority?power=PASS_GATE&subjectType=PROJECT&subject=" + town.project() + "&person="
                        + town.manager());
        assertThat(recused.at("/verdict")).isEqualTo("NOT_AUTHORISED");
        assertThat(recused.at("/reasons/0/code")).isEqualTo("recused");

        Reply elsewhere = town.reader()
                .get("/authority?power=PASS_GATE&subjectType=PORTFOLIO&subject=" + town.strategy() + "&person="
                        + town.manager());
        assertThat(elsewhere.at("/verdict")).isEqualTo("AUTHORISED");
        assertThat(elsewhere.at("/by")).isEqualTo(mandate);
    }

    @Test
    void who_holds_a_position_decides_for_it() {
        String holder = town.person("Hanna Exempelsson");
        String position = town.editor()
                .post(
                        "/positions",
                        "{\"title\": \"Digitaliseringschef\", \"holders\": [{\"person\": \"" + holder
                                + "\", \"period\": {\"from\": \"2026-01-01\", \"to\": \"2026-12-31\"}}]}")
                .at("/id");
        String mandate = town.grant("""
                {"holder": {"position": "%s"}, "powers": ["STOP_PROJECT"], "scope": {"type": "PROJECT", "id": "%s"},
                 "period": {"from": "2026-01-01"}, "mayDelegate": false}""".formatted(position, town.project()));
        String asked =
                "/authority?power=STOP_PROJECT&subjectType=PROJECT&subject=" + town.project() + "&person=" + holder;

        assertThat(town.reader().get(asked).at("/by")).isEqualTo(mandate);
        assertThat(town.reader().get(asked + "&validAt=2027-01-01").at("/verdict"))
                .isEqualTo("NOT_AUTHORISED");
    }

    @Test
    void the_organisation_is_asked_about_by_its_type_alone() {
        Reply answer = town.reader().get("/authority?power=ADOPT_STRATEGY&subjectType=ORGANISATION");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(mandates(answer)).containsExactly(council);
    }

    @Test
    void the_same_question_is_not_answered_twice() {
        Reply first = ask("&amount=400000");

        assertThat(town.reader()
                        .with("If-None-Match", first.etag())
                        .get("/authority?power=APPROVE_PROJECT&subjectType=PROJECT&subject=" + town.project()
                                + "&amount=400000")
                        .status())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                                      | /power missing-parameter;/subjectType missing-parameter
            power=APPROVE&subjectType=THING                                         | /power malformed-parameter;/subjectType malformed-parameter
            power=PASS_GATE&subjectType=PROJECT                                     | /subject missing-parameter
            power=PASS_GATE&subjectType=PROJECT&subject=7                           | /subject malformed-parameter
            power=PASS_GATE&subjectType=ORGANISATION&subject={p}                    | /subject unknown-parameter
            power=PASS_GATE&subjectType=PROJECT&subject={p}&amount=many&validAt=1/1 | /amount malformed-parameter;/validAt malformed-parameter
            power=PASS_GATE&subjectType=PROJECT&subject={p}&amount=-1               | /amount malformed-parameter
            power=PASS_GATE&subjectType=PROJECT&subject={p}&amount=1&currency=kr    | /currency malformed-parameter
            power=PASS_GATE&subjectType=PROJECT&subject={p}&currency=SEK            | /amount missing-parameter
            power=PASS_GATE&subjectType=PROJECT&subject={p}&body={p}&person={p}     | /body parameters-not-together
            power=PASS_GATE&power=PASS_GATE&subjectType=PROJECT&subject={p}&on=2026 | /power repeated-parameter;/on unknown-parameter
            """)
    void a_question_that_says_nothing_certain_is_refused_by_parameter(String query, String faults) {
        Reply refused = town.reader().get("/authority?" + query.replace("{p}", town.project()));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.faults()).containsExactlyInAnyOrder(faults.split(";"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            amount=1&currency=DKK | /currency money-in-other-currency
            amount=0.001          | /amount amount-too-fine
            """)
    void an_amount_that_breaks_a_rule_is_refused(String query, String fault) {
        Reply refused = ask("&" + query);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.faults()).containsExactly(fault);
    }

    @ParameterizedTest
    @CsvSource({"PROJECT", "STRATEGY", "GOAL", "PORTFOLIO", "MANDATE", "BODY"})
    void what_is_not_there_or_is_something_else_is_not_found(String type) {
        String address = "/authority?power=PASS_GATE&subjectType=" + type + "&subject=";

        assertThat(town.reader().get(address + NOBODY).status()).isEqualTo(404);
        assertThat(town.reader().get(address + town.manager()).status()).isEqualTo(404);
        assertThat(ask("&body=" + NOBODY).status()).isEqualTo(404);
        assertThat(ask("&person=" + town.board()).status()).isEqualTo(404);
    }

    @Test
    void a_confidential_draft_is_neither_asked_about_nor_told_of_by_a_reader() {
        String hidden = town.editor()
                .post("/strategies", "{\"title\": \"Hemligt\", \"confidential\": true}")
                .at("/id");
        String over = town.grant("""
                {"holder": {"body": "%s"}, "powers": ["ACCEPT_BENEFIT"], "scope": {"type": "STRATEGY", "id": "%s"},
                 "period": {"from": "2026-01-01", "to": "2026-01-31"}, "mayDelegate": false}""".formatted(town.board(), hidden));
        String asked = "/authority?power=ACCEPT_BENEFIT&validAt=2019-01-01&subjectType=STRATEGY&subject=";

        assertThat(town.reader().get(asked + hidden).status()).isEqualTo(404);
        assertThat(town.editor().get(asked + hidden).status()).isEqualTo(200);
        assertThat(town.reader().get("/mandates/" + over).status()).isEqualTo(404);
        assertThat(town.editor().get("/mandates/" + over).status()).isEqualTo(200);
        assertThat(town.reader().get("/mandates?limit=200").text()).doesNotContain(over);
        assertThat(town.editor().get("/mandates?limit=200").text()).contains(over);
        assertThat(town.reader()
                        .get("/strategies/" + hidden + "/mandate-coverage")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void what_nearly_may_over_a_confidential_draft_is_not_told_to_a_reader() {
        try (GovernedTown bare = new GovernedTown()) {
            String hidden = bare.editor()
                    .post("/strategies", "{\"title\": \"Hemligt\", \"confidential\": true}")
                    .at("/id");
            bare.grant("""
                    {"holder": {"body": "%s"}, "powers": ["PASS_GATE"], "scope": {"type": "STRATEGY", "id": "%s"},
                     "period": {"from": "2026-01-01"}, "mayDelegate": false}""".formatted(bare.board(), hidden));
            String asked = "/authority?power=PASS_GATE&subjectType=STRATEGY&subject=" + bare.strategy();

            assertThat(bare.editor().get(asked).at("/nearestMisses/0/reasons/0/code"))
                    .isEqualTo("scope");
            assertThat(bare.reader().get(asked).at("/nearestMisses")).isEqualTo("[]");
        }
    }
}
