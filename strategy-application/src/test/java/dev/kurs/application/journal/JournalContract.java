package dev.kurs.application.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kurs.application.AtOnce;
import dev.kurs.application.Municipality;
import dev.kurs.application.PortContract;
import dev.kurs.application.Samples;
import dev.kurs.application.journal.Journal.Verification;
import dev.kurs.domain.organisation.OrgUnit;
import dev.kurs.domain.organisation.OrganisationId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What the {@link Journal} tells, in every implementation. */
public interface JournalContract extends PortContract {

    /** How many entries founding a municipality leaves. */
    int FOUNDING = 2;

    /** Saves a unit, which is one entry. */
    default OrgUnit entry(Municipality town) {
        return town.saved(OrgUnit.KIND, Samples.orgUnit(town.ids(), "Kansli"));
    }

    /** Part of a journal. */
    default List<JournalEntry> listed(Municipality town, long after, String type, String subject, int limit) {
        return town.read(ports -> ports.journal().list(after, type, subject, limit));
    }

    /** Whether a journal holds. */
    default Verification verified(Municipality town) {
        return town.read(ports -> ports.journal().verify());
    }

    @Test
    default void a_journal_in_which_nothing_happened_is_intact() {
        Municipality town = municipality();
        OrganisationId nobody = new OrganisationId(town.ids().next());

        Verification verification = town.installation()
                .transactions()
                .read(nobody, ports -> ports.journal().verify());

        assertThat(verification).isEqualTo(new Verification(true, 0, null));
    }

    @Test
    default void entries_are_numbered_from_one_without_holes() {
        Municipality town = municipality();
        for (int i = 0; i < 5; i++) {
            entry(town);
            assertThatThrownBy(() -> town.change(ports -> {
                        ports.registers().save(OrgUnit.KIND, 0, OrgUnit.KIND.added(Samples.orgUnit(town.ids(), "No")));
                        throw new IllegalStateException("the unit fails");
                    }))
                    .hasMessage("the unit fails");
        }

        assertThat(listed(town, 0, null, null, 100))
                .extracting(JournalEntry::sequence)
                .isEqualTo(LongStream.rangeClosed(1, FOUNDING + 5).boxed().toList());
    }

    @Test
    default void each_entry_follows_the_one_before() {
        Municipality town = municipality();
        for (int i = 0; i < 5; i++) {
            entry(town);
            town.clock().pass(Duration.ofMillis(7));
        }

        long sequence = 0;
        String hash = JournalEntry.BEGINNING;
        for (JournalEntry entry : listed(town, 0, null, null, 100)) {
            assertThat(entry.follows(sequence, hash)).isTrue();
            sequence = entry.sequence();
            hash = entry.hash();
        }
        assertThat(verified(town)).isEqualTo(new Verification(true, FOUNDING + 5, null));
    }

    @Test
    default void an_entry_tells_what_happened_to_what_when_and_by_whom() {
        Municipality town = municipality();
        town.clock().pass(Duration.ofMillis(1234));

        OrgUnit unit = entry(town);

        JournalEntry entry = listed(town, FOUNDING, null, null, 100).get(0);
        assertThat(entry.type()).isEqualTo("dev.kurs.organisation.org-unit-added");
        assertThat(entry.subject()).isEqualTo("org-unit/" + unit.id());
        assertThat(entry.time()).isEqualTo(town.clock().instant());
        assertThat(entry.data())
                .isEqualTo("{\"actor\":\"" + town.person() + "\",\"change\":[{\"after\":\"Kansli\",\"name\":\"name\"}],"
                        + "\"person\":\"" + town.person()
                        + "\",\"request\":\"request-1\",\"role\":\"ADMINISTRATOR\"}");
    }

    @Test
    default void entries_have_ids_of_their_own() {
        Municipality town = municipality();
        Municipality neighbour = town.neighbour();
        entry(town);
        entry(neighbour);
        List<JournalEntry> all = new ArrayList<>(listed(town, 0, null, null, 100));
        all.addAll(listed(neighbour, 0, null, null, 100));

        assertThat(all).extracting(JournalEntry::id).doesNotHaveDuplicates().hasSize(2 * FOUNDING + 2);
    }

