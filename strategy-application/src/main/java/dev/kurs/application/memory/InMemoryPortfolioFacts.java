package dev.kurs.application.memory;

import dev.kurs.application.AsOf;
import dev.kurs.application.Stored;
import dev.kurs.application.portfolio.PortfolioFacts;
import dev.kurs.domain.kernel.RegisterEntry;
import dev.kurs.domain.portfolio.Competence;
import dev.kurs.domain.portfolio.CompetenceNeed;
import dev.kurs.domain.portfolio.Contribution;
import dev.kurs.domain.portfolio.Coverage.Contributing;
import dev.kurs.domain.portfolio.Project;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.strategy.Strategy;
import dev.kurs.domain.strategy.Strategy.StrategyStatus;
import dev.kurs.domain.strategy.StrategyId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

final class InMemoryPortfolioFacts implements PortfolioFacts {

    private final UnitOfWork unit;

    InMemoryPortfolioFacts(UnitOfWork unit) {
        this.unit = unit;
    }

    @Override
    public List<ProjectFacts> projects(@Nullable StrategyId strategy, LocalDate day, boolean confidential, AsOf asOf) {
        InMemoryProjects projects = new InMemoryProjects(unit);
        return unit.rows().projects().all(asOf).stream()
                .map(Stored::value)
                .filter(project ->
                        strategy == null || project.header().strategy().equals(strategy))
                .filter(project -> confidential || !projects.isHidden(project, asOf))
                .sorted(Comparator.comparing(project -> project.id().value(), Selection.BY_ID))
                .map(project -> facts(project.on(day)))
                .toList();
    }

    private static ProjectFacts facts(Project project) {
        return new ProjectFacts(
                project.id(),
                project.header().name(),
                project.header().strategy(),
                project.stage(),
                project.reachable().stream().findFirst().orElse(null),
                project.header().health(),
                project.header().complexity());
    }

    @Override
    public List<Contributing> contributions(@Nullable StrategyId strategy, AsOf asOf) {
        return entries(Contribution.class, asOf)
                .filter(one -> isOf(strategy, one.project(), asOf))
                .sorted(Comparator.comparing((Contribution one) -> one.project().value(), Selection.BY_ID)
                        .thenComparing(one -> one.id().value(), Selection.BY_ID))
                .map(one -> new Contributing(one.project(), one.goal(), one.weight()))
                .toList();
    }

    @Override
    public List<Need> needs(@Nullable StrategyId strategy, AsOf asOf) {
        return entries(CompetenceNeed.class, asOf)
                .filter(one -> isOf(strategy, one.project(), asOf))
                .map(one -> new Need(one.project(), one.skill(), one.quarter(), one.fte()))
                .toList();
    }

    @Override
    public List<Available> competences(AsOf asOf) {
        return entries(Competence.class, asOf)
                .map(one -> new Available(one.skill(), one.quarter(), one.fte()))
                .toList();
    }

    private <E extends RegisterEntry> Stream<E> entries(Class<E> kind, AsOf asOf) {
        return unit.rows().registers().all(asOf).stream()
                .map(Stored::value)
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private boolean isOf(@Nullable StrategyId strategy, ProjectId project, AsOf asOf) {
        return strategy == null
                || unit.rows()
                        .projects()
                        .find(project.value(), asOf)
                        .filter(stored -> stored.value().header().strategy().equals(strategy))
                        .isPresent();
    }

    @Override
    public Map<StrategyId, Integer> inForce(LocalDate day, AsOf asOf) {
        Map<StrategyId, Integer> numbers = new LinkedHashMap<>();
        for (Stored<Strategy> stored : unit.rows().strategies().all(asOf)) {
            Strategy strategy = stored.value();
            if (strategy.status() != StrategyStatus.CLOSED) {
                strategy.revisionInForce(day).ifPresent(revision -> numbers.put(strategy.id(), revision.number()));
            }
        }
        return numbers;
    }
}
