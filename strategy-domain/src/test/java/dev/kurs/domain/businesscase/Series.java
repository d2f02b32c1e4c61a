package dev.kurs.domain.businesscase;

import java.math.BigDecimal;
import java.math.MathContext;

/** Fractional powers in another way than the program's: {@code e^(y ln x)} by their series, to 60 digits. */
final class Series {

    private static final MathContext DIGITS = new MathContext(60);
    private static final BigDecimal TINY = new BigDecimal("1E-70");
    private static final int TERMS = 400;

    private Series() {}

    /** {@code x^(numerator / denominator)} for x between 0.01 and 100. */
    static BigDecimal power(BigDecimal x, long numerator, long denominator) {
        return exp(ln(x).multiply(BigDecimal.valueOf(numerator)).divide(BigDecimal.valueOf(denominator), DIGITS));
    }

    /** By {@code 2 artanh((x - 1) / (x + 1))}. */
    private static BigDecimal ln(BigDecimal x) {
        BigDecimal z = x.subtract(BigDecimal.ONE).divide(x.add(BigDecimal.ONE), DIGITS);
        BigDecimal square = z.multiply(z, DIGITS);
        BigDecimal power = z;
        BigDecimal sum = BigDecimal.ZERO;
        for (int k = 1; k < TERMS * 8 && power.abs().compareTo(TINY) > 0; k += 2) {
            sum = sum.add(power.divide(BigDecimal.valueOf(k), DIGITS), DIGITS);
            power = power.multiply(square, DIGITS);
        }
        return sum.multiply(BigDecimal.valueOf(2));
    }

    /** Of a 1024th, squared ten times. */
    private static BigDecimal exp(BigDecimal y) {
        BigDecimal small = y.divide(BigDecimal.valueOf(1024), DIGITS);
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int k = 1; k < TERMS && term.abs().compareTo(TINY) > 0; k++) {
            term = term.multiply(small, DIGITS).divide(BigDecimal.valueOf(k), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        for (int i = 0; i < 10; i++) {
            sum = sum.multiply(sum, DIGITS);
        }
        return sum;
    }
}
