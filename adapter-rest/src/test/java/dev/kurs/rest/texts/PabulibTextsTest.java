package dev.kurs.rest.texts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.application.voting.PabulibFault;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a Pabulib document can be told in every language. */
class PabulibTextsTest {

    private static final Pattern FIGURE = Pattern.compile("\\{(\\w+)}");

    private static Properties texts(String language) throws IOException {
        String file = "/dev/kurs/rest/texts/pabulib_" + language + ".properties";
        try (Reader reader = new InputStreamReader(PabulibTextsTest.class.getResourceAsStream(file), UTF_8)) {
            Properties texts = new Properties();
            texts.load(reader);
            return texts;
        }
    }

    private static String key(PabulibFault fault) {
        return "pabulib-" + fault.slug() + ".detail";
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv", "da", "nb"})
    void every_fault_has_a_text_with_all_its_figures_and_every_text_a_fault(String language) throws IOException {
        Properties texts = texts(language);
        Set<String> keys =
                Arrays.stream(PabulibFault.values()).map(PabulibTextsTest::key).collect(Collectors.toSet());
        assertThat(texts.stringPropertyNames()).isEqualTo(keys);
        assertThat(PabulibFault.values()).allSatisfy(fault -> {
            Set<String> figures = FIGURE.matcher(texts.getProperty(key(fault)))
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(figures).as(fault.slug()).isEqualTo(new TreeSet<>(fault.figures()));
        });
    }
}
