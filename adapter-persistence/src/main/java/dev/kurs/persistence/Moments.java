package dev.kurs.persistence;

import java.sql.SQLException;
import java.time.Instant;

/** Reads rows of one moment each. */
public final class Moments implements RowReader<Instant> {

    @Override
    public Instant read(Row row) throws SQLException {
        return row.moment();
    }
}
