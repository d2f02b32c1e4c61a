package dev.kurs.rest.indicator;

import dev.kurs.domain.indicator.Trajectory;
import dev.kurs.domain.indicator.Trajectory.Point;
import dev.kurs.domain.kernel.Faults;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A planned value as it is written. */
record PointBody(@NotNull LocalDate date, @NotNull BigDecimal value) {

    /** The most points that a trajectory may have. */
    static final int MOST = 1000;

    static PointBody of(Point point) {
        return new PointBody(point.date(), point.value());
    }

    static List<PointBody> of(Trajectory trajectory) {
        return trajectory.points().stream().map(PointBody::of).toList();
    }

    /**
     * The trajectory with these points, or null when a rule is broken, which is then noted.
     *
     * @param pointer where the points stand in what was sent
     */
    static @Nullable Trajectory toTrajectory(List<PointBody> points, String pointer, Faults faults) {
        List<Point> made = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            PointBody point = points.get(i);
            Point one = faults.attempt(pointer + "/" + i, () -> new Point(point.date, point.value));
            if (one != null) {
                made.add(one);
            }
        }
        return made.size() == points.size() ? faults.attempt(pointer, () -> new Trajectory(made)) : null;
    }
}
