package dev.kurs.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kurs.application.Installation;
import dev.kurs.application.Municipality;
import dev.kurs.application.PortContract;
import dev.kurs.application.Progress;
import dev.kurs.application.Uuid7;
import dev.kurs.application.archive.ExportOrganisation;
import dev.kurs.application.archive.ImportOrganisation;
import dev.kurs.application.archive.Manifest;
import dev.kurs.application.archive.Manifest.TableFile;
import dev.kurs.domain.organisation.OrganisationId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is exported from one database and taken in by another, of either kind, is the same there, to the byte. */
class ArchiveTest extends PostgresStore {

    @TempDir
    private Path folder;

    private int files;

    private enum Kind {
        SQLITE,
        POSTGRES
    }

    @Test
    void a_round_trip_through_the_other_database_gives_the_same_bytes() throws IOException {
        PersistenceAdapter first = open(Kind.SQLITE);
        PersistenceAdapter second = open(Kind.POSTGRES);
        PersistenceAdapter third = open(Kind.SQLITE);
        Municipality town = fullMunicipality(first);

        Manifest out = export(first, town.id(), "out");
        take(second, "out");
        export(second, town.id(), "there");
        take(third, "there");
        export(third, town.id(), "back");

        assertThat(out.files())
                .allSatisfy(file -> assertThat(file.lines()).as(file.name()).isPositive());
        assertThat(bytes("there")).isEqualTo(bytes("out"));
        assertThat(bytes("back")).isEqualTo(bytes("out"));
    }

    @Test
    void what_was_kept_on_a_server_from_the_start_makes_the_round_trip_too() throws IOException {
        PersistenceAdapter first = open(Kind.POSTGRES);
        PersistenceAdapter second = open(Kind.SQLITE);
        Municipality town = fullMunicipality(first);

        export(first, town.id(), "out");
        take(second, "out");
        export(second, town.id(), "there");

        assertThat(bytes("there")).isEqualTo(bytes("out"));
    }

    @ParameterizedTest
    @EnumSource
    void the_organisation_goes_on_where_it_was_taken_in(Kind kind) throws IOException {
        PersistenceAdapter first = open(Kind.SQLITE);
        Municipality town = fullMunicipality(first);
        export(first, town.id(), "out");
        PersistenceAdapter second = open(kind);
        take(second, "out");

        second.transactions().write(town.actor(), ports -> {
            FullMunicipality.addUnit(ports, town.ids());
            return true;
        });

        assertThat(second.transactions()
                        .read(town.id(), ports -> ports.journal().verify())
                        .intact())
                .isTrue();
        assertThat(second.gate().findOrganisation("Granby")).contains(town.id());
    }

