package dev.kurs.domain.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kurs.domain.indicator.Progress.Facts;
import dev.kurs.domain.indicator.Progress.Latest;
import dev.kurs.domain.kernel.Laws;
import dev.kurs.domain.kernel.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ProgressLawTest {

    private static final LocalDate START = LocalDate.parse("2024-02-15");

    @Test
    void progress_agrees_with_a_second_computation() {
        Map<ProgressStatus, Integer> seen = new EnumMap<>(ProgressStatus.class);

        Laws.hold(4000, random -> {
            Facts facts = facts(random);

            Progress one = Progress.of(facts);
            SecondComputation other = SecondComputation.of(facts);

            assertThat(one.status()).isEqualTo(other.status());
            assertAgree(one.progress(), other.progress());
            assertAgree(one.expected(), other.expected());
            seen.merge(one.status(), 1, Integer::sum);
        });

        assertThat(seen.keySet()).as("statuses that came up").containsExactlyInAnyOrder(ProgressStatus.values());
        assertThat(seen.values()).as("how often each came up").allMatch(times -> times > 50);
    }

    private static void assertAgree(Ratio one, SecondComputation.Fraction other) {
        assertThat(one == null).isEqualTo(other == null);
        if (one != null) {
            assertThat(one.decimal().doubleValue()).isCloseTo(other.value(), within(1e-12));
        }
    }

    @Test
    void what_is_expected_never_jumps_from_one_day_to_the_next_by_more_than_the_steepest_stretch() {
        Laws.hold(300, random -> {
            Baseline baseline = new Baseline(value(random), START);
            Trajectory trajectory = trajectory(random, baseline, Direction.MAINTAIN);

            double steepest = 0;
            LocalDate from = baseline.date();
            double at = baseline.value().doubleValue();
            for (Trajectory.Point point : trajectory.points()) {
                long days = point.date().toEpochDay() - from.toEpochDay();
                steepest = Math.max(steepest, Math.abs(point.value().doubleValue() - at) / days);
                from = point.date();
                at = point.value().doubleValue();
            }
            LocalDate day = START.plusDays(random.nextInt(-10, 900));
            double today = Progress.valueOn(day, baseline, trajectory).decimal().doubleValue();
            double tomorrow = Progress.valueOn(day.plusDays(1), baseline, trajectory)
                    .decimal()
                    .doubleValue();
            assertThat(Math.abs(tomorrow - today)).isLessThanOrEqualTo(steepest + 1e-9);
        });
    }

    /** Few and round values, so that figures often lie exactly on a boundary. */
    private static Facts facts(SplittableRandom random) {
        Direction[] directions = Direction.values();
        Direction direction = directions[random.nextInt(directions.length)];
        Baseline baseline =
                random.nextInt(15) == 0 ? null : new Baseline(value(random), START.plusDays(random.nextInt(30)));
        Trajectory trajectory =
                baseline == null || random.nextInt(15) == 0 ? null : trajectory(random, baseline, direction);
        LocalDate day = START.plusDays(random.nextInt(-20, 900));
        Latest latest = random.nextInt(8) == 0
                ? null
                : new Latest(day.minusDays(random.nextInt(120)), value(random), "register", Verifier.SELF);
        Period frequency = switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> Period.ofMonths(1 + random.nextInt(3));
            case 2 -> Period.ofDays(1 + random.nextInt(60));
            default -> Period.ofYears(1);
        };
        BigDecimal tolerance =
                new BigDecimal(List.of("0", "0.05", "0.1", "0.25", "1").get(random.nextInt(5)));
        return new Facts(day, direction, baseline, trajectory, frequency, latest, tolerance);
    }

    private static Trajectory trajectory(SplittableRandom random, Baseline baseline, Direction direction) {
        List<Trajectory.Point> points = new ArrayList<>();
        LocalDate date = baseline.date();
        for (int i = random.nextInt(4); i >= 0; i--) {
            date = date.plusDays(1 + random.nextInt(250));
            BigDecimal value = value(random);
            if (i == 0 && direction != Direction.MAINTAIN) {
                BigDecimal away = BigDecimal.valueOf(1 + random.nextInt(40), random.nextInt(2));
                value = baseline.value().add(direction == Direction.INCREASE ? away : away.negate());
            }
            points.add(new Trajectory.Point(date, value));
        }
        return new Trajectory(points);
    }

    private static BigDecimal value(SplittableRandom random) {
        return random.nextInt(6) == 0
                ? BigDecimal.valueOf(random.nextLong(-1_000_000, 1_000_000), 6)
                : BigDecimal.valueOf(random.nextInt(-20, 21));
    }
}
