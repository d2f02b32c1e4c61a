package dev.kurs.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.kernel.Note.NoteId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChangeTest {

    private static final Event FIRST = Event.of("testing.written", NoteId.of(1));
    private static final Event SECOND = Event.of("testing.rewritten", NoteId.of(1));

    @Test
    void a_new_thing_was_nothing_before() {
        assertThat(Change.of("new", FIRST)).isEqualTo(new Change<>(null, "new", List.of(FIRST)));
    }

    @Test
    void a_changed_thing_tells_what_it_was_and_what_happened() {
        Change<String> change = Change.of("old", "new", FIRST);

        assertThat(change).isEqualTo(new Change<>("old", "new", List.of(FIRST)));
        assertThat(change.isEmpty()).isFalse();
    }

    @Test
    void nothing_happens_to_what_stays_as_it_is() {
        Change<String> none = Change.none("same");

        assertThat(none).isEqualTo(new Change<>("same", "same", List.of()));
        assertThat(none.isEmpty()).isTrue();
    }

    @Test
    void two_changes_in_a_row_are_one_from_the_first_value_to_the_last_with_all_that_happened() {
        assertThat(Change.of("a", "b", FIRST).then(Change.of("b", "c", SECOND)))
                .isEqualTo(new Change<>("a", "c", List.of(FIRST, SECOND)));
    }

    @Test
    void a_change_after_which_nothing_happens_stays_what_it_was() {
        assertThat(Change.of("a", "b", FIRST).then(Change.none("b"))).isEqualTo(Change.of("a", "b", FIRST));
        assertThat(Change.none("a").then(Change.of("a", "b", FIRST))).isEqualTo(Change.of("a", "b", FIRST));
    }

    @Test
    void an_event_takes_on_facts_and_leaves_out_those_that_are_not_there() {
        Event told = FIRST.with("reason", "late").with("decision", null).with("on", 3);

        assertThat(told.facts()).containsExactly(Map.entry("reason", "late"), Map.entry("on", 3));
        assertThat(FIRST.facts()).isEmpty();
        assertThat(told.type()).isEqualTo("testing.written");
        assertThat(told.subject()).isEqualTo(NoteId.of(1));
    }

    @Test
    void an_event_keeps_the_fields_that_changed_when_it_takes_on_facts() {
        List<FieldChange> fields = List.of(new FieldChange("title", "a", "b"));

        assertThat(Event.of("testing.written", NoteId.of(1), fields)
                        .with("on", 3)
                        .change())
                .isEqualTo(fields);
    }
}
