package dev.kurs.domain.kernel;

import java.util.Locale;

/** A rule of the domain. Each feature lists its own in one enum; the slug of a constant is the code that other systems see. */
public interface Rule {

    /** The name of the constant, as {@link Enum#name()} gives it. */
    String name();

    /** The stable code in kebab-case: {@code MEASUREMENT_NOT_IN_FUTURE} is {@code measurement-not-in-future}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
