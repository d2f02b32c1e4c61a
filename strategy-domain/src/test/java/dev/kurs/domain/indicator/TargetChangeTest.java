package dev.kurs.domain.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.kernel.Laws;
import dev.kurs.domain.kernel.Refusals;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.strategy.GoalId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A trajectory is never overwritten: a new one takes over from a day. */
class TargetChangeTest {

    private static final IndicatorId ID = new IndicatorId(new UUID(0x7000L, 1));
    private static final Id ASTA = new PersonId(new UUID(0x7000L, 2));
    private static final Instant NOW = Instant.parse("2026-07-02T10:00:00Z");
    private static final LocalDate NEW_YEAR = LocalDate.parse("2026-01-01");
    private static final LocalDate SUMMER = LocalDate.parse("2026-07-01");
    private static final Baseline FORTY = new Baseline(new BigDecimal("40"), NEW_YEAR);
    private static final Trajectory TO_EIGHTY = Trajectory.parse("2028-01-01=80");

    @Test
    void the_one_before_stays_in_force_until_the_day_that_the_new_one_takes_over() {
        Trajectory toSixty = Trajectory.parse("2028-01-01=60");
        Indicator lowered = taken(rising(), SUMMER, toSixty);

        assertThat(lowered.trajectoryOn(SUMMER.minusDays(1))).contains(TO_EIGHTY);
        assertThat(lowered.trajectoryOn(SUMMER)).contains(toSixty);
        assertThat(lowered.newestTrajectory()).contains(toSixty);
        assertThat(lowered.targets())
                .containsExactly(
                        new TargetChange(null, TO_EIGHTY, null, null, NOW, ASTA),
                        new TargetChange(SUMMER, toSixty, "Because", null, NOW, ASTA));
    }

    @ParameterizedTest
    @CsvSource({
        "INCREASE, 80, 60,  target-lowered",
        "INCREASE, 80, 90,  target-raised",
        "INCREASE, 80, 80,  trajectory-changed",
        "DECREASE, 20, 30,  target-lowered",
        "DECREASE, 20, 10,  target-raised",
        "DECREASE, 20, 20,  trajectory-changed",
        "MAINTAIN, 40, 39,  target-lowered",
        "MAINTAIN, 40, 41,  target-raised",
    })
    void lowering_a_target_is_told_apart_from_raising_it_also_where_down_is_better(
            Direction direction, String before, String after, String told) {
        Indicator indicator = indicator(direction, Trajectory.parse("2028-01-01=" + before));
        Trajectory next = Trajectory.parse("2027-06-30=40 2028-01-01=" + after);
        DecisionId decision = new DecisionId(new UUID(0x7000L, 3));

        Change<Indicator> change = indicator.withTrajectory(SUMMER, next, "Because", decision, NOW, ASTA);

        assertThat(change.before()).isEqualTo(indicator);
        assertThat(change.events())
                .containsExactly(Event.of("indicator." + told, ID)
                        .with("from", SUMMER)
                        .with("trajectory", next)
                        .with("reason", "Because")
                        .with("decision", decision));
    }

    @Test
    void what_is_lowered_is_seen_against_the_one_in_force_on_the_day_and_not_the_one_recorded_last() {
        Indicator fromAutumn = taken(rising(), SUMMER.plusMonths(3), Trajectory.parse("2028-01-01=50"));

        assertThat(fromAutumn
                        .withTrajectory(SUMMER, Trajectory.parse("2028-01-01=60"), "Because", null, NOW, ASTA)
                        .events())
                .extracting(Event::type)
                .containsExactly("indicator.target-lowered");
    }

    @Test
    void a_target_where_none_was_in_force_is_set() {
        Indicator bare = Indicator.added(ID, measure(Direction.INCREASE), FORTY, null, NOW, ASTA)
                .after();

        Change<Indicator> change = bare.withTrajectory(SUMMER, TO_EIGHTY, "Now we know", null, NOW, ASTA);

        assertThat(change.events()).extracting(Event::type).containsExactly("indicator.target-set");
        assertThat(change.after().trajectoryOn(SUMMER.minusDays(1))).isEmpty();
        assertThat(change.after().trajectoryOn(SUMMER)).contains(TO_EIGHTY);
    }

    @Test
    void a_new_trajectory_keeps_the_rules_of_the_first_and_says_why_and_all_is_told_together() {
        Trajectory wrong = Trajectory.parse("2025-12-31=39");

        assertThat(Refusals.of(() -> rising().withTrajectory(SUMMER, wrong, " ", null, NOW, ASTA)))
                .containsExactly(
                        "reason-missing /reason",
                        "trajectory-before-baseline /trajectory/0/date",
                        "target-on-wrong-side /trajectory/0/value");
        assertThat(Refusals.of(() -> Indicator.added(ID, measure(Direction.INCREASE), null, null, NOW, ASTA)
                        .after()
                        .withTrajectory(SUMMER, TO_EIGHTY, "Because", null, NOW, ASTA)))
                .containsExactly("trajectory-without-baseline /trajectory");
    }

    @Test
    void a_reason_has_room_for_64_ki_characters() {
        assertThat(Refusals.of(() -> taken(rising(), "x".repeat(65_537)))).containsExactly("text-too-long /reason");
        assertThat(Refusals.ifAny(() -> taken(rising(), "x".repeat(65_536)))).isEmpty();
    }

    @Test
    void day_by_day_the_one_in_force_is_the_one_that_began_last_and_of_those_the_one_recorded_last() {
        Laws.hold(500, random -> {
            Indicator indicator = rising();
            Map<Integer, Trajectory> beginsOn = new HashMap<>();
            for (int i = random.nextInt(8); i > 0; i--) {
                int day = random.nextInt(10);
                Trajectory next = Trajectory.parse("2028-01-01=" + (41 + random.nextInt(1000)));
                indicator = taken(indicator, SUMMER.plusDays(day), next);
                beginsOn.put(day, next);
            }

            Trajectory inForce = TO_EIGHTY;
            for (int day = -1; day < 12; day++) {
                inForce = beginsOn.getOrDefault(day, inForce);
                assertThat(indicator.trajectoryOn(SUMMER.plusDays(day))).contains(inForce);
            }
        });
    }

    @Test
    void trajectories_are_told_by_the_day_they_took_over_and_the_first_one_first() {
        Indicator indicator = taken(
                taken(rising(), SUMMER.plusDays(9), Trajectory.parse("2028-01-01=60")),
                SUMMER,
                Trajectory.parse("2028-01-01=70"));

        List<TargetChange> told = new ArrayList<>(indicator.targets());
        told.sort(Indicator.BY_START);

        assertThat(told).extracting(TargetChange::from).containsExactly(null, SUMMER, SUMMER.plusDays(9));
    }

    private static Indicator rising() {
        return indicator(Direction.INCREASE, TO_EIGHTY);
    }

    private static Indicator indicator(Direction direction, Trajectory trajectory) {
        return Indicator.added(ID, measure(direction), FORTY, trajectory, NOW, ASTA)
                .after();
    }

    private static Indicator taken(Indicator indicator, String reason) {
        return indicator
                .withTrajectory(SUMMER, TO_EIGHTY, reason, null, NOW, ASTA)
                .after();
    }

    private static Indicator taken(Indicator indicator, LocalDate from, Trajectory trajectory) {
        return indicator
                .withTrajectory(from, trajectory, "Because", null, NOW, ASTA)
                .after();
    }

    private static Measure measure(Direction direction) {
        return new Measure(
                "Letters sent",
                "letters",
                direction,
                new GoalId(new UUID(0x7100L, 1)),
                null,
                BigDecimal.ONE,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
