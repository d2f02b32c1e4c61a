package dev.kurs.application.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kurs.application.Municipality;
import dev.kurs.application.PortContract;
import dev.kurs.application.Samples;
import dev.kurs.application.journal.Journal.Verification;
import dev.kurs.application.journal.KeptChains.Comparison;
import dev.kurs.application.journal.KeptChains.NoChain;
import dev.kurs.domain.organisation.OrgUnit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@link KeptChains} makes of a journal, in every store. */
public interface KeptChainsContract extends PortContract {

    /** A municipality with 2 entries of its own and as many more as are asked for. */
    default Municipality town(int more) {
        Municipality town = municipality();
        for (int i = 0; i < more; i++) {
            town.saved(OrgUnit.KIND, Samples.orgUnit(town.ids(), "Kansli"));
        }
        return town;
    }

    /** The chains of the store that a municipality stands in. */
    default KeptChains chains(Municipality town) {
        return new KeptChains(town.installation().transactions());
    }

    @Test
    default void the_chain_that_was_written_is_the_one_that_is_there(@TempDir Path folder) throws IOException {
        Municipality town = town(1500);
        Path file = folder.resolve("chain.ndjson");

        assertThat(chains(town).write(town.id(), file)).isEqualTo(new Verification(true, 1502, null));

        assertThat(Files.readAllLines(file))
                .hasSize(1502)
                .isEqualTo(town.journal(0).stream()
                        .map(entry -> ChainLine.of(entry).toString())
                        .toList());
        assertThat(chains(town).compare(town.id(), file))
                .isEqualTo(new Comparison(new Verification(true, 1502, null), 1502, null));
    }

    @Test
    default void what_came_later_is_no_difference(@TempDir Path folder) {
        Municipality town = town(3);
        Path file = folder.resolve("chain.ndjson");
        chains(town).write(town.id(), file);

        town.saved(OrgUnit.KIND, Samples.orgUnit(town.ids(), "Senare"));

        assertThat(chains(town).compare(town.id(), file).holds()).isTrue();
    }

    @Test
    default void a_line_alone_is_compared_too(@TempDir Path folder) throws IOException {
        Municipality town = town(3);
        Path file = folder.resolve("chain.ndjson");
        ChainLine newest = ChainLine.of(town.journal(4).get(0));
        Files.writeString(file, newest + "\n");

        assertThat(chains(town).compare(town.id(), file)).isEqualTo(new Comparison(town.verification(), 1, null));
    }

    @Test
    default void another_journal_is_told_by_its_first_entry(@TempDir Path folder) {
        Municipality town = town(3);
        Municipality neighbour = town.neighbour();
        Path file = folder.resolve("chain.ndjson");
        chains(town).write(town.id(), file);

        assertThat(chains(town).compare(neighbour.id(), file).firstOther()).isEqualTo(1);
    }

    @Test
    default void an_entry_that_the_journal_no_longer_has_is_found(@TempDir Path folder) throws IOException {
        Municipality town = town(3);
        Path file = folder.resolve("chain.ndjson");
        chains(town).write(town.id(), file);
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.add(lines.get(4).replace("\"sequence\":5", "\"sequence\":6"));
        Files.write(file, lines);

        Comparison found = chains(town).compare(town.id(), file);

        assertThat(found.firstOther()).isEqualTo(6);
        assertThat(found.holds()).isFalse();
    }

    @Test
    default void what_is_no_chain_is_told_by_its_line(@TempDir Path folder) throws IOException {
        Municipality town = town(3);
        Path file = folder.resolve("chain.ndjson");
        chains(town).write(town.id(), file);
        List<String> lines = Files.readAllLines(file);
        Path backwards = Files.write(folder.resolve("backwards"), List.of(lines.get(1), lines.get(0)));
        Path empty = Files.createFile(folder.resolve("empty"));

        assertThatThrownBy(() -> chains(town).compare(town.id(), backwards))
                .isInstanceOfSatisfying(NoChain.class, e -> assertThat(e.line()).isEqualTo(2));
        assertThatThrownBy(() -> chains(town).compare(town.id(), empty)).isInstanceOf(NoChain.class);
    }

    @Test
    default void a_file_that_is_there_is_not_written_over(@TempDir Path folder) throws IOException {
        Municipality town = town(0);
        Path file = Files.writeString(folder.resolve("chain.ndjson"), "precious");

        assertThatThrownBy(() -> chains(town).write(town.id(), file))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasContent("precious");
    }
}
