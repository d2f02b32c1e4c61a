package dev.kurs.persistence.strategy;

import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Stale;
import dev.kurs.application.Stored;
import dev.kurs.application.strategy.ShareLinks;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.strategy.ShareLink;
import dev.kurs.domain.strategy.ShareLinkId;
import dev.kurs.domain.strategy.StrategyId;
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

/** Share links; of their secrets only the digest. */
public interface JdbiShareLinks extends ShareLinks, SqlObject {

    /** What links can be filtered and sorted by. */
    Fields FIELDS = new Fields().and("id", Form.ID).and("until", "until_day", Form.DAY);

    @Override
    @SqlQuery("""
            SELECT id, strategy, view, until_day, revoked_at, version, created_at, updated_at
            FROM share_link
            WHERE organisation = :organisation AND id = :id
            """)
    @UseRowMapper(StoredRow.class)
    Optional<Stored<ShareLink>> find(@Bind("id") ShareLinkId id);

    @Override
    default Page<Stored<ShareLink>> list(Listing listing) {
        return listing.page(
                list(FIELDS.query(listing)), stored -> stored.value().id().value());
    }

    @Override
    default Stored<ShareLink> add(Change<ShareLink> change, String digest) {
        Unit unit = Unit.of(getHandle());
        ShareLink link = change.after();
        if (!unit.resources().add(link.id())) {
            throw new Stale(find(link.id()).map(Stored::version).orElse(0L));
        }
        insert(link, digest, unit.now());
        return told(change, 1, unit.now());
    }

    @Override
    default Stored<ShareLink> save(long version, Change<ShareLink> change) {
        ShareLink link = change.after();
        if (change.isEmpty()) {
            return get(link.id()).expect(version);
        }
        Instant created = update(link, version, Unit.of(getHandle()).now())
                .orElseThrow(
                        () -> new Stale(find(link.id()).map(Stored::version).orElse(0L)));
        return told(change, version + 1, created);
    }

    private Stored<ShareLink> told(Change<ShareLink> change, long version, Instant created) {
        Unit unit = Unit.of(getHandle());
        unit.resources().refer(change.after().id(), 0, change);
        unit.tell(change.events());
        return new Stored<>(change.after(), version, created, unit.now());
    }

    /** A part of the list. */
    @SqlQuery("""
            SELECT id, strategy, view, until_day, revoked_at, version, created_at, updated_at
            FROM share_link
            WHERE organisation = :organisation<conditions>
            """ + ListQuery.END)
    @UseRowMapper(StoredRow.class)
    List<Stored<ShareLink>> list(@ListQuery.Parts ListQuery query);

    /** Adds a link. */
    @SqlUpdate("""
            INSERT INTO share_link
              (organisation, id, version, digest, strategy, view, until_day, revoked_at, created_at, updated_at)
            VALUES
              (:organisation, :id, 1, :digest, :strategy, :view, :until, :revokedAt, :now, :now)
            """)
    void insert(@BindMethods ShareLink link, @Bind("digest") String digest, @Bind("now") Instant now);

    /** Changes a link; empty when another version stands. */
    @SqlQuery("""
            UPDATE share_link SET version = version + 1, revoked_at = :revokedAt, updated_at = :now
            WHERE organisation = :organisation AND id = :id AND version = :version
            RETURNING created_at
            """)
    @UseRowMapper(Moments.class)
    Optional<Instant> update(@BindMethods ShareLink link, @Bind("version") long version, @Bind("now") Instant now);

    /** Reads a stored link. */
    final class StoredRow implements RowReader<Stored<ShareLink>> {
        @Override
        public Stored<ShareLink> read(Row row) throws SQLException {
            ShareLink link = new ShareLink(
                    row.id(ShareLinkId::new),
                    row.id(StrategyId::new),
                    row.one(ShareLink.View.class),
                    row.dayOrNull(),
                    row.momentOrNull());
            return new Stored<>(link, row.number(), row.moment(), row.moment());
        }
    }
}
