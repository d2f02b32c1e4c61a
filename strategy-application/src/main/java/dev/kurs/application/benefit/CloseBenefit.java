package dev.kurs.application.benefit;

import dev.kurs.application.Actor;
import dev.kurs.application.AsOf;
import dev.kurs.application.BenefitTies;
import dev.kurs.application.Ids;
import dev.kurs.application.Ports;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.application.governance.Proofs;
import dev.kurs.application.indicator.ProgressFacts.IndicatorFacts;
import dev.kurs.domain.benefit.Benefit;
import dev.kurs.domain.benefit.Closure.Evidence;
import dev.kurs.domain.benefit.Closure.Outcome;
import dev.kurs.domain.benefit.Closure.Said;
import dev.kurs.domain.benefit.Confirmation;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.governance.Subject;
import dev.kurs.domain.indicator.Indicator;
import dev.kurs.domain.indicator.Measurement;
import dev.kurs.domain.indicator.Progress;
import dev.kurs.domain.indicator.Progress.Latest;
import dev.kurs.domain.indicator.Verifier;
import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Ratio;
import dev.kurs.domain.organisation.Person;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Closes a benefit with what came of it. Takes an editor; where governance is enforced it rests on a decision of the power
 * ACCEPT_BENEFIT, whatever came of it.
 */
public final class CloseBenefit {

    private final Transactions transactions;
    private final Ids ids;

    /** The use case over these. */
    public CloseBenefit(Transactions transactions, Ids ids) {
        this.transactions = transactions;
        this.ids = ids;
    }

    /**
     * Which benefit, and what came of it; as in {@link Benefit#closed}.
     *
     * @param outcome null for what the progress says
     */
    public record Command(
            BenefitId benefit,
            @Nullable Outcome outcome,
            @Nullable String reason,
            @Nullable DecisionId decision) {}

    /**
     * Closes it, today.
     *
     * @throws dev.kurs.application.NotFound when there is no such benefit
     * @throws dev.kurs.domain.kernel.RulesBroken every rule that it breaks
     */
    public Stored<Benefit> handle(Actor actor, Command command) {
        actor.require(Role.EDITOR);
        return transactions.write(actor, ports -> {
            Stored<Benefit> before = ports.benefits().get(command.benefit());
            Said said = new Said(command.outcome(), command.reason(), command.decision());
            Evidence evidence = evidence(ports, before.value());
            Faults faults = new Faults();
            ports.resources().checkReferences(command, faults);
            Change<Benefit> change =
                    faults.attempt("", () -> before.value().closed(said, evidence, ports.today(), actor.by()));
            Subject act = new Subject(Subject.Type.BENEFIT, command.benefit());
            Proofs proofs = new Proofs(ports, ids);
            proofs.check(Power.ACCEPT_BENEFIT, act, command.decision(), faults);
            faults.throwIfAny();
            Stored<Benefit> stored = ports.benefits().save(before.version(), Objects.requireNonNull(change));
            proofs.use(Power.ACCEPT_BENEFIT, act, command.decision());
            return stored;
        });
    }

    private static Evidence evidence(Ports ports, Benefit benefit) {
        Optional<Indicator> indicator = new BenefitTies(ports).indicator(benefit.id());
        Ratio progress = indicator.map(one -> progress(ports, one)).orElse(null);
        boolean reached = progress != null && progress.compareTo(Ratio.ONE) >= 0;
        return new Evidence(
                progress, reached && (isConfirmed(ports, benefit) || isMeasuredByOthers(ports, indicator.get())));
    }

    private static @Nullable Ratio progress(Ports ports, Indicator indicator) {
        LocalDate today = ports.today();
        return ports.progressFacts().ofIndicators(List.of(indicator.id()), today, AsOf.NOW).stream()
                .findFirst()
                .map((IndicatorFacts facts) -> facts.progress(today, ports.tolerance()))
                .map(Progress::progress)
                .orElse(null);
    }

    /** Whether anybody outside the owner's unit said so. */
    private static boolean isConfirmed(Ports ports, Benefit benefit) {
        Person owner = person(ports, benefit.header().owner()).orElse(null);
        return ports.registers().listAll(Confirmation.KIND, benefit.id()).stream()
                .map(Stored::value)
                .anyMatch(one -> person(ports, one.by())
                        .filter(who -> one.isFromOutside(who, owner))
                        .isPresent());
    }

    private static Optional<Person> person(Ports ports, @Nullable PersonId person) {
        return person == null
                ? Optional.empty()
                : ports.registers().find(Person.KIND, person, AsOf.NOW).map(Stored::value);
    }

    /** Whether a customer or an independent measured, and what they measured reaches the target by itself. */
    private static boolean isMeasuredByOthers(Ports ports, Indicator indicator) {
        LocalDate today = ports.today();
        return ports.measurements().listAll(List.of(indicator.id()), today, AsOf.NOW).stream()
                .filter(one -> one.breakdown() == null && one.verifier() != Verifier.SELF)
                .map(one -> progress(ports, indicator, one))
                .filter(Objects::nonNull)
                .anyMatch(progress -> progress.compareTo(Ratio.ONE) >= 0);
    }

    private static @Nullable Ratio progress(Ports ports, Indicator indicator, Measurement measured) {
        LocalDate today = ports.today();
        return Progress.of(new Progress.Facts(
                        today,
                        indicator.measure().direction(),
                        indicator.baseline(),
                        indicator.trajectoryOn(today).orElse(null),
                        null,
                        new Latest(measured.date(), measured.value(), measured.source(), measured.verifier()),
                        ports.tolerance()))
                .progress();
    }
}
