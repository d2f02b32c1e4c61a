package dev.kurs.application;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The two kinds of time that a figure can be asked for by. "How did we stand on 1 July?" is {@code validAt}; "what did
 * the council see when it decided on 1 July?" is {@code asOf}.
 *
 * @param validAt the day the figure is for; null for {@code asOf}'s day, else today; it may lie in the future
 * @param asOf the day whose end bounds what is known; null for all that is known
 */
public record Moment(@Nullable LocalDate validAt, @Nullable LocalDate asOf) {

    /** Today, with all that is known. */
    public static final Moment NOW = new Moment(null, null);

    /** The same in the terms of one organisation. */
    public In in(Ports ports) {
        LocalDate today = ports.today();
        LocalDate day = validAt != null ? validAt : asOf != null ? asOf : today;
        ZoneId zone = ports.organisation().timeZone();
        AsOf known = asOf == null || !asOf.isBefore(today) ? AsOf.NOW : AsOf.endOf(asOf, zone);
        return new In(day, known, asOf == null ? today : asOf, validAt != null || asOf != null);
    }

    /**
     * A moment in an organisation's time zone.
     *
     * @param day the day that figures are for
     * @param known what is known
     * @param asOf the day whose end bounds what is known; today, when all that is known counts
     * @param named whether a day was asked for at all: then a draft that is being written does not count
     */
    public record In(LocalDate day, AsOf known, LocalDate asOf, boolean named) {}
}
