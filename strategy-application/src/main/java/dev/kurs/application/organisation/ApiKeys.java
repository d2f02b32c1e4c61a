package dev.kurs.application.organisation;

import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.NotFound;
import dev.kurs.application.Stored;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.organisation.ApiKey;
import dev.kurs.domain.organisation.ApiKeyId;
import java.util.Optional;

/** The organisation's API keys. Their secrets are stored as digests alone. */
public interface ApiKeys {

    /** A key, whether or not it still opens. */
    Optional<Stored<ApiKey>> find(ApiKeyId id);

    /** All keys. */
    Page<Stored<ApiKey>> list(Listing listing);

    /**
     * Stores a new key.
     *
     * @param digest SHA-256 of the secret, in lower-case hexadecimal
     */
    Stored<ApiKey> add(Change<ApiKey> change, String digest);

    /**
     * Stores a changed key.
     *
     * @throws dev.kurs.application.Stale when another version stands
     */
    Stored<ApiKey> save(long version, Change<ApiKey> change);

    /**
     * A key.
     *
     * @throws NotFound when there is none
     */
    default Stored<ApiKey> get(ApiKeyId id) {
        return find(id).orElseThrow(() -> new NotFound("api-key", id));
    }
}
