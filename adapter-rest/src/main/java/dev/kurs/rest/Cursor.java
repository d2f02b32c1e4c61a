package dev.kurs.rest;

import dev.kurs.application.Listing.From;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on, as one opaque word. It carries a check over itself and the question that it belongs to, so that
 * a cursor that was changed, or is asked with other filters, is told from one that works.
 */
final class Cursor {

    private static final int CHECK = 6;

    private Cursor() {}

    static String text(From from, String question) {
        UUID after = from.after();
        byte[] place = after == null
                ? ByteBuffer.allocate(4).putInt(from.skip()).array()
                : ByteBuffer.allocate(16)
                        .putLong(after.getMostSignificantBits())
                        .putLong(after.getLeastSignificantBits())
                        .array();
        byte[] whole = ByteBuffer.allocate(CHECK + place.length)
                .put(check(place, question))
                .put(place)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** The inverse of {@link #text}; null when the text is none of ours, or of another question. */
    static @Nullable From parse(String text, String question) {
        byte[] whole;
        try {
            whole = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
        if (whole.length != CHECK + 4 && whole.length != CHECK + 16) {
            return null;
        }
        byte[] place = Arrays.copyOfRange(whole, CHECK, whole.length);
        if (!Arrays.equals(Arrays.copyOf(whole, CHECK), check(place, question))) {
            return null;
        }
        ByteBuffer buffer = ByteBuffer.wrap(place);
        return place.length == 4
                ? new From(null, buffer.getInt())
                : new From(new UUID(buffer.getLong(), buffer.getLong()), 0);
    }

    private static byte[] check(byte[] place, String question) {
        return Arrays.copyOf(Answer.sha256(place, question.getBytes(StandardCharsets.UTF_8)), CHECK);
    }
}
