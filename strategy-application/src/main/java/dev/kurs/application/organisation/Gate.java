package dev.kurs.application.organisation;

import dev.kurs.domain.kernel.ExternalKey;
import dev.kurs.domain.organisation.ApiKey;
import dev.kurs.domain.organisation.OrganisationId;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.strategy.ShareLinkId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is asked before anybody is known: whose key or link this is, and which organisation bears a name. */
public interface Gate {

    /**
     * Whose key has this digest, and where the organisation's journal stands. One indexed query.
     *
     * @param digest SHA-256 of the secret, in lower-case hexadecimal
     */
    Optional<Opening> findKey(String digest);

    /**
     * An organisation that an identity provider named, and who of its people carries a key of another system there. One
     * indexed query.
     *
     * @param person the key; null when nobody is asked for
     * @return empty when there is no such organisation
     */
    Optional<Home> findHome(OrganisationId organisation, @Nullable ExternalKey person);

    /**
     * Which link's address has a secret of this digest, whether or not it still leads anywhere. One indexed query.
     *
     * @param digest SHA-256 of the secret, in lower-case hexadecimal
     */
    Optional<Shared> findShareLink(String digest);

    /** The organisation of this name on this installation. */
    Optional<OrganisationId> findOrganisation(String name);

    /** The organisations of this installation, by name. */
    List<Named> listOrganisations();

    /** Whether the store answers. */
    boolean answers();

    /** An organisation and what it is called now. */
    record Named(OrganisationId id, String name) {}

    /**
     * What a key opens.
     *
     * @param journal the sequence number of the organisation's newest journal entry: while it stands still, so does
     *     every answer
     */
    record Opening(OrganisationId organisation, ApiKey key, long journal) {}

    /** A share link, and whose it is. */
    record Shared(OrganisationId organisation, ShareLinkId link) {}

    /**
     * An organisation as somebody comes home to it.
     *
     * @param person who carries the key; null when nobody does, and when whoever did is erased
     * @param journal as in {@link Opening}
     */
    record Home(OrganisationId organisation, @Nullable PersonId person, long journal) {}
}
