package dev.kurs.application.register;

import dev.kurs.application.AsOf;
import dev.kurs.application.Listing;
import dev.kurs.application.Ports;
import dev.kurs.application.Stored;
import dev.kurs.domain.governance.Decision;
import dev.kurs.domain.governance.Mandate;
import dev.kurs.domain.governance.MandateId;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.kernel.RegisterEntry;
import dev.kurs.domain.kernel.RegisterKind;
import dev.kurs.domain.organisation.Person;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.portfolio.Project;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.Strategy;
import dev.kurs.domain.strategy.StrategyId;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may write in which register, and what an entry sees of its surroundings when it checks itself. */
final class RegisterAccess implements RegisterEntry.Surroundings {

    private final Ports ports;

    RegisterAccess(Ports ports) {
        this.ports = ports;
    }

    /** People are kept by administrators, all else by editors. */
    static Role writer(RegisterKind<?> kind) {
        return kind.equals(Person.KIND) ? Role.ADMINISTRATOR : Role.EDITOR;
    }

    /** Refuses an entry that refers to what is not there, or breaks a rule among the others. */
    <E extends RegisterEntry> void check(@Nullable E before, E after) {
        Faults faults = new Faults();
        ports.resources().checkReferences((Record) after, faults);
        if (faults.none()) {
            after.check(before, this, faults);
        }
        faults.throwIfAny();
    }

    @Override
    public LocalDate today() {
        return ports.today();
    }

    @Override
    public Currency currency() {
        return ports.organisation().currency();
    }

    @Override
    public <E extends RegisterEntry> Optional<E> find(RegisterKind<E> kind, Id id) {
        return ports.registers().find(kind, id, AsOf.NOW).map(stored -> stored.value());
    }

    @Override
    public <E extends RegisterEntry> List<E> listOf(RegisterKind<E> kind, @Nullable Id owner) {
        return ports.registers().listAll(kind, owner).stream()
                .map(Stored::value)
                .toList();
    }

    @Override
    public <E extends RegisterEntry> List<E> listNaming(RegisterKind<E> kind, String field, Object value) {
        return ports
                .registers()
                .listAll(kind, null, Listing.first(Listing.MAXIMUM).where(field, value.toString()))
                .stream()
                .map(Stored::value)
                .toList();
    }

    @Override
    public <T> Optional<T> find(Class<T> type, Id id) {
        if (type == StrategyId.class && id instanceof GoalId goal) {
            return ports.goals().findStrategy(goal.value()).map(type::cast);
        }
        if (type == Project.class && id instanceof ProjectId project) {
            return ports.projects().find(project, AsOf.NOW).map(stored -> type.cast(stored.value()));
        }
        if (type == Strategy.class && id instanceof StrategyId strategy) {
            return ports.strategies().find(strategy, AsOf.NOW).map(stored -> type.cast(stored.value()));
        }
        if (type == Decision.class && id instanceof DecisionId decision) {
            return ports.decisions().find(decision, AsOf.NOW).map(stored -> type.cast(stored.value()));
        }
        if (type == Mandate.class && id instanceof MandateId mandate) {
            return ports.mandates().find(mandate, AsOf.NOW).map(stored -> type.cast(stored.value()));
        }
        throw new IllegalArgumentException("no entry looks at a " + type.getSimpleName() + " yet");
    }
}
