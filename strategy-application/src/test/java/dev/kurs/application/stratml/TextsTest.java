package dev.kurs.application.stratml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t ", "\u00A0", "\u200B\uFEFF", "\u3000"})
    void a_text_without_a_visible_character_is_absent(String text) {
        assertThat(Texts.line(text)).isNull();
        assertThat(Texts.block(text)).isNull();
        assertThat(Texts.isAbsent(text)).isTrue();
    }

    @Test
    void a_line_keeps_its_spaces_and_loses_its_breaks() {
        assertThat(Texts.line("  en  rad\n      med\tbrott \r\n i  ")).isEqualTo("en  rad med brott i");
    }

    @Test
    void a_block_keeps_its_breaks_and_its_indentation() {
        assertThat(Texts.block("\n  - ett\r\n    - två\rtre\n")).isEqualTo("- ett\n    - två\ntre");
    }

    @Test
    void a_character_without_a_place_in_xml_is_replaced_and_a_pair_is_kept() {
        String text = "a\u0000b\u001Fc\uD800d\uDC00e\uFFFEf\uD83D\uDE00\t";

        assertThat(Texts.legal(text)).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uD83D\uDE00\t");
        assertThat(Texts.countIllegal(text)).isEqualTo(5);
        assertThat(Texts.legal("åäö")).isEqualTo("åäö");
    }

    @Test
    void an_excerpt_never_cuts_a_character_in_two() {
        String text = "x".repeat(79) + "\uD83D\uDE00" + "y";

        assertThat(Texts.excerpt(text)).isEqualTo("x".repeat(79) + "…");
        assertThat(Texts.excerpt("x".repeat(80))).isEqualTo("x".repeat(80));
        assertThat(Texts.excerpt(null)).isEmpty();
    }
}
