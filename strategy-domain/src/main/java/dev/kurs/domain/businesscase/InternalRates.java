package dev.kurs.domain.businesscase;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The internal rates of return: every rate at which dated amounts come to nothing, told apart.
 *
 * <p>Seen as a function of {@code u = ln(1 + rate)}, a sum of dated amounts has at most as many roots as the sign of the
 * amounts changes (Descartes' rule). Multiplied by a power of e, which leaves its roots where they are, and
 * differentiated, it changes its sign once less; between two neighbouring roots of that one there is at most one root of
 * this. So all roots within the bounds are found, one change after the other.
 *
 * @param rates rising; a rate at which the sum only touches nothing stands once
 * @param signChanges how often the sign changes: no more rates than that exist
 * @param sought whether they were looked for; not where the sign changes more than {@link #MOST_SIGN_CHANGES} times
 */
public record InternalRates(List<BigDecimal> rates, int signChanges, boolean sought) {

    /** The least rate that is looked for. */
    public static final BigDecimal LEAST = new BigDecimal("-0.999999999999");

    /** The greatest rate that is looked for. */
    public static final BigDecimal MOST = new BigDecimal("1000000000000");

    /** Where the sign changes more often, rates are not looked for. */
    public static final int MOST_SIGN_CHANGES = 60;

    private static final MathContext PRECISION = new MathContext(30, RoundingMode.HALF_EVEN);

    public InternalRates {
        rates = List.copyOf(rates);
    }

    /** The one rate; null where there is none, or more than one. */
    public @Nullable BigDecimal only() {
        return rates.size() == 1 ? rates.get(0) : null;
    }

    /**
     * The rates of amounts.
     *
     * @param rising amounts by the number of their day, in the order of the days, each day once
     */
    public static InternalRates of(List<Map.Entry<Long, BigDecimal>> rising) {
        DatedSum sum = DatedSum.of(rising);
        int changes = sum.signChanges();
        if (changes > MOST_SIGN_CHANGES) {
            return new InternalRates(List.of(), changes, false);
        }
        List<BigDecimal> rates = roots(sum).stream()
                .map(root -> root.growth().subtract(BigDecimal.ONE).round(PRECISION))
                .toList();
        return new InternalRates(rates, changes, true);
    }

    private static List<RateRoot> roots(DatedSum sum) {
        if (sum.signChanges() == 0) {
            return List.of();
        }
        List<RateRoot> roots = new ArrayList<>();
        double from = Math.log1p(LEAST.doubleValue());
        int before = sum.signAt(LEAST.add(BigDecimal.ONE));
        for (RateRoot turning : roots(sum.turning())) {
            int sign = sign(sum, turning);
            if (sign == 0) {
                roots.add(turning);
            } else if (before == -sign) {
                roots.add(RateRoot.between(sum, from, turning.u(), before));
            }
            from = turning.u();
            before = sign;
        }
        if (before == -sum.signAt(MOST)) {
            roots.add(RateRoot.between(sum, from, Math.log(MOST.doubleValue()), before));
        }
        return roots;
    }

    private static int sign(DatedSum sum, RateRoot turning) {
        int sign = sum.at(turning.u()).sign();
        return sign != 0 ? sign : sum.at(turning.growth()).signum();
    }
}
