package dev.kurs.bootstrap.command;

import dev.kurs.bootstrap.Failed;
import dev.kurs.domain.organisation.OrganisationId;
import dev.kurs.domain.organisation.Role;
import dev.kurs.rest.RestAdapter.IdentityProvider;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say whose tokens open the API besides keys. */
final class SignIn {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Every role by its own name. */
    private static final Map<String, Role> ROLES =
            Arrays.stream(Role.values()).collect(Collectors.toMap(Role::name, role -> role));

    @Option(
            names = "--oidc-issuer",
            paramLabel = "URL",
            description = "The OpenID provider whose tokens open the API, as they name it in iss.")
    @Nullable String issuer;

    @Option(names = "--oidc-audience", paramLabel = "NAME", description = "What tokens must be meant for (aud).")
    @Nullable String audience;

    @Option(
            names = "--oidc-jwks",
            paramLabel = "URL",
            description = "Where the provider's keys are, if it is not to be asked.")
    @Nullable String keys;

    @Option(
            names = "--oidc-organisation-claim",
            paramLabel = "CLAIM",
            description = "What names the organisation; organisation unless said otherwise.")
    @Nullable String organisationClaim;

    @Option(
            names = "--oidc-organisations",
            paramLabel = "WORD=ID,…",
            description = "The organisations that words in that claim stand for; * for any other word and none.")
    @Nullable String organisations;

    @Option(
            names = "--oidc-person-claim",
            paramLabel = "CLAIM",
            description = "What names the person; sub unless said otherwise.")
    @Nullable String personClaim;

    @Option(
            names = "--oidc-person-system",
            paramLabel = "SYSTEM",
            description = "The system of the external key that people carry it as; oidc unless said otherwise.")
    @Nullable String personSystem;

    @Option(
            names = "--oidc-roles-claim",
            paramLabel = "CLAIM",
            description = "What lists the roles; roles unless said otherwise.")
    @Nullable String rolesClaim;

    @Option(
            names = "--oidc-roles",
            paramLabel = "WORD=ROLE,…",
            description = "The roles that words in that claim stand for; the names of the roles unless said otherwise.")
    @Nullable String roles;

    @Option(
            names = "--oidc-clients",
            paramLabel = "CLIENT,…",
            description = "The clients whose tokens are their own and no person's.")
    @Nullable String clients;

    /**
     * The provider; null when none is wanted.
     *
     * @throws Failed when something that is said of it cannot be
     */
    @Nullable IdentityProvider provider() {
        if (issuer == null) {
            requireNothingElse();
            return null;
        }
        if (audience == null) {
            throw Failed.wrongUsage(
                    "--oidc-issuer takes --oidc-audience too: otherwise a token for any other service of"
                            + " that provider would open the API");
        }
        URI where = keys == null ? null : URI.create(safe("--oidc-jwks", keys));
        return new IdentityProvider(
                safe("--oidc-issuer", issuer),
                audience,
                where,
                PATIENCE,
                or(organisationClaim, "organisation"),
                map("--oidc-organisations", organisations, Map.of(), SignIn::organisation),
                or(personClaim, "sub"),
                or(personSystem, "oidc"),
                or(rolesClaim, "roles"),
                map("--oidc-roles", roles, ROLES, SignIn::role),
                clients == null ? Set.of() : Set.copyOf(words(clients)));
    }

    private void requireNothingElse() {
        boolean anything = Stream.of(
                        audience,
                        keys,
                        organisationClaim,
                        organisations,
                        personClaim,
                        personSystem,
                        rolesClaim,
                        roles,
                        clients)
                .anyMatch(one -> one != null);
        if (anything) {
            throw Failed.wrongUsage("a setting --oidc-… says something of a provider, but --oidc-issuer names none");
        }
    }

    private static String or(@Nullable String given, String usual) {
        return given == null ? usual : given;
    }

    private static String safe(String option, String address) {
        if (!IdentityProvider.isSafe(address)) {
            throw Failed.wrongUsage(option + ": '" + address
                    + "' is no address with https (or with http on this machine), so anybody on the way could answer");
        }
        return address;
    }

    private static <T> Map<String, T> map(
            String option, @Nullable String pairs, Map<String, T> usual, Function<String, @Nullable T> value) {
        if (pairs == null) {
            return usual;
        }
        Map<String, T> map = new LinkedHashMap<>();
        for (String pair : words(pairs)) {
            int equals = pair.lastIndexOf('=');
            T meant = equals < 1 ? null : value.apply(pair.substring(equals + 1).strip());
            if (meant == null) {
                throw Failed.wrongUsage(
                        option + ": '" + pair + "' is not a word, an equals sign and what the word stands for: "
                                + (option.equals("--oidc-roles")
                                        ? "READER, CONTRIBUTOR, EDITOR or ADMINISTRATOR"
                                        : "the id of an organisation, as GET /kurs/v1/organisation shows it"));
            }
            map.put(pair.substring(0, equals).strip(), meant);
        }
        return map;
    }

    private static List<String> words(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static @Nullable Role role(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable OrganisationId organisation(String id) {
        try {
            UUID uuid = UUID.fromString(id);
            return uuid.toString().equalsIgnoreCase(id) ? new OrganisationId(uuid) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
