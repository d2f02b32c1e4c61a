package dev.kurs.application.memory;

import dev.kurs.application.AsOf;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Stored;
import dev.kurs.application.organisation.ApiKeys;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.RecordShape;
import dev.kurs.domain.organisation.ApiKey;
import dev.kurs.domain.organisation.ApiKeyId;
import java.util.Optional;

final class InMemoryApiKeys implements ApiKeys {

    private static final Selection<Stored<ApiKey>> KEYS =
            Selection.byId(key -> key.value().id().value(), key -> RecordShape.fields(key.value()));

    private final UnitOfWork unit;

    InMemoryApiKeys(UnitOfWork unit) {
        this.unit = unit;
    }

    @Override
    public Optional<Stored<ApiKey>> find(ApiKeyId id) {
        return unit.rows().apiKeys().find(id.value(), AsOf.NOW);
    }

    @Override
    public Page<Stored<ApiKey>> list(Listing listing) {
        return KEYS.page(unit.rows().apiKeys().all(listing.asOf()), listing);
    }

    @Override
    public Stored<ApiKey> add(Change<ApiKey> change, String digest) {
        ApiKeyId id = change.after().id();
        unit.changing().digests().put(digest, id.value());
        return unit.save(OrganisationRows::apiKeys, id, 0, change);
    }

    @Override
    public Stored<ApiKey> save(long version, Change<ApiKey> change) {
        return unit.save(OrganisationRows::apiKeys, change.after().id(), version, change);
    }
}
