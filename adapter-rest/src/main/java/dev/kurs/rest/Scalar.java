package dev.kurs.rest;

import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.kernel.Quarter;
import dev.kurs.domain.organisation.Organisation.Language;
import java.lang.reflect.Constructor;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a value that is not made of others is read: from a JSON text, number or truth value in a body, from its text in a
 * parameter. There is one way to write each, and nothing is taken for something else.
 *
 * @param json what it is in JSON
 * @param malformed what is wrong with a value that cannot be read
 * @param expected what should have been there, as the texts call it
 * @param allowed the values there are; empty when they are not to be listed
 * @param parse reads the text; throws {@link IllegalArgumentException} or {@link DateTimeException} when it cannot
 */
record Scalar(Json json, ShapeFault malformed, String expected, List<String> allowed, Function<String, Object> parse) {

    /** What a value is in JSON. */
    enum Json {
        TEXT,
        NUMBER,
        TRUTH
    }

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    /** No year 0: calendars have none, and not every database can keep it. */
    private static final Pattern DAY = Pattern.compile("(?!0000)\\d{4}-\\d{2}-\\d{2}");

    private static final Pattern MONTH = Pattern.compile("(?!0000)\\d{4}-\\d{2}");

    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z");
    private static final Pattern PERIOD = Pattern.compile("P(?=\\d)(\\d{1,4}Y)?(\\d{1,5}M)?(\\d{1,5}W)?(\\d{1,6}D)?");
    private static final Pattern NUMBER_TEXT = Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?([eE][-+]?\\d{1,2})?");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    /** A number within the bounds that keep arithmetic cheap: forty digits on each side, two in the exponent. */
    static final Scalar NUMBER = number("number", Scalar::parseNumber);

    /** A UUID in its one long form. */
    static final Scalar ID = text(ShapeFault.MALFORMED_ID, "id", UUID_TEXT, UUID::fromString);

    private static final Scalar QUARTER = text(ShapeFault.MALFORMED_QUARTER, "quarter", null, Quarter::parse);

    private static final Map<Class<?>, Scalar> KNOWN = Map.of(
            String.class, text(ShapeFault.WRONG_TYPE, "text", null, text -> text),
            Boolean.class,
                    new Scalar(
                            Json.TRUTH, ShapeFault.WRONG_TYPE, "truth", List.of("true", "false"), Scalar::parseTruth),
            BigDecimal.class, NUMBER,
            Integer.class, number("whole-number", text -> parseNumber(text).intValueExact()),
            Long.class, number("whole-number", text -> parseNumber(text).longValueExact()),
            LocalDate.class, text(ShapeFault.MALFORMED_DAY, "day", DAY, LocalDate::parse),
            Instant.class,
                    text(
                            ShapeFault.MALFORMED_INSTANT,
                            "instant",
                            INSTANT,
                            text -> Instant.parse(text).truncatedTo(ChronoUnit.MILLIS)),
            Period.class, text(ShapeFault.MALFORMED_PERIOD, "period", PERIOD, Period::parse),
            UUID.class, ID,
            Currency.class, text(ShapeFault.MALFORMED_CURRENCY, "currency", CURRENCY, Currency::getInstance));

    private static final ClassValue<Scalar> IDS_AND_ENUMS = new ClassValue<>() {
        @Override
        protected Scalar computeValue(Class<?> type) {
            return type.isEnum() ? ofEnum(type) : ofId(type);
        }
    };

    private static final Scalar YEAR_AND_MONTH = text(ShapeFault.MALFORMED_MONTH, "month", MONTH, YearMonth::parse);

    /** How a type is read; null when it is made of others. */
    static @Nullable Scalar of(Class<?> type) {
        Scalar known = type == YearMonth.class ? YEAR_AND_MONTH : KNOWN.get(type);
        if (known != null) {
            return known;
        }
        if (type == Quarter.class) {
            return QUARTER;
        }
        return type.isEnum() || Id.class.isAssignableFrom(type) ? IDS_AND_ENUMS.get(type) : null;
    }

    /** The value that a text stands for; null when it stands for none. */
    @Nullable Object read(String text) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    private static Scalar text(
            ShapeFault malformed, String expected, @Nullable Pattern pattern, Function<String, Object> parse) {
        return new Scalar(Json.TEXT, malformed, expected, List.of(), text -> {
            require(pattern == null || pattern.matcher(text).matches());
            return parse.apply(text);
        });
    }

    private static Scalar number(String expected, Function<String, Object> parse) {
        return new Scalar(Json.NUMBER, ShapeFault.WRONG_TYPE, expected, List.of(), parse);
    }

    private static BigDecimal parseNumber(String text) {
        require(NUMBER_TEXT.matcher(text).matches());
        return new BigDecimal(text);
    }

    private static Boolean parseTruth(String text) {
        require(text.equals("true") || text.equals("false"));
        return Boolean.valueOf(text);
    }

    private static Scalar ofEnum(Class<?> type) {
        Map<String, Object> constants = new LinkedHashMap<>();
        Arrays.stream(type.getEnumConstants()).forEach(constant -> constants.put(name(constant), constant));
        return new Scalar(Json.TEXT, ShapeFault.UNKNOWN_VALUE, "text", List.copyOf(constants.keySet()), text -> {
            if (!constants.containsKey(text)) {
                throw new IllegalArgumentException();
            }
            return constants.get(text);
        });
    }

    /** How an enum's constant is written: as its name, but a language as its tag. */
    static String name(Object constant) {
        String name = ((Enum<?>) constant).name();
        return constant instanceof Language ? name.toLowerCase(Locale.ROOT) : name;
    }

    private static Scalar ofId(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(UUID.class);
            return text(ShapeFault.MALFORMED_ID, "id", UUID_TEXT, text -> {
                try {
                    return constructor.newInstance(UUID.fromString(text));
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(type + " cannot be made of a UUID", e);
                }
            });
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type + " is not made of a UUID", e);
        }
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException();
        }
    }
}
