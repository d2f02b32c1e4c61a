package dev.kurs.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.application.Actor;
import dev.kurs.application.Keyed;
import dev.kurs.application.Listing;
import dev.kurs.application.Moment;
import dev.kurs.application.organisation.ChangeSettings;
import dev.kurs.application.portfolio.CostLines.Span;
import dev.kurs.application.strategy.CreateStrategy;
import dev.kurs.application.strategy.Draft;
import dev.kurs.bootstrap.installation.Installation;
import dev.kurs.domain.organisation.Organisation;
import dev.kurs.domain.portfolio.CostLine;
import dev.kurs.domain.portfolio.ProjectHeader;
import dev.kurs.domain.strategy.Content;
import dev.kurs.domain.strategy.Header;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Portfolios as others publish them, taken in by the mappings that come with Kurs. */
class MappedPortfoliosTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String strategy = "";

    @Test
    void investments_of_the_us_become_projects_with_four_years_of_costs() throws IOException {
        copy("us-it-investments.csv");
        counting("USD");

        assertThat(take("us-it-investments", "us-it-investments.csv")).isZero();

        assertThat(out.toString())
                .contains("4 rows, 0 of them not asked for: 20 new, 0 corrected, 0 unchanged, 0 refused");
        // From the table: 5142.868 is of the budget year 2016, the others of 2017.
        assertThat(costs())
                .containsExactlyInAnyOrder(
                        "2014-09 null 261812000",
                        "2015-09 null 70850223",
                        "2016-09 66379307 null",
                        "2017-09 66379307 null",
                        "2014-09 null 188081000",
                        "2015-09 null 34439102",
                        "2016-09 38228040 null",
                        "2017-09 38228040 null",
                        "2014-09 null 235671300",
                        "2015-09 null 21340000",
                        "2016-09 24406000 null",
                        "2017-09 22064000 null",
                        "2013-09 null 5142868000",
                        "2014-09 null 1569868000",
                        "2015-09 1301126000 null",
                        "2016-09 1348016000 null");
        assertThat(projects(project -> Objects.requireNonNull(project.health()).colour() + " " + project.name()))
                .containsExactlyInAnyOrder(
                        "GREEN EPIC Operations and Maintenance (O & M)",
                        "AMBER OPM-FIS Systems Transformation",
                        "RED FinRS - Financial Replacement System",
                        "GREEN Next Generation Enterprise Network Increment 1");

        assertThat(take("us-it-investments", "us-it-investments.csv")).isZero();
        assertThat(out.toString()).contains("0 new, 0 corrected, 20 unchanged, 0 refused");
    }

    @Test
    void of_a_uk_project_the_last_report_stands_and_each_has_its_cost_but_those_that_were_not_published()
            throws IOException {
        copy("uk-major-projects.csv");
        counting("GBP");

        assertThat(take("uk-major-projects", "uk-major-projects.csv", "--set", "years=2024-25,2025-26"))
                .isEqualTo(1);

        assertThat(out.toString())
                .contains("6 rows, 0 of them not asked for: 6 new,")
                .contains(" 3 refused");
        assertThat(err.toString().lines())
                .extracting(line -> line.substring(0, line.indexOf(": ")))
                .containsExactly("uk-major-projects.csv:4", "uk-major-projects.csv:6", "uk-major-projects.csv:7");
        assertThat(costs())
                .containsExactlyInAnyOrder(
                        "2025-03 1443700000 null", "2026-03 1029780000 null", "2026-03 511630000 null");
        assertThat(projects(project -> project.name() + " "
                        + (project.health() == null
                                ? ""
                                : project.health().colour() + " "
                                        + project.health().text())))
                .containsExactlyInAnyOrder(
                        "Manchester Digital Campus AMBER Delivery confidence 2025-26: AMBER",
                        "EURO 2028 AMBER Delivery confidence 2025-26: AMBER",
                        "HS2 PHASE I RED Delivery confidence 2025-26: RED");
    }

    @Test
    void years_that_are_not_asked_for_are_left_and_what_is_no_number_is_told_with_its_column() throws IOException {
        Files.writeString(folder.resolve("uk.csv"), """
                gmpp_id,project,department,year,whole_life_cost_gbp_m,dca_rating
                A,Bridge,DFT,2024-25,10,RED
                A,Bridge,DFT,2025-26,Exempt,Exempt
                B,Tunnel,DFT,2025-26,5-10,PURPLE
                """);
        counting("GBP");

        assertThat(take("uk-major-projects", "uk.csv", "--set", "years=2025-26"))
                .isEqualTo(1);

        assertThat(out.toString()).contains("3 rows, 1 of them not asked for: 1 new,");
        assertThat(err.toString().lines())
                .containsExactly(
                        "uk.csv:3: \"Exempt\" is no number (whole_life_cost_gbp_m)",
                        "uk.csv:4: \"PURPLE\" is not among the values that the mapping lists (dca_rating)",
                        "uk.csv:4: \"5-10\" is no number (whole_life_cost_gbp_m)");
        assertThat(projects(ProjectHeader::name)).containsExactly("Bridge");
    }

    @Test
    void a_row_of_new_york_becomes_a_line_for_each_year_of_the_fund_that_is_asked_for() throws IOException {
        Files.writeString(
                folder.resolve("nyc.csv"), """
                project_id,project_description,managing_agency_id,ten_year_plan_category,borough,%s,%s,%s
                P-1,Library,38,ROOFS,QUEENS,1,2,3,4,5,6,7,10,20,30,40,50,60,70,11,22,33,44,55,66,77
                P-1,Park,850,PARKS,QUEENS,0,-2,0,0,0,0,0,0,0,0,0,0,0,0,0,-2,0,0,0,0,0
                """.formatted(columns("city"), columns("non_city"), columns("combined")));
        counting("USD");

        assertThat(take("nyc-capital-projects", "nyc.csv", "--set", "fund=combined"))
                .isZero();

        assertThat(out.toString())
                .contains("2 rows, 0 of them not asked for: 16 new,")
                .contains(" 0 refused");
        assertThat(costs())
                .contains(
                        "2021-06 -2000 null",
                        "2020-06 null 11000",
                        "2021-06 22000 null",
                        "2022-06 33000 null",
                        "2023-06 44000 null",
                        "2024-06 55000 null",
                        "2025-06 66000 null",
                        "2026-06 77000 null");
        assertThat(take("nyc-capital-projects", "nyc.csv", "--set", "fund=city"))
                .isZero();
        assertThat(costs()).contains("2020-06 null 1000", "2021-06 2000 null", "2026-06 7000 null");
        assertThat(take("nyc-capital-projects", "nyc.csv", "--set", "fund=state"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("There is no column state2021");
    }

    @Test
    void amounts_in_another_currency_than_the_organisations_are_refused() throws IOException {
        copy("uk-major-projects.csv");
        counting("SEK");

        assertThat(take("uk-major-projects", "uk-major-projects.csv", "--set", "years=2025-26"))
                .isEqualTo(1);

        assertThat(costs()).isEmpty();
        assertThat(projects(ProjectHeader::name)).hasSize(3);
    }

    private static String columns(String fund) {
        return "%1$s_prior_actuals,%1$s2021,%1$s2022,%1$s2023,%1$s2024,%1$s2025,%1$s_r_t_c".formatted(fund);
    }

    /** An organisation that counts in a currency, with a strategy. */
    private void counting(String currency) {
        try (Installation installation = Installation.open(folder.resolve("data"))) {
            Actor actor = installation.administratorOf("Portfolio");
            installation
                    .application()
                    .changeSettings()
                    .handle(
                            actor,
                            new ChangeSettings.Command(null, before -> in(Currency.getInstance(currency), before)));
            Header header = new Header("Plan", null, null, false, null, null, null, null, null);
            strategy = installation
                    .application()
                    .createStrategy()
                    .handle(
                            actor,
                            new CreateStrategy.Command(id -> new Keyed<>(new Draft(header, Content.EMPTY), List.of())))
                    .value()
                    .id()
                    .toString();
        }
    }

    private static Organisation in(Currency currency, Organisation before) {
        return new Organisation(
                before.id(),
                before.name(),
                currency,
                before.timeZone(),
                before.language(),
                before.tolerance(),
                before.complexityLimit(),
                before.governance(),
                before.legalProfile(),
                before.discountSchedule(),
                before.optimismBias());
    }

    /** All cost lines, as month, plan and actual amount. */
    private List<String> costs() {
        try (Installation installation = Installation.open(folder.resolve("data"))) {
            return installation
                    .application()
                    .costLineViews()
                    .list(
                            installation.administratorOf("Portfolio"),
                            new Span(null, null, null, null, null),
                            Listing.first(100),
                            Moment.NOW)
                    .items()
                    .stream()
                    .map(MappedPortfoliosTest::told)
                    .toList();
        }
    }

    private static String told(CostLine line) {
        return line.month() + " "
                + (line.planned() == null ? null : line.planned().amount().toPlainString()) + " "
                + (line.actual() == null ? null : line.actual().amount().toPlainString());
    }

    private <T> List<T> projects(Function<ProjectHeader, T> shown) {
        try (Installation installation = Installation.open(folder.resolve("data"))) {
            return installation
                    .application()
                    .projectViews()
                    .list(installation.administratorOf("Portfolio"), Listing.first(100), Moment.NOW)
                    .items()
                    .stream()
                    .map(view -> shown.apply(view.shown().header()))
                    .toList();
        }
    }

    private void copy(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(MappedPortfoliosTest.class.getResourceAsStream(name))) {
            Files.copy(file, folder.resolve(name));
        }
    }

    private int take(String mapping, String file, String... more) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        List<String> arguments = new ArrayList<>(List.of(
                "import", "--mapping", mapping, "--set", "strategy=" + strategy, "--organisation", "Portfolio"));
        arguments.addAll(List.of(more));
        arguments.add(file);
        Console console = new Console(new PrintWriter(out, true), new PrintWriter(err, true), Map.of(), folder);
        return Kurs.run(console, "1.2.3", arguments.toArray(String[]::new));
    }
}
