package dev.kurs.application.strategy;

import dev.kurs.application.Actor;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.strategy.ShareLink;
import dev.kurs.domain.strategy.ShareLinkId;

/** Lets a share link lead nowhere, for good. Takes an editor. */
public final class RevokeShareLink {

    private final Transactions transactions;

    /** The use case over these. */
    public RevokeShareLink(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Which link. */
    public record Command(ShareLinkId link) {}

    /**
     * Revokes it; nothing happens to one that was revoked before.
     *
     * @throws dev.kurs.application.NotFound when there is no such link
     */
    public Stored<ShareLink> handle(Actor actor, Command command) {
        actor.require(Role.EDITOR);
        return transactions.write(actor, ports -> {
            Stored<ShareLink> before = ports.shareLinks().get(command.link());
            Change<ShareLink> change = before.value().revoked(ports.now());
            return change.isEmpty() ? before : ports.shareLinks().save(before.version(), change);
        });
    }
}
