package dev.kurs.persistence.organisation;

import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Stale;
import dev.kurs.application.Stored;
import dev.kurs.application.organisation.ApiKeys;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.organisation.ApiKey;
import dev.kurs.domain.organisation.ApiKeyId;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.Role;
import dev.kurs.persistence.Fields;
import dev.kurs.persistence.Fields.Form;
import dev.kurs.persistence.ListQuery;
import dev.kurs.persistence.Moments;
import dev.kurs.persistence.Row;
import dev.kurs.persistence.RowReader;
import dev.kurs.persistence.Unit;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.statement.UseRowMapper;

/** API keys; of their secrets only the digest. */
public interface JdbiApiKeys extends ApiKeys, SqlObject {

    /** What keys can be filtered and sorted by. */
    Fields FIELDS = new Fields()
            .and("id", Form.ID)
            .and("name", Form.TEXT)
            .and("role", Form.TEXT)
            .and("person", Form.ID);

    @Override
    @SqlQuery("""
            SELECT id, name, role, person, scopes, expires_at, revoked_at, version, created_at, updated_at
            FROM api_key
            WHERE organisation = :organisation AND id = :id
            """)
    @UseRowMapper(StoredRow.class)
    Optional<Stored<ApiKey>> find(@Bind("id") ApiKeyId id);

    @Override
    default Page<Stored<ApiKey>> list(Listing listing) {
        return listing.page(
                list(FIELDS.query(listing)), stored -> stored.value().id().value());
    }

    @Override
    default Stored<ApiKey> add(Change<ApiKey> change, String digest) {
        Unit unit = Unit.of(getHandle());
        ApiKey key = change.after();
        if (!Unit.of(getHandle()).resources().add(key.id())) {
            throw new Stale(find(key.id()).map(Stored::version).orElse(0L));
        }
        insert(key, scopes(key), digest, unit.now());
        return told(change, 1, unit.now());
    }

    @Override
    default Stored<ApiKey> save(long version, Change<ApiKey> change) {
        ApiKey key = change.after();
        if (change.isEmpty()) {
            return get(key.id()).expect(version);
        }
        Instant created = update(key, scopes(key), version, Unit.of(getHandle()).now())
                .orElseThrow(() -> new Stale(find(key.id()).map(Stored::version).orElse(0L)));
        return told(change, version + 1, created);
    }

    private Stored<ApiKey> told(Change<ApiKey> change, long version, Instant created) {
        Unit unit = Unit.of(getHandle());
        Unit.of(getHandle()).resources().refer(change.after().id(), 0, change);
        unit.tell(change.events());
        return new Stored<>(change.after(), version, created, unit.now());
    }

    private static String scopes(ApiKey key) {
        return String.join("\n", key.scopes());
    }

    /** A part of the list. */
    @SqlQuery("""
            SELECT id, name, role, person, scopes, expires_at, revoked_at, version, created_at, updated_at
            FROM api_key
            WHERE organisation = :organisation<conditions>
            """ + ListQuery.END)
    @UseRowMapper(StoredRow.class)
    List<Stored<ApiKey>> list(@ListQuery.Parts ListQuery query);

    /** Adds a key. */
    @SqlUpdate("""
            INSERT INTO api_key
              (organisation, id, version, digest, name, role, person, scopes, expires_at, revoked_at, created_at, updated_at)
            VALUES
              (:organisation, :id, 1, :digest, :name, :role, :person, :scopeLines, :expiresAt, :revokedAt, :now, :now)
            """)
    void insert(
            @BindMethods ApiKey key,
            @Bind("scopeLines") String scopes,
            @Bind("digest") String digest,
            @Bind("now") Instant now);

    /** Changes a key; empty when another version stands. */
    @SqlQuery("""
            UPDATE api_key SET
              version = version + 1, name = :name, role = :role, person = :person, scopes = :scopeLines,
              expires_at = :expiresAt, revoked_at = :revokedAt, updated_at = :now
            WHERE organisation = :organisation AND id = :id AND version = :version
            RETURNING created_at
            """)
    @UseRowMapper(Moments.class)
    Optional<Instant> update(
            @BindMethods ApiKey key,
            @Bind("scopeLines") String scopes,
            @Bind("version") long version,
            @Bind("now") Instant now);

    /** Reads a key from its columns, in the order of the record. */
    static ApiKey key(Row row) throws SQLException {
        return new ApiKey(
                row.id(ApiKeyId::new),
                row.text(),
                row.one(Role.class),
                row.idOrNull(PersonId::new),
                row.value(text -> text.lines().toList()),
                row.momentOrNull(),
                row.momentOrNull());
    }

    /** Reads a stored key. */
    final class StoredRow implements RowReader<Stored<ApiKey>> {
        @Override
        public Stored<ApiKey> read(Row row) throws SQLException {
            return new Stored<>(key(row), row.number(), row.moment(), row.moment());
        }
    }
}
