package dev.kurs.application.memory;

import dev.kurs.application.AsOf;
import dev.kurs.application.Stored;
import dev.kurs.application.strategy.Premises;
import dev.kurs.domain.kernel.RegisterEntry;
import dev.kurs.domain.strategy.Observation;
import dev.kurs.domain.strategy.Premise;
import dev.kurs.domain.strategy.PremiseId;
import dev.kurs.domain.strategy.Reaffirmation;
import dev.kurs.domain.strategy.StrategyId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class InMemoryPremises extends InMemoryRevisionParts<Premise> implements Premises {

    private static final Comparator<Stored<Observation>> BY_DAY = Comparator.comparing(
                    (Stored<Observation> stored) -> stored.value().date())
            .thenComparing(Stored::createdAt)
            .thenComparing(stored -> stored.value().id().value(), Selection.BY_ID);

    InMemoryPremises(UnitOfWork unit) {
        super(unit, OrganisationRows::premises);
    }

    @Override
    public List<Stored<Observation>> newestObservations(Collection<StrategyId> strategies, LocalDate day, AsOf asOf) {
        Map<PremiseId, Stored<Observation>> newest = entries(Observation.class, asOf)
                .filter(stored -> !stored.value().date().isAfter(day))
                .filter(stored -> rows().find(stored.value().premise().value(), asOf)
                        .filter(premise -> strategies.contains(premise.strategy()))
                        .isPresent())
                .collect(Collectors.toMap(
                        stored -> stored.value().premise(), stored -> stored, BinaryOperator.maxBy(BY_DAY)));
        return List.copyOf(newest.values());
    }

    @Override
    public Map<StrategyId, Instant> newestReaffirmations(Collection<StrategyId> strategies, AsOf asOf) {
        return entries(Reaffirmation.class, asOf)
                .filter(stored -> strategies.contains(stored.value().strategy()))
                .collect(Collectors.toMap(
                        stored -> stored.value().strategy(),
                        Stored::createdAt,
                        BinaryOperator.maxBy(Comparator.<Instant>naturalOrder())));
    }

    private <E extends RegisterEntry> Stream<Stored<E>> entries(Class<E> type, AsOf asOf) {
        return unit().rows().registers().all(asOf).stream()
                .filter(stored -> type.isInstance(stored.value()))
                .map(stored -> new Stored<>(
                        type.cast(stored.value()), stored.version(), stored.createdAt(), stored.updatedAt()));
    }
}
