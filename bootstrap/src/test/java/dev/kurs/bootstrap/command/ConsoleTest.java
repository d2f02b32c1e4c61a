package dev.kurs.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsoleTest {

    @Test
    void a_shell_that_says_utf_8_gets_it_whether_or_not_its_locale_is_installed() {
        assertThat(Console.charset(Map.of("LANG", "sv_SE.UTF-8"))).isEqualTo(StandardCharsets.UTF_8);
        assertThat(Console.charset(Map.of("LANG", "C", "LC_ALL", "da_DK.utf8"))).isEqualTo(StandardCharsets.UTF_8);
        assertThat(Console.charset(Map.of("LANG", "sv_SE.UTF-8", "LC_ALL", "C")))
                .isEqualTo(Charset.defaultCharset());
        assertThat(Console.charset(Map.of())).isEqualTo(Charset.defaultCharset());
    }
}
