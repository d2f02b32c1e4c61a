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

import dev.kurs.application.stratml.StratmlPlan.DocumentType;
import dev.kurs.application.stratml.StratmlPlan.Organization;
import dev.kurs.application.stratml.StratmlPlan.RoleType;
import dev.kurs.application.stratml.StratmlPlan.Stakeholder;
import dev.kurs.application.stratml.StratmlPlan.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What has no place, no name or no sense in StratML, one at a time: what is made of it, and what is told. */
class StratmlStrangersTest {

    @Test
    void a_missing_name_is_told_where_its_element_or_its_parent_stands() {
        StratmlReading reading = Documents.read(Documents.withCore("""
                <Organization><Acronym>FVK</Acronym></Organization>
                <Value><Name/><Description>Alltid öppet</Description></Value>
                <Goal><Name>Mål</Name><Stakeholder><Description>De unga</Description></Stakeholder></Goal>"""));

        assertThat(reading.plan().organizations())
                .containsExactly(new Organization(null, "FVK", null, null, List.of()));
        assertThat(reading.plan().values()).containsExactly(new Value(null, "Alltid öppet"));
        assertThat(reading.repairs())
                .extracting(
                        Repair::line,
                        Repair::element,
                        repair -> repair.figures().get("placeholder"))
                .containsExactly(
                        tuple(CORE_LINE, "StrategicPlanCore/Organization", "organization-name"),
                        tuple(CORE_LINE + 1, "StrategicPlanCore/Value/Name", "value-name"),
                        tuple(CORE_LINE + 2, "StrategicPlanCore/Goal/Stakeholder", "stakeholder-name"));
    }

    @Test
    void a_missing_title_measure_and_unit_are_told() {
        StratmlReading reading = Documents.read("<PerformancePlanOrReport xmlns='" + PART_2
                + "' Type='Performance_Plan'><StrategicPlanCore><Goal><Name>Mål</Name><Objective><Name>Delmål</Name>"
                + "<PerformanceIndicator><Identifier>_a</Identifier></PerformanceIndicator></Objective></Goal>"
                + "</StrategicPlanCore></PerformancePlanOrReport>");

        assertThat(reading.plan().name()).isNull();
        assertThat(reading.repairs())
                .extracting(
                        repair -> repair.code().slug() + " " + repair.figures().get("placeholder"))
                .containsExactly(
                        "name-missing plan-name", "name-missing indicator-name", "unit-missing indicator-unit");
    }

    @Test
    void an_unknown_element_is_left_out_and_what_it_said_is_told() {
        StratmlReading reading =
                Documents.read(Documents.withGoal("\n<Budget>12 <Currency>kronor</Currency></Budget>"));

        assertOnly(
                reading,
                CORE_LINE + 1,
                "StrategicPlanCore/Goal/Budget",
                RepairCode.ELEMENT_UNKNOWN,
                Map.of("text", "12 kronor"));
    }

    @Test
    void an_element_of_a_foreign_namespace_is_unknown_whatever_its_name() {
        StratmlReading reading =
                Documents.read(Documents.withGoal("<o:Identifier xmlns:o='urn:other'>_x</o:Identifier>"));

        assertThat(reading.plan().goals().get(0).identifier()).isNull();
        assertThat(only(reading).code()).isEqualTo(RepairCode.ELEMENT_UNKNOWN);
    }

    @Test
    void an_unknown_attribute_is_left_out_and_told() {
        StratmlReading reading =
                Documents.read(Documents.withGoal("<OtherInformation lang='sv'>Text</OtherInformation>"));

        assertThat(reading.plan().goals().get(0).otherInformation()).isEqualTo("Text");
        assertOnly(
                reading,
                CORE_LINE,
                "StrategicPlanCore/Goal/OtherInformation",
                RepairCode.ATTRIBUTE_UNKNOWN,
                Map.of("attribute", "lang", "text", "sv"));
    }

