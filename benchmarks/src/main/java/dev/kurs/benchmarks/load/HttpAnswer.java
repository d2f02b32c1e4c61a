package dev.kurs.benchmarks.load;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** The bytes of one HTTP/1.1 answer as they come in: just enough of the protocol to see where it ends. */
final class HttpAnswer {

    private static final byte[] LENGTH = "\ncontent-length:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CHUNKED = "\ntransfer-encoding: chunked".getBytes(StandardCharsets.US_ASCII);
    private static final int STATUS_AT = "HTTP/1.1 ".length();
    private static final int UNKNOWN = -1;

    private ByteBuffer in = ByteBuffer.allocate(64 * 1024);
    private int bodyAt = UNKNOWN;
    private int end = UNKNOWN;
    private int chunkAt = UNKNOWN;

    /** Makes room for the next answer on the same connection. */
    void clear() {
        in.clear();
        bodyAt = UNKNOWN;
        end = UNKNOWN;
        chunkAt = UNKNOWN;
    }

    int status() {
        return (in.get(STATUS_AT) - '0') * 100 + (in.get(STATUS_AT + 1) - '0') * 10 + in.get(STATUS_AT + 2) - '0';
    }

    /** The value of a header; empty when there is none. */
    String header(String name) {
        String head = new String(in.array(), 0, bodyAt, StandardCharsets.ISO_8859_1);
        int at = head.toLowerCase(Locale.ROOT).indexOf("\n" + name.toLowerCase(Locale.ROOT) + ":");
        int from = at + name.length() + 2;
        return at < 0 ? "" : head.substring(from, head.indexOf('\r', from)).strip();
    }

    /** The body as it was sent. */
    byte[] body() {
        return Arrays.copyOfRange(in.array(), bodyAt, in.position());
    }

    /**
     * Reads what has come in.
     *
     * @return whether that was the end of the answer
     * @throws IOException when the server hung up
     */
    boolean read(ReadableByteChannel channel) throws IOException {
        if (!in.hasRemaining()) {
            ByteBuffer larger = ByteBuffer.allocate(in.capacity() * 4);
            larger.put(in.flip());
            in = larger;
        }
        if (channel.read(in) < 0) {
            throw new EOFException("the connection was closed before the answer's end");
        }
        if (bodyAt == UNKNOWN) {
            readHead();
        }
        if (chunkAt != UNKNOWN) {
            readChunks();
        }
        return end != UNKNOWN && in.position() >= end;
    }

    private void readHead() {
        byte[] bytes = in.array();
        int length = in.position();
        for (int i = 3; i < length; i++) {
            if (bytes[i] == '\n' && bytes[i - 2] == '\n') {
                bodyAt = i + 1;
                break;
            }
        }
        if (bodyAt == UNKNOWN) {
            return;
        }
        int lengthAt = find(LENGTH, bytes);
        if (lengthAt != UNKNOWN) {
            end = bodyAt + number(bytes, lengthAt + LENGTH.length);
        } else if (find(CHUNKED, bytes) != UNKNOWN) {
            chunkAt = bodyAt;
        } else {
            end = bodyAt;
        }
    }

    /** Goes from chunk to chunk as far as they have come in; the last one is empty. */
    private void readChunks() {
        byte[] bytes = in.array();
        while (end == UNKNOWN && chunkAt < in.position()) {
            int at = chunkAt;
            int size = 0;
            while (at < in.position() && bytes[at] != '\r') {
                size = size * 16 + Character.digit(bytes[at], 16);
                at++;
            }
            if (at >= in.position()) {
                return;
            }
            int next = at + 2 + size + 2;
            if (size == 0) {
                end = next;
            } else if (next > in.position()) {
                return;
            } else {
                chunkAt = next;
            }
        }
    }

    private int find(byte[] wanted, byte[] bytes) {
        for (int i = 0; i + wanted.length < bodyAt; i++) {
            int same = 0;
            while (same < wanted.length && lower(bytes[i + same]) == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return i;
            }
        }
        return UNKNOWN;
    }

    private static int lower(byte one) {
        return one >= 'A' && one <= 'Z' ? one + ('a' - 'A') : one;
    }

    private static int number(byte[] bytes, int from) {
        int at = from;
        while (bytes[at] == ' ') {
            at++;
        }
        int number = 0;
        while (bytes[at] >= '0' && bytes[at] <= '9') {
            number = number * 10 + bytes[at] - '0';
            at++;
        }
        return number;
    }
}
