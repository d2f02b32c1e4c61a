package dev.kurs.domain.strategy;

import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.RegisterEntry;
import dev.kurs.domain.kernel.RegisterKind;
import dev.kurs.domain.kernel.RulesBroken;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.organisation.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's word that they stand behind one revision of a strategy. It does not cover a later one; it can be
 * withdrawn, and is never removed.
 *
 * @param strategy which strategy
 * @param by who, one of the two
 * @param date the day, not in the future
 * @param statement what was said, 1 to 65 536 characters
 * @param revision the number of the revision
 * @param withdrawnOn the day it was taken back; null while it stands
 */
public record Endorsement(
        EndorsementId id,
        StrategyId strategy,
        By by,
        Level level,
        LocalDate date,
        String statement,
        int revision,
        @Nullable LocalDate withdrawnOn)
        implements RegisterEntry {

    /** The register of endorsements. */
    public static final RegisterKind<Endorsement> KIND =
            RegisterKind.appendOnly("strategy", "endorsement", Endorsement.class);

    /** On which level it is endorsed. */
    public enum Level {
        /** By those who lead the work. */
        EXECUTIVE,
        /** By those who were elected. */
        POLITICAL,
        /** By those who lead the units. */
        MANAGEMENT
    }

    /** Who endorses: a body or a person. */
    public record By(@Nullable BodyId body, @Nullable PersonId person) {

        public By {
            Faults.require((body == null) != (person == null), StrategyRule.ENDORSED_BY_ONE, "");
        }
    }

    public Endorsement {
        Text.required(statement, "/statement", Text.BODY);
    }

    @Override
    public StrategyId owner() {
        return strategy;
    }

    @Override
    public void check(@Nullable RegisterEntry before, Surroundings surroundings, Faults faults) {
        faults.unless(
                !date.isAfter(surroundings.today()),
                StrategyRule.DAY_IN_THE_FUTURE,
                "/date",
                "on",
                date,
                "today",
                surroundings.today());
        faults.unless(
                surroundings
                        .find(Strategy.class, strategy)
                        .flatMap(endorsed -> endorsed.revision(revision))
                        .isPresent(),
                StrategyRule.REVISION_UNKNOWN,
                "/revision",
                "revision",
                revision);
    }

    /**
     * The endorsement, taken back.
     *
     * @throws RulesBroken when it already was
     */
    public Change<Endorsement> withdrawn(LocalDate on) {
        Faults.require(withdrawnOn == null, StrategyRule.ENDORSEMENT_WITHDRAWN, "", "on", withdrawnOn);
        return Change.of(
                this,
                new Endorsement(id, strategy, by, level, date, statement, revision, on),
                Event.of("strategy.endorsement-withdrawn", id).with("on", on));
    }
}
