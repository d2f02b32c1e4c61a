package dev.kurs.application.strategy;

import dev.kurs.application.Actor;
import dev.kurs.application.NotFound;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.strategy.Endorsement;
import dev.kurs.domain.strategy.EndorsementId;
import dev.kurs.domain.strategy.StrategyId;

/** Takes an endorsement back; it stays on record. Takes an editor. */
public final class WithdrawEndorsement {

    private final Transactions transactions;

    /** The use case over these. */
    public WithdrawEndorsement(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Which endorsement of which strategy. */
    public record Command(StrategyId strategy, EndorsementId endorsement) {}

    /**
     * Takes it back, today.
     *
     * @throws NotFound when the strategy has no such endorsement
     * @throws dev.kurs.domain.kernel.RulesBroken when it was taken back before
     */
    public Stored<Endorsement> handle(Actor actor, Command command) {
        actor.require(Role.EDITOR);
        return transactions.write(actor, ports -> {
            Stored<Endorsement> before = ports.registers().get(Endorsement.KIND, command.endorsement());
            if (!before.value().strategy().equals(command.strategy())) {
                throw new NotFound(Endorsement.KIND.name(), command.endorsement());
            }
            return ports.registers()
                    .save(Endorsement.KIND, before.version(), before.value().withdrawn(ports.today()));
        });
    }
}
