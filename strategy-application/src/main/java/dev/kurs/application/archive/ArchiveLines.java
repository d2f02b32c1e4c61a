package dev.kurs.application.archive;

import java.io.BufferedInputStream;
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
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
    private long number;

    private ArchiveLines(InputStream in) {
        this.in = in;
    }

    static ArchiveLines open(Path file) {
        try {
            return new ArchiveLines(new BufferedInputStream(Files.newInputStream(file), BUFFER));
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
            int first = in.read();
            if (first < 0) {
                return null;
            }
            number++;
            line.reset();
            for (int c = first; c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new Json.Malformed("it has no line feed at its end");
                }
                if (line.size() == LONGEST) {
                    throw new Json.Malformed("it is longer than " + LONGEST + " bytes");
                }
                line.write(c);
            }
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

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
