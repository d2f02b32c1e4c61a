package dev.kurs.persistence;

import java.sql.PreparedStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;

/**
 * The wall between organisations: binds the unit's organisation into every statement, and lets none run that does not
 * name it. JDBI itself only refuses a binding that nobody uses when a statement has no parameters at all.
 */
final class Wall implements StatementCustomizer {

    static final String ORGANISATION = "organisation";

    @Override
    public void beforeBinding(PreparedStatement statement, StatementContext context) {
        if (!context.getParsedSql().getParameters().getParameterNames().contains(ORGANISATION)) {
            throw new IllegalStateException("a statement that does not name the organisation: " + context.getRawSql());
        }
        context.getBinding()
                .addNamed(ORGANISATION, context.getConfig(Unit.class).organisation());
    }
}
