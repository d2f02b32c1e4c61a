package dev.kurs.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kurs.bootstrap.RunningKurs.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Carries out each write operation of the contract once, and holds what the journal gained against what it must say: which
 * entries, in which order, about what, and for which request.
 */
final class EveryWrite {

    private static final List<String> WRITING = List.of("post", "put", "patch", "delete");

    private final RunningKurs kurs;
    private final Set<String> done = new TreeSet<>();
    private long last;

    EveryWrite(RunningKurs kurs) {
        this.kurs = kurs;
        last = journal().size();
    }

    /** The write operations of the contract that is served. */
    Set<String> promised() {
        Set<String> promised = new TreeSet<>();
        JsonNode contract = kurs.get("/openapi.json").json();
        contract.path("paths")
                .properties()
                .forEach(address -> address.getValue().fieldNames().forEachRemaining(method -> {
                    if (WRITING.contains(method)) {
                        promised.add(method.toUpperCase(Locale.ROOT) + " " + address.getKey());
                    }
                }));
        return promised;
    }

    /** Those that were carried out. */
    Set<String> done() {
        return done;
    }

    void carryOut() {
        organisation();
        registers();
        people();
        bodies();
        mandates();
        law();
        String strategy = strategy();
        String goal = goals(strategy);
        indicators(goal);
        premises(strategy);
        projects(strategy);
        besideProjects(goal);
        engagement(strategy);
        benefits(goal);
        decisions();
        besideTheRevisions(strategy);
        revisions(strategy);
    }

    private void organisation() {
        write("PATCH /organisation", "/organisation", "{\"complexityLimit\": 14}", "organisation.settings-changed");
        String key = write(
                "POST /api-keys",
                "/api-keys",
                "{\"name\": \"ERP\", \"role\": \"READER\"}",
                "organisation.api-key-made");
        write("DELETE /api-keys/{id}", key, null, "organisation.api-key-revoked");
    }

    private void registers() {
        register("org-units", "org-unit", "{\"name\": \"Kansliet\"}", "{\"name\": \"Kommunkansliet\"}");
        register("positions", "position", "{\"title\": \"Digitaliseringschef\"}", "{\"title\": \"IT-chef\"}");
        register(
                "discount-schedules",
                "discount-schedule",
                "{\"authority\": \"Granvattna\", \"validFrom\": \"2026-01-01\", \"bands\": [{\"fromYear\": 0, \"rate\": 0.03}]}",
                "{\"authority\": \"Granvattna kommun\"}");
        register(
                "price-indices",
                "price-index",
                "{\"year\": 2026, \"value\": 102.75, \"source\": \"SCB\"}",
                "{\"source\": \"SCB, KPIF\"}");
    }

    private void register(String collection, String kind, String body, String patch) {
        String entry = write("POST /" + collection, "/" + collection, body, "organisation." + kind + "-added");
        write("PATCH /" + collection + "/{id}", entry, patch, "organisation." + kind + "-changed");
        write("DELETE /" + collection + "/{id}", entry, null, "organisation." + kind + "-removed");
        external(
                "/" + collection,
                "/" + collection,
                body,
                "organisation." + kind + "-added",
                "organisation.external-keys-changed");
    }

    /** Makes a thing by a key of another system; {@code template} is how the contract writes the address of its collection. */
    private String external(String template, String collection, String body, String... types) {
        return write("PUT " + template + "/external/{system}/{key}", collection + "/external/erp/7", body, types);
    }

    private void people() {
        String leaving =
                write("POST /people", "/people", "{\"name\": \"Berit Exempelsson\"}", "organisation.person-added");
        write("PATCH /people/{id}", leaving, "{\"title\": \"Strateg\"}", "organisation.person-changed");
        String staying = external(
                "/people",
                "/people",
                "{\"name\": \"Cecilia Exempelsson\"}",
                "organisation.person-added",
                "organisation.external-keys-changed");
        Answer owned = kurs.post("/strategies", "{\"title\": \"Biblioteksplan\", \"owner\": \"" + id(leaving) + "\"}");
        assertThat(owned.status()).isEqualTo(201);
        skip();
        write(
                "POST /people/{id}/handover",
                leaving + "/handover",
                "{\"to\": \"" + id(staying) + "\"}",
                "strategy.strategy-changed");
        write("DELETE /people/{id}", leaving, null, "organisation.person-erased");
    }