    @ParameterizedTest
    @EnumSource
    void without_keys_nothing_opens_it_and_the_round_trip_holds(Kind kind) throws IOException {
        PersistenceAdapter first = open(Kind.SQLITE);
        Municipality town = fullMunicipality(first);

        Manifest out = export(first, town.id(), "out", false);
        PersistenceAdapter second = open(kind);
        take(second, "out");
        export(second, town.id(), "there");

        assertThat(out.files())
                .filteredOn(file -> file.lines() == 0)
                .extracting(TableFile::name)
                .containsExactlyInAnyOrder("api_key.ndjson", "share_link.ndjson");
        assertThat(bytes("there")).isEqualTo(bytes("out"));
        assertThat(second.gate().findKey(FullMunicipality.DIGEST)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void keys_that_go_along_open_it_there(Kind kind) throws IOException {
        PersistenceAdapter first = open(Kind.SQLITE);
        Municipality town = fullMunicipality(first);
        export(first, town.id(), "out");
        PersistenceAdapter second = open(kind);

        take(second, "out");

        assertThat(second.gate().findKey(FullMunicipality.DIGEST))
                .hasValueSatisfying(
                        opening -> assertThat(opening.organisation()).isEqualTo(town.id()));
    }

    @ParameterizedTest
    @EnumSource
    void of_a_neighbour_nothing_goes_along(Kind kind) throws IOException {
        PersistenceAdapter first = open(kind);
        Municipality town = fullMunicipality(first);
        Municipality neighbour = town.neighbour();

        export(first, town.id(), "out");

        assertThat(bytes("out"))
                .allSatisfy((file, text) -> assertThat(text)
                        .as(file)
                        .doesNotContain(neighbour.id().toString())
                        .doesNotContain("Lillby"));
    }

    @ParameterizedTest
    @EnumSource
    void the_files_are_written_as_the_documentation_says(Kind kind) throws IOException {
        PersistenceAdapter first = open(kind);
        Municipality town = fullMunicipality(first);

        Manifest manifest = export(first, town.id(), "out");

        assertThat(text("external_key.ndjson"))
                .matches(
                        "\\{\"kind\":\"org-unit\",\"system\":\"erp\",\"external_key\":\"Å 1\",\"id\":\"[0-9a-f-]{36}\","
                                + "\"position\":0}\n");
        assertThat(text("strategy.ndjson")).contains("\"title\":\"Digital strategi\",\"confidential\":1,\"owner\":");
        assertThat(text("revision.ndjson"))
                .contains("\"vision\":\"\\\"Å\\\\ä\\tö\\\"\\r\\n\u2028 \uD83D\uDE80 Ωλ 中 </script> =1+1\"");
        assertThat(text("measurement.ndjson"))
                .contains("\"value\":\"123456789012345678.000000000001\"")
                .contains("\"measured_on\":\"2026-02-01\"")
                .contains("\"recorded_to\":9007199254740991}\n");
        assertThat(text("manifest.json"))
                .startsWith("{\n  \"format\": \"kurs-organisation\",\n  \"formatVersion\": 1,\n  \"schemaVersion\": \"")
                .contains("\n  \"organisation\": {\"id\": \"" + town.id()
                        + "\", \"name\": \"Granby\"},\n  \"journal\": {" + "\"sequence\": " + town.journalHead()
                        + ", \"hash\": \"" + manifest.headHash() + "\"},\n")
                .endsWith("\n  ]\n}\n");
        assertThat(manifest.files()).isSortedAccordingTo(Comparator.comparing(TableFile::name));
    }

    private String text(String file) throws IOException {
        return Files.readString(folder.resolve("out").resolve(file));
    }

    @ParameterizedTest
    @EnumSource
    void an_export_that_is_stopped_leaves_nothing(Kind kind) {
        PersistenceAdapter first = open(kind);
        Municipality town = fullMunicipality(first);
        ExportOrganisation exporting = new ExportOrganisation(first.archives());
        int[] steps = {0};

        assertThatThrownBy(() -> exporting.handle(
                        new ExportOrganisation.Command(town.id(), folder.resolve("out"), true), (done, all) -> {
                            if (++steps[0] == 10) {
                                throw new CancellationException("stopped");
                            }
                        }))
                .isInstanceOf(CancellationException.class);

        assertThat(folder).isDirectoryNotContaining("glob:**/out*");
    }

    @Test
    void an_export_to_where_another_is_under_way_leaves_it_alone() throws IOException {
        PersistenceAdapter first = open(Kind.SQLITE);
        Municipality town = fullMunicipality(first);
        Path theirs = Files.createDirectories(folder.resolve("out.partial"));
        Files.writeString(theirs.resolve("goal.ndjson"), "theirs");

        assertThatThrownBy(() -> export(first, town.id(), "out"))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(FileAlreadyExistsException.class);

        assertThat(theirs.resolve("goal.ndjson")).hasContent("theirs");
    }

    private PersistenceAdapter open(Kind kind) {
        InstantSource clock = InstantSource.system();
        if (kind == Kind.POSTGRES) {
            return open(database(), clock, new Uuid7(clock));
        }
        Path file = folder.resolve("kurs-" + files++ + ".db");
        EmptyFile.copyTo(file);
        return opened(PersistenceAdapter.open(PersistenceAdapter.Settings.of(file), clock, new Uuid7(clock)));
    }

    private static Municipality fullMunicipality(PersistenceAdapter in) {
        PortContract there = (clock, ids) -> new Installation(in.transactions(), in.gate());
        Municipality town = there.municipality();
        FullMunicipality.fill(town);
        return town;
    }

    private Manifest export(PersistenceAdapter from, OrganisationId organisation, String to) {
        return export(from, organisation, to, true);
    }

    private Manifest export(PersistenceAdapter from, OrganisationId organisation, String to, boolean withKeys) {
        return new ExportOrganisation(from.archives())
                .handle(new ExportOrganisation.Command(organisation, folder.resolve(to), withKeys), Progress.UNHEARD)
                .manifest();
    }

    private Manifest take(PersistenceAdapter into, String from) {
        return new ImportOrganisation(into.archives(), into.gate())
                .handle(folder.resolve(from), null, Progress.UNHEARD);
    }

    private Map<String, String> bytes(String archive) throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> written = Files.list(folder.resolve(archive))) {
            for (Path file : written.toList()) {
                all.put(
                        file.getFileName().toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all;
    }
}
