package dev.kurs.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kurs.application.Actor;
import dev.kurs.application.Installation;
import dev.kurs.application.Municipality;
import dev.kurs.application.PortContract;
import dev.kurs.application.Progress;
import dev.kurs.application.SequentialIds;
import dev.kurs.application.Stored;
import dev.kurs.application.Uuid7;
import dev.kurs.application.archive.BrokenArchive;
import dev.kurs.application.archive.BrokenArchive.Reason;
import dev.kurs.application.archive.ExportOrganisation;
import dev.kurs.application.archive.ImportOrganisation;
import dev.kurs.application.organisation.FoundOrganisation;
import dev.kurs.domain.organisation.Organisation;
import dev.kurs.domain.organisation.OrganisationId;
import dev.kurs.domain.organisation.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with an archive is named, and nothing of it is kept. */
class TamperedArchiveTest extends SqliteStore {

    @TempDir
    private static Path shared;

    private ArchiveOnDisk archive;
    private PersistenceAdapter store;

    /** Something done to an archive. */
    private interface Tampering {
        void with(ArchiveOnDisk archive) throws IOException;
    }

    @BeforeAll
    static void export() {
        EmptyFile.copyTo(shared.resolve("kurs.db"));
        PortContract there = (clock, ids) -> {
            PersistenceAdapter adapter =
                    PersistenceAdapter.open(PersistenceAdapter.Settings.of(shared.resolve("kurs.db")), clock, ids);
            return new Installation(adapter.transactions(), adapter.gate());
        };
        Municipality town = there.municipality();
        FullMunicipality.fill(town);
        try (PersistenceAdapter adapter = PersistenceAdapter.open(
                PersistenceAdapter.Settings.of(shared.resolve("kurs.db")),
                InstantSource.system(),
                new SequentialIds())) {
            new ExportOrganisation(adapter.archives())
                    .handle(new ExportOrganisation.Command(town.id(), shared.resolve("out"), true), Progress.UNHEARD);
        }
    }

    @BeforeEach
    void copy() throws IOException {
        archive = ArchiveOnDisk.copied(shared.resolve("out"), folder.resolve("out"));
        EmptyFile.copyTo(folder.resolve("store.db"));
        store = open("store.db", InstantSource.system(), new SequentialIds());
    }

    static Stream<Arguments> tamperings() {
        return Stream.of(
                of("the manifest is gone", Reason.NO_MANIFEST, it -> it.delete("manifest.json")),
                of("its checksum is gone", Reason.NO_MANIFEST, it -> it.delete("manifest.json.sha256")),
                of(
                        "the manifest was altered",
                        Reason.MANIFEST_ALTERED,
                        it -> it.alter("manifest.json", "Granby", "Storby")),
                of("the manifest is a list", Reason.MANIFEST_MALFORMED, it -> it.sign("[]")),
                of("the manifest says nothing", Reason.UNKNOWN_FORMAT, it -> it.sign("{}")),
                of(
                        "the manifest is written otherwise",
                        Reason.MANIFEST_MALFORMED,
                        it -> it.sign(it.manifest().replace("  \"journal\"", "   \"journal\""))),
                of(
                        "the manifest names no organisation",
                        Reason.MANIFEST_MALFORMED,
                        it -> it.sign(it.manifest().replaceFirst("\"id\": \"[^\"]*\"", "\"id\": \"us\""))),
                of(
                        "a later version wrote it",
                        Reason.UNKNOWN_FORMAT,
                        it -> it.sign(it.manifest().replace("\"formatVersion\": 1", "\"formatVersion\": 2"))),
                of(
                        "another schema",
                        Reason.OTHER_SCHEMA,
                        it -> it.sign(it.manifest()
                                .replaceFirst("\"schemaVersion\": \"[^\"]*\"", "\"schemaVersion\": \"9000\""))),
                of(
                        "another column",
                        Reason.OTHER_SCHEMA,
                        it -> it.sign(it.manifest().replace("\"vision\"", "\"dream\""))),
                of(
                        "a file out of the manifest",
                        Reason.OTHER_SCHEMA,
                        it -> it.sign(it.manifest().replaceFirst("\n    .\"name\": \"goal.*", ""))),
                of("a file is gone", Reason.FILE_MISSING, it -> it.delete("goal.ndjson")),
                of("a file more", Reason.FILE_UNKNOWN, it -> it.write("notes.txt", "psst")),
                of("a file was altered", Reason.FILE_ALTERED, it -> it.alter("goal.ndjson", "Mål", "Mal")),
                of("a file was cut off", Reason.FILE_ALTERED, it -> it.write("goal.ndjson", "")),
                of(
                        "lines are gone",
                        Reason.LINES_MISSING,
                        it -> it.write("goal.ndjson", "").signChecksum("goal")),
                of(
                        "no object",
                        Reason.LINE_MALFORMED,
                        it -> it.write("goal.ndjson", "Mål\n").signChecksum("goal")),
                of(
                        "no end",
                        Reason.LINE_MALFORMED,
                        it -> it.write("goal.ndjson", it.text("goal.ndjson").strip())
                                .signChecksum("goal")),
                of(
                        "no UTF-8",
                        Reason.LINE_MALFORMED,
                        it -> it.writeLatin1("goal.ndjson", it.text("goal.ndjson"))
                                .signChecksum("goal")),
                of(
                        "a column more",
                        Reason.LINE_MALFORMED,
                        it -> it.resigned("goal", "{\"id\"", "{\"colour\":\"blue\",\"id\"")),
                of(
                        "a column that must be there",
                        Reason.LINE_MALFORMED,
                        it -> it.resigned("goal", "\"title\":\"Mål\",", "")),
                of(
                        "a number as text",
                        Reason.LINE_MALFORMED,
                        it -> it.resigned("goal", "\"line\":1", "\"line\":\"1\"")),
                of("a fraction", Reason.LINE_MALFORMED, it -> it.resigned("goal", "\"line\":1", "\"line\":1.0")),
                of("white space", Reason.LINE_MALFORMED, it -> it.resigned("goal", "\"line\":1", "\"line\": 1")),
                of(
                        "a member twice",
                        Reason.LINE_MALFORMED,
                        it -> it.resigned("goal", "\"line\":1", "\"line\":1,\"line\":1")),
                of(
                        "a row twice",
                        Reason.ROWS_REFUSED,
                        it -> it.write("goal.ndjson", it.text("goal.ndjson") + it.text("goal.ndjson"))
                                .signChecksum("goal")),
                of(
                        "a key of nothing",
                        Reason.ROWS_REFUSED,
                        it -> it.resigned("external_key", "\"id\":\"", "\"id\":\"f")),
                of(
                        "a resolution of nothing",
                        Reason.ROWS_REFUSED,
                        it -> it.resigned("resolution", "\"version\":2", "\"version\":9")),
                of("rows in another order", Reason.NOT_THE_SAME, it -> it.reversed("discount_band")),
                of(
                        "an entry was altered",
                        Reason.JOURNAL_BROKEN,
                        it -> it.resigned("journal", "\\\"role\\\":\\\"ADMINISTRATOR", "\\\"role\\\":\\\"READER")),
                of(
                        "another head",
                        Reason.OTHER_HEAD,
                        it -> it.sign(it.manifest()
                                .replaceFirst("\"hash\": \"[^\"]*\"", "\"hash\": \"" + "0".repeat(64) + "\""))));
    }

