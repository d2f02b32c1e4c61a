package dev.kurs.rest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The lines of a stream (NDJSON), one at a time, in as much memory as the longest line may take and no more, however long
 * the stream is. Blank lines are passed over.
 */
final class Lines {

    /** The most bytes that a line may have (1 MiB). */
    static final int LONGEST = 1 << 20;

    private final InputStream stream;
    private final byte[] read = new byte[1 << 16];
    private int next;
    private int end;
    private byte[] line = new byte[512];
    private int length;
    private boolean tooLong;
    private long number;

    Lines(InputStream stream) {
        this.stream = stream;
    }

    /**
     * Goes to the next line that is not blank.
     *
     * @return false at the end
     * @throws IOException when the stream breaks off
     */
    boolean next() throws IOException {
        while (readLine()) {
            number++;
            if (tooLong || !isBlank()) {
                return true;
            }
        }
        return false;
    }

    /** The number of the line, from 1; blank lines are counted. */
    long number() {
        return number;
    }

    /** Whether the line has more bytes than a line may have; then they are not there. */
    boolean isTooLong() {
        return tooLong;
    }

    /** The line's bytes. */
    byte[] text() {
        return Arrays.copyOf(line, length);
    }

    private boolean isBlank() {
        for (int i = 0; i < length; i++) {
            if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    /** Reads up to the next line feed, or to the end; false when there was nothing left. */
    private boolean readLine() throws IOException {
        length = 0;
        tooLong = false;
        boolean any = false;
        while (next < end || fill()) {
            any = true;
            int feed = next;
            while (feed < end && read[feed] != '\n') {
                feed++;
            }
            append(next, feed);
            next = feed + 1;
            if (feed < end) {
                return true;
            }
        }
        return any;
    }

    private boolean fill() throws IOException {
        next = 0;
        end = Math.max(0, stream.read(read));
        return end > 0;
    }

    private void append(int first, int last) {
        int more = last - first;
        tooLong |= length + more > LONGEST;
        if (tooLong) {
            return;
        }
        if (length + more > line.length) {
            line = Arrays.copyOf(line, Math.min(LONGEST, Math.max(2 * line.length, length + more)));
        }
        System.arraycopy(read, first, line, length, more);
        length += more;
    }
}
