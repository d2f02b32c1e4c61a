package dev.kurs.domain.governance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Mandates with their chains, found by power and place. Made once of many mandates, it answers each question at once. */
public final class Warrants {

    private final Map<MandateId, Warrant> all = new LinkedHashMap<>();
    private final Map<Power, Map<Place, List<Warrant>>> byPowerAndPlace = new EnumMap<>(Power.class);

    private final Map<MandateHolder, List<Warrant>> byHolder = new HashMap<>();

    private Warrants() {}

    /**
     * Of mandates.
     *
     * @param mandates in any order; with each one, every mandate up its chain
     * @throws IllegalArgumentException when a chain has a hole
     */
    public static Warrants of(Collection<Mandate> mandates) {
        Map<MandateId, Mandate> byId = new LinkedHashMap<>();
        mandates.forEach(mandate -> byId.put(mandate.id(), mandate));
        Warrants warrants = new Warrants();
        byId.values().forEach(mandate -> warrants.add(Warrant.of(chain(mandate, byId))));
        return warrants;
    }

    private static List<Mandate> chain(Mandate mandate, Map<MandateId, Mandate> byId) {
        List<Mandate> chain = new ArrayList<>(List.of(mandate));
        for (Mandate one = mandate; !one.isRoot(); ) {
            MandateId above = Objects.requireNonNull(one.grantedBy(), "only what is no root was granted");
            Mandate next = byId.get(above);
            if (next == null || chain.size() > byId.size()) {
                throw new IllegalArgumentException("the chain of " + mandate.id() + " has a hole at " + above);
            }
            chain.add(next);
            one = next;
        }
        return chain;
    }

    private void add(Warrant warrant) {
        all.put(warrant.id(), warrant);
        byHolder.computeIfAbsent(warrant.mandate().holder(), any -> new ArrayList<>())
                .add(warrant);
        for (Power power : warrant.mandate().powers()) {
            byPowerAndPlace
                    .computeIfAbsent(power, any -> new HashMap<>())
                    .computeIfAbsent(warrant.mandate().scope(), any -> new ArrayList<>())
                    .add(warrant);
        }
    }

    /** All of them. */
    public Collection<Warrant> all() {
        return all.values();
    }

    /**
     * One of them.
     *
     * @throws NullPointerException when there is none of that id
     */
    public Warrant get(MandateId id) {
        return Objects.requireNonNull(all.get(id), () -> "there is no mandate " + id);
    }

    /** Those with a power whose scope contains a place, narrowest scope first. */
    public List<Warrant> over(Power power, Place place) {
        List<Warrant> found = new ArrayList<>();
        for (Place around : around(place)) {
            found.addAll(at(power, around));
        }
        return found;
    }

    /** Those with a power whose scope is just this place. */
    public List<Warrant> at(Power power, Place place) {
        return Collections.unmodifiableList(
                byPowerAndPlace.getOrDefault(power, Map.of()).getOrDefault(place, List.of()));
    }

    /** Those of a holder. */
    public List<Warrant> heldBy(MandateHolder holder) {
        return Collections.unmodifiableList(byHolder.getOrDefault(holder, List.of()));
    }

    /** Those with a power, wherever. */
    public List<Warrant> with(Power power) {
        return byPowerAndPlace.getOrDefault(power, Map.of()).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    /** A place and all that it lies in, itself first. */
    public static List<Place> around(Place place) {
        List<Place> around = new ArrayList<>(List.of(place));
        if (place.depth() == 2) {
            around.add(Place.of(Objects.requireNonNull(place.strategy(), "a part lies in a strategy")));
        }
        if (place.depth() > 0) {
            around.add(Place.ORGANISATION);
        }
        return around;
    }
}
