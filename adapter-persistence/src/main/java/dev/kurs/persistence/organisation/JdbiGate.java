package dev.kurs.persistence.organisation;

import dev.kurs.application.organisation.Gate;
import dev.kurs.application.organisation.Gate.Home;
import dev.kurs.application.organisation.Gate.Named;
import dev.kurs.application.organisation.Gate.Shared;
import dev.kurs.domain.kernel.ExternalKey;
import dev.kurs.domain.organisation.OrganisationId;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.strategy.ShareLinkId;
import dev.kurs.persistence.Row;
import dev.kurs.persistence.RowReader;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.UseRowMapper;
import org.jspecify.annotations.Nullable;

/** What is asked before an organisation is known: these statements and that of {@link OpeningQuery}, and no others, name none. */
public interface JdbiGate {

    /** Whose link has this digest; see {@link Gate#findShareLink}. */
    @SqlQuery("SELECT organisation, id FROM share_link WHERE digest = :digest")
    @UseRowMapper(SharedRow.class)
    Optional<Shared> findShareLink(@Bind("digest") String digest);

    /** An organisation, and who in it carries a key of another system; see {@link Gate#findHome}. */
    default Optional<Home> findHome(OrganisationId organisation, @Nullable ExternalKey person) {
        return findHome(organisation, person == null ? null : person.system(), person == null ? null : person.key());
    }

    /** An organisation, and who in it carries a key. */
    @SqlQuery("""
            SELECT organisation.organisation, person.id, person.erased, COALESCE(journal_head.sequence, 0)
            FROM organisation
            LEFT JOIN journal_head ON journal_head.organisation = organisation.organisation
            LEFT JOIN external_key ON external_key.organisation = organisation.organisation
              AND external_key.kind = 'person' AND external_key.system = :system AND external_key.external_key = :key
            LEFT JOIN person ON person.organisation = external_key.organisation AND person.id = external_key.id
            WHERE organisation.organisation = :home
            """)
    @UseRowMapper(HomeRow.class)
    Optional<Home> findHome(
            @Bind("home") OrganisationId organisation,
            @Bind("system") @Nullable String system,
            @Bind("key") @Nullable String key);

    /** The first organisation of a name. */
    @SqlQuery("SELECT organisation FROM organisation WHERE name = :name ORDER BY organisation LIMIT 1")
    @UseRowMapper(OrganisationIdRow.class)
    Optional<OrganisationId> findOrganisation(@Bind("name") String name);

    /** All organisations, by name. */
    @SqlQuery("SELECT organisation, name FROM organisation ORDER BY name, organisation")
    @UseRowMapper(NamedRow.class)
    List<Named> listOrganisations();

    /** Answers, if anything does. */
    @SqlQuery("SELECT 1")
    boolean answers();

    /** Reads whose link it is. */
    final class SharedRow implements RowReader<Shared> {
        @Override
        public Shared read(Row row) throws SQLException {
            return new Shared(row.id(OrganisationId::new), row.id(ShareLinkId::new));
        }
    }

    /** Reads where somebody comes home to. */
    final class HomeRow implements RowReader<Home> {
        @Override
        public Home read(Row row) throws SQLException {
            OrganisationId organisation = row.id(OrganisationId::new);
            PersonId person = row.idOrNull(PersonId::new);
            boolean erased = Boolean.TRUE.equals(row.flagOrNull());
            return new Home(organisation, erased ? null : person, row.number());
        }
    }

    /** Reads an organisation and its name. */
    final class NamedRow implements RowReader<Named> {
        @Override
        public Named read(Row row) throws SQLException {
            return new Named(row.id(OrganisationId::new), row.text());
        }
    }

    /** Reads the id of an organisation. */
    final class OrganisationIdRow implements RowReader<OrganisationId> {
        @Override
        public OrganisationId read(Row row) throws SQLException {
            return row.id(OrganisationId::new);
        }
    }
}
