package dev.kurs.application.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChainLineTest {

    private static final String HASH = "b2f4219bfc9c6008ae32e7ffca422caf7d574b98ced2af40a8dbd7678dc2e9b8";

    private static final String LINE = "{\"sequence\":1,\"hash\":\"" + HASH + "\",\"previous\":\"" + "0".repeat(64)
            + "\",\"time\":\"2026-11-21T20:55:00.123Z\"}";

    @Test
    void a_line_says_number_hash_previous_and_time_and_is_read_as_it_was_written() {
        ChainLine line = new ChainLine(1, HASH, "0".repeat(64), Instant.parse("2026-11-21T20:55:00.123Z"));

        assertThat(line).hasToString(LINE);
        assertThat(ChainLine.parse(LINE)).contains(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"sequence\":0,\"hash\":\"HASH\",\"previous\":\"HASH\",\"time\":\"2026-11-21T20:55:00Z\"}",
                "{\"sequence\":1,\"hash\":\"HASH0\",\"previous\":\"HASH\",\"time\":\"2026-11-21T20:55:00Z\"}",
                "{\"sequence\":1,\"hash\":\"HASH\",\"previous\":\"HASH\",\"time\":\"2026-11-21T20:55:00.000Z\"}",
                "{\"sequence\":1,\"hash\":\"HASH\",\"previous\":\"HASH\",\"time\":\"2026-13-21T20:55:00Z\"}",
                "{\"sequence\":1,\"hash\":\"HASH\",\"previous\":\"HASH\",\"time\":\"2026-11-21T20:55:00Z\"} "
            })
    void what_is_written_otherwise_is_no_line(String line) {
        assertThat(ChainLine.parse(line.replace("HASH", HASH))).isEmpty();
    }
}
