package dev.kurs.rest.texts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.governance.LegalRule;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LegalTextsTest {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern SENTENCE = Pattern.compile("\\.( |$)(?=\\p{Lu}|$)");

    private static final Set<String> CODES = Arrays.stream(LegalRule.values())
            .map(rule -> rule.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .collect(Collectors.toSet());

    private static Properties texts(String language) throws IOException {
        String file = "/dev/kurs/rest/texts/legal_" + language + ".properties";
        try (Reader reader = new InputStreamReader(LegalTextsTest.class.getResourceAsStream(file), UTF_8)) {
            Properties texts = new Properties();
            texts.load(reader);
            return texts;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv", "da", "nb"})
    void every_rule_has_a_title_and_a_text_and_nothing_else_has(String language) throws IOException {
        assertThat(texts(language).stringPropertyNames())
                .isEqualTo(CODES.stream()
                        .flatMap(code -> Stream.of("legal." + code + ".title", "legal." + code + ".text"))
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv", "da", "nb"})
    void a_title_is_a_phrase_and_a_text_a_few_sentences_that_name_the_law(String language) throws IOException {
        Properties texts = texts(language);
        assertThat(CODES).allSatisfy(code -> {
            String text = texts.getProperty("legal." + code + ".text");
            assertThat(texts.getProperty("legal." + code + ".title"))
                    .isNotBlank()
                    .doesNotEndWith(".");
            assertThat(SENTENCE.matcher(text).results()).as(text).hasSizeBetween(1, 3);
            assertThat(text.toLowerCase(Locale.ROOT)).contains(code.startsWith("se-") ? "kommunallag" : "styrelseslov");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "da", "nb"})
    void every_language_names_the_same_paragraphs_in_the_same_order(String language) throws IOException {
        Properties texts = texts(language);
        Properties english = texts("en");
        assertThat(CODES)
                .allSatisfy(code ->
                        assertThat(numbers(texts, code)).as(code).isNotEmpty().isEqualTo(numbers(english, code)));
    }

    private static List<String> numbers(Properties texts, String code) {
        return NUMBER.matcher(texts.getProperty("legal." + code + ".text"))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
