package dev.kurs.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The knowledge that a question is answered with: what had been recorded before a moment.
 *
 * @param before the first moment whose recordings no longer count
 */
public record AsOf(Instant before) {

    /** Later than anything is recorded: as milliseconds, the greatest number that both databases and all clients hold exactly. */
    public static final Instant FOREVER = Instant.ofEpochMilli(9_007_199_254_740_991L);

    /** All that is known. */
    public static final AsOf NOW = new AsOf(FOREVER);

    /** What had been recorded by the end of a day. */
    public static AsOf endOf(LocalDate day, ZoneId zone) {
        return new AsOf(day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** Whether a row that was recorded at {@code from} and replaced at {@code to} stands in this knowledge. */
    public boolean knows(Instant from, Instant to) {
        return from.isBefore(before) && !to.isBefore(before);
    }
}
