package dev.kurs.domain.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.indicator.Trajectory.Point;
import dev.kurs.domain.kernel.Laws;
import dev.kurs.domain.kernel.Refusals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrajectoryTest {

    private static final LocalDate DAY = LocalDate.parse("2027-01-01");

    @Test
    void it_is_written_point_by_point() {
        Trajectory trajectory = new Trajectory(
                List.of(point(DAY, "60"), point(DAY.plusYears(1), "-80.50"), point(DAY.plusYears(2), "0")));

        assertThat(trajectory).hasToString("2027-01-01=60 2028-01-01=-80.5 2029-01-01=0");
    }

    @Test
    void what_is_written_reads_the_same() {
        Laws.hold(500, random -> {
            List<Point> points = new ArrayList<>();
            LocalDate date = LocalDate.ofEpochDay(random.nextLong(-700_000, 700_000));
            for (int i = random.nextInt(6); i >= 0; i--) {
                points.add(new Point(
                        date,
                        BigDecimal.valueOf(
                                random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L), random.nextInt(13))));
                date = date.plusDays(1 + random.nextInt(1000));
            }
            Trajectory trajectory = new Trajectory(points);

            assertThat(Trajectory.parse(trajectory.toString())).isEqualTo(trajectory);
        });
    }

    @Test
    void the_last_point_is_the_target() {
        assertThat(Trajectory.parse("2027-01-01=60 2028-01-01=80").target()).isEqualTo(point(DAY.plusYears(1), "80"));
    }

    @Test
    void it_has_a_point_at_least() {
        assertThat(Refusals.of(() -> new Trajectory(List.of()))).containsExactly("trajectory-not-rising");
    }

    @Test
    void every_day_that_does_not_come_after_the_one_before_is_told() {
        assertThat(Refusals.of(() -> new Trajectory(List.of(
                        point(DAY, "1"),
                        point(DAY, "2"),
                        point(DAY.plusDays(5), "3"),
                        point(DAY.plusDays(4), "4"),
                        point(DAY.plusDays(5), "5")))))
                .containsExactly("trajectory-not-rising /1/date", "trajectory-not-rising /3/date");
    }

    @Test
    void values_that_are_equal_make_points_that_are_equal_and_none_is_out_of_bounds() {
        assertThat(point(DAY, "60.0")).isEqualTo(point(DAY, "60"));
        assertThat(Refusals.of(() -> point(DAY, "1E+18"))).containsExactly("number-out-of-range /value");
    }

    private static Point point(LocalDate date, String value) {
        return new Point(date, new BigDecimal(value));
    }
}
