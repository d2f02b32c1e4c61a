package dev.kurs.persistence;

import dev.kurs.application.AsOf;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.sqlobject.customizer.SqlStatementCustomizerFactory;
import org.jdbi.v3.sqlobject.customizer.SqlStatementParameterCustomizer;

/**
 * The one condition that chooses the rows of versioned tables, as of any knowledge. What stands now is written out as a
 * constant, so that the database sees that its index of standing rows serves.
 */
public final class Knowledge {

    /** {@link AsOf#FOREVER} as a column has it. */
    public static final String FOREVER = "9007199254740991";

    /** That a row stands. */
    public static final String STANDING = "recorded_to = " + FOREVER;

    private static final String STOOD = "recorded_from < :before AND recorded_to >= :before";

    private Knowledge() {}

    /** The condition, for a part of a statement that is put together before the statement is. */
    public static String condition(AsOf asOf) {
        return asOf.equals(AsOf.NOW) ? STANDING : STOOD;
    }

    /** Gives a statement that says {@code <known>} the condition, and what it refers to. */
    public static void apply(SqlStatement<?> statement, AsOf asOf) {
        statement.define("known", condition(asOf));
        if (!asOf.equals(AsOf.NOW)) {
            statement.bind("before", asOf.before());
        }
    }

    /** What JDBI does with {@link Known}. */
    public static final class Factory implements SqlStatementCustomizerFactory {

        /** JDBI calls this. */
        public Factory() {}

        @Override
        public SqlStatementParameterCustomizer createForParameter(
                Annotation annotation, Class<?> sqlObject, Method method, Parameter parameter, int index, Type type) {
            return (statement, value) -> apply(statement, (AsOf) value);
        }
    }
}
