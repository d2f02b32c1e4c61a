package dev.kurs.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kurs.application.Listing.From;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Listing.Sort;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ListingTest {

    private static final List<Sort> BY_NAME = List.of(new Sort("name", false));

    private static UUID id(String item) {
        return new UUID(0, item.charAt(0));
    }

    private static Listing listing(List<Sort> sort, int limit, From from) {
        return new Listing(Map.of(), sort, limit, from, AsOf.NOW);
    }

    private static Page<String> page(Listing listing, String... found) {
        return listing.page(List.of(found), ListingTest::id);
    }

    @Test
    void the_first_of_everything_is_what_is_known_now_in_the_default_order() {
        assertThat(Listing.first(20)).isEqualTo(new Listing(Map.of(), List.of(), 20, new From(null, 0), AsOf.NOW));
    }

    @Test
    void a_page_that_holds_all_that_was_found_is_the_last() {
        assertThat(page(Listing.first(2))).isEqualTo(new Page<>(List.of(), null));
        assertThat(page(Listing.first(2), "A")).isEqualTo(new Page<>(List.of("A"), null));
        assertThat(page(Listing.first(2), "A", "B")).isEqualTo(new Page<>(List.of("A", "B"), null));
    }

    @Test
    void one_more_than_fits_is_not_shown_and_says_that_there_is_a_next_page() {
        assertThat(page(Listing.first(2), "A", "B", "C"))
                .isEqualTo(new Page<>(List.of("A", "B"), new From(id("B"), 0)));
    }

    @Test
    void in_the_default_order_each_page_goes_on_after_the_last_item() {
        Listing second = listing(List.of(), 2, new From(id("B"), 0));

        assertThat(page(second, "C", "D", "E").next()).isEqualTo(new From(id("D"), 0));
    }

    @Test
    void in_another_order_each_page_goes_on_past_the_number_of_those_before() {
        assertThat(page(listing(BY_NAME, 2, From.START), "A", "B", "C").next()).isEqualTo(new From(null, 2));
        assertThat(page(listing(BY_NAME, 2, new From(null, 2)), "C", "D", "E").next())
                .isEqualTo(new From(null, 4));
    }

    @Test
    void numbered_pages_stay_numbered_in_the_default_order_too() {
        assertThat(page(listing(List.of(), 2, new From(null, 2)), "C", "D", "E").next())
                .isEqualTo(new From(null, 4));
    }

    @Test
    void a_condition_more_leaves_the_others_and_all_else_as_it_was() {
        AsOf asOf = new AsOf(Instant.EPOCH);
        Listing before = new Listing(Map.of("kind", "digital"), BY_NAME, 5, new From(null, 10), asOf);

        Listing after = before.where("status", "DRAFT");

        assertThat(after)
                .isEqualTo(new Listing(
                        Map.of("kind", "digital", "status", "DRAFT"), BY_NAME, 5, new From(null, 10), asOf));
        assertThat(before.filters()).containsOnlyKeys("kind");
        assertThat(after.where("status", "CLOSED").filters()).containsEntry("status", "CLOSED");
    }

    @Test
    void other_knowledge_leaves_all_else_as_it_was() {
        AsOf asOf = new AsOf(Instant.EPOCH);
        Listing before = new Listing(Map.of("kind", "digital"), BY_NAME, 5, new From(null, 10), AsOf.NOW);

        assertThat(before.knowing(asOf))
                .isEqualTo(new Listing(Map.of("kind", "digital"), BY_NAME, 5, new From(null, 10), asOf));
    }

    @Test
    void a_page_does_not_change_with_the_list_it_was_made_from() {
        List<String> found = new ArrayList<>(List.of("A", "B", "C"));
        Page<String> page = Listing.first(2).page(found, ListingTest::id);

        found.set(0, "Z");

        assertThat(page.items()).containsExactly("A", "B");
        assertThatThrownBy(() -> page.items().add("D")).isInstanceOf(UnsupportedOperationException.class);
    }
}
