package dev.kurs.domain.strategy;

import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.RegisterEntry;
import dev.kurs.domain.kernel.RegisterKind;
import dev.kurs.domain.kernel.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of a premise on a day. The newest one's verdict is the premise's.
 *
 * @param premise the premise
 * @param date the day it was seen, not in the future
 * @param text what was seen, 1 to 65 536 characters
 * @param link where more can be read
 */
public record Observation(
        ObservationId id,
        PremiseId premise,
        LocalDate date,
        String text,
        Verdict verdict,
        @Nullable String link) implements RegisterEntry {

    /** The register of observations. */
    public static final RegisterKind<Observation> KIND =
            RegisterKind.appendOnly("strategy", "observation", Observation.class);

    /** Whether a premise holds. */
    public enum Verdict {
        /** It does. */
        HOLDS,
        /** It may not for much longer. */
        UNDER_WATCH,
        /** It no longer does: a revision is due. */
        BROKEN
    }

    public Observation {
        new Faults()
                .requiredText(text, "/text", Text.BODY)
                .optionalText(link, "/link", 2000)
                .throwIfAny();
    }

    @Override
    public PremiseId owner() {
        return premise;
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
    }
}
