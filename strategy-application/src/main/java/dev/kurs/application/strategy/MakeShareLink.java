package dev.kurs.application.strategy;

import dev.kurs.application.Actor;
import dev.kurs.application.AsOf;
import dev.kurs.application.Ids;
import dev.kurs.application.Secret;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.KernelRule;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.strategy.ShareLink;
import dev.kurs.domain.strategy.ShareLinkId;
import dev.kurs.domain.strategy.StrategyId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Makes a link that shows a strategy to whoever holds it. Takes an editor. */
public final class MakeShareLink {

    private final Transactions transactions;
    private final Ids ids;

    /** The use case over these. */
    public MakeShareLink(Transactions transactions, Ids ids) {
        this.transactions = transactions;
        this.ids = ids;
    }

    /** What the link is to lead to; fields as in {@link ShareLink}. */
    public record Command(
            StrategyId strategy,
            ShareLink.View view,
            @Nullable LocalDate until) {}

    /**
     * A link that was just made.
     *
     * @param secret what is put in the address: shown now, and never again
     */
    public record Made(Stored<ShareLink> link, Secret secret) {}

    /**
     * Makes it.
     *
     * @throws dev.kurs.domain.kernel.RulesBroken every rule that it breaks
     */
    public Made handle(Actor actor, Command command) {
        actor.require(Role.EDITOR);
        return transactions.write(actor, ports -> {
            ShareLink link = new ShareLink(
                    new ShareLinkId(ids.next()), command.strategy(), command.view(), command.until(), null);
            Faults faults = new Faults();
            ports.strategies()
                    .find(command.strategy(), AsOf.NOW)
                    .ifPresentOrElse(
                            stored -> link.check(stored.value(), ports.today(), faults),
                            () -> faults.add(
                                    KernelRule.REFERENCE_UNKNOWN,
                                    "/target",
                                    "kind",
                                    command.strategy().kind(),
                                    "id",
                                    command.strategy()));
            faults.throwIfAny();
            Secret secret = Secret.ofLink();
            return new Made(ports.shareLinks().add(ShareLink.made(link), secret.digest()), secret);
        });
    }
}
