package dev.kurs.application.stratml;

import static dev.kurs.application.stratml.SmallPlans.goal;
import static dev.kurs.application.stratml.SmallPlans.indicator;
import static dev.kurs.application.stratml.SmallPlans.objective;
import static dev.kurs.application.stratml.SmallPlans.path;
import static dev.kurs.application.stratml.SmallPlans.plan;
import static dev.kurs.application.stratml.SmallPlans.source;
import static dev.kurs.application.stratml.SmallPlans.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.kurs.application.stratml.SmallPlans.Written;
import dev.kurs.application.stratml.StratmlPlan.Administration;
import dev.kurs.application.stratml.StratmlPlan.DocumentType;
import dev.kurs.application.stratml.StratmlPlan.Goal;
import dev.kurs.application.stratml.StratmlPlan.Objective;
import dev.kurs.application.stratml.StratmlPlan.Organization;
import dev.kurs.application.stratml.StratmlPlan.Role;
import dev.kurs.application.stratml.StratmlPlan.RoleType;
import dev.kurs.application.stratml.StratmlPlan.Stakeholder;
import dev.kurs.application.stratml.StratmlPlan.Submitter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StratmlLossTest {

    @Test
    void characters_without_a_place_in_xml_are_replaced_and_told() {
        Written written = written(plan(goal("Mål\u0001 ett\uD800", "_a")), StratmlPart.PART_2);

        assertThat(written.plan().goals().get(0).name()).isEqualTo("Mål\uFFFD ett\uFFFD");
        assertThat(written.losses())
                .containsExactly(new Loss(LossCode.CHARACTER_REPLACED, path("Goal[1]/Name"), Map.of("count", "2")));
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
        for (int round = 0; round < 800; round++) {
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
}
