package dev.kurs.application.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kurs.application.AsOf;
import dev.kurs.application.Keyed;
import dev.kurs.application.Listing;
import dev.kurs.application.Moment;
import dev.kurs.application.NotFound;
import dev.kurs.application.Samples;
import dev.kurs.application.Stored;
import dev.kurs.application.Story;
import dev.kurs.application.strategy.RevisionReviews.Impact;
import dev.kurs.application.strategy.RevisionReviews.Named;
import dev.kurs.application.strategy.StrategyViews.StrategyView;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.kernel.Period;
import dev.kurs.domain.kernel.RulesBroken;
import dev.kurs.domain.strategy.Content;
import dev.kurs.domain.strategy.Goal;
import dev.kurs.domain.strategy.Goal.GoalKind;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.Header;
import dev.kurs.domain.strategy.PremiseId;
import dev.kurs.domain.strategy.Revision.RevisionStatus;
import dev.kurs.domain.strategy.Revision.Trigger;
import dev.kurs.domain.strategy.Revision.TriggerType;
import dev.kurs.domain.strategy.RevisionComparison.Item;
import dev.kurs.domain.strategy.Strategy;
import dev.kurs.domain.strategy.StrategyId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RevisionStoryTest {

    private final Story story = Story.on("2026-03-02");
    private final StrategyId strategy = story.strategy("Digital by 2030");
    private final GoalId easier = story.goal(strategy, "Easier to reach us");
    private final GoalId faster = story.goal(strategy, "Faster answers");

    @Test
    void what_is_written_in_a_new_revision_is_not_in_the_one_before() {
        story.adopted(strategy, 1);
        story.opened(strategy);
        rename(easier, "Easier to reach us, by any channel");
        remove(faster);
        GoalId greener = story.goal(strategy, "Greener");

        assertThat(titles(1)).containsExactlyInAnyOrder("Easier to reach us", "Faster answers");
        assertThat(titles(2)).containsExactlyInAnyOrder("Easier to reach us, by any channel", "Greener");
        assertThat(goal(greener, 1)).isEmpty();
        assertThat(goal(faster, 2)).isEmpty();
    }

    @Test
    void a_goal_keeps_its_indicators_whatever_is_redrafted() {
        IndicatorId letters = story.indicator(easier, "Letters");
        story.adopted(strategy, 1);
        story.opened(strategy);
        rename(easier, "Reach us anywhere");
        story.measured(letters, "2026-03-02", "41");
        story.adopted(strategy, 2);

        assertThat(story.application()
                        .indicatorViews()
                        .get(story.reader(), letters, Moment.NOW)
                        .indicator()
                        .value()
                        .measure()
                        .goal())
                .isEqualTo(easier);
        assertThat(view(Moment.NOW).figures().parts()).hasSize(2);
    }

    @Test
    void one_revision_is_open_at_a_time() {
        story.adopted(strategy, 1);
        story.opened(strategy);
        story.told();

        assertThatThrownBy(() -> story.opened(strategy)).hasMessageContaining("revision-already-open");
        assertThat(story.told()).isEmpty();
    }

    @Test
    void a_revision_that_is_given_up_leaves_nothing_in_the_next() {
        story.adopted(strategy, 1);
        story.opened(strategy);
        rename(easier, "Reach us anywhere");
        remove(faster);
        GoalId greener = story.goal(strategy, "Greener");
        story.told();

        withdraw(2);
        assertThat(story.told()).containsExactly("strategy.revision-withdrawn strategy");
        assertThat(story.opened(strategy)).isEqualTo(3);

        assertThat(titles(3)).containsExactlyInAnyOrder("Easier to reach us", "Faster answers");
        assertThat(goal(greener, 3)).isEmpty();
        assertThat(titles(2)).containsExactlyInAnyOrder("Reach us anywhere", "Greener");
    }

    @Test
    void the_first_revision_is_not_given_up() {
        assertThatThrownBy(() -> withdraw(1)).hasMessageContaining("first-revision-not-withdrawn");
    }

    @Test
    void a_revision_for_a_day_to_come_takes_over_on_that_day() {
        story.adopted(strategy, 1);
        story.opened(strategy);
        rename(easier, "Reach us anywhere");
        story.adopted(strategy, 2, LocalDate.parse("2026-09-01"));

        assertThat(view(Moment.NOW).inForce()).isEqualTo(1);
        assertThat(view(on("2026-08-31")).inForce()).isEqualTo(1);
        assertThat(view(on("2026-09-01")).inForce()).isEqualTo(2);

        story.goesOn("2026-09-01");
        assertThat(view(Moment.NOW).inForce()).isEqualTo(2);
        Strategy stands = story.stands(strategy);
        assertThat(stands.statusOn(
                        LocalDate.parse("2026-09-01"), stands.revision(1).orElseThrow()))
                .isEqualTo(RevisionStatus.SUPERSEDED);
    }

    @Test
    void without_a_day_the_open_revision_is_read_and_for_a_day_the_one_in_force_then() {
        story.adopted(strategy, 1);
        story.goesOn("2026-06-01");
        story.opened(strategy);
        rename(easier, "Reach us anywhere");

        assertThat(view(Moment.NOW).revision().number()).isEqualTo(2);
        assertThat(readTitles(Moment.NOW)).containsExactlyInAnyOrder("Reach us anywhere", "Faster answers");
        for (Moment asked : List.of(on("2026-05-01"), on("2026-06-01"), asOf("2026-05-01"), asOf("2026-06-01"))) {
            assertThat(view(asked).revision().number()).as("%s", asked).isEqualTo(1);
            assertThat(readTitles(asked)).containsExactlyInAnyOrder("Easier to reach us", "Faster answers");
        }
    }

    @Test
    void while_nothing_was_in_force_the_draft_is_read_as_it_stood_at_the_end_of_that_day() {
        story.goesOn("2026-03-10");
        rename(easier, "Reach us anywhere");
        story.goesOn("2026-03-20");
        story.adopted(strategy, 1);

        assertThat(readTitles(asOf("2026-03-09"))).containsExactlyInAnyOrder("Easier to reach us", "Faster answers");
        assertThat(readTitles(asOf("2026-03-10"))).containsExactlyInAnyOrder("Reach us anywhere", "Faster answers");
        assertThat(view(asOf("2026-03-19")).inForce()).isNull();
        assertThat(view(asOf("2026-03-20")).inForce()).isEqualTo(1);
        assertThatThrownBy(() -> view(asOf("2026-03-01"))).isInstanceOf(NotFound.class);
    }

    @Test
    void an_adoption_recorded_later_for_an_earlier_day_counts_on_that_day_but_was_not_known_then() {
        story.adopted(strategy, 1);
        story.goesOn("2026-06-20");
        story.opened(strategy);
        rename(easier, "Reach us anywhere");
        story.adopted(strategy, 2, LocalDate.parse("2026-06-01"));

        assertThat(view(on("2026-06-10")).inForce()).isEqualTo(2);
        assertThat(view(asOf("2026-06-10")).inForce()).isEqualTo(1);
        assertThat(readTitles(on("2026-06-10"))).contains("Reach us anywhere");
        assertThat(readTitles(asOf("2026-06-10"))).contains("Easier to reach us");
    }

    @Test
    void strategies_and_goals_are_listed_as_they_were_known_then() {
        story.adopted(strategy, 1);
        story.goesOn("2026-04-01");
        StrategyId later = story.strategy("A later one");

        assertThat(listed(Moment.NOW)).containsExactlyInAnyOrder(strategy, later);
        assertThat(listed(asOf("2026-03-31"))).containsExactly(strategy);
    }

    @Test
    void before_it_is_adopted_a_revision_tells_what_it_changes() {
        PremiseId law = story.premise(strategy, "The law stands");
        story.adopted(strategy, 1);
        story.opened(strategy);
        rename(easier, "Reach us anywhere");
        remove(faster);
        story.goal(strategy, "Greener");
        removePremise(law);
        envision("A better vision");

        assertThat(changes(2))
                .extracting(item -> item.change() + " " + item.type() + " " + item.title())
                .containsExactlyInAnyOrder(
                        "CHANGED strategy Digital by 2030",
                        "CHANGED goal Reach us anywhere",
                        "REMOVED goal Faster answers",
                        "ADDED goal Greener",
                        "REMOVED premise The law stands");
        assertThat(changes(2).get(0).fields()).singleElement().satisfies(field -> {
            assertThat(field.name()).isEqualTo("vision");
            assertThat(field.before()).isEqualTo("A vision");
            assertThat(field.after()).isEqualTo("A better vision");
        });
    }

    @Test
    void the_first_revision_changes_everything_and_one_that_was_given_up_is_passed_over() {
        assertThat(changes(1))
                .extracting(item -> item.change() + " " + item.type())
                .containsExactlyInAnyOrder("CHANGED strategy", "ADDED goal", "ADDED goal");

        story.adopted(strategy, 1);
        story.opened(strategy);
        remove(faster);
        withdraw(2);
        story.opened(strategy);

        assertThat(changes(3)).isEmpty();
        assertThatThrownBy(() -> changes(4)).isInstanceOf(NotFound.class);
    }

    @Test
    void before_it_is_adopted_a_revision_tells_whom_it_strands_and_is_adopted_all_the_same() {
        IndicatorId answers = story.indicator(faster, "Answers within a day");
        story.indicator(easier, "Letters");
        StrategyId child =
                story.strategy(new Header("The schools' part", null, null, false, null, null, null, strategy, null));
        story.goal(child, id -> contributing(id, child, faster));
        story.adopted(strategy, 1);
        story.opened(strategy);
        assertThat(impact()).isEqualTo(new Impact(List.of(), List.of(), List.of()));

        remove(faster);

        assertThat(impact())
                .isEqualTo(new Impact(
                        List.of(new Named(answers.value(), "Answers within a day")),
                        List.of(),
                        List.of(new Named(child.value(), "The schools' part"))));
        story.adopted(strategy, 2);
        assertThat(view(Moment.NOW).inForce()).isEqualTo(2);
    }

    @Test
    void a_revision_names_what_made_it_due_and_only_what_is_there() {
        PremiseId law = story.premise(strategy, "The law stands");
        StrategyId other = story.strategy("Another");
        PremiseId others = story.premise(other, "The money lasts");
        story.adopted(strategy, 1);
        story.told();

        assertThatThrownBy(() -> story.opened(
                        strategy,
                        new Trigger(TriggerType.PREMISE, law.value()),
                        new Trigger(TriggerType.PREMISE, others.value()),
                        new Trigger(TriggerType.PREMISE, null),
                        new Trigger(TriggerType.REVIEW, law.value())))
                .isInstanceOfSatisfying(
                        RulesBroken.class,
                        refused -> assertThat(refused.broken())
                                .extracting(one -> one.rule().code() + " " + one.pointer())
                                .containsExactly(
                                        "reference-unknown /triggers/1/id",
                                        "reference-unknown /triggers/2/id",
                                        "reference-unknown /triggers/3/id"));
        assertThat(story.told()).isEmpty();

        story.opened(strategy, new Trigger(TriggerType.PREMISE, law.value()), new Trigger(TriggerType.REVIEW, null));
        assertThat(story.newEntries())
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.data()).contains("\"revision\":2", "It was time", law.toString(), "REVIEW"));
    }

    private StrategyView view(Moment moment) {
        return story.application().strategyViews().get(story.editor(), strategy, moment);
    }

    private List<StrategyId> listed(Moment moment) {
        return story.application().strategyViews().list(story.reader(), Listing.first(10), moment).items().stream()
                .map(one -> one.strategy().value().id())
                .toList();
    }

    private List<String> readTitles(Moment moment) {
        return story.read(ports -> story
                .application()
                .strategyViews()
                .listGoals(ports, story.editor(), strategy, null, Listing.first(10), moment)
                .items()
                .stream()
                .map(one -> one.goal().value().title())
                .toList());
    }

    private List<String> titles(int revision) {
        return story.read(ports -> ports.goals().list(strategy, revision, Listing.first(10)).items().stream()
                .map(one -> one.value().title())
                .toList());
    }

    private Optional<Goal> goal(GoalId goal, int revision) {
        return story.read(ports ->
                ports.goals().find(strategy, goal.value(), revision, AsOf.NOW).map(Stored::value));
    }

    private List<Item> changes(int revision) {
        return story.application()
                .revisionReviews()
                .changes(story.reader(), strategy, revision)
                .items();
    }

    private Impact impact() {
        return story.application().revisionReviews().impact(story.reader(), strategy, 2);
    }

    private void rename(GoalId goal, String title) {
        Stored<Goal> renamed = story.application()
                .changeGoal()
                .handle(
                        story.editor(),
                        new ChangeGoal.Command(
                                strategy,
                                goal,
                                null,
                                was -> new Keyed<>(Samples.goal(goal, strategy, title), was.externalKeys())));
        assertThat(renamed.value().title()).isEqualTo(title);
    }

    private void remove(GoalId goal) {
        Stored<Goal> removed =
                story.application().removeGoal().handle(story.editor(), new RemoveGoal.Command(strategy, goal, null));
        assertThat(removed.value().id()).isEqualTo(goal);
    }

    private void removePremise(PremiseId premise) {
        assertThat(story.application()
                        .removePremise()
                        .handle(story.editor(), new RemovePremise.Command(strategy, premise, null))
                        .value()
                        .id())
                .isEqualTo(premise);
    }

    private void envision(String vision) {
        Content content = new Content(vision, null, List.of(), null, Period.parse("2026-01-01/2030-12-31"));
        Stored<Strategy> changed = story.application()
                .changeStrategy()
                .handle(
                        story.editor(),
                        new ChangeStrategy.Command(
                                strategy,
                                null,
                                was -> new Keyed<>(new Draft(was.value().header(), content), was.externalKeys())));
        assertThat(changed.value().requireOpenRevision().content()).isEqualTo(content);
    }

    private void withdraw(int revision) {
        Stored<Strategy> withdrawn = story.application()
                .withdrawRevision()
                .handle(story.editor(), new WithdrawRevision.Command(strategy, revision));
        assertThat(withdrawn.value().openRevision()).isEmpty();
    }

    private static Goal contributing(GoalId id, StrategyId strategy, GoalId to) {
        return new Goal(
                id, strategy, GoalKind.BUSINESS, "Contributing", null, null, null, BigDecimal.ONE, null, List.of(), to);
    }

    private static Moment on(String day) {
        return new Moment(LocalDate.parse(day), null);
    }

    private static Moment asOf(String day) {
        return new Moment(null, LocalDate.parse(day));
    }
}
