package dev.kurs.application.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The lines of a file, one at a time. */
final class ArchiveLines implements AutoCloseable {

    /** No row comes near it: the longest text that Kurs takes is 64 Ki characters. */
    private static final int LONGEST = 64 << 20;

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
    private int from;
    private int to;
    private long number;

    private ArchiveLines(InputStream in) {
        this.in = in;
    }

    static ArchiveLines open(Path file) {
        try {
            return new ArchiveLines(Files.newInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many lines were read. */
    long number() {
        return number;
    }

    /**
     * The next line without its end, or null after the last.
     *
     * @throws Json.Malformed when it has no end, is no UTF-8 or is longer than any row
     */
    @Nullable String next() {
        try {
            if (from == to && !filled()) {
                return null;
            }
            number++;
            line.reset();
            for (int end = end(); end == to; end = end()) {
                take(end);
                if (!filled()) {
                    throw new Json.Malformed("it has no line feed at its end");
                }
            }
            take(end());
            from++;
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Json.Malformed("it is not UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean filled() throws IOException {
        from = 0;
        to = Math.max(0, in.read(buffer));
        return to > 0;
    }

    /** Where the line ends in the buffer; the buffer's end when it goes on after that. */
    private int end() {
        int end = from;
        while (end < to && buffer[end] != '\n') {
            end++;
        }
        return end;
    }

    private void take(int end) {
        if (line.size() + end - from > LONGEST) {
            throw new Json.Malformed("it is longer than " + LONGEST + " bytes");
        }
        line.write(buffer, from, end - from);
        from = end;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
