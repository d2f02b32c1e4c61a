package dev.kurs.domain.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.governance.Spending.Spent;
import dev.kurs.domain.portfolio.ProjectId;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpendingTest {

    private static final MandateId ONE = Granting.id(1);
    private static final MandateId OTHER = Granting.id(2);
    private static final ProjectId A = new ProjectId(new UUID(4, 1));
    private static final ProjectId B = new ProjectId(new UUID(4, 2));

    private static Spent spent(MandateId mandate, @Nullable ProjectId project, long approved, long committed) {
        return new Spent(mandate, project, BigDecimal.valueOf(approved), BigDecimal.valueOf(committed));
    }

    private static long of(MandateId mandate, Spent... all) {
        return Spending.of(List.of(all)).of(mandate).longValueExact();
    }

    @ParameterizedTest
    @CsvSource({"100, 0, 100", "0, 100, 100", "100, 100, 100", "100, 70, 100", "100, 130, 130", "0, 0, 0"})
    void a_project_approved_and_then_committed_counts_once_with_the_larger_amount(
            long approved, long committed, long counted) {
        assertThat(of(ONE, spent(ONE, A, approved, committed))).isEqualTo(counted);
        assertThat(of(ONE, spent(ONE, A, approved, 0), spent(ONE, A, 0, committed)))
                .isEqualTo(counted);
    }

    @Test
    void a_project_that_is_committed_to_in_parts_counts_with_their_sum() {
        assertThat(of(ONE, spent(ONE, A, 100, 0), spent(ONE, A, 0, 60), spent(ONE, A, 0, 60)))
                .isEqualTo(120);
    }

    @Test
    void projects_count_each_by_itself_and_what_is_for_none_is_added_up() {
        assertThat(of(
                        ONE,
                        spent(ONE, A, 100, 20),
                        spent(ONE, B, 10, 50),
                        spent(ONE, null, 0, 7),
                        spent(ONE, null, 0, 8)))
                .isEqualTo(100 + 50 + 15);
    }

    @Test
    void mandates_count_each_by_itself() {
        Spent[] all = {spent(ONE, A, 100, 0), spent(OTHER, A, 0, 30)};

        assertThat(of(ONE, all)).isEqualTo(100);
        assertThat(of(OTHER, all)).isEqualTo(30);
        assertThat(of(Granting.id(3), all)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "COMMIT_BUDGET, 70, 0",
        "COMMIT_BUDGET, 80, 0",
        "COMMIT_BUDGET, 130, 50",
        "APPROVE_PROJECT, 30, 30",
    })
    void a_decision_adds_what_its_project_does_not_count_yet(Power power, long amount, long added) {
        Spending spending = Spending.of(List.of(spent(ONE, A, 100, 20)));

        assertThat(spending.added(ONE, power, A, BigDecimal.valueOf(amount)))
                .isEqualByComparingTo(BigDecimal.valueOf(added));
    }

    @Test
    void a_decision_on_another_project_on_none_or_under_another_mandate_adds_all_of_it() {
        Spending spending = Spending.of(List.of(spent(ONE, A, 100, 20), spent(ONE, null, 0, 20)));

        for (Power power : List.of(Power.APPROVE_PROJECT, Power.COMMIT_BUDGET)) {
            assertThat(spending.added(ONE, power, B, BigDecimal.TEN)).isEqualByComparingTo("10");
            assertThat(spending.added(ONE, power, null, BigDecimal.TEN)).isEqualByComparingTo("10");
            assertThat(spending.added(OTHER, power, A, BigDecimal.TEN)).isEqualByComparingTo("10");
            assertThat(Spending.NOTHING.added(ONE, power, A, BigDecimal.TEN)).isEqualByComparingTo("10");
        }
    }

    @Test
    void only_approving_a_project_and_committing_money_spend() {
        assertThat(Power.values())
                .filteredOn(Spending::isSpentBy)
                .containsExactly(Power.APPROVE_PROJECT, Power.COMMIT_BUDGET);
    }
}
