package dev.kurs.persistence.governance;

import dev.kurs.application.Stored;
import dev.kurs.domain.governance.Limit;
import dev.kurs.domain.governance.Mandate;
import dev.kurs.domain.governance.MandateHolder;
import dev.kurs.domain.governance.MandateId;
import dev.kurs.domain.governance.Place;
import dev.kurs.domain.governance.Reporting;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.PositionId;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.StrategyId;
import dev.kurs.persistence.Row;
import dev.kurs.persistence.RowReader;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts mandates together from their rows. */
final class MandateRows {

    private static final UUID WHOLE_ORGANISATION = new UUID(0, 0);

    /** No place has this id: ids say in their bits how they were made. */
    private static final UUID NOWHERE = new UUID(-1, -1);

    private MandateRows() {}

    /** A place as mandates are found by it. */
    static UUID key(Place place) {
        return place.id() == null ? WHOLE_ORGANISATION : place.id().value();
    }

    /** Places as mandates are found by them, one at least. */
    static List<UUID> keys(Collection<Place> places) {
        return places.isEmpty()
                ? List.of(NOWHERE)
                : places.stream().map(MandateRows::key).distinct().toList();
    }

    private static Mandate mandate(Row row) throws SQLException {
        return new Mandate(
                row.id(MandateId::new),
                new MandateHolder(
                        row.idOrNull(BodyId::new), row.idOrNull(PositionId::new), row.idOrNull(PersonId::new)),
                GovernanceTables.powers(row),
                new Place(row.idOrNull(StrategyId::new), row.idOrNull(GoalId::new), row.idOrNull(ProjectId::new)),
                new Limit(money(row), money(row)),
                GovernanceTables.period(row),
                row.flag(),
                row.idOrNull(MandateId::new),
                row.value(Reporting::parse),
                revocation(row));
    }

    private static @Nullable Money money(Row row) throws SQLException {
        BigDecimal amount = row.decimalOrNull();
        Currency currency = row.valueOrNull(Currency::getInstance);
        return amount == null || currency == null ? null : new Money(amount, currency);
    }

    private static Mandate.@Nullable Revocation revocation(Row row) throws SQLException {
        LocalDate on = row.dayOrNull();
        String reason = row.textOrNull();
        return on == null || reason == null ? null : new Mandate.Revocation(on, reason);
    }

    /** Reads a mandate. */
    public static final class MandateRow implements RowReader<Mandate> {

        @Override
        public Mandate read(Row row) throws SQLException {
            return mandate(row);
        }
    }

    /** Reads a stored mandate. */
    public static final class StoredRow implements RowReader<Stored<Mandate>> {

        @Override
        public Stored<Mandate> read(Row row) throws SQLException {
            return new Stored<>(mandate(row), row.number(), row.moment(), row.moment());
        }
    }
}
