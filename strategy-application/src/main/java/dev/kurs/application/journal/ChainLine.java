package dev.kurs.application.journal;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is kept elsewhere of a journal entry, so that nobody can reckon the whole chain anew unseen. It holds nothing of
 * what happened, and nothing personal.
 *
 * @param sequence the entry's number
 * @param hash the entry's
 * @param previous the hash of the entry before it
 * @param time when it was recorded
 */
public record ChainLine(long sequence, String hash, String previous, Instant time) {

    private static final Pattern SHAPE =
            Pattern.compile("\\{\"sequence\":([1-9][0-9]{0,17}),\"hash\":\"([0-9a-f]{64})\","
                    + "\"previous\":\"([0-9a-f]{64})\",\"time\":\"([0-9T:.Z-]{20,30})\"}");

    /** What is kept of an entry. */
    public static ChainLine of(JournalEntry entry) {
        return new ChainLine(entry.sequence(), entry.hash(), entry.previous(), entry.time());
    }

    /** What a line tells; empty unless {@link #toString} could have written it. */
    public static Optional<ChainLine> parse(String line) {
        Matcher shape = SHAPE.matcher(line);
        if (!shape.matches()) {
            return Optional.empty();
        }
        try {
            ChainLine parsed = new ChainLine(
                    Long.parseLong(shape.group(1)), shape.group(2), shape.group(3), Instant.parse(shape.group(4)));
            return Optional.of(parsed).filter(one -> one.toString().equals(line));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A JSON object on one line. */
    @Override
    public String toString() {
        return "{\"sequence\":" + sequence + ",\"hash\":\"" + hash + "\",\"previous\":\"" + previous + "\",\"time\":\""
                + time + "\"}";
    }
}
