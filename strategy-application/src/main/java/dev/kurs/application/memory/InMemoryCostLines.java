package dev.kurs.application.memory;

import dev.kurs.application.AsOf;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Stored;
import dev.kurs.application.portfolio.CostLines;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.portfolio.CostChanges;
import dev.kurs.domain.portfolio.CostLine;
import dev.kurs.domain.portfolio.CostPlan;
import dev.kurs.domain.portfolio.Project;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.strategy.StrategyId;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

final class InMemoryCostLines implements CostLines {

    private static final Comparator<CostLine> IN_ORDER = Comparator.comparing(
                    (CostLine line) -> line.project().value(), Selection.BY_ID)
            .thenComparing(CostPlan.IN_ORDER);

    private static final Selection<CostLine> LINES =
            new Selection<>(line -> Place.of(line).key(), InMemoryCostLines::fields, IN_ORDER);

    private final UnitOfWork unit;

    InMemoryCostLines(UnitOfWork unit) {
        this.unit = unit;
    }

    private static Map<String, Object> fields(CostLine line) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("project", line.project());
        fields.put("month", line.month());
        fields.put("kind", line.kind().name());
        if (line.planned() != null) {
            fields.put("planned", line.planned().amount());
        }
        if (line.actual() != null) {
            fields.put("actual", line.actual().amount());
        }
        return fields;
    }

    @Override
    public Page<CostLine> list(Span span, Listing listing, boolean confidential) {
        Map<ProjectId, Boolean> visible = new HashMap<>();
        List<CostLine> asked = all(listing.asOf())
                .filter(line -> isIn(span, line))
                .filter(line -> visible.computeIfAbsent(
                        line.project(), project -> confidential || isVisible(project, listing.asOf())))
                .toList();
        UUID last = listing.from().after();
        if (last == null) {
            return LINES.page(asked, listing);
        }
        Optional<CostLine> before =
                unit.rows().costLines().recorded(last).stream().findFirst();
        return LINES.page(
                asked,
                listing,
                line -> before.filter(one -> IN_ORDER.compare(line, one) > 0).isPresent());
    }

    private boolean isIn(Span span, CostLine line) {
        return (span.project() == null || span.project().equals(line.project()))
                && (span.strategy() == null || isOf(span.strategy(), line.project()))
                && (span.from() == null || !line.month().isBefore(span.from()))
                && (span.to() == null || !line.month().isAfter(span.to()))
                && (span.kind() == null || span.kind() == line.kind());
    }

    /** What has become confidential is so in its past too, and what was confidential stays so in its past. */
    private boolean isVisible(ProjectId project, AsOf asOf) {
        return Stream.of(asOf, AsOf.NOW)
                .flatMap(known ->
                        strategyOf(project)
                                .flatMap(strategy -> unit.strategies().find(strategy, known))
                                .stream())
                .noneMatch(strategy -> InMemoryStrategies.isConfidentialDraft(strategy.value()));
    }

    private Optional<StrategyId> strategyOf(ProjectId project) {
        return unit.rows().projects().recorded(project.value()).stream()
                .map(Stored::value)
                .map(Project::header)
                .map(header -> header.strategy())
                .findFirst();
    }

    private boolean isOf(StrategyId strategy, ProjectId project) {
        return strategyOf(project).filter(strategy::equals).isPresent();
    }

    private Stream<CostLine> all(AsOf asOf) {
        return unit.rows().costLines().all(asOf).stream();
    }

    @Override
    public List<CostLine> listOf(ProjectId project, AsOf asOf) {
        return all(asOf)
                .filter(line -> line.project().equals(project))
                .sorted(IN_ORDER)
                .toList();
    }

    @Override
    public List<CostLine> listOfStrategy(StrategyId strategy, AsOf asOf) {
        Set<ProjectId> projects = projectsOf(strategy);
        return all(asOf)
                .filter(line -> projects.contains(line.project()))
                .sorted(IN_ORDER)
                .toList();
    }

    /** Those that it ever had: one that is removed leaves no lines behind. */
    private Set<ProjectId> projectsOf(StrategyId strategy) {
        return unit.rows().projects().recorded(AsOf.NOW).stream()
                .map(Stored::value)
                .filter(project -> project.header().strategy().equals(strategy))
                .map(Project::id)
                .collect(Collectors.toSet());
    }

    @Override
    public List<CostLine> standing(Collection<Place> places) {
        return places.stream()
                .distinct()
                .flatMap(place -> unit.rows().costLines().find(place.key(), AsOf.NOW).stream())
                .toList();
    }

    @Override
    public Set<ProjectId> planned(Collection<ProjectId> projects, AsOf asOf) {
        return having(projects, asOf, line -> line.planned() != null);
    }

    @Override
    public Set<ProjectId> paid(Collection<ProjectId> projects) {
        return having(projects, AsOf.NOW, line -> line.actual() != null);
    }

    private Set<ProjectId> having(Collection<ProjectId> projects, AsOf asOf, Predicate<CostLine> condition) {
        Set<ProjectId> asked = Set.copyOf(projects);
        return all(asOf)
                .filter(line -> asked.contains(line.project()))
                .filter(condition)
                .map(CostLine::project)
                .collect(Collectors.toSet());
    }

    @Override
    public List<YearOfProject> sums(Collection<ProjectId> projects, Currency currency, AsOf asOf) {
        return sums(Set.copyOf(projects), currency, asOf);
    }

    @Override
    public List<YearOfProject> sumsOfStrategy(StrategyId strategy, Currency currency, AsOf asOf) {
        return sums(projectsOf(strategy), currency, asOf);
    }

    private List<YearOfProject> sums(Set<ProjectId> projects, Currency currency, AsOf asOf) {
        Map<String, YearOfProject> sums = new TreeMap<>();
        all(asOf).filter(line -> projects.contains(line.project())).forEach(line -> {
            Sum sum = Sum.of(line, currency);
            if (sum.counts()) {
                sums.merge(
                        line.project() + " " + year(line),
                        new YearOfProject(line.project(), line.month().getYear(), sum.planned(), sum.actual()),
                        (one, other) -> new YearOfProject(
                                one.project(),
                                one.year(),
                                one.planned().plus(other.planned()),
                                one.actual().plus(other.actual())));
            }
        });
        return List.copyOf(sums.values());
    }

    private static String year(CostLine line) {
        return "%04d".formatted(line.month().getYear());
    }

    /** What a line adds to a sum in a currency. */
    private record Sum(boolean counts, Money planned, Money actual) {

        static Sum of(CostLine line, Currency currency) {
            return new Sum(
                    isIn(currency, line.planned()) || isIn(currency, line.actual()),
                    amount(line.planned(), currency),
                    amount(line.actual(), currency));
        }

        private static boolean isIn(Currency currency, @Nullable Money money) {
            return money != null && money.currency().equals(currency);
        }

        private static Money amount(@Nullable Money money, Currency currency) {
            return isIn(currency, money) ? Objects.requireNonNull(money) : new Money(BigDecimal.ZERO, currency);
        }
    }

    @Override
    public List<Year> totals(@Nullable StrategyId strategy, Currency currency, boolean confidential, AsOf asOf) {
        Set<ProjectId> projects = (strategy == null
                        ? unit.rows().projects().recorded(AsOf.NOW).stream()
                                .map(stored -> stored.value().id())
                                .distinct()
                        : projectsOf(strategy).stream())
                .filter(project -> confidential || isVisible(project, asOf))
                .collect(Collectors.toSet());
        Map<Integer, Year> years = new TreeMap<>();
        sums(projects, currency, asOf)
                .forEach(sum -> years.merge(
                        sum.year(),
                        new Year(sum.year(), sum.planned(), sum.actual()),
                        (one, other) -> new Year(
                                one.year(),
                                one.planned().plus(other.planned()),
                                one.actual().plus(other.actual()))));
        return List.copyOf(years.values());
    }

    @Override
    public void save(CostChanges changes, List<Event> events) {
        VersionedRows<CostLine> rows = unit.changing().costLines();
        changes.written().forEach(line -> rows.put(Place.of(line).key(), line, unit.now()));
        changes.removed().forEach(line -> rows.end(Place.of(line).key(), unit.now()));
        unit.tell(events);
    }
}
