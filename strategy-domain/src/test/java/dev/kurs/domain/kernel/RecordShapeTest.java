package dev.kurs.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.kernel.Note.NoteId;
import dev.kurs.domain.kernel.Note.Remark;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordShapeTest {

    private static final NoteId ONE = NoteId.of(1);
    private static final NoteId TWO = NoteId.of(2);
    private static final NoteId THREE = NoteId.of(3);

    private static final Note PLAIN = Note.titled("Plan");

    private static final Note FULL = new Note(
            ONE,
            "Plan",
            "Asta Påhittad",
            new BigDecimal("1.5"),
            TWO,
            List.of(THREE, TWO),
            List.of(new Remark("see", null, List.of()), new Remark("and", TWO, List.of(ONE, THREE))),
            new Remark("onwards", THREE, List.of()),
            true);

    @Test
    void records_that_are_equal_do_not_differ() {
        assertThat(RecordShape.differences(FULL, FULL)).isEmpty();
    }

    @Test
    void only_the_fields_that_differ_are_told_with_both_values() {
        Note other = new Note(ONE, "Plan B", null, null, TWO, List.of(), List.of(), null, false);

        assertThat(RecordShape.differences(PLAIN, other))
                .containsExactly(new FieldChange("title", "Plan", "Plan B"), new FieldChange("follows", null, TWO));
    }

    @Test
    void the_id_is_no_difference() {
        Note elsewhere = new Note(TWO, "Plan", null, null, null, List.of(), List.of(), null, false);

        assertThat(RecordShape.differences(PLAIN, elsewhere)).isEmpty();
    }

    @Test
    void of_a_new_thing_every_field_with_a_value_is_told() {
        assertThat(RecordShape.differences(null, PLAIN))
                .containsExactly(new FieldChange("title", null, "Plan"), new FieldChange("pinned", null, false));
    }

    @Test
    void of_a_removed_thing_every_field_with_a_value_is_told() {
        assertThat(RecordShape.differences(PLAIN, null))
                .containsExactly(new FieldChange("title", "Plan", null), new FieldChange("pinned", false, null));
    }

    @Test
    void an_empty_list_is_no_value() {
        assertThat(RecordShape.differences(null, PLAIN))
                .extracting(FieldChange::name)
                .doesNotContain("mentions", "remarks");
    }

    @Test
    void that_a_personal_field_changed_is_told_and_never_what_it_is() {
        assertThat(RecordShape.differences(PLAIN, PLAIN.withAuthor("Asta Påhittad")))
                .containsExactly(new FieldChange("author", null, null));
        assertThat(RecordShape.differences(null, FULL)).contains(new FieldChange("author", null, null));
        assertThat(RecordShape.differences(FULL, null).toString()).doesNotContain("Asta");
    }

    @Test
    void a_personal_field_that_stays_is_not_told() {
        Note same = PLAIN.withAuthor("Asta Påhittad");

        assertThat(RecordShape.differences(same, same)).isEmpty();
    }

    @Test
    void everything_referred_to_is_found_at_any_depth_with_its_place() {
        assertThat(RecordShape.references(FULL))
                .containsExactly(
                        new Reference("/follows", TWO),
                        new Reference("/mentions/0", THREE),
                        new Reference("/mentions/1", TWO),
                        new Reference("/remarks/1/about", TWO),
                        new Reference("/remarks/1/others/0", ONE),
                        new Reference("/remarks/1/others/1", THREE),
                        new Reference("/motto/about", THREE));
    }

    @Test
    void its_own_id_is_no_reference() {
        assertThat(RecordShape.references(PLAIN)).isEmpty();
    }

    @Test
    void fields_are_told_in_order_without_those_that_are_absent() {
        assertThat(RecordShape.fields(PLAIN).keySet()).containsExactly("id", "title", "mentions", "remarks", "pinned");
        assertThat(RecordShape.fields(FULL)).containsEntry("weight", new BigDecimal("1.5"));
    }

    @Test
    void the_names_are_those_of_the_components_in_order() {
        assertThat(RecordShape.names(Remark.class)).containsExactly("text", "about", "others");
    }
}
