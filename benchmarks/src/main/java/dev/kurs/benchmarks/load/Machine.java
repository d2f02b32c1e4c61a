package dev.kurs.benchmarks.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Properties;

/** What figures were taken on: without it they say nothing. */
final class Machine {

    private Machine() {}

    /** One line of Markdown. */
    static String described(Settings settings) {
        return String.format(
                Locale.ROOT,
                "%s: %d × %s, %s %s; servers on JDK %s, generator on JDK %s, all on this machine; %d strategies,"
                        + " %d goals, %d indicators, %d measurements, %d org units; SQLite in WAL, synchronous=FULL;"
                        + " medians of %d alternating runs of %.1f s.%n",
                LocalDate.now(ZoneOffset.UTC),
                Runtime.getRuntime().availableProcessors(),
                processor(),
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                version(settings.java()),
                System.getProperty("java.version"),
                settings.size().strategies(),
                settings.size().strategies() * settings.size().goals(),
                settings.size().strategies()
                        * settings.size().goals()
                        * settings.size().indicators(),
                settings.size().strategies()
                        * settings.size().goals()
                        * settings.size().indicators()
                        * settings.size().measurements(),
                settings.size().orgUnits(),
                settings.rounds(),
                settings.seconds().toMillis() / 1000.0);
    }

    private static String processor() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }

    private static String version(Path java) {
        try (var reader = Files.newBufferedReader(
                java.toRealPath().resolve("../../release").normalize())) {
            Properties release = new Properties();
            release.load(reader);
            return release.getProperty("JAVA_VERSION", "?").replace("\"", "");
        } catch (IOException e) {
            return "?";
        }
    }

    /** The same as text of a number with a space between thousands. */
    static String number(double value) {
        return String.format(Locale.ROOT, "%,.0f", value).replace(',', ' ');
    }

    /** Ratios and seconds: two digits after the point below ten, one above. */
    static String figure(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
    }
}
