package dev.kurs.domain.businesscase;

import dev.kurs.domain.kernel.Id;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the net present value moves with each thing that is uncertain, and how uncertain it is in all. It is linear in each
 * factor, so all of this is in closed form. Amounts have 40 digits, to be rounded once where they are shown.
 *
 * @param npv with everything as planned
 * @param rows in the order of the inputs
 * @param mean of the net present value
 * @param standardDeviation of the net present value, where the inputs have nothing to do with each other
 */
public record Sensitivity(BigDecimal npv, List<Row> rows, BigDecimal mean, BigDecimal standardDeviation) {

    public Sensitivity {
        rows = List.copyOf(rows);
    }

    /**
     * Something that may turn out otherwise than planned.
     *
     * @param source the benefit, or the project whose costs these are
     * @param factor by what factor its flows may turn out
     */
    public record Input(Id source, String name, ThreePoint factor) {}

    /**
     * What one input does, all others as planned.
     *
     * @param presentValue of its flows as planned; costs are below zero
     * @param npvLow where its factor is low
     * @param npvHigh where its factor is high
     * @param switchingValue the factor at which the net present value turns to zero; null where it moves nothing
     */
    public record Row(
            Input input,
            BigDecimal presentValue,
            BigDecimal npvLow,
            BigDecimal npvHigh,
            @Nullable BigDecimal switchingValue) {}

    /** Of a case, by inputs whose sources differ. */
    public static Sensitivity of(BusinessCase of, Counted counted, List<Input> inputs) {
        BigDecimal npv = of.npv(counted);
        List<Row> rows = new ArrayList<>();
        BigDecimal mean = npv;
        BigDecimal variance = BigDecimal.ZERO;
        for (Input input : inputs) {
            BigDecimal value = of.uncertainValue(counted, input.source());
            ThreePoint factor = input.factor();
            rows.add(new Row(
                    input,
                    value,
                    at(npv, value, factor.low()),
                    at(npv, value, factor.high()),
                    value.signum() == 0
                            ? null
                            : BigDecimal.ONE.subtract(npv.divide(value, Roots.PRECISION), Roots.PRECISION)));
            mean = mean.add(value.multiply(factor.mean().minus(BigDecimal.ONE).decimal(), Roots.PRECISION));
            variance = variance.add(
                    value.pow(2, Roots.PRECISION).multiply(factor.variance().decimal(), Roots.PRECISION));
        }
        return new Sensitivity(npv, rows, mean, variance.sqrt(Roots.PRECISION));
    }

    private static BigDecimal at(BigDecimal npv, BigDecimal value, BigDecimal factor) {
        return npv.add(value.multiply(factor.subtract(BigDecimal.ONE), Roots.PRECISION), Roots.PRECISION);
    }
}
