package dev.kurs.application.voting;

import dev.kurs.domain.voting.Approvals;
import dev.kurs.domain.voting.Ranking;
import dev.kurs.domain.voting.Scores;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Documents in the format of Pabulib, the library of participatory budgets ({@code .pb}): three sections META, PROJECTS and
 * VOTES, each a table with semicolons. Columns stand in any order, and those that we do not know are kept. What contradicts
 * itself is refused with its line. Amounts are kept to the last decimal. What was read is written with the same columns and
 * cells, and reads as the same.
 *
 * <p>Votes of type {@code approval} and {@code choose-1} are {@link Approvals}, {@code ordinal} are a {@link Ranking}
 * without ties, {@code cumulative} and {@code scoring} are {@link Scores}. A vote that names nothing is a blank ballot.
 */
public final class Pabulib {

    private final PabulibLimits limits;

    /** A reader that reads no more than the limits allow. */
    public Pabulib(PabulibLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads a document in UTF-8 to its end. The stream is not closed.
     *
     * @throws NotPabulib when it is not Pabulib, contradicts itself, or breaks a limit
     * @throws IOException when the stream fails
     */
    public PabulibElection read(InputStream document) throws IOException {
        byte[] bytes = document.readNBytes(limits.bytes());
        if (document.read() >= 0) {
            throw new NotPabulib(PabulibFault.TOO_MANY_BYTES, 1, Map.of("limit", String.valueOf(limits.bytes())));
        }
        return new PabulibReading(new PabulibLines(decoded(bytes), limits.lines()), limits).election();
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new NotPabulib(PabulibFault.ENCODING_MALFORMED, 1, Map.of());
        }
    }

    /** Writes a document: lines end with a line feed, the last one too. */
    public static void write(PabulibElection election, Appendable target) {
        try {
            line(target, List.of("META"));
            line(target, List.of("key", "value"));
            for (Map.Entry<String, String> one : election.meta().entrySet()) {
                line(target, List.of(one.getKey(), one.getValue()));
            }
            line(target, List.of("PROJECTS"));
            line(target, election.projectColumns());
            for (PabulibElection.Project project : election.projects()) {
                line(target, inOrder(project.cells(), election.projectColumns()));
            }
            line(target, List.of("VOTES"));
            line(target, election.voteColumns());
            for (PabulibElection.Vote vote : election.votes()) {
                line(target, inOrder(vote.cells(), election.voteColumns()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> inOrder(Map<String, String> cells, List<String> columns) {
        return columns.stream().map(column -> cells.getOrDefault(column, "")).toList();
    }

    private static void line(Appendable target, List<String> cells) throws IOException {
        target.append(cells.stream().map(Pabulib::cell).collect(Collectors.joining(";")))
                .append('\n');
    }

    private static String cell(String told) {
        boolean plain = told.indexOf(';') < 0 && told.indexOf('"') < 0;
        return plain ? told : '"' + told.replace("\"", "\"\"") + '"';
    }
}
