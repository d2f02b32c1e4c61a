package dev.kurs.persistence.indicator;

import dev.kurs.application.AsOf;
import dev.kurs.application.indicator.ProgressFacts;
import dev.kurs.domain.indicator.Direction;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.indicator.Progress.Latest;
import dev.kurs.domain.indicator.Trajectory;
import dev.kurs.domain.indicator.Verifier;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.StrategyId;
import dev.kurs.persistence.BindIds;
import dev.kurs.persistence.Known;
import dev.kurs.persistence.Row;
import dev.kurs.persistence.RowReader;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.UseRowMapper;
import org.jspecify.annotations.Nullable;

/**
 * What progress is computed from, in one query. What is asked for today comes from the summaries; only where the latest
 * measurement does not count, because it is of a later day or was recorded too late, is the series searched, from its
 * end and no further than to the first that does.
 */
public interface JdbiProgressFacts extends ProgressFacts, SqlObject {

    @Override
    default List<IndicatorFacts> ofStrategies(Collection<StrategyId> strategies, LocalDate day, AsOf asOf) {
        return strategies.isEmpty() ? List.of() : list("strategy", strategies, day, asOf, passed(asOf));
    }

    @Override
    default List<IndicatorFacts> ofIndicators(Collection<IndicatorId> indicators, LocalDate day, AsOf asOf) {
        return indicators.isEmpty() ? List.of() : list("id", indicators, day, asOf, passed(asOf));
    }

    /** When an indicator's latest measurement does not count. */
    private static String passed(AsOf asOf) {
        return asOf.equals(AsOf.NOW) ? "latest.measured_on > :day" : "1 = 1";
    }

    /** The facts of the indicators that some column chooses. */
    @SqlQuery("""
            SELECT asked.id, asked.name, asked.goal, asked.weight, asked.direction, asked.frequency,
              asked.baseline_value, asked.baseline_on,
              (SELECT trajectory FROM target_change
               WHERE organisation = :organisation AND indicator = asked.id AND since_version <= asked.version
                 AND starts_on <= :day
               ORDER BY starts_on DESC, position DESC
               LIMIT 1),
              CASE WHEN <passed> THEN earlier.measured_on ELSE latest.measured_on END,
              CASE WHEN <passed> THEN earlier.value ELSE latest.value END,
              CASE WHEN <passed> THEN earlier.source ELSE latest.source END,
              CASE WHEN <passed> THEN earlier.verifier ELSE latest.verifier END
            FROM (
              SELECT id, version, name, goal, weight, direction, frequency, baseline_value, baseline_on
              FROM indicator
              WHERE organisation = :organisation AND <column> IN (<ids>) AND <known>) asked
            LEFT JOIN indicator_latest latest ON latest.organisation = :organisation AND latest.indicator = asked.id
            LEFT JOIN measurement earlier ON earlier.organisation = :organisation
              AND earlier.id = CASE WHEN <passed> THEN (
                SELECT id FROM measurement
                WHERE organisation = :organisation AND indicator = asked.id AND dimension = ''
                  AND measured_on <= :day AND <known>
                ORDER BY
            """ + MeasurementRow.LATEST_FIRST + """

                LIMIT 1) END
            ORDER BY asked.id
            """)
    @UseRowMapper(FactsRow.class)
    List<IndicatorFacts> list(
            @Define("column") String column,
            @BindIds Collection<?> ids,
            @Bind("day") LocalDate day,
            @Known AsOf asOf,
            @Define("passed") String passed);

    /** Reads the facts of one indicator. */
    final class FactsRow implements RowReader<IndicatorFacts> {

        @Override
        public IndicatorFacts read(Row row) throws SQLException {
            return new IndicatorFacts(
                    row.id(IndicatorId::new),
                    row.text(),
                    row.idOrNull(GoalId::new),
                    row.decimal(),
                    row.one(Direction.class),
                    row.valueOrNull(Period::parse),
                    IndicatorRows.baseline(row),
                    row.valueOrNull(Trajectory::parse),
                    latest(row));
        }

        private static @Nullable Latest latest(Row row) throws SQLException {
            LocalDate date = row.dayOrNull();
            BigDecimal value = row.decimalOrNull();
            String source = row.textOrNull();
            Verifier verifier = row.oneOrNull(Verifier.class);
            return date == null || value == null || source == null || verifier == null
                    ? null
                    : new Latest(date, value, source, verifier);
        }
    }
}
