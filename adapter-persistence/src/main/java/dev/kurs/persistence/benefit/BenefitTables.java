package dev.kurs.persistence.benefit;

import dev.kurs.domain.benefit.Confirmation;
import dev.kurs.domain.benefit.ConfirmationId;
import dev.kurs.domain.benefit.Incentive;
import dev.kurs.domain.benefit.Incentive.Condition;
import dev.kurs.domain.benefit.IncentiveId;
import dev.kurs.domain.benefit.MeasurementPoint;
import dev.kurs.domain.benefit.MeasurementPointId;
import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.persistence.Columns;
import dev.kurs.persistence.Fields.Form;
import dev.kurs.persistence.RegisterTable;
import dev.kurs.persistence.Row;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables of the registers of benefits. */
public final class BenefitTables {

    private static final RegisterTable<MeasurementPoint> MEASUREMENT_POINTS = RegisterTable.of(
            MeasurementPoint.KIND,
            "measurement_point",
            "benefit",
            new Columns<MeasurementPoint>()
                    .and("benefit", Form.ID, MeasurementPoint::benefit)
                    .and("date", "planned_on", Form.DAY, MeasurementPoint::date)
                    .and("method", Form.TEXT, MeasurementPoint::method)
                    .and("measurer", Form.ID, MeasurementPoint::measurer),
            row -> new MeasurementPoint(
                    row.id(MeasurementPointId::new),
                    row.id(BenefitId::new),
                    row.day(),
                    row.textOrNull(),
                    row.idOrNull(PersonId::new)));

    private static final RegisterTable<Confirmation> CONFIRMATIONS = RegisterTable.of(
            Confirmation.KIND,
            "confirmation",
            "benefit",
            new Columns<Confirmation>()
                    .and("benefit", Form.ID, Confirmation::benefit)
                    .and("by", "said_by", Form.ID, Confirmation::by)
                    .and("statement", Form.TEXT, Confirmation::statement),
            row -> new Confirmation(
                    row.id(ConfirmationId::new), row.id(BenefitId::new), row.id(PersonId::new), row.text()));

    private static final RegisterTable<Incentive> INCENTIVES = RegisterTable.of(
            Incentive.KIND,
            "incentive",
            "benefit",
            new Columns<Incentive>()
                    .and("benefit", Form.ID, Incentive::benefit)
                    .and("kind", Form.TEXT, Incentive::kind)
                    .and(
                            "conditionShare",
                            Form.DECIMAL,
                            incentive -> incentive.condition().share())
                    .and(
                            "conditionBy",
                            Form.DAY,
                            incentive -> incentive.condition().by())
                    .and("amount", Form.DECIMAL, incentive -> amount(incentive.amount()))
                    .and("currency", Form.TEXT, incentive -> currency(incentive.amount()))
                    .and("share", Form.DECIMAL, Incentive::share)
                    .and("text", Form.TEXT, Incentive::text),
            row -> new Incentive(
                    row.id(IncentiveId::new),
                    row.id(BenefitId::new),
                    row.one(Incentive.Kind.class),
                    new Condition(row.decimal(), row.day()),
                    money(row),
                    row.decimalOrNull(),
                    row.textOrNull()));

    /** All of them. */
    public static final List<RegisterTable<?>> ALL = List.of(MEASUREMENT_POINTS, CONFIRMATIONS, INCENTIVES);

    private BenefitTables() {}

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }

    private static @Nullable Currency currency(@Nullable Money money) {
        return money == null ? null : money.currency();
    }

    /** Money from its two columns. */
    static @Nullable Money money(Row row) throws SQLException {
        BigDecimal amount = row.decimalOrNull();
        Currency currency = row.valueOrNull(Currency::getInstance);
        return amount == null || currency == null ? null : new Money(amount, currency);
    }
}
