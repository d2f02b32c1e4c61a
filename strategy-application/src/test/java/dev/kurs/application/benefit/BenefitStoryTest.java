package dev.kurs.application.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kurs.application.Keyed;
import dev.kurs.application.Listing;
import dev.kurs.application.Moment;
import dev.kurs.application.NotFound;
import dev.kurs.application.Resources.Usage;
import dev.kurs.application.Samples;
import dev.kurs.application.StillReferenced;
import dev.kurs.application.Story;
import dev.kurs.application.indicator.IndicatorDraft;
import dev.kurs.application.organisation.HandOver;
import dev.kurs.application.portfolio.CreateProject;
import dev.kurs.application.portfolio.RemoveProject;
import dev.kurs.application.strategy.RemoveStrategy;
import dev.kurs.domain.benefit.Benefit;
import dev.kurs.domain.benefit.BenefitHeader;
import dev.kurs.domain.benefit.Closure.Outcome;
import dev.kurs.domain.benefit.MeasurementPoint;
import dev.kurs.domain.benefit.MeasurementPointId;
import dev.kurs.domain.benefit.PracticeChange;
import dev.kurs.domain.benefit.Share;
import dev.kurs.domain.benefit.Uncertainty;
import dev.kurs.domain.indicator.Direction;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.indicator.Measure;
import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.kernel.RulesBroken;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.Header;
import dev.kurs.domain.strategy.StrategyId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What happens to a benefit, and to those who stand around it. */
class BenefitStoryTest {

    private final Story story = Story.on("2026-03-02");
    private final StrategyId strategy = story.strategy("Digital strategi");
    private final GoalId goal = story.goal(strategy, "Färre brev");
    private final PersonId owner = story.person("Alva Exempel");

    private ProjectId project(StrategyId of) {
        return story.application()
                .createProject()
                .handle(
                        story.editor(),
                        new CreateProject.Command(id -> new Keyed<>(Samples.project(of, "En brevlåda"), List.of())))
                .value()
                .id();
    }

    private BenefitId benefit(@Nullable ProjectId project, List<GoalId> goals) {
        BenefitHeader plain = BenefitsContract.header(
                "Färre brev",
                owner,
                LocalDate.parse("2026-01-01"),
                project == null ? List.of() : List.of(new Share(project, BigDecimal.ONE)),
                goals);
        BenefitHeader header = new BenefitHeader(
                plain.name(),
                null,
                plain.category(),
                false,
                owner,
                null,
                plain.projects(),
                goals,
                null,
                plain.realisationFrom(),
                Uncertainty.NONE,
                List.of(new PracticeChange("Skicka digitalt", owner, false)));
        return story.application()
                .createBenefit()
                .handle(story.editor(), new CreateBenefit.Command(id -> new Keyed<>(header, List.of())))
                .value()
                .id();
    }

