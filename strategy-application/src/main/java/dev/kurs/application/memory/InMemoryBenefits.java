package dev.kurs.application.memory;

import dev.kurs.application.AsOf;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Stored;
import dev.kurs.application.benefit.Benefits;
import dev.kurs.domain.benefit.Benefit;
import dev.kurs.domain.benefit.BenefitFacts;
import dev.kurs.domain.benefit.MeasurementPoint;
import dev.kurs.domain.benefit.Share;
import dev.kurs.domain.indicator.Indicator;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.indicator.Measurement;
import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.RecordShape;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.StrategyId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class InMemoryBenefits implements Benefits {

    private final UnitOfWork unit;

    InMemoryBenefits(UnitOfWork unit) {
        this.unit = unit;
    }

    @Override
    public Optional<Stored<Benefit>> find(BenefitId id, AsOf asOf) {
        return unit.rows().benefits().find(id.value(), asOf);
    }

    @Override
    public Page<Stored<Benefit>> list(Listing listing, LocalDate day, boolean confidential) {
        Map<String, String> ties = new HashMap<>(listing.filters());
        ties.keySet().retainAll(Set.of("project", "goal", "strategy"));
        Map<String, String> plain = new HashMap<>(listing.filters());
        plain.keySet().removeAll(ties.keySet());
        List<Stored<Benefit>> shown = unit.rows().benefits().all(listing.asOf()).stream()
                .filter(benefit -> ties.entrySet().stream()
                        .allMatch(tie -> tied(benefit.value(), tie.getKey()).contains(tie.getValue())))
                .filter(benefit -> confidential || !isHidden(benefit.value(), listing.asOf()))
                .toList();
        Map<BenefitId, BenefitFacts> facts =
                facts(shown.stream().map(benefit -> benefit.value().id()).toList(), day, listing.asOf());
        Selection<Stored<Benefit>> selection =
                Selection.byId(benefit -> benefit.value().id().value(), benefit -> fields(benefit.value(), day, facts));
        return selection.page(
                shown, new Listing(plain, listing.sort(), listing.limit(), listing.from(), listing.asOf()));
    }

    private Set<String> tied(Benefit benefit, String to) {
        Stream<?> things = switch (to) {
            case "project" -> benefit.header().projects().stream().map(Share::project);
            case "goal" -> benefit.header().goals().stream();
            default -> strategies(benefit).stream();
        };
        return things.map(Object::toString).collect(Collectors.toSet());
    }

    /** The strategies of its projects and goals. */
    Set<StrategyId> strategies(Benefit benefit) {
        Set<StrategyId> strategies = new HashSet<>();
        benefit.header()
                .projects()
                .forEach(share -> unit.projects()
                        .find(share.project(), AsOf.NOW)
                        .ifPresent(project ->
                                strategies.add(project.value().header().strategy())));
        benefit.header()
                .goals()
                .forEach(goal -> unit.goals().findStrategy(goal.value()).ifPresent(strategies::add));
        return strategies;
    }

    /** Whether anything that it hangs on is of a confidential draft, now or in this knowledge. */
    boolean isHidden(Benefit benefit, AsOf asOf) {
        return strategies(benefit).stream()
                .flatMap(strategy ->
                        Stream.of(asOf, AsOf.NOW).flatMap(known -> unit.strategies().find(strategy, known).stream()))
                .anyMatch(strategy -> InMemoryStrategies.isConfidentialDraft(strategy.value()));
    }

    private static Map<String, Object> fields(Benefit benefit, LocalDate day, Map<BenefitId, BenefitFacts> facts) {
        Map<String, Object> fields = RecordShape.fields(benefit.header());
        fields.put("status", benefit.on(day).status(facts.getOrDefault(benefit.id(), BenefitFacts.NONE)));
        return fields;
    }

    @Override
    public Map<BenefitId, BenefitFacts> facts(Collection<BenefitId> benefits, LocalDate day, AsOf asOf) {
        Map<BenefitId, Indicator> indicators = new HashMap<>();
        unit.rows().indicators().all(asOf).stream()
                .map(Stored::value)
                .filter(indicator -> indicator.measure().benefit() != null)
                .forEach(indicator -> indicators.put(indicator.measure().benefit(), indicator));
        Map<IndicatorId, LocalDate> measured = new HashMap<>();
        unit.rows().measurements().all(asOf).stream()
                .filter(one -> one.breakdown() == null && !one.date().isAfter(day))
                .forEach((Measurement one) ->
                        measured.merge(one.indicator(), one.date(), (a, b) -> a.isAfter(b) ? a : b));
        Map<BenefitId, List<LocalDate>> points = points(asOf);
        Map<BenefitId, BenefitFacts> facts = new LinkedHashMap<>();
        benefits.forEach(id -> find(id, asOf).ifPresent(benefit -> {
            Indicator indicator = indicators.get(id);
            facts.put(
                    id,
                    new BenefitFacts(
                            indicator == null ? null : indicator.id(),
                            indicator != null && indicator.baseline() != null,
                            indicator != null && !indicator.targets().isEmpty(),
                            points.containsKey(id),
                            indicator == null ? null : measured.get(indicator.id())));
        }));
        return facts;
    }

    private Map<BenefitId, List<LocalDate>> points(AsOf asOf) {
        return unit.rows().registers().all(asOf).stream()
                .map(Stored::value)
                .filter(MeasurementPoint.class::isInstance)
                .map(MeasurementPoint.class::cast)
                .collect(Collectors.groupingBy(
                        MeasurementPoint::benefit, Collectors.mapping(MeasurementPoint::date, Collectors.toList())));
    }

    @Override
    public List<ProjectBenefit> ofProjects(Collection<ProjectId> projects, LocalDate day) {
        List<Benefit> all = standing();
        Map<BenefitId, BenefitFacts> facts = facts(all.stream().map(Benefit::id).toList(), day, AsOf.NOW);
        Map<BenefitId, List<LocalDate>> points = points(AsOf.NOW);
        List<ProjectBenefit> found = new ArrayList<>();
        for (Benefit benefit : all) {
            BenefitFacts known = facts.getOrDefault(benefit.id(), BenefitFacts.NONE);
            benefit.header().projects().stream()
                    .filter(share -> projects.contains(share.project()))
                    .map(share -> new ProjectBenefit(
                            share.project(),
                            share.share(),
                            benefit.id(),
                            benefit.header().name(),
                            benefit.on(day).status(known),
                            benefit.header().owner() != null,
                            known.baseline(),
                            known.target(),
                            known.measurementPoint(),
                            points.getOrDefault(benefit.id(), List.of()).stream()
                                    .filter(point -> point.isAfter(day))
                                    .min(Comparator.naturalOrder())
                                    .orElse(null)))
                    .forEach(found::add);
        }
        found.sort(Comparator.comparing((ProjectBenefit one) -> one.project().value(), Selection.BY_ID)
                .thenComparing(one -> one.id().value(), Selection.BY_ID));
        return found;
    }

    @Override
    public List<ServingBenefit> serving(Collection<GoalId> goals) {
        return standing().stream()
                .flatMap(benefit -> benefit.header().goals().stream()
                        .filter(goals::contains)
                        .sorted(Comparator.comparing(GoalId::value, Selection.BY_ID))
                        .map(goal -> new ServingBenefit(
                                goal, benefit.id(), benefit.header().name())))
                .toList();
    }

    private List<Benefit> standing() {
        return unit.rows().benefits().all(AsOf.NOW).stream()
                .map(Stored::value)
                .sorted(Comparator.comparing(benefit -> benefit.id().value(), Selection.BY_ID))
                .toList();
    }

    @Override
    public Stored<Benefit> save(long version, Change<Benefit> change) {
        return unit.save(OrganisationRows::benefits, change.after().id(), version, change);
    }

    @Override
    public void remove(long version, Change<Benefit> change) {
        unit.remove(OrganisationRows::benefits, change.after().id(), version, change);
    }
}
