package dev.kurs.application;

import dev.kurs.application.Resources.Usage;
import dev.kurs.application.benefit.Benefits.ServingBenefit;
import dev.kurs.application.strategy.StrategyViews;
import dev.kurs.domain.benefit.Benefit;
import dev.kurs.domain.benefit.BenefitHeader;
import dev.kurs.domain.benefit.BenefitRule;
import dev.kurs.domain.benefit.Share;
import dev.kurs.domain.governance.Place;
import dev.kurs.domain.indicator.Direction;
import dev.kurs.domain.indicator.Indicator;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.indicator.Measure;
import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.StrategyId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** How benefits hang together with what they are built upon: their indicators, and the strategies of projects and goals. */
public record BenefitTies(Ports ports) {

    /** The indicator of a benefit; it has one at most. */
    public Optional<Indicator> indicator(BenefitId benefit) {
        return ports.indicators().list(Listing.first(1).where("benefit", benefit.toString()), true).items().stream()
                .map(Stored::value)
                .findFirst();
    }

    /** Notes what keeps an indicator from being its benefit's; nothing when it is a goal's. */
    public void checkMeasure(IndicatorId id, Measure measure, Faults faults) {
        Optional<Benefit> benefit = Optional.ofNullable(measure.benefit())
                .flatMap(of -> ports.benefits().find(of, AsOf.NOW))
                .map(Stored::value);
        benefit.ifPresent(of -> {
            Optional<IndicatorId> other = indicator(of.id()).map(Indicator::id).filter(one -> !one.equals(id));
            faults.unless(
                            other.isEmpty(),
                            BenefitRule.BENEFIT_HAS_INDICATOR,
                            "/benefit",
                            "indicator",
                            other.orElse(null))
                    .unless(
                            measure.direction() != Direction.MAINTAIN
                                    || of.header().valuation() == null,
                            BenefitRule.MAINTAINED_NOT_VALUED,
                            "/direction",
                            "direction",
                            measure.direction());
        });
    }

    /** Whether the actor may see a benefit: one that hangs on a confidential draft is there for editors alone. */
    public boolean isVisible(Actor actor, BenefitId benefit, AsOf known) {
        return actor.may(Role.EDITOR)
                || ports.benefits()
                        .find(benefit, known)
                        .map(stored -> isVisible(actor, stored.value(), known))
                        .orElse(true);
    }

    /** The same; what has become confidential is so in its past too, and what was confidential stays so in its past. */
    public boolean isVisible(Actor actor, Benefit benefit, AsOf known) {
        return actor.may(Role.EDITOR)
                || strategies(benefit.header()).stream()
                        .flatMap(strategy -> Stream.of(known, AsOf.NOW)
                                .distinct()
                                .flatMap(asOf -> ports.strategies().find(strategy, asOf).stream()))
                        .allMatch(stored -> StrategyViews.isVisible(actor, stored.value()));
    }

    /** The strategies of all its projects and goals. */
    private Set<StrategyId> strategies(BenefitHeader header) {
        Set<StrategyId> strategies = new LinkedHashSet<>();
        header.projects().forEach(share -> projectPlace(share).ifPresent(place -> strategies.add(of(place))));
        header.goals().forEach(goal -> ports.goals().findStrategy(goal.value()).ifPresent(strategies::add));
        return strategies;
    }

    /**
     * Where a benefit lies: the narrowest place with all its projects in it, or while it has none, with all its goals.
     */
    public Place place(BenefitHeader header) {
        List<Place> parts = header.projects().isEmpty()
                ? header.goals().stream()
                        .flatMap(goal -> ports.goals().findStrategy(goal.value()).stream()
                                .map(strategy -> Place.of(strategy, goal)))
                        .toList()
                : header.projects().stream()
                        .flatMap(share -> projectPlace(share).stream())
                        .toList();
        if (parts.size() == 1) {
            return parts.get(0);
        }
        List<StrategyId> strategies =
                parts.stream().map(BenefitTies::of).distinct().toList();
        return strategies.size() == 1 ? Place.of(strategies.get(0)) : Place.ORGANISATION;
    }

    private Optional<Place> projectPlace(Share share) {
        return ports.projects()
                .find(share.project(), AsOf.NOW)
                .map(stored -> Place.of(stored.value().header().strategy(), share.project()));
    }

    private static StrategyId of(Place part) {
        return java.util.Objects.requireNonNull(part.strategy(), "a project and a goal lie in a strategy");
    }

    /** The benefits that serve one of these goals, as far as the actor may see them: their names by id. */
    public Map<UUID, String> serving(Actor actor, Collection<GoalId> goals) {
        Map<UUID, String> names = new LinkedHashMap<>();
        for (ServingBenefit one : ports.benefits().serving(goals)) {
            if (isVisible(actor, one.id(), AsOf.NOW)) {
                names.put(one.id().value(), one.name());
            }
        }
        return names;
    }

    /** Benefits that name a project or a goal of a strategy, as its users; so many at most. */
    public List<Usage> ofStrategy(StrategyId strategy, int limit) {
        return ports
                .benefits()
                .list(Listing.first(limit).where("strategy", strategy.toString()), ports.today(), true)
                .items()
                .stream()
                .map(benefit -> new Usage("benefit", benefit.value().id().value(), "/goals"))
                .toList();
    }
}
