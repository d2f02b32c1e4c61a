package dev.kurs.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kurs.application.Pushed;
import dev.kurs.application.Pushed.Refusal;
import dev.kurs.domain.organisation.Organisation.Language;
import dev.kurs.rest.Exit.FaultBody;
import dev.kurs.rest.Exit.ProblemBody;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a stream, as it is answered.
 *
 * @param accepted how many lines brought something new
 * @param corrected how many changed what stood
 * @param unchanged how many said what already stood
 * @param rejectedInAll how many were refused
 * @param rejected the first of those
 */
record PushReport(Long accepted, Long corrected, Long unchanged, Long rejectedInAll, List<Rejected> rejected) {

    /** Nothing yet. */
    static final PushReport NOTHING = new PushReport(0L, 0L, 0L, 0L, List.of());

    /**
     * A line that was refused.
     *
     * @param line its number
     * @param pointer to what is wrong in it; null where that is the whole line, or several things
     * @param code what is wrong, or that several things are
     * @param errors all of them, where there are several
     */
    record Rejected(
            Long line,
            @Nullable String pointer,
            String code,
            String detail,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<WrongInLine> errors) {}

    /** One of several things that are wrong with a line. */
    record WrongInLine(String pointer, String code, String detail) {}

    static PushReport of(Pushed pushed, Language language, String thing) {
        return new PushReport(
                pushed.accepted(),
                pushed.corrected(),
                pushed.unchanged(),
                pushed.rejected(),
                pushed.refusals().stream()
                        .map(one -> rejected(one, language, thing))
                        .toList());
    }

    /** This report, and that of the lines that came after. */
    PushReport and(PushReport next) {
        List<Rejected> all = new ArrayList<>(rejected);
        all.addAll(next.rejected.subList(0, Math.min(next.rejected.size(), Pushed.MOST_TOLD - all.size())));
        return new PushReport(
                accepted + next.accepted,
                corrected + next.corrected,
                unchanged + next.unchanged,
                rejectedInAll + next.rejectedInAll,
                all);
    }

    /** Every fault of every line that was refused, as a problem lists them. */
    static List<Fault> faults(Pushed pushed) {
        List<Fault> all = new ArrayList<>();
        for (Refusal refusal : pushed.refusals()) {
            Problem problem = problem(refusal);
            List<Fault> faults = problem.faults().isEmpty()
                    ? List.of(new Fault("", problem.code(), problem.figures()))
                    : problem.faults();
            faults.forEach(one -> all.add(one.inLine(refusal.line())));
        }
        return all;
    }

    private static Rejected rejected(Refusal refusal, Language language, String thing) {
        ProblemBody told = Exit.body(problem(refusal), language, "", thing);
        List<FaultBody> errors = told.errors();
        if (errors.size() == 1) {
            FaultBody one = errors.get(0);
            String pointer = one.pointer().isEmpty() ? null : one.pointer();
            return new Rejected(refusal.line(), pointer, one.code(), one.detail(), List.of());
        }
        return new Rejected(
                refusal.line(),
                null,
                told.code(),
                told.detail(),
                errors.stream()
                        .map(one -> new WrongInLine(one.pointer(), one.code(), one.detail()))
                        .toList());
    }

    /** What is wrong with a line; a place in it is told by the line's number in the stream. */
    private static Problem problem(Refusal refusal) {
        return Problems.of(refusal.why()).inLine(refusal.line());
    }
}
