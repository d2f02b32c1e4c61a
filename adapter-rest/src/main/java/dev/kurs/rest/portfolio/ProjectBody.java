package dev.kurs.rest.portfolio;

import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Period;
import dev.kurs.domain.kernel.RulesBroken;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.organisation.OrgUnitId;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.portfolio.Estimate;
import dev.kurs.domain.portfolio.ProjectHeader;
import dev.kurs.domain.portfolio.ProjectHeader.Health;
import dev.kurs.domain.portfolio.ProjectHeader.HealthColour;
import dev.kurs.domain.strategy.StrategyId;
import dev.kurs.rest.PeriodBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A project as it is written. */
record ProjectBody(
        @NotNull @Size(min = 1, max = Text.LINE) String name,
        @NotNull StrategyId strategy,
        @Nullable @Size(max = Text.BODY) String summary,
        @Nullable PersonId sponsor,
        @Nullable PersonId manager,
        @Nullable OrgUnitId orgUnit,
        @Nullable @Valid HealthBody health,
        @Nullable PeriodBody window,
        @Nullable Integer complexity,
        @Nullable @Valid EstimateBody overrun,
        @Nullable @Valid EstimateBody delayMonths) {

    /** How a project goes, as it is written. */
    record HealthBody(
            @NotNull HealthColour colour,
            @NotNull @Size(min = 1, max = Text.BODY) String text) {

        static HealthBody of(Health health) {
            return new HealthBody(health.colour(), health.text());
        }
    }

    static ProjectBody of(ProjectHeader header) {
        return new ProjectBody(
                header.name(),
                header.strategy(),
                header.summary(),
                header.sponsor(),
                header.manager(),
                header.orgUnit(),
                header.health() == null ? null : HealthBody.of(header.health()),
                header.window() == null ? null : PeriodBody.of(header.window()),
                header.complexity(),
                EstimateBody.of(header.overrun()),
                EstimateBody.of(header.delayMonths()));
    }

    /**
     * What this says of the project.
     *
     * @throws RulesBroken every rule that a part of it breaks
     */
    ProjectHeader toHeader() {
        Faults faults = new Faults();
        HealthBody goes = health;
        Health how = goes == null ? null : faults.attempt("/health", () -> new Health(goes.colour, goes.text));
        Period days = window == null ? null : faults.attempt("/window", window::toPeriod);
        Estimate costs = overrun == null ? null : faults.attempt("/overrun", overrun::toEstimate);
        Estimate delay = delayMonths == null ? null : faults.attempt("/delayMonths", delayMonths::toEstimate);
        ProjectHeader header = faults.attempt(
                "",
                () -> new ProjectHeader(
                        name,
                        strategy,
                        summary,
                        sponsor,
                        manager,
                        orgUnit,
                        how,
                        days,
                        complexity == null ? ProjectHeader.LEAST_COMPLEXITY : complexity,
                        costs,
                        delay));
        faults.throwIfAny();
        return Objects.requireNonNull(header);
    }
}
