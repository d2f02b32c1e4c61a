package dev.kurs.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.bootstrap.RunningKurs.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What README promises is tried: its programs are compiled and run, its requests are sent, its links lead somewhere. */
class ReadmeTest {

    private static final Path ROOT = root();
    private static final String README = read(ROOT.resolve("README.md"));

    private static final Pattern PROGRAM = Pattern.compile("```java\n(.*?)```\n\n```\n(.*?)```", Pattern.DOTALL);
    private static final Pattern SHELL = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");
    /** A shell's variable, or one that interrupts a quoted text. */
    private static final Pattern VARIABLE = Pattern.compile("(?:'\\$([A-Z]+)')|(?:\\$([A-Z]+))");

    @TempDir
    private Path folder;

    static Stream<Arguments> programs() {
        return PROGRAM.matcher(README).results().map(found -> Arguments.of(found.group(1), found.group(2)));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void a_program_says_what_is_printed_below_it(String program, String says) throws Exception {
        Matcher named = Pattern.compile("public class (\\w+)").matcher(program);
        assertThat(named.find()).isTrue();
        Path source = Files.writeString(folder.resolve(named.group(1) + ".java"), program);

        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-d",
                        folder.toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        source.toString());

        assertThat(compiled).isZero();
        assertThat(run(named.group(1))).isEqualTo(says);
    }

    @Test
    void there_are_two_programs() {
        assertThat(programs()).hasSize(2);
    }

    private String run(String program) throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (URLClassLoader loader = new URLClassLoader(
                        new URL[] {folder.toUri().toURL()}, getClass().getClassLoader());
                PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            loader.loadClass(program).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return said.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    @Test
    void every_request_is_answered_as_it_says() {
        Map<String, String> variables = new HashMap<>();
        List<Answer> answers = new ArrayList<>();
        try (RunningKurs kurs = RunningKurs.start(folder, InstantSource.system())) {
            for (String command : commands()) {
                Matcher assigned = Pattern.compile("([A-Z]+)=….*").matcher(command);
                if (assigned.matches()) {
                    variables.put(
                            assigned.group(1), answers.get(answers.size() - 1).at("/id"));
                } else if (command.startsWith("curl ")) {
                    answers.add(send(kurs, command, variables));
                }
            }
        }

        assertThat(answers).extracting(Answer::status).containsExactly(201, 201, 201, 201, 200, 422, 200, 200);
        Answer measured = answers.get(4);
        assertThat(measured.at("/progress")).isEqualTo("0.175");
        assertThat(measured.at("/expected")).isEqualTo("0.249315");
        assertThat(measured.at("/status")).isEqualTo("ON_TRACK");
        assertThat(README).contains("`\"progress\": 0.175`, `\"expected\": 0.249315` and `\"status\": \"ON_TRACK\"`");
        assertThat(answers.get(5).json().at("/errors")).hasSizeGreaterThan(1);
        Answer pushed = answers.get(7);
        assertThat(pushed.at("/accepted")).isEqualTo("1");
        assertThat(pushed.at("/rejected/0/line")).isEqualTo("3");
    }

    /** One entry for each command, however many lines it takes. */
    private static List<String> commands() {
        return SHELL.matcher(README)
                .results()
                .map(found -> found.group(1))
                .flatMap(block -> Stream.of(block.split("\n(?=\\S)", -1)))
                .map(String::strip)
                .toList();
    }

    private static Answer send(RunningKurs kurs, String command, Map<String, String> variables) {
        String filled = VARIABLE.matcher(command).replaceAll(found -> filled(found, variables));
        Matcher path = Pattern.compile("\"KURS(/[^\"]+)\"").matcher(filled);
        assertThat(path.find()).as(filled).isTrue();
        Matcher body = Pattern.compile("-d '(.*)'", Pattern.DOTALL).matcher(filled);
        return body.find() ? kurs.write("POST", path.group(1), body.group(1), "readme") : kurs.get(path.group(1));
    }

    private static String filled(MatchResult found, Map<String, String> variables) {
        String name = found.group(1) != null ? found.group(1) : found.group(2);
        return Matcher.quoteReplacement(variables.getOrDefault(name, name));
    }

    @Test
    void every_link_leads_somewhere() {
        List<String> links =
                LINK.matcher(README).results().map(found -> found.group(1)).toList();

        assertThat(links)
                .isNotEmpty()
                .allSatisfy(link -> assertThat(ROOT.resolve(link)).exists());
    }

    private static Path root() {
        Path found = Path.of("").toAbsolutePath();
        while (!Files.exists(found.resolve("mvnw"))) {
            found = found.getParent();
        }
        return found;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
