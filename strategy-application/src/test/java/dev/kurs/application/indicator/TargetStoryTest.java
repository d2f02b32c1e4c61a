package dev.kurs.application.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kurs.application.Keyed;
import dev.kurs.application.Moment;
import dev.kurs.application.NotFound;
import dev.kurs.application.RoleTooLow;
import dev.kurs.application.Samples;
import dev.kurs.application.Stale;
import dev.kurs.application.Stored;
import dev.kurs.application.Story;
import dev.kurs.domain.indicator.Baseline;
import dev.kurs.domain.indicator.Indicator;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.indicator.Progress;
import dev.kurs.domain.indicator.ProgressStatus;
import dev.kurs.domain.indicator.Trajectory;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.ExternalKey;
import dev.kurs.domain.kernel.RulesBroken;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.StrategyId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class TargetStoryTest {

    private static final Trajectory TO_SIXTY = Trajectory.parse("2028-01-01=60");

    private final Story story = Story.on("2026-01-01");
    private final StrategyId strategy = story.strategy("Digital by 2030");
    private final GoalId easier = story.goal(strategy, "Easier to reach us");
    private final IndicatorId letters = story.indicator(easier, "Letters sent digitally");

    TargetStoryTest() {
        story.goesOn("2026-07-02");
        story.told();
    }

    @Test
    void a_target_is_lowered_from_a_day_on_and_the_days_before_keep_the_old_one() {
        story.measured(letters, "2026-06-01", "50");
        story.goesOn("2026-07-05");
        story.told();

        succeed("2026-07-01", TO_SIXTY, "The money was cut");

        // (50 − 40) / (80 − 40) until the day before, (50 − 40) / (60 − 40) from the day on.
        assertThat(progress(on("2026-06-30")).progress().decimal()).isEqualByComparingTo("0.25");
        assertThat(progress(on("2026-07-01")).progress().decimal()).isEqualByComparingTo("0.5");
        Moment asKnownBefore = new Moment(LocalDate.parse("2026-07-01"), LocalDate.parse("2026-07-04"));
        assertThat(progress(asKnownBefore).progress().decimal()).isEqualByComparingTo("0.25");
        assertThat(story.newEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.type()).isEqualTo("dev.kurs.indicator.target-lowered");
            assertThat(entry.subject()).isEqualTo("indicator/" + letters);
            assertThat(entry.data()).contains("The money was cut", "2028-01-01", "\"from\":\"2026-07-01\"", "EDITOR");
        });
    }

    @Test
    void a_target_that_is_raised_is_told_apart() {
        succeed("2026-07-01", Trajectory.parse("2028-01-01=90"), "We can do more");
        assertThat(story.told()).containsExactly("indicator.target-raised indicator");

        succeed("2026-08-01", Trajectory.parse("2029-01-01=90"), "But later");
        assertThat(story.told()).containsExactly("indicator.trajectory-changed indicator");
    }

    @Test
    void a_target_cannot_be_overwritten_or_taken_over_without_a_reason() {
        assertThatThrownBy(() -> change(1L, was -> new IndicatorDraft(was.measure(), was.baseline(), TO_SIXTY)))
                .isInstanceOf(RulesBroken.class)
                .hasMessageContaining("trajectory-not-overwritten at '/trajectory'");
        assertThatThrownBy(() -> succeed("2026-07-01", TO_SIXTY, " "))
                .isInstanceOf(RulesBroken.class)
                .hasMessageContaining("reason-missing at '/reason'");
        assertThat(story.told()).isEmpty();
    }

    @Test
    void all_that_is_wrong_with_a_new_target_is_told_together() {
        assertThatThrownBy(() -> story.application()
                        .changeTrajectory()
                        .handle(
                                story.editor(),
                                new ChangeTrajectory.Command(
                                        letters,
                                        LocalDate.parse("2026-07-01"),
                                        Trajectory.parse("2026-01-01=30"),
                                        "",
                                        new DecisionId(new UUID(0x7000L, 1)))))
                .isInstanceOfSatisfying(
                        RulesBroken.class,
                        refused -> assertThat(refused.broken())
                                .extracting(one -> one.rule().code() + " " + one.pointer())
                                .containsExactlyInAnyOrder(
                                        "reference-unknown /decision",
                                        "reason-missing /reason",
                                        "trajectory-before-baseline /trajectory/0/date",
                                        "target-on-wrong-side /trajectory/0/value"));
        assertThat(story.told()).isEmpty();
    }

    @Test
    void a_corrected_baseline_moves_the_figures_and_the_old_ones_are_still_known() {
        story.measured(letters, "2026-06-01", "50");
        story.told();

        change(
                1L,
                was -> new IndicatorDraft(
                        was.measure(),
                        new Baseline(new BigDecimal("30"), was.baseline().date()),
                        was.trajectory()));

        assertThat(progress(Moment.NOW).progress().decimal()).isEqualByComparingTo("0.4");
        assertThat(progress(asOf("2026-07-01")).status()).isEqualTo(ProgressStatus.NO_DATA);
        story.goesOn("2026-07-05");
        assertThat(progress(asOf("2026-07-02")).progress().decimal()).isEqualByComparingTo("0.4");
        assertThat(story.newEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.type()).isEqualTo("dev.kurs.indicator.indicator-changed");
            assertThat(entry.data()).contains("\"baselineBefore\":{", "\"value\":40", "\"value\":30");
        });
    }

    @Test
    void a_baseline_does_not_move_past_what_was_measured() {
        story.measured(letters, "2026-06-01", "50");
        story.told();

        assertThatThrownBy(() -> change(
                        null,
                        was -> new IndicatorDraft(
                                was.measure(),
                                new Baseline(new BigDecimal("40"), LocalDate.parse("2026-06-02")),
                                was.trajectory())))
                .isInstanceOf(RulesBroken.class)
                .hasMessageContaining("baseline-after-measurement at '/baseline/date'");
        assertThat(story.told()).isEmpty();
    }

    @Test
    void an_indicator_without_a_target_is_not_measurable_until_it_gets_one() {
        IndicatorId bare = story.indicator(new IndicatorDraft(Samples.measure(easier, "Visits"), null, null));
        story.measured(bare, "2026-06-01", "50");
        assertThat(progress(bare, Moment.NOW).status()).isEqualTo(ProgressStatus.NOT_MEASURABLE);
        story.told();

        change(bare, 1L, was -> new IndicatorDraft(was.measure(), Samples.BASELINE, Samples.TRAJECTORY));

        assertThat(progress(bare, Moment.NOW).progress().decimal()).isEqualByComparingTo("0.25");
        assertThat(story.told()).containsExactly("indicator.indicator-changed indicator");
    }

    @Test
    void an_indicator_that_stays_as_it_is_keeps_its_version_and_leaves_no_entry() {
        assertThat(change(1L, was -> was).version()).isEqualTo(1);
        assertThat(story.told()).isEmpty();
    }

    @Test
    void who_read_an_older_version_neither_changes_nor_removes() {
        change(1L, was -> new IndicatorDraft(Samples.measure(easier, "Letters"), was.baseline(), was.trajectory()));
        story.told();

        assertThatThrownBy(() -> change(1L, was -> was))
                .isInstanceOfSatisfying(
                        Stale.class, stale -> assertThat(stale.version()).isEqualTo(2));
        assertThatThrownBy(() -> remove(1L)).isInstanceOf(Stale.class);
        assertThat(story.told()).isEmpty();
    }

    @Test
    void an_indicator_is_removed_only_while_nothing_was_measured() {
        story.measured(letters, "2026-06-01", "50");
        story.told();
        assertThatThrownBy(() -> remove(null))
                .isInstanceOf(RulesBroken.class)
                .hasMessageContaining("measured-not-removed");
        assertThat(story.told()).isEmpty();

        IndicatorId bare = story.indicator(easier, "Visits");
        story.told();
        Stored<Indicator> removed =
                story.application().removeIndicator().handle(story.editor(), new RemoveIndicator.Command(bare, null));
        assertThat(removed.value().id()).isEqualTo(bare);
        assertThat(story.told()).containsExactly("indicator.indicator-removed indicator");
        assertThatThrownBy(() -> progress(bare, Moment.NOW)).isInstanceOf(NotFound.class);
    }

    @Test
    void an_indicator_belongs_to_a_goal_that_is_there_and_carries_the_keys_of_other_systems() {
        ExternalKey kolada = new ExternalKey("kolada", "N07402");
        assertThatThrownBy(() -> story.indicator(new GoalId(new UUID(0x7000L, 1)), "Visits"))
                .isInstanceOf(RulesBroken.class)
                .hasMessageContaining("reference-unknown at '/goal'");
        assertThat(story.told()).isEmpty();

        IndicatorId keyed = story.application()
                .addIndicator()
                .handle(
                        story.editor(),
                        new AddIndicator.Command(id -> new Keyed<>(
                                new IndicatorDraft(Samples.measure(easier, "Visits"), null, null), List.of(kolada))))
                .value()
                .id();
        assertThat(story.told())
                .containsExactly("indicator.indicator-added indicator", "indicator.external-keys-changed indicator");
        Optional<UUID> found = story.read(ports -> ports.resources().findByExternalKey("indicator", kolada));
        assertThat(found).contains(keyed.value());
    }

    @Test
    void contributors_measure_but_set_no_targets() {
        assertThatThrownBy(() -> story.application()
                        .changeTrajectory()
                        .handle(
                                story.contributor(),
                                new ChangeTrajectory.Command(
                                        letters, LocalDate.parse("2026-07-01"), TO_SIXTY, "Because", null)))
                .isInstanceOf(RoleTooLow.class);
        assertThatThrownBy(() -> story.application()
                        .changeIndicator()
                        .handle(story.contributor(), new ChangeIndicator.Command(letters, null, was -> was)))
                .isInstanceOf(RoleTooLow.class);
        assertThatThrownBy(() -> story.application()
                        .removeIndicator()
                        .handle(story.contributor(), new RemoveIndicator.Command(letters, null)))
                .isInstanceOf(RoleTooLow.class);
        assertThat(story.told()).isEmpty();
    }

    private void succeed(String from, Trajectory trajectory, String reason) {
        Stored<Indicator> succeeded = story.application()
                .changeTrajectory()
                .handle(
                        story.editor(),
                        new ChangeTrajectory.Command(letters, LocalDate.parse(from), trajectory, reason, null));
        assertThat(succeeded.value().newestTrajectory()).contains(trajectory);
    }

    private Stored<Indicator> change(Long version, UnaryOperator<IndicatorDraft> edit) {
        return change(letters, version, edit);
    }

    private Stored<Indicator> change(IndicatorId indicator, Long version, UnaryOperator<IndicatorDraft> edit) {
        return story.application()
                .changeIndicator()
                .handle(
                        story.editor(),
                        new ChangeIndicator.Command(
                                indicator, version, was -> new Keyed<>(edit.apply(was.value()), was.externalKeys())));
    }

    private void remove(Long version) {
        Stored<Indicator> removed = story.application()
                .removeIndicator()
                .handle(story.editor(), new RemoveIndicator.Command(letters, version));
        assertThat(removed.value().id()).isEqualTo(letters);
    }

    private Progress progress(Moment moment) {
        return progress(letters, moment);
    }

    private Progress progress(IndicatorId indicator, Moment moment) {
        return story.application()
                .indicatorViews()
                .get(story.reader(), indicator, moment)
                .progress();
    }

    private static Moment on(String day) {
        return new Moment(LocalDate.parse(day), null);
    }

    private static Moment asOf(String day) {
        return new Moment(null, LocalDate.parse(day));
    }
}
