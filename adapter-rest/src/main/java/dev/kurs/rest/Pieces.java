package dev.kurs.rest;

import dev.kurs.application.Pushed;
import dev.kurs.application.Pushed.Refusal;
import dev.kurs.rest.Problems.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A stream in pieces, each small enough to be held in memory: no more than so many lines, and no more lines once there is
 * 1 MiB of them. Nobody who writes waits for the one who sends it: a piece is read whole before it is carried out.
 */
final class Pieces<L> {

    private static final int MOST_BYTES = 1 << 20;

    private final Lines lines;
    private final Intake<L> intake;
    private @Nullable TableRow rows;

    Pieces(InputStream stream, Intake<L> intake) {
        this.lines = new Lines(stream);
        this.intake = intake;
    }

    /**
     * A piece.
     *
     * @param good the lines of the right shape
     * @param refusals the others
     * @param hash of all of them
     */
    record Piece<L>(List<L> good, List<Refusal> refusals, String hash) {

        /** What became of its lines, given what became of the good ones. */
        Pushed with(Pushed carriedOut) {
            List<Refusal> all = Stream.concat(refusals.stream(), carriedOut.refusals().stream())
                    .sorted(Comparator.comparingLong(Refusal::line))
                    .toList();
            return new Pushed(
                    carriedOut.accepted(),
                    carriedOut.corrected(),
                    carriedOut.unchanged(),
                    carriedOut.rejected() + refusals.size(),
                    all);
        }
    }

    /**
     * The next piece; null at the end.
     *
     * @throws IOException when the stream breaks off before the piece is whole
     * @throws Problem when it is a table whose header is not right
     */
    @Nullable Piece<L> next() throws IOException {
        List<L> good = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        MessageDigest hash = Answer.sha256();
        int bytes = 0;
        readHeader(hash);
        while (good.size() + refusals.size() < intake.linesAtOnce() && bytes < MOST_BYTES) {
            if (!lines.next()) {
                break;
            }
            byte[] text = lines.isTooLong() ? new byte[0] : lines.text();
            bytes += text.length;
            hash.update(text);
            hash.update((byte) '\n');
            try {
                requireLength(lines);
                good.add(intake.read(lines.number(), rows == null ? text : rows.json(text)));
            } catch (Problem e) {
                refusals.add(new Refusal(lines.number(), e));
            }
        }
        String print = HexFormat.of().formatHex(hash.digest());
        return good.isEmpty() && refusals.isEmpty() ? null : new Piece<>(good, refusals, print);
    }

    /** Reads the first line, once, where it says how the others are to be read. */
    private void readHeader(MessageDigest hash) throws IOException {
        TableColumns columns = intake.table();
        if (columns != null && rows == null) {
            byte[] header = lines.next() ? lines.text() : new byte[0];
            requireLength(lines);
            hash.update(header);
            hash.update((byte) '\n');
            rows = TableRow.under(header, columns);
        }
    }

    /**
     * Reads all that is left, and refuses it when any line is of the wrong shape.
     *
     * @param reached is told how many lines were read
     * @throws dev.kurs.application.PushRefused then
     * @throws IOException when the stream breaks off
     */
    void requireShape(LongConsumer reached) throws IOException {
        Pushed wrong = Pushed.NOTHING;
        for (Piece<L> piece = next(); piece != null; piece = next()) {
            wrong = wrong.and(piece.with(Pushed.NOTHING));
            reached.accept(lines.number());
        }
        wrong.orRefused(true);
    }

    /** What is left of a stream that does not break off and whose lines are all of the right shape. */
    Iterator<List<L>> ofRightShape() {
        return new Iterator<>() {
            private @Nullable Piece<L> ahead = read();

            @Override
            public boolean hasNext() {
                return ahead != null;
            }

            @Override
            public List<L> next() {
                if (ahead == null) {
                    throw new NoSuchElementException();
                }
                List<L> lines = ahead.good();
                ahead = read();
                return lines;
            }
        };
    }

    private @Nullable Piece<L> read() {
        try {
            return next();
        } catch (IOException e) {
            throw new UncheckedIOException("a stream in a file cannot be read", e);
        }
    }

    private static void requireLength(Lines lines) {
        if (lines.isTooLong()) {
            throw new Problem(Kind.LINE_TOO_LONG, "maximum", Lines.LONGEST);
        }
    }
}
