package dev.kurs.application.stratml;

import dev.kurs.application.stratml.PerformanceIndicator.MeasurementInstance;
import dev.kurs.application.stratml.PerformanceIndicator.Place;
import dev.kurs.application.stratml.PerformanceIndicator.Result;
import dev.kurs.application.stratml.PerformanceIndicator.ValueChainStage;
import dev.kurs.application.stratml.StratmlPlan.Administration;
import dev.kurs.application.stratml.StratmlPlan.DocumentType;
import dev.kurs.application.stratml.StratmlPlan.Objective;
import dev.kurs.application.stratml.StratmlPlan.Organization;
import dev.kurs.application.stratml.StratmlPlan.RoleType;
import dev.kurs.application.stratml.StratmlPlan.Stakeholder;
import dev.kurs.application.stratml.StratmlPlan.StakeholderType;
import dev.kurs.application.stratml.StratmlPlan.Statement;
import dev.kurs.application.stratml.StratmlPlan.Submitter;
import dev.kurs.domain.indicator.Baseline;
import dev.kurs.domain.indicator.Breakdown;
import dev.kurs.domain.indicator.Indicator;
import dev.kurs.domain.indicator.Measure;
import dev.kurs.domain.indicator.Measurement;
import dev.kurs.domain.indicator.Trajectory;
import dev.kurs.domain.kernel.Period;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.strategy.Content;
import dev.kurs.domain.strategy.Goal;
import dev.kurs.domain.strategy.Goal.GoalKind;
import dev.kurs.domain.strategy.Header;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns a strategy into a StratML plan, and tells of all that has no place there. */
final class PlanOutlet {

    /**
     * Everything that is written.
     *
     * @param goals all of them, in their order
     * @param indicators by the goal they belong to
     * @param measurements by the indicator they belong to, those that stand
     * @param people names by id
     * @param published the day the revision came into force, or today for a draft
     */
    record Source(
            String organisation,
            Header header,
            Content content,
            List<Goal> goals,
            Map<UUID, List<Indicator>> indicators,
            Map<UUID, List<Measurement>> measurements,
            Map<PersonId, String> people,
            LocalDate published) {}

    private final Source source;
    private final List<Loss> losses = new ArrayList<>();
    private boolean hasTargets;
    private boolean hasActuals;

    PlanOutlet(Source source) {
        this.source = source;
    }

    /** What has no place in StratML at all; complete once the plan was made. */
    List<Loss> losses() {
        return List.copyOf(losses);
    }

    StratmlPlan plan() {
        Header header = source.header();
        String at = "Strategy";
        lost(at, "kind", header.kind());
        lost(at, "language", header.language());
        lost(at, "owner", header.owner() == null ? null : source.people().get(header.owner()));
        lost(at, "reviewCycle", header.reviewCycle());
        lost(at, "parent", header.parent());
        lost(at, "orgUnit", header.orgUnit());
        List<StratmlPlan.Goal> goals = goals();
        Content content = source.content();
        Period period = content.period();
        return new StratmlPlan(
                hasActuals
                        ? DocumentType.PERFORMANCE_REPORT
                        : hasTargets ? DocumentType.PERFORMANCE_PLAN : DocumentType.STRATEGIC_PLAN,
                header.title(),
                content.motives(),
                null,
                List.of(new Organization(source.organisation(), null, null, null, List.of())),
                content.vision() == null ? null : new Statement(content.vision(), null),
                content.mission() == null ? null : new Statement(content.mission(), null),
                content.values().stream()
                        .map(value -> new StratmlPlan.Value(value.name(), value.description()))
                        .toList(),
                goals,
                new Administration(
                        null,
                        period == null ? null : period.from(),
                        period == null ? null : period.to(),
                        source.published(),
                        null),
                submitter(header.contact()));
    }

    private List<StratmlPlan.Goal> goals() {
        List<StratmlPlan.Goal> goals = new ArrayList<>();
        for (Goal goal : source.goals()) {
            if (goal.parent() == null) {
                int number = goals.size() + 1;
                String at = "Goal[" + number + "]";
                tellLost(goal, at);
                goals.add(new StratmlPlan.Goal(
                        goal.title(),
                        goal.description(),
                        identifier(goal.id().value()),
                        String.valueOf(number),
                        stakeholders(goal),
                        null,
                        indicators(goal, at),
                        objectives(goal, at, number)));
            }
        }
        return goals;
    }

    private List<Objective> objectives(Goal parent, String above, int parentNumber) {
        List<Objective> objectives = new ArrayList<>();
        for (Goal goal : source.goals()) {
            if (parent.id().equals(goal.parent())) {
                int number = objectives.size() + 1;
                String at = above + "/Objective[" + number + "]";
                tellLost(goal, at);
                objectives.add(new Objective(
                        goal.title(),
                        goal.description(),
                        identifier(goal.id().value()),
                        parentNumber + "." + number,
                        stakeholders(goal),
                        null,
                        indicators(goal, at)));
            }
        }
        return objectives;
    }

