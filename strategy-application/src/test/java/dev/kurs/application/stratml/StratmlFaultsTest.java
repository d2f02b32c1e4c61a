package dev.kurs.application.stratml;

import static dev.kurs.application.stratml.Documents.CORE_LINE;
import static dev.kurs.application.stratml.Documents.GOAL;
import static dev.kurs.application.stratml.Documents.PART_1;
import static dev.kurs.application.stratml.Documents.PART_2;
import static dev.kurs.application.stratml.Documents.assertOnly;
import static dev.kurs.application.stratml.Documents.only;
import static dev.kurs.application.stratml.Documents.root;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.kurs.application.stratml.PerformanceIndicator.IndicatorType;
import dev.kurs.application.stratml.PerformanceIndicator.Relationship;
import dev.kurs.application.stratml.StratmlPlan.Submitter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The faults of documents in circulation, one at a time: what is made of them, and what is told. */
class StratmlFaultsTest {

    @Test
    void a_document_without_a_namespace_is_read() {
        StratmlReading reading = Documents.read(root("StrategicPlan", "", ""));

        assertThat(reading.plan().goals()).hasSize(1);
        assertOnly(reading, 1, "StrategicPlan", RepairCode.NAMESPACE_MISSING, Map.of("namespace", PART_1));
    }

    @Test
    void the_old_namespace_of_part_1_is_read() {
        StratmlReading reading = Documents.read(root("StrategicPlan", "xmlns='http://www.stratml.net'", ""));

        assertThat(reading.plan().goals()).hasSize(1);
        assertOnly(
                reading,
                1,
                "StrategicPlan",
                RepairCode.NAMESPACE_OLD,
                Map.of("found", "http://www.stratml.net", "namespace", PART_1));
    }

    @Test
    void the_old_namespace_of_part_2_is_read() {
        String old = "http://www.stratml.net/PerformancePlanOrReport";

        StratmlReading reading =
                Documents.read(root("PerformancePlanOrReport", "xmlns='" + old + "' Type='Strategic_Plan'", ""));

        assertThat(reading.plan().goals()).hasSize(1);
        assertOnly(
                reading,
                1,
                "PerformancePlanOrReport",
                RepairCode.NAMESPACE_OLD,
                Map.of("found", old, "namespace", PART_2));
    }

    @Test
    void the_namespace_of_the_other_part_is_read() {
        StratmlReading reading = Documents.read(root("StrategicPlan", "xmlns='" + PART_2 + "'", ""));

        assertThat(reading.plan().goals()).hasSize(1);
        assertOnly(
                reading,
                1,
                "StrategicPlan",
                RepairCode.NAMESPACE_UNEXPECTED,
                Map.of("found", PART_2, "namespace", PART_1));
    }

    @Test
    void children_in_another_namespace_of_stratml_are_read_and_told_once() {
        StratmlReading reading = Documents.read("<s:StrategicPlan xmlns:s='" + PART_1
                + "'><Name>Plan</Name>\n<StrategicPlanCore>" + GOAL + "</StrategicPlanCore></s:StrategicPlan>");

        assertThat(reading.plan().name()).isEqualTo("Plan");
        assertThat(reading.plan().goals()).hasSize(1);
        assertOnly(reading, 1, "Name", RepairCode.NAMESPACE_UNEXPECTED, Map.of("found", "", "namespace", PART_1));
    }

    @Test
    void children_in_any_order_are_read_and_told_once_for_each_parent() {
        StratmlReading reading =
                Documents.read(Documents.withCore("<Goal><Identifier>_a</Identifier><Description>Text</Description>"
                        + "<Name>Mål</Name></Goal>\n<Value><Name>Öppenhet</Name></Value><Vision>"
                        + "<Description>Framåt</Description></Vision>"));

        assertThat(reading.plan().goals().get(0).name()).isEqualTo("Mål");
        assertThat(reading.plan().goals().get(0).description()).isEqualTo("Text");
        assertThat(reading.plan().vision().description()).isEqualTo("Framåt");
        assertThat(reading.repairs())
                .extracting(Repair::line, Repair::element, Repair::code)
                .containsExactly(
                        tuple(CORE_LINE, "StrategicPlanCore/Goal/Description", RepairCode.ELEMENT_OUT_OF_ORDER),
                        tuple(CORE_LINE + 1, "StrategicPlanCore/Value", RepairCode.ELEMENT_OUT_OF_ORDER));
    }

    @Test
    void an_identifier_that_is_no_name_is_made_one() {
        StratmlReading reading =
                Documents.read(Documents.withGoal("<Identifier>78901c50-230a-4997-a95e-eeaf289a484e</Identifier>"));

        assertThat(reading.plan().goals().get(0).identifier()).isEqualTo("_78901c50-230a-4997-a95e-eeaf289a484e");
        assertOnly(
                reading,
                CORE_LINE,
                "StrategicPlanCore/Goal/Identifier",
                RepairCode.IDENTIFIER_REWRITTEN,
                Map.of(
                        "text",
                        "78901c50-230a-4997-a95e-eeaf289a484e",
                        "identifier",
                        "_78901c50-230a-4997-a95e-eeaf289a484e"));
    }

