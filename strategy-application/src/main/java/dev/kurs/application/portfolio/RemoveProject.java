package dev.kurs.application.portfolio;

import dev.kurs.application.Actor;
import dev.kurs.application.AsOf;
import dev.kurs.application.Resources.Usage;
import dev.kurs.application.StillReferenced;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.portfolio.CostChanges;
import dev.kurs.domain.portfolio.PortfolioRule;
import dev.kurs.domain.portfolio.Project;
import dev.kurs.domain.portfolio.ProjectId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes away a project that took no step. Takes an editor. */
public final class RemoveProject {

    private static final int USAGES_NAMED = 20;

    private final Transactions transactions;

    /** The use case over these. */
    public RemoveProject(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Which project.
     *
     * @param version the one that the caller read; null when the caller does not care
     */
    public record Command(ProjectId project, @Nullable Long version) {}

    /**
     * Takes it away.
     *
     * @return the project as it was
     * @throws dev.kurs.application.NotFound when there is no such project
     * @throws dev.kurs.application.Stale when another version stands
     * @throws dev.kurs.domain.kernel.RulesBroken when it took a step
     * @throws StillReferenced when something refers to it
     */
    public Stored<Project> handle(Actor actor, Command command) {
        actor.require(Role.EDITOR);
        return transactions.write(actor, ports -> {
            Stored<Project> before = ports.projects().get(command.project()).expect(command.version());
            Change<Project> removal = before.value().removed();
            List<Usage> usages = ports.resources().usages(command.project().value(), USAGES_NAMED);
            if (!usages.isEmpty()) {
                throw new StillReferenced(usages);
            }
            Faults.require(
                    ports.costLines().paid(List.of(command.project())).isEmpty(),
                    PortfolioRule.PAID_PROJECT_NOT_REMOVED,
                    "");
            ports.costLines()
                    .save(
                            new CostChanges(
                                    List.of(), List.of(), ports.costLines().listOf(command.project(), AsOf.NOW)),
                            List.of());
            ports.projects().remove(before.version(), removal);
            return before;
        });
    }
}
