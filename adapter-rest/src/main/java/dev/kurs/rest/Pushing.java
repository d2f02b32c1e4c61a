package dev.kurs.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kurs.application.Actor;
import dev.kurs.application.AlreadyAnswered;
import dev.kurs.application.Once;
import dev.kurs.application.Pushed;
import dev.kurs.rest.Pieces.Piece;
import dev.kurs.rest.Problems.Kind;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A request whose body is a stream of any length. It is read piece by piece, and each piece is carried out when it is
 * there: what came whole before the caller went away stays. Where all or nothing is asked for the stream is first put into
 * a file, and carried out from there in one unit of work.
 *
 * <p>With an {@code Idempotency-Key} the answer to each piece is kept with what the piece changed, so that a stream that
 * was cut off and is sent again goes on where it was, and nothing in it is done twice.
 */
public final class Pushing<L> {

    private static final Logger LOG = LoggerFactory.getLogger(Pushing.class);

    private static final Form<PushReport> REPORT = Form.bare(PushReport.class);

    private final Call call;
    private final Intake<L> intake;

    /** A request to be carried out. */
    public Pushing(Call call, Intake<L> intake) {
        this.call = call;
        this.intake = intake;
    }

    /**
     * Carries it out.
     *
     * @param atomic whether all or nothing is to be kept
     * @throws Problem {@code stream-broken-off}, or when nothing is kept {@code stream-refused}, {@code too-large}
     */
    public Response carryOut(boolean atomic) {
        return atomic ? all() : pieceByPiece();
    }

    private Response pieceByPiece() {
        PushReport report = PushReport.NOTHING;
        try {
            Pieces<L> pieces = new Pieces<>(call.payload().stream(), intake);
            int number = 0;
            for (Piece<L> piece = pieces.next(); piece != null; piece = pieces.next()) {
                report = report.and(carryOut(piece, ++number));
            }
        } catch (IOException e) {
            throw brokenOff(e, report);
        }
        return call.conclude(answer(report));
    }

    private PushReport carryOut(Piece<L> piece, int number) {
        String key = call.onceKey();
        if (key == null) {
            return told(piece.with(intake.take(call.actor(), List.of(piece.good()), false)));
        }
        // No key of a caller's has a space in it.
        Once once = new Once(
                key + " " + number,
                piece.hash(),
                (ports, outcome) -> answer(told(piece.with((Pushed) outcome))).kept(piece.hash()));
        try {
            return told(piece.with(intake.take(call.actor().once(once), List.of(piece.good()), false)));
        } catch (AlreadyAnswered e) {
            if (!e.answer().fingerprint().equals(piece.hash())) {
                call.payload().tellApart();
                throw new Problem(Kind.IDEMPOTENCY_KEY_REUSED);
            }
            return Bodies.read(e.answer().body().getBytes(UTF_8), REPORT).body();
        }
    }

    private Response all() {
        Path spool = spool();
        try {
            requireShape(spool);
            return call.write(actor -> takeAll(actor, spool), pushed -> answer(told(pushed)));
        } finally {
            remove(spool);
        }
    }

    private Pushed takeAll(Actor actor, Path spool) {
        try (InputStream file = Files.newInputStream(spool)) {
            Pieces<L> pieces = new Pieces<>(file, intake);
            return intake.take(actor, pieces::ofRightShape, true);
        } catch (IOException e) {
            throw unreadable(spool, e);
        }
    }

    /** Puts the stream into a file. */
    private Path spool() {
        long most = call.mostSpooled();
        Path spool = made();
        try (OutputStream file = Files.newOutputStream(spool)) {
            InputStream stream = call.payload().stream();
            byte[] bytes = new byte[1 << 16];
            long size = 0;
            for (int count = read(stream, bytes); count >= 0; count = read(stream, bytes)) {
                size += count;
                if (size > most) {
                    throw new Problem(Kind.TOO_LARGE, "maximum", most);
                }
                file.write(bytes, 0, count);
            }
            return spool;
        } catch (IOException e) {
            remove(spool);
            throw new UncheckedIOException("a stream cannot be put into " + spool, e);
        } catch (RuntimeException e) {
            remove(spool);
            throw e;
        }
    }

    private static Path made() {
        try {
            return Files.createTempFile("kurs-stream-", ".ndjson");
        } catch (IOException e) {
            throw new UncheckedIOException("there is no place to put a stream", e);
        }
    }

    private int read(InputStream stream, byte[] into) {
        try {
            return stream.read(into);
        } catch (IOException e) {
            throw brokenOff(e, PushReport.NOTHING);
        }
    }

    private static void remove(Path spool) {
        try {
            Files.deleteIfExists(spool);
        } catch (IOException e) {
            LOG.warn("{} is left over and can be removed", spool, e);
        }
    }

    /** Refuses all when a line is of the wrong shape: that is told before any rule, and before anybody waits. */
    private void requireShape(Path spool) {
        try (InputStream file = Files.newInputStream(spool)) {
            new Pieces<>(file, intake).requireShape(lines -> {});
        } catch (IOException e) {
            throw unreadable(spool, e);
        }
    }

    private static UncheckedIOException unreadable(Path spool, IOException why) {
        return new UncheckedIOException("what was put into " + spool + " cannot be read", why);
    }

    private Problem brokenOff(IOException why, PushReport report) {
        long lines = report.accepted() + report.corrected() + report.unchanged();
        LOG.info("A stream broke off when {} of its lines were kept: {}", lines, why.toString());
        return new Problem(Kind.STREAM_BROKEN_OFF, "lines", lines);
    }

    private PushReport told(Pushed pushed) {
        return PushReport.of(pushed, call.language(), call.thing());
    }

    private static Answer answer(PushReport report) {
        return Answers.passing(report);
    }
}
