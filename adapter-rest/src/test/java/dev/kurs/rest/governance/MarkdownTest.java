package dev.kurs.rest.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Plain, with 5 000 kr. and a dash - here | Plain, with 5 000 kr. and a dash - here
            # heading | \\# heading
            - item | \\- item
            + item | \\+ item
            12. item | 12\\. item
            7) item | 7\\) item
            === | \\===
            --- | \\---
            > quoted | \\> quoted
            *strong* _and_ `code` | \\*strong\\* \\_and\\_ \\`code\\`
            [here](http://a.example) | \\[here\\](http\\://a.example)
            ![x](y) | \\!\\[x\\](y)
            <script>&lt; | \\<script\\>\\&lt;
            www.a.example and b@a.example | www\\.a.example and b\\@a.example
            back\\slash | back\\\\slash
            ~~gone~~ $x$ | \\~\\~gone\\~\\~ \\$x\\$
            """)
    void what_somebody_wrote_stays_a_text(String written, String shown) {
        assertThat(Markdown.escaped(written)).isEqualTo(shown);
    }

    @Test
    void a_line_stays_a_line_and_what_is_not_seen_goes() {
        assertThat(Markdown.escaped(" a\r\nb\u2028c\td\u202Ee\u0000f ")).isEqualTo("a b c def");
        assertThat(Markdown.escaped("a\n# b")).isEqualTo("a \\# b");
    }

    @Test
    void a_quotation_holds_all_lines_whatever_they_begin_with() {
        String page = new Markdown()
                .heading(2, "Why")
                .quotation("One\n\n# Two\n    three\n- four\n")
                .list(List.of("a", "b"))
                .paragraph("End")
                .toString();

        assertThat(page).isEqualTo("""
                ## Why

                > One
                >
                > \\# Two
                > three
                > \\- four

                - a
                - b

                End
                """);
    }
}
