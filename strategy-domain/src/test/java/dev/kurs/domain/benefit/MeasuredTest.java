package dev.kurs.domain.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kurs.domain.indicator.Breakdown;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.indicator.Measurement;
import dev.kurs.domain.indicator.MeasurementId;
import dev.kurs.domain.indicator.Verifier;
import dev.kurs.domain.kernel.Laws;
import dev.kurs.domain.organisation.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MeasuredTest {

    private static final LocalDate START = LocalDate.parse("2026-01-01");

    @Test
    void a_customer_counts_over_an_independent_over_oneself_then_the_one_recorded_last() {
        List<Measurement> series = List.of(
                measured("2026-03-01", 10, Verifier.SELF, 5),
                measured("2026-03-01", 20, Verifier.INDEPENDENT, 4),
                measured("2026-03-01", 30, Verifier.CUSTOMER, 1),
                measured("2026-03-01", 40, Verifier.CUSTOMER, 2),
                measured("2026-02-01", 50, Verifier.SELF, 9),
                measured("2026-02-01", 60, Verifier.SELF, 8));

        assertThat(MeasuredSpan.each(series))
                .containsExactly(
                        MeasuredSpan.of(LocalDate.parse("2026-02-01"), new BigDecimal(50)),
                        MeasuredSpan.of(LocalDate.parse("2026-03-01"), new BigDecimal(40)));
    }

    @Test
    void what_was_measured_of_a_part_does_not_count() {
        Measurement of = measured("2026-03-01", 10, Verifier.SELF, 1);
        Measurement part = new Measurement(
                of.id(),
                of.indicator(),
                of.date(),
                of.value(),
                of.source(),
                of.verifier(),
                new Breakdown("gender", "K"),
                null,
                of.recordedAt(),
                of.recordedBy(),
                null);

        assertThat(MeasuredSpan.each(List.of(part))).isEmpty();
    }

    @Test
    void before_the_first_it_is_the_baseline_and_then_the_newest_until_the_next() {
        Measured measured = new Measured(List.of(day(10, 5), day(20, 8)));

        assertThat(measured.valueOn(START.plusDays(9), BigDecimal.ONE)).isEqualTo("1");
        assertThat(measured.valueOn(START.plusDays(10), BigDecimal.ONE)).isEqualTo("5");
        assertThat(measured.valueOn(START.plusDays(19), BigDecimal.ONE)).isEqualTo("5");
        assertThat(measured.valueOn(START.plusDays(20), BigDecimal.ONE)).isEqualTo("8");
        assertThat(measured.valueOn(START.plusDays(999), BigDecimal.ONE)).isEqualTo("8");
    }

    @Test
    void joined_spans_say_the_same_as_the_days_they_were_joined_from() {
        Laws.hold(500, random -> {
            List<MeasuredSpan> days = new ArrayList<>();
            int at = 0;
            for (int i = random.nextInt(1, 12); i > 0; i--) {
                at += random.nextInt(1, 40);
                days.add(day(at, random.nextInt(-50, 50)));
            }
            int cut = random.nextInt(days.size() + 1);
            List<MeasuredSpan> joined = new ArrayList<>();
            days.subList(0, cut).stream().reduce(MeasuredSpan::joined).ifPresent(joined::add);
            days.subList(cut, days.size()).stream().reduce(MeasuredSpan::joined).ifPresent(joined::add);
            LocalDate from = START.plusDays(random.nextInt(300));
            LocalDate to = from.plusDays(random.nextInt(300));
            if (joined.stream().anyMatch(span -> span.isCutBy(from) || span.isCutBy(to))) {
                assertThatThrownBy(() -> {
                            new Measured(joined).over(BigDecimal.TEN, from, to);
                            new Measured(joined).valueOn(from, BigDecimal.TEN);
                            new Measured(joined).valueOn(to, BigDecimal.TEN);
                        })
                        .isInstanceOf(IllegalArgumentException.class);
                return;
            }
            BigDecimal byDays = BigDecimal.ZERO;
            for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
                byDays = byDays.add(
                        new Measured(days).valueOn(day, BigDecimal.TEN).subtract(BigDecimal.TEN));
            }

            assertThat(new Measured(joined).over(BigDecimal.TEN, from, to)).isEqualByComparingTo(byDays);
            assertThat(new Measured(days).over(BigDecimal.TEN, from, to)).isEqualByComparingTo(byDays);
            assertThat(new Measured(joined).valueOn(to, BigDecimal.TEN))
                    .isEqualByComparingTo(new Measured(days).valueOn(to, BigDecimal.TEN));
        });
    }

    @Test
    void spans_follow_one_another() {
        assertThatThrownBy(() -> new Measured(List.of(day(5, 1), day(5, 2))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> day(5, 1).joined(day(5, 2))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new MeasuredSpan(START, BigDecimal.ONE, BigDecimal.ONE, START.minusDays(1), BigDecimal.ONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static MeasuredSpan day(int days, int value) {
        return MeasuredSpan.of(START.plusDays(days), new BigDecimal(value));
    }

    private static Measurement measured(String date, int value, Verifier verifier, int recorded) {
        return new Measurement(
                new MeasurementId(new UUID(7, recorded)),
                new IndicatorId(new UUID(1, 1)),
                LocalDate.parse(date),
                new BigDecimal(value),
                "register",
                verifier,
                null,
                null,
                Instant.ofEpochSecond(recorded),
                new PersonId(new UUID(2, 2)),
                null);
    }
}
