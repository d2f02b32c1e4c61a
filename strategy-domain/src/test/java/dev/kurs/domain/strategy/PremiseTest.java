package dev.kurs.domain.strategy;

import static dev.kurs.domain.strategy.Samples.ASTA;
import static dev.kurs.domain.strategy.Samples.STRATEGY;
import static dev.kurs.domain.strategy.Samples.TODAY;
import static dev.kurs.domain.strategy.Samples.premise;
import static dev.kurs.domain.strategy.Samples.premiseId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.kernel.FieldChange;
import dev.kurs.domain.kernel.Refusals;
import dev.kurs.domain.organisation.Neighbours;
import dev.kurs.domain.strategy.Observation.Verdict;
import dev.kurs.domain.strategy.Premise.Category;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PremiseTest {

    @Test
    void a_premise_is_added_to_a_revision_and_all_it_says_is_told() {
        Change<Premise> added = Premise.added(premise(1, "P6M"), 2);

        assertThat(added.before()).isNull();
        assertThat(added.after()).isEqualTo(premise(1, "P6M"));
        assertThat(added.events()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("strategy.premise-added");
            assertThat(event.subject()).isEqualTo(premiseId(1));
            assertThat(event.facts()).isEqualTo(Map.of("revision", 2));
            assertThat(event.change()).contains(new FieldChange("statement", null, "Premise 1"));
        });
    }

    @Test
    void a_premise_that_is_changed_tells_what_changed() {
        Premise yearly = premise(1, "P1Y");

        assertThat(premise(1, "P6M").changed(yearly, 3))
                .isEqualTo(Change.of(
                        premise(1, "P6M"),
                        yearly,
                        Event.of(
                                        "strategy.premise-changed",
                                        premiseId(1),
                                        List.of(new FieldChange("reviewCycle", Period.ofMonths(6), Period.ofYears(1))))
                                .with("revision", 3)));
        assertThat(yearly.changed(yearly, 3)).isEqualTo(Change.none(yearly));
    }

    @Test
    void a_premise_that_is_taken_out_tells_what_it_said() {
        Change<Premise> removed = premise(1, null).removed(4);

        assertThat(removed.before()).isEqualTo(premise(1, null));
        assertThat(removed.events()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("strategy.premise-removed");
            assertThat(event.facts()).isEqualTo(Map.of("revision", 4));
            assertThat(event.change()).contains(new FieldChange("statement", "Premise 1", null));
        });
    }

    @Test
    void a_premise_watched_by_another_is_else_the_same() {
        assertThat(premise(1, "P6M").watchedBy(ASTA))
                .isEqualTo(new Premise(premiseId(1), STRATEGY, "Premise 1", Category.LAW, ASTA, Period.ofMonths(6)));
    }

    @Test
    void all_that_is_wrong_with_a_premise_is_told_together() {
        assertThat(Refusals.of(() -> new Premise(premiseId(1), STRATEGY, "", Category.LAW, null, Period.ZERO)))
                .containsExactly("text-missing /statement", "review-cycle-not-positive /reviewCycle");
    }

    @Test
    void an_observation_belongs_to_its_premise_and_stands_as_it_was_written() {
        assertThat(observation(TODAY, "Seen", null).owner()).isEqualTo(premiseId(1));
        assertThat(Observation.KIND.acts()).isEmpty();
        assertThat(Observation.KIND
                        .added(observation(TODAY, "Seen", null))
                        .events()
                        .get(0)
                        .facts())
                .isEqualTo(Map.of("owner", premiseId(1)));
    }

    @Test
    void nothing_is_seen_in_the_future() {
        Neighbours neighbours = new Neighbours(TODAY);

        assertThat(neighbours.broken(null, observation(TODAY, "Seen", null))).isEmpty();
        assertThat(neighbours.broken(null, observation(TODAY.plusDays(1), "Seen", null)))
                .containsExactly("day-in-the-future /date");
    }

    @Test
    void an_observation_says_what_was_seen_and_may_say_where_to_read_more() {
        assertThat(observation(TODAY, "Seen", "l".repeat(2000)).link()).hasSize(2000);
        assertThat(Refusals.of(() -> observation(TODAY, "", "l".repeat(2001))))
                .containsExactly("text-missing /text", "text-too-long /link");
    }

    @Test
    void premises_can_be_about_what_the_pages_name() {
        assertThat(Category.values())
                .extracting(Enum::name)
                .containsExactly(
                        "LAW", "TECHNOLOGY", "MARKET", "FUNDING", "NATIONAL_SOLUTION", "ORGANISATION", "OTHER");
    }

    private static Observation observation(LocalDate date, String text, String link) {
        return new Observation(new ObservationId(new UUID(0x7000L, 9)), premiseId(1), date, text, Verdict.HOLDS, link);
    }
}
