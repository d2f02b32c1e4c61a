package dev.kurs.domain.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.kernel.Laws;
import dev.kurs.domain.kernel.Refusals;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportingTest {

    private static final LocalDate DECIDED = LocalDate.parse("2026-01-31");
    private static final LocalDate MEETING = LocalDate.parse("2026-02-20");

    @ParameterizedTest
    @ValueSource(strings = {"NEXT_MEETING", "NONE", "P14D", "P1M", "P1Y2M3D", "P1000Y"})
    void what_is_written_is_read_again(String text) {
        assertThat(Reporting.parse(text)).hasToString(text);
    }

    @Test
    void every_time_is_read_as_it_is_written() {
        Laws.hold(500, random -> {
            Reporting reporting =
                    Reporting.within(Period.of(random.nextInt(900), random.nextInt(100), 1 + random.nextInt(100_000)));

            assertThat(Reporting.parse(reporting.toString())).isEqualTo(reporting);
        });
        assertThat(Reporting.parse("NEXT_MEETING")).isSameAs(Reporting.NEXT_MEETING);
        assertThat(Reporting.parse("NONE")).isSameAs(Reporting.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "SOON", "next_meeting", "14", "P", "PT1H", "P0D", "P-1D", "P1M-1D", "WITHIN", "P99999999999D"
            })
    void what_is_no_time_over_zero_is_refused(String text) {
        assertThat(Refusals.of(() -> Reporting.parse(text))).containsExactly("reporting-unknown");
        assertThat(Refusals.broken(() -> Reporting.parse(text)).get(0).figures())
                .containsKey("reporting");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1001Y", "P12001M", "P365251D"})
    void nobody_waits_for_a_report_longer_than_a_thousand_years(String text) {
        assertThat(Refusals.of(() -> Reporting.parse(text))).containsExactly("interval-too-long");
    }

    @Test
    void a_time_goes_with_its_kind_and_with_no_other() {
        assertThat(Refusals.of(() -> new Reporting(Reporting.Kind.WITHIN, null)))
                .containsExactly("reporting-unknown");
        assertThat(Refusals.of(() -> new Reporting(Reporting.Kind.NONE, Period.ofDays(1))))
                .containsExactly("reporting-unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "NEXT_MEETING, 2026-02-20",
        "P14D, 2026-02-14",
        "P1D, 2026-02-01",
        "P1M, 2026-02-28",
        "P1Y, 2027-01-31",
        "NONE,",
    })
    void a_report_is_due(String reporting, LocalDate due) {
        assertThat(Reporting.parse(reporting).dueOn(DECIDED, MEETING)).isEqualTo(due);
    }

    @Test
    void without_a_meeting_none_is_due_at_the_next_one() {
        assertThat(Reporting.NEXT_MEETING.dueOn(DECIDED, null)).isNull();
        assertThat(Reporting.parse("P14D").dueOn(DECIDED, null)).isEqualTo("2026-02-14");
    }
}
