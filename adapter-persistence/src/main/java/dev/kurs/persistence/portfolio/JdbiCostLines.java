package dev.kurs.persistence.portfolio;

import dev.kurs.application.AsOf;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.portfolio.CostLines;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.portfolio.CostChanges;
import dev.kurs.domain.portfolio.CostLine;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.strategy.StrategyId;
import dev.kurs.persistence.BindIds;
import dev.kurs.persistence.Fields;
import dev.kurs.persistence.Fields.Form;
import dev.kurs.persistence.Knowledge;
import dev.kurs.persistence.Known;
import dev.kurs.persistence.ListQuery;
import dev.kurs.persistence.Unit;
import dev.kurs.persistence.portfolio.CostLineRows.LineRow;
import dev.kurs.persistence.portfolio.CostLineRows.ProjectRow;
import dev.kurs.persistence.portfolio.CostLineRows.ReadSum;
import dev.kurs.persistence.portfolio.CostLineRows.ReadTotal;
import dev.kurs.persistence.portfolio.CostLineRows.SumRow;
import dev.kurs.persistence.portfolio.CostLineRows.TotalRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.UseRowMapper;
import org.jspecify.annotations.Nullable;

/**
 * Cost lines: rows in the order of their projects and months, with what stood before. Amounts are minor units, so that both
 * databases add them up exactly. A row that is replaced within the millisecond in which it was recorded was known to nobody
 * and is not kept.
 */
public interface JdbiCostLines extends CostLines, SqlObject {

    /** What cost lines can be sorted by; in the order of projects, months and kinds otherwise. */
    Fields FIELDS = new Fields(
                    "project, year, month, kind",
                    "(project, year, month, kind) > (SELECT last.project, last.year, last.month, last.kind"
                            + " FROM cost_line last"
                            + " WHERE last.organisation = :organisation AND last.place = :after LIMIT 1)")
            .and("project", Form.ID)
            .and("month", "year * 100 + month", Form.WHOLE)
            .and("kind", Form.TEXT)
            .and("planned", Form.WHOLE)
            .and("actual", Form.WHOLE);

    /** How many places are looked up at once. */
    int AT_ONCE = 1024;

    // ---- the port

    @Override
    default Page<CostLine> list(Span span, Listing listing, boolean confidential) {
        String without = confidential ? "" : withoutDrafts(listing.asOf());
        List<CostLine> found = list(query(span, listing), without, true, listing.asOf());
        return listing.page(found, line -> Place.of(line).key());
    }

    private static ListQuery query(Span span, Listing listing) {
        ListQuery query = FIELDS.query(listing);
        StringBuilder conditions = new StringBuilder(query.conditions());
        Map<String, Object> values = new HashMap<>(query.values());
        if (span.project() != null) {
            conditions.append(" AND project = :of_project");
            values.put("of_project", span.project());
        }
        if (span.strategy() != null) {
            conditions.append(OF_STRATEGY);
            values.put("strategy", span.strategy());
        }
        if (span.kind() != null) {
            conditions.append(" AND kind = :of_kind");
            values.put("of_kind", span.kind());
        }
        if (span.from() != null) {
            conditions.append(" AND (year, month) >= (:first_year, :first_month)");
            values.put("first_year", span.from().getYear());
            values.put("first_month", span.from().getMonthValue());
        }
        if (span.to() != null) {
            conditions.append(" AND (year, month) <= (:last_year, :last_month)");
            values.put("last_year", span.to().getYear());
            values.put("last_month", span.to().getMonthValue());
        }
        return new ListQuery(conditions.toString(), query.order(), values);
    }

    /** What has become confidential is so in its past too, and what was confidential stays so in its past. */
    private static String withoutDrafts(AsOf asOf) {
        String now = WITHOUT_DRAFTS.formatted(Knowledge.STANDING);
        return asOf.equals(AsOf.NOW) ? now : now + WITHOUT_DRAFTS.formatted(Knowledge.condition(asOf));
    }

    @Override
    default List<CostLine> standing(Collection<Place> places) {
        List<UUID> keys = places.stream().map(Place::key).distinct().toList();
        List<CostLine> found = new ArrayList<>();
        for (int i = 0; i < keys.size(); i += AT_ONCE) {
            found.addAll(readStanding(keys.subList(i, Math.min(i + AT_ONCE, keys.size()))));
        }
        return found;
    }

    @Override
    default Set<ProjectId> planned(Collection<ProjectId> projects, AsOf asOf) {
        return projects.isEmpty() ? Set.of() : readHaving(projects, "planned", asOf);
    }

