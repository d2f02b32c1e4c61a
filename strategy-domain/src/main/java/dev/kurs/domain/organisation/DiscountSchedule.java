package dev.kurs.domain.organisation;

import dev.kurs.domain.kernel.Decimals;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.RegisterEntry;
import dev.kurs.domain.kernel.RegisterKind;
import dev.kurs.domain.kernel.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Discount rates by year, as an authority has set them: dated reference data, never a constant.
 *
 * @param authority who set them, 1 to 500 characters
 * @param validFrom the first day they apply
 * @param bands the first from year 0, then in rising years
 */
public record DiscountSchedule(DiscountScheduleId id, String authority, LocalDate validFrom, List<Band> bands)
        implements RegisterEntry {

    /** The register of discount schedules. */
    public static final RegisterKind<DiscountSchedule> KIND =
            RegisterKind.of("organisation", "discount-schedule", DiscountSchedule.class);

    /**
     * A rate that holds from a year on.
     *
     * @param fromYear the first year, 0 or more
     * @param rate a fraction a year, over -1 and at most 1: 0.035 is 3.5 %
     */
    public record Band(int fromYear, BigDecimal rate) {

        public Band {
            Faults.require(
                    rate.compareTo(BigDecimal.ONE.negate()) > 0 && rate.compareTo(BigDecimal.ONE) <= 0,
                    OrganisationRule.RATE_OUT_OF_RANGE,
                    "/rate",
                    "rate",
                    rate);
            rate = Decimals.normalised(rate, "/rate");
        }
    }

    public DiscountSchedule {
        bands = List.copyOf(bands);
        boolean rising = !bands.isEmpty() && bands.get(0).fromYear() == 0;
        for (int i = 1; i < bands.size(); i++) {
            rising &= bands.get(i).fromYear() > bands.get(i - 1).fromYear();
        }
        new Faults()
                .requiredText(authority, "/authority", Text.LINE)
                .unless(rising, OrganisationRule.BANDS_OUT_OF_ORDER, "/bands")
                .throwIfAny();
    }

    /**
     * The schedules that every organisation begins with: the Danish ministry of finance's of 2021 and 2013, the British
     * treasury's, and a flat 3.5 %.
     */
    public static List<DiscountSchedule> shipped(Supplier<DiscountScheduleId> ids) {
        return List.of(
                of(ids, "Finansministeriet (DK)", "2021-01-07", "0", "0.035", "36", "0.025", "71", "0.015"),
                of(ids, "Finansministeriet (DK)", "2013-05-31", "0", "0.04", "36", "0.03", "71", "0.02"),
                of(ids, "HM Treasury (UK)", "2003-01-01", "0", "0.035", "31", "0.03", "76", "0.025"),
                of(ids, "Flat 3.5 %", "2000-01-01", "0", "0.035"));
    }

    private static DiscountSchedule of(
            Supplier<DiscountScheduleId> ids, String authority, String validFrom, String... yearsAndRates) {
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i < yearsAndRates.length; i += 2) {
            bands.add(new Band(Integer.parseInt(yearsAndRates[i]), new BigDecimal(yearsAndRates[i + 1])));
        }
        return new DiscountSchedule(ids.get(), authority, LocalDate.parse(validFrom), bands);
    }
}
