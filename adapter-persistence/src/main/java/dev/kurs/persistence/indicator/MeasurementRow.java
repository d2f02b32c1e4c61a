package dev.kurs.persistence.indicator;

import dev.kurs.domain.indicator.Breakdown;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.indicator.Measurement;
import dev.kurs.domain.indicator.MeasurementId;
import dev.kurs.domain.indicator.Verifier;
import dev.kurs.persistence.AnyId;
import dev.kurs.persistence.Row;
import dev.kurs.persistence.RowReader;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads a measurement. */
public final class MeasurementRow implements RowReader<Measurement> {

    static final String COLUMNS = "id, indicator, measured_on, value, source, verifier, dimension, dimension_value,"
            + " note, recorded_at, recorded_by, corrects";

    static final String SELECT = "SELECT " + COLUMNS + " FROM measurement WHERE organisation = :organisation";

    /** {@link #weight}, as statements say it. */
    static final String VERIFIER_WEIGHT = "CASE verifier WHEN 'CUSTOMER' THEN 2 WHEN 'INDEPENDENT' THEN 1 ELSE 0 END";

    /** {@link Measurement#BY_WEIGHT_AS_LATEST}, from its end. */
    static final String LATEST_FIRST = "measured_on DESC, " + VERIFIER_WEIGHT + " DESC, recorded_at DESC, id DESC";

    @Override
    public Measurement read(Row row) throws SQLException {
        MeasurementId id = row.id(MeasurementId::new);
        IndicatorId indicator = row.id(IndicatorId::new);
        LocalDate date = row.day();
        BigDecimal value = row.decimal();
        String source = row.text();
        Verifier verifier = row.one(Verifier.class);
        return new Measurement(
                id,
                indicator,
                date,
                value,
                source,
                verifier,
                breakdown(row.text(), row.text()),
                row.textOrNull(),
                row.moment(),
                row.value(AnyId::parse),
                row.idOrNull(MeasurementId::new));
    }

    /** How much a verifier's word weighs against another's of the same day. */
    static int weight(Verifier verifier) {
        return switch (verifier) {
            case SELF -> 0;
            case INDEPENDENT -> 1;
            case CUSTOMER -> 2;
        };
    }

    private static @Nullable Breakdown breakdown(String dimension, String value) {
        return dimension.isEmpty() ? null : new Breakdown(dimension, value);
    }

    /** Reads a day. */
    public static final class Day implements RowReader<LocalDate> {

        @Override
        public LocalDate read(Row row) throws SQLException {
            return row.day();
        }
    }
}
