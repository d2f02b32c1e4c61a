package dev.kurs.rest.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.application.Actor;
import dev.kurs.domain.benefit.Benefit;
import dev.kurs.domain.benefit.BenefitCategory;
import dev.kurs.domain.benefit.BenefitHeader;
import dev.kurs.domain.benefit.Share;
import dev.kurs.domain.benefit.Uncertainty;
import dev.kurs.domain.benefit.Valuation;
import dev.kurs.domain.indicator.Baseline;
import dev.kurs.domain.indicator.Direction;
import dev.kurs.domain.indicator.Indicator;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.indicator.Measure;
import dev.kurs.domain.indicator.Trajectory;
import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.rest.Client;
import dev.kurs.rest.Client.Reply;
import dev.kurs.rest.RunningApi;
import dev.kurs.rest.Sheets;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worked example of the pages, over HTTP: 10 000 letters a month that are to become 4 000, 300 SEK each and year. */
class PortfolioResourceTest {

    @TempDir
    private Path folder;

    private RunningApi api;
    private Client editor;
    private Client reader;
    private String strategy;
    private String goal;
    private String bare;
    private String project;
    private int given;

    @BeforeEach
    void start() {
        api = RunningApi.start();
        api.itIs("2026-12-31T10:00:00Z");
        editor = api.as(Role.EDITOR);
        reader = api.as(Role.READER);
        strategy = editor.post("/strategies", "{\"title\": \"Digital färd\"}").at("/id");
        goal = goal("Färre brev");
        bare = goal("Nöjdare invånare");
        project = project("=1+1");
        editor.post("/projects/" + project + "/contributions", "{\"goal\": \"%s\", \"weight\": 0.6}".formatted(goal));
    }

    @AfterEach
    void stop() {
        api.close();
    }

    private String goal(String title) {
        return editor.post("/strategies/" + strategy + "/goals", """
                {"kind": "BUSINESS", "title": "%s"}""".formatted(title))
                .at("/id");
    }

    private String project(String name) {
        String id = editor.post("/projects", """
                {"name": "%s", "strategy": "%s", "complexity": 3}""".formatted(name, strategy)).at("/id");
        editor.post("/projects/" + id + "/stage-changes", "{\"to\": \"ANALYSIS\", \"on\": \"2026-03-02\"}");
        return id;
    }

    private UUID next() {
        return UUID.fromString("019aa8f0-7e20-7000-8000-%012x".formatted(0xA000 + given++));
    }

    /** A benefit of which the project causes a part, measured once. */
    private void letters(BenefitCategory category, String share) {
        Actor actor =
                new Actor(api.organisation(), api.organisation(), null, Role.ADMINISTRATOR, List.of(), "test", null);
        BenefitId id = new BenefitId(next());
        Benefit benefit = new Benefit(
                id,
                new BenefitHeader(
                        "Färre brev",
                        null,
                        category,
                        false,
                        null,
                        null,
                        List.of(new Share(new ProjectId(UUID.fromString(project)), new BigDecimal(share))),
                        List.of(),
                        new Valuation(new Money(new BigDecimal(300), Currency.getInstance("SEK")), Valuation.Per.YEAR),
                        LocalDate.parse("2026-01-01"),
                        Uncertainty.NONE,
                        List.of()),
                null);
        Baseline baseline = new Baseline(new BigDecimal(10_000), LocalDate.parse("2026-01-01"));
        Measure measure = new Measure(
                "Brev", "brev", Direction.DECREASE, null, id, BigDecimal.ONE, null, null, null, null, null, null, null);
        IndicatorId indicator = new IndicatorId(next());
        api.application().transactions().write(actor, ports -> {
            ports.benefits().save(0, Change.of(benefit, Event.of("benefit.benefit-created", id)));
            return ports.indicators()
                    .save(
                            0,
                            Indicator.added(
                                    indicator,
                                    measure,
                                    baseline,
                                    Trajectory.parse("2027-01-01=4000"),
                                    ports.now(),
                                    actor.by()));
        });
        Reply measured = editor.post("/indicators/" + indicator + "/measurements", """
                {"date": "2026-07-01", "value": 8000, "source": "register"}""");
        assertThat(measured.status()).as(measured.text()).isEqualTo(201);
    }

    @Test
    void the_worked_example_holds_to_the_oere() {
        letters(BenefitCategory.FINANCIAL, "1");

        Reply portfolio = reader.get("/strategies/" + strategy + "/portfolio");

        assertThat(portfolio.status()).isEqualTo(200);
        assertThat(portfolio.at("/toDate/benefitsPlanned/financial/amount")).isEqualTo("895075.25");
        assertThat(portfolio.at("/toDate/benefitsRealised/financial/amount")).isEqualTo("300821.92");
        assertThat(portfolio.at("/toDate/benefitsPlanned/financial/currency")).isEqualTo("SEK");
        // the whole year: ½ × 365 × 6 000 unit-days × 300/365
        assertThat(portfolio.at("/byYear/0/year")).isEqualTo("2026");
        assertThat(portfolio.at("/byYear/0/benefitsPlanned/all/amount")).isEqualTo("900000");
        assertThat(portfolio.at("/byYear/0/benefitsRealised/all/amount")).isEqualTo("300821.92");
        assertThat(portfolio.at("/byYear/1/benefitsPlanned/all/amount")).isEqualTo("1800000");
        assertThat(portfolio.at("/byYear/1/benefitsRealised/all/amount")).isEqualTo("0");
    }

