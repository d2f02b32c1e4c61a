package dev.kurs.application.strategy;

import dev.kurs.application.Actor;
import dev.kurs.application.AsOf;
import dev.kurs.application.NotFound;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.strategy.Premise;
import dev.kurs.domain.strategy.PremiseId;
import dev.kurs.domain.strategy.StrategyId;
import org.jspecify.annotations.Nullable;

/** Takes a premise out of the open revision of a strategy; the revisions before keep it. Takes an editor. */
public final class RemovePremise {

    private final Transactions transactions;

    /** The use case over these. */
    public RemovePremise(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Which premise.
     *
     * @param version the one that the caller read; null when the caller does not care
     */
    public record Command(
            StrategyId strategy,
            PremiseId premise,
            @Nullable Long version) {}

    /**
     * Takes it out.
     *
     * @return the premise as it was
     * @throws NotFound when the strategy or the premise is not there
     * @throws dev.kurs.application.Stale when another version stands
     * @throws dev.kurs.domain.kernel.RulesBroken {@code no-open-revision}
     */
    public Stored<Premise> handle(Actor actor, Command command) {
        actor.require(Role.EDITOR);
        return transactions.write(actor, ports -> {
            int revision = ports.strategies()
                    .get(command.strategy())
                    .value()
                    .requireOpenRevision()
                    .number();
            Stored<Premise> before = ports.premises()
                    .find(command.strategy(), command.premise().value(), revision, AsOf.NOW)
                    .orElseThrow(() -> new NotFound("premise", command.premise()))
                    .expect(command.version());
            ports.premises().remove(revision, before.version(), before.value().removed(revision));
            return before;
        });
    }
}
