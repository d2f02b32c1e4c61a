package dev.kurs.application.organisation;

import dev.kurs.application.Actor;
import dev.kurs.application.AsOf;
import dev.kurs.application.Ids;
import dev.kurs.application.Ports;
import dev.kurs.application.Secret;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.KernelRule;
import dev.kurs.domain.organisation.ApiKey;
import dev.kurs.domain.organisation.ApiKeyId;
import dev.kurs.domain.organisation.OrganisationRule;
import dev.kurs.domain.organisation.Person;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.organisation.Scope;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes an API key. Takes an administrator. */
public final class MakeApiKey {

    private final Transactions transactions;
    private final Ids ids;

    /** The use case over these. */
    public MakeApiKey(Transactions transactions, Ids ids) {
        this.transactions = transactions;
        this.ids = ids;
    }

    /** What the key is to be; fields as in {@link ApiKey}. */
    public record Command(
            String name,
            Role role,
            @Nullable PersonId person,
            List<String> scopes,
            @Nullable Instant expiresAt) {}

    /**
     * A key that was just made.
     *
     * @param secret what opens the API: shown now, and never again
     */
    public record Made(Stored<ApiKey> key, Secret secret) {}

    /**
     * Makes it.
     *
     * @throws dev.kurs.domain.kernel.RulesBroken every rule that it breaks
     */
    public Made handle(Actor actor, Command command) {
        actor.require(Role.ADMINISTRATOR);
        return transactions.write(actor, ports -> {
            ApiKey key = new ApiKey(
                    new ApiKeyId(ids.next()),
                    command.name(),
                    command.role(),
                    command.person(),
                    command.scopes(),
                    command.expiresAt(),
                    null);
            Faults faults = new Faults()
                    .unless(
                            key.opensAt(ports.now()),
                            OrganisationRule.EXPIRY_IN_THE_PAST,
                            "/expiresAt",
                            "expiresAt",
                            key.expiresAt())
                    .unless(
                            actor.may(key.role()),
                            OrganisationRule.ROLE_ABOVE_OWN,
                            "/role",
                            "role",
                            key.role(),
                            "own",
                            actor.role());
            ports.resources().checkReferences(key, faults);
            checkPerson(ports, key.person(), faults);
            checkScopes(ports, key.scopes(), faults);
            faults.throwIfAny();
            Secret secret = Secret.ofKey();
            return new Made(ports.apiKeys().add(ApiKey.made(key), secret.digest()), secret);
        });
    }

    private static void checkPerson(Ports ports, @Nullable PersonId person, Faults faults) {
        if (person != null) {
            ports.registers()
                    .find(Person.KIND, person, AsOf.NOW)
                    .ifPresent(stored ->
                            faults.unless(!stored.value().erased(), OrganisationRule.PERSON_ERASED, "/person"));
        }
    }

    private static void checkScopes(Ports ports, List<String> scopes, Faults faults) {
        for (int i = 0; i < scopes.size(); i++) {
            String scope = scopes.get(i);
            String pointer = "/scopes/" + i;
            faults.unless(scopes.indexOf(scope) == i, KernelRule.LISTED_TWICE, pointer)
                    .unless(Scope.isKnown(scope), OrganisationRule.SCOPE_UNKNOWN, pointer);
            Scope.person(scope)
                    .filter(person -> ports.registers()
                            .find(Person.KIND, person, AsOf.NOW)
                            .filter(stored -> !stored.value().erased())
                            .isEmpty())
                    .ifPresent(person ->
                            faults.add(KernelRule.REFERENCE_UNKNOWN, pointer, "kind", person.kind(), "id", person));
        }
    }
}
