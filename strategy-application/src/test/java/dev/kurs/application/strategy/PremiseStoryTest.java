package dev.kurs.application.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kurs.application.Keyed;
import dev.kurs.application.Moment;
import dev.kurs.application.NotFound;
import dev.kurs.application.Samples;
import dev.kurs.application.Stale;
import dev.kurs.application.Stored;
import dev.kurs.application.Story;
import dev.kurs.application.strategy.StrategyViews.PremiseView;
import dev.kurs.domain.kernel.RulesBroken;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.strategy.Observation;
import dev.kurs.domain.strategy.Observation.Verdict;
import dev.kurs.domain.strategy.ObservationId;
import dev.kurs.domain.strategy.Premise;
import dev.kurs.domain.strategy.Premise.Category;
import dev.kurs.domain.strategy.PremiseId;
import dev.kurs.domain.strategy.PremiseStanding;
import dev.kurs.domain.strategy.Reaffirmation;
import dev.kurs.domain.strategy.ReaffirmationId;
import dev.kurs.domain.strategy.Revision.Trigger;
import dev.kurs.domain.strategy.Revision.TriggerType;
import dev.kurs.domain.strategy.StrategyId;
import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PremiseStoryTest {

    private final Story story = Story.on("2026-01-10");
    private final StrategyId strategy = story.strategy("Digital by 2030");
    private final PremiseId law = story.premise(strategy, id -> halfYearly(id, "The law stands"));

    PremiseStoryTest() {
        story.goal(strategy, "Easier to reach us");
    }

    @Test
    void a_broken_premise_makes_a_revision_due_until_one_that_names_it_is_adopted() {
        story.adopted(strategy, 1);
        assertThat(due()).isFalse();
        story.told();

        story.goesOn("2026-03-01");
        observed("2026-03-01", Verdict.BROKEN);
        assertThat(story.told()).containsExactly("strategy.observation-added observation");
        assertThat(due()).isTrue();

        story.goesOn("2026-03-10");
        story.opened(strategy, new Trigger(TriggerType.PREMISE, law.value()));
        assertThat(due()).isTrue();

        story.goesOn("2026-04-01");
        story.adopted(strategy, 2);
        assertThat(due()).isFalse();
        assertThat(standing(Moment.NOW).verdict()).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void a_revision_for_another_reason_does_not_answer() {
        story.adopted(strategy, 1);
        story.goesOn("2026-03-01");
        observed("2026-03-01", Verdict.BROKEN);
        story.goesOn("2026-03-10");
        story.opened(strategy, new Trigger(TriggerType.REVIEW, null));
        story.adopted(strategy, 2);

        assertThat(due()).isTrue();
    }

    @Test
    void a_strategy_that_is_reaffirmed_with_a_reason_is_no_longer_due() {
        story.adopted(strategy, 1);
        story.goesOn("2026-03-01");
        observed("2026-03-01", Verdict.BROKEN);
        story.told();

        story.goesOn("2026-03-02");
        reaffirmed("The new law asks for the same");

        assertThat(story.told()).containsExactly("strategy.reaffirmation-added reaffirmation");
        assertThat(due()).isFalse();

        story.goesOn("2026-05-01");
        observed("2026-05-01", Verdict.BROKEN);
        assertThat(due()).isTrue();
        assertThatThrownBy(() -> reaffirmed(" "))
                .isInstanceOf(RulesBroken.class)
                .hasMessageContaining("text-missing at '/reason'");
    }

    @Test
    void a_premise_seen_to_hold_again_asks_for_nothing() {
        story.adopted(strategy, 1);
        story.goesOn("2026-03-01");
        observed("2026-03-01", Verdict.BROKEN);
        story.goesOn("2026-03-20");
        observed("2026-03-20", Verdict.HOLDS);

        assertThat(due()).isFalse();
    }

    @Test
    void the_newest_day_is_the_premises_and_on_one_day_what_was_recorded_last() {
        story.adopted(strategy, 1);
        story.goesOn("2026-03-20");
        observed("2026-03-15", Verdict.UNDER_WATCH);
        story.goesOn("2026-03-21");
        observed("2026-03-10", Verdict.BROKEN);
        assertThat(standing(Moment.NOW).verdict()).isEqualTo(Verdict.UNDER_WATCH);
        assertThat(standing(Moment.NOW).lastObservedOn()).isEqualTo(LocalDate.parse("2026-03-15"));

        story.goesOn("2026-03-22");
        observed("2026-03-15", Verdict.HOLDS);
        assertThat(standing(Moment.NOW).verdict()).isEqualTo(Verdict.HOLDS);
    }

    @Test
    void a_premise_is_overdue_when_nobody_has_looked_for_longer_than_its_cycle() {
        story.adopted(strategy, 1);

        assertThat(standing(on("2026-07-10")).overdue()).isFalse();
        assertThat(standing(on("2026-07-11")).overdue()).isTrue();

        story.goesOn("2026-06-01");
        observed("2026-06-01", Verdict.HOLDS);
        assertThat(standing(on("2026-12-01")).overdue()).isFalse();
        assertThat(standing(on("2026-12-02")).overdue()).isTrue();
    }

    @Test
    void what_was_seen_in_march_and_recorded_in_may_was_not_known_in_april() {
        story.adopted(strategy, 1);
        story.goesOn("2026-05-10");
        observed("2026-03-01", Verdict.BROKEN);

        assertThat(standing(on("2026-04-01")).verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(standing(on("2026-02-28")).verdict()).isNull();
        assertThat(standing(asOf("2026-04-01")).verdict()).isNull();
        assertThat(standing(asOf("2026-05-10")).verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(standing(asOf("2026-05-09")).verdict()).isNull();
    }

    @Test
    void nothing_is_seen_in_the_future_or_of_a_premise_that_is_not_there() {
        story.told();

        assertThatThrownBy(() -> observed("2026-01-11", Verdict.HOLDS))
                .isInstanceOf(RulesBroken.class)
                .hasMessageContaining("day-in-the-future at '/date'");
        assertThatThrownBy(() -> story.added(
                        Observation.KIND,
                        id -> new Observation(
                                new ObservationId(id),
                                new PremiseId(new UUID(0x7000L, 1)),
                                LocalDate.parse("2026-01-10"),
                                "Seen",
                                Verdict.HOLDS,
                                null)))
                .isInstanceOf(NotFound.class);
        assertThat(story.told()).isEmpty();
    }

    @Test
    void a_premise_is_written_in_an_open_revision_and_each_change_leaves_its_entry() {
        story.told();

        PremiseId money = story.premise(strategy, "The money lasts");
        assertThat(story.told()).containsExactly("strategy.premise-added premise");

        change(money, 1L, "The money lasts until 2030");
        assertThat(story.newEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.type()).isEqualTo("dev.kurs.strategy.premise-changed");
            assertThat(entry.data()).contains("The money lasts until 2030", "\"revision\":1");
        });

        assertThat(change(money, 2L, "The money lasts until 2030").version()).isEqualTo(2);
        assertThat(story.told()).isEmpty();

        assertThatThrownBy(() -> change(money, 1L, "The money is gone")).isInstanceOf(Stale.class);
        assertThatThrownBy(() -> remove(money, 1L)).isInstanceOf(Stale.class);
        remove(money, 2L);
        assertThat(story.told()).containsExactly("strategy.premise-removed premise");

        story.adopted(strategy, 1);
        story.told();
        assertThatThrownBy(() -> story.premise(strategy, "Too late")).hasMessageContaining("no-open-revision");
        assertThatThrownBy(() -> change(law, null, "Too late")).hasMessageContaining("no-open-revision");
        assertThatThrownBy(() -> remove(law, null)).hasMessageContaining("no-open-revision");
        assertThat(story.told()).isEmpty();
    }

    @Test
    void a_premise_is_watched_by_somebody_who_is_there() {
        story.told();

        assertThatThrownBy(() -> story.premise(
                        strategy,
                        id -> new Premise(
                                id,
                                strategy,
                                "The law stands",
                                Category.LAW,
                                new PersonId(new UUID(0x7000L, 1)),
                                null)))
                .isInstanceOf(RulesBroken.class)
                .hasMessageContaining("reference-unknown at '/watcher'");
        assertThat(story.told()).isEmpty();
    }

    private boolean due() {
        return story.application()
                .strategyViews()
                .get(story.reader(), strategy, Moment.NOW)
                .revisionDue();
    }

    private PremiseStanding standing(Moment moment) {
        PremiseView view = story.read(ports ->
                story.application().strategyViews().getPremise(ports, story.reader(), strategy, law, null, moment));
        return view.standing();
    }

    private void observed(String date, Verdict verdict) {
        Observation observation = story.added(
                        Observation.KIND,
                        id -> new Observation(new ObservationId(id), law, LocalDate.parse(date), "Seen", verdict, null))
                .value();
        assertThat(observation.premise()).isEqualTo(law);
    }

    private void reaffirmed(String reason) {
        Reaffirmation reaffirmation = story.added(
                        Reaffirmation.KIND, id -> new Reaffirmation(new ReaffirmationId(id), strategy, reason))
                .value();
        assertThat(reaffirmation.reason()).isEqualTo(reason);
    }

    private Stored<Premise> change(PremiseId premise, Long version, String statement) {
        return story.application()
                .changePremise()
                .handle(
                        story.editor(),
                        new ChangePremise.Command(
                                strategy,
                                premise,
                                version,
                                was -> new Keyed<>(Samples.premise(premise, strategy, statement), was.externalKeys())));
    }

    private void remove(PremiseId premise, Long version) {
        Stored<Premise> removed = story.application()
                .removePremise()
                .handle(story.editor(), new RemovePremise.Command(strategy, premise, version));
        assertThat(removed.value().id()).isEqualTo(premise);
    }

    private Premise halfYearly(PremiseId id, String statement) {
        return new Premise(id, strategy, statement, Category.LAW, null, Period.ofMonths(6));
    }

    private static Moment on(String day) {
        return new Moment(LocalDate.parse(day), null);
    }

    private static Moment asOf(String day) {
        return new Moment(null, LocalDate.parse(day));
    }
}
