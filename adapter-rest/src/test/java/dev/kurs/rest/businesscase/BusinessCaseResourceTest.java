package dev.kurs.rest.businesscase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.application.Actor;
import dev.kurs.application.Ports;
import dev.kurs.domain.benefit.Benefit;
import dev.kurs.domain.benefit.BenefitCategory;
import dev.kurs.domain.benefit.BenefitHeader;
import dev.kurs.domain.benefit.Share;
import dev.kurs.domain.benefit.Uncertainty;
import dev.kurs.domain.benefit.Valuation;
import dev.kurs.domain.benefit.Valuation.Per;
import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.portfolio.CostChanges;
import dev.kurs.domain.portfolio.CostKind;
import dev.kurs.domain.portfolio.CostLine;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.rest.Client;
import dev.kurs.rest.Client.Reply;
import dev.kurs.rest.RunningApi;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked example of docs/business-case.md, whose figures were computed by a program of another language. */
class BusinessCaseResourceTest {

    private static final Currency SEK = Currency.getInstance("SEK");
    private static final String AT = "?base=2026-01-01";

    private RunningApi api;
    private Client editor;
    private Client reader;
    private String strategy;
    private String project;
    private String benefit;

    @BeforeEach
    void start() {
        api = RunningApi.start();
        editor = api.as(Role.EDITOR);
        reader = api.as(Role.READER);
        strategy = editor.post("/strategies", "{\"title\": \"Digital färd\"}").at("/id");
        project = project(strategy);
        benefit = benefit(BenefitCategory.FINANCIAL, share(project, "1"));
        cost(
                line("2026-02", CostKind.INVESTMENT, 2_000_000),
                line("2026-03", CostKind.INVESTMENT, 1_500_000),
                line("2027-06", CostKind.OPERATION, 200_000),
                line("2028-06", CostKind.OPERATION, 200_000),
                line("2029-06", CostKind.OPERATION, 200_000),
                line("2030-06", CostKind.OPERATION, 200_000));
    }

    @AfterEach
    void stop() {
        api.close();
    }

    private String project(String of) {
        return editor.post("/projects", """
                        {"name": "En inloggning", "strategy": "%s", "overrun": {"low": 0.9, "likely": 1.1, "high": 1.5}}""".formatted(of)).at("/id");
    }

    private String benefit(BenefitCategory category, Share... shares) {
        BenefitId id = new BenefitId(api.application().ids().next());
        Benefit made = new Benefit(
                id,
                new BenefitHeader(
                        "Färre brev",
                        null,
                        category,
                        false,
                        null,
                        null,
                        List.of(shares),
                        List.of(),
                        new Valuation(new Money(BigDecimal.valueOf(300), SEK), Per.YEAR),
                        LocalDate.parse("2026-01-01"),
                        new Uncertainty(new BigDecimal("0.8"), BigDecimal.ONE, new BigDecimal("1.1")),
                        List.of()),
                null);
        write(ports -> ports.benefits().save(0, Change.of(made, Event.of("benefit.benefit-created", id))));
        Reply indicator = editor.post("/indicators", """
                {"name": "Brev i månaden", "unit": "brev", "direction": "DECREASE", "benefit": "%s",
                 "baseline": {"value": 10000, "date": "2026-01-01"},
                 "trajectory": [{"date": "2027-01-01", "value": 4000}]}""".formatted(id));
        assertThat(indicator.status()).isEqualTo(201);
        return id.toString();
    }

    private static Share share(String of, String share) {
        return new Share(new ProjectId(UUID.fromString(of)), new BigDecimal(share));
    }

    private void write(Consumer<Ports> work) {
        Actor erp =
                new Actor(api.organisation(), api.organisation(), null, Role.ADMINISTRATOR, List.of(), "push", null);
        api.application().transactions().write(erp, ports -> {
            work.accept(ports);
            return ports.told();
        });
    }

    private CostLine line(String month, CostKind kind, long planned) {
        Money money = new Money(BigDecimal.valueOf(planned), SEK);
        return new CostLine(new ProjectId(UUID.fromString(project)), YearMonth.parse(month), kind, money, null);
    }

