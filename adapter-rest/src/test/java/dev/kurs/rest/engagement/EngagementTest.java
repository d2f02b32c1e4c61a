package dev.kurs.rest.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.organisation.Role;
import dev.kurs.rest.Client;
import dev.kurs.rest.Client.Reply;
import dev.kurs.rest.Golden;
import dev.kurs.rest.RunningApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stakeholders, standards and adaptations: whole answers, and refusals. */
class EngagementTest {

    private static final String NOBODY = "019aa8f0-7e20-7000-8000-00000000ffff";

    private RunningApi api;
    private Client editor;
    private Client reader;
    private String strategy;
    private String project;
    private String unit;
    private String standard;

    @BeforeEach
    void start() {
        api = RunningApi.start();
        editor = api.as(Role.EDITOR);
        reader = api.as(Role.READER);
        strategy = editor.post("/strategies", "{\"title\": \"Digital färd\"}").at("/id");
        project = project(strategy, "En inloggning");
        unit = "/org-units/"
                + editor.post("/org-units", "{\"name\": \"Skola\"}").at("/id");
        standard = standard("Säker digital kommunikation", true);
    }

    @AfterEach
    void stop() {
        api.close();
    }

    private String project(String of, String name) {
        String made = "/projects/"
                + editor.post("/projects", "{\"name\": \"" + name + "\", \"strategy\": \"" + of + "\"}")
                        .at("/id");
        editor.post(made + "/stage-changes", "{\"to\": \"ANALYSIS\"}");
        return made;
    }

    private String standard(String name, boolean binding) {
        return editor.post("/standards", """
                {"name": "%s", "issuer": "Digg", "kind": "NATIONAL_SOLUTION", "binding": %s}""".formatted(name, binding)).at("/id");
    }

    private static String path(Reply added) {
        return added.header("Location").substring("/kurs/v1".length());
    }

    @Test
    void stakeholders_standards_and_adaptations() {
        Golden golden = new Golden();
        String person = api.as(Role.ADMINISTRATOR)
                .post("/people", "{\"name\": \"Alva Exempelsson\"}")
                .at("/id");
        String group = path(golden.add(editor.post("/stakeholders", """
                {"name": "Vårdnadshavare", "interest": 5, "influence": 2, "relation": "CITIZEN",
                 "externalKeys": [{"system": "crm", "key": "V"}]}""")));
        golden.add(editor.patch(group, "\"1\"", "{\"influence\": 3}"));
        golden.add(editor.post("/stakeholders", """
                {"person": "%s", "interest": 4, "influence": 5, "relation": "POLITICIAN"}""".formatted(person)));
        golden.add(reader.with("Accept", "text/csv").get("/stakeholders?sort=-influence"));
        golden.add(reader.get("/stakeholders?relation=CITIZEN&fields=name,influence"));
        String open = path(golden.add(editor.post("/standards", """
                {"name": "Öppet från början", "issuer": "Granvika kommun", "kind": "PRINCIPLE", "binding": true,
                 "link": "https://granvika.example/principer", "version": "2"}""")));
        golden.add(editor.patch(open, "\"1\"", "{\"binding\": false, \"version\": null}"));
        String adaptation = path(golden.add(editor.post(project + "/adaptations", """
                {"standard": "%s", "need": "Brev går den säkra vägen", "owner": "%s", "due": "2027-03-31"}""".formatted(standard, person))));
        golden.add(editor.patch(
                adaptation, "\"1\"", "{\"status\": \"EXEMPT\", \"reason\": \"Inga brev\", \"due\": null}"));
        golden.add(editor.with("Accept-Language", "sv").post(project + "/adaptations", """
                {"standard": "%s", "need": "Samma igen", "status": "EXEMPT"}""".formatted(standard)));
        golden.add(editor.with("Accept-Language", "nb").post(project + "/adaptations", """
                {"standard": "%s", "need": "Samma igen", "status": "DONE"}""".formatted(standard)));
        golden.add(editor.post(unit + "/adaptations", """
                {"standard": "%s", "need": "Brev går den säkra vägen", "status": "DONE"}""".formatted(standard)));
        golden.add(reader.with("Accept", "text/csv").get(project + "/adaptations?owner=" + person));
        golden.add(editor.delete("/standards/" + standard));
        golden.check("engagement");
    }

