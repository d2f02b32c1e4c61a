package dev.kurs.application.memory;

import dev.kurs.application.AsOf;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Stored;
import dev.kurs.application.strategy.ShareLinks;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.RecordShape;
import dev.kurs.domain.strategy.ShareLink;
import dev.kurs.domain.strategy.ShareLinkId;
import java.util.Optional;

final class InMemoryShareLinks implements ShareLinks {

    private static final Selection<Stored<ShareLink>> LINKS =
            Selection.byId(link -> link.value().id().value(), link -> RecordShape.fields(link.value()));

    private final UnitOfWork unit;

    InMemoryShareLinks(UnitOfWork unit) {
        this.unit = unit;
    }

    @Override
    public Optional<Stored<ShareLink>> find(ShareLinkId id) {
        return unit.rows().shareLinks().find(id.value(), AsOf.NOW);
    }

    @Override
    public Page<Stored<ShareLink>> list(Listing listing) {
        return LINKS.page(unit.rows().shareLinks().all(listing.asOf()), listing);
    }

    @Override
    public Stored<ShareLink> add(Change<ShareLink> change, String digest) {
        ShareLinkId id = change.after().id();
        unit.changing().digests().put(digest, id.value());
        return unit.save(OrganisationRows::shareLinks, id, 0, change);
    }

    @Override
    public Stored<ShareLink> save(long version, Change<ShareLink> change) {
        return unit.save(OrganisationRows::shareLinks, change.after().id(), version, change);
    }
}
