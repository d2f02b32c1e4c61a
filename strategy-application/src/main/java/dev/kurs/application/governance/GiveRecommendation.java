package dev.kurs.application.governance;

import dev.kurs.application.Actor;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.domain.governance.Decision;
import dev.kurs.domain.governance.Recommendation;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.organisation.Role;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;

/** Tells what a body that is asked before a decision recommends. Takes an editor. */
public final class GiveRecommendation {

    private final Transactions transactions;

    /** The use case over these. */
    public GiveRecommendation(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * What it recommends.
     *
     * @param recommendation makes it, given today
     */
    public record Command(DecisionId decision, Function<LocalDate, Recommendation> recommendation) {}

    /**
     * Tells it.
     *
     * @throws dev.kurs.application.NotFound when there is no such decision
     * @throws dev.kurs.domain.kernel.RulesBroken when the decision is closed, the body is not asked or it is not its turn, and
     *     everything that is wrong with the recommendation
     */
    public Stored<Decision> handle(Actor actor, Command command) {
        actor.require(Role.EDITOR);
        return transactions.write(actor, ports -> {
            Stored<Decision> before = ports.decisions().get(command.decision());
            Faults faults = new Faults();
            Recommendation made =
                    faults.attempt("", () -> command.recommendation().apply(ports.today()));
            faults.throwIfAny();
            Recommendation recommendation = Objects.requireNonNull(made);
            ports.resources().checkReferences(recommendation, faults);
            faults.throwIfAny();
            return ports.decisions().save(before.version(), before.value().recommended(recommendation, ports.today()));
        });
    }
}
