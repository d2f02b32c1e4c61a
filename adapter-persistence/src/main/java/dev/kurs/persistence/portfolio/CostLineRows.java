package dev.kurs.persistence.portfolio;

import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.portfolio.CostKind;
import dev.kurs.domain.portfolio.CostLine;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.persistence.Row;
import dev.kurs.persistence.RowReader;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Reads cost lines, and what they come to. */
final class CostLineRows {

    /** Sums over projects are made of two parts, of which neither can grow out of 64 bits. */
    static final BigDecimal PART = BigDecimal.valueOf(1_000_000_000L);

    private CostLineRows() {}

    /** What a project costs in a year, in minor units. */
    record ReadSum(ProjectId project, int year, BigDecimal planned, BigDecimal actual) {}

    /** What projects cost in a year, in minor units. */
    record ReadTotal(int year, BigDecimal planned, BigDecimal actual) {}

    /** Reads a {@link CostLine}. */
    public static final class LineRow implements RowReader<CostLine> {

        @Override
        public CostLine read(Row row) throws SQLException {
            ProjectId project = row.id(ProjectId::new);
            YearMonth month = YearMonth.of(row.whole(), row.whole());
            CostKind kind = row.one(CostKind.class);
            Currency currency = row.value(Currency::getInstance);
            return new CostLine(project, month, kind, money(row, currency), money(row, currency));
        }

        private static @Nullable Money money(Row row, Currency currency) throws SQLException {
            BigDecimal minor = row.decimalOrNull();
            return minor == null ? null : CostLine.ofMinorUnits(minor, currency);
        }
    }

    /** Reads the id of a project. */
    public static final class ProjectRow implements RowReader<ProjectId> {

        @Override
        public ProjectId read(Row row) throws SQLException {
            return row.id(ProjectId::new);
        }
    }

    /** Reads a {@link ReadSum}. */
    public static final class SumRow implements RowReader<ReadSum> {

        @Override
        public ReadSum read(Row row) throws SQLException {
            return new ReadSum(row.id(ProjectId::new), row.whole(), row.decimal(), row.decimal());
        }
    }

    /** Reads a {@link ReadTotal}. */
    public static final class TotalRow implements RowReader<ReadTotal> {

        @Override
        public ReadTotal read(Row row) throws SQLException {
            return new ReadTotal(row.whole(), joined(row), joined(row));
        }

        private static BigDecimal joined(Row row) throws SQLException {
            return row.decimal().multiply(PART).add(row.decimal());
        }
    }
}
