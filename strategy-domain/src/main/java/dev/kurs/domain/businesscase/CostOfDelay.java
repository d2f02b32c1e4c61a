package dev.kurs.domain.businesscase;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a case loses by a later start.
 *
 * @param npv without delay, 40 digits
 * @param months the delays asked for, rising
 */
public record CostOfDelay(BigDecimal npv, List<Delay> months) {

    public CostOfDelay {
        months = List.copyOf(months);
    }

    /**
     * A later start.
     *
     * @param delay in months
     * @param npv of the case put off by so much
     * @param loss how much less that is; below zero where waiting gains
     */
    public record Delay(int delay, BigDecimal npv, BigDecimal loss) {}

    /**
     * Of a case, month by month.
     *
     * @param most the longest delay, 1 or more
     */
    public static CostOfDelay of(BusinessCase of, Counted counted, int most) {
        BigDecimal npv = of.npv(counted);
        return new CostOfDelay(
                npv,
                IntStream.rangeClosed(1, most)
                        .mapToObj(months -> {
                            BigDecimal later = of.delayed(months).npv(counted);
                            return new Delay(months, later, npv.subtract(later, Roots.PRECISION));
                        })
                        .toList());
    }
}
