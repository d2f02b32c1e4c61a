package dev.kurs.rest.texts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.application.stratml.LossCode;
import dev.kurs.application.stratml.RefusalCode;
import dev.kurs.application.stratml.RepairCode;
import dev.kurs.application.stratml.RepairKind;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StratmlTextsTest {

    private static final Pattern FIGURE = Pattern.compile("\\{(\\w+)}");

    /** Every text there must be, with the figures that may stand in it. */
    private static Map<String, Set<String>> expected() {
        Map<String, Set<String>> expected = new TreeMap<>();
        for (RepairCode code : RepairCode.values()) {
            expected.put("repair." + code.slug(), Set.copyOf(code.figures()));
        }
        for (RefusalCode code : RefusalCode.values()) {
            Set<String> figures = new HashSet<>(List.of("line", "column"));
            figures.addAll(code.figures());
            expected.put(code.slug() + ".detail", figures);
        }
        for (LossCode code : LossCode.values()) {
            expected.put("loss." + code.slug(), Set.copyOf(code.figures()));
        }
        for (RepairKind kind : RepairKind.values()) {
            expected.put("kind." + kind.slug(), Set.of());
        }
        return expected;
    }

    private static Properties texts(String language) throws IOException {
        String file = "/dev/kurs/rest/texts/stratml_" + language + ".properties";
        try (Reader reader = new InputStreamReader(StratmlTextsTest.class.getResourceAsStream(file), UTF_8)) {
            Properties texts = new Properties();
            texts.load(reader);
            return texts;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv", "da", "nb"})
    void every_code_has_a_text_and_every_text_a_code(String language) throws IOException {
        assertThat(texts(language).stringPropertyNames()).isEqualTo(expected().keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv", "da", "nb"})
    void a_text_names_only_figures_that_come_with_its_code(String language) throws IOException {
        Properties texts = texts(language);
        expected()
                .forEach((key, figures) -> assertThat(
                                FIGURE.matcher(texts.getProperty(key)).results().map(found -> found.group(1)))
                        .as("%s in %s", key, language)
                        .isSubsetOf(figures));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "da", "nb"})
    void a_text_names_the_same_figures_in_every_language(String language) throws IOException {
        Properties texts = texts(language);
        Properties english = texts("en");
        expected()
                .keySet()
                .forEach(key -> assertThat(
                                FIGURE.matcher(texts.getProperty(key)).results().map(found -> found.group(1)))
                        .as("%s in %s", key, language)
                        .containsExactlyInAnyOrderElementsOf(FIGURE.matcher(english.getProperty(key))
                                .results()
                                .map(found -> found.group(1))
                                .toList()));
    }
}
