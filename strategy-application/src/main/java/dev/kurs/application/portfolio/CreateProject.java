package dev.kurs.application.portfolio;

import dev.kurs.application.Actor;
import dev.kurs.application.AsOf;
import dev.kurs.application.ExternalKeyChange;
import dev.kurs.application.Ids;
import dev.kurs.application.Keyed;
import dev.kurs.application.Ports;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.portfolio.PortfolioRule;
import dev.kurs.domain.portfolio.Project;
import dev.kurs.domain.portfolio.ProjectHeader;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.strategy.Strategy.StrategyStatus;
import java.util.function.Function;

/** Creates a project in a strategy: an idea. Takes an editor. */
public final class CreateProject {

    private final Transactions transactions;
    private final Ids ids;

    /** The use case over these. */
    public CreateProject(Transactions transactions, Ids ids) {
        this.transactions = transactions;
        this.ids = ids;
    }

    /**
     * What is to be created.
     *
     * @param header makes what is said of it, given its new id
     */
    public record Command(Function<ProjectId, Keyed<ProjectHeader>> header) {}

    /**
     * Creates it.
     *
     * @throws dev.kurs.domain.kernel.RulesBroken every rule that it breaks
     */
    public Stored<Project> handle(Actor actor, Command command) {
        actor.require(Role.EDITOR);
        return transactions.write(actor, ports -> {
            ProjectId id = new ProjectId(ids.next());
            Keyed<ProjectHeader> header = command.header().apply(id);
            check(ports, header.value());
            ExternalKeyChange keys = ExternalKeyChange.added("portfolio", id, header.externalKeys());
            Stored<Project> stored = ports.projects().save(0, keys.toldIn(Project.created(id, header.value())));
            keys.store(ports.resources());
            return stored;
        });
    }

    private static void check(Ports ports, ProjectHeader header) {
        Faults faults = new Faults();
        ports.resources().checkReferences(header, faults);
        boolean closed = ports.strategies()
                .find(header.strategy(), AsOf.NOW)
                .filter(strategy -> strategy.value().status() == StrategyStatus.CLOSED)
                .isPresent();
        faults.unless(!closed, PortfolioRule.PROJECT_IN_CLOSED_STRATEGY, "/strategy")
                .throwIfAny();
    }
}
