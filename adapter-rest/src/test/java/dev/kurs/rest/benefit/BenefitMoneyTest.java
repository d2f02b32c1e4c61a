package dev.kurs.rest.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.organisation.Role;
import dev.kurs.rest.Client;
import dev.kurs.rest.Client.Reply;
import dev.kurs.rest.RunningApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a benefit gives in money, over HTTP: the figures are those that the pages work out. */
class BenefitMoneyTest {

    private static final String MONEY = "{\"amount\":%s,\"currency\":\"SEK\"}";

    private RunningApi api;
    private Client editor;
    private Client reader;

    @BeforeEach
    void start() {
        api = RunningApi.start();
        editor = api.as(Role.EDITOR);
        reader = api.as(Role.READER);
    }

    @AfterEach
    void stop() {
        api.close();
    }

    /** 10 000 letters a month, 4 000 a year later; 8 000 were measured on 1 July. */
    private String letters(boolean disbenefit) {
        String benefit = created("/benefits", """
                {"name": "Färre brev", "category": "FINANCIAL", "disbenefit": %s, "realisationFrom": "2026-01-01",
                 "valuation": {"amount": {"amount": 300, "currency": "SEK"}, "per": "YEAR"}}""".formatted(disbenefit));
        String indicator = created("/indicators", """
                {"name": "Brev", "unit": "brev", "direction": "DECREASE", "benefit": "%s",
                 "baseline": {"value": 10000, "date": "2026-01-01"},
                 "trajectory": [{"date": "2027-01-01", "value": 4000}]}""".formatted(benefit));
        created("/indicators/" + indicator + "/measurements", """
                {"date": "2026-07-01", "value": 8000, "source": "erp", "verifier": "SELF"}""");
        return benefit;
    }

    private String created(String path, String json) {
        Reply reply = editor.post(path, json);
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply.at("/id");
    }

    @Test
    void the_worked_example_holds_to_the_ore_and_says_how_it_came_about() {
        Reply letters = reader.with("Accept-Language", "en").get("/benefits/" + letters(false) + "?validAt=2026-12-31");

        assertThat(letters.at("/plannedToDate")).isEqualTo(MONEY.formatted("895075.25"));
        assertThat(letters.at("/realisedToDate")).isEqualTo(MONEY.formatted("300821.92"));
        assertThat(letters.at("/explanation/validAt")).isEqualTo("2026-12-31");
        assertThat(letters.at("/explanation/perUnit")).isEqualTo(MONEY.formatted("-300"));
        // 10 000 less 6 000 × 364/365; 2 000 fewer for 183 days
        assertThat(letters.at("/explanation/planned"))
                .isEqualTo(
                        "[{\"from\":\"2026-01-01\",\"to\":\"2026-12-31\",\"opening\":10000,\"closing\":4016.438356}]");
        assertThat(letters.at("/explanation/realised"))
                .isEqualTo("[{\"from\":\"2026-01-01\",\"to\":\"2026-12-31\",\"unitDays\":-366000,\"value\":8000}]");
        assertThat(letters.at("/explanation/notValued")).isEqualTo("[]");
        assertThat(letters.at("/explanation/notes")).isEqualTo("[]");
        assertThat(letters.at("/explanation/text"))
                .startsWith("-300 SEK for a unit and year. Planned until 2026-12-31")
                .contains("= 895075.25 SEK", "= 300821.92 SEK");
    }

    @Test
    void a_list_and_a_table_say_the_same() {
        String letters = letters(false);
        letters(true);

        Reply list = reader.get("/benefits?sort=disbenefit&validAt=2026-12-31");
        assertThat(list.at("/items/0/plannedToDate")).isEqualTo(MONEY.formatted("895075.25"));
        assertThat(list.at("/items/1/plannedToDate")).isEqualTo(MONEY.formatted("-895075.25"));
        assertThat(list.at("/items/1/realisedToDate")).isEqualTo(MONEY.formatted("-300821.92"));
        assertThat(reader.with("Accept", "text/csv")
                        .get("/benefits?disbenefit=false&validAt=2026-12-31&fields=id,plannedToDate,realisedToDate")
                        .text())
                .isEqualTo(
                        "id,plannedToDate.amount,plannedToDate.currency,realisedToDate.amount,realisedToDate.currency"
                                + "\r\n" + letters + ",895075.25,SEK,300821.92,SEK\r\n");
    }

    @Test
    void what_was_not_known_then_does_not_count() {
        String letters = letters(false);
        api.itIs("2026-12-02T09:00:00Z");
        String indicator = reader.get("/benefits/" + letters).at("/indicator");
        created("/indicators/" + indicator + "/measurements", """
                {"date": "2026-08-01", "value": 9000, "source": "erp", "verifier": "SELF"}""");

        // 2 000 fewer for 31 days, and 1 000 for 152: 214 000 × 300 / 365
        assertThat(reader.get("/benefits/" + letters + "?validAt=2026-12-31").at("/realisedToDate/amount"))
                .isEqualTo("175890.41");
        assertThat(reader.get("/benefits/" + letters + "?validAt=2026-12-31&asOf=2026-12-01")
                        .at("/realisedToDate/amount"))
                .isEqualTo("300821.92");
        assertThat(reader.get("/benefits?validAt=2026-12-31&asOf=2026-12-01").at("/items/0/realisedToDate/amount"))
                .isEqualTo("300821.92");
    }

    @Test
    void what_cannot_be_said_in_money_is_absent_and_says_why() {
        Reply plain = reader.get("/benefits/" + created("/benefits", """
                {"name": "Trygghet", "category": "QUALITY"}"""));

        assertThat(plain.json().has("plannedToDate")).isFalse();
        assertThat(plain.json().has("realisedToDate")).isFalse();
        assertThat(plain.at("/explanation/notValued"))
                .isEqualTo("[\"NO_VALUATION\",\"NO_REALISATION_START\",\"NO_INDICATOR\"]");
        assertThat(plain.json().at("/explanation").has("perUnit")).isFalse();
    }

    @Test
    void what_is_computed_is_not_written() {
        Reply refused = editor.post("/benefits", """
                {"name": "Trygghet", "category": "QUALITY", "plannedToDate": {"amount": 1, "currency": "SEK"}}""");

        assertThat(refused.status()).isGreaterThanOrEqualTo(400).isLessThan(500);
    }
}
