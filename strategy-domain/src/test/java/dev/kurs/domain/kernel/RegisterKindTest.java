package dev.kurs.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.kernel.Note.NoteId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RegisterKindTest {

    private static final Note BEFORE = Note.titled("Plan");
    private static final Note AFTER = Note.titled("Plan B");

    @Test
    void an_entry_that_is_added_tells_every_field() {
        assertThat(Note.KIND.added(BEFORE))
                .isEqualTo(Change.of(
                        BEFORE,
                        Event.of(
                                "testing.note-added",
                                NoteId.of(1),
                                List.of(
                                        new FieldChange("title", null, "Plan"),
                                        new FieldChange("pinned", null, false)))));
    }

    @Test
    void an_entry_that_is_changed_tells_what_is_another() {
        assertThat(Note.KIND.changed(BEFORE, AFTER))
                .isEqualTo(Change.of(
                        BEFORE,
                        AFTER,
                        Event.of(
                                "testing.note-changed",
                                NoteId.of(1),
                                List.of(new FieldChange("title", "Plan", "Plan B")))));
    }

    @Test
    void nothing_happens_to_an_entry_that_stays_as_it_is() {
        assertThat(Note.KIND.changed(BEFORE, Note.titled("Plan")).isEmpty()).isTrue();
    }

    @Test
    void an_entry_that_is_removed_tells_what_it_was() {
        Change<Note> removed = Note.KIND.removed(BEFORE);

        assertThat(removed.before()).isEqualTo(BEFORE);
        assertThat(removed.events())
                .containsExactly(Event.of(
                        "testing.note-removed",
                        NoteId.of(1),
                        List.of(new FieldChange("title", "Plan", null), new FieldChange("pinned", false, null))));
    }

    @Test
    void an_entry_that_belongs_to_something_tells_to_what() {
        Note owned = new Note(NoteId.of(1), "Plan", null, null, NoteId.of(2), List.of(), List.of(), null, false);

        assertThat(Note.KIND.added(owned).events().get(0).facts()).isEqualTo(Map.of("owner", NoteId.of(2)));
        assertThat(Note.KIND.removed(owned).events().get(0).facts()).isEqualTo(Map.of("owner", NoteId.of(2)));
    }

    @Test
    void entries_can_be_changed_and_removed_unless_they_stand_as_written() {
        assertThat(Note.KIND.acts()).containsExactlyInAnyOrder(RegisterKind.Act.CHANGE, RegisterKind.Act.REMOVE);
        assertThat(RegisterKind.appendOnly("testing", "note", Note.class))
                .isEqualTo(new RegisterKind<>("testing", "note", Note.class, Set.of()));
    }
}
