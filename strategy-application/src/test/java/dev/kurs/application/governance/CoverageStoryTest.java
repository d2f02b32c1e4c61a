package dev.kurs.application.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kurs.application.Actor;
import dev.kurs.application.Keyed;
import dev.kurs.application.Moment;
import dev.kurs.application.NotFound;
import dev.kurs.application.Story;
import dev.kurs.application.strategy.CreateStrategy;
import dev.kurs.application.strategy.Draft;
import dev.kurs.domain.governance.Body.BodyKind;
import dev.kurs.domain.governance.Coverage;
import dev.kurs.domain.governance.Coverage.Conflict;
import dev.kurs.domain.governance.Coverage.Gap;
import dev.kurs.domain.governance.MandateHolder;
import dev.kurs.domain.governance.MandateId;
import dev.kurs.domain.governance.Place;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.strategy.Content;
import dev.kurs.domain.strategy.Header;
import dev.kurs.domain.strategy.StrategyId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether a strategy finds somebody for every decision that it may need, until 2030-12-31. */
class CoverageStoryTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-06-01");
    private static final LocalDate LAST = LocalDate.parse("2030-12-31");

    private final Story story = Story.on("2026-06-01");
    private final TownHall hall = new TownHall(story);
    private final StrategyId strategy = story.adoptedStrategy("Digital by 2030");
    private final BodyId council = hall.body("The council", BodyKind.POLITICAL);
    private final BodyId board = hall.body("The board", BodyKind.EXECUTIVE);

    private Coverage coverage(Moment moment) {
        return coverage(story.reader(), strategy, moment);
    }

    private Coverage coverage(Actor actor, StrategyId of, Moment moment) {
        return story.application().authorityViews().coverage(actor, of, moment);
    }

    @Test
    void where_nobody_may_decide_every_power_is_a_gap_over_the_strategy_and_each_live_project() {
        ProjectId project = hall.project(strategy, "One login", null);

        List<Gap> gaps = coverage(Moment.NOW).gaps();

        assertThat(gaps).hasSize(Power.values().length + Coverage.OF_PROJECTS.size());
        assertThat(gaps).contains(new Gap(Power.ADOPT_STRATEGY, Place.of(strategy), TODAY, LAST, null));
        assertThat(gaps).contains(new Gap(Power.PASS_GATE, Place.of(strategy, project), TODAY, LAST, null));
        assertThat(gaps).allSatisfy(gap -> assertThat(gap.to()).isEqualTo(LAST));
    }

    @Test
    void gaps_say_from_which_day_to_which_and_above_which_amount() {
        MandateId root = hall.granted(Grant.to(MandateHolder.of(council)).during("2026-01-01/2029-12-31"));
        hall.granted(Grant.to(MandateHolder.of(board))
                .of(Power.COMMIT_BUDGET)
                .over(Place.of(strategy))
                .upTo("5000000", null)
                .during("2030-07-01/2030-12-31"));

        Coverage coverage = coverage(Moment.NOW);

        assertThat(root).isNotNull();
        assertThat(coverage.gaps())
                .hasSize(Power.values().length + 1)
                .contains(
                        new Gap(Power.PASS_GATE, Place.of(strategy), LocalDate.parse("2030-01-01"), LAST, null),
                        new Gap(
                                Power.COMMIT_BUDGET,
                                Place.of(strategy),
                                LocalDate.parse("2030-01-01"),
                                LocalDate.parse("2030-06-30"),
                                null),
                        new Gap(
                                Power.COMMIT_BUDGET,
                                Place.of(strategy),
                                LocalDate.parse("2030-07-01"),
                                LAST,
                                Grant.sek("5000000")));
    }

    @Test
    void a_mandate_over_one_project_covers_that_one_alone() {
        ProjectId one = hall.project(strategy, "One login", null);
        ProjectId other = hall.project(strategy, "One archive", null);
        hall.granted(Grant.to(MandateHolder.of(board)).of(Power.PASS_GATE).over(Place.of(strategy, one)));

        assertThat(coverage(Moment.NOW).gaps())
                .filteredOn(gap -> gap.power() == Power.PASS_GATE)
                .extracting(Gap::scope)
                .containsExactly(Place.of(strategy), Place.of(strategy, other));
    }

    @Test
    void two_who_know_nothing_of_each_other_are_in_conflict_and_a_chain_or_an_escalation_makes_peace() {
        MandateId one = hall.granted(
                Grant.to(MandateHolder.of(council)).of(Power.PASS_GATE).over(Place.of(strategy)));
        MandateId two = hall.granted(
                Grant.to(MandateHolder.of(board)).of(Power.PASS_GATE).over(Place.of(strategy)));

        assertThat(coverage(Moment.NOW).conflicts())
                .containsExactly(new Conflict(Power.PASS_GATE, Place.of(strategy), List.of(one, two)));
        assertThat(hall.revoked(story.administrator(), two, "2026-06-01").ended())
                .isEmpty();
        hall.granted(Grant.to(MandateHolder.of(board))
                .of(Power.PASS_GATE)
                .over(Place.of(strategy))
                .by(one));
        assertThat(coverage(Moment.NOW).conflicts()).isEmpty();
    }

    @Test
    void coverage_is_of_the_day_that_is_asked_about_and_of_what_was_known() {
        hall.granted(Grant.to(MandateHolder.of(council)));
        story.goesOn("2026-06-02");

        assertThat(coverage(Moment.NOW).gaps()).isEmpty();
        assertThat(coverage(TownHall.asOf("2026-06-01")).gaps()).isEmpty();
        assertThat(coverage(TownHall.validAt("2025-12-01")).gaps())
                .hasSize(Power.values().length)
                .allSatisfy(gap -> {
                    assertThat(gap.from()).isEqualTo(LocalDate.parse("2025-12-01"));
                    assertThat(gap.to()).isEqualTo(LocalDate.parse("2025-12-31"));
                });
        hall.granted(Grant.to(MandateHolder.of(board)));
        assertThat(coverage(Moment.NOW).conflicts()).hasSize(Power.values().length);
        assertThat(coverage(TownHall.asOf("2026-06-01")).conflicts()).isEmpty();
        assertThat(coverage(TownHall.validAt("2031-01-01"))).isEqualTo(new Coverage(List.of(), List.of()));
    }

    @Test
    void a_strategy_without_an_end_is_looked_at_for_five_years() {
        StrategyId open = openEnded();

        assertThat(coverage(story.editor(), open, Moment.NOW).gaps())
                .isNotEmpty()
                .allSatisfy(gap -> assertThat(gap.to()).isEqualTo(LocalDate.parse("2031-06-01")));
    }

    private StrategyId openEnded() {
        Header header = new Header("Without an end", null, null, false, null, null, null, null, null);
        Draft draft = new Draft(header, Content.EMPTY);
        return story.application()
                .createStrategy()
                .handle(story.editor(), new CreateStrategy.Command(id -> new Keyed<>(draft, List.of())))
                .value()
                .id();
    }

    @Test
    void the_coverage_of_a_confidential_draft_is_there_for_editors_alone() {
        StrategyId secret = story.strategy(new Header("A merger", null, null, true, null, null, null, null, null));

        for (Actor actor :
                List.of(story.reader(), story.contributor(), story.elsewhere().editor())) {
            assertThatThrownBy(() -> coverage(actor, secret, Moment.NOW)).isInstanceOf(NotFound.class);
        }
        assertThat(coverage(story.editor(), secret, Moment.NOW).gaps()).isNotEmpty();
        assertThatThrownBy(() -> coverage(story.editor(), new StrategyId(TownHall.unknown()), Moment.NOW))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> coverage(story.reader(), strategy, TownHall.asOf("2026-05-31")))
                .as("it was not there yet")
                .isInstanceOf(NotFound.class);
    }
}
