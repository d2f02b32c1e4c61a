package dev.kurs.application.stratml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.kurs.application.stratml.PerformanceIndicator.Descriptor;
import dev.kurs.application.stratml.PerformanceIndicator.MeasurementInstance;
import dev.kurs.application.stratml.PerformanceIndicator.Place;
import dev.kurs.application.stratml.PerformanceIndicator.Result;
import dev.kurs.application.stratml.StratmlPlan.Administration;
import dev.kurs.application.stratml.StratmlPlan.DocumentType;
import dev.kurs.application.stratml.StratmlPlan.Goal;
import dev.kurs.application.stratml.StratmlPlan.Objective;
import dev.kurs.application.stratml.StratmlPlan.Organization;
import dev.kurs.application.stratml.StratmlPlan.Stakeholder;
import dev.kurs.application.stratml.StratmlPlan.StakeholderType;
import dev.kurs.application.stratml.StratmlPlan.Statement;
import dev.kurs.application.stratml.StratmlPlan.Submitter;
import dev.kurs.application.stratml.StratmlPlan.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StratmlReaderTest {

    @Test
    void the_fixtures_are_valid_themselves() {
        assertThat(Schemas.PART_1.faults(Documents.bytes("fjallvik-part1.xml"))).isEmpty();
        assertThat(Schemas.PART_2.faults(Documents.bytes("fjallvik-part2.xml"))).isEmpty();
        assertThat(Schemas.PART_2_WITH_PLACES.faults(Documents.bytes("fjallvik-place.xml")))
                .isEmpty();
        assertThat(Schemas.PART_2.faults(Documents.bytes("fjallvik-all-faults.xml")))
                .isNotEmpty();
    }

    @Test
    void a_strategic_plan_is_read_whole_and_without_repairs() {
        StratmlReading reading = Documents.read(Documents.bytes("fjallvik-part1.xml"));

        assertThat(reading.part()).isEqualTo(StratmlPart.PART_1);
        assertThat(reading.repairs()).isEmpty();
        assertThat(reading.plan())
                .isEqualTo(new StratmlPlan(
                        DocumentType.STRATEGIC_PLAN,
                        "Digital strategi för Fjällviks kommun",
                        "Hur det digitala ska bära kommunens mål.",
                        "Antagen av kommunfullmäktige.\nGäller alla nämnder.",
                        List.of(new Organization(
                                "Fjällviks kommun",
                                "FVK",
                                "_org-fjallvik",
                                "En påhittad kommun vid en påhittad sjö.",
                                List.of(stakeholder(
                                        "Invånarna", "Alla som bor i Fjällvik.", StakeholderType.GENERIC_GROUP)))),
                        new Statement("Den enkla kommunen.", "_vision"),
                        new Statement("Att finnas till för dem som bor här.", "_mission"),
                        List.of(new Value("Öppenhet", "Vi visar hur vi tänker.")),
                        List.of(new Goal(
                                "Välfärd nära",
                                "Den som behöver hjälp får den & slipper vänta.",
                                "_goal-1",
                                "1",
                                List.of(stakeholder("Siv Exempelsson", "Socialchef", StakeholderType.PERSON)),
                                "Se även budgeten.",
                                List.of(),
                                List.of(new Objective(
                                        "Svar inom en dag",
                                        "Varje ansökan får ett första svar inom en dag.",
                                        "_objective-1-1",
                                        "1.1",
                                        List.of(stakeholder("Socialförvaltningen", null, StakeholderType.ORGANIZATION)),
                                        "Gäller från sommaren.",
                                        List.of())))),
                        new Administration(
                                null,
                                LocalDate.of(2026, 1, 1),
                                LocalDate.of(2029, 12, 31),
                                LocalDate.of(2025, 11, 24),
                                "https://fjallvik.example/strategi"),
                        new Submitter(null, "Nils", "Påhittsson", "000-00 00 00", "nils@fjallvik.example")));
    }

    private static Stakeholder stakeholder(String name, String description, StakeholderType type) {
        return new Stakeholder(name, description, List.of(), type);
    }

    @Test
    void a_place_of_the_later_version_is_read() {
        StratmlReading reading = Documents.read(Documents.bytes("fjallvik-place.xml"));

        assertThat(reading.repairs()).isEmpty();
        assertThat(Documents.indicator(reading).instances())
                .containsExactly(new MeasurementInstance(
                        new Place("Norra stadsdelen", "FVK-N"),
                        List.of(new Result(
                                null,
                                LocalDate.of(2028, 12, 31),
                                new BigDecimal("12.50"),
                                new Descriptor("Betyg", "gott"),
                                null)),
                        List.of()));
    }

    @Test
    void every_part_of_the_tree_knows_where_it_stood() {
        StratmlReading reading = Documents.read(Documents.bytes("fjallvik-part2.xml"));
        Goal goal = reading.plan().goals().get(0);
        PerformanceIndicator indicator = goal.objectives().get(0).indicators().get(0);
        MeasurementInstance instance = indicator.instances().get(0);

        assertThat(reading.positions().of(reading.plan())).contains(new Position(2, 1));
        assertThat(reading.positions().of(goal)).contains(new Position(32, 5));
        assertThat(reading.positions().of(indicator)).contains(new Position(49, 9));
        assertThat(reading.positions().of(instance.targets().get(0))).contains(new Position(57, 13));
        assertThat(reading.positions().of(reading.plan().submitter())).contains(new Position(90, 3));
        assertThat(reading.positions().of(new Value("Öppenhet", "Vi visar hur vi tänker.")))
                .isEmpty();
    }

    @Test
    void a_position_counts_lines_as_they_end_and_columns_to_the_tag() {
        String document = Documents.withCore(
                "<!-- <Goal> --><![CDATA[ ]]>\r\n<?x <Goal> ?>\r\t<Goal\n  ><Name>a&lt;b</Name><Description>x</Description></Goal>");

        StratmlReading reading = Documents.read(document);

        assertThat(reading.positions().of(reading.plan().goals().get(0))).contains(new Position(6, 2));
    }

    @Test
    void all_faults_at_once_are_read_as_the_plan_that_was_meant() {
        StratmlReading faulty = Documents.read(Documents.bytes("fjallvik-all-faults.xml"));
        StratmlReading clean = Documents.read(Documents.bytes("fjallvik-part2.xml"));

        assertThat(faulty.plan()).isEqualTo(clean.plan());
        assertThat(Documents.codes(clean)).containsExactly("unit-missing", "name-missing");
    }

    @Test
    void all_faults_at_once_are_told_line_by_line() {
        StratmlReading faulty = Documents.read(Documents.bytes("fjallvik-all-faults.xml"));

        assertThat(faulty.repairs())
                .extracting(
                        Repair::line,
                        repair -> leaf(repair.element()),
                        repair -> repair.code().slug())
                .containsExactly(
                        tuple(4, "PerformancePlanOrReport", "namespace-missing"),
                        tuple(4, "PerformancePlanOrReport", "attribute-unknown"),
                        tuple(4, "PerformancePlanOrReport", "document-type-assumed"),
                        tuple(5, "id", "element-unknown"),
                        tuple(7, "Name", "element-out-of-order"),
                        tuple(11, "OtherInformation", "markup-removed"),
                        tuple(13, "StrategicPlanCore", "namespace-unexpected"),
                        tuple(13, "StrategicPlanCore", "text-misplaced"),
                        tuple(16, "Organization", "element-out-of-order"),
                        tuple(19, "Identifier", "identifier-rewritten"),
                        tuple(21, "Description", "element-repeated"),
                        tuple(22, "Stakeholder", "word-rewritten"),
                        tuple(24, "RoleType", "word-unknown"),
                        tuple(26, "Stakeholder", "element-empty"),
                        tuple(28, "Identifier", "element-empty"),
                        tuple(38, "Identifier", "identifier-repeated"),
                        tuple(44, "PerformanceIndicator", "attribute-renamed"),
                        tuple(53, "StartDate", "date-rewritten"),
                        tuple(54, "EndDate", "date-rewritten"),
                        tuple(55, "NumberOfUnits", "number-rewritten"),
                        tuple(58, "StartDate", "date-unreadable"),
                        tuple(60, "NumberOfUnits", "number-rewritten"),
                        tuple(65, "PerformanceIndicator", "attribute-empty"),
                        tuple(67, "UnitOfMeasurement", "unit-missing"),
                        tuple(69, "TargetResult", "element-empty"),
                        tuple(70, "NumberOfUnits", "number-unreadable"),
                        tuple(71, "StartDate", "element-out-of-order"),
                        tuple(71, "StartDate", "date-empty"),
                        tuple(75, "NumberOfUnits", "number-rewritten"),
                        tuple(81, "Name", "name-missing"),
                        tuple(88, "EndDate", "date-empty"),
                        tuple(91, "Submitter", "submitter-moved"),
                        tuple(92, "FirstName", "element-renamed"),
                        tuple(93, "LastName", "element-renamed"));
    }

    private static String leaf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
