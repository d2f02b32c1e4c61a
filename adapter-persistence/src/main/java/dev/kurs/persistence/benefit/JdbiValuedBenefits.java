package dev.kurs.persistence.benefit;

import dev.kurs.application.AsOf;
import dev.kurs.application.benefit.ValuedBenefits;
import dev.kurs.domain.benefit.MeasuredSpan;
import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.strategy.StrategyId;
import dev.kurs.persistence.Knowledge;
import dev.kurs.persistence.ManyIds;
import dev.kurs.persistence.MeasuredSpans;
import dev.kurs.persistence.Row;
import dev.kurs.persistence.benefit.ValuedRows.Series;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * What the money of benefits is computed from: one query each for the benefits, their shares, their trajectories and the
 * sums of what was measured; and one for the series where the sums do not tell.
 */
public final class JdbiValuedBenefits implements ValuedBenefits {

    private final Handle handle;

    /** Those of the organisation whose unit of work a handle carries out. */
    public JdbiValuedBenefits(Handle handle) {
        this.handle = handle;
    }

    /**
     * Which benefits are meant.
     *
     * @param condition on rows of the table of benefits, beginning with AND; empty for all
     * @param bound what it refers to
     */
    private record Choice(String condition, Consumer<Query> bound) {

        static final Choice ALL = new Choice("", query -> {});

        /** Those that also fulfil another. */
        Choice and(String other) {
            return new Choice(condition + other, bound);
        }

        boolean isAll() {
            return condition.isEmpty();
        }
    }

    @Override
    public List<Valued> ofBenefits(Collection<BenefitId> benefits, LocalDate day, AsOf asOf) {
        return benefits.isEmpty()
                ? List.of()
                : read(new Choice(" AND id IN (<ids>)", query -> ManyIds.apply(query, benefits)), day, asOf);
    }

    @Override
    public List<Valued> ofProject(ProjectId project, LocalDate day, boolean confidential, AsOf asOf) {
        Choice choice = new Choice(" AND " + tied("benefit_share", "project"), query -> query.bind("tied", project));
        return read(shown(choice, confidential, asOf), day, asOf);
    }

    @Override
    public List<Valued> ofStrategy(StrategyId strategy, LocalDate day, boolean confidential, AsOf asOf) {
        Choice choice = new Choice(
                " AND (" + tied("benefit_share", "strategy") + " OR " + tied("benefit_goal", "strategy") + ")",
                query -> query.bind("tied", strategy));
        return read(shown(choice, confidential, asOf), day, asOf);
    }

    @Override
    public List<Valued> all(LocalDate day, boolean confidential, AsOf asOf) {
        return read(shown(Choice.ALL, confidential, asOf), day, asOf);
    }

    /** That the version of a benefit that counts names something: sought by an index in all versions. */
    private static String tied(String table, String column) {
        return """
                (id, version) IN (
                  SELECT benefit, version FROM %s WHERE organisation = :organisation AND %s = :tied)
                """.formatted(table, column);
    }

    /** What has become confidential is so in its past too, and what was confidential stays so in its past. */
    private static Choice shown(Choice choice, boolean confidential, AsOf asOf) {
        if (confidential) {
            return choice;
        }
        String now = withoutDrafts(Knowledge.STANDING);
        String without = asOf.equals(AsOf.NOW) ? now : now + withoutDrafts(Knowledge.condition(asOf));
        Choice shown = choice.and(without);
        return new Choice(shown.condition(), query -> {
            choice.bound().accept(query);
            query.bind("hidden", true);
        });
    }

    /** Found from the few drafts, and once, instead of from each benefit. */
    private static String withoutDrafts(String known) {
        return withoutDrafts("benefit_share", known) + withoutDrafts("benefit_goal", known);
    }

    private static String withoutDrafts(String table, String known) {
        return """
                 AND (id, version) NOT IN (
                  SELECT benefit, version FROM %s
                  WHERE organisation = :organisation AND strategy IN (
                    SELECT id FROM strategy
                    WHERE organisation = :organisation AND %s AND confidential = :hidden AND status = 'DRAFT'))
                """.formatted(table, known);
    }

