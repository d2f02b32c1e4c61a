package dev.kurs.application.strategy;

import dev.kurs.application.Actor;
import dev.kurs.application.AsOf;
import dev.kurs.application.Moment;
import dev.kurs.application.Ports;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.application.strategy.StrategyViews.Overview;
import dev.kurs.domain.organisation.OrganisationId;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.strategy.ShareLink;
import dev.kurs.domain.strategy.ShareLinkId;
import java.util.List;
import java.util.Optional;

/** Reads what a share link shows: today's figures of the revision in force, and nothing that only insiders may see. */
public final class SharedViews {

    private final Transactions transactions;

    /** Reads from these. */
    public SharedViews(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * The overview that a link shows today.
     *
     * @param request the id of the request
     * @return empty when the link leads nowhere today
     */
    public Optional<Overview> findOverview(OrganisationId organisation, ShareLinkId id, String request) {
        Actor holder = new Actor(organisation, id, null, Role.READER, List.of(), request, null);
        return transactions.read(
                organisation,
                ports -> ports.shareLinks()
                        .find(id)
                        .map(Stored::value)
                        .filter(link -> link.view() == ShareLink.View.OVERVIEW && shows(ports, link))
                        .map(link -> StrategyViews.overview(ports, holder, link.strategy(), Moment.NOW)));
    }

    private static boolean shows(Ports ports, ShareLink link) {
        return ports.strategies()
                .find(link.strategy(), AsOf.NOW)
                .filter(stored -> link.shows(stored.value(), ports.today()))
                .isPresent();
    }
}
