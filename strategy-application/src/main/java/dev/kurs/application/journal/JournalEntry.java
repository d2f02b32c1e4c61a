package dev.kurs.application.journal;

import dev.kurs.application.Actor;
import dev.kurs.domain.kernel.Event;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, written down for good.
 *
 * @param sequence from 1, without holes, within the organisation
 * @param id unique everywhere
 * @param type {@code dev.kurs.<feature>.<what-happened>}
 * @param subject what it happened to: {@code <kind>/<id>}
 * @param time when it was recorded, in milliseconds
 * @param data who did it and what changed: canonical JSON, see {@link CanonicalJson}
 * @param previous the hash of the entry before it; 64 zeros for the first
 * @param hash SHA-256, in lower-case hexadecimal, over the previous hash and this entry's own text
 */
public record JournalEntry(
        long sequence, UUID id, String type, String subject, Instant time, String data, String previous, String hash) {

    /** What the first entry of a chain follows. */
    public static final String BEGINNING = "0".repeat(64);

    private static final String TYPE_PREFIX = "dev.kurs.";

    /**
     * The entry that tells of an event, next in the chain.
     *
     * @param sequence its number
     * @param previous the hash of the entry before it
     */
    public static JournalEntry of(long sequence, String previous, UUID id, Event event, Actor actor, Instant now) {
        String type = TYPE_PREFIX + event.type();
        String subject = event.subject().kind() + "/" + event.subject().value();
        String data = CanonicalJson.write(data(event, actor));
        return new JournalEntry(
                sequence,
                id,
                type,
                subject,
                now,
                data,
                previous,
                hash(sequence, id, type, subject, now, data, previous));
    }

    /** Whether the hash is that of what the entry says, and the entry follows the one with this hash. */
    public boolean follows(long sequenceBefore, String hashBefore) {
        return sequence == sequenceBefore + 1
                && previous.equals(hashBefore)
                && hash.equals(hash(sequence, id, type, subject, time, data, previous));
    }

    private static Map<String, @Nullable Object> data(Event event, Actor actor) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>(event.facts());
        data.put("actor", actor.by());
        data.put("person", actor.person());
        data.put("role", actor.role());
        data.put("request", actor.request());
        data.put("change", event.change().isEmpty() ? null : event.change());
        return data;
    }

    /** SHA-256 over the seven parts, each on a line of its own, the data last. */
    private static String hash(
            long sequence, UUID id, String type, String subject, Instant time, String data, String previous) {
        String text = String.join(
                "\n", previous, Long.toString(sequence), id.toString(), type, subject, time.toString(), data);
        byte[] digest = CanonicalJson.sha256().digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }
}
