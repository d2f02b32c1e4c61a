package dev.kurs.persistence;

import java.lang.annotation.Annotation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Map;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.sqlobject.customizer.SqlStatementCustomizerFactory;
import org.jdbi.v3.sqlobject.customizer.SqlStatementCustomizingAnnotation;
import org.jdbi.v3.sqlobject.customizer.SqlStatementParameterCustomizer;

/**
 * The parts of a statement that a listing decides. It says {@code <conditions>} after its own conditions,
 * {@code ORDER BY <order>}, and {@code LIMIT :limit OFFSET :skip}.
 *
 * @param conditions each with {@code AND} before it
 * @param order columns, {@code id} the last of them
 * @param values what the parts refer to, by name
 */
public record ListQuery(String conditions, String order, Map<String, Object> values) {

    /** How every list ends. */
    public static final String END = " ORDER BY <order> LIMIT :limit OFFSET :skip";

    public ListQuery {
        values = Map.copyOf(values);
    }

    /** Gives a statement its parts. */
    public void apply(SqlStatement<?> statement) {
        statement.define("conditions", conditions);
        statement.define("order", order);
        values.forEach(statement::bind);
    }

    /** Gives a statement the parts of the parameter. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.PARAMETER)
    @SqlStatementCustomizingAnnotation(Factory.class)
    public @interface Parts {}

    /** What JDBI does with the annotation. */
    public static final class Factory implements SqlStatementCustomizerFactory {

        /** JDBI calls this. */
        public Factory() {}

        @Override
        public SqlStatementParameterCustomizer createForParameter(
                Annotation annotation, Class<?> sqlObject, Method method, Parameter parameter, int index, Type type) {
            return (statement, value) -> ((ListQuery) value).apply(statement);
        }
    }
}
