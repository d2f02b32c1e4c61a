package dev.kurs.application.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kurs.application.Actor;
import dev.kurs.application.Keyed;
import dev.kurs.application.Listing;
import dev.kurs.application.Moment;
import dev.kurs.application.NotFound;
import dev.kurs.application.Story;
import dev.kurs.application.indicator.RecordMeasurements;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.strategy.Goal;
import dev.kurs.domain.strategy.Goal.GoalKind;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.Header;
import dev.kurs.domain.strategy.Header.Contact;
import dev.kurs.domain.strategy.StrategyId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A draft can be kept to editors. */
class ConfidentialStoryTest {

    private static final Moment JULY_FIRST = new Moment(null, LocalDate.parse("2026-07-01"));

    private final Story story = Story.on("2026-07-01");
    private final PersonId asta = story.person("Asta Påhittad");

    @Test
    void a_confidential_draft_is_not_there_for_readers_and_contributors() {
        StrategyId secret = story.strategy(header("A merger", true, null));
        GoalId goal = story.goal(secret, "One town hall");
        IndicatorId indicator = story.indicator(goal, "Town halls");

        for (Actor actor : List.of(story.reader(), story.contributor())) {
            assertThatThrownBy(() -> get(actor, secret, Moment.NOW)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> story.application().strategyViews().overview(actor, secret, Moment.NOW))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> story.application().revisionReviews().changes(actor, secret, 1))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> story.application().indicatorViews().get(actor, indicator, Moment.NOW))
                    .isInstanceOf(NotFound.class);
            assertThat(listed(actor)).isEmpty();
            assertThat(story.application()
                            .indicatorViews()
                            .list(actor, Listing.first(10), Moment.NOW)
                            .items())
                    .isEmpty();
        }
        assertThatThrownBy(() -> story.application()
                        .recordMeasurements()
                        .handle(
                                story.contributor(),
                                new RecordMeasurements.Command(
                                        indicator, List.of(Story.reading("2026-07-01", "2")), true)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void editors_see_it_and_so_does_everybody_once_it_is_adopted() {
        StrategyId secret = story.strategy(header("A merger", true, null));
        story.goal(secret, "One town hall");
        assertThat(get(story.editor(), secret, Moment.NOW)).isEqualTo("A merger");
        assertThat(listed(story.editor())).containsExactly("A merger");

        story.goesOn("2026-07-10");
        story.adopted(secret, 1);

        assertThat(get(story.reader(), secret, Moment.NOW)).isEqualTo("A merger");
        assertThat(listed(story.reader())).containsExactly("A merger");
    }

    @Test
    void what_it_said_as_a_draft_stays_confidential_after_it_is_adopted() {
        StrategyId secret = story.strategy(header("A merger", true, null));
        story.goal(secret, "One town hall");
        story.goesOn("2026-07-10");
        story.adopted(secret, 1);

        assertThatThrownBy(() -> get(story.reader(), secret, JULY_FIRST)).isInstanceOf(NotFound.class);
        assertThat(get(story.editor(), secret, JULY_FIRST)).isEqualTo("A merger");
    }

    @Test
    void a_draft_that_becomes_confidential_is_so_in_its_past_too() {
        StrategyId draft = story.strategy(header("A merger", false, null));
        story.goesOn("2026-07-10");
        assertThat(get(story.reader(), draft, JULY_FIRST)).isEqualTo("A merger");

        hide(draft);

        assertThatThrownBy(() -> get(story.reader(), draft, JULY_FIRST)).isInstanceOf(NotFound.class);
        assertThat(get(story.editor(), draft, JULY_FIRST)).isEqualTo("A merger");
    }

    @Test
    void a_confidential_draft_is_not_named_among_those_that_a_revision_strands_either() {
        StrategyId whole = story.strategy(header("The whole", false, null));
        GoalId wholeGoal = story.goal(whole, "Easier to reach us");
        story.goal(whole, "Faster answers");
        StrategyId secret = story.strategy(header("A merger", true, whole));
        story.goal(
                secret,
                id -> new Goal(
                        id,
                        secret,
                        GoalKind.BUSINESS,
                        "One town hall",
                        null,
                        null,
                        null,
                        BigDecimal.ONE,
                        null,
                        List.of(),
                        wholeGoal));
        story.adopted(whole, 1);
        story.opened(whole);
        assertThat(story.application()
                        .removeGoal()
                        .handle(story.editor(), new RemoveGoal.Command(whole, wholeGoal, null))
                        .value()
                        .id())
                .isEqualTo(wholeGoal);

        assertThat(stranded(story.editor(), whole)).containsExactly("A merger");
        assertThat(stranded(story.reader(), whole)).isEmpty();
    }

    private List<String> stranded(Actor actor, StrategyId strategy) {
        return story.application().revisionReviews().impact(actor, strategy, 2).childStrategies().stream()
                .map(RevisionReviews.Named::title)
                .toList();
    }

    private String get(Actor actor, StrategyId strategy, Moment moment) {
        return story.application()
                .strategyViews()
                .get(actor, strategy, moment)
                .strategy()
                .value()
                .header()
                .title();
    }

    private List<String> listed(Actor actor) {
        return story.application().strategyViews().list(actor, Listing.first(10), Moment.NOW).items().stream()
                .map(one -> one.strategy().value().header().title())
                .toList();
    }

    private void hide(StrategyId strategy) {
        assertThat(story.application()
                        .changeStrategy()
                        .handle(
                                story.editor(),
                                new ChangeStrategy.Command(
                                        strategy,
                                        null,
                                        was -> new Keyed<>(
                                                new Draft(
                                                        header("A merger", true, null),
                                                        was.value().content()),
                                                was.externalKeys())))
                        .value()
                        .header()
                        .confidential())
                .isTrue();
    }

    private Header header(String title, boolean confidential, StrategyId parent) {
        return new Header(title, null, null, confidential, asta, new Contact(asta, "room 4"), null, parent, null);
    }
}
