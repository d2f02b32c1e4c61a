package dev.kurs.rest.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.organisation.Role;
import dev.kurs.rest.Client.Reply;
import dev.kurs.rest.Golden;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MandatesResourceTest {

    private GovernedTown town;

    @BeforeEach
    void start() {
        town = new GovernedTown();
    }

    @AfterEach
    void stop() {
        town.close();
    }

    @Test
    void a_mandate_from_its_granting_to_its_end_in_whole_answers() {
        Golden golden = new Golden();
        String council = golden.add(town.administrator().post("/mandates", town.councilMandate()))
                .at("/id");
        String board = golden.add(town.editor().post("/mandates", town.boardMandate(council)))
                .at("/id");
        golden.add(town.editor()
                .post(
                        "/mandates",
                        town.projectCouncilMandate(
                                board,
                                "[\"APPROVE_PROJECT\", \"PASS_GATE\", \"PRIORITISE\", \"CLOSE_STRATEGY\"]",
                                "6000000",
                                "2029-12-31")));
        String projectCouncil = golden.add(town.editor().post("/mandates", town.projectCouncilMandate(board)))
                .at("/id");
        golden.add(town.reader().get("/mandates/" + projectCouncil + "?validAt=2028-01-01"));
        golden.add(town.reader().with("Accept", "text/csv").get("/mandates"));
        String revocation = "{\"on\": \"2027-03-01\", \"reason\": \"Ny organisation\"}";
        golden.add(town.editor().post("/mandates/" + council + "/revocation", revocation));
        golden.add(town.editor().post("/mandates/" + board + "/revocation", revocation));
        golden.add(town.editor().post("/mandates/" + board + "/revocation", revocation));
        golden.add(town.editor().get("/mandates?grantedBy=" + council + "&fields=powers,revoked,effective"));
        golden.check("mandates");
    }

    @Test
    void every_excess_over_the_granting_mandate_is_named_and_nothing_is_granted() {
        String council = town.grant(town.councilMandate());
        String board = town.grant(town.boardMandate(council));

        Reply refused = town.editor()
                .post(
                        "/mandates",
                        town.projectCouncilMandate(
                                board,
                                "[\"APPROVE_PROJECT\", \"PASS_GATE\", \"PRIORITISE\", \"CLOSE_STRATEGY\"]",
                                "6000000",
                                "2029-12-31"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/title")).isEqualTo("The mandate breaks 3 rules");
        assertThat(refused.faults())
                .containsExactlyInAnyOrder(
                        "/powers power-beyond-grantors",
                        "/limit/perDecision limit-beyond-grantors",
                        "/period/to period-beyond-grantors");
        assertThat(refused.at("/detail"))
                .contains(
                        "lacks the power to close a strategy",
                        "6000000 SEK is above the 5000000 SEK",
                        "2029-12-31 lies beyond 2028-12-31");
        assertThat(ids("")).containsExactly(council, board);
    }

    @Test
    void an_amount_is_kept_exactly() {
        String council = town.grant(town.councilMandate());
        String mandate =
                town.grant(town.projectCouncilMandate(council, "[\"PASS_GATE\"]", "123456789012345.67", "2027-12-31"));

        assertThat(town.reader().get("/mandates/" + mandate).text())
                .contains("{\"perDecision\":{\"amount\":123456789012345.67,\"currency\":\"SEK\"}}");
    }

    @Test
    void without_a_word_on_reports_they_are_due_at_the_next_meeting_and_at_the_root_not_at_all() {
        String council = town.grant(town.councilMandate());
        String board = town.grant(town.boardMandate(council));
        String weekly = town.grant(town.boardMandate(council).replaceFirst("}$", ", \"reporting\": \"P14D\"}"));

        assertThat(town.reader().get("/mandates/" + council).at("/reporting")).isEqualTo("NONE");
        assertThat(town.reader().get("/mandates/" + board).at("/reporting")).isEqualTo("NEXT_MEETING");
        assertThat(town.reader().get("/mandates/" + weekly).at("/reporting")).isEqualTo("P14D");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            body={council}      | council
            body={board}        | board
            person={manager}    | own
            position={manager}  | ''
            scope=ORGANISATION  | council;own
            scope=PROJECT       | ''
            strategy={strategy} | board;projectCouncil
            project={project}   | ''
            goal={project}      | ''
            grantedBy={b}       | projectCouncil
            mayDelegate=false   | projectCouncil;own
            mayDelegate=true&scope=STRATEGY | board
            sort=-from,scope    | projectCouncil;own;board;council
            """)
    void mandates_are_picked_by_holder_scope_and_grantor(String query, String expected) {
        String council = town.grant(town.councilMandate());
        String board = town.grant(town.boardMandate(council));
        String projectCouncil = town.grant(town.projectCouncilMandate(board));
        String own = town.grant("""
                {"holder": {"person": "%s"}, "powers": ["ACCEPT_BENEFIT"], "scope": {"type": "ORGANISATION"},
                 "period": {"from": "2026-02-01"}, "mayDelegate": false}""".formatted(town.manager()));
        String asked = query.replace("{council}", town.council())
                .replace("{board}", town.board())
                .replace("{b}", board)
                .replace("{manager}", town.manager())
                .replace("{strategy}", town.strategy())
                .replace("{project}", town.project());

        Map<String, String> names =
                Map.of(council, "council", board, "board", projectCouncil, "projectCouncil", own, "own");
        List<String> named = ids("?" + asked).stream().map(names::get).toList();

        assertThat(String.join(";", named)).isEqualTo(expected);
    }

    @Test
    void a_page_goes_on_with_the_filters_it_began_with() {
        String council = town.grant(town.councilMandate());
        String first = town.grant(town.boardMandate(council));
        String second = town.grant(town.projectCouncilMandate(council, "[\"PASS_GATE\"]", "1", "2027-12-31"));

        Reply page = town.reader().get("/mandates?limit=1&grantedBy=" + council);
        assertThat(page.at("/items/0/id")).isEqualTo(first);
        String next = page.at("/next");
        assertThat(town.reader()
                        .get("/mandates?limit=1&grantedBy=" + council + "&cursor=" + next)
                        .at("/items/0/id"))
                .isEqualTo(second);
        Reply other = town.reader().get("/mandates?limit=1&grantedBy=" + first + "&cursor=" + next);
        assertThat(other.status()).isEqualTo(400);
        assertThat(other.faults()).containsExactly("/cursor cursor-malformed");
    }

    private List<String> ids(String query) {
        Reply list = town.reader().get("/mandates" + query);
        assertThat(list.status()).as(list.text()).isEqualTo(200);
        List<String> ids = new ArrayList<>();
        list.json().path("items").forEach(one -> ids.add(one.path("id").asText()));
        return ids;
    }

    @Test
    void a_mandate_is_found_by_the_key_of_another_system_and_the_same_again_is_answered_as_it_stands() {
        String address = "/mandates/external/diarium/KS%202026/17";
        Reply made = town.administrator().put(address, town.councilMandate());
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.at("/externalKeys")).isEqualTo("[{\"system\":\"diarium\",\"key\":\"KS 2026/17\"}]");

        Reply again = town.administrator().with("If-Match", made.etag()).put(address, town.councilMandate());
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.at("/id")).isEqualTo(made.at("/id"));
        assertThat(again.etag()).isEqualTo(made.etag());
        assertThat(town.reader().get(address).at("/id")).isEqualTo(made.at("/id"));

        Reply changed = town.administrator()
                .with("If-Match", "*")
                .put(address, town.councilMandate().replace("2020-01-01", "2021-01-01"));
        assertThat(changed.status()).isEqualTo(409);
        assertThat(changed.at("/code")).isEqualTo("not-allowed");
        Reply stale = town.administrator().with("If-Match", "\"7\"").put(address, town.councilMandate());
        assertThat(stale.status()).isEqualTo(412);
        assertThat(town.administrator().put(address, town.councilMandate()).status())
                .isEqualTo(428);
        assertThat(town.reader().get("/mandates/external/diarium/other").status())
                .isEqualTo(404);
        assertThat(ids("")).containsExactly(made.at("/id"));
    }

    @Test
    void the_same_push_twice_changes_nothing_and_a_bad_line_stops_no_other() {
        String council = town.grant(town.councilMandate());
        String board = line(town.boardMandate(council), "1");
        String beyond = line(town.boardMandate(council).replace("2026-01-01", "2019-01-01"), "2");
        String root = line(town.councilMandate(), "3");

        Reply first = town.editor().push("/mandates", board, beyond, root);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.at("/accepted")).isEqualTo("1");
        assertThat(first.at("/rejected/0/line")).isEqualTo("2");
        assertThat(first.at("/rejected/0/code")).isEqualTo("period-beyond-grantors");
        assertThat(first.at("/rejected/1/line")).isEqualTo("3");
        assertThat(first.at("/rejected/1/code")).isEqualTo("role-too-low");

        Reply second = town.editor()
                .push("/mandates", board, line(town.boardMandate(council).replace("5000000", "5"), "1"));
        assertThat(second.at("/accepted")).isEqualTo("0");
        assertThat(second.at("/unchanged")).isEqualTo("1");
        assertThat(second.at("/rejected/0/code")).isEqualTo("not-allowed");
        assertThat(ids("")).hasSize(2);

        assertThat(town.editor()
                        .push("/mandates?atomic=true", line(town.boardMandate(council), "8"), beyond)
                        .status())
                .isEqualTo(422);
        assertThat(ids("")).hasSize(2);
    }

    private static String line(String json, String key) {
        return json.replace("\n", " ")
                .replaceFirst("}$", ", \"externalKeys\": [{\"system\": \"diarium\", \"key\": \"" + key + "\"}]}");
    }

    @Test
    void a_mandate_is_granted_and_revoked_once_however_often_it_is_sent() {
        String council = town.grant(town.councilMandate());
        Reply first = town.editor().with("Idempotency-Key", "grant-1").post("/mandates", town.boardMandate(council));
        Reply again = town.editor().with("Idempotency-Key", "grant-1").post("/mandates", town.boardMandate(council));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.text()).isEqualTo(first.text());

        String revocation = "/mandates/" + first.at("/id") + "/revocation";
        String how = "{\"on\": \"2026-11-21\", \"reason\": \"Nytt läge\"}";
        Reply revoked = town.editor().with("Idempotency-Key", "revoke-1").post(revocation, how);
        assertThat(revoked.at("/effective")).isEqualTo("false");
        Reply replayed = town.editor().with("Idempotency-Key", "revoke-1").post(revocation, how);
        assertThat(replayed.status()).isEqualTo(200);
        assertThat(replayed.text()).isEqualTo(revoked.text());
    }

    @Test
    void a_link_leads_to_the_revocation_for_whoever_can_revoke_now() {
        String council = town.grant(town.councilMandate());
        String board = town.grant(town.boardMandate(council));

        assertThat(town.editor().get("/mandates/" + council).at("/_links/revoke"))
                .isNull();
        assertThat(town.administrator().get("/mandates/" + council).at("/_links/revoke/method"))
                .isEqualTo("POST");
        assertThat(town.editor().get("/mandates/" + board).at("/_links/revoke/href"))
                .isEqualTo("/kurs/v1/mandates/" + board + "/revocation");
        assertThat(town.editor().get("/mandates/" + board).at("/_links/grantedBy/href"))
                .isEqualTo("/kurs/v1/mandates/" + council);
        assertThat(town.api().as(Role.CONTRIBUTOR).get("/mandates/" + board).at("/_links/revoke"))
                .isNull();
        town.editor().post("/mandates/" + board + "/revocation", "{\"on\": \"2027-01-01\", \"reason\": \"Nytt läge\"}");
        assertThat(town.editor().get("/mandates/" + board).at("/_links/revoke")).isNull();
    }

    @Test
    void a_mandate_that_is_read_whole_is_what_was_known_and_in_effect_that_day() {
        String council = town.grant(town.councilMandate());
        town.api().itIs("2026-12-05T08:00:00Z");
        town.administrator()
                .post("/mandates/" + council + "/revocation", "{\"on\": \"2026-12-05\", \"reason\": \"Nytt läge\"}");

        Reply now = town.reader().get("/mandates/" + council);
        assertThat(now.at("/effective")).isEqualTo("false");
        assertThat(now.at("/revoked/on")).isEqualTo("2026-12-05");
        Reply then = town.reader().get("/mandates/" + council + "?asOf=2026-12-01");
        assertThat(then.at("/effective")).isEqualTo("true");
        assertThat(then.json().has("revoked")).isFalse();
        assertThat(town.reader()
                        .get("/mandates/" + council + "?validAt=2026-12-04")
                        .at("/effective"))
                .isEqualTo("true");
        assertThat(town.reader()
                        .get("/mandates/" + council + "?asOf=2026-11-20")
                        .status())
                .isEqualTo(404);
    }
}
