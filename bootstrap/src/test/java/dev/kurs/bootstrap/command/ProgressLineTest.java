package dev.kurs.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private final StringWriter err = new StringWriter();
    private Duration time = Duration.ofHours(1);

    @Test
    void nothing_is_shown_of_what_is_done_within_two_seconds() {
        ProgressLine line = line(true);

        after(1_999, line, 1000, 2000);
        line.close();

        assertThat(err.toString()).isEmpty();
    }

    @Test
    void later_it_tells_how_far_it_is_five_times_a_second_and_takes_that_away_at_the_end() {
        ProgressLine line = line(true);

        after(2_000, line, 500, 2000);
        after(100, line, 600, 2000);
        after(100, line, 700, 2000);
        line.close();

        assertThat(err.toString())
                .startsWith("\rtaken in: 25 %\rtaken in: 35 %\r ")
                .endsWith(" \r");
    }

    @Test
    void while_the_end_is_not_known_it_counts() {
        ProgressLine line = line(true);

        after(2_500, line, 1_234_567, 0);

        assertThat(err.toString()).isEqualTo("\rtaken in: 1,234,567");
    }

    @Test
    void where_nobody_looks_nothing_is_shown() {
        ProgressLine line = line(false);

        after(60_000, line, 500, 2000);
        line.close();

        assertThat(err.toString()).isEmpty();
    }

    @Test
    void whoever_is_told_to_stop_stops_the_work_at_its_next_step() {
        ProgressLine line = line(true);

        line.stop();

        assertThatThrownBy(() -> line.at(1, 2)).isInstanceOf(CancellationException.class);
    }

    private ProgressLine line(boolean seen) {
        return new ProgressLine(new PrintWriter(err), "taken in", seen, () -> time.toNanos());
    }

    private void after(long millis, ProgressLine line, long done, long all) {
        time = time.plusMillis(millis);
        line.at(done, all);
    }
}
