package dev.kurs.rest;

import dev.kurs.domain.governance.Authority;
import dev.kurs.rest.Problems.Kind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request that the API refuses. Thrown anywhere in this adapter; {@link Problems} makes the answer of it. */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient Map<String, @Nullable Object> figures;
    private final transient List<Fault> faults;
    private final transient Map<String, String> headers;
    private final transient Authority.@Nullable Answer authority;

    /**
     * A problem of a kind.
     *
     * @param namesAndFigures alternating names and values for its text
     */
    public Problem(Kind kind, @Nullable Object... namesAndFigures) {
        this(kind.status(), kind.code(), figures(namesAndFigures), List.of(), Map.of(), null);
    }

    Problem(
            int status,
            String code,
            Map<String, @Nullable Object> figures,
            List<Fault> faults,
            Map<String, String> headers,
            Authority.@Nullable Answer authority) {
        super(code + " " + figures, null, false, false);
        this.status = status;
        this.code = code;
        this.figures = figures;
        this.faults = List.copyOf(faults);
        this.headers = Map.copyOf(headers);
        this.authority = authority;
    }

    /** The same problem, listing everything that is wrong. */
    public Problem with(List<Fault> all) {
        return new Problem(status, code, figures, all, headers, authority);
    }

    /** The same problem, found in a line of a stream: where it names a line it names that one. */
    Problem inLine(long number) {
        if (!figures.containsKey("line")) {
            return this;
        }
        Map<String, @Nullable Object> there = new LinkedHashMap<>(figures);
        there.put("line", number);
        return new Problem(status, code, there, faults, headers, authority);
    }

    /** The same problem, answered with another status. */
    public Problem answered(int other) {
        return new Problem(other, code, figures, faults, headers, authority);
    }

    /** The same problem, answered with a header more. */
    public Problem with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Problem(status, code, figures, faults, more, authority);
    }

    /** The same problem, telling who may decide. */
    Problem with(Authority.Answer whoMay) {
        return new Problem(status, code, figures, faults, headers, whoMay);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    Map<String, @Nullable Object> figures() {
        return figures;
    }

    List<Fault> faults() {
        return faults;
    }

    Map<String, String> headers() {
        return headers;
    }

    Authority.@Nullable Answer authority() {
        return authority;
    }

    static Map<String, @Nullable Object> figures(@Nullable Object... namesAndFigures) {
        Map<String, @Nullable Object> figures = new LinkedHashMap<>();
        for (int i = 0; i + 1 < namesAndFigures.length; i += 2) {
            figures.put(String.valueOf(namesAndFigures[i]), namesAndFigures[i + 1]);
        }
        return Collections.unmodifiableMap(figures);
    }
}
