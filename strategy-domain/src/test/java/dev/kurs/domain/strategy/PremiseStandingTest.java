package dev.kurs.domain.strategy;

import static dev.kurs.domain.strategy.Samples.ASTA;
import static dev.kurs.domain.strategy.Samples.NOW;
import static dev.kurs.domain.strategy.Samples.business;
import static dev.kurs.domain.strategy.Samples.draft;
import static dev.kurs.domain.strategy.Samples.premise;
import static dev.kurs.domain.strategy.Samples.premiseId;
import static dev.kurs.domain.strategy.Samples.tree;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.strategy.Observation.Verdict;
import dev.kurs.domain.strategy.Revision.Trigger;
import dev.kurs.domain.strategy.Revision.TriggerType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PremiseStandingTest {

    private static final LocalDate ADOPTED_ON = LocalDate.parse("2026-01-01");
    private static final Premise HALF_YEARLY = premise(1, "P6M");
    private static final Trigger THE_PREMISE =
            new Trigger(TriggerType.PREMISE, premiseId(1).value());

    @Test
    void one_never_observed_has_no_verdict() {
        assertThat(standing(HALF_YEARLY, adopted(), "2026-01-02", null, null, null))
                .isEqualTo(new PremiseStanding(null, null, false, false));
    }

    @ParameterizedTest
    @CsvSource({"HOLDS, false", "UNDER_WATCH, false", "BROKEN, true"})
    void the_newest_verdict_is_the_premises_and_only_a_broken_one_asks_for_an_answer(Verdict verdict, boolean due) {
        assertThat(standing(
                        HALF_YEARLY, adopted(), "2026-03-02", observed("2026-03-01", verdict), at("2026-03-01"), null))
                .isEqualTo(new PremiseStanding(verdict, LocalDate.parse("2026-03-01"), false, due));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-01, false",
        "2026-07-02, true",
    })
    void one_never_observed_is_overdue_when_the_adoption_is_older_than_its_cycle(LocalDate day, boolean overdue) {
        assertThat(standing(HALF_YEARLY, adopted(), day.toString(), null, null, null)
                        .overdue())
                .isEqualTo(overdue);
    }

    @ParameterizedTest
    @CsvSource({
        "P6M, 2026-03-31, 2026-09-30, false",
        "P6M, 2026-03-31, 2026-10-01, true",
        "P1M, 2026-01-31, 2026-02-28, false",
        "P1M, 2026-01-31, 2026-03-01, true",
        "P10D, 2026-03-01, 2026-03-11, false",
        "P10D, 2026-03-01, 2026-03-12, true",
    })
    void one_observed_is_overdue_when_that_is_older_than_its_cycle(
            String cycle, String observedOn, String day, boolean overdue) {
        assertThat(standing(
                                premise(1, cycle),
                                adopted(),
                                day,
                                observed(observedOn, Verdict.HOLDS),
                                at(observedOn),
                                null)
                        .overdue())
                .isEqualTo(overdue);
    }

    @Test
    void one_without_a_cycle_is_never_overdue() {
        assertThat(standing(premise(1, null), adopted(), "2099-01-01", null, null, null)
                        .overdue())
                .isFalse();
    }

    @Test
    void while_nothing_is_adopted_nothing_is_overdue() {
        assertThat(standing(HALF_YEARLY, draft(), "2099-01-01", null, null, null)
                        .overdue())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2026-02-28T12:00:00Z, true", "2026-03-01T12:00:00Z, true", "2026-03-01T12:00:00.001Z, false"})
    void a_broken_premise_is_answered_by_a_reaffirmation_made_after_it_was_recorded(Instant reaffirmedAt, boolean due) {
        assertThat(standing(
                                HALF_YEARLY,
                                adopted(),
                                "2026-04-01",
                                observed("2026-03-01", Verdict.BROKEN),
                                at("2026-03-01"),
                                reaffirmedAt)
                        .unanswered())
                .isEqualTo(due);
    }

    @Test
    void a_broken_premise_recorded_late_is_not_answered_by_a_reaffirmation_made_in_between() {
        PremiseStanding standing = standing(
                HALF_YEARLY,
                adopted(),
                "2026-05-01",
                observed("2026-03-01", Verdict.BROKEN),
                at("2026-04-20"),
                at("2026-04-01"));

        assertThat(standing.unanswered()).isTrue();
    }

    @Test
    void a_broken_premise_is_answered_when_a_revision_that_names_it_is_adopted_and_not_when_it_is_opened() {
        Strategy opened = adopted()
                .withRevisionOpened("The law changed", List.of(THE_PREMISE), ADOPTED_ON, at("2026-03-05"))
                .after();
        Strategy revised = adoptedAt(opened, 2, "2026-03-20");

        assertThat(unanswered(opened)).isTrue();
        assertThat(unanswered(revised)).isFalse();
    }

    @Test
    void a_revision_that_answers_may_take_effect_later() {
        Strategy opened = adopted()
                .withRevisionOpened("The law changed", List.of(THE_PREMISE), ADOPTED_ON, at("2026-03-05"))
                .after();
        Strategy revised = opened.adopted(
                        2, tree(business(1)), LocalDate.parse("2027-01-01"), at("2026-03-20"), ASTA, null)
                .after();

        assertThat(unanswered(revised)).isFalse();
    }

    @Test
    void a_revision_that_names_something_else_is_no_answer() {
        Trigger another = new Trigger(TriggerType.PREMISE, premiseId(2).value());
        Trigger sameIdOtherKind = new Trigger(TriggerType.FEEDBACK, premiseId(1).value());
        Trigger review = new Trigger(TriggerType.REVIEW, null);
        Strategy opened = adopted()
                .withRevisionOpened("A review", List.of(another, sameIdOtherKind, review), ADOPTED_ON, at("2026-03-05"))
                .after();

        assertThat(unanswered(adoptedAt(opened, 2, "2026-03-20"))).isTrue();
    }

    @Test
    void a_revision_adopted_before_the_break_was_recorded_is_no_answer() {
        Strategy opened = adopted()
                .withRevisionOpened("The law may change", List.of(THE_PREMISE), ADOPTED_ON, at("2026-02-01"))
                .after();

        assertThat(unanswered(adoptedAt(opened, 2, "2026-02-20"))).isTrue();
        assertThat(unanswered(adoptedAt(opened, 2, "2026-03-01"))).isTrue();
    }

    @Test
    void a_revision_that_names_it_and_is_withdrawn_is_no_answer() {
        Strategy withdrawn = adopted()
                .withRevisionOpened("The law changed", List.of(THE_PREMISE), ADOPTED_ON, at("2026-03-05"))
                .after()
                .withRevisionWithdrawn(2)
                .after();

        assertThat(unanswered(withdrawn)).isTrue();
    }

    @Test
    void a_trigger_is_written_and_read_back() {
        for (TriggerType type : TriggerType.values()) {
            Trigger trigger = new Trigger(type, new UUID(0x7000L, 5));
            assertThat(Trigger.parse(trigger.toString())).isEqualTo(trigger);
        }
        assertThat(new Trigger(TriggerType.REVIEW, null)).hasToString("REVIEW");
        assertThat(Trigger.parse("REVIEW")).isEqualTo(new Trigger(TriggerType.REVIEW, null));
        assertThat(Trigger.parse("PREMISE:00000000-0000-7200-0000-000000000001"))
                .isEqualTo(THE_PREMISE);
        assertThat(Arrays.stream(TriggerType.values()).map(Enum::name))
                .containsExactly("PREMISE", "FEEDBACK", "DECISION", "REVIEW");
    }

    private static boolean unanswered(Strategy strategy) {
        return standing(
                        HALF_YEARLY,
                        strategy,
                        "2026-04-01",
                        observed("2026-03-01", Verdict.BROKEN),
                        at("2026-03-01"),
                        null)
                .unanswered();
    }

    private static PremiseStanding standing(
            Premise premise,
            Strategy strategy,
            String day,
            Observation newest,
            Instant observedAt,
            Instant reaffirmedAt) {
        return PremiseStanding.of(premise, strategy, LocalDate.parse(day), newest, observedAt, reaffirmedAt);
    }

    private static Observation observed(String date, Verdict verdict) {
        return new Observation(
                new ObservationId(new UUID(0x7000L, 9)), premiseId(1), LocalDate.parse(date), "Seen", verdict, null);
    }

    private static Strategy adopted() {
        return draft().adopted(1, tree(business(1)), ADOPTED_ON, NOW.minusSeconds(200L * 86_400), ASTA, null)
                .after();
    }

    private static Strategy adoptedAt(Strategy opened, int number, String day) {
        return opened.adopted(number, tree(business(1)), LocalDate.parse(day), at(day), ASTA, null)
                .after();
    }

    /** Noon of that day. */
    private static Instant at(String day) {
        return LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
    }
}
