package dev.kurs.application;

import dev.kurs.application.benefit.Benefits;
import dev.kurs.application.benefit.ValuedBenefits;
import dev.kurs.application.governance.Ballots;
import dev.kurs.application.governance.Decisions;
import dev.kurs.application.governance.Mandates;
import dev.kurs.application.indicator.Indicators;
import dev.kurs.application.indicator.Measurements;
import dev.kurs.application.indicator.ProgressFacts;
import dev.kurs.application.journal.Journal;
import dev.kurs.application.organisation.ApiKeys;
import dev.kurs.application.organisation.Organisations;
import dev.kurs.application.portfolio.CostLines;
import dev.kurs.application.portfolio.PortfolioFacts;
import dev.kurs.application.portfolio.Projects;
import dev.kurs.application.strategy.Goals;
import dev.kurs.application.strategy.Premises;
import dev.kurs.application.strategy.ShareLinks;
import dev.kurs.application.strategy.Strategies;
import dev.kurs.application.strategy.StrategyViews;
import dev.kurs.domain.organisation.Organisation;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.StrategyId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;

/**
 * Everything that is stored for one organisation, as one unit of work sees it. No query can name another organisation:
 * the ports were opened for this one.
 */
public interface Ports {

    /** The moment of this unit of work, in milliseconds; everything that it records bears it. */
    Instant now();

    /** The organisation's own settings. */
    Organisations organisations();

    /** Everything that is only kept. */
    Registers registers();

    /** What there is, who refers to what, and by which keys other systems know it. */
    Resources resources();

    /** The keys that open the API. */
    ApiKeys apiKeys();

    /** Strategies with their revisions. */
    Strategies strategies();

    /** The goals of revisions. */
    Goals goals();

    /** The premises of revisions. */
    Premises premises();

    /** The links that show strategies without a key. */
    ShareLinks shareLinks();

    /** Indicators with their trajectories. */
    Indicators indicators();

    /** The series of measurements. */
    Measurements measurements();

    /** What progress is computed from. */
    ProgressFacts progressFacts();

    /** Projects with the steps that they took. */
    Projects projects();

    /** Benefits with their shares and goals. */
    Benefits benefits();

    /** What projects cost, month by month. */
    CostLines costLines();

    /** What the money of benefits is computed from. */
    ValuedBenefits valuedBenefits();

    /** What portfolio views are computed from. */
    PortfolioFacts portfolioFacts();

    /** Mandates with their chains. */
    Mandates mandates();

    /** Decisions, and what came of them. */
    Decisions decisions();

    /** The ballots of decisions. */
    Ballots ballots();

    /** What happened. */
    Journal journal();

    /** Answers to commands that are carried out once only. */
    KeptAnswers keptAnswers();

    /**
     * Carries out a part of this unit of work that may fail alone: when it throws, what it did is undone, and the unit
     * may go on.
     */
    <R> R attempt(Supplier<R> part);

    /** How many events this unit of work has told the journal so far. */
    long told();

    /** The organisation with its settings, as they are now. */
    default Organisation organisation() {
        return organisations().get().value();
    }

    /** Today, in the organisation's time zone. */
    default LocalDate today() {
        return LocalDate.ofInstant(now(), organisation().timeZone());
    }

    /** The organisation's tolerance for progress: a fraction 0..1, today's whatever the day that is asked for. */
    default BigDecimal tolerance() {
        return organisation().tolerance();
    }

    /** Whether the actor may see what hangs on a goal: a confidential draft's is there for editors alone. */
    default boolean isVisible(Actor actor, GoalId goal) {
        return goals().findStrategy(goal.value())
                .map(strategy -> isVisible(actor, strategy))
                .orElse(true);
    }

    /** Whether the actor may see what hangs on a strategy: a confidential draft's is there for editors alone. */
    default boolean isVisible(Actor actor, StrategyId strategy) {
        return strategies()
                .find(strategy, AsOf.NOW)
                .map(stored -> StrategyViews.isVisible(actor, stored.value()))
                .orElse(true);
    }
}
