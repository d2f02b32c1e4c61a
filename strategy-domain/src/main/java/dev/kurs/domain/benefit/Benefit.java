package dev.kurs.domain.benefit;

import dev.kurs.domain.benefit.Closure.Evidence;
import dev.kurs.domain.benefit.Closure.Outcome;
import dev.kurs.domain.benefit.Closure.Said;
import dev.kurs.domain.indicator.Direction;
import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.Decimals;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.kernel.Ratio;
import dev.kurs.domain.kernel.RecordShape;
import dev.kurs.domain.kernel.RulesBroken;
import dev.kurs.domain.kernel.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A good that projects are to cause: owned, measured and in the end harvested, or an ill that comes with them.
 *
 * <p>Its life: somebody expects it; it is planned once it has an owner, an indicator with baseline and target, and a day
 * to be measured; it is being realised once it was measured on or after the day from which it counts. How far it has come
 * is computed from these facts and never set. It is closed once, with what came of it, which its progress says, unless it
 * is given up; from then on nothing that is said of it changes, though its measurements may go on. It is removed only
 * while it is not closed and was never measured.
 *
 * @param header what is said of it
 * @param closure how it was closed; null while it is open
 */
public record Benefit(
        BenefitId id, BenefitHeader header, @Nullable Closure closure) {

    /** A new benefit. */
    public static Change<Benefit> created(BenefitId id, BenefitHeader header) {
        return Change.of(
                new Benefit(id, header, null),
                Event.of("benefit.benefit-created", id, RecordShape.differences(null, header)));
    }

    /** Whether it is closed. */
    public boolean isClosed() {
        return closure != null;
    }

    /** The benefit as it stood on a day: open until the day it was closed. */
    public Benefit on(LocalDate day) {
        return closure == null || !closure.on().isAfter(day) ? this : new Benefit(id, header, null);
    }

    /** How far it has come: each step takes those before it. */
    public BenefitStatus status(BenefitFacts facts) {
        if (closure != null) {
            return closure.outcome().status();
        }
        boolean planned = header.owner() != null && facts.baseline() && facts.target() && facts.measurementPoint();
        if (!planned) {
            return BenefitStatus.IDENTIFIED;
        }
        LocalDate from = header.realisationFrom();
        LocalDate measured = facts.lastMeasured();
        boolean realising = from != null && measured != null && !measured.isBefore(from);
        return realising ? BenefitStatus.REALISING : BenefitStatus.PLANNED;
    }

    /**
     * The benefit with another header.
     *
     * @param direction that of its indicator; null where it has none
     * @throws RulesBroken when it is closed, or is valued though its indicator is to be held at a value
     */
    public Change<Benefit> withHeader(BenefitHeader other, @Nullable Direction direction) {
        if (header.equals(other)) {
            return Change.none(this);
        }
        requireOpen();
        Faults.require(
                other.valuation() == null || direction != Direction.MAINTAIN,
                BenefitRule.MAINTAINED_NOT_VALUED,
                "/valuation",
                "direction",
                direction);
        return Change.of(
                this,
                new Benefit(id, other, null),
                Event.of("benefit.benefit-changed", id, RecordShape.differences(header, other)));
    }

    /**
     * The benefit, closed.
     *
     * @throws RulesBroken every rule that it breaks
     */
    public Change<Benefit> closed(Said said, Evidence evidence, LocalDate today, Id by) {
        requireOpen();
        Faults faults = new Faults();
        Outcome outcome = outcome(said, evidence, faults);
        faults.optionalText(said.reason(), "/reason", Text.BODY).throwIfAny();
        Closure how = new Closure(outcome, today, by, said.reason(), said.decision());
        Ratio progress = evidence.progress();
        return Change.of(
                this,
                new Benefit(id, header, how),
                Event.of("benefit.benefit-closed", id)
                        .with("outcome", outcome)
                        .with("progress", progress == null ? null : Decimals.shown(progress.decimal()))
                        .with("reason", said.reason())
                        .with("decision", said.decision()));
    }

    private static Outcome outcome(Said said, Evidence evidence, Faults faults) {
        if (said.outcome() == Outcome.ABANDONED) {
            faults.unless(
                    said.reason() != null && !said.reason().isBlank(), BenefitRule.CLOSURE_REASON_MISSING, "/reason");
            return Outcome.ABANDONED;
        }
        Ratio progress = evidence.progress();
        if (progress == null) {
            faults.add(BenefitRule.OUTCOME_WITHOUT_MEASUREMENT, "/outcome");
            return Outcome.MISSED;
        }
        Outcome says = Outcome.of(progress);
        faults.unless(
                        said.outcome() == null || said.outcome() == says,
                        BenefitRule.OUTCOME_DISAGREES,
                        "/outcome",
                        "outcome",
                        said.outcome(),
                        "progress",
                        Decimals.shown(progress.decimal()),
                        "says",
                        says)
                .unless(
                        says != Outcome.REALISED || evidence.confirmed(),
                        BenefitRule.REALISATION_UNCONFIRMED,
                        "/outcome",
                        "progress",
                        Decimals.shown(progress.decimal()));
        return says;
    }

    /**
     * The benefit, removed.
     *
     * @param measured whether anything was measured of it
     * @throws RulesBroken when it is closed or was measured
     */
    public Change<Benefit> removed(boolean measured) {
        new Faults()
                .unless(!isClosed(), BenefitRule.CLOSED_BENEFIT_NOT_REMOVED, "")
                .unless(!measured, BenefitRule.MEASURED_BENEFIT_NOT_REMOVED, "")
                .throwIfAny();
        return Change.of(this, this, Event.of("benefit.benefit-removed", id));
    }

    private void requireOpen() {
        Faults.require(
                closure == null,
                BenefitRule.BENEFIT_CLOSED,
                "",
                "outcome",
                closure == null ? null : closure.outcome(),
                "on",
                closure == null ? null : closure.on());
    }
}
