package dev.kurs.domain.portfolio;

import static dev.kurs.domain.portfolio.Stage.ANALYSIS;
import static dev.kurs.domain.portfolio.Stage.DELIVERY;
import static dev.kurs.domain.portfolio.Stage.DONE;
import static dev.kurs.domain.portfolio.Stage.IDEA;
import static dev.kurs.domain.portfolio.Stage.PAUSED;
import static dev.kurs.domain.portfolio.Stage.PLANNED;
import static dev.kurs.domain.portfolio.Stage.REALISATION;
import static dev.kurs.domain.portfolio.Stage.STOPPED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.kernel.BrokenRule;
import dev.kurs.domain.kernel.Refusals;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.portfolio.GateFacts.BenefitState;
import dev.kurs.domain.strategy.StrategyId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final PersonId ASTA = new PersonId(new UUID(0x7000L, 1));

    private static BenefitId benefit(int number) {
        return new BenefitId(new UUID(0x7000L, 10 + number));
    }

    /** A benefit that has what its letters say: owner, baseline, target, measurement point, next measurement, closed. */
    private static BenefitState has(int number, String letters) {
        return new BenefitState(
                benefit(number),
                "Benefit " + number,
                letters.contains("o"),
                letters.contains("b"),
                letters.contains("t"),
                letters.contains("m"),
                letters.contains("n"),
                letters.contains("c"));
    }

    private static GateFacts facts(BenefitState... benefits) {
        return new GateFacts(true, true, List.of(benefits));
    }

    private static Project in(Stage... way) {
        ProjectHeader header = new ProjectHeader(
                "One login", new StrategyId(new UUID(0x7000L, 2)), null, null, null, null, null, null, 1);
        Stage from = IDEA;
        List<StageChange> steps = new java.util.ArrayList<>();
        for (Stage to : way) {
            steps.add(new StageChange(from, to, TODAY, ASTA, null, "A reason"));
            from = to;
        }
        return new Project(new ProjectId(new UUID(0x7000L, 3)), header, steps);
    }

    private static List<String> refused(Project project, Stage to, GateFacts facts) {
        return Refusals.ifAny(() -> project.stepped(to, TODAY, TODAY, ASTA, null, "A reason", facts));
    }

    private static Project planned() {
        return in(ANALYSIS, PLANNED);
    }

    @Test
    void into_delivery_everything_that_is_missing_is_told_at_once() {
        assertThat(refused(planned(), DELIVERY, GateFacts.NONE))
                .containsExactly("contribution-missing /to", "cost-plan-missing /to", "benefit-missing /to");
        assertThat(refused(planned(), DELIVERY, facts(has(1, "obtm")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "obtm, ''",
        "btm, benefit-without-owner /to",
        "otm, benefit-without-baseline /to",
        "obm, benefit-without-target /to",
        "obt, benefit-without-measurement-point /to",
        "n, benefit-without-owner /to;benefit-without-baseline /to;benefit-without-target /to;benefit-without-measurement-point /to",
        "obtmc, benefit-missing /to",
    })
    void into_delivery_a_benefit_has_owner_baseline_target_and_measurement_point(String letters, String missing) {
        assertThat(refused(planned(), DELIVERY, facts(has(1, letters))))
                .isEqualTo(missing.isEmpty() ? List.of() : List.of(missing.split(";")));
    }

    @Test
    void one_whole_benefit_is_enough_and_where_none_is_each_is_told_of_by_name() {
        assertThat(refused(planned(), DELIVERY, facts(has(1, ""), has(2, "obtm"))))
                .isEmpty();
        List<BrokenRule> lacking = planned().lacking(facts(has(1, "obt"), has(2, "btm"), has(3, "c")));

        assertThat(lacking)
                .extracting(BrokenRule::rule)
                .containsExactly(PortfolioRule.BENEFIT_WITHOUT_MEASUREMENT_POINT, PortfolioRule.BENEFIT_WITHOUT_OWNER);
        assertThat(lacking)
                .extracting(BrokenRule::figures)
                .isEqualTo(List.of(
                        Map.of("benefit", benefit(1), "name", "Benefit 1"),
                        Map.of("benefit", benefit(2), "name", "Benefit 2")));
    }

    @Test
    void into_realisation_every_open_benefit_has_a_measurement_to_come() {
        Project delivered = in(ANALYSIS, PLANNED, DELIVERY);

        assertThat(refused(delivered, REALISATION, facts(has(1, "n"), has(2, "c"))))
                .isEmpty();
        assertThat(refused(delivered, REALISATION, facts(has(1, "n"), has(2, "obtm"), has(3, ""))))
                .containsExactly("benefit-without-next-measurement /to", "benefit-without-next-measurement /to");
    }

    @Test
    void it_is_done_when_every_benefit_is_closed() {
        Project realised = in(ANALYSIS, PLANNED, DELIVERY, REALISATION);

        assertThat(refused(realised, DONE, facts(has(1, "c"), has(2, "c")))).isEmpty();
        assertThat(refused(realised, DONE, facts(has(1, "c"), has(2, "obtmn"))))
                .containsExactly("benefit-not-closed /to");
    }

    @Test
    void no_other_step_asks_for_anything_and_none_that_cannot_be_taken_does() {
        for (Stage to : List.of(ANALYSIS, PAUSED, STOPPED)) {
            assertThat(refused(in(), to, GateFacts.NONE)).isEmpty();
        }
        assertThat(refused(in(ANALYSIS), PLANNED, GateFacts.NONE)).isEmpty();
        assertThat(refused(in(ANALYSIS), DELIVERY, GateFacts.NONE)).containsExactly("stage-not-reachable /to");
    }

    @Test
    void a_gate_that_was_passed_before_a_pause_is_not_passed_again() {
        Project paused = in(ANALYSIS, PLANNED, DELIVERY, PAUSED);

        assertThat(paused.next()).isEqualTo(DELIVERY);
        assertThat(paused.lacking(GateFacts.NONE)).isEmpty();
        assertThat(refused(paused, DELIVERY, GateFacts.NONE)).isEmpty();
    }

    @Test
    void the_next_gate_is_that_of_the_stage_that_comes_next() {
        assertThat(in().next()).isEqualTo(ANALYSIS);
        assertThat(in(ANALYSIS, PLANNED, DELIVERY, REALISATION).next()).isEqualTo(DONE);
        assertThat(in(STOPPED).next()).isNull();
        assertThat(in(STOPPED).lacking(GateFacts.NONE)).isEmpty();
        assertThat(planned().lacking(GateFacts.NONE)).hasSize(3);
    }

    @Test
    void the_gate_is_told_of_with_all_else_that_is_wrong() {
        assertThat(Refusals.of(() -> planned().stepped(DELIVERY, TODAY.plusDays(1), TODAY, ASTA, null, null, facts())))
                .containsExactly("step-in-the-future /on", "benefit-missing /to");
    }
}