    private void cost(CostLine... lines) {
        write(ports -> ports.costLines()
                .save(
                        new CostChanges(List.of(lines), List.of(), List.of()),
                        List.of(Event.of("portfolio.cost-lines-pushed", api.organisation()))));
    }

    private Reply read(String path) {
        Reply reply = reader.get(path);
        assertThat(reply.status()).as(path).isEqualTo(200);
        return reply;
    }

    @Test
    void the_worked_example_holds_to_the_ore() {
        Reply reply = read("/projects/" + project + "/business-case" + AT);

        assertThat(reply.at("/financial/presentCosts/amount")).isEqualTo("4204480.14");
        assertThat(reply.at("/financial/presentBenefits/amount")).isEqualTo("7383779.44");
        assertThat(reply.at("/financial/npv/amount")).isEqualTo("3179299.3");
        assertThat(reply.at("/financial/npv/currency")).isEqualTo("SEK");
        assertThat(reply.at("/financial/bcr")).isEqualTo("1.756169");
        assertThat(reply.at("/financial/payback")).isEqualTo("2028-08-15");
        assertThat(reply.at("/financial/irr")).isEqualTo("0.381765");
        assertThat(reply.at("/all/npv/amount")).isEqualTo("3179299.3");
        assertThat(reply.at("/adjusted/all/npv/amount")).isEqualTo("3179299.3");
        assertThat(reply.at("/base")).isEqualTo("2026-01-01");
        assertThat(reply.at("/horizonYears")).isEqualTo("5");
        assertThat(reply.at("/schedule/authority")).isEqualTo("Flat 3.5 %");
        assertThat(reply.at("/flows/0/month")).isEqualTo("2026-01");
        assertThat(reply.at("/flows/0/benefitFinancial/amount")).isEqualTo("6492.02");
        assertThat(reply.at("/flows/1/cost/amount")).isEqualTo("2000000");
        assertThat(reply.at("/flows/1/benefitFinancial/amount")).isEqualTo("17023.83");
        assertThat(reply.at("/explanation/internalRates/financial/signChanges")).isEqualTo("10");
    }

    @Test
    void a_benefit_of_freed_resources_counts_in_two_figures_of_three() {
        String other = project(strategy);
        benefit(BenefitCategory.REDISTRIBUTION, share(project, "0.25"), share(other, "0.5"));

        Reply ofProject = read("/projects/" + project + "/business-case" + AT);
        Reply ofStrategy = read("/strategies/" + strategy + "/business-case" + AT);

        // 7 383 779.44 and a quarter of it, or three quarters
        assertThat(ofProject.at("/financial/presentBenefits/amount")).isEqualTo("7383779.44");
        assertThat(ofProject.at("/financialAndRedistribution/presentBenefits/amount"))
                .isEqualTo("9229724.3");
        assertThat(ofStrategy.at("/financial/npv/amount")).isEqualTo("3179299.3");
        assertThat(ofStrategy.text()).contains("12921614.02");
    }

    @Test
    void adjusted_figures_stand_beside_raw_ones_and_take_their_place_when_asked_for() {
        String settings =
                "{\"optimismBias\": [{\"of\": \"INVESTMENT\", \"factor\": 1.2}, {\"of\": \"FINANCIAL\", \"factor\": 0.9}]}";
        Client administrator = api.as(Role.ADMINISTRATOR);
        String tag = administrator.get("/organisation").header("ETag");
        assertThat(administrator.patch("/organisation", tag, settings).status()).isEqualTo(200);

        Reply raw = read("/projects/" + project + "/business-case" + AT + "&bias=raw");
        Reply adjusted = read("/projects/" + project + "/business-case" + AT + "&bias=adjusted");

        assertThat(raw.at("/financial/npv/amount")).isEqualTo("3179299.3");
        assertThat(raw.at("/adjusted/financial/npv/amount")).isEqualTo("1744671.28");
        assertThat(raw.at("/adjusted/financial/bcr")).isEqualTo("1.356002");
        assertThat(adjusted.at("/financial/npv/amount")).isEqualTo("1744671.28");
        assertThat(adjusted.at("/flows/1/cost/amount")).isEqualTo("2400000");
        assertThat(adjusted.at("/explanation/bias/1/of")).isEqualTo("INVESTMENT");
    }

