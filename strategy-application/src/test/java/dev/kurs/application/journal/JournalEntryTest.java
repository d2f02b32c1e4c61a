package dev.kurs.application.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.application.Actor;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.kernel.FieldChange;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.organisation.ApiKeyId;
import dev.kurs.domain.organisation.OrgUnitId;
import dev.kurs.domain.organisation.OrganisationId;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.Role;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JournalEntryTest {

    private static final UUID ENTRY = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
    private static final OrgUnitId UNIT = new OrgUnitId(UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8058"));
    private static final PersonId PERSON = new PersonId(UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8059"));
    private static final ApiKeyId KEY = new ApiKeyId(UUID.fromString("01890a5d-ac96-774b-bcce-b302099a805a"));
    private static final OrganisationId TOWN =
            new OrganisationId(UUID.fromString("01890a5d-ac96-774b-bcce-b302099a805b"));
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00.125Z");

    private static final Event RENAMED = Event.of(
                    "organisation.org-unit-changed", UNIT, List.of(new FieldChange("name", "Kansli", "Stab \"1\"\n✓")))
            .with("on", LocalDate.parse("2026-03-01"))
            .with("share", new BigDecimal("0.250"));

    private static Actor actor(Id by, PersonId person) {
        return new Actor(TOWN, by, person, Role.EDITOR, List.of("voteFor"), "request-1", null);
    }

    private static String sha256(String text) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    }

    @Test
    void an_entry_says_what_happened_to_what_when_and_by_whom() {
        JournalEntry entry = JournalEntry.of(7, "ab".repeat(32), ENTRY, RENAMED, actor(KEY, PERSON), NOW);

        assertThat(entry.sequence()).isEqualTo(7);
        assertThat(entry.id()).isEqualTo(ENTRY);
        assertThat(entry.type()).isEqualTo("dev.kurs.organisation.org-unit-changed");
        assertThat(entry.subject()).isEqualTo("org-unit/01890a5d-ac96-774b-bcce-b302099a8058");
        assertThat(entry.time()).isEqualTo(NOW);
        assertThat(entry.previous()).isEqualTo("ab".repeat(32));
        assertThat(entry.data())
                .isEqualTo("{\"actor\":\"01890a5d-ac96-774b-bcce-b302099a805a\","
                        + "\"change\":[{\"after\":\"Stab \\\"1\\\"\\n✓\",\"before\":\"Kansli\",\"name\":\"name\"}],"
                        + "\"on\":\"2026-03-01\",\"person\":\"01890a5d-ac96-774b-bcce-b302099a8059\","
                        + "\"request\":\"request-1\",\"role\":\"EDITOR\",\"share\":0.250}");
    }

    @Test
    void a_system_that_acts_for_nobody_and_an_event_without_changes_leave_both_out() {
        Event event = Event.of("organisation.org-unit-removed", UNIT);

        JournalEntry entry = JournalEntry.of(1, JournalEntry.BEGINNING, ENTRY, event, actor(KEY, null), NOW);

        assertThat(entry.data())
                .isEqualTo("{\"actor\":\"01890a5d-ac96-774b-bcce-b302099a805a\",\"request\":\"request-1\","
                        + "\"role\":\"EDITOR\"}");
    }

    @Test
    void the_hash_is_sha_256_over_seven_lines() throws NoSuchAlgorithmException {
        Event event = Event.of("organisation.org-unit-removed", UNIT).with("name", "Kansliet på höjden");

        JournalEntry entry = JournalEntry.of(1, JournalEntry.BEGINNING, ENTRY, event, actor(PERSON, PERSON), NOW);

        assertThat(entry.hash()).isEqualTo(sha256("""
                        0000000000000000000000000000000000000000000000000000000000000000
                        1
                        01890a5d-ac96-774b-bcce-b302099a8057
                        dev.kurs.organisation.org-unit-removed
                        org-unit/01890a5d-ac96-774b-bcce-b302099a8058
                        2026-03-02T09:00:00.125Z
                        {"actor":"01890a5d-ac96-774b-bcce-b302099a8059","name":"Kansliet på höjden",\
                        "person":"01890a5d-ac96-774b-bcce-b302099a8059","request":"request-1","role":"EDITOR"}"""));
    }

    @Test
    void the_beginning_is_sixty_four_zeros() {
        assertThat(JournalEntry.BEGINNING).hasSize(64).matches("0+");
    }

    @Test
    void an_entry_follows_the_one_whose_hash_it_bears() {
        JournalEntry first = JournalEntry.of(1, JournalEntry.BEGINNING, ENTRY, RENAMED, actor(KEY, PERSON), NOW);
        JournalEntry second = JournalEntry.of(2, first.hash(), ENTRY, RENAMED, actor(KEY, PERSON), NOW);

        assertThat(first.follows(0, JournalEntry.BEGINNING)).isTrue();
        assertThat(second.follows(1, first.hash())).isTrue();
        assertThat(second.follows(0, JournalEntry.BEGINNING)).isFalse();
        assertThat(second.follows(2, first.hash())).isFalse();
        assertThat(second.follows(1, second.hash())).isFalse();
        assertThat(first.hash()).isNotEqualTo(second.hash());
    }

    @Test
    void an_entry_in_which_anything_was_altered_no_longer_follows() {
        JournalEntry is = JournalEntry.of(1, JournalEntry.BEGINNING, ENTRY, RENAMED, actor(KEY, PERSON), NOW);
        String before = JournalEntry.BEGINNING;
        String after = "1" + before.substring(1);

        List<JournalEntry> altered = List.of(
                with(is, 2, ENTRY, is.type(), is.subject(), NOW, is.data(), before),
                with(is, 1, KEY.value(), is.type(), is.subject(), NOW, is.data(), before),
                with(is, 1, ENTRY, is.type() + "x", is.subject(), NOW, is.data(), before),
                with(is, 1, ENTRY, is.type(), is.subject() + "x", NOW, is.data(), before),
                with(is, 1, ENTRY, is.type(), is.subject(), NOW.plusMillis(1), is.data(), before),
                with(is, 1, ENTRY, is.type(), is.subject(), NOW, is.data().replace("Kansli", "Kansle"), before),
                with(is, 1, ENTRY, is.type(), is.subject(), NOW, is.data(), after));

        assertThat(with(is, 1, ENTRY, is.type(), is.subject(), NOW, is.data(), before)
                        .follows(0, before))
                .isTrue();
        assertThat(altered)
                .allSatisfy(entry -> assertThat(entry.follows(entry.sequence() - 1, entry.previous()))
                        .isFalse());
    }

    private static JournalEntry with(
            JournalEntry entry,
            long sequence,
            UUID id,
            String type,
            String subject,
            Instant time,
            String data,
            String previous) {
        return new JournalEntry(sequence, id, type, subject, time, data, previous, entry.hash());
    }
}
