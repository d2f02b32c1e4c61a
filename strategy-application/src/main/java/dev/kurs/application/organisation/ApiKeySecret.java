package dev.kurs.application.organisation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The secret of an API key: {@code kurs_} and 256 random bits in URL-safe Base64. Only its digest is ever stored; being
 * random, it needs no salt and no slow hash.
 *
 * @param text what the caller sends
 */
public record ApiKeySecret(String text) {

    private static final String PREFIX = "kurs_";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new secret. */
    public static ApiKeySecret random() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new ApiKeySecret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** SHA-256 of the text, in lower-case hexadecimal: what is stored and looked up. */
    public String digest() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Never the secret, lest it end in a log. */
    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
