package dev.kurs.rest.organisation;

import dev.kurs.domain.organisation.Role;
import dev.kurs.rest.Client;
import dev.kurs.rest.Client.Reply;
import dev.kurs.rest.Golden;
import dev.kurs.rest.RunningApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every register from the first entry to the last, whole answers. */
class RegistersTest {

    private static final String NOBODY = "019aa8f0-7e20-7000-8000-ffffffffffff";

    private final Golden golden = new Golden();
    private RunningApi api;
    private Client administrator;

    @BeforeEach
    void start() {
        api = RunningApi.start();
        administrator = api.as(Role.ADMINISTRATOR);
    }

    @AfterEach
    void stop() {
        api.close();
    }

    private static String path(Reply added) {
        return added.header("Location").substring("/kurs/v1".length());
    }

    @Test
    void org_units() {
        Client editor = api.as(Role.EDITOR);
        String top = path(golden.add(editor.post(
                "/org-units", "{\"name\": \"Omsorg\", \"externalKeys\": [{\"system\": \"hr\", \"key\": \"4100\"}]}")));
        String topId = top.substring(11);
        String below =
                path(golden.add(editor.post("/org-units", "{\"name\": \"Hemtjänst\", \"parent\": \"" + topId + "\"}")));
        golden.add(editor.get("/org-units?parent=" + topId));
        golden.add(editor.patch(top, "\"1\"", "{\"parent\": \"" + below.substring(11) + "\"}"));
        golden.add(editor.patch(top, "\"1\"", "{\"externalKeys\": [{\"system\": \"hr\", \"key\": \"4200\"}]}"));
        golden.add(editor.post(
                "/org-units", "{\"name\": \"Vård\", \"externalKeys\": [{\"system\": \"hr\", \"key\": \"4200\"}]}"));
        golden.add(editor.post(
                "/org-units",
                "{\"name\": \" \", \"parent\": \"" + NOBODY
                        + "\", \"externalKeys\": [{\"system\": \"\", \"key\": \"1\"}]}"));
        golden.add(editor.delete(top));
        golden.add(editor.delete(below));
        golden.add(editor.delete(top));
        golden.add(editor.get(top));
        golden.check("org-units");
    }

    @Test
    void people() {
        String person = path(
                golden.add(
                        administrator.post(
                                "/people",
                                "{\"name\": \"Alva Exempelsson\", \"email\": \"alva@granvika.example\", \"title\": \"Förvaltningschef\", \"headOfAdministration\": true}")));
        String id = person.substring(8);
        String other = administrator
                .post("/people", "{\"name\": \"Bo Påhittad\", \"kind\": \"ELECTED\"}")
                .at("/id");
        golden.add(administrator.post(
                "/people", "{\"name\": \"Cia\", \"email\": \"cia\", \"orgUnit\": \"" + NOBODY + "\"}"));
        administrator.post("/strategies", "{\"title\": \"Digital plan\", \"owner\": \"" + id + "\"}");
        administrator.post("/positions", "{\"title\": \"Chef\", \"deputies\": [\"" + id + "\"]}");
        golden.add(administrator.get(person + "/extract"));
        golden.add(administrator.post(person + "/handover", "{\"to\": \"" + other + "\"}"));
        golden.add(administrator.post(person + "/handover", "{\"to\": \"" + NOBODY + "\"}"));
        golden.add(administrator.with("If-Match", "\"9\"").delete(person));
        golden.add(administrator.delete(person));
        golden.add(administrator.delete(person));
        golden.add(administrator.get(person));
        golden.add(administrator.patch(person, "*", "{\"name\": \"Alva igen\"}"));
        golden.add(administrator.with("Accept", "text/csv").get("/people"));
        golden.add(api.as(Role.READER).get(person));
        golden.check("people");
    }

