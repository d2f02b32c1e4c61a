package dev.kurs.rest;

import dev.kurs.application.Actor;
import dev.kurs.application.PushRefused;
import dev.kurs.application.Pushed;
import dev.kurs.domain.organisation.Organisation.Language;
import dev.kurs.rest.Pieces.Piece;
import dev.kurs.rest.PushReport.Rejected;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Collectors;

/** Files that hold streams, taken in without a server by whoever runs the installation. */
public final class StreamFiles {

    private final Intake<?> intake;
    private final String thing;
    private final Language language;

    StreamFiles(Intake<?> intake, String thing, Language language) {
        this.intake = intake;
        this.thing = thing;
        this.language = language;
    }

    /** A file that can be read from its beginning as often as is asked for. */
    @FunctionalInterface
    public interface File {

        /** Opens it. */
        InputStream open() throws IOException;
    }

    /** Who is told how it goes. */
    public interface Listener {

        /** A line was refused; why, in words. */
        void refused(long line, String why);

        /** So many lines were read by now. */
        void at(long lines);
    }

    /**
     * What became of a file.
     *
     * @param accepted how many lines were new
     * @param corrected how many changed what stood
     * @param unchanged how many said what already stood
     * @param refused how many were refused
     */
    public record Report(long accepted, long corrected, long unchanged, long refused) {}

    /**
     * Takes a file in.
     *
     * @param atomic whether one line that is refused refuses all
     * @throws IOException when reading breaks off; what was kept until then stays
     */
    public Report take(Actor actor, File file, boolean atomic, Listener listener) throws IOException {
        return take(intake, actor, file, atomic, listener);
    }

    private <L> Report take(Intake<L> by, Actor actor, File file, boolean atomic, Listener listener)
            throws IOException {
        return atomic ? all(by, actor, file, listener) : pieceByPiece(by, actor, file, listener);
    }

    private <L> Report pieceByPiece(Intake<L> by, Actor actor, File file, Listener listener) throws IOException {
        Report report = new Report(0, 0, 0, 0);
        try (InputStream stream = file.open()) {
            Pieces<L> pieces = new Pieces<>(stream, by);
            for (Piece<L> piece = pieces.next(); piece != null; piece = pieces.next()) {
                Pushed pushed = piece.with(by.take(actor, List.of(piece.good()), false));
                tell(pushed, listener);
                report = new Report(
                        report.accepted + pushed.accepted(),
                        report.corrected + pushed.corrected(),
                        report.unchanged + pushed.unchanged(),
                        report.refused + pushed.rejected());
                listener.at(report.accepted + report.corrected + report.unchanged + report.refused);
            }
        }
        return report;
    }

    private <L> Report all(Intake<L> by, Actor actor, File file, Listener listener) throws IOException {
        try {
            requireShape(by, file, listener);
            try (InputStream stream = file.open()) {
                Pushed pushed = by.take(actor, new Pieces<>(stream, by)::ofRightShape, true);
                return new Report(pushed.accepted(), pushed.corrected(), pushed.unchanged(), 0);
            }
        } catch (PushRefused e) {
            tell(e.pushed(), listener);
            return new Report(0, 0, 0, e.pushed().rejected());
        }
    }

    private static <L> void requireShape(Intake<L> by, File file, Listener listener) throws IOException {
        try (InputStream stream = file.open()) {
            new Pieces<>(stream, by).requireShape(listener::at);
        }
    }

    private void tell(Pushed pushed, Listener listener) {
        PushReport.of(pushed, language, thing).rejected().forEach(one -> listener.refused(one.line(), why(one)));
    }

    private static String why(Rejected rejected) {
        return rejected.errors().isEmpty()
                ? at(rejected.pointer() == null ? "" : rejected.pointer(), rejected.detail())
                : rejected.errors().stream()
                        .map(one -> at(one.pointer(), one.detail()))
                        .collect(Collectors.joining("; "));
    }

    private static String at(String pointer, String detail) {
        return pointer.isEmpty() ? detail : pointer + ": " + detail;
    }
}
