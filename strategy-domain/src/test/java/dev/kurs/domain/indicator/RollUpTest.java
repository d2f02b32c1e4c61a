package dev.kurs.domain.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.indicator.Progress.Facts;
import dev.kurs.domain.indicator.RollUp.Part;
import dev.kurs.domain.kernel.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RollUpTest {

    private static final Facts NO_FACTS =
            new Facts(LocalDate.EPOCH, Direction.INCREASE, null, null, null, null, BigDecimal.ZERO);

    @Test
    void without_parts_there_is_no_progress_no_confidence_and_no_data() {
        assertThat(RollUp.of(List.of()))
                .isEqualTo(new RollUp(
                        BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, ProgressStatus.NO_DATA, List.of()));
    }

    @Test
    void each_figure_is_the_mean_over_the_parts_by_their_weight() {
        RollUp rollUp = RollUp.of(List.of(
                part(1, "1", "0.2", "0.1", "1", ProgressStatus.ON_TRACK),
                part(2, "3", "0.6", "0.5", "0", ProgressStatus.STALE)));

        assertThat(rollUp.progress()).isEqualByComparingTo("0.5");
        assertThat(rollUp.expected()).isEqualByComparingTo("0.4");
        assertThat(rollUp.confidence()).isEqualByComparingTo("0.25");
        assertThat(rollUp.parts()).hasSize(2);
    }

    @Test
    void a_mean_that_has_no_end_is_told_in_34_digits() {
        RollUp rollUp = RollUp.of(List.of(
                part(1, "1", "1", "0", "1", ProgressStatus.ON_TRACK),
                part(2, "1", "0", "0", "0", ProgressStatus.ON_TRACK),
                part(3, "1", "0", "0", "1", ProgressStatus.ON_TRACK)));

        assertThat(rollUp.progress()).isEqualByComparingTo("0.3333333333333333333333333333333333");
        assertThat(rollUp.confidence()).isEqualByComparingTo("0.6666666666666666666666666666666667");
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_MEASURABLE, OFF_TRACK, NOT_MEASURABLE",
        "OFF_TRACK, AT_RISK, OFF_TRACK",
        "AT_RISK, STALE, AT_RISK",
        "STALE, NO_DATA, STALE",
        "NO_DATA, ON_TRACK, NO_DATA",
        "ON_TRACK, REACHED, ON_TRACK",
        "REACHED, REACHED, REACHED",
        "REACHED, OFF_TRACK, OFF_TRACK",
    })
    void the_status_is_the_worst_of_the_parts(ProgressStatus one, ProgressStatus other, ProgressStatus worst) {
        assertThat(RollUp.of(List.of(part(1, "1", "0", "0", "0", one), part(2, "9", "0", "0", "0", other)))
                        .status())
                .isEqualTo(worst);
    }

    @ParameterizedTest
    @CsvSource({"-0.5, 0", "0, 0", "0.175, 0.175", "1, 1", "1.25, 1"})
    void an_indicators_progress_and_expected_are_clipped_where_they_are_added_up(
            BigDecimal figure, BigDecimal counted) {
        Progress progress =
                new Progress(Ratio.of(figure), Ratio.of(figure), ProgressStatus.ON_TRACK, Ratio.ZERO, NO_FACTS);

        Part part = Part.of(indicator(1), new BigDecimal("2"), progress);

        assertThat(part.progress()).isEqualByComparingTo(counted);
        assertThat(part.expected()).isEqualByComparingTo(counted);
        assertThat(part.weight()).isEqualByComparingTo("2");
        assertThat(part.id()).isEqualTo(indicator(1));
    }

    @Test
    void an_indicator_without_data_counts_as_nothing_of_what_is_expected_of_it() {
        Progress noData =
                new Progress(null, Ratio.of(new BigDecimal("0.4")), ProgressStatus.NO_DATA, Ratio.ZERO, NO_FACTS);

        assertThat(Part.of(indicator(1), BigDecimal.ONE, noData))
                .isEqualTo(part(1, "1", "0", "0.4", "0", ProgressStatus.NO_DATA));
    }

    @Test
    void an_indicator_that_is_not_measurable_counts_as_nothing() {
        Progress none = new Progress(null, null, ProgressStatus.NOT_MEASURABLE, null, NO_FACTS);

        assertThat(Part.of(indicator(1), BigDecimal.ONE, none))
                .isEqualTo(part(1, "1", "0", "0", "0", ProgressStatus.NOT_MEASURABLE));
    }

    @Test
    void what_is_rolled_up_is_a_part_in_its_turn() {
        RollUp inner = RollUp.of(List.of(part(1, "1", "0.2", "0.3", "0.5", ProgressStatus.AT_RISK)));

        Part part = Part.of(indicator(9), new BigDecimal("4"), inner);

        assertThat(part.progress()).isEqualByComparingTo("0.2");
        assertThat(part.expected()).isEqualByComparingTo("0.3");
        assertThat(part.confidence()).isEqualByComparingTo("0.5");
        assertThat(part.status()).isEqualTo(ProgressStatus.AT_RISK);
        assertThat(part.weight()).isEqualByComparingTo("4");
    }

    private static Part part(
            int number, String weight, String progress, String expected, String confidence, ProgressStatus status) {
        return new Part(
                indicator(number),
                new BigDecimal(weight),
                new BigDecimal(progress),
                new BigDecimal(expected),
                new BigDecimal(confidence),
                status);
    }

    private static IndicatorId indicator(int number) {
        return new IndicatorId(new UUID(0x7000L, number));
    }
}
