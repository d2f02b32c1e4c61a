package dev.kurs.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.bootstrap.DemoFile;
import dev.kurs.bootstrap.demo.Demo;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A municipality with two years behind it moves to another installation and back. */
class ExportCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void copyTheDemo() {
        DemoFile.copyTo(folder.resolve("data"));
    }

    @Test
    void what_is_exported_here_and_taken_in_there_is_the_same_when_exported_from_there() throws IOException {
        assertThat(kurs("export", "--organisation", Demo.MUNICIPALITY, "--to", "out"))
                .isZero();
        assertThat(kurs("import", "out", "--data", "elsewhere")).isZero();
        assertThat(kurs("export", "--organisation", Demo.MUNICIPALITY, "--data", "elsewhere", "--to", "again"))
                .isZero();

        assertThat(bytes("again")).isEqualTo(bytes("out")).hasSizeGreaterThan(20);
        assertThat(out.toString().lines())
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).contains(Demo.MUNICIPALITY, "its journal ends with entry"));
        assertThat(kurs("verify", "--data", "elsewhere")).isZero();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void the_folder_is_named_after_the_organisation_unless_said_otherwise() {
        assertThat(kurs("export", "--organisation", Demo.MUNICIPALITY)).isZero();

        assertThat(out.toString()).startsWith("export-");
        assertThat(folder.resolve(out.toString().substring(0, out.toString().indexOf(':')) + "/manifest.json"))
                .isRegularFile();
    }

    @Test
    void what_is_exported_can_be_checked_without_kurs() throws Exception {
        kurs("export", "--organisation", Demo.MUNICIPALITY, "--to", "out");

        Process check = new ProcessBuilder("sha256sum", "--check", "manifest.json.sha256")
                .directory(folder.resolve("out").toFile())
                .redirectErrorStream(true)
                .start();

        assertThat(new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("manifest.json: OK\n");
        assertThat(check.waitFor()).isZero();
    }

    @Test
    void a_folder_that_is_there_is_left_alone() throws IOException {
        Files.createDirectories(folder.resolve("out"));

        assertThat(kurs("export", "--organisation", Demo.MUNICIPALITY, "--to", "out"))
                .isEqualTo(2);

        assertThat(err.toString().lines()).singleElement().asString().contains("out is there already", "--to");
        assertThat(folder.resolve("out")).isEmptyDirectory();
        assertThat(folder.resolve("out.partial")).doesNotExist();
    }

    @Test
    void an_organisation_that_is_not_there_is_wrong_usage() {
        assertThat(kurs("export", "--organisation", "Grannköping")).isEqualTo(2);

        assertThat(err.toString().lines()).singleElement().asString().contains("Grannköping");
    }

    @Test
    void an_organisation_that_is_here_already_is_not_taken_in_again() {
        kurs("export", "--organisation", Demo.MUNICIPALITY, "--to", "out");

        assertThat(kurs("import", "out")).isEqualTo(1);

        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .startsWith("out: ")
                .contains("is here already")
                .endsWith("nothing of it was kept");
    }

    @Test
    void an_export_that_was_altered_is_refused_with_the_file_and_nothing_is_there_afterwards() throws IOException {
        kurs("export", "--organisation", Demo.MUNICIPALITY, "--to", "out");
        Path goals = folder.resolve("out/goal.ndjson");
        Files.writeString(goals, Files.readString(goals).replaceFirst("\"title\":\"", "\"title\":\"Mer "));

        assertThat(kurs("import", "out", "--data", "elsewhere")).isEqualTo(1);

        assertThat(err.toString().lines()).singleElement().asString().contains("goal.ndjson", "checksum");
        err.getBuffer().setLength(0);
        assertThat(kurs("export", "--organisation", Demo.MUNICIPALITY, "--data", "elsewhere"))
                .isEqualTo(2);
    }

    @Test
    void a_folder_that_is_no_export_is_refused() throws IOException {
        Files.createDirectories(folder.resolve("photos"));

        assertThat(kurs("import", "photos")).isEqualTo(1);

        assertThat(err.toString().lines()).singleElement().asString().contains("photos: there is no manifest.json");
    }

    private Map<String, String> bytes(String archive) throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve(archive))) {
            for (Path file : files.toList()) {
                all.put(
                        file.getFileName().toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all;
    }

    private int kurs(String... arguments) {
        Console console = new Console(new PrintWriter(out, true), new PrintWriter(err, true), Map.of(), folder);
        return Kurs.run(console, "1.2.3", arguments);
    }
}
