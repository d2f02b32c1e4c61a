package dev.kurs.application.benefit;

import dev.kurs.application.AsOf;
import dev.kurs.domain.benefit.Measured;
import dev.kurs.domain.benefit.ValuedBenefit;
import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.strategy.StrategyId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * What the money of benefits is computed from, in a fixed number of queries whatever the size. What was measured comes
 * from sums that are kept; the series is read where those do not tell: for past knowledge, and of the one year that the
 * day lies in where something was measured after it.
 */
public interface ValuedBenefits {

    /**
     * A benefit and what was measured of it.
     *
     * @param measured what is known of any year, from the day of realisation on, and until the day that was asked for;
     *     later measurements are left out where they would be in the way
     */
    record Valued(ValuedBenefit benefit, Measured measured) {}

    /** These benefits, in the order of their ids, as they were known then. */
    List<Valued> ofBenefits(Collection<BenefitId> benefits, LocalDate day, AsOf asOf);

    /**
     * The benefits that a project causes a part of; parameters as for {@link #all}.
     */
    List<Valued> ofProject(ProjectId project, LocalDate day, boolean confidential, AsOf asOf);

    /**
     * The benefits that a strategy's projects cause a part of, and those that serve one of its goals; parameters as for
     * {@link #all}.
     */
    List<Valued> ofStrategy(StrategyId strategy, LocalDate day, boolean confidential, AsOf asOf);

    /**
     * All benefits, in the order of their ids, as they were known then.
     *
     * @param day the day up to which what was measured counts, that day included
     * @param confidential whether those are among them of whose projects and goals any is of a confidential draft
     */
    List<Valued> all(LocalDate day, boolean confidential, AsOf asOf);
}