    @Override
    default Set<ProjectId> paid(Collection<ProjectId> projects) {
        return projects.isEmpty() ? Set.of() : readHaving(projects, "actual", AsOf.NOW);
    }

    @Override
    default List<YearOfProject> sums(Collection<ProjectId> projects, Currency currency, AsOf asOf) {
        return projects.isEmpty() ? List.of() : sums(readSums(projects, currency, asOf), currency);
    }

    @Override
    default List<YearOfProject> sumsOfStrategy(StrategyId strategy, Currency currency, AsOf asOf) {
        return sums(readSums(strategy, currency, asOf), currency);
    }

    private static List<YearOfProject> sums(List<ReadSum> sums, Currency currency) {
        return sums.stream()
                .map(sum -> new YearOfProject(
                        sum.project(), sum.year(), money(sum.planned(), currency), money(sum.actual(), currency)))
                .toList();
    }

    private static Money money(BigDecimal minorUnits, Currency currency) {
        return CostLine.ofMinorUnits(minorUnits, currency);
    }

    @Override
    default List<Year> totals(@Nullable StrategyId strategy, Currency currency, boolean confidential, AsOf asOf) {
        String without = confidential ? "" : withoutDrafts(asOf);
        List<ReadTotal> totals = strategy == null
                ? readTotals(currency, without, true, asOf)
                : readTotals(strategy, currency, without, true, asOf);
        return totals.stream()
                .map(total -> new Year(total.year(), money(total.planned(), currency), money(total.actual(), currency)))
                .toList();
    }

    @Override
    default void save(CostChanges changes, List<Event> events) {
        List<UUID> replaced = Stream.concat(changes.changed().stream(), changes.removed().stream())
                .map(line -> Place.of(line).key())
                .toList();
        if (!replaced.isEmpty()) {
            int gone = run(OVERWRITE, replaced) + run(CLOSE, replaced);
            if (gone != replaced.size()) {
                throw new IllegalStateException("what is to be changed stands no longer");
            }
        }
        insertAll(changes.written().toList());
        Unit.of(getHandle()).tell(events);
    }

    // ---- what it is made of

    private int run(String sql, List<UUID> places) {
        Unit unit = Unit.of(getHandle());
        try (PreparedBatch batch = getHandle().prepareBatch(sql)) {
            for (UUID place : places) {
                batch.bind("organisation", unit.organisation())
                        .bind("place", place)
                        .bind("now", unit.now())
                        .add();
            }
            return Arrays.stream(batch.execute()).sum();
        }
    }

    /** Adds them; that no two stand in one place is seen to by the index of places. */
    private void insertAll(List<CostLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        Unit unit = Unit.of(getHandle());
        try (PreparedBatch batch = getHandle().prepareBatch(INSERT)) {
            for (CostLine line : lines) {
                Money known = line.planned() != null ? line.planned() : line.actual();
                if (known == null) {
                    throw new IllegalArgumentException("a cost line that says nothing");
                }
                batch.bind("organisation", unit.organisation())
                        .bind("project", line.project())
                        .bind("year", line.month().getYear())
                        .bind("month", line.month().getMonthValue())
                        .bind("kind", line.kind())
                        .bind("place", Place.of(line).key())
                        .bind("currency", known.currency())
                        .bind("planned", minorUnits(line.planned()))
                        .bind("actual", minorUnits(line.actual()))
                        .bind("now", unit.now())
                        .add();
            }
            batch.execute();
        }
    }

    private static @Nullable Long minorUnits(@Nullable Money money) {
        return money == null ? null : CostLine.minorUnits(money);
    }

    // ---- statements

    /** Keeps to the projects of a strategy, which they never leave. */
    String OF_STRATEGY = """
             AND project IN (
              SELECT id FROM project WHERE organisation = :organisation AND strategy = :strategy AND version = 1)
            """;

    /** Leaves out what belongs to confidential drafts. */
    String WITHOUT_DRAFTS = """
             AND project NOT IN (
              SELECT id FROM project
              WHERE organisation = :organisation AND version = 1 AND strategy IN (
                SELECT id FROM strategy
                WHERE organisation = :organisation AND %s AND confidential = :hidden AND status = 'DRAFT'))
            """;

    /** The columns of a line. */
    String LINE = """
            SELECT project, year, month, kind, currency, planned, actual
            FROM cost_line
            WHERE organisation = :organisation AND\s""";

    /** Sums by project and year: never over more than the lines of a year, so they stay within 64 bits. */
    String SUMS = """
            SELECT project, year, COALESCE(SUM(planned), 0) AS planned, COALESCE(SUM(actual), 0) AS actual
            FROM cost_line
            WHERE organisation = :organisation AND currency = :currency AND <known>""";

