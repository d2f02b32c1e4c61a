package dev.kurs.rest.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dev.kurs.rest.Problem;
import dev.kurs.rest.Problems.Kind;
import dev.kurs.rest.RestAdapter.IdentityProvider;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether a token is what it says. What can be seen without a key is looked at first, so that a token of somebody
 * else never makes us ask the provider for its keys; what the token says of itself counts once its signature holds.
 */
final class Verification {

    /** The longest token that is looked at, in characters. */
    static final int LONGEST = 8 * 1024;

    /** By how much the provider's clock may differ from ours. */
    static final Duration SKEW = Duration.ofSeconds(60);

    /** For how long a token is taken at its word before its signature is held against the provider's keys again. */
    static final Duration TRUSTED = Duration.ofMinutes(5);

    /** Signed with a key that only the provider has; whoever holds the public one cannot make such a signature. */
    private static final Set<JWSAlgorithm> ASYMMETRIC = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    /** Access tokens (RFC 9068) and plain ones; a logout token, say, is neither. */
    private static final DefaultJOSEObjectTypeVerifier<SecurityContext> TYPES = new DefaultJOSEObjectTypeVerifier<>(
            JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), new JOSEObjectType("application/at+jwt"), null);

    private final IdentityProvider provider;
    private final DefaultJWTProcessor<SecurityContext> signatures = new DefaultJWTProcessor<>();

    Verification(IdentityProvider provider, ProviderKeys keys) {
        this.provider = provider;
        signatures.setJWSTypeVerifier(TYPES);
        signatures.setJWSKeySelector(new JWSVerificationKeySelector<>(ASYMMETRIC, keys));
        // Of time, issuer and audience we judge ourselves: by our own clock, and with a name for each fault.
        signatures.setJWTClaimsSetVerifier((claims, context) -> {});
    }

    /**
     * What a token says.
     *
     * @throws Problem when it is not to be believed, says too little, or cannot be verified now
     */
    Verified verify(String token, Instant now) {
        SignedJWT signed = signed(token);
        JWTClaimsSet claims = claims(signed);
        if (!provider.issuer().equals(claims.getIssuer())) {
            throw new Problem(Kind.TOKEN_ISSUER_WRONG);
        }
        requireSignature(signed);
        Instant expires = requireTime(claims, now);
        if (!claims.getAudience().contains(provider.audience())) {
            throw new Problem(Kind.TOKEN_AUDIENCE_WRONG);
        }
        Instant until = now.plus(TRUSTED);
        return new Claims(provider, claims.getClaims()).verified(expires.isBefore(until) ? expires : until);
    }

    private static SignedJWT signed(String token) {
        JWT jwt = parsed(token);
        if (jwt instanceof PlainJWT) {
            throw new Problem(Kind.TOKEN_UNSIGNED);
        }
        if (!(jwt instanceof SignedJWT signed)) {
            throw new Problem(Kind.TOKEN_MALFORMED);
        }
        JWSHeader header = signed.getHeader();
        if (!ASYMMETRIC.contains(header.getAlgorithm())) {
            throw new Problem(Kind.TOKEN_ALGORITHM_REFUSED);
        }
        boolean asksForMore = header.getCriticalParams() != null || !header.isBase64URLEncodePayload();
        if (asksForMore || !isOfOurType(header)) {
            throw new Problem(Kind.TOKEN_MALFORMED);
        }
        return signed;
    }

    private static JWT parsed(String token) {
        try {
            if (token.length() <= LONGEST) {
                return JWTParser.parse(token);
            }
        } catch (ParseException | IllegalArgumentException e) {
            // Told below, together with what is too long to be read.
        }
        throw new Problem(Kind.TOKEN_MALFORMED);
    }

    private static boolean isOfOurType(JWSHeader header) {
        try {
            TYPES.verify(header.getType(), null);
            return true;
        } catch (BadJOSEException e) {
            return false;
        }
    }

    private static JWTClaimsSet claims(SignedJWT signed) {
        try {
            return signed.getJWTClaimsSet();
        } catch (ParseException e) {
            throw new Problem(Kind.TOKEN_MALFORMED);
        }
    }

    private void requireSignature(SignedJWT signed) {
        try {
            signatures.process(signed, null);
        } catch (KeySourceException e) {
            throw ProviderKeys.unreachable();
        } catch (BadJOSEException | JOSEException e) {
            throw new Problem(Kind.TOKEN_UNTRUSTED);
        }
    }

    private static Instant requireTime(JWTClaimsSet claims, Instant now) {
        if (claims.getExpirationTime() == null) {
            throw new Problem(Kind.TOKEN_MALFORMED);
        }
        Instant expires = claims.getExpirationTime().toInstant().plus(SKEW);
        if (!now.isBefore(expires)) {
            throw new Problem(Kind.TOKEN_EXPIRED);
        }
        if (isYetToCome(claims.getNotBeforeTime(), now) || isYetToCome(claims.getIssueTime(), now)) {
            throw new Problem(Kind.TOKEN_NOT_YET_VALID);
        }
        return expires;
    }

    private static boolean isYetToCome(@Nullable Date moment, Instant now) {
        return moment != null && moment.toInstant().isAfter(now.plus(SKEW));
    }
}