    @Test
    void an_attribute_that_points_to_a_schema_is_no_fault() {
        StratmlReading reading = Documents.read(root(
                "StrategicPlan",
                "xmlns='" + PART_1 + "' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='a b'",
                ""));

        assertThat(reading.repairs()).isEmpty();
    }

    @Test
    void an_attribute_without_a_value_is_left_out() {
        StratmlReading reading = Documents.read(
                Documents.withGoal("<Stakeholder StakeholderTypeType=''><Name>Barnen</Name></Stakeholder>"));

        assertThat(reading.plan().goals().get(0).stakeholders())
                .containsExactly(new Stakeholder("Barnen", null, List.of(), null));
        assertOnly(
                reading,
                CORE_LINE,
                "StrategicPlanCore/Goal/Stakeholder",
                RepairCode.ATTRIBUTE_EMPTY,
                Map.of("attribute", "StakeholderTypeType"));
    }

    @Test
    void a_word_is_read_in_any_spelling_and_left_out_where_it_means_nothing() {
        StratmlReading reading = Documents.read(Documents.withGoal("<Stakeholder><Name>Barnen</Name><Role>"
                + "<Name>Del</Name><RoleType>performer</RoleType><RoleType>Payer</RoleType></Role></Stakeholder>"));

        assertThat(reading.plan()
                        .goals()
                        .get(0)
                        .stakeholders()
                        .get(0)
                        .roles()
                        .get(0)
                        .types())
                .containsExactly(RoleType.PERFORMER);
        assertThat(reading.repairs())
                .extracting(Repair::code, Repair::figures)
                .containsExactly(
                        tuple(RepairCode.WORD_REWRITTEN, Map.of("text", "performer", "word", "Performer")),
                        tuple(RepairCode.WORD_UNKNOWN, Map.of("text", "Payer")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Type=''", "Type='Annual_Plan'"})
    void a_kind_of_document_that_is_not_said_is_told_from_its_content(String attribute) {
        StratmlReading reading = Documents.read(
                Documents.withResult("<NumberOfUnits>1</NumberOfUnits>").replace("Type=\"Strategic_Plan\"", attribute));

        assertThat(reading.plan().type()).isEqualTo(DocumentType.PERFORMANCE_REPORT);
        assertThat(reading.repairs())
                .filteredOn(repair -> repair.code() == RepairCode.DOCUMENT_TYPE_ASSUMED)
                .extracting(repair -> repair.figures().get("type"))
                .containsExactly("Performance_Report");
    }

    @Test
    void a_kind_of_document_follows_from_how_far_it_goes() {
        String nothing = "Type=\"Strategic_Plan\"";

        assertThat(Documents.read(Documents.withCore(GOAL).replace(nothing, ""))
                        .plan()
                        .type())
                .isEqualTo(DocumentType.STRATEGIC_PLAN);
        assertThat(Documents.read(Documents.withIndicator("").replace(nothing, ""))
                        .plan()
                        .type())
                .isEqualTo(DocumentType.PERFORMANCE_PLAN);
    }

    @Test
    void the_first_of_what_there_can_be_one_of_is_kept_unless_it_is_empty() {
        StratmlReading reading = Documents.read(
                Documents.withGoal(
                        "<SequenceIndicator/><SequenceIndicator>1</SequenceIndicator>\n<SequenceIndicator>2</SequenceIndicator>"));

        assertThat(reading.plan().goals().get(0).sequenceIndicator()).isEqualTo("1");
        assertThat(Documents.codes(reading)).containsExactly("element-empty", "element-repeated");
        assertThat(reading.repairs().get(1).figures()).isEqualTo(Map.of("text", "2"));
    }

    @Test
    void an_empty_name_before_a_name_is_left_out() {
        StratmlReading reading = Documents.read(Documents.withCore("<Goal><Name/><Name>Mål</Name><Name/></Goal>"));

        assertThat(reading.plan().goals().get(0).name()).isEqualTo("Mål");
        assertThat(Documents.codes(reading)).containsExactly("element-empty", "element-empty");
    }

    @Test
    void what_only_part_2_has_is_read_in_part_1() {
        StratmlReading reading = Documents.read("<StrategicPlan xmlns='" + PART_1 + "'><Name>Plan</Name>"
                + "<StrategicPlanCore><Goal><Name>Mål</Name><Stakeholder><Name>Barnen</Name>\n<Role><Name>Del</Name>"
                + "</Role></Stakeholder></Goal></StrategicPlanCore></StrategicPlan>");

        assertThat(reading.plan().goals().get(0).stakeholders().get(0).roles()).hasSize(1);
        assertOnly(reading, 2, "StrategicPlanCore/Goal/Stakeholder/Role", RepairCode.ELEMENT_OF_OTHER_PART, Map.of());
    }

    @Test
    void an_indicator_on_a_goal_is_kept_there() {
        StratmlReading reading = Documents.read(
                Documents.withGoal("\n<PerformanceIndicator><MeasurementDimension>Mått</MeasurementDimension>"
                        + "<UnitOfMeasurement>st</UnitOfMeasurement></PerformanceIndicator>"));

        assertThat(reading.plan().goals().get(0).indicators())
                .extracting(PerformanceIndicator::dimension)
                .containsExactly("Mått");
        assertOnly(
                reading,
                CORE_LINE + 1,
                "StrategicPlanCore/Goal/PerformanceIndicator",
                RepairCode.INDICATOR_ON_GOAL,
                Map.of());
    }

    @Test
    void text_between_elements_is_left_out_and_told() {
        StratmlReading reading = Documents.read(Documents.withGoal("löst prat"));

        assertOnly(
                reading, CORE_LINE, "StrategicPlanCore/Goal", RepairCode.TEXT_MISPLACED, Map.of("text", "löst prat"));
    }

    @Test
    void markup_in_a_text_leaves_its_text_in_order() {
        StratmlReading reading = Documents.read(Documents.withGoal(
                "<OtherInformation>ett <b>två <i>tre</i></b> fyra<!-- inte --> <![CDATA[<fem>]]></OtherInformation>"));

        assertThat(reading.plan().goals().get(0).otherInformation()).isEqualTo("ett två tre fyra <fem>");
        assertThat(Documents.codes(reading)).containsExactly("markup-removed");
    }

    @Test
    void control_characters_of_xml_1_1_are_replaced() {
        StratmlReading reading = Documents.read(
                "<?xml version='1.1'?>" + Documents.withGoal("<OtherInformation>a&#1;b&#2;c</OtherInformation>"));

        assertThat(reading.plan().goals().get(0).otherInformation()).isEqualTo("a\uFFFDb\uFFFDc");
        assertThat(only(reading).code()).isEqualTo(RepairCode.CHARACTER_REPLACED);
        assertThat(only(reading).figures()).isEqualTo(Map.of("count", "2"));
    }

    @Test
    void a_plan_without_goals_is_read() {
        StratmlReading reading = Documents.read(Documents.withCore(""));

        assertThat(reading.plan().goals()).isEmpty();
        assertOnly(reading, 3, "StrategicPlanCore", RepairCode.GOAL_MISSING, Map.of());
    }

    @Test
    void two_cores_are_read_as_one() {
        String document = Documents.withCore(GOAL)
                .replace(
                        "</StrategicPlanCore>",
                        "</StrategicPlanCore><StrategicPlanCore>" + GOAL + "</StrategicPlanCore>");

        StratmlReading reading = Documents.read(document);

        assertThat(reading.plan().goals()).hasSize(2);
        assertThat(only(reading).code()).isEqualTo(RepairCode.ELEMENT_OUT_OF_ORDER);
    }

    @Test
    void what_held_nothing_readable_is_left_out() {
        StratmlReading reading = Documents.read(Documents.withResult("<NumberOfUnits>okänt</NumberOfUnits>"));

        assertThat(Documents.indicator(reading).instances()).isEmpty();
        assertThat(Documents.codes(reading)).containsExactly("element-empty", "element-empty", "number-unreadable");
    }
}
