package dev.kurs.domain.businesscase;

import dev.kurs.domain.organisation.DiscountSchedule;
import dev.kurs.domain.organisation.DiscountSchedule.Band;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What money of a later day is worth on the day that all is reckoned to, by a schedule: {@code t = days / 365} years
 * later, the product over the bands passed of {@code (1 + rate)^-(years in the band)}. A band that begins with year n
 * holds from {@code t = n - 1} on: the British 1.035 for 30 years and 1.03 for the 31st make 0.34590.
 *
 * <p>Factors have 40 digits: the 365th root of each rate is found once, to 48 digits, and raised to whole powers. It
 * remembers those it has found, and is for one thread.
 */
public final class Discounting {

    /** How many days make a year. */
    public static final int DAYS = 365;

    private final List<Stretch> stretches = new ArrayList<>();
    private final Map<Long, BigDecimal> known = new HashMap<>();

    /** Discounting by a schedule. */
    public Discounting(DiscountSchedule schedule) {
        List<Band> bands = schedule.bands();
        for (int i = 0; i < bands.size(); i++) {
            long end = i + 1 < bands.size() ? start(bands.get(i + 1)) : Long.MAX_VALUE;
            stretches.add(new Stretch(bands.get(i), start(bands.get(i)), end));
        }
    }

    private static long start(Band band) {
        return Math.max(band.fromYear() - 1L, 0) * DAYS;
    }

    /**
     * The factor of so many days.
     *
     * @param days 0 or more
     */
    public BigDecimal factor(long days) {
        if (days < 0) {
            throw new IllegalArgumentException("money is not discounted backwards: " + days);
        }
        return known.computeIfAbsent(days, this::computed);
    }

    private BigDecimal computed(long days) {
        BigDecimal factor = BigDecimal.ONE;
        for (Stretch stretch : stretches) {
            long within = stretch.within(days);
            if (within > 0) {
                factor = factor.multiply(stretch.factor(within), Roots.PRECISION);
            }
        }
        return factor;
    }

    /** The bands that so many days pass through, the first one at least. */
    public List<Band> passed(long days) {
        return stretches.stream()
                .filter(stretch -> stretch.holds(days))
                .map(Stretch::band)
                .toList();
    }

    /** The days in which one band holds. */
    private static final class Stretch {

        private final Band band;
        private final long start;
        private final long end;
        private final List<BigDecimal> byDays = new ArrayList<>(List.of(BigDecimal.ONE));
        private final List<BigDecimal> byYears = new ArrayList<>(List.of(BigDecimal.ONE));
        private final BigDecimal year;
        private final BigDecimal day;

        Stretch(Band band, long start, long end) {
            this.band = band;
            this.start = start;
            this.end = end;
            year = BigDecimal.ONE.divide(BigDecimal.ONE.add(band.rate()), Roots.PRECISION);
            day = Roots.root(year, DAYS).round(Roots.PRECISION);
        }

        Band band() {
            return band;
        }

        /** Whether so many days pass through it; the day itself lies in the band that begins with it. */
        boolean holds(long days) {
            return end > start && (start == 0 || days > start);
        }

        long within(long days) {
            return Math.max(Math.min(days, end) - start, 0);
        }

        BigDecimal factor(long days) {
            return power(byYears, year, Math.toIntExact(days / DAYS))
                    .multiply(power(byDays, day, (int) (days % DAYS)), Roots.PRECISION);
        }

        private static BigDecimal power(List<BigDecimal> powers, BigDecimal of, int exponent) {
            while (powers.size() <= exponent) {
                powers.add(powers.get(powers.size() - 1).multiply(of, Roots.PRECISION));
            }
            return powers.get(exponent);
        }
    }
}