    private void bodies() {
        String body =
                "{\"name\": \"Kommunstyrelsen\", \"kind\": \"POLITICAL\", \"decisionRule\": \"MAJORITY\", \"tieBreak\": \"STATUS_QUO\"}";
        String gone = write("POST /bodies", "/bodies", body, "governance.body-added");
        write("PATCH /bodies/{id}", gone, "{\"quorum\": 0.5}", "governance.body-changed");
        write("DELETE /bodies/{id}", gone, null, "governance.body-removed");
        String board =
                external("/bodies", "/bodies", body, "governance.body-added", "governance.external-keys-changed");
        String seats = "/bodies/{id}/seats";
        String seat = """
                {"person": "%s", "role": "MEMBER", "period": {"from": "2026-01-01"}}""".formatted(kurs.get("/people/external/erp/7").at("/id"));
        String empty = write("POST " + seats, board + "/seats", seat, "governance.seat-added");
        write("PATCH " + seats + "/{seat}", empty, "{\"role\": \"CHAIR\"}", "governance.seat-changed");
        write("DELETE " + seats + "/{seat}", empty, null, "governance.seat-removed");
        external(seats, board + "/seats", seat, "governance.seat-added", "governance.external-keys-changed");
    }

    private void mandates() {
        String mandate = """
                {"holder": {"body": "%s"}, "powers": ["PASS_GATE"], "scope": {"type": "ORGANISATION"},
                 "period": {"from": "2026-01-01"}, "mayDelegate": true}""".formatted(kurs.get("/bodies/external/erp/7").at("/id"));
        String root = write("POST /mandates", "/mandates", mandate, "governance.mandate-granted");
        write(
                "POST /mandates/{id}/revocation",
                root + "/revocation",
                "{\"on\": \"2026-12-01\", \"reason\": \"Ny organisation\"}",
                "governance.mandate-revoked");
        external("/mandates", "/mandates", mandate, "governance.mandate-granted", "governance.external-keys-changed");
    }

    private void law() {
        String amendment = "{\"rule\": \"SE_REPORTED\", \"inForce\": false, \"reason\": \"Allt anmäls ändå\"}";
        String gone =
                write("POST /legal-amendments", "/legal-amendments", amendment, "governance.legal-amendment-added");
        write("PATCH /legal-amendments/{id}", gone, "{\"inForce\": true}", "governance.legal-amendment-changed");
        write("DELETE /legal-amendments/{id}", gone, null, "governance.legal-amendment-removed");
        external(
                "/legal-amendments",
                "/legal-amendments",
                amendment,
                "governance.legal-amendment-added",
                "governance.external-keys-changed");
    }

    private String strategy() {
        String gone = write("POST /strategies", "/strategies", "{\"title\": \"Utkast\"}", "strategy.strategy-created");
        write("DELETE /strategies/{id}", gone, null, "strategy.strategy-removed");
        String strategy = external(
                "/strategies",
                "/strategies",
                "{\"title\": \"Digital strategi\"}",
                "strategy.strategy-created",
                "strategy.external-keys-changed");
        write(
                "PATCH /strategies/{id}",
                strategy,
                """
                {"owner": "%s", "contact": {"channel": "digital@example.org"}, "vision": "Enkelt för alla",
                 "period": {"from": "2026-01-01", "to": "2028-12-31"}}""".formatted(kurs.get("/people/external/erp/7").at("/id")),
                "strategy.strategy-changed",
                "strategy.content-changed");
        return strategy;
    }

    private String goals(String strategy) {
        String collection = strategy + "/goals";
        String template = "/strategies/{id}/goals";
        String body = "{\"kind\": \"BUSINESS\", \"title\": \"Kortare väntan\"}";
        String gone = write("POST " + template, collection, body, "strategy.goal-added");
        write("PATCH " + template + "/{goal}", gone, "{\"weight\": 2}", "strategy.goal-changed");
        write("DELETE " + template + "/{goal}", gone, null, "strategy.goal-removed");
        return external(template, collection, body, "strategy.goal-added", "strategy.external-keys-changed");
    }

