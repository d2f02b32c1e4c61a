package dev.kurs.application.stratml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Documents to read, and what reading them gives. */
final class Documents {

    /** The line that what is put into a core stands on. */
    static final int CORE_LINE = 4;

    static final String GOAL = "<Goal><Name>Mål</Name><Description>Text</Description></Goal>";
    static final String PART_1 = "urn:ISO:std:iso:17469:tech:xsd:stratml_core";
    static final String PART_2 = "urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport";

    private Documents() {}

    static byte[] bytes(String name) {
        try (InputStream document = Documents.class.getResourceAsStream(name)) {
            return document.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static StratmlReading read(byte[] document) {
        return read(document, StratmlLimits.usual());
    }

    static StratmlReading read(byte[] document, StratmlLimits limits) {
        try {
            StratmlReading reading = new StratmlReader(limits).read(new ByteArrayInputStream(document));
            assertThat(reading.repairs().stream()
                            .filter(repair -> !repair.figures()
                                    .keySet()
                                    .equals(Set.copyOf(repair.code().figures()))))
                    .as("repairs with other figures than their code has")
                    .isEmpty();
            return reading;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static StratmlReading read(String document) {
        return read(document.getBytes(StandardCharsets.UTF_8));
    }

    /** A Part 2 document with something in its core. */
    static String withCore(String content) {
        return """
                <PerformancePlanOrReport xmlns="%s" Type="Strategic_Plan">
                <Name>Plan</Name>
                <StrategicPlanCore>
                %s
                </StrategicPlanCore>
                </PerformancePlanOrReport>
                """.formatted(PART_2, content);
    }

    /** A Part 2 document with something in its only goal, on the core's first line. */
    static String withGoal(String content) {
        return withCore("<Goal><Name>Mål</Name><Description>Text</Description>" + content + "</Goal>");
    }

    /** A Part 2 document with something in its only indicator, on the core's first line. */
    static String withIndicator(String content) {
        return withGoal("<Objective><Name>Delmål</Name><PerformanceIndicator>"
                + "<MeasurementDimension>Mått</MeasurementDimension><UnitOfMeasurement>st</UnitOfMeasurement>" + content
                + "</PerformanceIndicator></Objective>");
    }

    /** A Part 2 document with something in its only actual result, on the core's first line. */
    static String withResult(String content) {
        return withIndicator("<MeasurementInstance><ActualResult>" + content + "</ActualResult></MeasurementInstance>");
    }

    static PerformanceIndicator indicator(StratmlReading reading) {
        return reading.plan().goals().get(0).objectives().get(0).indicators().get(0);
    }

    static PerformanceIndicator.Result result(StratmlReading reading) {
        return indicator(reading).instances().get(0).actuals().get(0);
    }

    static List<String> codes(StratmlReading reading) {
        return reading.repairs().stream().map(repair -> repair.code().slug()).toList();
    }

    static Repair only(StratmlReading reading) {
        assertThat(reading.repairs()).hasSize(1);
        return reading.repairs().get(0);
    }

    static void assertOnly(
            StratmlReading reading, int line, String element, RepairCode code, Map<String, String> figures) {
        Repair repair = only(reading);
        assertThat(repair.line()).isEqualTo(line);
        assertThat(repair.element()).isEqualTo(element);
        assertThat(repair.code()).isEqualTo(code);
        assertThat(repair.figures()).isEqualTo(figures);
    }

    static String root(String name, String attributes, String beside) {
        return "<" + name + " " + attributes + "><Name>Plan</Name><StrategicPlanCore>" + GOAL + "</StrategicPlanCore>"
                + beside + "</" + name + ">";
    }
}
