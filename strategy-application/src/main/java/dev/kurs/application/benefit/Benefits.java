package dev.kurs.application.benefit;

import dev.kurs.application.AsOf;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.NotFound;
import dev.kurs.application.Stored;
import dev.kurs.domain.benefit.Benefit;
import dev.kurs.domain.benefit.BenefitFacts;
import dev.kurs.domain.benefit.BenefitStatus;
import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.strategy.GoalId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Benefits, each with its shares, goals and changes of practice. */
public interface Benefits {

    /**
     * A benefit that a project causes a part of, and what is there of what a gate asks for.
     *
     * @param share what part of it the project causes
     * @param owned whether it has an owner
     * @param baseline whether its indicator has a baseline
     * @param target whether its indicator has a trajectory
     * @param measurementPoint whether it is planned when to measure, once at least
     * @param nextMeasurement the first day after the one asked for on which it is planned to be measured
     */
    record ProjectBenefit(
            ProjectId project,
            BigDecimal share,
            BenefitId id,
            String name,
            BenefitStatus status,
            boolean owned,
            boolean baseline,
            boolean target,
            boolean measurementPoint,
            @Nullable LocalDate nextMeasurement) {}

    /** A benefit that serves a goal. */
    record ServingBenefit(GoalId goal, BenefitId id, String name) {}

    /** A benefit, as it was known then. */
    Optional<Stored<Benefit>> find(BenefitId id, AsOf asOf);

    /**
     * Benefits. Filters: {@code project}, {@code goal}, {@code strategy} (that of any of its projects or goals) and those
     * that it can be sorted by too: {@code status}, {@code category}, {@code name}, {@code owner}, {@code beneficiary},
     * {@code disbenefit}, {@code realisationFrom}. One query for the benefits, and a fixed number for their parts.
     *
     * @param day the day whose status {@code status} means
     * @param confidential whether those are among them of whose projects and goals any is of a confidential draft
     */
    Page<Stored<Benefit>> list(Listing listing, LocalDate day, boolean confidential);

    /** What the status on a day of these benefits is computed from, by benefit. One query, however many. */
    Map<BenefitId, BenefitFacts> facts(Collection<BenefitId> benefits, LocalDate day, AsOf asOf);

    /**
     * The benefits of these projects as they stand, those of each in the order of their ids. One query, however many.
     *
     * @param day the day that the status is for, and after which the next measurement is sought
     */
    List<ProjectBenefit> ofProjects(Collection<ProjectId> projects, LocalDate day);

    /** The benefits that serve one of these goals as they stand, in the order of their ids. One query, however many. */
    List<ServingBenefit> serving(Collection<GoalId> goals);

    /**
     * Stores a new or changed benefit and what happened to it.
     *
     * @param version the one that is changed; 0 when it is new
     * @throws dev.kurs.application.Stale when another version stands
     */
    Stored<Benefit> save(long version, Change<Benefit> change);

    /** Takes away a benefit that is open and was never measured. */
    void remove(long version, Change<Benefit> change);

    /**
     * A benefit as it stands.
     *
     * @throws NotFound when there is none
     */
    default Stored<Benefit> get(BenefitId id) {
        return find(id, AsOf.NOW).orElseThrow(() -> new NotFound("benefit", id));
    }
}
