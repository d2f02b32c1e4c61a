package dev.kurs.application.portfolio;

import dev.kurs.application.Actor;
import dev.kurs.application.AsOf;
import dev.kurs.application.NotFound;
import dev.kurs.application.Stale;
import dev.kurs.application.Transactions;
import dev.kurs.application.journal.CanonicalJson;
import dev.kurs.application.portfolio.CostLineViews.CostList;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.portfolio.CostChanges;
import dev.kurs.domain.portfolio.CostLine;
import dev.kurs.domain.portfolio.CostPlan;
import dev.kurs.domain.portfolio.ProjectId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts another list in the place of all cost lines of a project. Takes an editor. */
public final class ReplaceCostLines {

    private final Transactions transactions;

    /** The use case over these. */
    public ReplaceCostLines(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * What a project costs.
     *
     * @param version of the list that the caller read; null when the caller does not care
     */
    public record Command(ProjectId project, @Nullable Long version, List<CostLine> lines) {

        public Command {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Replaces them.
     *
     * @throws NotFound when there is no such project
     * @throws Stale when another list stands
     * @throws dev.kurs.domain.kernel.RulesBroken every rule that any of them breaks
     */
    public CostList handle(Actor actor, Command command) {
        actor.require(Role.EDITOR);
        return transactions.write(actor, ports -> {
            ProjectId project = command.project();
            ports.projects().get(project);
            CostPlan before = new CostPlan(project, ports.costLines().listOf(project, AsOf.NOW));
            long stands = CostLineViews.version(before.lines());
            if (command.version() != null && command.version() != stands) {
                throw new Stale(stands);
            }
            CostChanges changes =
                    before.replaced(command.lines(), ports.organisation().currency());
            if (!changes.isEmpty()) {
                Event event = Event.of("portfolio.cost-lines-replaced", project)
                        .with("added", changes.added().size())
                        .with("changed", changes.changed().size())
                        .with("removed", changes.removed().size())
                        .with("sha256", CanonicalJson.digest(command.lines()));
                ports.costLines().save(changes, List.of(event));
            }
            List<CostLine> after = new CostPlan(project, command.lines()).lines();
            return new CostList(after, CostLineViews.version(after));
        });
    }
}