    private void indicators(String goal) {
        String body = """
                {"name": "Väntetid", "unit": "dagar", "direction": "DECREASE", "goal": "%s",
                 "baseline": {"value": 40, "date": "2026-01-01"}, "trajectory": [{"date": "2027-12-31", "value": 10}]}""".formatted(id(goal));
        String gone = write("POST /indicators", "/indicators", body, "indicator.indicator-added");
        write("PATCH /indicators/{id}", gone, "{\"weight\": 2}", "indicator.indicator-changed");
        write("DELETE /indicators/{id}", gone, null, "indicator.indicator-removed");
        String indicator = external(
                "/indicators", "/indicators", body, "indicator.indicator-added", "indicator.external-keys-changed");
        write("POST /indicators/{id}/trajectories", indicator + "/trajectories", """
                {"from": "2026-12-01", "trajectory": [{"date": "2027-12-31", "value": 15}], "reason": "Färre handläggare"}""", "indicator.target-lowered");
        write(
                "POST /indicators/{id}/measurements",
                indicator + "/measurements",
                "{\"date\": \"2026-11-01\", \"value\": 33, \"source\": \"ärendesystem\"}",
                "indicator.measurement-recorded");
        write(
                "POST /measurements",
                "/measurements",
                "{\"indicator\": \"" + id(indicator)
                        + "\", \"date\": \"2026-11-02\", \"value\": 32, \"source\": \"ärendesystem\"}",
                "indicator.measurements-pushed");
    }

    private void premises(String strategy) {
        String collection = strategy + "/premises";
        String template = "/strategies/{id}/premises";
        String body = "{\"statement\": \"Lagen ändras inte\", \"category\": \"LAW\"}";
        String gone = write("POST " + template, collection, body, "strategy.premise-added");
        write("PATCH " + template + "/{premise}", gone, "{\"reviewCycle\": \"P6M\"}", "strategy.premise-changed");
        write("DELETE " + template + "/{premise}", gone, null, "strategy.premise-removed");
        String premise = kurs.post(collection, body).at("/id");
        skip();
        String observations = "/kurs/v1/premises/" + premise + "/observations";
        String seen = "{\"date\": \"2026-11-20\", \"text\": \"Inget förslag\", \"verdict\": \"HOLDS\"}";
        write("POST /premises/{id}/observations", observations, seen, "strategy.observation-added");
        external(
                "/premises/{id}/observations",
                observations,
                seen,
                "strategy.observation-added",
                "strategy.external-keys-changed");
    }

    private void projects(String strategy) {
        String body = "{\"name\": \"En inloggning\", \"strategy\": \"" + id(strategy) + "\"}";
        String gone = write("POST /projects", "/projects", body, "portfolio.project-created");
        write("PATCH /projects/{id}", gone, "{\"complexity\": 2}", "portfolio.project-changed");
        write("DELETE /projects/{id}", gone, null, "portfolio.project-removed");
        String project = external(
                "/projects", "/projects", body, "portfolio.project-created", "portfolio.external-keys-changed");
        write(
                "POST /projects/{id}/stage-changes",
                project + "/stage-changes",
                "{\"to\": \"ANALYSIS\"}",
                "portfolio.stage-changed");
        write("PUT /projects/{id}/cost-lines", project + "/cost-lines", """
                {"items": [{"month": "2026-11", "kind": "INVESTMENT", "planned": {"amount": 125000, "currency": "SEK"}}]}""", "portfolio.cost-lines-replaced");
        write(
                "POST /cost-lines",
                "/cost-lines",
                "{\"project\": \"" + id(project)
                        + "\", \"month\": \"2026-11\", \"kind\": \"INVESTMENT\", \"actual\":"
                        + " {\"amount\": 118250.5, \"currency\": \"SEK\"}}",
                "portfolio.cost-lines-pushed");
    }

