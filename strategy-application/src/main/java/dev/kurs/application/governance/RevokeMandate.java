package dev.kurs.application.governance;

import dev.kurs.application.Actor;
import dev.kurs.application.AsOf;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.domain.governance.Mandate;
import dev.kurs.domain.governance.MandateId;
import dev.kurs.domain.governance.Warrants;
import dev.kurs.domain.organisation.Role;
import java.util.ArrayList;
import java.util.List;

/** Takes a mandate back, and with it all that was granted within it. Takes an editor; at the root an administrator. */
public final class RevokeMandate {

    private final Transactions transactions;

    /** The use case over these. */
    public RevokeMandate(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Which one, and how; see {@link Mandate.Revocation}. */
    public record Command(MandateId mandate, Mandate.Revocation how) {}

    /**
     * A mandate that was taken back.
     *
     * @param ended the mandates below it that end with it: they would have been effective from then on
     */
    public record Revoked(Stored<Mandate> mandate, List<MandateId> ended) {

        public Revoked {
            ended = List.copyOf(ended);
        }
    }

    /**
     * Takes it back.
     *
     * @throws dev.kurs.application.NotFound when there is no such mandate
     * @throws dev.kurs.domain.kernel.RulesBroken when it was taken back before, or would be from a day that has passed
     */
    public Revoked handle(Actor actor, Command command) {
        actor.require(Role.EDITOR);
        return transactions.write(actor, ports -> {
            Stored<Mandate> before = ports.mandates().get(command.mandate());
            if (before.value().isRoot()) {
                actor.require(Role.ADMINISTRATOR);
            }
            List<Mandate> below = ports.mandates().listBelow(command.mandate());
            List<Mandate> whole =
                    new ArrayList<>(ports.mandates().listWithChains(List.of(command.mandate()), AsOf.NOW));
            whole.addAll(below);
            Warrants warrants = Warrants.of(whole);
            List<MandateId> ended = below.stream()
                    .map(Mandate::id)
                    .filter(id -> warrants.get(id).isEffectiveFrom(command.how().on()))
                    .toList();
            Stored<Mandate> after = ports.mandates()
                    .save(before.version(), before.value().revoked(command.how(), ended, ports.today()));
            return new Revoked(after, ended);
        });
    }
}