    @Test
    default void a_journal_is_read_on_from_any_entry() {
        Municipality town = municipality();
        for (int i = 0; i < 5; i++) {
            entry(town);
        }
        List<JournalEntry> all = listed(town, 0, null, null, 100);

        assertThat(listed(town, 0, null, null, 3)).isEqualTo(all.subList(0, 3));
        assertThat(listed(town, 3, null, null, 3)).isEqualTo(all.subList(3, 6));
        assertThat(listed(town, 6, null, null, 3)).isEqualTo(all.subList(6, 7));
        assertThat(listed(town, 7, null, null, 3)).isEmpty();
        assertThat(listed(town, 1_000, null, null, 3)).isEmpty();
    }

    @Test
    default void entries_are_picked_by_type_and_by_subject() {
        Municipality town = municipality();
        OrgUnit one = entry(town);
        OrgUnit other = entry(town);
        OrgUnit renamed = new OrgUnit(one.id(), "Stab", null);
        town.write(ports -> ports.registers().save(OrgUnit.KIND, 1, OrgUnit.KIND.changed(one, renamed)));
        List<JournalEntry> all = listed(town, FOUNDING, null, null, 100);

        assertThat(listed(town, 0, "dev.kurs.organisation.org-unit-added", null, 100))
                .isEqualTo(all.subList(0, 2));
        assertThat(listed(town, 0, "dev.kurs.organisation.org-unit", null, 100)).isEmpty();
        assertThat(listed(town, 0, null, "org-unit/" + one.id(), 100)).containsExactly(all.get(0), all.get(2));
        assertThat(listed(town, 0, null, one.id().toString(), 100)).containsExactly(all.get(0), all.get(2));
        assertThat(listed(town, 0, null, "position/" + one.id(), 100)).isEmpty();
        assertThat(listed(
                        town,
                        0,
                        "dev.kurs.organisation.org-unit-changed",
                        one.id().toString(),
                        100))
                .containsExactly(all.get(2));
        assertThat(listed(town, FOUNDING + 1, null, one.id().toString(), 100)).containsExactly(all.get(2));
        assertThat(listed(town, 0, null, other.id().toString(), 1)).containsExactly(all.get(1));
    }

    @Test
    default void each_organisation_has_a_chain_of_its_own() {
        Municipality town = municipality();
        Municipality neighbour = town.neighbour();
        OrgUnit ours = entry(town);
        entry(neighbour);
        entry(town);

        assertThat(listed(town, 0, null, null, 100))
                .extracting(JournalEntry::sequence)
                .containsExactly(1L, 2L, 3L, 4L);
        assertThat(listed(neighbour, 0, null, null, 100))
                .extracting(JournalEntry::sequence)
                .containsExactly(1L, 2L, 3L);
        assertThat(listed(neighbour, 0, null, ours.id().toString(), 100)).isEmpty();
        assertThat(verified(town)).isEqualTo(new Verification(true, 4, null));
        assertThat(verified(neighbour)).isEqualTo(new Verification(true, 3, null));
    }

    @Test
    default void a_unit_of_work_reads_what_it_told_itself() {
        Municipality town = municipality();

        town.change(ports -> {
            ports.registers().save(OrgUnit.KIND, 0, OrgUnit.KIND.added(Samples.orgUnit(town.ids(), "Kansli")));
            assertThat(ports.journal().list(FOUNDING, null, null, 10)).hasSize(1);
            assertThat(ports.journal().verify()).isEqualTo(new Verification(true, FOUNDING + 1, null));
        });
    }

    @Test
    default void one_who_follows_the_journal_misses_nothing_that_many_write() {
        Municipality town = municipality();
        List<JournalEntry> followed = new ArrayList<>();

        List<Boolean> done = AtOnce.call(9, () -> {
            boolean follows;
            synchronized (followed) {
                follows = followed.isEmpty();
                if (follows) {
                    followed.addAll(listed(town, 0, null, null, 1));
                }
            }
            for (int i = 0; i < 20; i++) {
                if (follows) {
                    followed.addAll(listed(town, followed.size(), null, null, 100));
                } else {
                    entry(town);
                }
            }
            return follows;
        });
        followed.addAll(listed(town, followed.size(), null, null, 1_000));

        assertThat(done).containsOnlyOnce(true);
        assertThat(followed)
                .extracting(JournalEntry::sequence)
                .isEqualTo(LongStream.rangeClosed(1, FOUNDING + 160).boxed().toList());
        assertThat(verified(town)).isEqualTo(new Verification(true, FOUNDING + 160, null));
    }
}