    private void tellLost(Goal goal, String at) {
        lost(at, "kind", goal.kind() == GoalKind.BUSINESS ? null : goal.kind());
        lost(at, "weight", goal.weight().compareTo(BigDecimal.ONE) == 0 ? null : goal.weight());
        lost(at, "supports", goal.supports().isEmpty() ? null : goal.supports().size());
        lost(at, "contributesTo", goal.contributesTo());
    }

    private List<Stakeholder> stakeholders(Goal goal) {
        String owner = goal.owner() == null ? null : source.people().get(goal.owner());
        return owner == null
                ? List.of()
                : List.of(new Stakeholder(
                        owner,
                        null,
                        List.of(new StratmlPlan.Role(null, null, List.of(RoleType.PERFORMER))),
                        StakeholderType.PERSON));
    }

    private List<PerformanceIndicator> indicators(Goal goal, String above) {
        List<PerformanceIndicator> indicators = new ArrayList<>();
        for (Indicator one : source.indicators().getOrDefault(goal.id().value(), List.of())) {
            String at = above + "/PerformanceIndicator[" + (indicators.size() + 1) + "]";
            tellLost(one, at);
            indicators.add(new PerformanceIndicator(
                    String.valueOf(indicators.size() + 1),
                    one.measure().name(),
                    one.measure().unit(),
                    identifier(one.id().value()),
                    List.of(),
                    instances(one, at),
                    null,
                    stage(one.measure().stage()),
                    PerformanceIndicator.IndicatorType.QUANTITATIVE));
        }
        return indicators;
    }

    private void tellLost(Indicator one, String at) {
        Measure measure = one.measure();
        lost(at, "weight", measure.weight().compareTo(BigDecimal.ONE) == 0 ? null : measure.weight());
        lost(at, "frequency", measure.frequency());
        lost(at, "nature", measure.nature());
        lost(at, "summable", measure.summable());
        lost(at, "source", measure.source());
        lost(at, "sourceKey", measure.sourceKey());
        lost(at, "verifier", measure.verifier());
        boolean directionKnown =
                one.baseline() != null && one.newestTrajectory().isPresent();
        lost(at, "direction", directionKnown ? null : measure.direction());
        lost(at, "trajectories", one.targets().size() > 1 ? one.targets().size() - 1 : null);
    }

    private List<MeasurementInstance> instances(Indicator one, String at) {
        List<MeasurementInstance> instances = new ArrayList<>();
        Baseline baseline = one.baseline();
        if (baseline != null) {
            instances.add(actual(null, baseline.date(), baseline.value(), IndicatorIntake.BASELINE_MARK));
        }
        one.newestTrajectory().map(Trajectory::points).orElse(List.of()).forEach(point -> {
            hasTargets = true;
            Result target = new Result(point.date(), point.date(), point.value(), null, null);
            instances.add(new MeasurementInstance(null, List.of(target), List.of()));
        });
        for (Measurement measurement :
                source.measurements().getOrDefault(one.id().value(), List.of())) {
            Breakdown part = measurement.breakdown();
            lost(at, "breakdown", part == null || part.dimension().equals("place") ? null : part.dimension());
            if (part == null || part.dimension().equals("place")) {
                hasActuals = true;
                Place place = part == null ? null : new Place(part.value(), null);
                instances.add(actual(place, measurement.date(), measurement.value(), measurement.note()));
            }
        }
        return instances;
    }

    private static MeasurementInstance actual(
            @Nullable Place place, LocalDate day, BigDecimal value, @Nullable String description) {
        return new MeasurementInstance(place, List.of(), List.of(new Result(day, day, value, null, description)));
    }

    private static @Nullable ValueChainStage stage(Measure.@Nullable Stage stage) {
        if (stage == null) {
            return null;
        }
        return switch (stage) {
            case INPUT -> ValueChainStage.INPUT;
            case PROCESS -> ValueChainStage.OUTPUT_PROCESSING;
            case OUTPUT -> ValueChainStage.OUTPUT;
            case OUTCOME -> ValueChainStage.OUTCOME;
        };
    }

    /** A name's last word is taken for the surname; put together again, the two say what the person is called. */
    private @Nullable Submitter submitter(Header.@Nullable Contact contact) {
        if (contact == null) {
            return null;
        }
        String name = contact.person() == null ? null : source.people().get(contact.person());
        int space = name == null ? -1 : name.lastIndexOf(' ');
        boolean mail = contact.channel().indexOf('@') >= 0;
        return new Submitter(
                null,
                name == null || space < 0 ? null : name.substring(0, space),
                name == null ? null : name.substring(space + 1),
                mail ? null : contact.channel(),
                mail ? contact.channel() : null);
    }

    private static String identifier(UUID id) {
        return "_" + id;
    }

    private void lost(String at, String field, @Nullable Object value) {
        if (value != null) {
            losses.add(new Loss(
                    LossCode.FIELD_DROPPED, at, Map.of("field", field, "value", Texts.excerpt(value.toString()))));
        }
    }
}
