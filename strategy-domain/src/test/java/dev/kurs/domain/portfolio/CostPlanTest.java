package dev.kurs.domain.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.kernel.Refusals;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a line may say, and what a list in the place of another changes. */
class CostPlanTest {

    private static final ProjectId PROJECT = new ProjectId(new UUID(0x7000L, 1));
    private static final Currency SEK = Currency.getInstance("SEK");

    /** {@code 10.50 SEK}; null for none. */
    private static @Nullable Money money(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String[] parts = text.split(" ", -1);
        return new Money(new BigDecimal(parts[0]), Currency.getInstance(parts[1]));
    }

    private static CostLine line(String month, CostKind kind, @Nullable String planned, @Nullable String actual) {
        return new CostLine(PROJECT, YearMonth.parse(month), kind, money(planned), money(actual));
    }

    private static CostLine january(@Nullable String planned, @Nullable String actual) {
        return line("2026-01", CostKind.INVESTMENT, planned, actual);
    }

    @ParameterizedTest
    @CsvSource({
        "0 SEK, , ''",
        "10000000000000 SEK, , ''",
        "10000000000000.01 SEK, , cost-out-of-range /planned/amount",
        "-0.01 SEK, , ''",
        "-10000000000000.01 SEK, , cost-out-of-range /planned/amount",
        "0.001 SEK, , amount-too-fine /planned/amount",
        "1 EUR, , cost-line-in-other-currency /planned/currency",
        ", -10000000000000 SEK, ''",
        ", -10000000000000.01 SEK, cost-out-of-range /actual/amount",
        ", -0.01 SEK, ''",
        ", 0.005 SEK, amount-too-fine /actual/amount",
        ", 1 NOK, cost-line-in-other-currency /actual/currency",
        ", , cost-line-empty",
        "1 SEK, 2 SEK, ''",
        "-1 EUR, 2 SEK, cost-line-in-other-currency /planned/currency",
        "1 JPY, 0.5 JPY, 'cost-line-in-other-currency /planned/currency, cost-line-in-other-currency /actual/currency, amount-too-fine /actual/amount'"
    })
    void every_rule_that_a_line_breaks_is_told(@Nullable String planned, @Nullable String actual, String broken) {
        Faults faults = new Faults();
        january(planned, actual).check(SEK, "", faults);

        assertThat(String.join(", ", Refusals.in(faults))).isEqualTo(broken);
    }

    @ParameterizedTest
    @CsvSource({
        "5 SEK, , 1 SEK, 2 SEK, 5 SEK, 2 SEK",
        ", 5 SEK, 1 SEK, 2 SEK, 1 SEK, 5 SEK",
        "5 SEK, 6 SEK, 1 SEK, 2 SEK, 5 SEK, 6 SEK",
        ", 0 SEK, 1 SEK, , 1 SEK, 0 SEK",
        ", 5 SEK, 1 EUR, 2 EUR, , 5 SEK",
        "5 SEK, , 1 EUR, 2 EUR, 5 SEK, "
    })
    void what_a_line_leaves_out_stays_as_it_was_unless_it_was_in_another_currency(
            @Nullable String planned,
            @Nullable String actual,
            @Nullable String stoodPlanned,
            @Nullable String stoodActual,
            @Nullable String becomesPlanned,
            @Nullable String becomesActual) {
        CostLine told = january(planned, actual);

        assertThat(told.over(january(stoodPlanned, stoodActual))).isEqualTo(january(becomesPlanned, becomesActual));
        assertThat(told.over(null)).isEqualTo(told);
        assertThat(told.over(told)).isEqualTo(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 SEK", "-0.01 SEK", "10000000000000 SEK", "1000000000000000 JPY", "1.5 SEK", "0.001 KWD"})
    void minor_units_go_there_and_back(String amount) {
        Money money = money(amount);

        assertThat(CostLine.ofMinorUnits(BigDecimal.valueOf(CostLine.minorUnits(money)), money.currency()))
                .isEqualTo(money);
    }

    @Test
    void a_month_stands_once_for_each_kind_and_all_that_is_wrong_is_told_together() {
        List<CostLine> lines = List.of(
                january("1 SEK", null),
                line("2026-01", CostKind.OPERATION, "1 SEK", null),
                line("2026-02", CostKind.INVESTMENT, "-0.001 SEK", null),
                january("2 SEK", null),
                january(null, "2 EUR"));

        assertThat(Refusals.of(() -> new CostPlan(PROJECT, List.of()).replaced(lines, SEK)))
                .containsExactly(
                        "amount-too-fine /items/2/planned/amount",
                        "cost-month-twice /items/3/month",
                        "cost-line-in-other-currency /items/4/actual/currency",
                        "cost-month-twice /items/4/month");
    }

    @Test
    void what_was_changed_by_a_list_makes_the_list_of_what_was() {
        SplittableRandom chance = new SplittableRandom(5);
        for (int round = 0; round < 500; round++) {
            List<CostLine> before = some(chance);
            List<CostLine> after = some(chance);
            CostChanges changes = new CostPlan(PROJECT, before).replaced(after, SEK);

            Map<String, CostLine> made = new HashMap<>();
            before.forEach(line -> made.put(line.month() + " " + line.kind(), line));
            changes.removed()
                    .forEach(line -> assertThat(made.remove(line.month() + " " + line.kind()))
                            .isEqualTo(line));
            changes.changed()
                    .forEach(line -> assertThat(made.put(line.month() + " " + line.kind(), line))
                            .isNotNull()
                            .isNotEqualTo(line));
            changes.added()
                    .forEach(line -> assertThat(made.put(line.month() + " " + line.kind(), line))
                            .isNull());
            assertThat(made.values()).containsExactlyInAnyOrderElementsOf(after);
            assertThat(new CostPlan(PROJECT, after).replaced(after, SEK).isEmpty())
                    .isTrue();
        }
    }

    private static List<CostLine> some(SplittableRandom chance) {
        List<CostLine> lines = new ArrayList<>();
        for (int month = 1; month <= 4; month++) {
            for (CostKind kind : CostKind.values()) {
                if (chance.nextBoolean()) {
                    lines.add(line("2026-0" + month, kind, chance.nextInt(3) + " SEK", null));
                }
            }
        }
        return lines;
    }
}
