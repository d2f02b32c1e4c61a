package dev.kurs.application.indicator;

import dev.kurs.application.AsOf;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.NotFound;
import dev.kurs.application.Stored;
import dev.kurs.domain.indicator.Gauge;
import dev.kurs.domain.indicator.Indicator;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.kernel.Change;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Indicators with their baselines and trajectories. */
public interface Indicators {

    /** An indicator, as it was known then. */
    Optional<Stored<Indicator>> find(IndicatorId id, AsOf asOf);

    /**
     * Indicators. Filters: {@code goal}, {@code benefit}, {@code strategy} (that of the goal), {@code name},
     * {@code unit}, {@code direction}, {@code stage}, {@code source}, {@code sourceKey}, {@code verifier}; sorting by
     * the same but {@code strategy}.
     *
     * @param confidential whether those of goals of confidential drafts are among them
     */
    Page<Stored<Indicator>> list(Listing listing, boolean confidential);

    /**
     * What measurements of these indicators are held against, by indicator, as they stand. One query, however many.
     *
     * @param confidential whether those of goals of confidential drafts are among them
     */
    Map<IndicatorId, Gauge> gauges(Collection<IndicatorId> ids, boolean confidential);

    /**
     * Stores a new or changed indicator and what happened to it.
     *
     * @param version the one that is changed; 0 when it is new
     * @throws dev.kurs.application.Stale when another version stands
     */
    Stored<Indicator> save(long version, Change<Indicator> change);

    /** Takes away an indicator that was never measured. */
    void remove(long version, Change<Indicator> change);

    /**
     * An indicator as it stands.
     *
     * @throws NotFound when there is none
     */
    default Stored<Indicator> get(IndicatorId id) {
        return find(id, AsOf.NOW).orElseThrow(() -> new NotFound("indicator", id));
    }
}
