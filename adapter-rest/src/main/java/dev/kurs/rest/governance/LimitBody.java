package dev.kurs.rest.governance;

import dev.kurs.domain.governance.Limit;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Money;
import dev.kurs.rest.MoneyBody;
import dev.kurs.rest.Parts;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/** How much money a mandate reaches to, as it is written. */
public record LimitBody(
        @Nullable @Valid MoneyBody perDecision,
        @Nullable @Valid MoneyBody perYear) {

    /** A limit as it is shown; null where there is none. */
    static @Nullable LimitBody of(Limit limit) {
        return limit.equals(Limit.NONE)
                ? null
                : new LimitBody(MoneyBody.of(limit.perDecision()), MoneyBody.of(limit.perYear()));
    }

    Limit toLimit() {
        Faults faults = new Faults();
        Money single = perDecision == null ? null : faults.attempt("/perDecision", perDecision::toMoney);
        Money yearly = perYear == null ? null : faults.attempt("/perYear", perYear::toMoney);
        return Parts.whole(faults, () -> new Limit(single, yearly));
    }
}