    private void benefits(String goal) {
        String project = kurs.get("/projects/external/erp/7").at("/id");
        String person = kurs.get("/people/external/erp/7").at("/id");
        String body = """
                {"name": "Färre brev", "category": "FINANCIAL", "owner": "%s", "goals": ["%s"],
                 "projects": [{"project": "%s", "share": 0.5}]}""".formatted(person, id(goal), project);
        String gone = write("POST /benefits", "/benefits", body, "benefit.benefit-created");
        write("PATCH /benefits/{id}", gone, "{\"disbenefit\": true}", "benefit.benefit-changed");
        write("DELETE /benefits/{id}", gone, null, "benefit.benefit-removed");
        external("/benefits", "/benefits", body, "benefit.benefit-created", "benefit.external-keys-changed");
        String benefit = "/benefits/" + kurs.get("/benefits/external/erp/7").at("/id");
        ofBenefit(benefit, "measurement-points", "measurement-point", """
                {"date": "2026-12-01", "measurer": "%s"}""".formatted(person), "{\"method\": \"Enkät\"}");
        ofBenefit(benefit, "incentives", "incentive", """
                {"kind": "BONUS", "condition": {"share": 0.5, "by": "2026-12-31"}}""", "{\"text\": \"Tårta\"}");
        String confirmations = "/benefits/{id}/confirmations";
        String confirmation = """
                {"by": "%s", "statement": "Vi ser det"}""".formatted(person);
        write("POST " + confirmations, benefit + "/confirmations", confirmation, "benefit.confirmation-added");
        external(
                confirmations,
                benefit + "/confirmations",
                confirmation,
                "benefit.confirmation-added",
                "benefit.external-keys-changed");
        write(
                "POST /benefits/{id}/closure",
                benefit + "/closure",
                "{\"outcome\": \"ABANDONED\", \"reason\": \"För dyrt\"}",
                "benefit.benefit-closed");
    }

    private void ofBenefit(String benefit, String collection, String kind, String body, String patch) {
        String template = "/benefits/{id}/" + collection;
        String one = template + "/{" + kind.substring(kind.lastIndexOf('-') + 1) + "}";
        String told = "benefit." + kind;
        String gone = write("POST " + template, benefit + "/" + collection, body, told + "-added");
        write("PATCH " + one, gone, patch, told + "-changed");
        write("DELETE " + one, gone, null, told + "-removed");
        String again = body.replace("2026-12-01", "2027-01-01");
        external(template, benefit + "/" + collection, again, told + "-added", "benefit.external-keys-changed");
    }

    private void besideProjects(String goal) {
        String project = "/projects/" + kurs.get("/projects/external/erp/7").at("/id");
        String strategy = kurs.get(project).at("/strategy");
        String other = made("/projects", "{\"name\": \"Katalogen\", \"strategy\": \"" + strategy + "\"}");
        String person = kurs.get("/people/external/erp/7").at("/id");
        entries(project, "contributions", "contribution", """
                {"goal": "%s", "weight": 0.5}""".formatted(id(goal)), "{\"weight\": 0.25}");
        entries(project, "competence-needs", "competence-need", """
                {"skill": "integration", "quarter": "2026-Q4", "fte": 1}""", "{\"fte\": 2}");
        entries(project, "dependencies", "dependency", """
                {"on": "%s", "kind": "REQUIRES"}""".formatted(other), "{\"kind\": \"AFTER\"}");
        entries(project, "risks", "risk", """
                {"text": "Få händer", "probability": 3, "impact": 4, "owner": "%s"}""".formatted(person), "{\"impact\": 5}");
        entries(project, "corrective-actions", "corrective-action", """
                {"fact": "Sent", "cause": "Krav", "action": "Dela", "owner": "%s", "due": "2026-12-15"}""".formatted(person), "{\"done\": true}");
        String competence = """
                {"skill": "integration", "quarter": "2026-Q4", "fte": 1}""";
        String gone = write("POST /competences", "/competences", competence, "portfolio.competence-added");
        write("PATCH /competences/{id}", gone, "{\"measure\": \"TRAIN\"}", "portfolio.competence-changed");
        write("DELETE /competences/{id}", gone, null, "portfolio.competence-removed");
        external(
                "/competences",
                "/competences",
                competence,
                "portfolio.competence-added",
                "portfolio.external-keys-changed");
    }

