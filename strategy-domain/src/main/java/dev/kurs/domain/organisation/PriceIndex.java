package dev.kurs.domain.organisation;

import dev.kurs.domain.kernel.Decimals;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.RegisterEntry;
import dev.kurs.domain.kernel.RegisterKind;
import dev.kurs.domain.kernel.Text;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What prices were, or are forecast to be, in a year beside other years: only the ratio of two years' values means
 * anything, so any base will do. Costs of one year are turned into the prices of another by it.
 *
 * @param year 1900 to 2200, once in an organisation
 * @param value over 0
 * @param source whose index it is, 1 to 500 characters
 */
public record PriceIndex(PriceIndexId id, int year, BigDecimal value, String source) implements RegisterEntry {

    /** The register of price indices. */
    public static final RegisterKind<PriceIndex> KIND =
            RegisterKind.of("organisation", "price-index", PriceIndex.class);

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    public PriceIndex {
        new Faults()
                .unless(
                        year >= FIRST_YEAR && year <= LAST_YEAR,
                        OrganisationRule.INDEX_YEAR_OUT_OF_RANGE,
                        "/year",
                        "year",
                        year)
                .unless(value.signum() > 0, OrganisationRule.INDEX_NOT_POSITIVE, "/value", "value", value)
                .number(value, "/value")
                .requiredText(source, "/source", Text.LINE)
                .throwIfAny();
        value = Decimals.normalised(value, "/value");
    }

    @Override
    public void check(@Nullable RegisterEntry before, Surroundings surroundings, Faults faults) {
        boolean taken = surroundings.listOf(KIND, null).stream()
                .anyMatch(other -> other.year() == year && !other.id().equals(id));
        faults.unless(!taken, OrganisationRule.YEAR_INDEXED_TWICE, "/year", "year", year);
    }
}
