package dev.kurs.bootstrap;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.kurs.domain.kernel.Id;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GlossaryTest {

    private static final Path GLOSSARY = Path.of("..", "docs", "glossary.md");
    private static final String WORDS = "/dev/kurs/rest/texts/words_%s.properties";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.kurs");

    private final List<Row> rows = rows();

    private record Row(String term, String meaning, String swedish, String danish, String norwegian, String type) {

        static Row of(String line) {
            String[] cells = line.substring(1).split("\\|", -1);
            assertThat(cells).as("cells of %s", line).hasSize(7);
            assertThat(Arrays.stream(cells).limit(6)).as("cells of %s", line).noneMatch(String::isBlank);
            return new Row(
                    cells[0].strip(),
                    cells[1].strip(),
                    cells[2].strip(),
                    cells[3].strip(),
                    cells[4].strip(),
                    cells[5].strip().replace("`", ""));
        }
    }

    @Test
    void each_class_that_is_named_exists() {
        Set<String> existing = CLASSES.stream().map(GlossaryTest::nameOf).collect(toSet());

        assertThat(rows)
                .extracting(Row::type)
                .allSatisfy(type -> assertThat(existing).contains(type));
    }

    @Test
    void all_that_has_an_identity_of_its_own_has_a_row() {
        Set<String> identified = CLASSES.stream()
                .filter(GlossaryTest::hasAnIdentity)
                .map(GlossaryTest::nameOf)
                .collect(toSet());

        assertThat(identified)
                .as("what the domain identifies")
                .contains("dev.kurs.domain.strategy.Strategy", "dev.kurs.domain.organisation.OrgUnit");
        assertThat(rows).extracting(Row::type).containsAll(identified);
    }

    @Test
    void each_term_has_one_meaning() {
        assertThat(rows).extracting(Row::term).doesNotHaveDuplicates();
        assertThat(rows).extracting(Row::meaning).doesNotHaveDuplicates();
    }

    @Test
    void the_texts_of_the_api_call_each_kind_of_thing_as_the_glossary_does() throws IOException {
        Properties english = words("en");
        Properties swedish = words("sv");
        Properties danish = words("da");
        Properties norwegian = words("nb");

        List<String> kinds = english.stringPropertyNames().stream()
                .filter(key -> key.matches("kind\\.[a-z-]+"))
                .toList();

        assertThat(kinds)
                .isNotEmpty()
                .allSatisfy(kind -> assertThat(rows)
                        .filteredOn(row -> row.term().equals(english.getProperty(kind)))
                        .singleElement()
                        .satisfies(row -> assertThat(List.of(row.swedish(), row.danish(), row.norwegian()))
                                .containsExactly(
                                        swedish.getProperty(kind),
                                        danish.getProperty(kind),
                                        norwegian.getProperty(kind))));
    }

    private static boolean hasAnIdentity(JavaClass type) {
        return type.getPackageName().startsWith("dev.kurs.domain.")
                && type.isRecord()
                && type.isTopLevelClass()
                && type.tryGetField("id")
                        .filter(id -> id.getRawType().isAssignableTo(Id.class))
                        .isPresent();
    }

    private static String nameOf(JavaClass type) {
        return type.getName().replace('$', '.');
    }

    private static List<Row> rows() {
        try {
            return Files.readAllLines(GLOSSARY).stream()
                    .filter(line -> line.startsWith("| ") && !line.startsWith("| ---") && !line.startsWith("| Term |"))
                    .map(Row::of)
                    .toList();
        } catch (IOException e) {
            throw new AssertionError("the glossary cannot be read", e);
        }
    }

    private static Properties words(String language) throws IOException {
        try (InputStream file = GlossaryTest.class.getResourceAsStream(WORDS.formatted(language))) {
            Properties words = new Properties();
            words.load(new InputStreamReader(Objects.requireNonNull(file, language), StandardCharsets.UTF_8));
            return words;
        }
    }
}
