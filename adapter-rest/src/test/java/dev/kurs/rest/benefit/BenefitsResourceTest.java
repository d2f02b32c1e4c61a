package dev.kurs.rest.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.organisation.Role;
import dev.kurs.rest.Client;
import dev.kurs.rest.Client.Reply;
import dev.kurs.rest.RunningApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BenefitsResourceTest {

    private RunningApi api;
    private Client editor;
    private Client reader;
    private Client administrator;
    private String owner;
    private String outsider;
    private String project;
    private String goal;

    @BeforeEach
    void start() {
        api = RunningApi.start();
        editor = api.as(Role.EDITOR);
        reader = api.as(Role.READER);
        administrator = api.as(Role.ADMINISTRATOR);
        owner = person("Alva Exempelsson", "Kansliet");
        outsider = person("Bo Exempelsson", "Skolan");
        String strategy =
                editor.post("/strategies", "{\"title\": \"Digital färd\"}").at("/id");
        goal = editor.post("/strategies/" + strategy + "/goals", "{\"kind\": \"BUSINESS\", \"title\": \"Färre brev\"}")
                .at("/id");
        project = editor.post("/projects", "{\"name\": \"En brevlåda\", \"strategy\": \"%s\"}".formatted(strategy))
                .at("/id");
    }

    @AfterEach
    void stop() {
        api.close();
    }

    private String person(String name, String unit) {
        String of = administrator
                .post("/org-units", "{\"name\": \"%s\"}".formatted(unit))
                .at("/id");
        return administrator
                .post("/people", "{\"name\": \"%s\", \"orgUnit\": \"%s\"}".formatted(name, of))
                .at("/id");
    }

    private static Reply done(Reply reply, int status) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        return reply;
    }

    private String benefit() {
        return "/benefits/"
                + done(editor.post("/benefits", """
                {"name": "Färre brev", "category": "FINANCIAL", "owner": "%s", "realisationFrom": "2026-01-01",
                 "projects": [{"project": "%s", "share": 0.6}], "goals": ["%s"],
                 "valuation": {"amount": {"amount": 0.12345, "currency": "SEK"}, "per": "YEAR"},
                 "practiceChanges": [{"text": "Skicka digitalt"}]}""".formatted(owner, project, goal)), 201)
                        .at("/id");
    }

    private String indicator(String benefit) {
        return "/indicators/"
                + done(editor.post("/indicators", """
                {"name": "Brev", "unit": "brev", "direction": "DECREASE", "benefit": "%s",
                 "baseline": {"value": 10000, "date": "2026-01-01"},
                 "trajectory": [{"date": "2026-10-01", "value": 4000}]}""".formatted(id(benefit))), 201)
                        .at("/id");
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private void measure(String indicator, String date, int value, String verifier) {
        done(editor.post(indicator + "/measurements", """
                        {"date": "%s", "value": %d, "source": "erp", "verifier": "%s"}""".formatted(date, value, verifier)), 201);
    }

    private String status(String benefit) {
        return reader.get(benefit).at("/status");
    }

    @Test
    void a_benefit_goes_from_expected_to_realised_when_somebody_else_confirms_it() {
        String benefit = benefit();
        assertThat(status(benefit)).isEqualTo("IDENTIFIED");
        String indicator = indicator(benefit);
        String points = benefit + "/measurement-points";
        String incentives = benefit + "/incentives";
        String point = points + "/"
                + done(editor.post(points, "{\"date\": \"2026-10-10\", \"measurer\": \"%s\"}".formatted(owner)), 201)
                        .at("/id");
        String incentive =
                incentives + "/" + done(editor.post(incentives, """
                {"kind": "BUDGET_SHARE", "condition": {"share": 0.5, "by": "2026-11-30"}, "share": 0.3}"""), 201).at("/id");
        assertThat(status(benefit)).isEqualTo("PLANNED");
        assertThat(reader.get(benefit).at("/indicator")).isEqualTo(id(indicator));
        assertThat(reader.get(incentive).at("/state")).isEqualTo("PENDING");
        assertThat(reader.get(point).at("/met")).isEqualTo("false");

        measure(indicator, "2026-09-26", 4000, "SELF");

        assertThat(status(benefit)).isEqualTo("REALISING");
        assertThat(reader.get(benefit).at("/progress")).isEqualTo("1");
        assertThat(reader.get(point).at("/met")).isEqualTo("true");
        assertThat(reader.get(incentive).at("/state")).isEqualTo("EARNED");
        assertThat(reader.get(incentive + "?validAt=2026-09-25").at("/state")).isEqualTo("PENDING");
        assertThat(reader.get("/benefits?status=REALISING&project=" + project).at("/items/0/id"))
                .isEqualTo(id(benefit));
        assertThat(reader.get("/benefits?status=PLANNED").at("/items")).isEqualTo("[]");
        assertThat(reader.get(benefit + "?validAt=2026-09-25").at("/status")).isEqualTo("PLANNED");

        String closure = benefit + "/closure";
        assertThat(done(editor.post(closure, "{\"outcome\": \"MISSED\"}"), 422).faults())
                .contains("/outcome outcome-disagrees");
        assertThat(done(editor.post(closure, "{}"), 409).at("/code")).isEqualTo("realisation-unconfirmed");
        String said = "{\"by\": \"%s\", \"statement\": \"Vi får inga brev\"}";
        done(editor.post(benefit + "/confirmations", said.formatted(owner)), 201);
        assertThat(done(editor.post(closure, "{}"), 409).at("/code")).isEqualTo("realisation-unconfirmed");
        done(editor.post(benefit + "/confirmations", said.formatted(outsider)), 201);
        Reply closed = done(editor.post(closure, "{}"), 200);

        assertThat(closed.at("/status")).isEqualTo("REALISED");
        assertThat(closed.at("/closure/outcome")).isEqualTo("REALISED");
        assertThat(done(editor.post(closure, "{}"), 409).at("/code")).isEqualTo("benefit-closed");
        assertThat(done(editor.patch(benefit, closed.etag(), "{\"disbenefit\": true}"), 409)
                        .at("/code"))
                .isEqualTo("benefit-closed");
        measure(indicator, "2026-10-01", 9000, "CUSTOMER");
        assertThat(status(benefit)).isEqualTo("REALISED");
    }

    @Test
    void a_measurement_by_the_customer_that_reaches_the_target_confirms_it_too() {
        String benefit = benefit();
        String indicator = indicator(benefit);
        measure(indicator, "2026-05-01", 7000, "CUSTOMER");
        measure(indicator, "2026-10-01", 3000, "SELF");
        assertThat(done(editor.post(benefit + "/closure", "{}"), 409).at("/code"))
                .isEqualTo("realisation-unconfirmed");
        measure(indicator, "2026-10-02", 4000, "INDEPENDENT");
        assertThat(done(editor.post(benefit + "/closure", "{\"outcome\": \"REALISED\"}"), 200)
                        .at("/status"))
                .isEqualTo("REALISED");
    }

    @Test
    void what_was_never_measured_is_given_up_with_a_reason_or_removed() {
        String benefit = benefit();
        String closure = benefit + "/closure";
        assertThat(done(editor.post(closure, "{}"), 422).faults())
                .containsExactly("/outcome outcome-without-measurement");
        assertThat(done(editor.post(closure, "{\"outcome\": \"ABANDONED\"}"), 422)
                        .faults())
                .containsExactly("/reason closure-reason-missing");
        done(editor.post(closure, "{\"outcome\": \"ABANDONED\", \"reason\": \"För dyrt\"}"), 200);
        assertThat(done(editor.delete(benefit), 409).at("/code")).isEqualTo("closed-benefit-not-removed");
        done(editor.delete(benefit()), 204);
    }

    @Test
    void all_that_is_wrong_is_told_together_with_its_place() {
        Reply refused = done(editor.post("/benefits", """
                {"name": "Allt fel", "category": "QUALITY",
                 "projects": [{"project": "%1$s", "share": 1.5}, {"project": "%1$s", "share": 0}],
                 "valuation": {"amount": {"amount": 0, "currency": "SEK"}, "per": "ONCE"},
                 "uncertainty": {"low": 2, "likely": 1, "high": 1}}""".formatted(project)), 422);
        assertThat(refused.faults())
                .containsExactlyInAnyOrder(
                        "/projects/0/share share-out-of-range",
                        "/projects/1/share share-out-of-range",
                        "/valuation/amount/amount valuation-not-positive",
                        "/uncertainty uncertainty-not-ordered");
        assertThat(done(editor.post("/benefits", """
                {"name": "Två gånger", "category": "QUALITY",
                 "projects": [{"project": "%1$s", "share": 0.6}, {"project": "%1$s", "share": 0.5}],
                 "goals": ["%2$s", "%2$s"]}""".formatted(project, goal)), 422)
                        .faults())
                .containsExactlyInAnyOrder(
                        "/projects/1/project listed-twice", "/projects shares-over-one", "/goals/1 listed-twice");
        assertThat(done(editor.post("/benefits", """
                {"name": "Euro", "category": "FINANCIAL", "valuation": {"amount": {"amount": 1, "currency": "EUR"}, "per": "ONCE"}}"""), 422).faults())
                .containsExactly("/valuation/amount/currency valuation-in-other-currency");
    }

    @Test
    void a_second_indicator_is_refused_and_so_is_one_to_be_held_for_what_is_valued() {
        String benefit = benefit();
        String held = """
                {"name": "Nivå", "unit": "brev", "direction": "MAINTAIN", "benefit": "%s",
                 "baseline": {"value": 5, "date": "2026-01-01"}, "trajectory": [{"date": "2026-10-01", "value": 5}]}""";
        assertThat(done(editor.post("/indicators", held.formatted(id(benefit))), 422)
                        .faults())
                .containsExactly("/direction maintained-not-valued");
        indicator(benefit);
        Reply second = editor.post("/indicators", """
                {"name": "Brev", "unit": "brev", "direction": "DECREASE", "benefit": "%s"}""".formatted(id(benefit)));
        assertThat(done(second, 409).at("/code")).isEqualTo("benefit-has-indicator");
        Reply plain = done(editor.post("/benefits", "{\"name\": \"Lugn\", \"category\": \"QUALITY\"}"), 201);
        done(editor.post("/indicators", held.formatted(plain.at("/id"))), 201);
        Reply valued = editor.patch("/benefits/" + plain.at("/id"), plain.etag(), """
                {"valuation": {"amount": {"amount": 1, "currency": "SEK"}, "per": "ONCE"}}""");
        assertThat(done(valued, 422).faults()).containsExactly("/valuation maintained-not-valued");
    }

    @Test
    void lines_pushed_twice_change_nothing_and_lists_are_tables_too() {
        String[] lines = {
            "{\"name\":\"Ett\",\"category\":\"QUALITY\",\"externalKeys\":[{\"system\":\"erp\",\"key\":\"1\"}]}",
            "{\"name\":\"Två\",\"category\":\"QUALITY\",\"externalKeys\":[{\"system\":\"erp\",\"key\":\"2\"}]}"
        };
        assertThat(done(editor.push("/benefits", lines), 200).at("/accepted")).isEqualTo("2");
        assertThat(done(editor.push("/benefits", lines), 200).at("/unchanged")).isEqualTo("2");
        assertThat(reader.with("Accept", "text/csv").get("/benefits?sort=-name").text())
                .startsWith("id,name,description,category,disbenefit");
        assertThat(reader.get("/benefits/external/erp/2").at("/name")).isEqualTo("Två");
    }

    @Test
    void closing_rests_on_a_decision_to_accept_the_benefit_where_governance_is_enforced() {
        String benefit = benefit();
        Reply settings = reader.get("/organisation");
        administrator.patch("/organisation", settings.etag(), "{\"governance\": \"ENFORCED\"}");
        String given = "{\"outcome\": \"ABANDONED\", \"reason\": \"För dyrt\"}";
        assertThat(done(editor.post(benefit + "/closure", given), 422).faults())
                .containsExactly("/decision decision-missing");
        Reply asked = reader.get("/authority?power=ACCEPT_BENEFIT&subjectType=BENEFIT&subject=" + id(benefit));
        assertThat(done(asked, 200).at("/mandates")).isEqualTo("[]");
    }
}
