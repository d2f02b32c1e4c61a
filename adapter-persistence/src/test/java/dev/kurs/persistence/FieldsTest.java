package dev.kurs.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kurs.application.AsOf;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.From;
import dev.kurs.application.Listing.Sort;
import dev.kurs.persistence.Fields.Form;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Only what stands in the list of fields gets into a statement. */
class FieldsTest {

    private static final Fields FIELDS = new Fields()
            .and("id", Form.ID)
            .and("orgUnit", Form.ID)
            .and("since", "since_day", Form.DAY)
            .and("number", Form.WHOLE)
            .and("weight", Form.DECIMAL)
            .and("open", Form.FLAG)
            .and("name", Form.TEXT);

    @Test
    void a_field_that_is_not_there_is_refused_whatever_it_says() {
        for (String name : List.of("nothing", "name; DROP TABLE person", "name = name OR 1", "NAME", "")) {
            assertThatThrownBy(() -> FIELDS.query(sorted(name))).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> FIELDS.query(Listing.first(1).where(name, "x")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_value_is_bound_and_never_written_into_the_statement() {
        ListQuery query = FIELDS.query(Listing.first(20).where("name", "'; DROP TABLE person; --"));

        assertThat(query.conditions()).isEqualTo(" AND name = :is_name");
        assertThat(query.values()).containsEntry("is_name", "'; DROP TABLE person; --");
    }

    @Test
    void decimals_are_sorted_by_value_and_ties_by_id() {
        assertThat(FIELDS.query(sorted("weight")).order()).isEqualTo("CAST(weight AS NUMERIC) DESC NULLS LAST, id");
        assertThat(FIELDS.query(sorted("since")).order()).isEqualTo("since_day DESC NULLS LAST, id");
    }

    @ParameterizedTest
    @CsvSource({
        "orgUnit, not-a-uuid",
        "since, 2026-02-30",
        "since, yesterday",
        "since, 0000-12-31",
        "since, +10000-01-01",
        "number, ten",
        "number, 1.5",
        "weight, heavy",
        "weight, 1e999",
        "open, yes"
    })
    void a_value_that_no_column_can_have_finds_nothing(String field, String value) {
        assertThat(FIELDS.query(Listing.first(20).where(field, value)).conditions())
                .isEqualTo(" AND 1 = 0");
    }

    @Test
    void a_character_that_no_text_can_have_finds_nothing() {
        assertThat(FIELDS.query(Listing.first(20).where("name", "A\0")).conditions())
                .isEqualTo(" AND 1 = 0");
    }

    private static Listing sorted(String field) {
        return new Listing(Map.of(), List.of(new Sort(field, true)), 20, From.START, AsOf.NOW);
    }
}
