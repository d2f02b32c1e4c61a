package dev.kurs.application.governance;

import dev.kurs.application.AsOf;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.NotFound;
import dev.kurs.application.Stored;
import dev.kurs.domain.governance.Decision;
import dev.kurs.domain.governance.MandateId;
import dev.kurs.domain.governance.Spending.Spent;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.strategy.StrategyId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decisions. Their ballots are kept beside them, see {@link Ballots}; a decision that is closed is never stored again. */
public interface Decisions {

    /** A decision, as it was known then. */
    Optional<Stored<Decision>> find(DecisionId id, AsOf asOf);

    /** Those of these decisions that there are, as they stand. One query, however many are asked for. */
    List<Stored<Decision>> findAll(Collection<DecisionId> ids);

    /**
     * Decisions. Filters and sorting: {@code status}, {@code power}, {@code body}, {@code person} (who decides),
     * {@code subjectType}, {@code subject}, {@code strategy}, {@code goal}, {@code project} (where it lies),
     * {@code proposedBy}, {@code supersedes}, {@code escalatedFrom}, {@code mandate} (what it rests on).
     *
     * @param confidential whether those on confidential drafts are among them
     */
    Page<Stored<Decision>> list(Listing listing, boolean confidential);

    /**
     * Decisions that were made under mandates granted within a body's, and that are still to be reported to it: the mandate
     * asks for it, and no report to the body is kept. In the order of their ids.
     */
    Page<Stored<Decision>> listUnreported(BodyId body, Listing listing);

    /** The decisions that were made and supersede these, by the id of what is superseded. One query. */
    Map<DecisionId, DecisionId> listSuperseding(Collection<DecisionId> superseded);

    /**
     * What was spent of mandates: the amounts of approved decisions to approve a project or commit money, made between two
     * moments, resting on one of these mandates or on one below it, and not superseded. One query, however many are asked
     * for.
     *
     * @param fromInclusive the first moment
     * @param toExclusive the first moment that no longer counts
     * @param without a decision that is passed over since it is about to be superseded; null for none
     */
    List<Spent> listSpent(
            Collection<MandateId> mandates, Instant fromInclusive, Instant toExclusive, @Nullable DecisionId without);

    /**
     * Money that was committed to a project.
     *
     * @param at when it was decided
     */
    record Commitment(ProjectId project, Instant at, Money amount) {}

    /**
     * What was committed to some projects: the amounts of approved decisions to commit money that lie with one of them and
     * are not superseded, as was known then; in the order of their ids. One query, however many are asked for.
     */
    List<Commitment> listCommitted(Collection<ProjectId> projects, AsOf asOf);

    /**
     * The same for all projects.
     *
     * @param strategy whose projects; null for all of the organisation
     */
    List<Commitment> listCommitted(@Nullable StrategyId strategy, AsOf asOf);

    /**
     * Stores a new or changed decision and what happened to it.
     *
     * @param version the one that is changed; 0 when it is new
     * @throws dev.kurs.application.Stale when another version stands
     */
    Stored<Decision> save(long version, Change<Decision> change);

    /**
     * A decision as it stands.
     *
     * @throws NotFound when there is none
     */
    default Stored<Decision> get(DecisionId id) {
        return find(id, AsOf.NOW).orElseThrow(() -> new NotFound("decision", id));
    }
}
