package dev.kurs.rest;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request, as a problem lists it.
 *
 * @param pointer JSON pointer (RFC 6901) into the body; for a parameter, into the query seen as an object
 * @param code what is wrong, in kebab-case; the texts and the page {@code /problems/{code}} go by it
 * @param figures what the text is filled in with, by name
 * @param line of a stream, from 1, that it is in; null where what was sent is no stream
 */
public record Fault(
        String pointer,
        String code,
        Map<String, @Nullable Object> figures,
        @Nullable Long line) {

    /** A fault in what is no stream. */
    public Fault(String pointer, String code, Map<String, @Nullable Object> figures) {
        this(pointer, code, figures, null);
    }

    /** The same fault, in a line of a stream. */
    Fault inLine(long number) {
        return new Fault(pointer, code, figures, number);
    }
}
