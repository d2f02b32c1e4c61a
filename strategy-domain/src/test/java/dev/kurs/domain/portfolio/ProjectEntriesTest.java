package dev.kurs.domain.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.kernel.Quarter;
import dev.kurs.domain.kernel.RecordShape;
import dev.kurs.domain.kernel.Refusals;
import dev.kurs.domain.organisation.Neighbours;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.portfolio.Competence.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProjectEntriesTest {

    private static final PersonId ASTA = new PersonId(new UUID(0x7000L, 1));
    private static final PersonId BERTIL = new PersonId(new UUID(0x7000L, 2));
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");

    private static ProjectId project(int number) {
        return new ProjectId(new UUID(0x7000L, number));
    }

    private static CompetenceNeed need(int number, int project, String skill, String quarter, String fte) {
        return new CompetenceNeed(
                new CompetenceNeedId(new UUID(0x7000L, 100 + number)),
                project(project),
                skill,
                Quarter.parse(quarter),
                new BigDecimal(fte));
    }

    private static Competence competence(int number, String skill, String quarter, Measure measure) {
        return new Competence(
                new CompetenceId(new UUID(0x7000L, 200 + number)),
                skill,
                Quarter.parse(quarter),
                BigDecimal.ONE,
                measure);
    }

    private static Risk risk(int probability, int impact, PersonId owner) {
        return new Risk(new RiskId(new UUID(0x7000L, 300)), project(1), "Text", probability, impact, owner, null);
    }

    @Test
    void a_need_is_told_once_for_a_skill_in_a_quarter() {
        Neighbours around = new Neighbours(DAY);
        CompetenceNeed there = need(1, 1, "integration", "2026-Q4", "1");
        around.with(there.id(), there);

        assertThat(around.broken(null, need(2, 1, "integration", "2026-Q4", "2")))
                .containsExactly("need-twice /skill");
        assertThat(around.broken(null, need(2, 1, "integration", "2027-Q1", "2")))
                .isEmpty();
        assertThat(around.broken(null, need(2, 1, "juridik", "2026-Q4", "2"))).isEmpty();
        assertThat(around.broken(null, need(2, 2, "integration", "2026-Q4", "2")))
                .isEmpty();
        assertThat(around.broken(there, need(1, 1, "integration", "2026-Q4", "2")))
                .isEmpty();
    }

    @Test
    void competence_is_told_once_for_a_skill_in_a_quarter_and_for_each_measure() {
        Neighbours around = new Neighbours(DAY);
        for (Competence there : List.of(
                competence(1, "integration", "2026-Q4", null),
                competence(2, "integration", "2026-Q4", Measure.TRAIN))) {
            around.with(there.id(), there);
        }

        assertThat(around.broken(null, competence(3, "integration", "2026-Q4", null)))
                .containsExactly("competence-twice /skill");
        assertThat(around.broken(null, competence(3, "integration", "2026-Q4", Measure.TRAIN)))
                .containsExactly("competence-twice /skill");
        assertThat(around.broken(null, competence(3, "integration", "2026-Q4", Measure.SHARE)))
                .isEmpty();
        assertThat(around.broken(null, competence(3, "juridik", "2026-Q4", null)))
                .isEmpty();
        assertThat(competence(1, "juridik", "2026-Q4", null).owner()).isNull();
    }

    @Test
    void full_time_equivalents_are_over_zero_and_a_skill_has_a_name() {
        for (String fte : List.of("0", "-1")) {
            assertThat(Refusals.of(() -> need(1, 1, " ", "2026-Q4", fte)))
                    .containsExactly("text-missing /skill", "fte-not-positive /fte");
            assertThat(Refusals.of(() -> new Competence(
                            new CompetenceId(new UUID(0x7000L, 1)),
                            " ",
                            Quarter.parse("2026-Q4"),
                            new BigDecimal(fte),
                            null)))
                    .containsExactly("text-missing /skill", "fte-not-positive /fte");
        }
        assertThat(need(1, 1, "juridik", "2026-Q4", "0.50")).isEqualTo(need(1, 1, "juridik", "2026-Q4", "0.5"));
    }

    @Test
    void probability_and_impact_are_1_to_5() {
        for (int points = -1; points <= 7; points++) {
            int one = points;
            boolean allowed = points >= 1 && points <= 5;
            assertThat(Refusals.ifAny(() -> risk(one, 3, null)))
                    .isEqualTo(allowed ? List.of() : List.of("probability-out-of-range /probability"));
            assertThat(Refusals.ifAny(() -> risk(3, one, null)))
                    .isEqualTo(allowed ? List.of() : List.of("impact-out-of-range /impact"));
        }
    }

    @Test
    void who_answers_for_an_entry_is_its_owner_to_the_outside_and_hands_it_over() {
        CorrectiveAction action = new CorrectiveAction(
                new CorrectiveActionId(new UUID(0x7000L, 1)), project(1), "Fact", "Cause", "Action", ASTA, DAY, false);

        assertThat(RecordShape.fields(risk(1, 1, ASTA))).containsEntry("owner", ASTA);
        assertThat(RecordShape.fields(action)).containsEntry("owner", ASTA);
        assertThat(risk(1, 1, ASTA).handedOver(BERTIL)).isEqualTo(risk(1, 1, BERTIL));
        assertThat(action.handedOver(BERTIL).responsible()).isEqualTo(BERTIL);
        assertThat(action.owner()).isEqualTo(project(1));
        assertThat(risk(1, 1, ASTA).owner()).isEqualTo(project(1));
    }

    @Test
    void an_action_says_what_was_seen_why_and_what_is_done() {
        assertThat(Refusals.of(() -> new CorrectiveAction(
                        new CorrectiveActionId(new UUID(0x7000L, 1)), project(1), "", " ", "", ASTA, DAY, true)))
                .containsExactly("text-missing /fact", "text-missing /cause", "text-missing /action");
    }

    @Test
    void an_estimate_rises_and_a_header_bounds_it() {
        assertThat(Refusals.ifAny(() -> estimate("1", "1", "1"))).isEmpty();
        assertThat(Refusals.ifAny(() -> estimate("0.8", "1", "1.6"))).isEmpty();
        assertThat(Refusals.of(() -> estimate("1.1", "1", "2"))).containsExactly("estimate-out-of-order /likely");
        assertThat(Refusals.of(() -> estimate("1", "2.1", "2"))).containsExactly("estimate-out-of-order /likely");
        assertThat(Refusals.ifAny(() -> header(estimate("0.1", "1", "2"), estimate("0", "1", "2"))))
                .isEmpty();
        assertThat(Refusals.of(() -> header(estimate("0", "1", "2"), estimate("-1", "1", "2"))))
                .containsExactly("overrun-not-positive /overrun/low", "delay-negative /delayMonths/low");
    }

    private static Estimate estimate(String low, String likely, String high) {
        return new Estimate(new BigDecimal(low), new BigDecimal(likely), new BigDecimal(high));
    }

    private static ProjectHeader header(Estimate overrun, Estimate delay) {
        return new ProjectHeader(
                "Name",
                new dev.kurs.domain.strategy.StrategyId(new UUID(0x7000L, 5)),
                null,
                null,
                null,
                null,
                null,
                null,
                1,
                overrun,
                delay);
    }
}
