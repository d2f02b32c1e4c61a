package dev.kurs.application.strategy;

import dev.kurs.application.AsOf;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Stored;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.strategy.RevisionPart;
import dev.kurs.domain.strategy.StrategyId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The parts of which revisions are made. A part is stored once for as long a row of revisions as it stays the same:
 * opening a revision copies nothing, and writing in it splits only what is written.
 */
public interface RevisionParts<P extends RevisionPart> {

    /** A part, as it stands in a revision and was known then. */
    Optional<Stored<P>> find(StrategyId strategy, UUID id, int revision, AsOf asOf);

    /** All parts of one revision of each strategy, in one query. */
    List<P> listAll(Map<StrategyId, Integer> revisions, AsOf asOf);

    /** Some parts of a revision; filters and sorting by the fields whose value is a text, number, day, enum or id. */
    Page<Stored<P>> list(StrategyId strategy, int revision, Listing listing);

    /**
     * Stores a part that is new to the open revision, or says something else from it on.
     *
     * @param version the one that is changed; 0 when it is new
     * @throws dev.kurs.application.Stale when another version stands
     */
    Stored<P> save(int revision, long version, Change<P> change);

    /** Takes a part out of the open revision and those after it; the ones before keep it. */
    void remove(int revision, long version, Change<P> change);

    /** Lets what was written in a revision end with it: the next revision begins from what was there before. */
    void withdraw(StrategyId strategy, int revision);

    /** The strategy that a part belongs to, whatever the revision. */
    Optional<StrategyId> findStrategy(UUID id);
}