    private IndicatorId indicator(BenefitId benefit) {
        Measure measure = new Measure(
                "Brev",
                "brev",
                Direction.INCREASE,
                null,
                benefit,
                BigDecimal.ONE,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return story.indicator(new IndicatorDraft(measure, Samples.BASELINE, Samples.TRAJECTORY));
    }

    private Benefit stands(BenefitId benefit) {
        return story.read(ports -> ports.benefits().get(benefit)).value();
    }

    private void close(BenefitId benefit, Outcome outcome) {
        story.application()
                .closeBenefit()
                .handle(story.editor(), new CloseBenefit.Command(benefit, outcome, "För dyrt", null));
    }

    @Test
    void an_open_benefit_and_what_is_left_to_measure_pass_on_with_what_somebody_answers_for() {
        BenefitId open = benefit(null, List.of(goal));
        BenefitId closed = benefit(null, List.of(goal));
        close(closed, Outcome.ABANDONED);
        MeasurementPointId past = point(open, "2026-03-01");
        MeasurementPointId today = point(open, "2026-03-02");
        PersonId heir = story.person("Bo Exempel");

        HandOver.HandedOver told =
                story.application().handOver().handle(story.administrator(), new HandOver.Command(owner, heir));

        assertThat(stands(open).header().owner()).isEqualTo(heir);
        assertThat(stands(open).header().practiceChanges())
                .extracting(PracticeChange::owner)
                .containsExactly(heir);
        assertThat(stands(closed).header().owner()).isEqualTo(owner);
        assertThat(told.moved()).extracting(Usage::id).contains(open.value(), today.value());
        assertThat(told.left()).extracting(Usage::id).contains(closed.value(), past.value());
    }

    private MeasurementPointId point(BenefitId benefit, String day) {
        return story.added(
                        MeasurementPoint.KIND,
                        id -> new MeasurementPoint(
                                new MeasurementPointId(id), benefit, LocalDate.parse(day), null, owner))
                .value()
                .id();
    }

    @Test
    void what_a_benefit_names_is_not_taken_away_under_it() {
        ProjectId project = project(strategy);
        BenefitId benefit = benefit(project, List.of(goal));

        assertThatThrownBy(() -> story.application()
                        .removeProject()
                        .handle(story.editor(), new RemoveProject.Command(project, null)))
                .isInstanceOfSatisfying(
                        StillReferenced.class,
                        refused -> assertThat(refused.usages())
                                .extracting(Usage::id)
                                .contains(benefit.value()));
        assertThatThrownBy(() -> story.application()
                        .removeStrategy()
                        .handle(story.editor(), new RemoveStrategy.Command(strategy, null)))
                .isInstanceOfSatisfying(
                        StillReferenced.class,
                        refused -> assertThat(refused.usages())
                                .extracting(Usage::id)
                                .contains(benefit.value()));
    }

    @Test
    void a_benefit_is_removed_while_it_was_never_measured_and_nothing_is_kept_at_it() {
        BenefitId benefit = benefit(null, List.of());
        IndicatorId indicator = indicator(benefit);
        RemoveBenefit.Command removal = new RemoveBenefit.Command(benefit, null);

        assertThatThrownBy(() -> story.application().removeBenefit().handle(story.editor(), removal))
                .isInstanceOfSatisfying(
                        StillReferenced.class,
                        refused -> assertThat(refused.usages())
                                .extracting(Usage::id)
                                .containsExactly(indicator.value()));
        story.measured(indicator, "2026-02-01", "50");
        assertThatThrownBy(() -> story.application().removeBenefit().handle(story.editor(), removal))
                .isInstanceOfSatisfying(
                        RulesBroken.class,
                        refused -> assertThat(refused.broken())
                                .extracting(one -> one.rule().code())
                                .containsExactly("measured-benefit-not-removed"));
        BenefitId bare = benefit(null, List.of());
        story.application().removeBenefit().handle(story.editor(), new RemoveBenefit.Command(bare, null));
        assertThatThrownBy(() -> stands(bare)).isInstanceOf(NotFound.class);
    }

    @Test
    void what_hangs_on_a_confidential_draft_is_there_for_editors_alone_with_its_indicator() {
        StrategyId secret = story.strategy(new Header("Hemlig", null, null, true, null, null, null, null, null));
        BenefitId benefit = benefit(project(secret), List.of(goal));
        IndicatorId indicator = indicator(benefit);
        BenefitViews views = story.application().benefitViews();

        assertThat(views.get(story.editor(), benefit, Moment.NOW).benefit().version())
                .isEqualTo(1);
        assertThatThrownBy(() -> views.get(story.reader(), benefit, Moment.NOW)).isInstanceOf(NotFound.class);
        assertThat(views.list(story.reader(), Listing.first(5), Moment.NOW).items())
                .isEmpty();
        assertThatThrownBy(() -> story.application().indicatorViews().get(story.reader(), indicator, Moment.NOW))
                .isInstanceOf(NotFound.class);
    }
}
