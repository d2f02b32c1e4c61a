package dev.kurs.application.organisation;

import dev.kurs.application.Actor;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.organisation.ApiKey;
import dev.kurs.domain.organisation.ApiKeyId;
import dev.kurs.domain.organisation.Role;
import org.jspecify.annotations.Nullable;

/** Closes an API key for good. Takes an administrator. */
public final class RevokeApiKey {

    private final Transactions transactions;

    /** The use case over these. */
    public RevokeApiKey(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Which key.
     *
     * @param version the one that the caller read; null when the caller does not care
     */
    public record Command(ApiKeyId key, @Nullable Long version) {}

    /**
     * Closes it; nothing happens to one that was closed before.
     *
     * @throws dev.kurs.application.NotFound when there is no such key
     * @throws dev.kurs.application.Stale when another version stands
     */
    public Stored<ApiKey> handle(Actor actor, Command command) {
        actor.require(Role.ADMINISTRATOR);
        return transactions.write(actor, ports -> {
            Stored<ApiKey> before = ports.apiKeys().get(command.key()).expect(command.version());
            Change<ApiKey> change = before.value().revoked(ports.now());
            return change.isEmpty() ? before : ports.apiKeys().save(before.version(), change);
        });
    }
}
