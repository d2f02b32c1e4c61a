package dev.kurs.application.governance;

import dev.kurs.application.AsOf;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.NotFound;
import dev.kurs.application.Stored;
import dev.kurs.domain.governance.Mandate;
import dev.kurs.domain.governance.MandateHolder;
import dev.kurs.domain.governance.MandateId;
import dev.kurs.domain.governance.Place;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.strategy.StrategyId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Mandates. What is listed for a question comes with its chains: with each mandate that was asked for, every one up to the
 * root, each once, in one query whatever their number.
 */
public interface Mandates {

    /** A mandate, as it was known then. */
    Optional<Stored<Mandate>> find(MandateId id, AsOf asOf);

    /**
     * Mandates. Filters and sorting: {@code body}, {@code position}, {@code person} (who holds it), {@code scope} (the type),
     * {@code strategy}, {@code goal}, {@code project} (the scope), {@code from}, {@code to}, {@code mayDelegate},
     * {@code grantedBy}, {@code revokedOn}.
     *
     * @param confidential whether those over confidential drafts are among them
     */
    Page<Stored<Mandate>> list(Listing listing, boolean confidential);

    /** Those with a power whose scope is one of these places, with their chains. */
    List<Mandate> listOver(Power power, Collection<Place> places, AsOf asOf);

    /**
     * Those with a power whatever their scope, and those whose scope is one of these places whatever their powers, with
     * their chains; at most {@code limit} of them before the chains, those of the places first, otherwise by id.
     *
     * @param confidential whether those over confidential drafts are among them
     */
    List<Mandate> listNear(Power power, Collection<Place> places, int limit, boolean confidential, AsOf asOf);

    /**
     * Those that these hold, with their chains.
     *
     * @param confidential whether those over confidential drafts are among them
     */
    List<Mandate> listHeldBy(Collection<MandateHolder> holders, boolean confidential, AsOf asOf);

    /** Those over the whole organisation, a strategy, or a goal or project of it, with their chains. */
    List<Mandate> listForStrategy(StrategyId strategy, AsOf asOf);

    /** These, with their chains. */
    List<Mandate> listWithChains(Collection<MandateId> ids, AsOf asOf);

    /** Those granted within a mandate, over others or at once, as they stand; not the mandate itself, and no chains. */
    List<Mandate> listBelow(MandateId id);

    /**
     * Stores a mandate that was granted or revoked, and that it was. Nothing else of it ever changes.
     *
     * @param version the one that is changed; 0 when it is new
     * @throws dev.kurs.application.Stale when another version stands
     */
    Stored<Mandate> save(long version, Change<Mandate> change);

    /**
     * A mandate as it stands.
     *
     * @throws NotFound when there is none
     */
    default Stored<Mandate> get(MandateId id) {
        return find(id, AsOf.NOW).orElseThrow(() -> new NotFound("mandate", id));
    }
}