    @Test
    void the_matrix_of_standards_and_live_projects() {
        Golden golden = new Golden();
        String open = standard("Öppet från början", true);
        standard("Webbriktlinjer", false);
        String other = project(
                editor.post("/strategies", "{\"title\": \"Färre brev\"}").at("/id"), "=Inga brev");
        editor.post("/projects", "{\"name\": \"En idé\", \"strategy\": \"" + strategy + "\"}");
        editor.post(project + "/adaptations", """
                {"standard": "%s", "need": "Brev går den säkra vägen", "status": "PLANNED", "due": "2027-03-31"}""".formatted(standard));
        editor.post(other + "/adaptations", """
                {"standard": "%s", "need": "Källkoden läggs ut", "status": "DONE"}""".formatted(open));

        golden.add(reader.get("/adaptation-matrix"));
        golden.add(reader.get("/adaptation-matrix?strategy=" + strategy));
        golden.add(reader.with("Accept", "text/csv").get("/adaptation-matrix"));
        golden.add(reader.get("/adaptation-matrix?strategy=" + NOBODY));
        golden.check("adaptation-matrix");
    }

    @Test
    void standards_of_one_name_are_told_apart_in_a_table() {
        String twin = standard("Säker digital kommunikation", false);

        assertThat(reader.with("Accept", "text/csv").get("/adaptation-matrix").text())
                .startsWith("id,name,Säker digital kommunikation " + standard + ",Säker digital kommunikation " + twin);
    }

    @Test
    void an_adaptation_is_found_with_its_own_project_or_unit_alone() {
        String ofProject = path(editor.post(project + "/adaptations", """
                {"standard": "%s", "need": "Brev", "externalKeys": [{"system": "arkitektur", "key": "A1"}]}""".formatted(standard)));
        String id = ofProject.substring(ofProject.lastIndexOf('/') + 1);

        assertThat(reader.get(ofProject).status()).isEqualTo(200);
        assertThat(reader.get(project + "/adaptations/external/arkitektur/A1").at("/id"))
                .isEqualTo(id);
        assertThat(reader.get(unit + "/adaptations/" + id).status()).isEqualTo(404);
        assertThat(reader.get(unit + "/adaptations/external/arkitektur/A1").status())
                .isEqualTo(404);
        assertThat(editor.patch(unit + "/adaptations/" + id, "*", "{\"need\": \"Mer\"}")
                        .status())
                .isEqualTo(404);
        assertThat(editor.delete(unit + "/adaptations/" + id).status()).isEqualTo(404);
        assertThat(reader.get(project.replace("/projects/", "/org-units/") + "/adaptations")
                        .status())
                .isEqualTo(404);
        assertThat(reader.get("/projects/" + NOBODY + "/adaptations").status()).isEqualTo(404);
    }

    @Test
    void what_belongs_to_a_confidential_draft_is_there_for_editors_alone() {
        String secret = editor.post("/strategies", "{\"title\": \"Sammanslagning\", \"confidential\": true}")
                .at("/id");
        String hidden = project(secret, "Ett stadshus");
        String adaptation =
                path(editor.post(hidden + "/adaptations", "{\"standard\": \"" + standard + "\", \"need\": \"Brev\"}"));

        assertThat(editor.get(adaptation).status()).isEqualTo(200);
        for (String address :
                new String[] {adaptation, hidden + "/adaptations", "/adaptation-matrix?strategy=" + secret}) {
            assertThat(reader.get(address).status()).as(address).isEqualTo(404);
        }
        assertThat(reader.get("/adaptation-matrix").text()).doesNotContain("Ett stadshus");
    }

