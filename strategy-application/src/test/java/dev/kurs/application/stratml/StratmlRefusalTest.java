package dev.kurs.application.stratml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StratmlRefusalTest {

    private static NotStratml refusal(byte[] document, StratmlLimits limits) {
        NotStratml refusal = catchThrowableOfType(NotStratml.class, () -> Documents.read(document, limits));
        if (refusal != null) {
            assertThat(refusal.line()).isPositive();
            assertThat(refusal.column()).isPositive();
            assertThat(refusal.figures()).containsOnlyKeys(refusal.code().figures());
        }
        return refusal;
    }

    private static NotStratml refusal(String document) {
        return refusal(document.getBytes(UTF_8), StratmlLimits.usual());
    }

    private static void assertRefused(NotStratml refusal, RefusalCode code, int line, int column) {
        assertThat(refusal).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.line()).isEqualTo(line);
        assertThat(refusal.column()).isEqualTo(column);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<StrategicPlan>\\n<Name>A & B</Name></StrategicPlan>|2",
                "<StrategicPlan>\\n<Name>\\n</StrategicPlan>|3",
                "<StrategicPlan/>\\n<StrategicPlan/>|2",
                "<StrategicPlan x='1' x='2'/>|1",
                "\\n<p:StrategicPlan/>|2",
                "<StrategicPlan>&unknown;</StrategicPlan>|1",
                "<StrategicPlan>|1",
                "{}|1",
                "''|1",
            })
    void what_is_not_well_formed_is_refused_where_it_breaks(String document, int line) {
        NotStratml refusal = refusal(document.replace("\\n", "\n"));

        assertThat(refusal.code()).isEqualTo(RefusalCode.NOT_WELL_FORMED);
        assertThat(refusal.line()).isEqualTo(line);
        assertThat(refusal.column()).isPositive();
        assertThat(refusal.figures()).containsKey("reason");
    }

    @Test
    void what_is_not_well_formed_is_told_before_anything_else() {
        assertThat(refusal("<html>\n<p></html>").code()).isEqualTo(RefusalCode.NOT_WELL_FORMED);
    }

    @Test
    void another_root_is_refused() {
        NotStratml refusal = refusal("<!-- plan -->\n  <html><body/></html>");

        assertRefused(refusal, RefusalCode.ROOT_NOT_STRATML, 2, 3);
        assertThat(refusal.figures()).isEqualTo(Map.of("root", "html"));
    }

    @Test
    void the_right_root_in_a_foreign_namespace_is_refused() {
        NotStratml refusal = refusal("\n<StrategicPlan xmlns='urn:other'><StrategicPlanCore/></StrategicPlan>");

        assertRefused(refusal, RefusalCode.NAMESPACE_NOT_STRATML, 2, 1);
        assertThat(refusal.figures()).isEqualTo(Map.of("root", "StrategicPlan", "namespace", "urn:other"));
    }

    @Test
    void an_invented_shape_is_refused_at_what_does_not_belong() {
        NotStratml refusal = refusal("<StrategicPlan>\n <Name>Plan</Name>\n  <Goals><Goal/></Goals></StrategicPlan>");

        assertRefused(refusal, RefusalCode.CORE_MISSING, 3, 3);
        assertThat(refusal.figures()).isEqualTo(Map.of("root", "StrategicPlan", "found", "Goals"));
    }

    @Test
    void a_plan_with_nothing_in_it_is_refused_at_its_root() {
        NotStratml refusal = refusal("<StrategicPlan><Name>Plan</Name></StrategicPlan>");

        assertRefused(refusal, RefusalCode.CORE_MISSING, 1, 1);
        assertThat(refusal.figures()).isEqualTo(Map.of("root", "StrategicPlan", "found", ""));
    }

    @Test
    void a_core_of_a_foreign_namespace_is_no_core() {
        NotStratml refusal = refusal("<StrategicPlan><StrategicPlanCore xmlns='urn:other'/></StrategicPlan>");

        assertThat(refusal.code()).isEqualTo(RefusalCode.CORE_MISSING);
    }

    @Test
    void any_doctype_is_refused_where_it_stands() {
        NotStratml refusal =
                refusal("<?xml version='1.0'?>\n<!-- <!DOCTYPE no> -->\n <!DOCTYPE StrategicPlan>\n<StrategicPlan/>");

        assertRefused(refusal, RefusalCode.DOCTYPE_NOT_ALLOWED, 3, 2);
    }

    @Test
    void a_doctype_is_refused_before_it_is_looked_at() {
        NotStratml refusal = refusal("<!DOCTYPE StrategicPlan [ <! \u0000 & ]>\n<StrategicPlan/>");

        assertRefused(refusal, RefusalCode.DOCTYPE_NOT_ALLOWED, 1, 1);
    }

    @Test
    void an_external_entity_is_never_opened(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "hemligt");

        NotStratml refusal = refusal("<!DOCTYPE p [<!ENTITY s SYSTEM '" + secret.toUri()
                + "'>]><StrategicPlan><Name>&s;</Name></StrategicPlan>");

        assertRefused(refusal, RefusalCode.DOCTYPE_NOT_ALLOWED, 1, 1);
        assertThat(refusal.getMessage()).doesNotContain("hemligt");
    }

    @Test
    void a_bomb_of_entities_does_not_go_off() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE p [<!ENTITY a0 'ha'>");
        for (int i = 1; i <= 40; i++) {
            bomb.append("<!ENTITY a%d '&a%d;&a%d;'>".formatted(i, i - 1, i - 1));
        }
        bomb.append("]><StrategicPlan><Name>&a40;</Name></StrategicPlan>");

        NotStratml refusal = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> refusal(bomb.toString()));

        assertRefused(refusal, RefusalCode.DOCTYPE_NOT_ALLOWED, 1, 1);
    }

    @Test
    void a_document_of_just_the_largest_size_is_read_and_one_byte_more_is_refused() {
        byte[] document = Documents.withGoal("").getBytes(UTF_8);

        assertThat(Documents.read(document, StratmlLimits.usual().withBytes(document.length))
                        .repairs())
                .isEmpty();
        NotStratml refusal = refusal(document, StratmlLimits.usual().withBytes(document.length - 1));
        assertThat(refusal.code()).isEqualTo(RefusalCode.TOO_MANY_BYTES);
        assertThat(refusal.line()).isEqualTo(6);
        assertThat(refusal.figures()).isEqualTo(Map.of("limit", Integer.toString(document.length - 1)));
    }

    @Test
    void elements_nested_too_deep_are_refused() {
        String document = "<a>".repeat(65) + "</a>".repeat(65);

        assertRefused(refusal(document), RefusalCode.TOO_DEEP, 1, 64 * 3 + 1);
    }

    @Test
    void too_many_elements_are_refused() {
        StratmlLimits limits = new StratmlLimits(1_000_000, 64, 4, 64, 1_000, 1_000);

        assertThat(Documents.read(Documents.withCore("<Goal/>").getBytes(UTF_8), limits)
                        .plan()
                        .goals())
                .hasSize(1);
        NotStratml refusal = refusal(Documents.withCore("<Goal/><Goal/>").getBytes(UTF_8), limits);
        assertRefused(refusal, RefusalCode.TOO_MANY_ELEMENTS, Documents.CORE_LINE, 8);
    }

    @Test
    void too_many_attributes_are_refused() {
        StringBuilder document = new StringBuilder("<StrategicPlan");
        for (int i = 0; i < 65; i++) {
            document.append(" a").append(i).append("=''");
        }

        assertRefused(refusal(document + "/>"), RefusalCode.TOO_MANY_ATTRIBUTES, 1, 1);
    }

    @Test
    void a_text_too_long_is_refused_at_its_element() {
        String document = Documents.withGoal("\n<OtherInformation>" + "x".repeat(200_001) + "</OtherInformation>");

        assertRefused(refusal(document), RefusalCode.TEXT_TOO_LONG, Documents.CORE_LINE + 1, 1);
    }

    @Test
    void more_repairs_than_anybody_reads_are_refused() {
        StratmlLimits limits = new StratmlLimits(1_000_000, 64, 1_000, 64, 1_000, 2);

        assertThat(Documents.read(Documents.withGoal("<a/><a/>").getBytes(UTF_8), limits)
                        .repairs())
                .hasSize(2);
        assertThat(refusal(Documents.withGoal("<a/><a/><a/>").getBytes(UTF_8), limits)
                        .code())
                .isEqualTo(RefusalCode.TOO_MANY_REPAIRS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "latin1", "windows-1252", "iso-8859-15"})
    void a_declared_encoding_is_read(String encoding) {
        String document = "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>" + Documents.withGoal("");

        StratmlReading reading = Documents.read(document.getBytes(Charset.forName(encoding)));

        assertThat(reading.plan().goals().get(0).name()).isEqualTo("Mål");
    }

    @Test
    void a_byte_order_mark_is_read_with_and_without_a_declaration() {
        String plain = Documents.withGoal("");

        for (String document : new String[] {plain, "<?xml version='1.0' encoding='UTF-16'?>" + plain}) {
            assertThat(name(joined(new byte[] {(byte) 0xFE, (byte) 0xFF}, document.getBytes(UTF_16BE))))
                    .isEqualTo("Mål");
            assertThat(name(joined(new byte[] {(byte) 0xFF, (byte) 0xFE}, document.getBytes(UTF_16LE))))
                    .isEqualTo("Mål");
            assertThat(name(document.getBytes(UTF_16LE))).isEqualTo("Mål");
        }
        assertThat(name(joined(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, plain.getBytes(UTF_8))))
                .isEqualTo("Mål");
    }

    private static String name(byte[] document) {
        return Documents.read(document).plan().goals().get(0).name();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        try {
            joined.write(first);
            joined.write(second);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return joined.toByteArray();
    }

    @Test
    void bytes_that_mean_nothing_in_their_encoding_are_refused_where_they_stand() {
        byte[] document = "<?xml version='1.0' encoding='UTF-8'?>\n<Mål/>".getBytes(ISO_8859_1);

        NotStratml refusal = refusal(document, StratmlLimits.usual());

        assertRefused(refusal, RefusalCode.ENCODING_MALFORMED, 2, 3);
        assertThat(refusal.figures()).isEqualTo(Map.of("encoding", "UTF-8"));
    }

    @Test
    void an_unknown_encoding_is_refused() {
        NotStratml refusal = refusal("<?xml version='1.0' encoding='EBCDIC-XX'?><StrategicPlan/>");

        assertRefused(refusal, RefusalCode.ENCODING_UNKNOWN, 1, 1);
        assertThat(refusal.figures()).isEqualTo(Map.of("encoding", "EBCDIC-XX"));
    }

    @Test
    void a_declaration_that_the_bytes_contradict_is_refused() {
        NotStratml wide = refusal("<?xml version='1.0' encoding='UTF-16'?><StrategicPlan/>");
        assertRefused(wide, RefusalCode.ENCODING_CONTRADICTORY, 1, 1);
        assertThat(wide.figures()).isEqualTo(Map.of("encoding", "UTF-16", "found", "8-bit"));

        NotStratml narrow = refusal(
                joined(
                        new byte[] {(byte) 0xFE, (byte) 0xFF},
                        "<?xml version='1.0' encoding='UTF-8'?><StrategicPlan/>".getBytes(UTF_16BE)),
                StratmlLimits.usual());
        assertRefused(narrow, RefusalCode.ENCODING_CONTRADICTORY, 1, 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatever_is_broken_is_read_or_refused_and_nothing_else_happens(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] whole = Documents.bytes("fjallvik-all-faults.xml");
        int refused = 0;
        for (int round = 0; round < 500; round++) {
            byte[] broken = whole.clone();
            for (int change = random.nextInt(1, 4); change > 0; change--) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            NotStratml refusal = refusal(broken, StratmlLimits.usual());
            refused += refusal == null ? 0 : 1;
        }
        assertThat(refused).as("refused of 500, seed %d", seed).isBetween(50, 499);
    }

    @Test
    void a_large_document_takes_no_longer_for_its_size() {
        String instance = "<MeasurementInstance><TargetResult><EndDate>2026-01-01</EndDate>"
                + "<NumberOfUnits>1,5</NumberOfUnits><Description/></TargetResult></MeasurementInstance>\n";

        StratmlReading reading = assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> Documents.read(Documents.withIndicator(instance.repeat(20_000))));

        assertThat(Documents.indicator(reading).instances()).hasSize(20_000);
        assertThat(reading.repairs()).hasSize(40_000);
    }
}