    @Test
    void an_identifier_that_stands_twice_is_told_apart() {
        StratmlReading reading = Documents.read(Documents.withGoal(
                "<Identifier>_a</Identifier>\n<Objective><Name>Delmål</Name><Identifier>_a</Identifier></Objective>"));

        assertThat(reading.plan().goals().get(0).identifier()).isEqualTo("_a");
        assertThat(reading.plan().goals().get(0).objectives().get(0).identifier())
                .isEqualTo("_a-2");
        assertOnly(
                reading,
                CORE_LINE + 1,
                "StrategicPlanCore/Goal/Objective/Identifier",
                RepairCode.IDENTIFIER_REPEATED,
                Map.of("text", "_a", "identifier", "_a-2", "line", Integer.toString(CORE_LINE)));
    }

    @Test
    void a_reference_follows_the_identifier_that_it_names() {
        StratmlReading reading = Documents.read(Documents.withIndicator(
                "<Identifier>7</Identifier><Relationship><ReferentIdentifier>7</ReferentIdentifier>"
                        + "<ReferentIdentifier>8 elsewhere</ReferentIdentifier></Relationship>"));

        assertThat(Documents.indicator(reading).relationships())
                .containsExactly(new Relationship(null, List.of("_7", "8 elsewhere"), null, null, null));
        assertThat(Documents.codes(reading)).containsExactly("identifier-rewritten");
    }

    @Test
    void a_submitter_beside_the_administrative_information_is_read_in_part_1() {
        String submitter = "<AdministrativeInformation><Source>x</Source></AdministrativeInformation>\n"
                + "<Submitter><GivenName>Eva</GivenName></Submitter>";

        StratmlReading reading = Documents.read(root("StrategicPlan", "xmlns='" + PART_1 + "'", submitter));

        assertThat(reading.plan().submitter()).isEqualTo(new Submitter(null, "Eva", null, null, null));
        assertOnly(reading, 2, "Submitter", RepairCode.SUBMITTER_MOVED, Map.of());
    }

    @Test
    void a_submitter_in_the_administrative_information_is_read_in_part_2() {
        StratmlReading reading = Documents.read(root(
                "PerformancePlanOrReport",
                "xmlns='" + PART_2 + "' Type='Strategic_Plan'",
                "<AdministrativeInformation>\n<Submitter><GivenName>Eva</GivenName></Submitter>"
                        + "</AdministrativeInformation>"));

        assertThat(reading.plan().submitter()).isEqualTo(new Submitter(null, "Eva", null, null, null));
        assertOnly(reading, 2, "AdministrativeInformation/Submitter", RepairCode.SUBMITTER_MOVED, Map.of());
    }

    @Test
    void of_two_submitters_the_one_in_its_place_is_kept() {
        StratmlReading reading = Documents.read(root(
                "PerformancePlanOrReport",
                "xmlns='" + PART_2 + "' Type='Strategic_Plan'",
                "<AdministrativeInformation><Submitter><GivenName>Eva</GivenName></Submitter>"
                        + "</AdministrativeInformation><Submitter><GivenName>Bo</GivenName></Submitter>"));

        assertThat(reading.plan().submitter()).isEqualTo(new Submitter(null, "Bo", null, null, null));
        assertOnly(
                reading, 1, "AdministrativeInformation/Submitter", RepairCode.ELEMENT_REPEATED, Map.of("text", "Eva"));
    }

    @Test
    void an_empty_element_is_left_out_and_told_once_with_all_in_it() {
        StratmlReading reading = Documents.read(Documents.withGoal(
                "\n<Stakeholder StakeholderTypeType='Person'><Name/><Role><Name> </Name></Role></Stakeholder>"));

        assertThat(reading.plan().goals().get(0).stakeholders()).isEmpty();
        assertOnly(reading, CORE_LINE + 1, "StrategicPlanCore/Goal/Stakeholder", RepairCode.ELEMENT_EMPTY, Map.of());
    }

    @Test
    void an_empty_goal_and_an_empty_objective_are_kept() {
        StratmlReading reading = Documents.read(Documents.withCore("<Goal><Name/>\n<Objective/></Goal>"));

        assertThat(reading.plan().goals()).hasSize(1);
        assertThat(reading.plan().goals().get(0).objectives()).hasSize(1);
        assertThat(reading.repairs())
                .extracting(
                        Repair::line, Repair::code, repair -> repair.figures().get("placeholder"))
                .containsExactly(
                        tuple(CORE_LINE, RepairCode.NAME_MISSING, "goal-name"),
                        tuple(CORE_LINE + 1, RepairCode.NAME_MISSING, "objective-name"));
    }

