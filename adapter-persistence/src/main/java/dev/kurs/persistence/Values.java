package dev.kurs.persistence;

import dev.kurs.domain.indicator.Trajectory;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.kernel.Quarter;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.argument.Arguments;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jspecify.annotations.Nullable;

/**
 * How values are put into columns; {@link Row} is the way out. Moments are milliseconds, truth is the driver's to write,
 * and every other value is its text, which PostgreSQL reads as whatever the column is.
 */
final class Values implements ArgumentFactory.Preparable {

    private static final Map<Class<?>, Function<Object, String>> TEXTS = Map.of(
            UUID.class, Object::toString,
            LocalDate.class, Object::toString,
            BigDecimal.class, number -> ((BigDecimal) number).toPlainString(),
            Period.class, Object::toString,
            dev.kurs.domain.kernel.Period.class, Object::toString,
            Quarter.class, Object::toString,
            Trajectory.class, Object::toString,
            Currency.class, currency -> ((Currency) currency).getCurrencyCode());

    @Override
    public Optional<Function<Object, Argument>> prepare(Type type, ConfigRegistry config) {
        if (!(type instanceof Class<?> valueType)) {
            return Optional.empty();
        }
        if (valueType == Object.class) {
            // Asked for when the first row of a batch has nothing there: the rows after it may well have.
            return Optional.of(value -> ofItsOwnType(value, config));
        }
        if (valueType == Instant.class) {
            return Optional.of(value -> moment((Instant) value));
        }
        if (valueType == Boolean.class || valueType == boolean.class) {
            return Optional.of(value -> flag((Boolean) value));
        }
        if (Id.class.isAssignableFrom(valueType)) {
            return Optional.of(
                    value -> text(value == null ? null : ((Id) value).value().toString()));
        }
        if (valueType.isEnum()) {
            return Optional.of(value -> text(value == null ? null : ((Enum<?>) value).name()));
        }
        if (ZoneId.class.isAssignableFrom(valueType)) {
            return Optional.of(value -> text(value == null ? null : ((ZoneId) value).getId()));
        }
        return Optional.ofNullable(TEXTS.get(valueType))
                .map(form -> value -> text(value == null ? null : form.apply(value)));
    }

    private Argument ofItsOwnType(@Nullable Object value, ConfigRegistry config) {
        return value == null
                ? text(null)
                : config.get(Arguments.class).findFor(value.getClass(), value).orElseThrow();
    }

    private static Argument text(@Nullable String text) {
        return (position, statement, context) -> statement.setString(position, text);
    }

    private static Argument moment(@Nullable Instant instant) {
        return (position, statement, context) -> {
            if (instant == null) {
                statement.setNull(position, Types.BIGINT);
            } else {
                statement.setLong(position, instant.toEpochMilli());
            }
        };
    }

    private static Argument flag(@Nullable Boolean flag) {
        return (position, statement, context) -> {
            if (flag == null) {
                statement.setNull(position, Types.BOOLEAN);
            } else {
                statement.setBoolean(position, flag);
            }
        };
    }
}
