package dev.kurs.application.portfolio;

import dev.kurs.application.Actor;
import dev.kurs.application.Ids;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.application.governance.Proofs;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.governance.Subject;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.portfolio.GateFacts;
import dev.kurs.domain.portfolio.Project;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.portfolio.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes a project a step further, pauses it or stops it. Takes an editor. */
public final class ChangeStage {

    private final Transactions transactions;
    private final Ids ids;

    /** The use case over these. */
    public ChangeStage(Transactions transactions, Ids ids) {
        this.transactions = transactions;
        this.ids = ids;
    }

    /**
     * Which project, and what step; as in {@link Project#stepped}.
     *
     * @param on the first day in the stage; null for today
     */
    public record Command(
            ProjectId project,
            Stage to,
            @Nullable LocalDate on,
            @Nullable DecisionId decision,
            @Nullable String reason) {}

    /**
     * Takes the step.
     *
     * @throws dev.kurs.application.NotFound when there is no such project
     * @throws dev.kurs.domain.kernel.RulesBroken every rule that it breaks
     */
    public Stored<Project> handle(Actor actor, Command command) {
        actor.require(Role.EDITOR);
        return transactions.write(actor, ports -> {
            Stored<Project> before = ports.projects().get(command.project());
            LocalDate today = ports.today();
            LocalDate on = command.on() == null ? today : command.on();
            Faults faults = new Faults();
            ports.resources().checkReferences(command, faults);
            GateFacts facts =
                    GateViews.facts(ports, List.of(command.project())).getOrDefault(command.project(), GateFacts.NONE);
            Change<Project> change = faults.attempt(
                    "",
                    () -> before.value()
                            .stepped(command.to(), on, today, actor.by(), command.decision(), command.reason(), facts));
            Subject act = new Subject(Subject.Type.PROJECT, command.project());
            Power power = GateViews.power(command.to());
            Proofs proofs = new Proofs(ports, ids);
            proofs.check(power, act, command.decision(), faults);
            faults.throwIfAny();
            Stored<Project> stored = ports.projects().save(before.version(), Objects.requireNonNull(change));
            proofs.use(power, act, command.decision());
            return stored;
        });
    }
}