    private void entries(String project, String collection, String kind, String body, String patch) {
        String template = "/projects/{id}/" + collection;
        String one = template + "/{" + kind.substring(kind.lastIndexOf('-') + 1) + "}";
        String told = "portfolio." + kind;
        String gone = write("POST " + template, project + "/" + collection, body, told + "-added");
        write("PATCH " + one, gone, patch, told + "-changed");
        write("DELETE " + one, gone, null, told + "-removed");
        external(template, project + "/" + collection, body, told + "-added", "portfolio.external-keys-changed");
    }

    private void engagement(String strategy) {
        String parents = "{\"name\": \"Vårdnadshavare\", \"interest\": 5, \"influence\": 2, \"relation\": \"CITIZEN\"}";
        register("/stakeholders", "/stakeholders", "{id}", parents, "{\"influence\": 3}", "engagement.stakeholder");
        String mail =
                "{\"name\": \"Säkra brev\", \"issuer\": \"Digg\", \"kind\": \"NATIONAL_SOLUTION\", \"binding\": true}";
        register("/standards", "/standards", "{id}", mail, "{\"version\": \"2\"}", "engagement.standard");
        String answer =
                "{\"standard\": \"" + kurs.get("/standards/external/erp/7").at("/id") + "\", \"need\": \"Brev\"}";
        String done = "{\"status\": \"DONE\"}";
        String project = made("/projects", "{\"name\": \"Brev\", \"strategy\": \"" + id(strategy) + "\"}");
        register(
                "/projects/{id}/adaptations",
                "/projects/" + project + "/adaptations",
                "{adaptation}",
                answer,
                done,
                "engagement.adaptation");
        String unit = made("/org-units", "{\"name\": \"Brevkontoret\"}");
        register(
                "/org-units/{id}/adaptations",
                "/org-units/" + unit + "/adaptations",
                "{adaptation}",
                answer,
                done,
                "engagement.adaptation");
    }

    /** Adds, changes, removes, and adds again by a key of another system. */
    private void register(String template, String collection, String one, String body, String changed, String what) {
        String gone = write("POST " + template, collection, body, what + "-added");
        write("PATCH " + template + "/" + one, gone, changed, what + "-changed");
        write("DELETE " + template + "/" + one, gone, null, what + "-removed");
        // One kind has one set of keys, whichever address its entries are written at.
        String key = "/external/erp/" + (collection.startsWith("/org-units/") ? 8 : 7);
        write(
                "PUT " + template + "/external/{system}/{key}",
                collection + key,
                body,
                what + "-added",
                "engagement.external-keys-changed");
    }

