package dev.kurs.persistence.organisation;

import dev.kurs.application.organisation.Gate.Opening;
import dev.kurs.domain.organisation.OrganisationId;
import dev.kurs.persistence.Row;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * What a key opens. Every request asks it, so it goes straight to the driver: JDBI would take as long again as the
 * database.
 */
public final class OpeningQuery {

    /** The statement; its one parameter is the digest of the key. */
    public static final String TEXT = """
            SELECT api_key.organisation, id, name, role, person, scopes, expires_at, revoked_at,
              COALESCE(journal_head.sequence, 0)
            FROM api_key
            LEFT JOIN journal_head ON journal_head.organisation = api_key.organisation
            WHERE digest = ?
            """;

    private OpeningQuery() {}

    /**
     * Asks it.
     *
     * @param query {@link #TEXT}, prepared
     */
    public static Optional<Opening> ask(PreparedStatement query, String digest) throws SQLException {
        query.setString(1, digest);
        try (ResultSet result = query.executeQuery()) {
            if (!result.next()) {
                return Optional.empty();
            }
            Row row = new Row(result);
            return Optional.of(new Opening(row.id(OrganisationId::new), JdbiApiKeys.key(row), row.number()));
        }
    }
}
