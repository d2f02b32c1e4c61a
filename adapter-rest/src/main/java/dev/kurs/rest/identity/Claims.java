package dev.kurs.rest.identity;

import dev.kurs.domain.kernel.ExternalKey;
import dev.kurs.domain.kernel.RulesBroken;
import dev.kurs.domain.organisation.ClientId;
import dev.kurs.domain.organisation.OrganisationId;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.organisation.Scope;
import dev.kurs.rest.Problem;
import dev.kurs.rest.Problems.Kind;
import dev.kurs.rest.RestAdapter.IdentityProvider;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the claims of a verified token mean here. */
final class Claims {

    /** The word that stands for every other. */
    private static final String ANY = "*";

    private static final int UUID_LENGTH = 36;

    private final IdentityProvider provider;
    private final Map<String, Object> claims;

    Claims(IdentityProvider provider, Map<String, Object> claims) {
        this.provider = provider;
        this.claims = claims;
    }

    /**
     * All that matters.
     *
     * @throws Problem when the token names no organisation, role, or person or client
     */
    Verified verified(Instant until) {
        OrganisationId organisation = organisation();
        Role role = role();
        ClientId client = client();
        return new Verified(organisation, client != null ? null : person(), client, role, scopes(), until);
    }

    private OrganisationId organisation() {
        List<String> named = words(provider.organisationClaim(), false);
        if (named.size() == 1) {
            OrganisationId meant = provider.organisations().get(named.get(0));
            if (meant != null) {
                return meant;
            }
            UUID id = id(named.get(0));
            if (id != null) {
                return new OrganisationId(id);
            }
        }
        OrganisationId any = provider.organisations().get(ANY);
        if (any == null) {
            throw new Problem(Kind.ORGANISATION_UNKNOWN);
        }
        return any;
    }

    private Role role() {
        return words(provider.rolesClaim(), true).stream()
                .map(word -> provider.roles().get(word))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new Problem(Kind.ROLE_MISSING));
    }

    /** A client's own token is one of a client that was named as such, or says itself that its subject is the client. */
    private @Nullable ClientId client() {
        String client = word("client_id");
        if (client == null) {
            client = word("azp");
        }
        if (client == null) {
            return null;
        }
        return provider.clients().contains(client) || client.equals(word("sub")) ? clientId(client) : null;
    }

    private ExternalKey person() {
        String key = word(provider.personClaim());
        try {
            if (key != null) {
                return new ExternalKey(provider.personSystem(), key);
            }
        } catch (RulesBroken e) {
            // Nobody carries a key that is blank or too long.
        }
        throw new Problem(Kind.PERSON_UNKNOWN);
    }

    private List<String> scopes() {
        return words("scope", true).stream().filter(Scope::isKnown).distinct().toList();
    }

    /** A stable id of a client: the first half of SHA-256 over issuer and name, as a UUID of version 8 (RFC 9562). */
    private ClientId clientId(String client) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            ByteBuffer hash = ByteBuffer.wrap(
                    digest.digest((provider.issuer() + "\n" + client).getBytes(StandardCharsets.UTF_8)));
            long high = (hash.getLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x8000L;
            long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
            return new ClientId(new UUID(high, low));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private @Nullable String word(String claim) {
        List<String> words = words(claim, false);
        return words.size() == 1 ? words.get(0) : null;
    }

    /** The texts that a claim holds: itself, or those of its list. */
    private List<String> words(String claim, boolean separated) {
        Object value = claims.containsKey(claim) ? claims.get(claim) : along(claim);
        if (value instanceof Collection<?> several) {
            return several.stream()
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .toList();
        }
        if (value instanceof String text) {
            return separated ? Arrays.asList(text.split(" ", -1)) : List.of(text);
        }
        return List.of();
    }

    /** The value at a path of names, such as {@code realm_access.roles}. */
    private @Nullable Object along(String path) {
        Object value = claims;
        for (String name : path.split("\\.", -1)) {
            value = value instanceof Map<?, ?> object ? object.get(name) : null;
        }
        return value;
    }

    private static @Nullable UUID id(String text) {
        try {
            return text.length() == UUID_LENGTH ? UUID.fromString(text) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