    @Test
    void positions() {
        Client editor = api.as(Role.EDITOR);
        String person = administrator
                .post("/people", "{\"name\": \"Alva Exempelsson\"}")
                .at("/id");
        String held = "{\"person\": \"" + person + "\", \"period\": {\"from\": \"2026-01-01\"%s}}";
        String position = path(golden.add(editor.post(
                "/positions",
                "{\"title\": \"Socialchef\", \"holders\": [" + held.formatted(", \"to\": \"2026-06-30\"")
                        + "], \"deputies\": [\"" + person + "\"]}")));
        golden.add(editor.patch(
                position, "\"1\"", "{\"holders\": [" + held.formatted("") + ", " + held.formatted("") + "]}"));
        golden.add(editor.patch(
                position,
                "\"1\"",
                "{\"holders\": [" + held.formatted(", \"to\": \"2025-01-01\"") + "], \"title\": \"\"}"));
        golden.add(editor.patch(position, "\"1\"", "{\"holders\": null, \"deputies\": [\"" + NOBODY + "\"]}"));
        golden.add(editor.patch(position, "\"1\"", "{\"holders\": null, \"deputies\": null}"));
        golden.check("positions");
    }

    @Test
    void discount_schedules() {
        Client editor = api.as(Role.EDITOR);
        golden.add(editor.get("/discount-schedules?sort=validFrom&limit=1"));
        String schedule = path(
                golden.add(
                        editor.post(
                                "/discount-schedules",
                                "{\"authority\": \"Granvika\", \"validFrom\": \"2026-01-01\", \"bands\": [{\"fromYear\": 0, \"rate\": 0.0350}, {\"fromYear\": 36, \"rate\": 0.025}]}")));
        golden.add(
                editor.post(
                        "/discount-schedules",
                        "{\"authority\": \"Granvika\", \"validFrom\": \"2026-01-01\", \"bands\": [{\"fromYear\": 5, \"rate\": 0.1}]}"));
        golden.add(
                editor.post(
                        "/discount-schedules",
                        "{\"authority\": \"Granvika\", \"validFrom\": \"2026-01-01\", \"bands\": [{\"fromYear\": 0, \"rate\": 3.5}, {\"fromYear\": 1, \"rate\": -1}]}"));
        golden.add(editor.delete(schedule));
        golden.check("discount-schedules");
    }

    @Test
    void price_indices() {
        Client editor = api.as(Role.EDITOR);
        String index = path(
                golden.add(editor.post("/price-indices", "{\"year\": 2026, \"value\": 102.750, \"source\": \"SCB\"}")));
        golden.add(editor.post("/price-indices", "{\"year\": 2026, \"value\": 103, \"source\": \"SCB\"}"));
        golden.add(editor.post("/price-indices", "{\"year\": 1850, \"value\": 0, \"source\": \"SCB\"}"));
        golden.add(editor.patch(index, "\"1\"", "{\"value\": 103}"));
        golden.add(editor.get("/price-indices?sort=year&year=2026"));
        golden.add(editor.delete(index));
        golden.check("price-indices");
    }

    @Test
    void the_organisation() {
        golden.add(administrator.get("/organisation"));
        golden.add(
                administrator.patch(
                        "/organisation",
                        "\"1\"",
                        "{\"language\": \"da\", \"tolerance\": 0.05, \"optimismBias\": [{\"of\": \"INVESTMENT\", \"factor\": 1.20}]}"));
        golden.add(
                administrator
                        .with("Accept-Language", "sv")
                        .patch(
                                "/organisation",
                                "\"2\"",
                                "{\"timeZone\": \"Mars/Base\", \"tolerance\": 2, \"complexityLimit\": 0, \"optimismBias\": [{\"of\": \"\", \"factor\": 11}]}"));
        golden.add(administrator.patch("/organisation", "\"2\"", "{\"name\": null, \"id\": 1, \"externalKeys\": []}"));
        golden.add(api.as(Role.EDITOR).patch("/organisation", "\"2\"", "{}"));
        golden.check("organisation");
    }

    @Test
    void api_keys() {
        Reply made = administrator.post(
                "/api-keys",
                "{\"name\": \"ERP\", \"role\": \"CONTRIBUTOR\", \"scopes\": [\"voteFor\"], \"expiresAt\": \"2027-01-01T00:00:00Z\"}");
        String path = path(made);
        golden.add(administrator.get(path));
        golden.add(administrator.get("/api-keys?role=CONTRIBUTOR&sort=-name&fields=name,role"));
        golden.add(administrator.post(
                "/api-keys",
                "{\"name\": \"Old\", \"role\": \"READER\", \"expiresAt\": \"2026-01-01T00:00:00Z\", \"person\": \""
                        + NOBODY + "\"}"));
        golden.add(administrator.delete(path));
        golden.add(administrator.get(path));
        golden.add(administrator.delete(path));
        golden.check("api-keys");
    }
}
