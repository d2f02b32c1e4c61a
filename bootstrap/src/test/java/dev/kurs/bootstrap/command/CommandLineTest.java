package dev.kurs.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CommandLineTest {

    @TempDir
    private Path folder;

    private Map<String, String> variables = Map.of();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void help_shows_every_command_on_standard_output() {
        assertThat(kurs("help")).isZero();

        assertThat(out.toString())
                .contains("serve", "keys", "export", "backup", "restore", "help", "kurs.properties", "Exit codes");
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"help serve,--port", "serve --help,--port", "help keys create,--role", "keys create --help,--role"})
    void help_for_a_command_shows_its_options(String arguments, String option) {
        assertThat(kurs(arguments.split(" "))).isZero();

        assertThat(out.toString()).contains(option);
    }

    @Test
    void no_command_is_shown_that_does_not_exist() {
        kurs("help");

        assertThat(out.toString()).doesNotContain("  check");
    }

    @Test
    void the_version_is_told() {
        assertThat(kurs("--version")).isZero();

        assertThat(out.toString().strip()).isEqualTo("kurs 1.2.3");
    }

    private static final String OIDC = "serve --oidc-issuer https://login.example --oidc-audience kurs ";

    static Stream<Arguments> wrongUsage() {
        return Stream.of(
                Arguments.of("", "Missing required subcommand"),
                Arguments.of("sail", "sail"),
                Arguments.of("help sail", "there is no command sail"),
                Arguments.of("serve --prot 8080", "--prot"),
                Arguments.of("serve here", "here"),
                Arguments.of("serve --port", "--port"),
                Arguments.of("serve --port 80x", "'80x' is no port: it takes a whole number from 0 to 65535"),
                Arguments.of("serve --port 65536", "'65536' is no port"),
                Arguments.of("serve --port -1", "'-1' is no port"),
                Arguments.of("serve --log xml", "--log"),
                Arguments.of("serve --config nowhere.properties", "nowhere.properties"),
                Arguments.of("serve --database mysql://localhost/kurs", "jdbc:postgresql://host:5432/name"),
                Arguments.of("serve --database jdbc:postgresql://localhost:port/kurs?password=s3cret", "is no address"),
                Arguments.of("serve --data here --database jdbc:postgresql://localhost/kurs", "leave one out"),
                Arguments.of("serve --oidc-issuer https://login.example", "--oidc-issuer takes --oidc-audience too"),
                Arguments.of("serve --oidc-audience kurs", "--oidc-issuer names none"),
                Arguments.of("serve --oidc-roles a=READER", "--oidc-issuer names none"),
                Arguments.of(
                        "serve --oidc-issuer http://login.example --oidc-audience kurs",
                        "--oidc-issuer: 'http://login.example' is no address with https"),
                Arguments.of("serve --oidc-issuer login --oidc-audience kurs", "--oidc-issuer: 'login' is no address"),
                Arguments.of(
                        OIDC + "--oidc-jwks http://login.example/keys", "--oidc-jwks: 'http://login.example/keys'"),
                Arguments.of(OIDC + "--oidc-roles chief=CAPTAIN", "--oidc-roles: 'chief=CAPTAIN' is not a word"),
                Arguments.of(OIDC + "--oidc-roles READER", "--oidc-roles: 'READER' is not a word"),
                Arguments.of(OIDC + "--oidc-organisations *=Granby", "--oidc-organisations: '*=Granby' is not a word"),
                Arguments.of(OIDC + "--oidc-organisations *=1-1-1-1-1", "--oidc-organisations: '*=1-1-1-1-1'"),
                Arguments.of("keys", "Missing required subcommand"),
                Arguments.of("keys create --role READER", "--organisation"),
                Arguments.of("keys create --organisation Granvattna", "--role"),
                Arguments.of("keys create --organisation Granvattna --role CAPTAIN", "EDITOR"));
    }

    @ParameterizedTest
    @MethodSource("wrongUsage")
    void wrong_usage_is_told_in_one_line(String arguments, String told) {
        assertThat(kurs(arguments.isEmpty() ? new String[0] : arguments.split(" ")))
                .isEqualTo(2);

        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .startsWith("kurs: ")
                .contains(told)
                .doesNotContain("s3cret");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_wrong_provider_is_told_before_anything_is_made() {
        variables = Map.of("KURS_OIDC_ISSUER", "https://login.example");

        assertThat(kurs("serve")).isEqualTo(2);

        assertThat(err.toString().lines()).singleElement().asString().contains("--oidc-audience");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void a_name_that_cannot_be_an_organisations_is_wrong_usage() {
        assertThat(kurs("keys", "create", "--organisation", " ", "--role", "READER"))
                .isEqualTo(2);

        assertThat(err.toString().lines()).singleElement().asString().contains("no name for an organisation");
    }

    @Test
    void a_key_stands_alone_on_standard_output_and_the_organisation_is_founded_once() {
        assertThat(kurs("keys", "create", "--organisation", "Granvattna kommun", "--role", "administrator"))
                .isZero();
        assertThat(kurs("keys", "create", "--organisation", "Granvattna kommun", "--role", "READER"))
                .isZero();

        assertThat(out.toString().lines())
                .hasSize(2)
                .doesNotHaveDuplicates()
                .allMatch(line -> line.matches("kurs_[A-Za-z0-9_-]{43}"));
        assertThat(err.toString()).isEmpty();
        assertThat(folder.resolve("data/kurs.db")).isRegularFile();
    }

    @Test
    void a_folder_that_cannot_be_made_is_told_with_what_to_do() throws IOException {
        Files.writeString(folder.resolve("file"), "in the way");

        assertThat(kurs("serve", "--data", "file/data")).isEqualTo(3);

        assertThat(err.toString().lines()).singleElement().asString().contains("file/data", "cannot be made", "--data");
    }

    @Test
    void a_file_that_is_no_database_is_told_with_what_to_do() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/kurs.db"), "This is a diary, and no database. ".repeat(100));

        assertThat(kurs("keys", "create", "--organisation", "Granvattna", "--role", "READER"))
                .isEqualTo(3);

        assertThat(err.toString().lines()).singleElement().asString().contains("not a database", "--data");
    }

    @Test
    void a_server_that_does_not_answer_is_told_with_what_to_do_and_without_the_password() {
        String address = "jdbc:postgresql://localhost:1/kurs?user=kurs&password=s3cret";

        assertThat(kurs("verify", "--database", address)).isEqualTo(3);

        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .contains("localhost:1/kurs", "refused", "see that the server runs")
                .doesNotContain("s3cret");
    }

    @Test
    void a_port_that_is_taken_is_told_with_what_to_do() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            String port = Integer.toString(taken.getLocalPort());

            assertThat(kurs("serve", "--port", port, "--host", "0.0.0.0")).isEqualTo(3);

            assertThat(err.toString().lines())
                    .singleElement()
                    .asString()
                    .contains("port " + port, "in use", "choose another with --port");
        }
    }

    @Test
    void a_host_that_is_not_this_machine_is_told_with_what_to_do() {
        assertThat(kurs("serve", "--port", "0", "--host", "192.0.2.1")).isEqualTo(3);

        assertThat(err.toString().lines()).singleElement().asString().contains("192.0.2.1", "--host");
    }

    @Test
    void a_variable_that_no_option_has_is_refused_with_all_that_there_are() {
        variables = Map.of("KURS_PROT", "1", "PATH", "/bin");

        assertThat(kurs("serve")).isEqualTo(2);

        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .contains("KURS_PROT", "KURS_PORT", "KURS_DATA", "KURS_CONFIG");
    }

    @Test
    void help_is_given_whatever_the_settings() {
        variables = Map.of("KURS_PROT", "1");

        assertThat(kurs("help")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"prot=1", "config=other.properties", "help=true"})
    void a_line_that_no_option_has_is_refused_with_all_that_there_are(String line) throws IOException {
        Files.writeString(folder.resolve("kurs.properties"), line);

        assertThat(kurs("serve")).isEqualTo(2);

        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .contains(line.substring(0, line.indexOf('=')), "kurs.properties", ", port, ");
    }

    @Test
    void a_file_that_cannot_be_read_as_settings_is_refused() throws IOException {
        Files.writeString(folder.resolve("kurs.properties"), "port=\\uXYZ");

        assertThat(kurs("serve")).isEqualTo(2);

        assertThat(err.toString().lines()).singleElement().asString().contains("kurs.properties");
    }

    @Test
    void a_wrong_value_says_which_variable_it_came_from() {
        variables = Map.of("KURS_PORT", "many");

        assertThat(kurs("serve")).isEqualTo(2);

        assertThat(err.toString()).contains("'many' is no port", "the variable KURS_PORT");
    }

    @Test
    void an_option_goes_before_a_variable_and_a_variable_before_a_line() throws IOException {
        Files.writeString(folder.resolve("kurs.properties"), "data = by-line\norganisation=Granvattna\nrole=reader\n");
        kurs("keys", "create");
        assertThat(folder.resolve("by-line/kurs.db")).exists();

        variables = Map.of("KURS_DATA", "by-variable");
        kurs("keys", "create");
        assertThat(folder.resolve("by-variable/kurs.db")).exists();

        kurs("keys", "create", "--data", "by-option");
        assertThat(folder.resolve("by-option/kurs.db")).exists();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_variable_that_is_empty_counts_as_not_set() throws IOException {
        Files.writeString(folder.resolve("kurs.properties"), "data=by-line\n");
        variables = Map.of("KURS_DATA", "");

        kurs("keys", "create", "--organisation", "Granvattna", "--role", "READER");

        assertThat(folder.resolve("by-line/kurs.db")).exists();
    }

    @ParameterizedTest
    @CsvSource({"--config other.properties,''", "--config=other.properties,''", "'',other.properties"})
    void another_file_can_be_named(String option, String variable) throws IOException {
        Files.writeString(folder.resolve("kurs.properties"), "data=by-usual\n");
        Files.writeString(folder.resolve("other.properties"), "data=by-other\n");
        variables = Map.of("KURS_CONFIG", variable);

        kurs(("keys create --organisation Granvattna --role READER " + option)
                .strip()
                .split(" "));

        assertThat(folder.resolve("by-other/kurs.db")).exists();
        assertThat(folder.resolve("by-usual")).doesNotExist();
    }

    @Test
    void settings_are_read_as_utf_8() throws IOException {
        Files.write(
                folder.resolve("kurs.properties"),
                "data=Åsvallas-data\norganisation=Åsvalla\nrole=READER".getBytes(StandardCharsets.UTF_8));

        assertThat(kurs("keys", "create")).isZero();
        assertThat(folder.resolve("Åsvallas-data/kurs.db")).exists();
    }

    private int kurs(String... arguments) {
        Console console = new Console(new PrintWriter(out, true), new PrintWriter(err, true), variables, folder);
        return Kurs.run(console, "1.2.3", arguments);
    }
}
