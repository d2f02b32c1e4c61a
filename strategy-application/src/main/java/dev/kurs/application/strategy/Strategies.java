package dev.kurs.application.strategy;

import dev.kurs.application.AsOf;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.NotFound;
import dev.kurs.application.Stored;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.strategy.Strategy;
import dev.kurs.domain.strategy.StrategyId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Strategies, each with all its revisions. */
public interface Strategies {

    /** A strategy, as it was known then. */
    Optional<Stored<Strategy>> find(StrategyId id, AsOf asOf);

    /**
     * Strategies. Filters and sorting: {@code title}, {@code kind}, {@code status}, {@code owner}, {@code parent},
     * {@code orgUnit}, {@code language}.
     *
     * @param confidential whether confidential drafts are among them
     */
    Page<Stored<Strategy>> list(Listing listing, boolean confidential);

    /**
     * Stores a new or changed strategy and what happened to it.
     *
     * @param version the one that is changed; 0 when it is new
     * @throws dev.kurs.application.Stale when another version stands
     */
    Stored<Strategy> save(long version, Change<Strategy> change);

    /** Takes away a strategy that was never adopted, with its goals, premises, related plans and observations. */
    void remove(long version, Change<Strategy> change);

    /** The strategies that are broken down from one of these. */
    List<StrategyId> children(Collection<StrategyId> parents);

    /**
     * A strategy as it stands.
     *
     * @throws NotFound when there is none
     */
    default Stored<Strategy> get(StrategyId id) {
        return find(id, AsOf.NOW).orElseThrow(() -> new NotFound("strategy", id));
    }
}
