package dev.kurs.application;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * What opens something to whoever holds it: 256 random bits in URL-safe Base64. Only its digest is ever stored; being
 * random, it needs no salt and no slow hash.
 *
 * @param text what the caller sends
 */
public record Secret(String text) {

    private static final String KEY = "kurs_";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new secret of an API key, which can be told for one: it begins with {@code kurs_}. */
    public static Secret ofKey() {
        return new Secret(KEY + random());
    }

    /** A new secret of a link. */
    public static Secret ofLink() {
        return new Secret(random());
    }

    private static String random() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
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
        return text.startsWith(KEY) ? KEY + "…" : "…";
    }
}
