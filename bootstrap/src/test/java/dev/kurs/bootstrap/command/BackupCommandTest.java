package dev.kurs.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.bootstrap.DemoFile;
import dev.kurs.bootstrap.demo.Demo;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Backup, restore and verify, as whoever runs an installation uses them. */
class BackupCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void copyTheDemo() {
        DemoFile.copyTo(folder.resolve("data"));
    }

    @Test
    void what_is_backed_up_and_restored_elsewhere_is_there() {
        assertThat(kurs("backup", "copy.db")).isZero();
        assertThat(out.toString()).startsWith("copy.db: ").contains("1 organisations", "journal entries, whole");
        assertThat(kurs("restore", "copy.db", "--data", "elsewhere")).isZero();
        assertThat(kurs("verify", "--organisation", Demo.MUNICIPALITY, "--data", "elsewhere"))
                .isZero();

        assertThat(err.toString()).isEmpty();
        assertThat(folder.resolve("copy.db")).isRegularFile();
    }

    @Test
    void a_database_that_is_there_is_put_aside_only_when_that_is_asked_for() {
        kurs("backup", "copy.db");

        assertThat(kurs("restore", "copy.db")).isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().contains("is there already", "--replace");
        assertThat(kurs("restore", "copy.db", "--replace")).isZero();
        assertThat(folder.resolve("data/kurs.db.replaced")).isRegularFile();
        assertThat(kurs("verify")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"backup copy.db,pg_dump", "restore copy.db,pg_restore"})
    void for_postgresql_its_own_tools_are_named(String command, String tool) {
        String[] arguments = (command + " --database jdbc:postgresql://localhost/kurs").split(" ");

        assertThat(kurs(arguments)).isEqualTo(2);

        assertThat(err.toString().lines()).singleElement().asString().contains(tool);
    }

    @Test
    void a_folder_without_a_database_is_not_made_one_by_asking_for_a_copy() {
        assertThat(kurs("backup", "copy.db", "--data", "nowhere")).isEqualTo(2);

        assertThat(err.toString().lines()).singleElement().asString().contains("there is no database", "--data");
        assertThat(folder.resolve("nowhere")).doesNotExist();
        assertThat(folder.resolve("copy.db")).doesNotExist();
    }

    @Test
    void a_copy_that_is_there_is_kept() throws IOException {
        Files.writeString(folder.resolve("copy.db"), "precious");

        assertThat(kurs("backup", "copy.db")).isEqualTo(2);

        assertThat(err.toString().lines()).singleElement().asString().contains("copy.db is there already");
        assertThat(folder.resolve("copy.db")).hasContent("precious");
    }

    @Test
    void what_is_no_copy_is_refused() throws IOException {
        Files.writeString(folder.resolve("diary"), "This is a diary, and no database. ".repeat(100));

        assertThat(kurs("restore", "diary", "--data", "elsewhere")).isEqualTo(1);

        assertThat(err.toString().lines()).singleElement().asString().contains("diary", "use an earlier copy");
        assertThat(folder.resolve("elsewhere/kurs.db")).doesNotExist();
    }

    @Test
    void a_broken_journal_is_told_and_copied_and_the_export_of_it_is_taken_in_nowhere() throws SQLException {
        alter("UPDATE journal SET data = '{}' WHERE sequence = 7");

        assertThat(kurs("verify")).isEqualTo(1);
        assertThat(out.toString()).startsWith("broken: entry 7 ");
        assertThat(kurs("backup", "copy.db")).isEqualTo(1);
        assertThat(kurs("restore", "copy.db", "--data", "elsewhere")).isEqualTo(1);
        assertThat(kurs("export", "--organisation", Demo.MUNICIPALITY, "--to", "out"))
                .isEqualTo(1);
        assertThat(kurs("import", "out", "--data", "elsewhere")).isEqualTo(1);

        assertThat(err.toString().lines())
                .hasSize(4)
                .allSatisfy(line -> assertThat(line).contains("entry 7 "));
    }

    @Test
    void a_chain_kept_elsewhere_finds_the_journal_that_was_reckoned_anew() throws SQLException {
        assertThat(kurs("verify", "--chain", "chain.ndjson")).isZero();
        assertThat(kurs("verify", "--against", "chain.ndjson")).isZero();
        assertThat(out.toString()).contains("as kept: ");
        out.getBuffer().setLength(0);

        // Whoever takes the last entry away and puts the head back leaves a chain that holds.
        alter("DELETE FROM journal WHERE sequence = (SELECT sequence FROM journal_head)");
        alter("UPDATE journal_head SET sequence = sequence - 1,"
                + " hash = (SELECT hash FROM journal ORDER BY sequence DESC LIMIT 1)");

        assertThat(kurs("verify")).isZero();
        assertThat(kurs("verify", "--against", "chain.ndjson")).isEqualTo(1);
        assertThat(out.toString().lines().toList())
                .last()
                .asString()
                .startsWith("broken: entry ")
                .contains("chain.ndjson");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void what_is_asked_of_a_chain_in_the_wrong_way_is_told() throws IOException {
        Files.writeString(folder.resolve("poem"), "a line\n");
        Files.writeString(folder.resolve("there"), "precious");

        assertThat(kurs("verify", "--chain", "a", "--against", "b")).isEqualTo(2);
        assertThat(kurs("verify", "--against", "poem")).isEqualTo(2);
        assertThat(kurs("verify", "--against", "nowhere")).isEqualTo(2);
        assertThat(kurs("verify", "--chain", "there")).isEqualTo(2);
        assertThat(kurs("verify", "--data", "nothing")).isEqualTo(2);

        assertThat(err.toString().lines()).hasSize(5).element(1).asString().contains("poem:1: ");
    }

    @Test
    void every_organisation_is_verified_when_none_is_named() throws SQLException {
        kurs("keys", "create", "--organisation", "Grannköping", "--role", "READER");
        out.getBuffer().setLength(0);
        assertThat(kurs("verify")).isZero();
        assertThat(out.toString().lines()).hasSize(2).anyMatch(line -> line.startsWith("Grannköping: intact: "));
        assertThat(kurs("verify", "--chain", "chain.ndjson")).isEqualTo(2);

        alter("UPDATE journal SET data = '{}' WHERE sequence = 1"
                + " AND organisation = (SELECT organisation FROM organisation WHERE name = 'Grannköping')");

        out.getBuffer().setLength(0);
        assertThat(kurs("verify")).isEqualTo(1);
        assertThat(out.toString().lines())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("Grannköping: broken: entry 1 "))
                .anyMatch(line -> line.startsWith(Demo.MUNICIPALITY + ": intact: "));
    }

    private void alter(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("data/kurs.db"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int kurs(String... arguments) {
        Console console = new Console(new PrintWriter(out, true), new PrintWriter(err, true), Map.of(), folder);
        return Kurs.run(console, "1.2.3", arguments);
    }
}