    /** How they end. */
    String BY_YEAR = " GROUP BY project, year ORDER BY project, year";

    /** Sums by year of what the projects come to, in two parts; see {@link CostLineRows#PART}. */
    String TOTALS = """
            SELECT year, SUM(planned / 1000000000), SUM(planned % 1000000000),
              SUM(actual / 1000000000), SUM(actual % 1000000000)
            FROM (
              SELECT project, year, CAST(COALESCE(SUM(planned), 0) AS BIGINT) AS planned,
                CAST(COALESCE(SUM(actual), 0) AS BIGINT) AS actual
              FROM cost_line
              WHERE organisation = :organisation AND currency = :currency AND <known>""";

    /** How they end. */
    String OF_PROJECTS = " GROUP BY project, year) sums GROUP BY year ORDER BY year";

    /** Takes away what was recorded just now. */
    String OVERWRITE = """
            DELETE FROM cost_line
            WHERE organisation = :organisation AND place = :place AND recorded_from = :now AND\s""" + Knowledge.STANDING;

    /** Ends what was recorded before. */
    String CLOSE = """
            UPDATE cost_line SET recorded_to = :now
            WHERE organisation = :organisation AND place = :place AND\s""" + Knowledge.STANDING;

    /** Adds a line. */
    String INSERT = """
            INSERT INTO cost_line
              (organisation, project, year, month, kind, recorded_from, recorded_to, place, currency, planned, actual)
            VALUES
              (:organisation, :project, :year, :month, :kind, :now,\s""" + Knowledge.FOREVER + ", :place, :currency, :planned, :actual)";

    /** A part of the list. */
    @SqlQuery(LINE + "<known><conditions><without>" + ListQuery.END)
    @UseRowMapper(LineRow.class)
    List<CostLine> list(
            @ListQuery.Parts ListQuery query,
            @Define("without") String without,
            @Bind("hidden") boolean hidden,
            @Known AsOf asOf);

    @Override
    @SqlQuery(LINE + "project = :project AND <known> ORDER BY project, year, month, kind")
    @UseRowMapper(LineRow.class)
    List<CostLine> listOf(@Bind("project") ProjectId project, @Known AsOf asOf);

    @Override
    @SqlQuery(LINE + "<known>" + OF_STRATEGY + "ORDER BY project, year, month, kind")
    @UseRowMapper(LineRow.class)
    List<CostLine> listOfStrategy(@Bind("strategy") StrategyId strategy, @Known AsOf asOf);

    /** What stands in some places. */
    @SqlQuery(LINE + "place IN (<ids>) AND " + Knowledge.STANDING)
    @UseRowMapper(LineRow.class)
    List<CostLine> readStanding(@BindIds Collection<UUID> places);

    /** Which projects have something in a column. */
    @SqlQuery("""
            SELECT DISTINCT project
            FROM cost_line
            WHERE organisation = :organisation AND project IN (<ids>) AND <column> IS NOT NULL AND <known>""")
    @UseRowMapper(ProjectRow.class)
    Set<ProjectId> readHaving(
            @BindIds Collection<ProjectId> projects, @Define("column") String column, @Known AsOf asOf);

    /** What some projects come to. */
    @SqlQuery(SUMS + " AND project IN (<ids>)" + BY_YEAR)
    @UseRowMapper(SumRow.class)
    List<ReadSum> readSums(
            @BindIds Collection<ProjectId> projects, @Bind("currency") Currency currency, @Known AsOf asOf);

    /** What the projects of a strategy come to. */
    @SqlQuery(SUMS + OF_STRATEGY + BY_YEAR)
    @UseRowMapper(SumRow.class)
    List<ReadSum> readSums(
            @Bind("strategy") StrategyId strategy, @Bind("currency") Currency currency, @Known AsOf asOf);

    /** What all projects come to. */
    @SqlQuery(TOTALS + "<without>" + OF_PROJECTS)
    @UseRowMapper(TotalRow.class)
    List<ReadTotal> readTotals(
            @Bind("currency") Currency currency,
            @Define("without") String without,
            @Bind("hidden") boolean hidden,
            @Known AsOf asOf);

    /** What all projects of a strategy come to. */
    @SqlQuery(TOTALS + OF_STRATEGY + "<without>" + OF_PROJECTS)
    @UseRowMapper(TotalRow.class)
    List<ReadTotal> readTotals(
            @Bind("strategy") StrategyId strategy,
            @Bind("currency") Currency currency,
            @Define("without") String without,
            @Bind("hidden") boolean hidden,
            @Known AsOf asOf);
}
