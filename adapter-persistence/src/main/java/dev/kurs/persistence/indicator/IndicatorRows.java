package dev.kurs.persistence.indicator;

import dev.kurs.application.Stored;
import dev.kurs.domain.indicator.Baseline;
import dev.kurs.domain.indicator.Direction;
import dev.kurs.domain.indicator.Gauge;
import dev.kurs.domain.indicator.Indicator;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.indicator.Measure;
import dev.kurs.domain.indicator.TargetChange;
import dev.kurs.domain.indicator.Trajectory;
import dev.kurs.domain.indicator.Verifier;
import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.persistence.AnyId;
import dev.kurs.persistence.Row;
import dev.kurs.persistence.RowReader;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts indicators together from rows that each hold one of their trajectories. */
final class IndicatorRows {

    /** Where a trajectory begins that is in force from the beginning. */
    private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

    private IndicatorRows() {}

    /** The day that a trajectory begins, as a column has it. */
    static LocalDate start(TargetChange target) {
        return target.from() == null ? BEGINNING : target.from();
    }

    /** A trajectory and its place among those of its indicator. */
    record Placed(int position, TargetChange target) {}

    /** An indicator with one of its trajectories, or with none. */
    record Read(
            IndicatorId id,
            long version,
            Instant created,
            Instant updated,
            Measure measure,
            @Nullable Baseline baseline,
            @Nullable Placed target) {}

    /** The indicators of these rows, in their order; the rows of each stand together. */
    static List<Stored<Indicator>> whole(List<Read> rows) {
        List<Stored<Indicator>> indicators = new ArrayList<>();
        int next = 0;
        while (next < rows.size()) {
            Read first = rows.get(next);
            List<Placed> targets = new ArrayList<>();
            while (next < rows.size() && rows.get(next).id().equals(first.id())) {
                Placed target = rows.get(next).target();
                if (target != null) {
                    targets.add(target);
                }
                next++;
            }
            targets.sort(Comparator.comparingInt(Placed::position));
            List<TargetChange> inOrder = targets.stream().map(Placed::target).toList();
            Indicator indicator = new Indicator(first.id(), first.measure(), first.baseline(), inOrder);
            indicators.add(new Stored<>(indicator, first.version(), first.created(), first.updated()));
        }
        return indicators;
    }

    /** Reads a {@link Read}. */
    public static final class ReadRow implements RowReader<Read> {

        @Override
        public Read read(Row row) throws SQLException {
            return new Read(
                    row.id(IndicatorId::new),
                    row.number(),
                    row.moment(),
                    row.moment(),
                    measure(row),
                    baseline(row),
                    target(row));
        }

        private static Measure measure(Row row) throws SQLException {
            return new Measure(
                    row.text(),
                    row.text(),
                    row.one(Direction.class),
                    row.idOrNull(GoalId::new),
                    row.idOrNull(BenefitId::new),
                    row.decimal(),
                    row.valueOrNull(Period::parse),
                    row.oneOrNull(Measure.Nature.class),
                    row.oneOrNull(Measure.Stage.class),
                    row.flagOrNull(),
                    row.textOrNull(),
                    row.textOrNull(),
                    row.oneOrNull(Verifier.class));
        }

        private static @Nullable Placed target(Row row) throws SQLException {
            int position = row.whole();
            LocalDate start = row.dayOrNull();
            if (start == null) {
                return null;
            }
            return new Placed(
                    position,
                    new TargetChange(
                            start.equals(BEGINNING) ? null : start,
                            row.value(Trajectory::parse),
                            row.textOrNull(),
                            row.idOrNull(DecisionId::new),
                            row.moment(),
                            row.value(AnyId::parse)));
        }
    }

    /** Reads a {@link Gauge}. */
    public static final class GaugeRow implements RowReader<Gauge> {

        @Override
        public Gauge read(Row row) throws SQLException {
            return new Gauge(row.id(IndicatorId::new), row.dayOrNull(), row.oneOrNull(Verifier.class));
        }
    }

    /** A baseline from its two columns. */
    static @Nullable Baseline baseline(Row row) throws SQLException {
        BigDecimal value = row.decimalOrNull();
        LocalDate date = row.dayOrNull();
        return value == null || date == null ? null : new Baseline(value, date);
    }
}
