package dev.kurs.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.application.Actor;
import dev.kurs.application.Keyed;
import dev.kurs.application.indicator.AddIndicator;
import dev.kurs.application.indicator.IndicatorDraft;
import dev.kurs.application.strategy.AddGoal;
import dev.kurs.application.strategy.CreateStrategy;
import dev.kurs.application.strategy.Draft;
import dev.kurs.bootstrap.installation.Installation;
import dev.kurs.domain.indicator.Direction;
import dev.kurs.domain.indicator.Measure;
import dev.kurs.domain.strategy.Content;
import dev.kurs.domain.strategy.Goal;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.Header;
import dev.kurs.domain.strategy.StrategyId;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {

    private static final String PLAN = """
            <StrategicPlan xmlns="http://www.stratml.net">
              <Name>Plan för Granvattna</Name>
              <StrategicPlanCore>
                <Organization><Name>Granvattna</Name></Organization>
                <Goal><Name>Mål</Name><Objective><Name>Delmål</Name></Objective></Goal>
              </StrategicPlanCore>
            </StrategicPlan>
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_plan_comes_in_and_every_repair_is_told_with_its_line() throws IOException {
        Files.writeString(folder.resolve("plan.xml"), PLAN);

        assertThat(kurs("import", "plan.xml", "--organisation", "Granvattna")).isZero();

        assertThat(out.toString().lines().toList())
                .anyMatch(line -> line.startsWith("plan.xml:1:1: ") && line.contains("http://www.stratml.net"))
                .anyMatch(line -> line.startsWith("plan.xml:4:"))
                .last()
                .asString()
                .startsWith("plan.xml: \"Plan för Granvattna\" came in as strategy ")
                .contains("with 1 goals, 1 objectives, 0 indicators and 0 measurements");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void measurements_come_in_line_by_line_and_each_bad_line_is_told() throws IOException {
        String indicator = indicator();
        Files.writeString(
                folder.resolve("values.ndjson"),
                line(indicator, "2026-01-31", "47") + line(indicator, "2999-01-01", "1") + "{}\n"
                        + line(indicator, "2026-02-28", "48"));

        assertThat(kurs("import", "values.ndjson", "--organisation", "Granvattna"))
                .isEqualTo(1);
        assertThat(out.toString()).isEqualTo("values.ndjson: 2 new, 0 corrected, 0 unchanged, 2 refused\n");
        assertThat(err.toString().lines())
                .hasSize(2)
                .anySatisfy(
                        line -> assertThat(line).startsWith("values.ndjson:2: /date: 2999-01-01 är senare än i dag"))
                .anySatisfy(
                        line -> assertThat(line).startsWith("values.ndjson:3: ").contains("/indicator: ", "; /"));
    }

    @Test
    void the_same_file_of_measurements_again_changes_nothing() throws IOException {
        String indicator = indicator();
        Files.writeString(folder.resolve("values.jsonl"), line(indicator, "2026-01-31", "47"));
        assertThat(kurs("import", "values.jsonl", "--organisation", "Granvattna"))
                .isZero();
        out.getBuffer().setLength(0);

        assertThat(kurs("import", "values.jsonl", "--organisation", "Granvattna"))
                .isZero();
        assertThat(out.toString()).isEqualTo("values.jsonl: 0 new, 0 corrected, 1 unchanged, 0 refused\n");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_file_of_measurements_can_be_kept_whole_or_not_at_all() throws IOException {
        String indicator = indicator();
        Files.writeString(
                folder.resolve("values.ndjson"),
                line(indicator, "2026-01-31", "47") + line(indicator, "2999-01-01", "1"));

        assertThat(kurs("import", "--atomic", "values.ndjson", "--organisation", "Granvattna"))
                .isEqualTo(1);
        assertThat(out.toString())
                .isEqualTo("values.ndjson: 0 new, 0 corrected, 0 unchanged, 1 refused; nothing of it was kept\n");
        assertThat(err.toString().lines()).singleElement().asString().startsWith("values.ndjson:2: /date: ");

        Files.writeString(folder.resolve("values.ndjson"), line(indicator, "2026-01-31", "47"));
        out.getBuffer().setLength(0);
        assertThat(kurs("import", "--atomic", "values.ndjson", "--organisation", "Granvattna"))
                .isZero();
        assertThat(out.toString()).isEqualTo("values.ndjson: 1 new, 0 corrected, 0 unchanged, 0 refused\n");
    }

    private static String line(String indicator, String date, String value) {
        return "{\"indicator\":\"" + indicator + "\",\"date\":\"" + date + "\",\"value\":" + value
                + ",\"source\":\"erp\"}\n";
    }

    /** An indicator of a plan that was taken in. */
    private String indicator() throws IOException {
        try (Installation installation = Installation.open(folder.resolve("data"))) {
            Actor actor = installation.administratorOf("Granvattna");
            StrategyId strategy = installation
                    .application()
                    .createStrategy()
                    .handle(
                            actor,
                            new CreateStrategy.Command(id -> new Keyed<>(
                                    new Draft(
                                            new Header("Plan", null, null, false, null, null, null, null, null),
                                            Content.EMPTY),
                                    List.of())))
                    .value()
                    .id();
            GoalId goal = installation
                    .application()
                    .addGoal()
                    .handle(
                            actor,
                            new AddGoal.Command(
                                    strategy,
                                    id -> new Keyed<>(
                                            new Goal(
                                                    id,
                                                    strategy,
                                                    Goal.GoalKind.BUSINESS,
                                                    "Mål",
                                                    null,
                                                    null,
                                                    null,
                                                    BigDecimal.ONE,
                                                    null,
                                                    List.of(),
                                                    null),
                                            List.of())))
                    .value()
                    .id();
            Measure measure = new Measure(
                    "Svarstid",
                    "dagar",
                    Direction.DECREASE,
                    goal,
                    null,
                    BigDecimal.ONE,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
            return installation
                    .application()
                    .addIndicator()
                    .handle(
                            actor,
                            new AddIndicator.Command(
                                    id -> new Keyed<>(new IndicatorDraft(measure, null, null), List.of())))
                    .value()
                    .id()
                    .toString();
        }
    }

    @Test
    void what_is_no_plan_is_refused_with_line_and_column_and_the_others_come_in() throws IOException {
        Files.writeString(folder.resolve("plan.xml"), PLAN);
        Files.writeString(folder.resolve("page.xml"), "<html>\n</html>");

        assertThat(kurs("import", "page.xml", "plan.xml", "--organisation", "Granvattna"))
                .isEqualTo(1);

        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .startsWith("page.xml:1:1: ")
                .endsWith("nothing of it was kept");
        assertThat(out.toString()).contains("came in as strategy");
    }

    @Test
    void without_a_name_it_takes_the_only_organisation_there_is() throws IOException {
        Files.writeString(folder.resolve("plan.xml"), PLAN);

        assertThat(kurs("import", "plan.xml")).isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().contains("--organisation NAME");

        kurs("keys", "create", "--organisation", "Granvattna", "--role", "READER");
        assertThat(kurs("import", "plan.xml")).isZero();
    }

    @Test
    void a_file_that_is_not_there_is_wrong_usage() {
        assertThat(kurs("import", "nowhere.xml")).isEqualTo(2);

        assertThat(err.toString()).contains("nowhere.xml");
    }

    @Test
    void the_journal_of_what_came_in_holds() throws IOException {
        Files.writeString(folder.resolve("plan.xml"), PLAN);
        kurs("import", "plan.xml", "--organisation", "Granvattna");

        assertThat(kurs("verify")).isZero();

        // The founding, four discount schedules, the strategy, a goal and an objective.
        assertThat(out.toString().lines().toList()).last().isEqualTo("intact: 8 entries");
        assertThat(kurs("verify", "--organisation", "Grannköping")).isEqualTo(2);
    }

    private int kurs(String... arguments) {
        Console console = new Console(
                new PrintWriter(out, true), new PrintWriter(err, true), Map.of("LANG", "sv_SE.UTF-8"), folder);
        return Kurs.run(console, "1.2.3", arguments);
    }
}
