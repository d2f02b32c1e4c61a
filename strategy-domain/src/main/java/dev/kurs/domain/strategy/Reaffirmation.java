package dev.kurs.domain.strategy;

import dev.kurs.domain.kernel.RegisterEntry;
import dev.kurs.domain.kernel.RegisterKind;
import dev.kurs.domain.kernel.Text;

/**
 * The owner's word that a strategy stands, although a premise broke or a review was due.
 *
 * @param strategy which
 * @param reason why it stands, 1 to 65 536 characters
 */
public record Reaffirmation(ReaffirmationId id, StrategyId strategy, String reason) implements RegisterEntry {

    /** The register of reaffirmations. */
    public static final RegisterKind<Reaffirmation> KIND =
            RegisterKind.appendOnly("strategy", "reaffirmation", Reaffirmation.class);

    public Reaffirmation {
        Text.required(reason, "/reason", Text.BODY);
    }

    @Override
    public StrategyId owner() {
        return strategy;
    }
}
