package dev.kurs.application.stratml;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;

/** Tells which texts can stand where the schema wants an address. */
final class Addresses {

    /** What XML Schema lets stand unescaped in an address, though a URI does not. */
    private static final String ESCAPABLE = " <>\"{}|\\^`";

    private Addresses() {}

    /** Whether a validator takes the text for an address: a URI once its special characters are escaped. */
    static boolean isAddress(String text) {
        try {
            new URI(escaped(text));
            return true;
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            int c = octet & 0xFF;
            if (c < ' ' || c >= 0x7F || ESCAPABLE.indexOf(c) >= 0) {
                escaped.append('%').append(String.format("%02X", c));
            } else {
                escaped.append((char) c);
            }
        }
        return escaped.toString();
    }
}
