package dev.kurs.application.portfolio;

import dev.kurs.application.Actor;
import dev.kurs.application.ExternalKeyChange;
import dev.kurs.application.Keyed;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.ExternalKey;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.portfolio.Project;
import dev.kurs.domain.portfolio.ProjectHeader;
import dev.kurs.domain.portfolio.ProjectId;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes what is said of a project, but for its strategy. Takes an editor. Its stage is for {@link ChangeStage}. */
public final class ChangeProject {

    private final Transactions transactions;

    /** The use case over these. */
    public ChangeProject(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * What is to be changed.
     *
     * @param version the one that the caller read; null when the caller does not care
     * @param edit makes the header as it is to be from the header as it is
     */
    public record Command(ProjectId project, @Nullable Long version, UnaryOperator<Keyed<ProjectHeader>> edit) {}

    /**
     * Changes it.
     *
     * @throws dev.kurs.application.NotFound when there is no such project
     * @throws dev.kurs.application.Stale when another version stands
     * @throws dev.kurs.domain.kernel.RulesBroken every rule that the change breaks
     */
    public Stored<Project> handle(Actor actor, Command command) {
        actor.require(Role.EDITOR);
        return transactions.write(actor, ports -> {
            Stored<Project> before = ports.projects().get(command.project()).expect(command.version());
            Project project = before.value();
            List<ExternalKey> keysBefore = ports.resources()
                    .externalKeys(List.of(project.id().value()))
                    .getOrDefault(project.id().value(), List.of());
            Keyed<ProjectHeader> is = command.edit().apply(new Keyed<>(project.header(), keysBefore));
            Faults faults = new Faults();
            ports.resources().checkReferences(is.value(), faults);
            Change<Project> changed = faults.attempt("", () -> project.withHeader(is.value()));
            faults.throwIfAny();
            ExternalKeyChange keys = new ExternalKeyChange("portfolio", project.id(), keysBefore, is.externalKeys());
            Change<Project> change = keys.toldIn(Objects.requireNonNull(changed));
            if (change.isEmpty()) {
                return before;
            }
            Stored<Project> stored = ports.projects().save(before.version(), change);
            keys.store(ports.resources());
            return stored;
        });
    }
}
