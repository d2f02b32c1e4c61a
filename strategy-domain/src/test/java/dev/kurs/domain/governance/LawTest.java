package dev.kurs.domain.governance;

import static dev.kurs.domain.governance.Granting.BOARD;
import static dev.kurs.domain.governance.Granting.COUNCIL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.governance.Body.BodyKind;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Refusals;
import dev.kurs.domain.organisation.Neighbours;
import dev.kurs.domain.organisation.Organisation.LegalProfile;
import dev.kurs.domain.organisation.Person.PersonKind;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LawTest {

    private static final Law SE = Law.of(LegalProfile.SE, List.of());
    private static final Law DK = Law.of(LegalProfile.DK, List.of());
    private static final Law NONE = Law.of(LegalProfile.NONE, List.of());

    private static final HolderFacts COMMITTEE = body(BodyKind.POLITICAL);
    private static final HolderFacts STAFF = body(BodyKind.PROJECT_COUNCIL);
    private static final HolderFacts EMPLOYEE = person(PersonKind.EMPLOYEE, false);
    private static final HolderFacts HEAD = person(PersonKind.EMPLOYEE, true);
    private static final HolderFacts MEMBER = person(PersonKind.ELECTED, false);
    private static final HolderFacts CONSULTANT = person(PersonKind.OTHER, false);
    private static final HolderFacts TWO_EMPLOYEES = new HolderFacts(null, List.of(PersonKind.EMPLOYEE), false, true);
    private static final HolderFacts EMPLOYEE_AND_MEMBER =
            new HolderFacts(null, List.of(PersonKind.EMPLOYEE, PersonKind.ELECTED), false, true);

    private static HolderFacts body(BodyKind kind) {
        return new HolderFacts(kind, List.of(), false, false);
    }

    private static HolderFacts person(PersonKind kind, boolean head) {
        return new HolderFacts(null, List.of(kind), head, false);
    }

    private static Law amended(LegalProfile profile, LegalRule rule, boolean inForce, Power... powers) {
        return Law.of(profile, List.of(amendment(1, rule, inForce, null, powers)));
    }

    private static LegalAmendment amendment(
            int number, LegalRule rule, boolean inForce, @Nullable String paragraph, Power... powers) {
        return new LegalAmendment(
                new LegalAmendmentId(new UUID(8, number)), rule, inForce, List.of(powers), paragraph, "As we read it");
    }

    private static List<String> broken(Law law, Granting mandate, HolderFacts holder, @Nullable HolderFacts grantor) {
        Faults faults = new Faults();
        law.check(mandate.mandate(), holder, grantor, faults);
        return Refusals.in(faults);
    }

    private static Granting plain(Power... powers) {
        return Granting.of(3).by(BOARD).powers(powers).notDelegable();
    }

    // ---- SE

    @ParameterizedTest
    @EnumSource(names = {"ADOPT_STRATEGY", "REVISE_STRATEGY", "CLOSE_STRATEGY"})
    void kl_6_38_decisions_of_principle_are_an_elected_bodys_alone(Power power) {
        String named = "held-by-elected-body-alone /powers";

        assertThat(broken(SE, plain(power), COMMITTEE, COMMITTEE)).isEmpty();
        assertThat(broken(SE, plain(power), EMPLOYEE, COMMITTEE)).containsExactly(named);
        assertThat(broken(SE, plain(power), MEMBER, COMMITTEE)).containsExactly(named);
        assertThat(broken(SE, plain(power), STAFF, COMMITTEE)).containsExactly(named, "held-jointly /holder");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ADOPT_STRATEGY", "REVISE_STRATEGY", "CLOSE_STRATEGY"})
    void kl_6_38_anything_else_may_be_delegated(Power power) {
        assertThat(broken(SE, plain(power), EMPLOYEE, COMMITTEE)).isEmpty();
        assertThat(broken(SE, plain(power), MEMBER, COMMITTEE)).isEmpty();
    }

    @Test
    void kl_6_38_each_power_is_named_with_the_paragraph() {
        Faults faults = new Faults();
        SE.check(
                plain(Power.ADOPT_STRATEGY, Power.CLOSE_STRATEGY, Power.PASS_GATE)
                        .mandate(),
                MEMBER,
                COMMITTEE,
                faults);

        assertThat(faults.found())
                .extracting(dev.kurs.domain.kernel.BrokenRule::figures)
                .containsExactly(
                        Map.of("power", Power.ADOPT_STRATEGY, "paragraph", "KL 6:38"),
                        Map.of("power", Power.CLOSE_STRATEGY, "paragraph", "KL 6:38"));
    }

    @Test
    void kl_6_37_the_right_to_grant_is_an_elected_bodys_or_a_heads() {
        Granting granting = Granting.of(3).by(BOARD).powers(Power.APPROVE_PROJECT);
        String named = "delegation-by-elected-body-alone /mayDelegate";

        assertThat(broken(SE, granting, COMMITTEE, COMMITTEE)).isEmpty();
        assertThat(broken(SE, granting, HEAD, COMMITTEE)).isEmpty();
        assertThat(broken(SE, granting, EMPLOYEE, COMMITTEE)).containsExactly(named);
        assertThat(broken(SE, granting, MEMBER, COMMITTEE)).containsExactly(named);
        assertThat(broken(SE, granting, EMPLOYEE, null)).containsExactly(named);
    }

    @Test
    void kl_6_37_nobody_else_grants_within_a_mandate_that_is_older_than_the_law_here() {
        Granting granting = plain(Power.APPROVE_PROJECT);
        String named = "delegation-by-elected-body-alone /grantedBy";

        assertThat(broken(SE, granting, EMPLOYEE, STAFF)).containsExactly(named);
        assertThat(broken(SE, granting, EMPLOYEE, MEMBER)).containsExactly(named);
        assertThat(broken(SE, granting, EMPLOYEE, CONSULTANT)).containsExactly(named);
        assertThat(broken(SE, plain(Power.PASS_GATE), EMPLOYEE, STAFF)).isEmpty();
        assertThat(broken(
                        amended(LegalProfile.SE, LegalRule.SE_DELEGATION_HELD_BY_ELECTED, false),
                        granting,
                        EMPLOYEE,
                        STAFF))
                .isEmpty();
    }

    @Test
    void kl_6_37_internal_execution_is_passed_on_freely() {
        Granting internal = Granting.of(3).by(BOARD).powers(Power.PRIORITISE, Power.PASS_GATE, Power.ACCEPT_BENEFIT);

        assertThat(broken(SE, internal, STAFF, COMMITTEE)).isEmpty();
        assertThat(broken(SE, internal, EMPLOYEE, EMPLOYEE)).isEmpty();
        assertThat(broken(SE, internal.reporting(Reporting.NONE), TWO_EMPLOYEES, EMPLOYEE))
                .isEmpty();
    }

    @Test
    void kl_7_5_a_mandate_goes_to_a_committee_a_member_or_one_employee() {
        Granting granting = plain(Power.APPROVE_PROJECT, Power.PASS_GATE);

        assertThat(broken(SE, granting, COMMITTEE, COMMITTEE)).isEmpty();
        assertThat(broken(SE, granting, MEMBER, COMMITTEE)).isEmpty();
        assertThat(broken(SE, granting, EMPLOYEE, COMMITTEE)).isEmpty();
        for (HolderFacts several :
                List.of(STAFF, body(BodyKind.EXECUTIVE), TWO_EMPLOYEES, EMPLOYEE_AND_MEMBER, CONSULTANT)) {
            assertThat(broken(SE, granting, several, COMMITTEE))
                    .as("%s", several)
                    .containsExactly("held-jointly /holder");
        }
    }

    @Test
    void kl_7_6_an_employee_passes_on_as_head_once_and_it_is_reported() {
        assertThat(broken(SE, plain(Power.APPROVE_PROJECT), EMPLOYEE, HEAD)).isEmpty();
        assertThat(broken(SE, plain(Power.APPROVE_PROJECT), EMPLOYEE, EMPLOYEE))
                .containsExactly("passed-on-by-head-alone /grantedBy");
        assertThat(broken(SE, Granting.of(3).by(BOARD).powers(Power.APPROVE_PROJECT), HEAD, HEAD))
                .containsExactly("passed-on-once /mayDelegate");
        assertThat(broken(SE, plain(Power.APPROVE_PROJECT).reporting(Reporting.NONE), EMPLOYEE, HEAD))
                .containsExactly("passed-on-unreported /reporting");
        assertThat(broken(SE, plain(Power.APPROVE_PROJECT).reporting(Reporting.parse("P14D")), EMPLOYEE, HEAD))
                .isEmpty();
    }

    @Test
    void kl_7_6_all_that_is_wrong_is_named_together() {
        assertThat(broken(
                        SE,
                        Granting.of(3).by(BOARD).powers(Power.ADOPT_STRATEGY).reporting(Reporting.NONE),
                        TWO_EMPLOYEES,
                        EMPLOYEE))
                .containsExactly(
                        "held-by-elected-body-alone /powers",
                        "delegation-by-elected-body-alone /mayDelegate",
                        "held-jointly /holder",
                        "passed-on-by-head-alone /grantedBy",
                        "passed-on-once /mayDelegate",
                        "passed-on-unreported /reporting");
    }

    @Test
    void kl_7_6_does_not_bind_what_an_elected_body_grants() {
        assertThat(broken(SE, plain(Power.APPROVE_PROJECT).reporting(Reporting.NONE), EMPLOYEE, COMMITTEE))
                .isEmpty();
    }

    @Test
    void kl_6_40_decisions_under_a_mandate_are_reported_unless_they_are_internal_execution() {
        assertThat(Power.values())
                .filteredOn(SE::asksForReports)
                .containsExactly(
                        Power.ADOPT_STRATEGY,
                        Power.REVISE_STRATEGY,
                        Power.CLOSE_STRATEGY,
                        Power.APPROVE_PROJECT,
                        Power.STOP_PROJECT,
                        Power.COMMIT_BUDGET,
                        Power.APPROVE_COMMUNICATION);
        assertThat(Power.values()).noneMatch(DK::asksForReports).noneMatch(NONE::asksForReports);
    }

    // ---- DK

    @Test
    void ksl_2_what_is_the_councils_is_not_delegated() {
        Granting root = Granting.of(1).powers(Power.ADOPT_STRATEGY);
        String named = "not-delegated-by-council /powers";

        assertThat(broken(DK, root, COMMITTEE, null)).isEmpty();
        assertThat(broken(DK, root, EMPLOYEE, null)).containsExactly(named);
        assertThat(broken(DK, plain(Power.ADOPT_STRATEGY), COMMITTEE, COMMITTEE))
                .containsExactly(named);
        assertThat(broken(DK, plain(Power.REVISE_STRATEGY, Power.COMMIT_BUDGET), STAFF, COMMITTEE))
                .isEmpty();
    }

    @Test
    void ksl_40_what_needs_an_appropriation_waits_for_the_council() {
        Mandate root = Granting.of(1).mandate();

        assertThat(DK.asksForAppropriation(Power.COMMIT_BUDGET, root, COMMITTEE))
                .isFalse();
        assertThat(DK.asksForAppropriation(Power.COMMIT_BUDGET, root, STAFF)).isTrue();
        assertThat(DK.asksForAppropriation(Power.COMMIT_BUDGET, BOARD, COMMITTEE))
                .isTrue();
        assertThat(DK.asksForAppropriation(Power.APPROVE_PROJECT, BOARD, COMMITTEE))
                .isFalse();
        assertThat(SE.asksForAppropriation(Power.COMMIT_BUDGET, BOARD, COMMITTEE))
                .isFalse();
    }

    // ---- amended

    @Test
    void a_rule_that_was_amended_off_binds_nobody() {
        Granting all = Granting.of(3).by(BOARD).reporting(Reporting.NONE);
        for (LegalRule rule : LegalRule.values()) {
            List<String> before = broken(Law.of(rule.profile(), List.of()), all, TWO_EMPLOYEES, EMPLOYEE);
            List<String> after = broken(amended(rule.profile(), rule, false), all, TWO_EMPLOYEES, EMPLOYEE);

            assertThat(before).containsAll(after);
            assertThat(before.size() - after.size())
                    .as("%s", rule)
                    .isEqualTo(
                            switch (rule) {
                                case SE_DECISIONS_OF_PRINCIPLE, SE_HEAD_OF_ADMINISTRATION -> 3;
                                case SE_DELEGATION_HELD_BY_ELECTED, SE_NOT_JOINTLY, DK_COUNCIL_MATTERS -> 1;
                                case SE_REPORTED, SE_URGENT_MATTERS, DK_APPROPRIATION -> 0;
                            });
        }
        assertThat(amended(LegalProfile.SE, LegalRule.SE_REPORTED, false).asksForReports(Power.APPROVE_PROJECT))
                .isFalse();
        assertThat(amended(LegalProfile.DK, LegalRule.DK_APPROPRIATION, false)
                        .asksForAppropriation(Power.COMMIT_BUDGET, BOARD, STAFF))
                .isFalse();
    }

    @Test
    void a_rule_speaks_of_the_powers_that_it_was_amended_to() {
        Law se = amended(LegalProfile.SE, LegalRule.SE_DECISIONS_OF_PRINCIPLE, true, Power.STOP_PROJECT);
        Law jointly = amended(LegalProfile.SE, LegalRule.SE_NOT_JOINTLY, true, Power.PASS_GATE);
        Law dk = amended(LegalProfile.DK, LegalRule.DK_COUNCIL_MATTERS, true, Power.CLOSE_STRATEGY);
        Law appropriation = amended(LegalProfile.DK, LegalRule.DK_APPROPRIATION, true, Power.APPROVE_PROJECT);

        assertThat(broken(se, plain(Power.STOP_PROJECT), EMPLOYEE, COMMITTEE))
                .containsExactly("held-by-elected-body-alone /powers");
        assertThat(broken(se, plain(Power.ADOPT_STRATEGY), EMPLOYEE, COMMITTEE)).isEmpty();
        assertThat(broken(jointly, plain(Power.PASS_GATE), STAFF, COMMITTEE)).containsExactly("held-jointly /holder");
        assertThat(broken(jointly, plain(Power.APPROVE_PROJECT), STAFF, COMMITTEE))
                .isEmpty();
        assertThat(broken(dk, plain(Power.CLOSE_STRATEGY), COMMITTEE, COMMITTEE))
                .containsExactly("not-delegated-by-council /powers");
        assertThat(broken(dk, plain(Power.ADOPT_STRATEGY), COMMITTEE, COMMITTEE))
                .isEmpty();
        assertThat(appropriation.asksForAppropriation(Power.APPROVE_PROJECT, BOARD, COMMITTEE))
                .isTrue();
        assertThat(appropriation.asksForAppropriation(Power.COMMIT_BUDGET, BOARD, COMMITTEE))
                .isFalse();
    }

    @Test
    void a_rule_is_cited_as_the_organisation_cites_it() {
        LegalAmendment own = amendment(1, LegalRule.SE_REPORTED, true, "Delegationsordning § 4");
        Law law = Law.of(LegalProfile.SE, List.of(own, amendment(2, LegalRule.DK_APPROPRIATION, false, null)));

        assertThat(law.rules())
                .extracting(Law.InForce::rule)
                .containsExactly(
                        LegalRule.SE_DECISIONS_OF_PRINCIPLE,
                        LegalRule.SE_DELEGATION_HELD_BY_ELECTED,
                        LegalRule.SE_HEAD_OF_ADMINISTRATION,
                        LegalRule.SE_NOT_JOINTLY,
                        LegalRule.SE_REPORTED,
                        LegalRule.SE_URGENT_MATTERS);
        assertThat(law.rules().get(4))
                .isEqualTo(new Law.InForce(
                        LegalRule.SE_REPORTED, LegalRule.SE_REPORTED.powers(), "Delegationsordning § 4", own));
        assertThat(law.rules().get(3).paragraph()).isEqualTo("KL 6:37, 7:5");
        assertThat(law.rules()).allMatch(Law.InForce::holds);
    }

    @Test
    void a_rule_is_amended_once_and_with_a_reason() {
        LegalAmendment one = amendment(1, LegalRule.SE_REPORTED, true, null);
        Neighbours around = new Neighbours(Granting.TODAY).with(one.id(), one);

        assertThat(around.broken(null, amendment(2, LegalRule.SE_REPORTED, false, null)))
                .containsExactly("amended-already /rule");
        assertThat(around.broken(one, amendment(1, LegalRule.SE_REPORTED, false, null)))
                .isEmpty();
        assertThat(around.broken(null, amendment(2, LegalRule.SE_NOT_JOINTLY, false, null)))
                .isEmpty();
        assertThat(Refusals.of(() ->
                        new LegalAmendment(one.id(), LegalRule.SE_REPORTED, true, List.of(), " ".repeat(501), " ")))
                .containsExactly("text-too-long /paragraph", "text-missing /reason");
        assertThat(amendment(1, LegalRule.SE_REPORTED, true, null, Power.PASS_GATE, Power.PRIORITISE, Power.PASS_GATE)
                        .powers())
                .containsExactly(Power.PRIORITISE, Power.PASS_GATE);
    }

    // ---- no law, and old mandates

    @Test
    void without_a_profile_everything_general_goes() {
        Granting all = Granting.of(3).by(BOARD).reporting(Reporting.NONE);

        assertThat(NONE.rules()).isEmpty();
        assertThat(broken(NONE, all, TWO_EMPLOYEES, CONSULTANT)).isEmpty();
        assertThat(broken(NONE, Granting.of(1), STAFF, null)).isEmpty();
        assertThat(Power.values()).noneMatch(NONE::reserves);
        assertThat(NONE.asksForAppropriation(Power.COMMIT_BUDGET, BOARD, STAFF)).isFalse();
    }

    @Test
    void what_is_internal_execution_is_named() {
        assertThat(Power.values())
                .filteredOn(Power::isInternalExecution)
                .containsExactly(Power.PRIORITISE, Power.PASS_GATE, Power.ACCEPT_BENEFIT);
    }

    @ParameterizedTest
    @CsvSource({
        "SE, ADOPT_STRATEGY, true, true, false",
        "SE, CLOSE_STRATEGY, true, true, false",
        "SE, APPROVE_PROJECT, true, true, true",
        "DK, ADOPT_STRATEGY, true, false, false",
        "DK, REVISE_STRATEGY, true, true, true",
        "NONE, ADOPT_STRATEGY, true, true, true",
    })
    void the_law_lets_a_mandate_hold_a_power(
            LegalProfile profile, Power power, boolean councils, boolean committees, boolean staffs) {
        Law law = Law.of(profile, List.of());

        assertThat(law.lets(COUNCIL, power, COMMITTEE)).isEqualTo(councils);
        assertThat(law.lets(BOARD, power, COMMITTEE)).isEqualTo(committees);
        assertThat(law.lets(BOARD, power, STAFF)).isEqualTo(staffs);
        assertThat(law.lets(COUNCIL, power, STAFF)).isEqualTo(staffs);
        assertThat(law.lets(BOARD, power, null)).isEqualTo(staffs);
        assertThat(law.reserves(power)).isEqualTo(!staffs);
    }
}
