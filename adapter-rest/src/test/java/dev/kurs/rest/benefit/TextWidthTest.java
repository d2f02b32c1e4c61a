package dev.kurs.rest.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class TextWidthTest {

    private static final TextWidth TEN = new TextWidth(10);

    @Test
    void letters_are_as_wide_as_in_the_widest_common_font_whatever_stands_on_them() {
        assertThat(TEN.of("")).isZero();
        // DejaVu Sans: M is 863, i is 278 and a is 613 thousandths of an em.
        assertThat(TEN.of("M")).isEqualTo(9);
        assertThat(TEN.of("ia")).isEqualTo(9);
        assertThat(TEN.of("åÄ")).isEqualTo(TEN.of("aA"));
        assertThat(TEN.of("e\u0301")).isEqualTo(TEN.of("é"));
        assertThat(TEN.of("中文")).isEqualTo(20);
        assertThat(TEN.of("\uD83D\uDE80")).isEqualTo(14);
    }

    @Test
    void a_text_is_broken_between_words_and_what_has_no_room_is_left_out() {
        // The words are 53, 16 and 82 pixels wide, and "vårdnads" with the sign is 57.
        assertThat(TEN.wrapped("Färre brev till\n vårdnadshavare", 60, 3))
                .containsExactly("Färre brev", "till", "vårdnads\u2026");
        assertThat(TEN.wrapped("Brev", 80, 3)).containsExactly("Brev");
        assertThat(TEN.wrapped("Donaudampfschifffahrtsgesellschaft", 60, 3)).hasSize(3);
    }

    @RepeatedTest(50)
    void no_line_is_too_wide_and_no_character_is_torn_apart(RepetitionInfo repetition) {
        SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            text.append(List.of("a", " ", "W", "ö", "-", "\uD83D\uDE80", "中", "i", "  ")
                    .get(random.nextInt(9)));
        }

        List<String> lines = TEN.wrapped("x" + text, 90, 1 + random.nextInt(4));

        assertThat(lines).allSatisfy(line -> {
            assertThat(TEN.of(line)).as(line).isLessThanOrEqualTo(90);
            assertThat(line.codePoints()).noneMatch(one -> Character.getType(one) == Character.SURROGATE);
            assertThat(line).isNotBlank();
        });
    }
}
