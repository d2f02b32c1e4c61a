package dev.kurs.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
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
