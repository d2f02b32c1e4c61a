package dev.kurs.rest.governance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kurs.domain.organisation.Role;
import dev.kurs.rest.Client;
import dev.kurs.rest.Client.Reply;
import org.junit.jupiter.api.Test;

/** What a project shows of its money; the sums were made by hand. */
class ProjectMoneyTest {

    @Test
    void a_project_shows_what_is_committed_planned_and_paid_as_was_known_then() {
        try (DecidingTown town = new DecidingTown()) {
            String id = town.town().project();
            String other =
                    town.town().project(town.town().strategy(), town.town().manager());
            assertThat(shown(town.reader(), id)).isEqualTo("0 0 0");

            Client bookkeeping = town.with(Role.CONTRIBUTOR);
            Reply pushed = bookkeeping.push(
                    "/cost-lines",
                    line(id, "2025-12", "INVESTMENT", "\"planned\"", "125000.10"),
                    line(id, "2026-01", "OPERATION", "\"planned\"", "0.20"),
                    line(id, "2026-01", "INTERNAL_HOURS", "\"planned\"", "99"),
                    line(id, "2026-01", "OPERATION", "\"actual\"", "-0.05"),
                    line(id, "2027-02", "INVESTMENT", "\"actual\"", "1000"),
                    line(other, "2026-01", "INVESTMENT", "\"planned\"", "7"));
            assertThat(pushed.at("/rejectedInAll")).as(pushed.text()).isEqualTo("0");
            String first = committed(town, id, "3000000.50", "");
            committed(town, id, "200.25", "");
            assertThat(shown(town.reader(), id)).isEqualTo("3000200.75 125099.3 999.95");

            town.town().api().itIs("2026-11-25T10:00:00Z");
            committed(town, id, "1000000", ", \"supersedes\": \"" + first.substring("/decisions/".length()) + "\"");
            bookkeeping.push("/cost-lines", line(id, "2026-01", "OPERATION", "\"planned\"", "1.20"));

            assertThat(shown(town.reader(), id)).isEqualTo("1000200.25 125100.3 999.95");
            assertThat(shown(town.reader(), id + "?asOf=2026-11-24")).isEqualTo("3000200.75 125099.3 999.95");
            assertThat(shown(town.reader(), id + "?validAt=2026-11-24")).isEqualTo("200.25 125100.3 999.95");
            JsonNode listed = town.reader().get("/projects").json().path("items");
            assertThat(money(listed.get(0))).isEqualTo("1000200.25 125100.3 999.95");
            assertThat(money(listed.get(1))).isEqualTo("0 7 0");
            assertThat(town.reader()
                            .with("Accept", "text/csv")
                            .get("/projects?fields=committed,planned,actual")
                            .text())
                    .isEqualTo("committed.amount,committed.currency,planned.amount,planned.currency,"
                            + "actual.amount,actual.currency\r\n"
                            + "1000200.25,SEK,125100.3,SEK,999.95,SEK\r\n0,SEK,7,SEK,0,SEK\r\n");
        }
    }

    @Test
    void a_read_that_is_repeated_sends_the_project_again_when_its_money_moved() {
        try (DecidingTown town = new DecidingTown()) {
            String project = "/projects/" + town.town().project();
            String etag = town.reader().get(project).etag();

            town.with(Role.CONTRIBUTOR)
                    .push("/cost-lines", line(town.town().project(), "2026-01", "INVESTMENT", "\"planned\"", "7"));

            assertThat(town.reader().with("If-None-Match", etag).get(project).status())
                    .isEqualTo(200);
            assertThat(town.editor().patch(project, etag, "{\"complexity\": 2}").status())
                    .isEqualTo(200);
        }
    }

    private static String line(String project, String month, String kind, String what, String amount) {
        return """
                {"project": "%s", "month": "%s", "kind": "%s", %s: {"amount": %s, "currency": "SEK"}}""".formatted(project, month, kind, what, amount);
    }

    private static String committed(DecidingTown town, String project, String amount, String more) {
        String decision = town.open("""
                {"question": "Ska pengarna anslås?", "power": "COMMIT_BUDGET",
                 "subject": {"type": "PROJECT", "id": "%s"}, "amount": {"amount": %s, "currency": "SEK"},
                 "where": {"body": "%s"}%s}""".formatted(project, amount, town.town().board(), more));
        town.cast(decision, town.chair(), "{\"choice\": \"APPROVE\"}");
        town.cast(decision, town.member(), "{\"choice\": \"APPROVE\"}");
        assertThat(town.resolve(decision, "{}").at("/outcome/option")).isEqualTo("APPROVE");
        return decision;
    }

    private static String shown(Client reader, String project) {
        return money(reader.get("/projects/" + project).json());
    }

    private static String money(JsonNode project) {
        return project.at("/committed/amount").asText() + " "
                + project.at("/planned/amount").asText() + " "
                + project.at("/actual/amount").asText();
    }
}