    @Test
    void sensitivity_tells_what_each_input_does() {
        Reply reply = read("/projects/" + project + "/sensitivity" + AT);

        assertThat(reply.at("/npv/amount")).isEqualTo("3179299.3");
        assertThat(reply.at("/inputs/0/id")).isEqualTo(project);
        assertThat(reply.at("/inputs/0/npvLow/amount")).isEqualTo("3599747.32");
        assertThat(reply.at("/inputs/0/npvHigh/amount")).isEqualTo("1077059.23");
        assertThat(reply.at("/inputs/0/switchingValue")).isEqualTo("1.756169");
        assertThat(reply.at("/inputs/1/id")).isEqualTo(benefit);
        assertThat(reply.at("/inputs/1/npvLow/amount")).isEqualTo("1702543.41");
        assertThat(reply.at("/inputs/1/npvHigh/amount")).isEqualTo("3917677.25");
        assertThat(reply.at("/inputs/1/switchingValue")).isEqualTo("0.569421");
        assertThat(reply.at("/mean/amount")).isEqualTo("2495638.96");
        assertThat(reply.at("/standardDeviation/amount")).isEqualTo("618586.86");
    }

    @Test
    void a_later_start_costs_more_each_month() {
        Reply reply = read("/strategies/" + strategy + "/cost-of-delay" + AT);

        assertThat(reply.at("/months/0/npv/amount")).isEqualTo("3169761.98");
        assertThat(reply.at("/months/0/loss/amount")).isEqualTo("9537.33");
        assertThat(reply.at("/months/11/delay")).isEqualTo("12");
        assertThat(reply.at("/months/11/loss/amount")).isEqualTo("107650.45");
        assertThat(read("/projects/" + project + "/cost-of-delay" + AT + "&months=2")
                        .at("/months/1/loss/amount"))
                .isEqualTo("18543.74");
    }

    @Test
    void flows_before_the_base_day_are_shown_and_left_out() {
        Reply reply = read("/projects/" + project + "/business-case?base=2026-02-16");

        assertThat(reply.at("/flows/0/leftOut")).isEqualTo("true");
        assertThat(reply.at("/flows/1/cost/amount")).isEqualTo("2000000");
        assertThat(reply.at("/explanation/flowsLeftOut")).isEqualTo("3");
        assertThat(reply.text()).contains("3 flows before 2026-02-16");
    }

    @Test
    void costs_are_turned_into_prices_of_the_base_year_where_there_is_an_index() {
        editor.post("/price-indices", "{\"year\": 2026, \"value\": 100, \"source\": \"SCB\"}");
        editor.post("/price-indices", "{\"year\": 2027, \"value\": 104, \"source\": \"SCB\"}");

        Reply reply = read("/projects/" + project + "/business-case" + AT);

        assertThat(reply.text()).contains("192307.69");
        assertThat(reply.at("/explanation/priceIndex/used")).isEqualTo("true");
        assertThat(reply.at("/explanation/priceIndex/missing/0")).isEqualTo("2028");
    }

