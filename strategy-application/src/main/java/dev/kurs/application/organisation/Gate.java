package dev.kurs.application.organisation;

import dev.kurs.domain.organisation.ApiKey;
import dev.kurs.domain.organisation.OrganisationId;
import java.util.Optional;

/** What is asked before anybody is known: whose key this is, and which organisation bears a name. */
public interface Gate {

    /**
     * Whose key has this digest, and where the organisation's journal stands. One indexed query.
     *
     * @param digest SHA-256 of the secret, in lower-case hexadecimal
     */
    Optional<Opening> findKey(String digest);

    /** The organisation of this name on this installation. */
    Optional<OrganisationId> findOrganisation(String name);

    /** The organisation of this installation, where there is one and no other. */
    Optional<OrganisationId> findOnlyOrganisation();

    /** Whether the store answers. */
    boolean answers();

    /**
     * What a key opens.
     *
     * @param journal the sequence number of the organisation's newest journal entry: while it stands still, so does
     *     every answer
     */
    record Opening(OrganisationId organisation, ApiKey key, long journal) {}
}
