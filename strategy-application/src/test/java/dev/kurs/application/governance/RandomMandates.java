package dev.kurs.application.governance;

import dev.kurs.application.AsOf;
import dev.kurs.application.Municipality;
import dev.kurs.application.Samples;
import dev.kurs.domain.governance.Body;
import dev.kurs.domain.governance.Mandate;
import dev.kurs.domain.governance.Mandate.Revocation;
import dev.kurs.domain.governance.MandateHolder;
import dev.kurs.domain.governance.MandateId;
import dev.kurs.domain.governance.Place;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.organisation.Person;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.Position;
import dev.kurs.domain.organisation.PositionId;
import dev.kurs.domain.strategy.StrategyId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Trees of mandates that grow at random from day to day, and what a plain walk through them finds. */
final class RandomMandates {

    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");

    private static final List<Power> POWERS = List.of(Power.values());

    private final Municipality town;
    private final SplittableRandom random;
    private final List<Place> places;
    private final List<MandateHolder> holders = new ArrayList<>();
    private final List<Mandate> granted = new ArrayList<>();
    private final List<Naive> known = new ArrayList<>(List.of(new Naive(List.of())));
    private final List<AsOf> moments = new ArrayList<>();

    RandomMandates(Municipality town, long seed) {
        this.town = town;
        random = new SplittableRandom(seed);
        StrategyId one = town.strategy();
        StrategyId other = town.savedStrategy("En annan").id();
        places = List.of(
                Place.ORGANISATION,
                Place.of(one),
                Place.of(one, town.goal()),
                Place.of(one, town.savedProject(one, "Ett").id()),
                Place.of(other),
                Place.of(other, town.savedGoal(other, "Annat mål").id()),
                Place.of(other, town.savedProject(other, "Två").id()));
        for (int i = 0; i < 3; i++) {
            holders.add(MandateHolder.of(
                    town.saved(Body.KIND, Samples.body(town.ids(), "Nämnd")).id()));
            PersonId person = new PersonId(town.ids().next());
            holders.add(MandateHolder.of(town.saved(Person.KIND, Samples.person(person, "Åke Exempel"))
                    .id()));
            Position position = new Position(new PositionId(town.ids().next()), "Chef", null, List.of(), List.of());
            holders.add(MandateHolder.of(town.saved(Position.KIND, position).id()));
        }
        moments.add(town.beforeNow());
    }

    /** Some mandates are granted and some taken back; the next day begins. */
    void aDay() {
        for (int i = 0; i < 20; i++) {
            Grant grant = Grant.to(oneOf(holders)).over(oneOf(places)).of(powers());
            Grant placed = granted.isEmpty() || random.nextInt(4) == 0
                    ? grant
                    : grant.by(oneOf(granted).id());
            Mandate mandate = placed.mandate(new MandateId(town.ids().next()));
            town.write(ports -> ports.mandates().save(0, MandateChainsContract.granted(mandate)));
            granted.add(mandate);
        }
        for (int i = 0; i < 4; i++) {
            int at = random.nextInt(granted.size());
            Mandate mandate = granted.get(at);
            if (mandate.revoked() == null) {
                Revocation how = new Revocation(FIRST.plusDays(random.nextInt(900)), "Ny ordning");
                granted.set(
                        at,
                        town.write(ports -> ports.mandates().save(1, mandate.revoked(how, List.of(), FIRST)))
                                .value());
            }
        }
        known.add(new Naive(granted));
        moments.add(town.aDayPasses());
    }

    private Power[] powers() {
        return Stream.generate(this::power).limit(1 + random.nextInt(3)).toArray(Power[]::new);
    }

    /** Moments between the days, the first before anything was granted, and all that is known. */
    List<AsOf> moments() {
        List<AsOf> all = new ArrayList<>(moments);
        all.add(AsOf.NOW);
        return all;
    }

    /** What was known at one of the moments. */
    Naive known(AsOf asOf) {
        int at = moments.indexOf(asOf);
        return known.get(at < 0 ? known.size() - 1 : at);
    }

    Power power() {
        return oneOf(POWERS);
    }

    List<Place> places() {
        return places.stream().filter(place -> random.nextInt(3) == 0).toList();
    }

    List<MandateHolder> holders() {
        return holders.stream().filter(holder -> random.nextInt(5) == 0).toList();
    }

    MandateId mandate() {
        return oneOf(granted).id();
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** Mandates in a list that is gone through from end to end, again and again. Their ids are in order as they were granted. */
    record Naive(List<Mandate> all) {

        Naive {
            all = List.copyOf(all);
        }

        List<Mandate> over(Power power, List<Place> places) {
            return withChains(pick(one -> one.powers().contains(power) && places.contains(one.scope())));
        }

        List<Mandate> near(Power power, List<Place> places, int limit) {
            List<Mandate> picked = new ArrayList<>(pick(one -> places.contains(one.scope())));
            picked.addAll(pick(one -> one.powers().contains(power) && !places.contains(one.scope())));
            return withChains(picked.subList(0, Math.min(limit, picked.size())));
        }

        List<Mandate> heldBy(List<MandateHolder> holders) {
            return withChains(pick(one -> holders.contains(one.holder())));
        }

        List<Mandate> forStrategy(StrategyId strategy) {
            return withChains(pick(one ->
                    one.scope().strategy() == null || one.scope().strategy().equals(strategy)));
        }

        List<Mandate> withChain(MandateId id) {
            return withChains(pick(one -> one.id().equals(id)));
        }

        List<Mandate> below(MandateId id) {
            return pick(one -> !one.id().equals(id)
                    && withChains(List.of(one)).stream()
                            .anyMatch(above -> above.id().equals(id)));
        }

        private List<Mandate> pick(Predicate<Mandate> wanted) {
            return all.stream().filter(wanted).toList();
        }

        private List<Mandate> withChains(List<Mandate> picked) {
            TreeMap<Integer, Mandate> found = new TreeMap<>();
            for (Mandate one : picked) {
                MandateId next = one.id();
                while (next != null) {
                    int at = 0;
                    while (!all.get(at).id().equals(next)) {
                        at++;
                    }
                    found.put(at, all.get(at));
                    next = all.get(at).grantedBy();
                }
            }
            return List.copyOf(found.values());
        }
    }
}
