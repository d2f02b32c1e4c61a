package dev.kurs.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExternalKeyTest {

    @Test
    void a_system_and_a_key_at_their_longest_are_kept() {
        ExternalKey key = new ExternalKey("s".repeat(100), "k".repeat(200));

        assertThat(key.system()).hasSize(100);
        assertThat(key.key()).hasSize(200);
    }

    @Test
    void a_system_or_key_that_is_missing_or_too_long_is_refused_both_together() {
        assertThat(Refusals.of(() -> new ExternalKey(" ", "")))
                .containsExactly("text-missing /system", "text-missing /key");
        assertThat(Refusals.of(() -> new ExternalKey("s".repeat(101), "k".repeat(201))))
                .containsExactly("text-too-long /system", "text-too-long /key");
    }
}
