package dev.kurs.domain.benefit;

import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.RegisterEntry;
import dev.kurs.domain.kernel.RegisterKind;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.organisation.PersonId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A day on which a benefit is planned to be measured.
 *
 * @param benefit whose
 * @param date the day; a benefit has one point on a day
 * @param method how it is measured, at most 65 536 characters
 * @param measurer who measures; it is better not the owner, but it may be
 */
public record MeasurementPoint(
        MeasurementPointId id,
        BenefitId benefit,
        LocalDate date,
        @Nullable String method,
        @Nullable PersonId measurer) implements RegisterEntry {

    /** The register of measurement points. */
    public static final RegisterKind<MeasurementPoint> KIND =
            RegisterKind.of("benefit", "measurement-point", MeasurementPoint.class);

    /** How many days a measurement may lie from the day it was planned for, before it or after it. */
    public static final int DAYS_AROUND = 14;

    public MeasurementPoint {
        Text.optional(method, "/method", Text.BODY);
    }

    @Override
    public BenefitId owner() {
        return benefit;
    }

    @Override
    public void check(@Nullable RegisterEntry before, Surroundings surroundings, Faults faults) {
        faults.unless(
                surroundings.listOf(KIND, benefit).stream()
                        .noneMatch(other -> !other.id.equals(id) && other.date.equals(date)),
                BenefitRule.MEASUREMENT_POINT_TWICE,
                "/date",
                "date",
                date);
    }

    /** Whether one of these days on which something was measured is near enough; see {@link #DAYS_AROUND}. */
    public boolean isMet(Collection<LocalDate> measured) {
        return measured.stream().anyMatch(day -> Math.abs(ChronoUnit.DAYS.between(date, day)) <= DAYS_AROUND);
    }

    /** The same point, measured by another. */
    public MeasurementPoint measuredBy(PersonId other) {
        return new MeasurementPoint(id, benefit, date, method, other);
    }
}
