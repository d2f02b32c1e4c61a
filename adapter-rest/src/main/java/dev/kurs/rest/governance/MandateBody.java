package dev.kurs.rest.governance;

import dev.kurs.application.governance.GrantMandate.Draft;
import dev.kurs.domain.governance.Limit;
import dev.kurs.domain.governance.Mandate;
import dev.kurs.domain.governance.MandateHolder;
import dev.kurs.domain.governance.MandateId;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.governance.Reporting;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Period;
import dev.kurs.rest.PeriodBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A mandate as it is written.
 *
 * @param grantedBy absent for one from the root
 * @param reporting {@code NEXT_MEETING}, {@code NONE} or a length of time such as {@code P14D}
 */
public record MandateBody(
        @NotNull HolderBody holder,
        @Size(max = 100) List<Power> powers,
        @NotNull @Valid ScopeBody scope,
        @Nullable @Valid LimitBody limit,
        @NotNull PeriodBody period,
        @NotNull Boolean mayDelegate,
        @Nullable MandateId grantedBy,
        @Nullable @Size(max = 40) String reporting) {

    static MandateBody of(Mandate mandate) {
        return new MandateBody(
                HolderBody.of(mandate.holder()),
                mandate.powers(),
                ScopeBody.of(mandate.scope()),
                LimitBody.of(mandate.limit()),
                PeriodBody.of(mandate.period()),
                mandate.mayDelegate(),
                mandate.grantedBy(),
                mandate.reporting().toString());
    }

    Draft toDraft() {
        Faults faults = new Faults();
        MandateHolder who = faults.attempt("/holder", holder::toHolder);
        Limit most = limit == null ? Limit.NONE : faults.attempt("/limit", limit::toLimit);
        Period days = faults.attempt("/period", period::toPeriod);
        Reporting reports = reporting == null ? null : faults.attempt("/reporting", () -> Reporting.parse(reporting));
        faults.throwIfAny();
        return new Draft(
                Objects.requireNonNull(who),
                powers,
                scope.type(),
                scope.id(),
                Objects.requireNonNull(most),
                Objects.requireNonNull(days),
                mayDelegate,
                grantedBy,
                reports);
    }
}
