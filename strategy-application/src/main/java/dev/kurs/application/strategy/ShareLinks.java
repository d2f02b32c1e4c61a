package dev.kurs.application.strategy;

import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.NotFound;
import dev.kurs.application.Stored;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.strategy.ShareLink;
import dev.kurs.domain.strategy.ShareLinkId;
import java.util.Optional;

/** The organisation's share links. Their secrets are stored as digests alone. */
public interface ShareLinks {

    /** A link, whether or not it still leads anywhere. */
    Optional<Stored<ShareLink>> find(ShareLinkId id);

    /** All links. */
    Page<Stored<ShareLink>> list(Listing listing);

    /**
     * Stores a new link.
     *
     * @param digest SHA-256 of the secret, in lower-case hexadecimal
     */
    Stored<ShareLink> add(Change<ShareLink> change, String digest);

    /**
     * Stores a changed link.
     *
     * @throws dev.kurs.application.Stale when another version stands
     */
    Stored<ShareLink> save(long version, Change<ShareLink> change);

    /**
     * A link.
     *
     * @throws NotFound when there is none
     */
    default Stored<ShareLink> get(ShareLinkId id) {
        return find(id).orElseThrow(() -> new NotFound("share-link", id));
    }
}
