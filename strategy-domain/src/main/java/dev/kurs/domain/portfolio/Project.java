package dev.kurs.domain.portfolio;

import dev.kurs.domain.kernel.BrokenRule;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.kernel.RecordShape;
import dev.kurs.domain.kernel.RulesBroken;
import dev.kurs.domain.kernel.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that is done once to carry a strategy out.
 *
 * <p>Its life: it is an idea; it goes through {@code ANALYSIS}, {@code PLANNED}, {@code DELIVERY} and {@code REALISATION}
 * one after another until it is {@code DONE}. From any of them it can be paused, and goes on from where it was paused; and
 * it can be stopped for good, out of a pause too. Into {@code DELIVERY}, {@code REALISATION} and {@code DONE} it goes
 * through a gate, which asks for what it must have there; a gate that was passed before a pause is not passed again. Each
 * step is kept with its day, and none is taken back. What is said of it can be changed at any time, but for its strategy. It
 * is removed only while it is an idea that took no step.
 *
 * @param header what is said of it
 * @param steps those that it took, in order; none while it is an idea
 */
public record Project(ProjectId id, ProjectHeader header, List<StageChange> steps) {

    public Project {
        steps = List.copyOf(steps);
    }

    /** A new project: an idea. */
    public static Change<Project> created(ProjectId id, ProjectHeader header) {
        return Change.of(
                new Project(id, header, List.of()),
                Event.of("portfolio.project-created", id, RecordShape.differences(null, header)));
    }

    /** The stage that its last step led to. */
    public Stage stage() {
        return steps.isEmpty() ? Stage.IDEA : lastStep().to();
    }

    /** The project as it stood on a day: with the steps that it had taken by then. */
    public Project on(LocalDate day) {
        return new Project(
                id,
                header,
                steps.stream().filter(step -> !step.on().isAfter(day)).toList());
    }

    /** Whether it is under way; see {@link Stage#isLive}. */
    public boolean isLive() {
        return stage().isLive();
    }

    /** Whether its complexity counts; see {@link Stage#isActive}. */
    public boolean isActive() {
        return stage().isActive();
    }

    /** The stages that a step can lead to; none when it has come to an end. */
    public List<Stage> reachable() {
        return switch (stage()) {
            case IDEA -> orRest(Stage.ANALYSIS);
            case ANALYSIS -> orRest(Stage.PLANNED);
            case PLANNED -> orRest(Stage.DELIVERY);
            case DELIVERY -> orRest(Stage.REALISATION);
            case REALISATION -> orRest(Stage.DONE);
            case PAUSED -> List.of(lastStep().from(), Stage.STOPPED);
            case DONE, STOPPED -> List.of();
        };
    }

    /** The stage that it comes to when it goes on; null when it has come to an end. */
    public @Nullable Stage next() {
        return stage().isEnd() ? null : reachable().get(0);
    }

    /** All that it lacks to go on: nothing out of a pause, nor at an end. */
    public List<BrokenRule> lacking(GateFacts facts) {
        Faults faults = new Faults();
        Stage next = next();
        if (next != null) {
            checkGate(next, facts, faults);
        }
        return faults.found();
    }

    private void checkGate(Stage to, GateFacts facts, Faults faults) {
        if (stage() != Stage.PAUSED && reachable().contains(to)) {
            Gate.check(to, facts, faults);
        }
    }

    private static List<Stage> orRest(Stage next) {
        return List.of(next, Stage.PAUSED, Stage.STOPPED);
    }

    /**
     * The project with another header.
     *
     * @throws RulesBroken {@code project-stays-in-strategy} when it names another strategy
     */
    public Change<Project> withHeader(ProjectHeader other) {
        Faults.require(
                other.strategy().equals(header.strategy()),
                PortfolioRule.PROJECT_STAYS_IN_STRATEGY,
                "/strategy",
                "strategy",
                header.strategy());
        return header.equals(other)
                ? Change.none(this)
                : Change.of(
                        this,
                        new Project(id, other, steps),
                        Event.of("portfolio.project-changed", id, RecordShape.differences(header, other)));
    }

    /**
     * The project, a step further.
     *
     * @param to one of the {@link #reachable} stages
     * @param on the first day in it: not after today, not before the step before
     * @param by who takes the step
     * @param decision the decision it rests on, or null
     * @param reason why; it must be there for a pause and for a stop
     * @param facts what the gate into the stage asks about
     * @throws RulesBroken every rule that it breaks
     */
    public Change<Project> stepped(
            Stage to,
            LocalDate on,
            LocalDate today,
            Id by,
            @Nullable DecisionId decision,
            @Nullable String reason,
            GateFacts facts) {
        List<Stage> reachable = reachable();
        Faults faults = new Faults()
                .unless(
                        reachable.contains(to),
                        PortfolioRule.STAGE_NOT_REACHABLE,
                        "/to",
                        "from",
                        stage(),
                        "to",
                        to,
                        "reachable",
                        reachable.isEmpty() ? null : reachable)
                .unless(!on.isAfter(today), PortfolioRule.STEP_IN_THE_FUTURE, "/on", "on", on, "today", today);
        LocalDate previous = steps.isEmpty() ? null : lastStep().on();
        faults.unless(
                previous == null || !on.isBefore(previous),
                PortfolioRule.STEP_BEFORE_PREVIOUS,
                "/on",
                "on",
                on,
                "previous",
                previous);
        checkReason(to, reason, faults);
        checkGate(to, facts, faults);
        faults.throwIfAny();
        StageChange step = new StageChange(stage(), to, on, by, decision, reason);
        List<StageChange> all = new ArrayList<>(steps);
        all.add(step);
        return Change.of(this, new Project(id, header, all), told(step));
    }

    private static void checkReason(Stage to, @Nullable String reason, Faults faults) {
        boolean needed = to == Stage.PAUSED || to == Stage.STOPPED;
        faults.unless(
                        !needed || (reason != null && !reason.isBlank()),
                        PortfolioRule.STEP_REASON_MISSING,
                        "/reason",
                        "to",
                        to)
                .optionalText(reason, "/reason", Text.BODY);
    }

    private Event told(StageChange step) {
        return Event.of("portfolio.stage-changed", id)
                .with("from", step.from())
                .with("to", step.to())
                .with("on", step.on())
                .with("decision", step.decision())
                .with("reason", step.reason());
    }

    /**
     * The project, removed.
     *
     * @throws RulesBroken {@code started-project-not-removed} when it took a step
     */
    public Change<Project> removed() {
        Faults.require(steps.isEmpty(), PortfolioRule.STARTED_PROJECT_NOT_REMOVED, "", "stage", stage());
        return Change.of(this, this, Event.of("portfolio.project-removed", id));
    }

    private StageChange lastStep() {
        return steps.get(steps.size() - 1);
    }
}
