package dev.kurs.application.stratml;

import static dev.kurs.application.stratml.Documents.CORE_LINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.kurs.application.stratml.PerformanceIndicator.IndicatorType;
import dev.kurs.application.stratml.PerformanceIndicator.Relationship;
import dev.kurs.application.stratml.StratmlPlan.DocumentType;
import dev.kurs.application.stratml.StratmlPlan.Organization;
import dev.kurs.application.stratml.StratmlPlan.RoleType;
import dev.kurs.application.stratml.StratmlPlan.Stakeholder;
import dev.kurs.application.stratml.StratmlPlan.Submitter;
import dev.kurs.application.stratml.StratmlPlan.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One fault at a time: what is made of it, and what is told. */
class StratmlFaultsTest {

    private static final String GOAL = "<Goal><Name>Mål</Name><Description>Text</Description></Goal>";
    private static final String PART_1 = "urn:ISO:std:iso:17469:tech:xsd:stratml_core";
    private static final String PART_2 = "urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport";

    private static Repair only(StratmlReading reading) {
        assertThat(reading.repairs()).hasSize(1);
        return reading.repairs().get(0);
    }

    private static void assertOnly(
            StratmlReading reading, int line, String element, RepairCode code, Map<String, String> figures) {
        Repair repair = only(reading);
        assertThat(repair.line()).isEqualTo(line);
        assertThat(repair.element()).isEqualTo(element);
        assertThat(repair.code()).isEqualTo(code);
        assertThat(repair.figures()).isEqualTo(figures);
    }

    private static String root(String name, String attributes, String beside) {
        return "<" + name + " " + attributes + "><Name>Plan</Name><StrategicPlanCore>" + GOAL + "</StrategicPlanCore>"
                + beside + "</" + name + ">";
    }

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