    private void decisions() {
        String board = kurs.get("/bodies/external/erp/7").at("/id");
        String chair = kurs.get("/people/external/erp/7").at("/id");
        String member = made("/people", "{\"name\": \"Disa Exempelsson\"}");
        String committee = made(
                "/bodies",
                "{\"name\": \"Nämnden\", \"kind\": \"POLITICAL\", \"decisionRule\": \"MAJORITY\", \"tieBreak\": \"STATUS_QUO\"}");
        made("/bodies/" + committee + "/seats", """
                {"person": "%s", "role": "CHAIR", "period": {"from": "2026-01-01"}}""".formatted(member));
        String granting = made("/mandates", mandate(board, ""));
        made("/mandates", mandate(committee, ", \"grantedBy\": \"" + granting + "\""));
        String decisions = "/decisions/{id}";
        String question = question("PASS_GATE", committee, ", \"consultations\": [\"" + board + "\"]");
        String decision = write("POST /decisions", "/decisions", question, "governance.decision-opened");
        write("PATCH " + decisions, decision, "{\"question\": \"Får den gå vidare?\"}", "governance.decision-changed");
        write(
                "POST " + decisions + "/recusals",
                decision + "/recusals",
                "{\"person\": \"" + chair + "\", \"reason\": \"Delägare i leverantören\"}",
                "governance.person-recused");
        write(
                "POST " + decisions + "/recommendations",
                decision + "/recommendations",
                "{\"body\": \"" + board + "\", \"result\": \"APPROVE\", \"text\": \"Vi tillstyrker.\"}",
                "governance.recommendation-given");
        write(
                "PUT " + decisions + "/ballots/{person}",
                decision + "/ballots/" + member,
                "{\"choice\": \"APPROVE\"}",
                "governance.ballot-cast");
        write("POST " + decisions + "/resolution", decision + "/resolution", "{}", "governance.decision-decided");
        whatComesOfDecisions(
                decision, decided("PASS_GATE", committee, member), board, decided("COMMIT_BUDGET", board, chair));
        String gone = external(
                "/decisions", "/decisions", question, "governance.decision-opened", "governance.external-keys-changed");
        write("POST " + decisions + "/withdrawal", gone + "/withdrawal", "{}", "governance.decision-withdrawn");
        write("POST /counts", "/counts?method=BORDA", """
                META
                key;value
                budget;100
                vote_type;approval
                PROJECTS
                project_id;cost
                A;60
                VOTES
                voter_id;vote
                1;A
                """);
    }

    private void whatComesOfDecisions(String one, String other, String board, String granted) {
        String reports = "/decisions/{id}/reports";
        String report = "{\"body\": \"" + board + "\", \"on\": \"2026-11-21\"}";
        write("POST " + reports, one + "/reports", report, "governance.decision-report-added");
        external(
                reports,
                other + "/reports",
                report,
                "governance.decision-report-added",
                "governance.external-keys-changed");
        String appropriations = "/decisions/{id}/appropriations";
        String appropriation = "{\"grantedBy\": \"" + id(granted) + "\"}";
        write("POST " + appropriations, one + "/appropriations", appropriation, "governance.appropriation-added");
        external(
                appropriations,
                other + "/appropriations",
                appropriation,
                "governance.appropriation-added",
                "governance.external-keys-changed");
    }

    private static String mandate(String body, String more) {
        return """
                {"holder": {"body": "%s"}, "powers": ["PASS_GATE", "COMMIT_BUDGET"], "scope": {"type": "ORGANISATION"},
                 "period": {"from": "2026-01-01"}, "mayDelegate": true%s}""".formatted(body, more);
    }

    private static String question(String power, String body, String more) {
        return """
                {"question": "Gå vidare?", "power": "%s", "subject": {"type": "ORGANISATION"}, "where": {"body": "%s"}%s}""".formatted(power, body, more);
    }

    /** Prepares a decision that a body of one voting seat has made; its address. */
    private String decided(String power, String body, String voter) {
        String decision = "/decisions/" + made("/decisions", question(power, body, ""));
        prepare("PUT", decision + "/ballots/" + voter, "{\"choice\": \"APPROVE\"}");
        prepare("POST", decision + "/resolution", "{}");
        return decision;
    }

    /** Prepares something; its id. */
    private String made(String collection, String body) {
        return prepare("POST", collection, body).at("/id");
    }

    private Answer prepare(String method, String path, String body) {
        Answer answer = kurs.write(method, path, body, "prepared");
        assertThat(answer.status()).as(method + " " + path + ": " + answer).isBetween(200, 299);
        skip();
        return answer;
    }