    private static Arguments of(String what, Reason reason, Tampering tampering) {
        return Arguments.of(what, reason, tampering);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("tamperings")
    void what_is_wrong_is_named_and_nothing_is_kept(String what, Reason reason, Tampering tampering)
            throws IOException {
        tampering.with(archive);

        assertThatThrownBy(() -> take(archive.folder(), null))
                .isInstanceOfSatisfying(
                        BrokenArchive.class, e -> assertThat(e.reason()).isEqualTo(reason))
                .message()
                .doesNotContain("\n")
                .contains("; ");

        assertThat(store.gate().listOrganisations()).isEmpty();
        assertThat(take(shared.resolve("out"), "Granby")).isPositive();
    }

    @Test
    void another_organisation_than_the_one_that_was_named_is_refused() {
        assertRefused("Storby", Reason.OTHER_ORGANISATION);
    }

    @Test
    void an_organisation_is_taken_in_once() {
        take(archive.folder(), null);

        assertRefused(null, Reason.ORGANISATION_THERE);
    }

    @Test
    void an_organisation_that_has_another_name_by_now_is_not_taken_in_either() {
        take(archive.folder(), null);
        OrganisationId id = store.gate().findOrganisation("Granby").orElseThrow();
        Actor actor = new Actor(id, id, null, Role.ADMINISTRATOR, List.of(), "request", null);
        store.transactions().write(actor, ports -> {
            Stored<Organisation> before = ports.organisations().get();
            Organisation renamed = Organisation.founded(id, "Nya Granby").after();
            return ports.organisations().save(before.version(), before.value().changed(renamed));
        });

        assertRefused(null, Reason.ORGANISATION_THERE);
    }

    @Test
    void an_organisation_with_a_name_that_is_taken_is_refused() {
        InstantSource clock = InstantSource.system();
        new FoundOrganisation(store.transactions(), new Uuid7(clock)).handle("Granby", "request");

        assertRefused(null, Reason.NAME_TAKEN);
    }

    @Test
    void an_import_that_is_stopped_keeps_nothing() {
        ImportOrganisation taking = new ImportOrganisation(store.archives(), store.gate());

        assertThatThrownBy(() -> taking.handle(archive.folder(), null, (done, all) -> {
                    if (done > all / 4) {
                        throw new CancellationException("stopped");
                    }
                }))
                .isInstanceOf(CancellationException.class);

        assertThat(store.gate().listOrganisations()).isEmpty();
        assertThat(take(archive.folder(), null)).isPositive();
    }

    private void assertRefused(String expected, Reason reason) {
        assertThatThrownBy(() -> take(archive.folder(), expected))
                .isInstanceOfSatisfying(
                        BrokenArchive.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private long take(Path from, String expected) {
        return new ImportOrganisation(store.archives(), store.gate())
                .handle(from, expected, Progress.UNHEARD)
                .lines();
    }
}
