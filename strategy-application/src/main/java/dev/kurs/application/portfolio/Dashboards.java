package dev.kurs.application.portfolio;

import dev.kurs.application.Actor;
import dev.kurs.application.Moment;
import dev.kurs.application.Transactions;
import dev.kurs.application.portfolio.PortfolioFacts.ProjectFacts;
import dev.kurs.application.portfolio.PortfolioViews.Portfolio;
import dev.kurs.application.strategy.StrategyViews;
import dev.kurs.application.strategy.StrategyViews.Overview;
import dev.kurs.domain.portfolio.ProjectHeader.HealthColour;
import dev.kurs.domain.strategy.StrategyId;
import java.util.Comparator;
import java.util.List;

/** What a dashboard shows of a strategy: how it stands, and its portfolio in short. One state of things for all of it. */
public final class Dashboards {

    private static final int GATES = 10;

    private final Transactions transactions;

    /** The reads over these. */
    public Dashboards(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * How a strategy stands, with its portfolio.
     *
     * @param gates the projects under way with the gate that each comes to next: those that need looking after first
     */
    public record Dashboard(Overview overview, Portfolio portfolio, List<ProjectFacts> gates) {}

    /**
     * The dashboard of a strategy.
     *
     * @throws dev.kurs.application.NotFound when there is none that the actor may see
     */
    public Dashboard of(Actor actor, StrategyId id, Moment moment) {
        return transactions.read(actor.organisation(), ports -> {
            Portfolio portfolio = PortfolioViews.ofStrategy(ports, actor, id, moment);
            return new Dashboard(StrategyViews.overview(ports, actor, id, moment), portfolio, gates(portfolio));
        });
    }

    private static List<ProjectFacts> gates(Portfolio portfolio) {
        return portfolio.projects().stream()
                .filter(project -> project.stage().isLive() && project.next() != null)
                .sorted(Comparator.comparingInt(Dashboards::concern)
                        .thenComparing(ProjectFacts::name)
                        .thenComparing(project -> project.id().toString()))
                .limit(GATES)
                .toList();
    }

    private static int concern(ProjectFacts project) {
        HealthColour colour = project.health() == null ? null : project.health().colour();
        return colour == HealthColour.RED ? 0 : colour == HealthColour.AMBER ? 1 : 2;
    }
}
