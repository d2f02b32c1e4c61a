package dev.kurs.application.stratml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.kurs.application.stratml.PerformanceIndicator.MeasurementInstance;
import dev.kurs.application.stratml.PerformanceIndicator.Result;
import dev.kurs.application.stratml.StratmlPlan.Administration;
import dev.kurs.application.stratml.StratmlPlan.DocumentType;
import dev.kurs.application.stratml.StratmlPlan.Goal;
import dev.kurs.application.stratml.StratmlPlan.Objective;
import dev.kurs.application.stratml.StratmlPlan.Organization;
import dev.kurs.application.stratml.StratmlPlan.Role;
import dev.kurs.application.stratml.StratmlPlan.RoleType;
import dev.kurs.application.stratml.StratmlPlan.Stakeholder;
import dev.kurs.application.stratml.StratmlPlan.Statement;
import dev.kurs.application.stratml.StratmlPlan.Submitter;
import dev.kurs.application.stratml.StratmlPlan.Value;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StratmlWriterTest {

    private record Written(String text, List<Loss> losses) {
        StratmlPlan plan() {
            return Documents.read(text).plan();
        }
    }

    private static Written written(StratmlPlan plan, StratmlPart part) {
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        try {
            List<Loss> losses = new StratmlWriter().write(plan, part, document);
            assertThat(Schemas.of(part).faults(document.toByteArray())).isEmpty();
            assertThat(losses)
                    .allSatisfy(loss -> assertThat(loss.figures())
                            .containsOnlyKeys(loss.code().figures()));
            return new Written(document.toString(UTF_8), losses);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Goal goal(String name, String identifier, Objective... objectives) {
        return new Goal(name, null, identifier, null, List.of(), null, List.of(), List.of(objectives));
    }

    private static Objective objective(String name, String identifier, PerformanceIndicator... indicators) {
        return new Objective(name, null, identifier, null, List.of(), null, List.of(indicators));
    }

    private static PerformanceIndicator indicator(String dimension) {
        return new PerformanceIndicator(
                null,
                dimension,
                "st",
                null,
                List.of(),
                List.of(new MeasurementInstance(
                        null, List.of(new Result(null, null, BigDecimal.ONE, null, null)), List.of())),
                null,
                null,
                null);
    }

    private static StratmlPlan plan(Goal... goals) {
        return plan(Administration.unknown(), goals);
    }

    private static StratmlPlan plan(Administration administration, Goal... goals) {
        return new StratmlPlan(
                DocumentType.STRATEGIC_PLAN,
                "Plan",
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                List.of(goals),
                administration,
                null);
    }

    private static Administration source(String source) {
        return new Administration(null, null, null, null, source);
    }

    @Test
    void what_the_schema_asks_for_and_the_plan_lacks_is_empty() {
        StratmlPlan bare = new StratmlPlan(
                DocumentType.PERFORMANCE_PLAN,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                List.of(goal(
                        null,
                        null,
                        objective(
                                null,
                                null,
                                new PerformanceIndicator(
                                        "1", null, null, null, List.of(), List.of(), null, null, null)))),
                Administration.unknown(),
                null);

        Written written = written(bare, StratmlPart.PART_2);

        assertThat(written.text()).isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <PerformancePlanOrReport xmlns="urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport" Type="Performance_Plan">
                          <Name/>
                          <StrategicPlanCore>
                            <Goal>
                              <Name/>
                              <Description/>
                              <Objective>
                                <PerformanceIndicator>
                                  <SequenceIndicator>1</SequenceIndicator>
                                  <MeasurementDimension/>
                                  <UnitOfMeasurement/>
                                </PerformanceIndicator>
                              </Objective>
                            </Goal>
                          </StrategicPlanCore>
                        </PerformancePlanOrReport>
                        """);
        assertThat(written.losses()).isEmpty();
        assertThat(written.plan()).isEqualTo(bare);
    }

    @Test
    void a_plan_without_a_goal_cannot_be_written() {
        ByteArrayOutputStream document = new ByteArrayOutputStream();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StratmlWriter().write(plan(), StratmlPart.PART_1, document));
        assertThat(document.size()).isZero();
    }

    @Test
    void a_stream_that_fails_is_told() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("full");
            }
        };

        assertThatThrownBy(() -> new StratmlWriter().write(plan(goal("Mål", null)), StratmlPart.PART_1, full))
                .isInstanceOf(IOException.class);
    }

    @Test
    void characters_without_a_place_in_xml_are_replaced_and_told() {
        Written written = written(plan(goal("Mål\u0001 ett\uD800", "_a")), StratmlPart.PART_2);

        assertThat(written.plan().goals().get(0).name()).isEqualTo("Mål\uFFFD ett\uFFFD");
        assertThat(written.losses())
                .containsExactly(new Loss(LossCode.CHARACTER_REPLACED, path("Goal[1]/Name"), Map.of("count", "2")));
    }

    private static String path(String belowCore) {
        return "StrategicPlanCore/" + belowCore;
    }

    @Test
    void an_identifier_that_is_no_name_or_stood_before_is_put_right_and_told() {
        Written written =
                written(plan(goal("Mål", "1 a", objective("Ett", "x"), objective("Två", "x"))), StratmlPart.PART_1);

        assertThat(written.plan().goals().get(0).identifier()).isEqualTo("_1_a");
        assertThat(written.plan().goals().get(0).objectives())
                .extracting(Objective::identifier)
                .containsExactly("x", "x-2");
        assertThat(written.losses())
                .containsExactly(
                        new Loss(
                                LossCode.IDENTIFIER_REWRITTEN,
                                path("Goal[1]/Identifier"),
                                Map.of("text", "1 a", "identifier", "_1_a")),
                        new Loss(
                                LossCode.IDENTIFIER_REWRITTEN,
                                path("Goal[1]/Objective[2]/Identifier"),
                                Map.of("text", "x", "identifier", "x-2")));
    }

    @Test
    void what_part_1_cannot_say_is_told_piece_by_piece() {
        Stakeholder performer = new Stakeholder(
                "Förvaltningen", null, List.of(new Role("Del", null, List.of(RoleType.PERFORMER))), null);
        Stakeholder nobody =
                new Stakeholder(null, null, List.of(new Role(null, null, List.of(RoleType.BENEFICIARY))), null);
        StratmlPlan plan = new StratmlPlan(
                DocumentType.PERFORMANCE_REPORT,
                "Plan",
                null,
                null,
                List.of(new Organization("Fjällvik", null, null, null, List.of(performer, nobody))),
                null,
                null,
                List.of(),
                List.of(
                        goal("Ett", "_1"),
                        new Goal(
                                "Två",
                                null,
                                "_2",
                                null,
                                List.of(),
                                null,
                                List.of(indicator("Målets")),
                                List.of(objective("Delmål", "_3", indicator("Ena"), indicator("Andra"))))),
                new Administration("_admin", null, null, null, null),
                new Submitter("_nils", "Nils", null, null, null));

        Written written = written(plan, StratmlPart.PART_1);

        assertThat(written.losses())
                .containsExactly(
                        new Loss(LossCode.DOCUMENT_TYPE_DROPPED, "StrategicPlan", Map.of("type", "Performance_Report")),
                        new Loss(
                                LossCode.ROLES_DROPPED,
                                path("Organization[1]/Stakeholder[1]"),
                                Map.of("name", "Förvaltningen", "count", "1")),
                        new Loss(
                                LossCode.ROLES_DROPPED,
                                path("Organization[1]/Stakeholder[2]"),
                                Map.of("name", "", "count", "1")),
                        new Loss(
                                LossCode.INDICATOR_DROPPED,
                                path("Goal[2]/PerformanceIndicator[1]"),
                                Map.of("name", "Målets", "instances", "1")),
                        new Loss(
                                LossCode.INDICATOR_DROPPED,
                                path("Goal[2]/Objective[1]/PerformanceIndicator[1]"),
                                Map.of("name", "Ena", "instances", "1")),
                        new Loss(
                                LossCode.INDICATOR_DROPPED,
                                path("Goal[2]/Objective[1]/PerformanceIndicator[2]"),
                                Map.of("name", "Andra", "instances", "1")),
                        new Loss(
                                LossCode.IDENTIFIER_DROPPED,
                                "AdministrativeInformation/Identifier",
                                Map.of("identifier", "_admin")),
                        new Loss(
                                LossCode.IDENTIFIER_DROPPED,
                                "AdministrativeInformation/Submitter/Identifier",
                                Map.of("identifier", "_nils")));
        assertThat(written.plan().organizations().get(0).stakeholders())
                .containsExactly(new Stakeholder("Förvaltningen", null, List.of(), null));
    }

    @Test
    void a_goals_own_indicators_travel_under_an_objective_and_come_back() {
        StratmlPlan plan = plan(new Goal(
                "Mål",
                null,
                "_mål",
                null,
                List.of(),
                null,
                List.of(indicator("Ena"), indicator("Andra")),
                List.of(objective("Delmål", null))));

        Written written = written(plan, StratmlPart.PART_2);

        assertThat(written.text()).contains("<Identifier>_mål.own-indicators</Identifier>");
        assertThat(written.losses())
                .containsExactly(
                        new Loss(LossCode.INDICATORS_MOVED, path("Goal[1]"), Map.of("name", "Mål", "count", "2")));
        assertThat(written.plan()).isEqualTo(plan);
    }

    @Test
    void a_goal_without_an_identifier_gets_one_to_carry_its_indicators() {
        Written written = written(
                plan(new Goal("Mål", null, null, null, List.of(), null, List.of(indicator("Ena")), List.of())),
                StratmlPart.PART_2);

        assertThat(written.plan().goals().get(0).identifier()).isEqualTo("_goal-1");
        assertThat(written.plan().goals().get(0).indicators()).hasSize(1);
        assertThat(written.plan().goals().get(0).objectives()).isEmpty();
    }

    @Test
    void a_source_that_is_no_address_is_left_out_and_told() {
        Written written = written(plan(source("http://[trasig 100%"), goal("Mål", null)), StratmlPart.PART_1);

        assertThat(written.plan().administration().source()).isNull();
        assertThat(written.losses())
                .containsExactly(new Loss(
                        LossCode.SOURCE_DROPPED,
                        "AdministrativeInformation/Source",
                        Map.of("text", "http://[trasig 100%")));
    }

    @Test
    void whatever_the_source_is_the_document_is_valid_and_keeps_it_or_tells() {
        List<String> pieces = List.of(
                "http",
                "https",
                "urn",
                ":",
                "/",
                "//",
                "?",
                "#",
                "[",
                "]",
                "%",
                "%20",
                "%zz",
                " ",
                "å",
                "\\",
                "<",
                "^",
                "a_b",
                "example",
                ".",
                "-",
                "@",
                "1",
                "::",
                "\uD83D\uDE00",
                "\u0085",
                "\u00A0");
        SplittableRandom random = new SplittableRandom(17);
        for (int round = 0; round < 3_000; round++) {
            StringBuilder source = new StringBuilder("x".repeat(random.nextInt(2)));
            for (int left = random.nextInt(1, 9); left > 0; left--) {
                source.append(pieces.get(random.nextInt(pieces.size())));
            }
            StratmlPlan plan = plan(source(source.toString()), goal("Mål", null));

            Written written = written(plan, round % 2 == 0 ? StratmlPart.PART_1 : StratmlPart.PART_2);

            if (written.losses().isEmpty()) {
                assertThat(written.plan()).isEqualTo(plan);
            } else {
                assertThat(written.losses()).extracting(Loss::code).containsExactly(LossCode.SOURCE_DROPPED);
            }
        }
    }

    @Test
    void a_date_that_the_schema_cannot_hold_is_left_out_and_told() {
        Administration ages = new Administration(
                null, LocalDate.of(0, 12, 31), LocalDate.of(9999, 12, 31), LocalDate.of(10_000, 1, 1), null);

        Written written = written(plan(ages, goal("Mål", null)), StratmlPart.PART_2);

        assertThat(written.plan().administration())
                .isEqualTo(new Administration(null, null, LocalDate.of(9999, 12, 31), null, null));
        assertThat(written.losses())
                .extracting(Loss::code, Loss::path)
                .containsExactly(
                        tuple(LossCode.DATE_DROPPED, "AdministrativeInformation/StartDate"),
                        tuple(LossCode.DATE_DROPPED, "AdministrativeInformation/PublicationDate"));
    }

    @Test
    void what_says_nothing_is_not_written() {
        Result nothing = new Result(null, null, null, new PerformanceIndicator.Descriptor(null, null), null);
        PerformanceIndicator empty = new PerformanceIndicator(
                null,
                null,
                null,
                null,
                List.of(new PerformanceIndicator.Relationship(null, List.of(" "), null, null, null)),
                List.of(new MeasurementInstance(
                        new PerformanceIndicator.Place(null, null), List.of(nothing), List.of(nothing))),
                null,
                null,
                null);
        StratmlPlan plan = new StratmlPlan(
                DocumentType.STRATEGIC_PLAN,
                "Plan",
                null,
                null,
                List.of(new Organization(
                        null,
                        null,
                        null,
                        null,
                        List.of(new Stakeholder(null, null, List.of(new Role(null, null, List.of())), null)))),
                new Statement(null, null),
                new Statement(" ", null),
                List.of(new Value(null, "\n")),
                List.of(goal("Mål", null, objective("Delmål", null, empty))),
                Administration.unknown(),
                new Submitter(null, null, null, null, null));

        Stream.of(StratmlPart.values())
                .forEach(part -> assertThat(written(plan, part).plan())
                        .isEqualTo(plan(goal("Mål", null, objective("Delmål", null)))));
    }
}
