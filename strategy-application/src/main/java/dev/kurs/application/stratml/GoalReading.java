package dev.kurs.application.stratml;

import dev.kurs.application.stratml.StratmlPlan.Goal;
import dev.kurs.application.stratml.StratmlPlan.Objective;
import dev.kurs.application.stratml.StratmlPlan.Role;
import dev.kurs.application.stratml.StratmlPlan.RoleType;
import dev.kurs.application.stratml.StratmlPlan.Stakeholder;
import dev.kurs.application.stratml.StratmlPlan.StakeholderType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads goals and objectives, and those with a stake in them. */
final class GoalReading {

    private final ReadingRun run;
    private final IndicatorReading indicators;

    GoalReading(ReadingRun run) {
        this.run = run;
        this.indicators = new IndicatorReading(run);
    }

    Goal goal(ElementReading goal) {
        goal.all("PerformanceIndicator").forEach(child -> run.tell(child, RepairCode.INDICATOR_ON_GOAL));
        goal.need("Name", Placeholder.GOAL_NAME);
        String identifier = goal.identifier();
        List<PerformanceIndicator> own = new ArrayList<>(indicators.of(goal));
        List<Objective> objectives = new ArrayList<>();
        goal.all("Objective", Shape.OBJECTIVE).map(this::objective).forEach(objective -> {
            if (GoalIndicators.isCarrier(objective, identifier)) {
                own.addAll(objective.indicators());
            } else {
                objectives.add(objective);
            }
        });
        return goal.placed(new Goal(
                goal.text("Name"),
                goal.text("Description"),
                identifier,
                goal.text("SequenceIndicator"),
                stakeholders(goal),
                goal.text("OtherInformation"),
                own,
                objectives));
    }

    private Objective objective(ElementReading objective) {
        objective.need("Name", Placeholder.OBJECTIVE_NAME);
        return objective.placed(new Objective(
                objective.text("Name"),
                objective.text("Description"),
                objective.identifier(),
                objective.text("SequenceIndicator"),
                stakeholders(objective),
                objective.text("OtherInformation"),
                indicators.of(objective)));
    }

    List<Stakeholder> stakeholders(ElementReading parent) {
        return parent.all("Stakeholder", Shape.STAKEHOLDER)
                .map(this::stakeholder)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Stakeholder> stakeholder(ElementReading read) {
        Stakeholder stakeholder = new Stakeholder(
                read.text("Name"),
                read.text("Description"),
                read.all("Role", Shape.ROLE)
                        .map(this::role)
                        .flatMap(Optional::stream)
                        .toList(),
                read.word(StakeholderType.values(), "StakeholderTypeType"));
        Optional<Stakeholder> kept = read.kept(stakeholder, stakeholder.saysNothing());
        kept.ifPresent(some -> read.need("Name", Placeholder.STAKEHOLDER_NAME));
        return kept;
    }

    private Optional<Role> role(ElementReading read) {
        List<RoleType> types = read.all("RoleType").stream()
                .flatMap(type -> Texts.lines(read.textOf(type))
                        .flatMap(word -> Stream.ofNullable(read.word(RoleType.values(), word, type))))
                .toList();
        Role role = new Role(read.text("Name"), read.text("Description"), types);
        return read.kept(role, role.saysNothing());
    }
}