    @Test
    void kinds_of_money_are_not_blended_and_what_no_project_causes_stands_beside() {
        letters(BenefitCategory.FINANCIAL, "1");
        letters(BenefitCategory.REDISTRIBUTION, "0.25");

        Reply portfolio = reader.get("/portfolio?validAt=2026-12-31");

        assertThat(portfolio.at("/toDate/benefitsRealised/financial/amount")).isEqualTo("300821.92");
        // a quarter of the second: 75 205.4794…; the rest of it: 225 616.4383…
        assertThat(portfolio.at("/toDate/benefitsRealised/financialAndRedistribution/amount"))
                .isEqualTo("376027.4");
        assertThat(portfolio.at("/toDate/unattributed/realised/financial/amount"))
                .isEqualTo("0");
        assertThat(portfolio.at("/toDate/unattributed/realised/all/amount")).isEqualTo("225616.44");
        assertThat(portfolio.at("/explanation/benefitsValued")).isEqualTo("2");
    }

    @Test
    void goals_and_projects_that_miss_each_other_are_named() {
        String stray = project("Ensamt");

        Reply portfolio = reader.get("/strategies/" + strategy + "/portfolio");

        assertThat(portfolio.at("/goals/0/projects/0/id")).isEqualTo(project);
        assertThat(portfolio.at("/goals/0/weight")).isEqualTo("0.6");
        assertThat(portfolio.at("/goalsWithoutProject/0/id")).isEqualTo(bare);
        assertThat(portfolio.at("/projectsWithoutGoal/0/id")).isEqualTo(stray);
        assertThat(portfolio.at("/projects/0/nextGate")).isEqualTo("PLANNED");
        assertThat(portfolio.at("/complexity/limit")).isEqualTo("12");
        assertThat(reader.with("Accept-Language", "sv")
                        .get("/strategies/" + strategy + "/portfolio")
                        .at("/explanation/text"))
                .startsWith("0 nyttor värderade i pengar");
    }

    @Test
    void a_table_of_it_is_given_as_csv() {
        Client csv = reader.with("Accept", "text/csv");

        assertThat(csv.get("/strategies/" + strategy + "/portfolio").text())
                .startsWith("id,name,strategy,stage,health.colour,health.text,complexity,nextGate\r\n")
                .contains(",'=1+1,")
                .contains(",ANALYSIS,,,3,PLANNED");
        assertThat(csv.get("/strategies/" + strategy + "/portfolio?table=GOALS").text())
                .startsWith("goal,title,kind,strategy,projects,weight\r\n")
                .contains("Färre brev");
        assertThat(csv.get("/strategies/" + strategy + "/portfolio?table=HOUSES")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_spreadsheet_has_a_sheet_for_each_table_and_computes_nothing() throws IOException {
        Reply sheets = reader.with("Accept", Sheets.TYPE).get("/strategies/" + strategy + "/portfolio");

        assertThat(sheets.header("Content-Type")).isEqualTo(Sheets.TYPE);
        Map<String, String> parts = parts(sheets.response().body());
        assertThat(parts.get("xl/workbook.xml"))
                .contains("name=\"goals\"", "name=\"projects\"", "name=\"money\"", "name=\"competence\"");
        assertThat(parts.values()).noneMatch(part -> part.contains("<f>"));
        assertThat(String.join("", parts.values())).containsAnyOf("'=1+1", "&apos;=1+1", "&#39;=1+1");
        assertThat(reader.with("Accept", Sheets.TYPE)
                        .get("/strategies/" + strategy + "/portfolio")
                        .header("ETag"))
                .isEqualTo(sheets.header("ETag"));
    }

    @Test
    void a_portfolio_of_a_strategy_that_is_not_there_is_not_found() {
        assertThat(reader.get("/strategies/" + UUID.randomUUID() + "/portfolio").status())
                .isEqualTo(404);
        assertThat(reader.get("/portfolio?on=2026-01-01").status()).isEqualTo(400);
    }

    @Test
    void the_overview_has_money_stages_and_gates() {
        letters(BenefitCategory.FINANCIAL, "1");

        Reply overview = reader.get("/strategies/" + strategy + "/overview");

        assertThat(overview.at("/money/benefitsPlanned/financial/amount")).isEqualTo("895075.25");
        assertThat(overview.at("/money/planned/amount")).isEqualTo("0");
        assertThat(overview.at("/portfolio/byStage/ANALYSIS")).isEqualTo("1");
        assertThat(overview.at("/next/gates/0/gate")).isEqualTo("PLANNED");
    }

    private Map<String, String> parts(byte[] file) throws IOException {
        Path path = Files.write(folder.resolve("portfolio.xlsx"), file);
        Map<String, String> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(path.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                byte[] part = zip.getInputStream(entry).readAllBytes();
                parts.put(entry.getName(), new String(part, StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
