package dev.kurs.domain.strategy;

import static dev.kurs.domain.strategy.Samples.ASTA;
import static dev.kurs.domain.strategy.Samples.COMPLETE;
import static dev.kurs.domain.strategy.Samples.CONTENT;
import static dev.kurs.domain.strategy.Samples.STRATEGY;
import static dev.kurs.domain.strategy.Samples.business;
import static dev.kurs.domain.strategy.Samples.draft;
import static dev.kurs.domain.strategy.Samples.goalId;
import static dev.kurs.domain.strategy.Samples.premise;
import static dev.kurs.domain.strategy.Samples.premiseId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.kernel.FieldChange;
import dev.kurs.domain.kernel.Laws;
import dev.kurs.domain.strategy.Goal.GoalKind;
import dev.kurs.domain.strategy.Premise.Category;
import dev.kurs.domain.strategy.RevisionComparison.Difference;
import dev.kurs.domain.strategy.RevisionComparison.Edition;
import dev.kurs.domain.strategy.RevisionComparison.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RevisionComparisonTest {

    private static final Edition BEFORE =
            new Edition(CONTENT, List.of(business(1), business(2)), List.of(premise(1, "P6M")));

    @Test
    void two_that_say_the_same_do_not_differ() {
        assertThat(between(BEFORE, BEFORE)).isEmpty();
    }

    @Test
    void what_a_revision_says_itself_is_compared_field_by_field() {
        Content other = new Content("Another vision", "A mission", List.of(), null, CONTENT.period());

        assertThat(between(BEFORE, new Edition(other, BEFORE.goals(), BEFORE.premises())))
                .containsExactly(new Item(
                        "strategy",
                        STRATEGY.value(),
                        COMPLETE.title(),
                        Difference.CHANGED,
                        List.of(
                                new FieldChange("vision", "A vision", "Another vision"),
                                new FieldChange("mission", null, "A mission"))));
    }

    @Test
    void a_goal_that_says_something_else_is_told_by_what_it_is_called_now_and_its_fields() {
        Goal renamed = business(1).ownedBy(ASTA);

        assertThat(between(BEFORE, new Edition(CONTENT, List.of(renamed, business(2)), BEFORE.premises())))
                .containsExactly(new Item(
                        "goal",
                        goalId(1).value(),
                        "Goal 1",
                        Difference.CHANGED,
                        List.of(new FieldChange("owner", null, ASTA))));
    }

    @Test
    void goals_and_premises_that_came_and_went_are_told() {
        Edition after = new Edition(CONTENT, List.of(business(3), business(2)), List.of(premise(2, null)));

        assertThat(between(BEFORE, after))
                .extracting(item -> item.change() + " " + item.type() + " " + item.title())
                .containsExactly(
                        "ADDED goal Goal 3",
                        "REMOVED goal Goal 1",
                        "ADDED premise Premise 2",
                        "REMOVED premise Premise 1");
    }

    @Test
    void what_came_tells_all_its_fields_and_so_does_what_went() {
        Edition without = new Edition(CONTENT, BEFORE.goals(), List.of());
        List<FieldChange> came = between(without, BEFORE).get(0).fields();

        assertThat(came)
                .containsExactly(
                        new FieldChange("strategy", null, STRATEGY),
                        new FieldChange("statement", null, "Premise 1"),
                        new FieldChange("category", null, Category.LAW),
                        new FieldChange("reviewCycle", null, java.time.Period.ofMonths(6)));
        assertThat(between(BEFORE, without)).singleElement().satisfies(item -> {
            assertThat(item.id()).isEqualTo(premiseId(1).value());
            assertThat(item.fields())
                    .isEqualTo(came.stream()
                            .map(field -> new FieldChange(
                                    field.name(), /* before= */ field.after(), /* after= */ field.before()))
                            .toList());
        });
    }

    @Test
    void against_nothing_everything_is_new() {
        assertThat(between(Edition.EMPTY, BEFORE))
                .extracting(item -> item.change() + " " + item.type())
                .containsExactly("CHANGED strategy", "ADDED goal", "ADDED goal", "ADDED premise");
    }

    @Test
    void each_goal_that_stands_in_one_alone_or_otherwise_in_both_is_told_once() {
        Laws.hold(300, random -> {
            Edition one = new Edition(CONTENT, goals(random), List.of());
            Edition other = new Edition(CONTENT, goals(random), List.of());

            List<String> expected = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                Goal was = find(one, i);
                Goal is = find(other, i);
                if (was == null && is != null) {
                    expected.add("ADDED " + i);
                } else if (was != null && is == null) {
                    expected.add("REMOVED " + i);
                } else if (was != null && was.kind() != is.kind()) {
                    expected.add("CHANGED " + i);
                }
            }
            assertThat(between(one, other))
                    .extracting(item -> item.change() + " " + item.id().getLeastSignificantBits())
                    .containsExactlyInAnyOrderElementsOf(expected);
        });
    }

    private static List<Goal> goals(SplittableRandom random) {
        List<Goal> goals = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            if (random.nextInt(3) > 0) {
                goals.add(Samples.goal(i, random.nextBoolean() ? GoalKind.BUSINESS : GoalKind.DIGITAL, null));
            }
        }
        return goals;
    }

    private static Goal find(Edition edition, int number) {
        return edition.goals().stream()
                .filter(goal -> goal.id().equals(goalId(number)))
                .findFirst()
                .orElse(null);
    }

    private static List<Item> between(Edition before, Edition after) {
        return RevisionComparison.between(draft(), before, after).items();
    }
}
