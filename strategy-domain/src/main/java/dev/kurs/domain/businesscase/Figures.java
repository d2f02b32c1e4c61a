package dev.kurs.domain.businesscase;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a business case comes to, counting some benefits. Amounts are in major units with 40 digits, to be rounded once
 * where they are shown.
 *
 * @param npv the net present value
 * @param presentCosts the present value of the costs, over zero where they cost something
 * @param presentBenefits the present value of the benefits less the disbenefits
 * @param bcr benefits by costs; null where the costs are not over zero
 * @param payback the first day from which the sum of all until then stays at zero or above it, after a day on which it was
 *     below; null where there is none
 * @param rates the internal rates of return
 */
public record Figures(
        BigDecimal npv,
        BigDecimal presentCosts,
        BigDecimal presentBenefits,
        @Nullable BigDecimal bcr,
        @Nullable LocalDate payback,
        InternalRates rates) {}
