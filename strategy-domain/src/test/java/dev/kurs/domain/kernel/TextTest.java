package dev.kurs.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "\t\n", "\u2003"})
    void a_text_that_must_be_there_is_not_blank(String text) {
        assertThat(Refusals.of(() -> Text.required(text, "/title", 10))).containsExactly("text-missing /title");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "0123456789", " å ", "rad\r\nrad\t", "\uD83D\uDE00"})
    void any_other_text_within_its_bound_is_kept_as_it_is(String text) {
        assertThat(Text.required(text, "/title", 10)).isSameAs(text);
        assertThat(Text.optional(text, "/title", 10)).isSameAs(text);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = " ")
    void a_text_that_may_be_there_may_be_blank_or_absent(String text) {
        assertThat(Text.optional(text, "/description", 10)).isSameAs(text);
    }

    @Test
    void a_text_over_its_bound_is_refused_with_both_lengths() {
        BrokenRule tooLong = new BrokenRule(KernelRule.TEXT_TOO_LONG, "/title", Map.of("length", 11, "maximum", 10));

        assertThat(Refusals.broken(() -> Text.required("01234567890", "/title", 10)))
                .containsExactly(tooLong);
        assertThat(Refusals.broken(() -> Text.optional("01234567890", "/title", 10)))
                .containsExactly(tooLong);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007", "\u001Bc", "\u007F", "a\u0085b", "\uD83D", "\uDE00\uD83D"})
    void control_characters_and_halves_of_characters_are_refused(String text) {
        assertThat(Refusals.of(() -> Text.required(text, "/title", 10)))
                .containsExactly("text-with-control-character /title");
        assertThat(Text.hasControlCharacter(text)).isTrue();
    }
}