    @Test
    void another_organisation_finds_nothing_of_it() {
        String adaptation =
                path(editor.post(project + "/adaptations", "{\"standard\": \"" + standard + "\", \"need\": \"Brev\"}"));
        Client foreign = api.as(api.key(api.found("Granby"), Role.EDITOR, null).text());

        for (String address : new String[] {adaptation, project + "/adaptations", "/standards/" + standard}) {
            assertThat(foreign.get(address).status()).as(address).isEqualTo(404);
        }
        assertThat(foreign.get("/standards").json().at("/items")).isEmpty();
        assertThat(foreign.get("/adaptation-matrix").json().at("/projects")).isEmpty();
        String unitThere = "/org-units/"
                + foreign.post("/org-units", "{\"name\": \"Skola\"}").at("/id");
        assertThat(foreign.post(unitThere + "/adaptations", "{\"standard\": \"" + standard + "\", \"need\": \"Brev\"}")
                        .faults())
                .containsExactly("/standard reference-unknown");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /stakeholders | {} | /interest missing-field;/influence missing-field;/relation missing-field
            /stakeholders | {"name": "", "person": "Alva", "interest": "much", "influence": 2.5, "relation": "FRIEND", "email": "a@b.c"} | /name too-short;/person malformed-id;/interest wrong-type;/influence wrong-type;/relation unknown-value;/email unknown-field
            /standards | {} | /name missing-field;/issuer missing-field;/kind missing-field;/binding missing-field
            /standards | {"name": 7, "issuer": "", "kind": "LAW", "binding": "yes", "link": 1, "version": 2} | /name wrong-type;/issuer too-short;/kind unknown-value;/binding wrong-type;/link wrong-type;/version wrong-type
            {p}/adaptations | {} | /standard missing-field;/need missing-field
            {u}/adaptations | {"standard": "x", "need": "", "owner": 7, "due": "soon", "status": "LATE", "reason": 7, "project": "x"} | /standard malformed-id;/need too-short;/owner wrong-type;/due malformed-day;/status unknown-value;/reason wrong-type;/project unknown-field
            """)
    void what_has_the_wrong_shape_is_refused_with_every_fault(String address, String body, String faults) {
        refused(address, body, "shape-wrong", faults);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /stakeholders | {"interest": 0, "influence": 6, "relation": "CITIZEN"} | ^ stakeholder-of-one;/interest interest-out-of-range;/influence influence-out-of-range
            /stakeholders | {"name": " ", "person": "{x}", "interest": 1, "influence": 5, "relation": "LEADER"} | ^ stakeholder-of-one;/name text-missing
            /stakeholders | {"person": "{x}", "interest": 1, "influence": 5, "relation": "LEADER"} | /person reference-unknown
            /standards | {"name": " ", "issuer": " ", "kind": "PRINCIPLE", "binding": false, "version": " "} | /name text-missing;/issuer text-missing;/version text-missing
            {p}/adaptations | {"standard": "{x}", "need": "Brev", "owner": "{x}"} | /standard reference-unknown;/owner reference-unknown
            {u}/adaptations | {"standard": "{s}", "need": " ", "status": "EXEMPT"} | /need text-missing;/reason exemption-reason-missing
            {u}/adaptations | {"standard": "{s}", "need": "Brev", "reason": "Inga brev"} | /reason reason-of-no-exemption
            """)
    void what_breaks_rules_is_refused_with_all_of_them(String address, String body, String faults) {
        refused(address, body, "rule-broken", faults);
    }

    private void refused(String address, String body, String code, String faults) {
        Reply refused = editor.post(filled(address), filled(body));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/code")).isEqualTo(code);
        assertThat(refused.faults())
                .containsExactlyInAnyOrder(faults.replace("^", "").split(";"));
    }

    private String filled(String text) {
        return text.replace("{p}", project)
                .replace("{u}", unit)
                .replace("{s}", standard)
                .replace("{x}", NOBODY);
    }
}
