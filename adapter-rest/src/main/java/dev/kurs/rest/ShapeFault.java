package dev.kurs.rest;

import java.util.Locale;

/** What can be wrong with the shape of a body or parameter, whatever it means. */
enum ShapeFault {
    UNKNOWN_FIELD,
    COMPUTED_FIELD,
    MISSING_FIELD,
    DUPLICATE_FIELD,
    NULL_NOT_ALLOWED,
    WRONG_TYPE,
    UNKNOWN_VALUE,
    TOO_LONG,
    TOO_SHORT,
    MALFORMED_ID,
    MALFORMED_DAY,
    MALFORMED_INSTANT,
    MALFORMED_PERIOD,
    MALFORMED_MONTH,
    MALFORMED_QUARTER,
    MALFORMED_NUMBER,
    NUMBER_TOO_LARGE,
    MALFORMED_CURRENCY,
    CONTROL_CHARACTER;

    /** {@code MALFORMED_DAY} is {@code malformed-day}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
