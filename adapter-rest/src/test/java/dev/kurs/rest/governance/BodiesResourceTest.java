package dev.kurs.rest.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.organisation.Role;
import dev.kurs.rest.Client;
import dev.kurs.rest.Client.Reply;
import dev.kurs.rest.Golden;
import dev.kurs.rest.RunningApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bodies and their seats, whole answers. */
class BodiesResourceTest {

    private RunningApi api;
    private Client editor;

    @BeforeEach
    void start() {
        api = RunningApi.start();
        editor = api.as(Role.EDITOR);
    }

    @AfterEach
    void stop() {
        api.close();
    }

    private static String path(Reply added) {
        return added.header("Location").substring("/kurs/v1".length());
    }

    @Test
    void bodies_and_their_seats() {
        Golden golden = new Golden();
        String person = api.as(Role.ADMINISTRATOR)
                .post("/people", "{\"name\": \"Alva Exempelsson\"}")
                .at("/id");
        String position =
                editor.post("/positions", "{\"title\": \"Kommundirektör\"}").at("/id");
        String board = path(golden.add(editor.post("/bodies", """
                {"name": "Kommunstyrelsen", "kind": "POLITICAL", "quorum": 0.50, "decisionRule": "MAJORITY",
                 "tieBreak": "CHAIR_CASTING_VOTE", "meetings": ["2026-12-08", "2027-01-12"], "secretUntilClosed": true,
                 "externalKeys": [{"system": "diarium", "key": "KS"}]}""")));
        String council = path(golden.add(editor.post("/bodies", """
                {"name": "Projektrådet", "kind": "PROJECT_COUNCIL", "escalatesTo": "%s", "decisionRule": "RANKED",
                 "tieBreak": "ESCALATE"}""".formatted(board.substring(8)))));
        golden.add(editor.get("/bodies?escalatesTo=" + board.substring(8) + "&fields=name,kind"));
        golden.add(editor.patch(council, "\"1\"", "{\"tieBreak\": \"STATUS_QUO\", \"escalatesTo\": null}"));
        String chair = path(golden.add(editor.post(council + "/seats", """
                {"person": "%s", "role": "CHAIR", "period": {"from": "2026-01-01", "to": "2026-12-31"},
                 "onBehalfOf": "Omsorgen"}""".formatted(person))));
        golden.add(editor.post(council + "/seats", """
                {"position": "%s", "role": "OBSERVER", "period": {"from": "2026-01-01"}}""".formatted(position)));
        golden.add(editor.with("Accept", "text/csv").get(council + "/seats?validAt=2027-01-01"));
        golden.add(editor.patch(chair, "\"1\"", "{\"period\": {\"to\": null}, \"onBehalfOf\": null}"));
        golden.add(editor.delete(council));
        golden.add(editor.delete(chair));
        golden.check("bodies");
    }

    @Test
    void a_seat_votes_in_its_period_if_its_role_does() {
        String body = path(editor.post("/bodies", """
                {"name": "Styrgruppen", "kind": "STEERING_GROUP", "decisionRule": "CONSENSUS", "tieBreak": "STATUS_QUO"}"""));
        for (String role : new String[] {"CHAIR", "MEMBER", "SECRETARY", "OBSERVER"}) {
            String person = api.as(Role.ADMINISTRATOR)
                    .post("/people", "{\"name\": \"Person " + role + "\"}")
                    .at("/id");
            String seat = path(editor.post(body + "/seats", """
                    {"person": "%s", "role": "%s", "period": {"from": "2026-02-01", "to": "2026-11-30"}}""".formatted(person, role)));
            String votes = Boolean.toString(role.equals("CHAIR") || role.equals("MEMBER"));

            assertThat(editor.get(seat).at("/votingRight")).isEqualTo(votes);
            assertThat(editor.get(seat + "?validAt=2026-02-01").at("/votingRight"))
                    .isEqualTo(votes);
            assertThat(editor.get(seat + "?validAt=2026-11-30").at("/votingRight"))
                    .isEqualTo(votes);
            assertThat(editor.get(seat + "?validAt=2026-01-31").at("/votingRight"))
                    .isEqualTo("false");
            assertThat(editor.get(seat + "?validAt=2026-12-01").at("/votingRight"))
                    .isEqualTo("false");
        }
        api.itIs("2026-12-01T08:00:00Z");
        assertThat(editor.get(body + "/seats?role=CHAIR").at("/items/0/votingRight"))
                .isEqualTo("false");
    }

    @Test
    void seats_are_pushed_and_found_by_keys_of_other_systems() {
        String body = path(editor.post("/bodies", """
                {"name": "Styrgruppen", "kind": "STEERING_GROUP", "decisionRule": "CONSENSUS", "tieBreak": "STATUS_QUO"}"""));
        String person = api.as(Role.ADMINISTRATOR)
                .post("/people", "{\"name\": \"Alva Exempelsson\"}")
                .at("/id");
        String line = """
                {"person": "%s", "role": "%s", "period": {"from": "2026-01-01"}, "externalKeys": [{"system": "troman", "key": "7"}]}""";

        assertThat(editor.push(body + "/seats", line.formatted(person, "MEMBER"))
                        .at("/accepted"))
                .isEqualTo("1");
        assertThat(editor.push(body + "/seats", line.formatted(person, "MEMBER"))
                        .at("/unchanged"))
                .isEqualTo("1");
        assertThat(editor.push(body + "/seats", line.formatted(person, "CHAIR")).at("/corrected"))
                .isEqualTo("1");
        assertThat(editor.get(body + "/seats/external/troman/7").at("/role")).isEqualTo("CHAIR");
    }

    @Test
    void a_seat_as_it_was_known_is_shown_for_the_day_it_is_asked_for() {
        String body = path(editor.post("/bodies", """
                {"name": "Styrgruppen", "kind": "STEERING_GROUP", "decisionRule": "CONSENSUS", "tieBreak": "STATUS_QUO"}"""));
        String person = api.as(Role.ADMINISTRATOR)
                .post("/people", "{\"name\": \"Alva Exempelsson\"}")
                .at("/id");
        String seat = path(editor.post(body + "/seats", """
                {"person": "%s", "role": "MEMBER", "period": {"from": "2026-01-01"}}""".formatted(person)));
        api.itIs("2026-12-01T08:00:00Z");
        editor.patch(seat, "*", "{\"role\": \"OBSERVER\"}");

        assertThat(editor.get(seat).at("/votingRight")).isEqualTo("false");
        assertThat(editor.get(seat + "?asOf=2026-11-30").at("/votingRight")).isEqualTo("true");
        assertThat(editor.get(seat + "?asOf=2026-11-30&validAt=2025-12-31").at("/votingRight"))
                .isEqualTo("false");
    }
}
