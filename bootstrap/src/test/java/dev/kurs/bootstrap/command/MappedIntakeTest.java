package dev.kurs.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.application.Actor;
import dev.kurs.application.Keyed;
import dev.kurs.application.Listing;
import dev.kurs.application.strategy.AddGoal;
import dev.kurs.application.strategy.CreateStrategy;
import dev.kurs.application.strategy.Draft;
import dev.kurs.bootstrap.installation.Installation;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.indicator.Measurement;
import dev.kurs.domain.kernel.ExternalKey;
import dev.kurs.domain.strategy.Content;
import dev.kurs.domain.strategy.Goal;
import dev.kurs.domain.strategy.Goal.GoalKind;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kurs import --mapping}, with what comes with Kurs and with a mapping of one's own. */
class MappedIntakeTest {

    private static final String KPIS = """
            [{"id": "N1", "title": "Andel nöjda, %", "is_divided_by_gender": true},
             {"id": "N2", "title": "Kostnad, kr/inv"}]
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String goal = "";
    private String strategy = "";

    @BeforeEach
    void aGoal() {
        try (Installation installation = Installation.open(folder.resolve("data"))) {
            Actor actor = installation.administratorOf("Granvattna");
            Header header = new Header("Kommunplan", null, null, false, null, null, null, null, null);
            StrategyId of = installation
                    .application()
                    .createStrategy()
                    .handle(
                            actor,
                            new CreateStrategy.Command(id -> new Keyed<>(new Draft(header, Content.EMPTY), List.of())))
                    .value()
                    .id();
            strategy = of.toString();
            goal = installation
                    .application()
                    .addGoal()
                    .handle(
                            actor,
                            new AddGoal.Command(
                                    of,
                                    id -> new Keyed<>(
                                            new Goal(
                                                    id,
                                                    of,
                                                    GoalKind.BUSINESS,
                                                    "Ett gott liv",
                                                    null,
                                                    null,
                                                    null,
                                                    BigDecimal.ONE,
                                                    null,
                                                    List.of(),
                                                    null),
                                            List.of())))
                    .value()
                    .id()
                    .toString();
        }
    }

    @Test
    void key_figures_become_indicators_and_their_values_measurements_with_gender_as_breakdown() throws IOException {
        write("kpis.json", KPIS);
        write("values.csv", """
                gender,count,status,value,kpi,year,municipality_id,municipality,municipality_type
                T,1,,71.5,N1,2023,0001,Granvattna,K
                K,1,,73.25,N1,2023,0001,Granvattna,K
                M,1,,69.75,N1,2023,0001,Granvattna,K
                T,1,,70,N1,2023,0002,Grannköping,K
                T,1,,,N2,2023,0001,Granvattna,K
                X,1,,1,N2,2023,0001,Granvattna,K
                """);

        assertThat(kpis()).isZero();
        assertThat(kurs("import", "--mapping", "kolada-values", "--set", "municipality=0001", "values.csv"))
                .isEqualTo(1);

        assertThat(out.toString())
                .contains("kpis.json: 2 rows, 0 of them not asked for: 2 new, 0 corrected, 0 unchanged, 0 refused")
                .contains("values.csv: 6 rows, 1 of them not asked for: 3 new, 0 corrected, 0 unchanged, 2 refused");
        assertThat(err.toString().lines())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("values.csv:6: ") && line.endsWith(" (value)"))
                .anyMatch(line -> line.startsWith("values.csv:7: \"X\"") && line.endsWith("(gender)"));
        assertThat(measurements("N1/0001"))
                .extracting(one -> one.date() + " "
                        + (one.breakdown() == null
                                ? ""
                                : one.breakdown().dimension() + "="
                                        + one.breakdown().value())
                        + " " + one.value())
                .containsExactlyInAnyOrder(
                        "2023-12-31  71.5", "2023-12-31 gender=K 73.25", "2023-12-31 gender=M 69.75");
    }

    @Test
    void an_answer_of_the_data_api_says_the_same_and_changes_nothing() throws IOException {
        write("kpis.json", KPIS);
        write("values.csv", "gender,value,kpi,year,municipality_id\nT,71.5,N1,2023,0001\nK,73.25,N1,2023,0001\n");
        write("answer.json", """
                {"count": 2, "values": [
                  {"kpi": "N1", "municipality": "0001", "period": 2023, "values": [
                    {"gender": "T", "status": "", "value": 71.5, "count": 1}, {"gender": "K", "value": 73.25}]},
                  {"kpi": "N1", "municipality": "0002", "period": 2023, "values": [{"gender": "T", "value": 1}]}]}
                """);
        assertThat(kpis()).isZero();
        assertThat(kurs("import", "--mapping", "kolada-values", "--set", "municipality=0001", "values.csv"))
                .isZero();

        assertThat(kurs("import", "--mapping", "kolada-api", "--set", "municipality=0001", "answer.json"))
                .isZero();

        assertThat(out.toString())
                .contains("answer.json: 3 rows, 1 of them not asked for: 0 new, 0 corrected, 2 unchanged, 0 refused");
    }

    @Test
    void several_values_of_a_day_are_refused_or_told_apart_and_never_corrected() throws IOException {
        write("metrics.csv", "metric,direction\nResponse,-1\n");
        write("values.csv", """
                entry_date,metric,value
                2016-03-01,Response,5.1
                2016-03-01,Response,5.3
                2016-03-02,Response,4.9
                """);
        assertThat(kurs(
                        "import",
                        "--mapping",
                        "cityscore-indicators",
                        "--set",
                        "goal=" + goal,
                        "--set",
                        "unit=minutes",
                        "metrics.csv"))
                .isZero();

        assertThat(kurs("import", "--mapping", "cityscore-values", "values.csv"))
                .isEqualTo(1);
        assertThat(out.toString()).contains("1 new, 0 corrected, 0 unchanged, 2 refused");
        assertThat(err.toString()).contains("values.csv:2: 2 ", "values.csv:3: 2 ");

        assertThat(kurs("import", "--mapping", "cityscore-all-values", "values.csv"))
                .isZero();
        assertThat(out.toString()).contains("2 new, 0 corrected, 1 unchanged, 0 refused");
        assertThat(measurements(new ExternalKey("cityscore", "Response")))
                .extracting(one -> one.date() + " " + one.source() + " " + one.value())
                .containsExactlyInAnyOrder(
                        "2016-03-01 cityscore 5.1", "2016-03-01 cityscore (2) 5.3", "2016-03-02 cityscore 4.9");
    }

    @Test
    void a_mapping_of_ones_own_goes_to_any_collection_also_one_that_a_parameter_names() throws IOException {
        write("goals.json", """
                {"kursMapping": 1, "title": "Goals", "rows": {"format": "csv", "separator": ";"},
                 "parameters": {"strategy": "which"},
                 "to": [{"collection": "strategies/{$strategy}/goals", "body": {
                   "kind": "BUSINESS", "title": "{Goal}", "weight": {"number": "{Weight}", "point": ","},
                   "externalKeys": [{"body": {"system": "excel", "key": "{No}"}}]}}]}
                """);
        write("goals.csv", "No;Goal;Weight\n1;Tryggare barn;1,5\n2;;1\n3;Renare luft;0\n");

        assertThat(kurs("import", "--mapping", "goals.json", "--set", "strategy=" + strategy, "goals.csv"))
                .isEqualTo(1);

        assertThat(out.toString()).contains("goals.csv: 3 rows, 0 of them not asked for: 1 new");
        assertThat(err.toString().lines())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("goals.csv:3: ") && line.endsWith("(Goal)"))
                .anyMatch(line -> line.startsWith("goals.csv:4: ") && line.endsWith("(Weight)"));
        write("goals.csv", "No;Goal;Weight\n1;Tryggare barn och unga;1,5\n");
        assertThat(kurs("import", "--mapping", "goals.json", "--set", "strategy=" + strategy, "goals.csv"))
                .isZero();
        assertThat(out.toString()).contains("goals.csv: 1 rows, 0 of them not asked for: 0 new, 1 corrected");
    }

    @Test
    void what_cannot_be_used_is_told_before_anything_is_taken_in() throws IOException {
        write("wrong.json", "{\"kursMapping\": 2, \"title\": \"A\", \"rows\": {\"format\": \"xls\"}, \"to\": [{}]}");
        write("values.csv", "kpi,value\nN1,1\n");

        assertThat(kurs("import", "--mapping", "wrong.json", "values.csv")).isEqualTo(1);
        assertThat(err.toString().lines())
                .anyMatch(line -> line.startsWith("wrong.json: /kursMapping: "))
                .anyMatch(line -> line.startsWith("wrong.json: /rows/format: "))
                .anyMatch(line -> line.startsWith("wrong.json: /to/0/collection: "));

        assertThat(kurs("import", "--mapping", "kolada-values", "--set", "municipality=1", "values.csv"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("values.csv: ", "gender", "municipality_id");
        assertThat(kurs("import", "--mapping", "kolada-values", "values.csv")).isEqualTo(1);
        assertThat(kurs("import", "--mapping", "no-such", "values.csv")).isEqualTo(2);
        assertThat(err.toString()).contains("kolada-indicators, kolada-values");
        assertThat(kurs("import", "--mapping", "kolada-values", "nowhere.csv")).isEqualTo(2);
    }

    @Test
    void every_mapping_that_comes_with_kurs_can_be_read() throws IOException {
        write("empty.csv", "");

        for (String name : dev.kurs.rest.mapping.MappedFiles.readyNames()) {
            kurs("import", "--mapping", name, "empty.csv");
        }

        // Each asks for its parameters, or finds the file empty; none is wrong itself.
        assertThat(err.toString().lines()).isNotEmpty().allMatch(line -> line.startsWith("empty.csv: "));
    }

    private int kpis() {
        return kurs(
                "import",
                "--mapping",
                "kolada-indicators",
                "--set",
                "kpis=N1,N2",
                "--set",
                "municipality=0001",
                "--set",
                "goal=" + goal,
                "--set",
                "direction=INCREASE",
                "--set",
                "unit=procent",
                "kpis.json");
    }

    private List<Measurement> measurements(String kolada) {
        return measurements(new ExternalKey("kolada", kolada));
    }

    private List<Measurement> measurements(ExternalKey key) {
        try (Installation installation = Installation.open(folder.resolve("data"))) {
            return installation
                    .application()
                    .transactions()
                    .read(installation.administratorOf("Granvattna").organisation(), ports -> {
                        IndicatorId id = new IndicatorId(ports.resources()
                                .findByExternalKey("indicator", key)
                                .orElseThrow());
                        return ports.measurements()
                                .list(id, null, null, false, Listing.first(100))
                                .items();
                    });
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private int kurs(String... arguments) {
        Console console = new Console(new PrintWriter(out, true), new PrintWriter(err, true), Map.of(), folder);
        return Kurs.run(console, "1.2.3", arguments);
    }
}
