package dev.kurs.application.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kurs.application.AsOf;
import dev.kurs.application.Keyed;
import dev.kurs.application.NotFound;
import dev.kurs.application.Samples;
import dev.kurs.application.Stale;
import dev.kurs.application.StillReferenced;
import dev.kurs.application.Stored;
import dev.kurs.application.Story;
import dev.kurs.domain.kernel.ExternalKey;
import dev.kurs.domain.kernel.Period;
import dev.kurs.domain.kernel.RulesBroken;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.strategy.Content;
import dev.kurs.domain.strategy.Goal;
import dev.kurs.domain.strategy.Goal.GoalKind;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.Header;
import dev.kurs.domain.strategy.Header.Contact;
import dev.kurs.domain.strategy.Revision.RevisionStatus;
import dev.kurs.domain.strategy.Strategy;
import dev.kurs.domain.strategy.Strategy.StrategyStatus;
import dev.kurs.domain.strategy.StrategyId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class StrategyStoryTest {

    private static final StrategyId NOWHERE = new StrategyId(new UUID(0x7000L, 1));
    private static final ExternalKey CASE_12 = new ExternalKey("diary", "KS 2026/12");

    private final Story story = Story.on("2026-07-01");

    @Test
    void a_strategy_is_written_adopted_launched_revised_and_closed_and_every_step_is_in_the_journal() {
        PersonId asta = story.person("Asta Påhittad");
        story.told();

        StrategyId strategy = story.strategy(Samples.header("Digital by 2030"));
        assertThat(story.told()).containsExactly("strategy.strategy-created strategy");
        assertThat(story.stands(strategy).status()).isEqualTo(StrategyStatus.DRAFT);

        change(strategy, 1L, owned(asta));
        assertThat(story.told()).containsExactly("strategy.strategy-changed strategy");

        GoalId easier = story.goal(strategy, "Easier to reach us");
        assertThat(story.told()).containsExactly("strategy.goal-added goal");

        consult(strategy, 1);
        assertThat(story.told()).containsExactly("strategy.revision-sent-on-consultation strategy");

        story.adopted(strategy, 1);
        assertThat(story.told()).containsExactly("strategy.revision-adopted strategy");
        assertThat(story.stands(strategy).status()).isEqualTo(StrategyStatus.ADOPTED);

        launch(strategy, null);
        assertThat(story.told()).containsExactly("strategy.strategy-launched strategy");
        assertThat(story.stands(strategy).launchedOn()).isEqualTo(LocalDate.parse("2026-07-01"));

        story.goesOn("2027-02-01");
        assertThat(story.opened(strategy)).isEqualTo(2);
        assertThat(story.told()).containsExactly("strategy.revision-opened strategy");

        changeGoal(strategy, easier, null, "Easier to reach us, by any channel");
        assertThat(story.told()).containsExactly("strategy.goal-changed goal");

        change(strategy, null, envisioned("A better vision"));
        assertThat(story.told()).containsExactly("strategy.content-changed strategy");

        story.adopted(strategy, 2);
        assertThat(story.told()).containsExactly("strategy.revision-adopted strategy");
        assertThat(story.stands(strategy).status()).isEqualTo(StrategyStatus.LAUNCHED);

        close(strategy, null);
        assertThat(story.told()).containsExactly("strategy.strategy-closed strategy");
        assertThat(story.stands(strategy).status()).isEqualTo(StrategyStatus.CLOSED);
        assertThat(story.stands(strategy).closure().on()).isEqualTo(LocalDate.parse("2027-02-01"));
        assertThat(story.<Boolean>read(ports -> ports.journal().verify().intact()))
                .isTrue();
    }

    @Test
    void adopting_an_incomplete_strategy_names_all_that_is_missing_at_once() {
        StrategyId strategy = story.application()
                .createStrategy()
                .handle(
                        story.editor(),
                        new CreateStrategy.Command(id ->
                                new Keyed<>(new Draft(Samples.header("Digital by 2030"), Content.EMPTY), List.of())))
                .value()
                .id();
        GoalId digital = story.goal(
                strategy,
                id -> new Goal(
                        id,
                        strategy,
                        GoalKind.DIGITAL,
                        "One login",
                        null,
                        null,
                        null,
                        BigDecimal.ONE,
                        null,
                        List.of(),
                        null));
        story.told();

        assertThatThrownBy(() -> story.adopted(strategy, 1))
                .isInstanceOfSatisfying(
                        RulesBroken.class,
                        refused -> assertThat(refused.broken())
                                .extracting(one -> one.rule().code() + " " + one.pointer())
                                .containsExactly(
                                        "owner-missing /owner",
                                        "contact-missing /contact",
                                        "period-incomplete /period",
                                        "business-goal-missing /goals",
                                        "digital-goal-without-business-goal /goals/" + digital));
        assertThat(story.told()).isEmpty();
        assertThat(story.stands(strategy).status()).isEqualTo(StrategyStatus.DRAFT);
    }

    @Test
    void header_content_and_keys_changed_in_one_command_are_told_in_one_unit_of_work() {
        StrategyId strategy = story.strategy("Digital by 2030");
        story.told();

        Stored<Strategy> after = story.application()
                .changeStrategy()
                .handle(
                        story.editor(),
                        new ChangeStrategy.Command(
                                strategy,
                                1L,
                                was -> new Keyed<>(
                                        new Draft(
                                                retitled(was.value().header(), "Digital by 2031"),
                                                new Content(
                                                        "A vision for 2031",
                                                        null,
                                                        List.of(),
                                                        null,
                                                        Period.parse("2026-01-01/2031-12-31"))),
                                        List.of(CASE_12))));

        assertThat(after.version()).isEqualTo(2);
        assertThat(story.told())
                .containsExactly(
                        "strategy.strategy-changed strategy",
                        "strategy.content-changed strategy",
                        "strategy.external-keys-changed strategy");
        assertThat(story.<Boolean>read(ports ->
                        ports.resources().findByExternalKey("strategy", CASE_12).equals(Optional.of(strategy.value()))))
                .isTrue();
    }

    @Test
    void a_strategy_that_stays_as_it_is_keeps_its_version_and_leaves_no_entry() {
        StrategyId strategy = story.strategy("Digital by 2030");
        story.told();

        assertThat(change(strategy, 1L, was -> was).version()).isEqualTo(1);
        assertThat(story.told()).isEmpty();
    }

    @Test
    void content_is_written_in_an_open_revision_alone_and_the_header_at_any_time() {
        StrategyId strategy = story.adoptedStrategy("Digital by 2030");
        story.told();

        assertThatThrownBy(() -> change(strategy, null, envisioned("Another vision")))
                .isInstanceOf(RulesBroken.class)
                .hasMessageContaining("no-open-revision");
        assertThatThrownBy(() -> story.goal(strategy, "Another goal"))
                .isInstanceOf(RulesBroken.class)
                .hasMessageContaining("no-open-revision");
        assertThat(story.told()).isEmpty();

        Stored<Strategy> after =
                change(strategy, null, was -> new Draft(retitled(was.header(), "Digital by 2031"), was.content()));
        assertThat(after.value().header().title()).isEqualTo("Digital by 2031");
    }

    @Test
    void who_read_an_older_version_changes_nothing() {
        StrategyId strategy = story.strategy("Digital by 2030");
        GoalId goal = story.goal(strategy, "Easier to reach us");
        change(strategy, 1L, envisioned("Another vision"));
        changeGoal(strategy, goal, 1L, "Easiest to reach us");
        story.told();

        assertThatThrownBy(() -> change(strategy, 1L, envisioned("A third vision")))
                .isInstanceOfSatisfying(
                        Stale.class, stale -> assertThat(stale.version()).isEqualTo(2));
        assertThatThrownBy(() -> changeGoal(strategy, goal, 1L, "Hard to reach us"))
                .isInstanceOfSatisfying(
                        Stale.class, stale -> assertThat(stale.version()).isEqualTo(2));
        assertThatThrownBy(() -> removeGoal(strategy, goal, 1L)).isInstanceOf(Stale.class);
        assertThatThrownBy(() -> remove(strategy, 1L)).isInstanceOf(Stale.class);
        assertThat(story.told()).isEmpty();
    }

    @Test
    void a_draft_is_removed_with_all_that_is_in_it() {
        StrategyId strategy = story.strategy("Digital by 2030");
        GoalId goal = story.goal(strategy, "Easier to reach us");
        story.told();

        remove(strategy, null);

        assertThat(story.told()).containsExactly("strategy.strategy-removed strategy");
        assertThat(story.<Boolean>read(
                        ports -> ports.strategies().find(strategy, AsOf.NOW).isPresent()))
                .isFalse();
        assertThat(story.<Boolean>read(ports -> ports.resources()
                        .kinds(List.of(strategy.value(), goal.value()))
                        .isEmpty()))
                .isTrue();
        assertThatThrownBy(() -> story.goal(strategy, "Too late")).isInstanceOf(NotFound.class);
    }

    @Test
    void what_was_adopted_is_never_removed() {
        StrategyId strategy = story.adoptedStrategy("Digital by 2030");
        story.told();

        assertThatThrownBy(() -> remove(strategy, null))
                .isInstanceOf(RulesBroken.class)
                .hasMessageContaining("adopted-not-removed");
        assertThat(story.told()).isEmpty();
    }

    @Test
    void a_draft_whose_goals_are_measured_stays_and_so_does_one_that_others_break_down() {
        StrategyId measured = story.strategy("Digital by 2030");
        story.indicator(story.goal(measured, "Easier to reach us"), "Letters");
        StrategyId parent = story.strategy("The whole");
        StrategyId child = story.strategy(below("A part", parent));
        story.told();

        assertThatThrownBy(() -> remove(measured, null)).isInstanceOf(StillReferenced.class);
        assertThatThrownBy(() -> remove(parent, null))
                .isInstanceOf(RulesBroken.class)
                .hasMessageContaining("strategy-has-children")
                .hasMessageContaining(child.toString());
        assertThat(story.told()).isEmpty();
    }

    @Test
    void a_draft_that_another_names_as_its_successor_stays() {
        StrategyId old = story.adoptedStrategy("Digital by 2026");
        StrategyId next = story.strategy("Digital by 2030");
        close(old, next);
        story.told();

        assertThatThrownBy(() -> remove(next, null)).isInstanceOf(StillReferenced.class);
        assertThat(story.stands(old).closure().successor()).isEqualTo(next);
        assertThat(story.told()).isEmpty();
    }

    @Test
    void a_strategy_is_broken_down_and_its_goals_contribute_to_those_of_the_one_above() {
        StrategyId whole = story.strategy("The whole");
        GoalId wholeGoal = story.goal(whole, "Easier to reach us");
        StrategyId part = story.strategy(below("The schools' part", whole));
        StrategyId other = story.strategy("Another");
        GoalId otherGoal = story.goal(other, "Something else");
        story.told();

        GoalId contributing = story.goal(part, id -> contributing(id, part, wholeGoal));
        assertThat(story.told()).containsExactly("strategy.goal-added goal");
        assertThat(goalOf(part, contributing).contributesTo()).isEqualTo(wholeGoal);

        assertThatThrownBy(() -> story.goal(part, id -> contributing(id, part, otherGoal)))
                .isInstanceOf(RulesBroken.class)
                .hasMessageContaining("contributes-outside-parent at '/contributesTo'");
        assertThatThrownBy(() -> story.goal(other, id -> contributing(id, other, wholeGoal)))
                .isInstanceOf(RulesBroken.class)
                .hasMessageContaining("contributes-outside-parent at '/contributesTo'");
        assertThat(story.told()).isEmpty();
    }

    @Test
    void a_strategy_does_not_lie_below_itself() {
        StrategyId whole = story.strategy("The whole");
        StrategyId part = story.strategy(below("A part", whole));
        story.told();

        assertThatThrownBy(() ->
                        change(whole, null, was -> new Draft(below(was.header().title(), part), was.content())))
                .isInstanceOf(RulesBroken.class)
                .hasMessageContaining("strategy-below-itself at '/parent'");
        assertThatThrownBy(() ->
                        change(whole, null, was -> new Draft(below(was.header().title(), whole), was.content())))
                .isInstanceOf(RulesBroken.class)
                .hasMessageContaining("strategy-below-itself at '/parent'");
        assertThat(story.told()).isEmpty();
    }

    @Test
    void a_strategy_refers_to_what_is_there() {
        assertThatThrownBy(() -> story.strategy(new Header(
                        "Digital by 2030",
                        null,
                        null,
                        false,
                        new PersonId(NOWHERE.value()),
                        new Contact(new PersonId(NOWHERE.value()), "room 4"),
                        null,
                        NOWHERE,
                        null)))
                .isInstanceOf(RulesBroken.class)
                .hasMessageContaining("reference-unknown at '/owner'")
                .hasMessageContaining("reference-unknown at '/contact/person'")
                .hasMessageContaining("reference-unknown at '/parent'");
        assertThat(story.told()).isEmpty();
    }

    @Test
    void a_goal_that_others_hang_on_is_not_taken_out() {
        StrategyId strategy = story.strategy("Digital by 2030");
        GoalId goal = story.goal(strategy, "Easier to reach us");
        GoalId objective = story.goal(
                strategy,
                id -> new Goal(
                        id,
                        strategy,
                        GoalKind.BUSINESS,
                        "Answer within a day",
                        null,
                        goal,
                        null,
                        BigDecimal.ONE,
                        null,
                        List.of(),
                        null));
        story.told();

        assertThatThrownBy(() -> removeGoal(strategy, goal, null))
                .isInstanceOf(RulesBroken.class)
                .hasMessageContaining("goal-still-needed")
                .hasMessageContaining("Answer within a day");

        removeGoal(strategy, objective, null);
        removeGoal(strategy, goal, null);
        assertThat(story.told()).containsExactly("strategy.goal-removed goal", "strategy.goal-removed goal");
    }

    @Test
    void a_launch_may_be_recorded_afterwards_but_not_before_it_happens() {
        StrategyId strategy = story.adoptedStrategy("Digital by 2030");
        story.goesOn("2026-07-20");
        story.told();

        assertThatThrownBy(() -> launch(strategy, LocalDate.parse("2026-07-21")))
                .isInstanceOf(RulesBroken.class)
                .hasMessageContaining("day-in-the-future at '/on'");
        launch(strategy, LocalDate.parse("2026-07-10"));
        assertThat(story.stands(strategy).launchedOn()).isEqualTo(LocalDate.parse("2026-07-10"));
        assertThatThrownBy(() -> launch(strategy, null))
                .isInstanceOf(RulesBroken.class)
                .hasMessageContaining("already-launched");
    }

    @Test
    void a_strategy_that_is_closed_stays_as_it_is() {
        StrategyId strategy = story.adoptedStrategy("Digital by 2030");
        close(strategy, null);
        story.told();

        assertThatThrownBy(() -> story.opened(strategy)).hasMessageContaining("strategy-closed");
        assertThatThrownBy(() -> change(strategy, null, envisioned("Another"))).hasMessageContaining("strategy-closed");
        assertThatThrownBy(() -> launch(strategy, null)).hasMessageContaining("strategy-closed");
        assertThatThrownBy(() -> close(strategy, null)).hasMessageContaining("strategy-closed");
        assertThatThrownBy(() -> remove(strategy, null)).hasMessageContaining("adopted-not-removed");
        assertThat(story.told()).isEmpty();
    }

    @Test
    void today_is_the_day_of_the_town_hall_and_not_of_greenwich() {
        StrategyId strategy = story.strategy("Digital by 2030");
        story.goal(strategy, "Easier to reach us");

        // Half past midnight in Stockholm is still the day before in Greenwich.
        story.goesOn("2026-07-15", "00:30");
        story.adopted(strategy, 1);

        assertThat(story.stands(strategy).revision(1).orElseThrow().effectiveFrom())
                .isEqualTo(LocalDate.parse("2026-07-15"));
        assertThat(story.stands(strategy).revision(1).orElseThrow().status()).isEqualTo(RevisionStatus.ADOPTED);
    }

    private Stored<Strategy> change(StrategyId strategy, Long version, UnaryOperator<Draft> edit) {
        return story.application()
                .changeStrategy()
                .handle(
                        story.editor(),
                        new ChangeStrategy.Command(
                                strategy, version, was -> new Keyed<>(edit.apply(was.value()), was.externalKeys())));
    }

    private static UnaryOperator<Draft> owned(PersonId owner) {
        return was -> new Draft(
                new Header(
                        was.header().title(), null, null, false, owner, new Contact(owner, "room 4"), null, null, null),
                was.content());
    }

    private static UnaryOperator<Draft> envisioned(String vision) {
        return was -> new Draft(
                was.header(),
                new Content(vision, null, List.of(), null, was.content().period()));
    }

    private static Header retitled(Header was, String title) {
        return new Header(
                title,
                was.kind(),
                was.language(),
                was.confidential(),
                was.owner(),
                was.contact(),
                was.reviewCycle(),
                was.parent(),
                was.orgUnit());
    }

    private static Header below(String title, StrategyId parent) {
        return new Header(title, null, null, false, null, null, null, parent, null);
    }

    private static Goal contributing(GoalId id, StrategyId strategy, GoalId to) {
        return new Goal(
                id, strategy, GoalKind.BUSINESS, "Contributing", null, null, null, BigDecimal.ONE, null, List.of(), to);
    }

    private Goal goalOf(StrategyId strategy, GoalId goal) {
        return story.read(ports -> ports.goals()
                .find(strategy, goal.value(), 1, AsOf.NOW)
                .orElseThrow()
                .value());
    }

    private void changeGoal(StrategyId strategy, GoalId goal, Long version, String title) {
        Stored<Goal> changed = story.application()
                .changeGoal()
                .handle(
                        story.editor(),
                        new ChangeGoal.Command(
                                strategy,
                                goal,
                                version,
                                was -> new Keyed<>(Samples.goal(goal, strategy, title), was.externalKeys())));
        assertThat(changed.value().title()).isEqualTo(title);
    }

    private void removeGoal(StrategyId strategy, GoalId goal, Long version) {
        Stored<Goal> removed = story.application()
                .removeGoal()
                .handle(story.editor(), new RemoveGoal.Command(strategy, goal, version));
        assertThat(removed.value().id()).isEqualTo(goal);
    }

    private void consult(StrategyId strategy, int revision) {
        Stored<Strategy> sent = story.application()
                .consultOnRevision()
                .handle(story.editor(), new ConsultOnRevision.Command(strategy, revision));
        assertThat(sent.value().requireOpenRevision().status()).isEqualTo(RevisionStatus.IN_CONSULTATION);
    }

    private void launch(StrategyId strategy, LocalDate on) {
        Stored<Strategy> launched =
                story.application().launchStrategy().handle(story.editor(), new LaunchStrategy.Command(strategy, on));
        assertThat(launched.value().status()).isEqualTo(StrategyStatus.LAUNCHED);
    }

    private void close(StrategyId strategy, StrategyId successor) {
        Stored<Strategy> closed = story.application()
                .closeStrategy()
                .handle(
                        story.editor(),
                        new CloseStrategy.Command(strategy, "The period ended", "Two goals of three", successor, null));
        assertThat(closed.value().closure().successor()).isEqualTo(successor);
    }

    private void remove(StrategyId strategy, Long version) {
        Stored<Strategy> removed = story.application()
                .removeStrategy()
                .handle(story.editor(), new RemoveStrategy.Command(strategy, version));
        assertThat(removed.value().id()).isEqualTo(strategy);
    }
}
