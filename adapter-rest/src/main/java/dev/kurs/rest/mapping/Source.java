package dev.kurs.rest.mapping;

import com.fasterxml.jackson.core.JsonPointer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What kind of file the rows come from. */
sealed interface Source {

    /**
     * Reads the rows, one at a time.
     *
     * @throws MappingRefused when the file is not of this kind, or lacks one of the columns
     */
    Rows open(InputStream file, Set<String> columns) throws IOException;

    /** Rows, each read when it is asked for. */
    interface Rows extends AutoCloseable {

        /** The next row; null after the last. */
        @Nullable Row next() throws IOException;

        @Override
        void close() throws IOException;
    }

    /** A table of which the first row names the columns (RFC 4180, but for the separator). */
    record Table(char separator, Charset charset) implements Source {

        @Override
        public Rows open(InputStream file, Set<String> columns) throws IOException {
            return new TableRows(file, this, columns);
        }
    }

    /**
     * A JSON document, or one in each line.
     *
     * @param at where the list of rows stands; the document itself when empty
     * @param each where in such a row the list stands whose elements are the rows in truth; null for none
     */
    record Document(JsonPointer at, @Nullable JsonPointer each) implements Source {

        @Override
        public Rows open(InputStream file, Set<String> columns) throws IOException {
            return new DocumentRows(file, this);
        }
    }
}