    private void besideTheRevisions(String strategy) {
        String plans = "/strategies/{id}/related-plans";
        String plan =
                "{\"title\": \"Digital agenda\", \"issuer\": \"Regionen\", \"level\": \"REGIONAL\", \"relation\": \"ALIGNS_WITH\"}";
        String gone = write("POST " + plans, strategy + "/related-plans", plan, "strategy.related-plan-added");
        write("PATCH " + plans + "/{plan}", gone, "{\"issuer\": \"Region Nord\"}", "strategy.related-plan-changed");
        write("DELETE " + plans + "/{plan}", gone, null, "strategy.related-plan-removed");
        external(
                plans,
                strategy + "/related-plans",
                plan,
                "strategy.related-plan-added",
                "strategy.external-keys-changed");
        String endorsements = "/strategies/{id}/endorsements";
        String endorsed = """
                {"by": {"person": "%s"}, "level": "POLITICAL", "date": "2026-11-01", "statement": "Vi står bakom", "revision": 1}""".formatted(kurs.get("/people/external/erp/7").at("/id"));
        String endorsement =
                write("POST " + endorsements, strategy + "/endorsements", endorsed, "strategy.endorsement-added");
        write(
                "POST " + endorsements + "/{endorsement}/withdrawal",
                endorsement + "/withdrawal",
                "{}",
                "strategy.endorsement-withdrawn");
        external(
                endorsements,
                strategy + "/endorsements",
                endorsed,
                "strategy.endorsement-added",
                "strategy.external-keys-changed");
    }

    private void revisions(String strategy) {
        String revisions = "/strategies/{id}/revisions";
        write(
                "POST " + revisions + "/{n}/consultation",
                strategy + "/revisions/1/consultation",
                "{}",
                "strategy.revision-sent-on-consultation");
        write(
                "POST " + revisions + "/{n}/adoption",
                strategy + "/revisions/1/adoption",
                "{}",
                "strategy.revision-adopted");
        write("POST /strategies/{id}/launch", strategy + "/launch", "{}", "strategy.strategy-launched");
        String link = write(
                "POST /share-links",
                "/share-links",
                "{\"target\": \"" + strategy + "/overview\"}",
                "strategy.share-link-made");
        write("POST /share-links/{id}/revocation", link + "/revocation", "{}", "strategy.share-link-revoked");
        String why = "{\"reason\": \"Läget är detsamma\"}";
        write(
                "POST /strategies/{id}/reaffirmations",
                strategy + "/reaffirmations",
                why,
                "strategy.reaffirmation-added");
        external(
                "/strategies/{id}/reaffirmations",
                strategy + "/reaffirmations",
                why,
                "strategy.reaffirmation-added",
                "strategy.external-keys-changed");
        write("POST " + revisions, strategy + "/revisions", "{\"reason\": \"Nya mål\"}", "strategy.revision-opened");
        write(
                "POST " + revisions + "/{n}/withdrawal",
                strategy + "/revisions/2/withdrawal",
                "{}",
                "strategy.revision-withdrawn");
        write(
                "POST /strategies/{id}/closure",
                strategy + "/closure",
                "{\"reason\": \"Perioden är slut\", \"outcome\": \"Målen nåddes\"}",
                "strategy.strategy-closed");
    }

    /**
     * Carries out one operation.
     *
     * @param types of the entries that tell of it, without what all begin with
     * @return the address of what was made or changed
     */
    private String write(String operation, String path, String body, String... types) {
        String request = "trace-" + done.size();
        Answer answer = kurs.write(operation.substring(0, operation.indexOf(' ')), path, body, request);
        assertThat(answer.status()).as(operation + ": " + answer).isBetween(200, 299);
        done.add(operation);
        String made = answer.header("Location").isEmpty() ? path : answer.header("Location");
        List<JsonNode> told = journal();
        assertThat(told)
                .as(operation)
                .extracting(entry -> entry.get("type").asText())
                .containsExactly(java.util.Arrays.stream(types)
                        .map(type -> "dev.kurs." + type)
                        .toArray(String[]::new));
        assertThat(told).as(operation).allSatisfy(entry -> {
            assertThat(entry.at("/data/request").asText()).isEqualTo(request);
            assertThat(entry.at("/data/role").asText()).isEqualTo("ADMINISTRATOR");
            assertThat(entry.at("/time").asText()).isEqualTo("2026-11-21T20:55:00Z");
        });
        last += told.size();
        return made;
    }

    /** Goes on after what was only prepared. */
    private void skip() {
        last += journal().size();
    }

    private List<JsonNode> journal() {
        List<JsonNode> entries = new ArrayList<>();
        kurs.get("/journal?limit=200&after=" + last).json().path("items").forEach(entries::add);
        return entries;
    }

    private static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
