package dev.kurs.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Makes something of a row, by hand: nothing is looked up by name, nothing reflected upon. */
@FunctionalInterface
public interface RowReader<T> extends RowMapper<T> {

    /** What the row tells. */
    T read(Row row) throws SQLException;

    @Override
    default T map(ResultSet result, StatementContext context) throws SQLException {
        return read(new Row(result));
    }
}
