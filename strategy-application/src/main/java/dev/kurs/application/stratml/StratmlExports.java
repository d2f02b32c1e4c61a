package dev.kurs.application.stratml;

import dev.kurs.application.Actor;
import dev.kurs.application.AsOf;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Moment;
import dev.kurs.application.NotFound;
import dev.kurs.application.Ports;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.application.strategy.StrategyViews;
import dev.kurs.application.stratml.PlanOutlet.Source;
import dev.kurs.domain.indicator.Indicator;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.indicator.Measurement;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.organisation.Person;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.strategy.Goal;
import dev.kurs.domain.strategy.GoalTree;
import dev.kurs.domain.strategy.Revision;
import dev.kurs.domain.strategy.Strategy;
import dev.kurs.domain.strategy.StrategyId;
import dev.kurs.domain.strategy.StrategyRule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Strategies as StratML: always valid against the published schema, and every loss told. */
public final class StratmlExports {

    private final Transactions transactions;

    /** The reads over these. */
    public StratmlExports(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * A strategy as a document.
     *
     * @param document UTF-8
     * @param losses what it does not say: first what has no place in StratML, then what the part has no place for
     */
    public record Exported(String document, List<Loss> losses) {

        public Exported {
            losses = List.copyOf(losses);
        }
    }

    /**
     * A strategy by the revision in force that day, or while there is none by the open one.
     *
     * @throws NotFound when there is none that the actor may see
     * @throws dev.kurs.domain.kernel.RulesBroken {@code nothing-to-export} when it has no goal
     */
    public Exported get(Actor actor, StrategyId id, StratmlPart part, Moment moment) {
        PlanOutlet outlet = transactions.read(actor.organisation(), ports -> {
            Moment.In in = moment.in(ports);
            Strategy strategy = ports.strategies()
                    .find(id, in.known())
                    .map(stored -> stored.value())
                    .filter(found -> StrategyViews.isVisible(actor, found))
                    .orElseThrow(() -> new NotFound("strategy", id));
            return new PlanOutlet(source(ports, strategy, in));
        });
        StratmlPlan plan = outlet.plan();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            List<Loss> losses = new ArrayList<>(outlet.losses());
            losses.addAll(new StratmlWriter().write(plan, part, bytes));
            return new Exported(bytes.toString(StandardCharsets.UTF_8), losses);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Source source(Ports ports, Strategy strategy, Moment.In moment) {
        Revision revision = StrategyViews.counting(strategy, moment);
        GoalTree tree = new GoalTree(ports.goals().listAll(Map.of(strategy.id(), revision.number()), moment.known()));
        Faults.require(!tree.all().isEmpty(), StrategyRule.NOTHING_TO_EXPORT, "");
        List<Goal> goals = tree.all().stream().sorted(GoalTree.IN_ORDER).toList();
        Map<UUID, List<Indicator>> indicators = indicators(ports, strategy.id(), moment.known());
        List<IndicatorId> ids = indicators.values().stream()
                .flatMap(List::stream)
                .map(Indicator::id)
                .toList();
        Map<UUID, List<Measurement>> measurements =
                ports.measurements().listAll(ids, moment.day(), moment.known()).stream()
                        .collect(Collectors.groupingBy(one -> one.indicator().value()));
        LocalDate published = revision.effectiveFrom() == null ? ports.today() : revision.effectiveFrom();
        return new Source(
                ports.organisations().get().value().name(),
                strategy.header(),
                revision.content(),
                goals,
                indicators,
                measurements,
                people(ports, strategy, goals),
                published);
    }

    private static Map<UUID, List<Indicator>> indicators(Ports ports, StrategyId strategy, AsOf known) {
        Map<UUID, List<Indicator>> byGoal = new HashMap<>();
        Listing ofStrategy = new Listing(
                Map.of("strategy", strategy.toString()), List.of(), Listing.MAXIMUM, Listing.From.START, known);
        all(ofStrategy, listing -> ports.indicators().list(listing, true)).forEach(stored -> {
            Indicator one = stored.value();
            UUID goal = Objects.requireNonNull(one.measure().goal(), "listed by goal")
                    .value();
            byGoal.computeIfAbsent(goal, any -> new ArrayList<>()).add(one);
        });
        return byGoal;
    }

    private static Map<PersonId, String> people(Ports ports, Strategy strategy, List<Goal> goals) {
        Map<PersonId, String> names = new HashMap<>();
        Stream<PersonId> headers = Stream.of(
                        strategy.header().owner(),
                        strategy.header().contact() == null
                                ? null
                                : strategy.header().contact().person())
                .filter(Objects::nonNull);
        Stream<PersonId> owners = goals.stream().map(Goal::owner).filter(Objects::nonNull);
        List<PersonId> ids = Stream.concat(headers, owners).distinct().toList();
        for (Stored<Person> stored : ports.registers().findAll(Person.KIND, ids, AsOf.NOW)) {
            if (!stored.value().erased()) {
                names.put(stored.value().id(), stored.value().name());
            }
        }
        return names;
    }

    private static <T> List<T> all(Listing first, Function<Listing, Page<T>> pages) {
        List<T> all = new ArrayList<>();
        Listing.From from = first.from();
        while (from != null) {
            Page<T> page = pages.apply(new Listing(first.filters(), first.sort(), first.limit(), from, first.asOf()));
            all.addAll(page.items());
            from = page.next();
        }
        return all;
    }
}