    @Test
    void an_empty_date_is_no_date() {
        StratmlReading reading = Documents.read(Documents.withResult("<StartDate/><NumberOfUnits>1</NumberOfUnits>"));

        assertThat(Documents.result(reading).startDate()).isNull();
        assertThat(only(reading).code()).isEqualTo(RepairCode.DATE_EMPTY);
        assertThat(only(reading).element()).endsWith("ActualResult/StartDate");
    }

    @Test
    void an_empty_number_is_no_number() {
        StratmlReading reading =
                Documents.read(Documents.withResult("<EndDate>2026-01-01</EndDate><NumberOfUnits> </NumberOfUnits>"));

        assertThat(Documents.result(reading).numberOfUnits()).isNull();
        assertThat(only(reading).code()).isEqualTo(RepairCode.NUMBER_EMPTY);
        assertThat(only(reading).element()).endsWith("ActualResult/NumberOfUnits");
    }

    @Test
    void the_old_attribute_for_the_type_of_an_indicator_is_read() {
        StratmlReading reading = Documents.read(
                Documents.withGoal("<Objective><Name>Delmål</Name>\n<PerformanceIndicator IndicatorType='Qualitative'>"
                        + "<MeasurementDimension>Mått</MeasurementDimension><UnitOfMeasurement>st</UnitOfMeasurement>"
                        + "</PerformanceIndicator></Objective>"));

        assertThat(Documents.indicator(reading).type()).isEqualTo(IndicatorType.QUALITATIVE);
        assertOnly(
                reading,
                CORE_LINE + 1,
                "StrategicPlanCore/Goal/Objective/PerformanceIndicator",
                RepairCode.ATTRIBUTE_RENAMED,
                Map.of("attribute", "IndicatorType", "name", "PerformanceIndicatorType"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,234,567.5|1234567.5", "1 234,5|1234.5", "45 %|45", "12,5|12.5", "1\u00A0234|1234"})
    void a_number_as_people_write_it_is_read_and_told(String text, String number) {
        StratmlReading reading = Documents.read(Documents.withResult("\n<NumberOfUnits>" + text + "</NumberOfUnits>"));

        assertThat(Documents.result(reading).numberOfUnits()).isEqualTo(new BigDecimal(number));
        assertThat(only(reading).line()).isEqualTo(CORE_LINE + 1);
        assertThat(only(reading).code()).isEqualTo(RepairCode.NUMBER_REWRITTEN);
        assertThat(only(reading).figures()).isEqualTo(Map.of("text", text, "number", number));
    }

    @Test
    void a_number_that_nobody_can_read_is_left_out_and_told() {
        StratmlReading reading = Documents.read(Documents.withResult(
                "<NumberOfUnits>mellan 10 och 20</NumberOfUnits><Description>Se bilagan</Description>"));

        assertThat(Documents.result(reading).numberOfUnits()).isNull();
        assertThat(only(reading).code()).isEqualTo(RepairCode.NUMBER_UNREADABLE);
        assertThat(only(reading).figures()).isEqualTo(Map.of("text", "mellan 10 och 20"));
    }

    @Test
    void a_year_alone_begins_and_ends_a_period() {
        StratmlReading reading =
                Documents.read(Documents.withResult("<StartDate>2026</StartDate><EndDate>2027</EndDate>"));

        assertThat(Documents.result(reading).startDate()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(Documents.result(reading).endDate()).isEqualTo(LocalDate.of(2027, 12, 31));
        assertThat(Documents.codes(reading)).containsExactly("date-rewritten", "date-rewritten");
        assertThat(reading.repairs().get(1).figures()).isEqualTo(Map.of("text", "2027", "date", "2027-12-31"));
    }

    @Test
    void a_date_that_nobody_can_read_is_left_out_and_told() {
        StratmlReading reading =
                Documents.read(Documents.withResult("<EndDate>31/02/2026</EndDate><NumberOfUnits>1</NumberOfUnits>"));

        assertThat(Documents.result(reading).endDate()).isNull();
        assertThat(only(reading).code()).isEqualTo(RepairCode.DATE_UNREADABLE);
    }

    @Test
    void names_of_before_iso_are_read() {
        StratmlReading reading = Documents.read(root(
                "PerformancePlanOrReport",
                "xmlns='" + PART_2 + "' Type='Strategic_Plan'",
                "<Submitter><FirstName>Eva</FirstName><LastName>Exempel</LastName></Submitter>"));

        assertThat(reading.plan().submitter()).isEqualTo(new Submitter(null, "Eva", "Exempel", null, null));
        assertThat(reading.repairs())
                .extracting(Repair::element, repair -> repair.figures().get("name"))
                .containsExactly(tuple("Submitter/FirstName", "GivenName"), tuple("Submitter/LastName", "Surname"));
    }
}