    private List<Valued> read(Choice choice, LocalDate day, AsOf asOf) {
        ValuedRows rows = new ValuedRows();
        each("""
                SELECT asked.id, asked.version, asked.name, category, disbenefit, value_amount, value_currency, value_per,
                  realisation_from, low, likely, high, measured.id, measured.version, direction, baseline_value,
                  baseline_on
                FROM (
                  SELECT id, version, name, category, disbenefit, value_amount, value_currency, value_per,
                    realisation_from, low, likely, high
                  FROM benefit
                  WHERE organisation = :organisation AND <known><chosen>) asked
                LEFT JOIN indicator measured ON measured.organisation = :organisation AND measured.benefit = asked.id
                  AND <known>
                ORDER BY asked.id
                """, choice, asOf, rows::addBenefit);
        each("""
                SELECT benefit, version, project, share
                FROM benefit_share
                WHERE organisation = :organisation<of>
                ORDER BY benefit, version, position
                """, choice, "benefit", asOf, query -> {}, rows::addShare);
        each("""
                SELECT indicator, since_version, starts_on, position, trajectory
                FROM target_change
                WHERE organisation = :organisation<of>
                ORDER BY indicator, starts_on, position
                """, choice, "indicator", asOf, query -> {}, rows::addPlan);
        Series series = asOf.equals(AsOf.NOW) ? kept(choice, day) : series(choice, day, asOf);
        return rows.valued(series);
    }

    /** The sums, with the series in the place of those that the day lies within. */
    private Series kept(Choice choice, LocalDate day) {
        Series spans = new Series();
        each("""
                SELECT indicator, first_on, opening, held, last_on, value
                FROM measured_span
                WHERE organisation = :organisation<of>
                ORDER BY indicator, starts_on
                """, choice, "indicator", AsOf.NOW, query -> {}, row -> {
            String indicator = row.text();
            MeasuredSpan span = MeasuredSpans.read(row);
            spans.add(indicator, span, span.isCutBy(day));
        });
        if (spans.isCut()) {
            each("""
                    SELECT measurement.indicator, measured_on, measurement.value
                    FROM (
                      SELECT indicator, starts_on
                      FROM measured_span
                      WHERE organisation = :organisation AND first_on < :day AND last_on > :day<of>) placed
                    CROSS JOIN measurement
                    WHERE measurement.organisation = :organisation AND measurement.indicator = placed.indicator
                      AND dimension = '' AND measured_on >= placed.starts_on AND measured_on <= :day AND <known>
                    ORDER BY measurement.indicator, measured_on,
                    """ + WEIGHT, choice, "indicator", AsOf.NOW, query -> query.bind("day", day), spans::addMeasurement);
        }
        return spans;
    }

    /** The series alone. */
    private Series series(Choice choice, LocalDate day, AsOf asOf) {
        Series series = new Series();
        each("""
                SELECT indicator, measured_on, value
                FROM measurement
                WHERE organisation = :organisation AND dimension = '' AND measured_on <= :day AND <known><of>
                ORDER BY indicator, measured_on,
                """ + WEIGHT, choice, "indicator", asOf, query -> query.bind("day", day), series::addMeasurement);
        return series;
    }

    /** How much each of a day's measurements weighs, the one that counts last. */
    private static final String WEIGHT =
            " CASE verifier WHEN 'CUSTOMER' THEN 2 WHEN 'INDEPENDENT' THEN 1 ELSE 0 END, recorded_at, id";

    private void each(String sql, Choice choice, AsOf asOf, Each each) {
        each(sql, choice, "id", asOf, query -> {}, each);
    }

    /** Reads each row of a statement on some benefits, or on what has a column that leads to them. */
    private void each(String sql, Choice choice, String column, AsOf asOf, Consumer<Query> bound, Each each) {
        try (Query query = handle.createQuery(sql)) {
            Knowledge.apply(query, asOf);
            choice.bound().accept(query);
            query.define("chosen", whole(choice.condition(), query));
            query.define("of", whole(of(choice, column, asOf), query));
            bound.accept(query);
            query.setFetchSize(FETCH).scanResultSet((results, context) -> {
                try (var rows = results.get()) {
                    while (rows.next()) {
                        each.read(new Row(rows));
                    }
                }
                return choice;
            });
        }
    }

    /** With the names of the ids that were bound: what is put into a statement is not looked through for more. */
    private static String whole(String condition, Query query) {
        return condition.replace("<ids>", String.valueOf(query.getContext().getAttribute("ids")));
    }

    /** How many rows a database that hands out portions hands out at once. */
    private static final int FETCH = 2000;

    private static String of(Choice choice, String column, AsOf asOf) {
        if (choice.isAll()) {
            return "";
        }
        String benefits = "SELECT id FROM benefit WHERE organisation = :organisation AND " + Knowledge.condition(asOf)
                + choice.condition();
        return switch (column) {
            case "benefit" -> " AND benefit IN (" + benefits + ")";
            case "indicator" ->
                " AND indicator IN (SELECT id FROM indicator WHERE organisation = :organisation AND "
                        + Knowledge.condition(asOf) + " AND benefit IN (" + benefits + "))";
            default -> "";
        };
    }

    /** Takes what a row tells. */
    private interface Each {
        void read(Row row) throws SQLException;
    }
}
