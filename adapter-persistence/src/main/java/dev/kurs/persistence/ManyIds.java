package dev.kurs.persistence;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.sqlobject.customizer.SqlStatementCustomizerFactory;
import org.jdbi.v3.sqlobject.customizer.SqlStatementParameterCustomizer;

/**
 * Binds lists of ids. A list is filled up to the next power of two with its last id, so that there are few different
 * statements to keep prepared.
 */
public final class ManyIds {

    /** Databases take a little more than this many parameters in one statement. */
    private static final int MOST = 32_000;

    private ManyIds() {}

    /** Gives a statement that says {@code IN (<ids>)} the ids, one at least. */
    public static void apply(SqlStatement<?> statement, Collection<?> ids) {
        statement.bindList("ids", filledUp(ids));
    }

    /** Binds the ids, one at least, and gives the names that stand for them, for a condition that is put together. */
    static String names(SqlStatement<?> statement, Collection<?> ids) {
        apply(statement, ids);
        return String.valueOf(statement.getContext().getAttribute("ids"));
    }

    private static List<Object> filledUp(Collection<?> ids) {
        List<Object> list = new ArrayList<>(ids);
        Object last = list.get(list.size() - 1);
        int size = Math.min(Integer.highestOneBit(2 * list.size() - 1), MOST);
        while (list.size() < size) {
            list.add(last);
        }
        return list;
    }

    /** What JDBI does with {@link BindIds}. */
    public static final class Factory implements SqlStatementCustomizerFactory {

        /** JDBI calls this. */
        public Factory() {}

        @Override
        public SqlStatementParameterCustomizer createForParameter(
                Annotation annotation, Class<?> sqlObject, Method method, Parameter parameter, int index, Type type) {
            return (statement, value) -> apply(statement, (Collection<?>) value);
        }
    }
}
