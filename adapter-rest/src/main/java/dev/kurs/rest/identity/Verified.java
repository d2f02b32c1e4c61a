package dev.kurs.rest.identity;

import dev.kurs.domain.kernel.ExternalKey;
import dev.kurs.domain.organisation.ClientId;
import dev.kurs.domain.organisation.OrganisationId;
import dev.kurs.domain.organisation.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a token said that was found to be true, as far as it matters here.
 *
 * @param person the key that the person carries; null in a client's own token
 * @param client the client; null in a person's token
 * @param until from when on it is to be verified again
 */
record Verified(
        OrganisationId organisation,
        @Nullable ExternalKey person,
        @Nullable ClientId client,
        Role role,
        List<String> scopes,
        Instant until) {}
