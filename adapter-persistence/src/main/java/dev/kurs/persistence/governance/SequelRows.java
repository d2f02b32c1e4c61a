package dev.kurs.persistence.governance;

import dev.kurs.application.governance.Decisions.Commitment;
import dev.kurs.domain.governance.MandateId;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.governance.Spending.Spent;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.persistence.Row;
import dev.kurs.persistence.RowReader;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;

/** Reads what follows from decisions that were made. */
final class SequelRows {

    /** No decision has this id: ids say in their bits how they were made. */
    static final DecisionId NONE = new DecisionId(new UUID(-1, -1));

    private SequelRows() {}

    /** That a decision gave way to another. */
    record Superseding(DecisionId superseded, DecisionId by) {}

    /** Reads a {@link Superseding}. */
    public static final class SupersedingRow implements RowReader<Superseding> {

        @Override
        public Superseding read(Row row) throws SQLException {
            return new Superseding(row.id(DecisionId::new), row.id(DecisionId::new));
        }
    }

    /** Reads what one decision committed to a project. */
    public static final class CommitmentRow implements RowReader<Commitment> {

        @Override
        public Commitment read(Row row) throws SQLException {
            ProjectId project = row.id(ProjectId::new);
            Instant at = row.moment();
            return new Commitment(project, at, new Money(row.decimal(), row.value(Currency::getInstance)));
        }
    }

    /** Reads what one decision spent of a mandate. */
    public static final class SpentRow implements RowReader<Spent> {

        @Override
        public Spent read(Row row) throws SQLException {
            MandateId mandate = row.id(MandateId::new);
            ProjectId project = row.idOrNull(ProjectId::new);
            boolean approves = row.one(Power.class) == Power.APPROVE_PROJECT;
            BigDecimal amount = row.decimal();
            return new Spent(
                    mandate, project, approves ? amount : BigDecimal.ZERO, approves ? BigDecimal.ZERO : amount);
        }
    }
}