    @Test
    void flows_come_as_a_table_too() {
        Reply reply = reader.with("Accept", "text/csv").get("/projects/" + project + "/business-case" + AT);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text().lines().limit(3))
                .containsExactly(
                        "month,leftOut,cost.amount,cost.currency,costInvestment.amount,costInvestment.currency,costOperation.amount,costOperation.currency,costInternalHours.amount,costInternalHours.currency,benefitFinancial.amount,benefitFinancial.currency,benefitRedistribution.amount,benefitRedistribution.currency,benefitQuality.amount,benefitQuality.currency,benefitEnvironment.amount,benefitEnvironment.currency",
                        "2026-01,,0,SEK,,,,,,,6492.02,SEK,,,,,,",
                        "2026-02,,2000000,SEK,2000000,SEK,,,,,17023.83,SEK,,,,,,");
    }

    @ParameterizedTest
    @CsvSource({
        "business-case, horizonYears=0, horizonYears",
        "business-case, horizonYears=101, horizonYears",
        "business-case, base=yesterday, base",
        "business-case, bias=rosy, bias",
        "business-case, figure=all, figure",
        "business-case, seed=7, seed",
        "sensitivity, figure=FINANCIAL, figure",
        "sensitivity, months=2, months",
        "cost-of-delay, months=0, months",
        "cost-of-delay, months=121, months"
    })
    void a_parameter_that_is_wrong_or_unknown_is_named(String what, String parameter, String name) {
        Reply reply = reader.get("/projects/" + project + "/" + what + "?" + parameter);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/errors/0/pointer")).isEqualTo("/" + name);
        assertThat(reader.get("/strategies/" + strategy + "/" + what + "?" + parameter)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void the_case_of_a_confidential_draft_is_there_for_editors_alone() {
        String hidden = editor.post("/strategies", "{\"title\": \"Hemlig\", \"confidential\": true}")
                .at("/id");
        String within = project(hidden);

        for (String what : List.of("business-case", "sensitivity", "cost-of-delay")) {
            assertThat(reader.get("/projects/" + within + "/" + what).status()).isEqualTo(404);
            assertThat(reader.get("/strategies/" + hidden + "/" + what).status())
                    .isEqualTo(404);
            assertThat(editor.get("/projects/" + within + "/" + what).status()).isEqualTo(200);
            assertThat(editor.get("/strategies/" + hidden + "/" + what).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void what_was_known_on_a_past_day_makes_the_case_of_that_day() {
        api.itIs("2026-12-01T12:00:00Z");
        cost(line("2026-04", CostKind.INVESTMENT, 1_000_000));

        assertThat(read("/projects/" + project + "/business-case" + AT).at("/all/presentCosts/amount"))
                .isNotEqualTo("4204480.14");
        assertThat(read("/projects/" + project + "/business-case" + AT + "&asOf=2026-11-30")
                        .at("/all/presentCosts/amount"))
                .isEqualTo("4204480.14");
        assertThat(read("/projects/" + project + "/business-case?asOf=2026-11-30")
                        .at("/base"))
                .isEqualTo("2026-11-30");
    }

    @Test
    void a_stopped_project_is_left_out_of_its_strategy_and_named() {
        editor.post("/projects/" + project + "/stage-changes", "{\"to\": \"STOPPED\", \"reason\": \"Delas\"}");

        Reply reply = read("/strategies/" + strategy + "/business-case" + AT);

        assertThat(reply.at("/all/npv/amount")).isEqualTo("0");
        assertThat(reply.at("/explanation/notCounted/0/reason")).isEqualTo("STOPPED");
        assertThat(read("/projects/" + project + "/business-case" + AT).at("/all/npv/amount"))
                .isEqualTo("3179299.3");
    }

    @Test
    void without_a_schedule_to_reckon_by_there_is_no_case() {
        Reply flat = editor.get("/discount-schedules?authority=Flat%203.5%20%25");
        editor.delete("/discount-schedules/" + flat.at("/items/0/id"));

        Reply reply = reader.get("/projects/" + project + "/business-case");

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.at("/code")).isEqualTo("discount-schedule-missing");
    }

    @Test
    void the_schedule_that_the_organisation_chose_is_used_and_named() {
        Client administrator = api.as(Role.ADMINISTRATOR);
        String uk = editor.get("/discount-schedules?sort=validFrom").at("/items/1/id");
        String tag = administrator.get("/organisation").header("ETag");
        administrator.patch("/organisation", tag, "{\"discountSchedule\": \"" + uk + "\"}");

        Reply reply = read("/projects/" + project + "/business-case" + AT + "&horizonYears=40");

        assertThat(reply.at("/schedule/id")).isEqualTo(uk);
        assertThat(reply.at("/schedule/bandsUsed/1/fromYear")).isEqualTo("31");
        assertThat(reply.at("/explanation/scheduleChosen")).isEqualTo("true");
    }

    @Test
    void explanations_are_in_the_language_of_the_reader() {
        Reply reply = reader.with("Accept-Language", "da").get("/projects/" + project + "/business-case" + AT);

        assertThat(reply.at("/explanation/notes/1/detail"))
                .isEqualTo(
                        "Gevinster flyder som planlagt, de tilbagevendende i 5 år fra den dag de tæller; det målte spiller ingen rolle");
    }
}
