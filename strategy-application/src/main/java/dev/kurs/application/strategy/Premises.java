package dev.kurs.application.strategy;

import dev.kurs.application.AsOf;
import dev.kurs.application.Stored;
import dev.kurs.domain.strategy.Observation;
import dev.kurs.domain.strategy.Premise;
import dev.kurs.domain.strategy.StrategyId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The premises of revisions, and how they were seen to hold. */
public interface Premises extends RevisionParts<Premise> {

    /**
     * The newest observation of every premise of these strategies, by its day and then by when it was recorded; those
     * after {@code day} do not count. One query.
     */
    List<Stored<Observation>> newestObservations(Collection<StrategyId> strategies, LocalDate day, AsOf asOf);

    /** When each of these strategies was last reaffirmed; one that never was is left out. One query. */
    Map<StrategyId, Instant> newestReaffirmations(Collection<StrategyId> strategies, AsOf asOf);
}
