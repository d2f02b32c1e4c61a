package dev.kurs.domain.organisation;

import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.kernel.Text;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What another system, or a person, opens the API with. The secret itself is shown once and never stored.
 *
 * <p>Its life: it is made with a role, used until it expires, and revoked at any time before; a revoked or expired key
 * opens nothing, and none is ever removed.
 *
 * @param name what it is for, 1 to 500 characters
 * @param role what it may do
 * @param person whom it acts for; null when it acts for a system
 * @param scopes what else it may do, such as {@code voteFor}
 * @param expiresAt the first moment it no longer opens; null when it does not expire
 * @param revokedAt when it was revoked; null while it is not
 */
public record ApiKey(
        ApiKeyId id,
        String name,
        Role role,
        @Nullable PersonId person,
        List<String> scopes,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt) {

    public ApiKey {
        Text.required(name, "/name", Text.LINE);
        scopes = List.copyOf(scopes);
    }

    /** A new key, and that it was made: what it may do, for whom, until when. */
    public static Change<ApiKey> made(ApiKey key) {
        return Change.of(
                key,
                Event.of("organisation.api-key-made", key.id())
                        .with("keyRole", key.role())
                        .with("keyPerson", key.person())
                        .with("scopes", key.scopes().isEmpty() ? null : key.scopes())
                        .with("expiresAt", key.expiresAt()));
    }

    /** The key, closed for good from this moment; nothing happens to one that already is. */
    public Change<ApiKey> revoked(Instant now) {
        return revokedAt != null
                ? Change.none(this)
                : Change.of(
                        this,
                        new ApiKey(id, name, role, person, scopes, expiresAt, now),
                        Event.of("organisation.api-key-revoked", id));
    }

    /** Whether the key opens at this moment. */
    public boolean opensAt(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }
}
