package dev.kurs.domain.portfolio;

import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Period;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.organisation.OrgUnitId;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.strategy.StrategyId;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a project, whatever its stage.
 *
 * @param name 1 to 500 characters
 * @param strategy the strategy that it carries out; the same for its whole life
 * @param summary at most 65 536 characters
 * @param sponsor who answers for it being worth its money
 * @param manager who sees that it is carried out
 * @param orgUnit the unit that carries it out
 * @param health how it goes
 * @param window the earliest day it can start and the latest it can end, both there and both included
 * @param complexity points 1..5, which count against the organisation's limit while it is active
 * @param overrun by what factor its costs may turn out, each over 0; null for as planned
 * @param delayMonths by how many months it may be late, each 0 or more; null for on time
 */
public record ProjectHeader(
        String name,
        StrategyId strategy,
        @Nullable String summary,
        @Nullable PersonId sponsor,
        @Nullable PersonId manager,
        @Nullable OrgUnitId orgUnit,
        @Nullable Health health,
        @Nullable Period window,
        int complexity,
        @Nullable Estimate overrun,
        @Nullable Estimate delayMonths) {

    /** The complexity of a project of which none is told. */
    public static final int LEAST_COMPLEXITY = 1;

    /** The most complexity points that a project has. */
    public static final int MOST_COMPLEXITY = 5;

    /** How a project goes, at a glance. */
    public enum HealthColour {
        /** As planned. */
        GREEN,
        /** It needs looking after. */
        AMBER,
        /** It does not reach what it is for as things are. */
        RED
    }

    /**
     * How a project goes.
     *
     * @param text why, 1 to 65 536 characters
     */
    public record Health(HealthColour colour, String text) {

        public Health {
            Text.required(text, "/text", Text.BODY);
        }
    }

    public ProjectHeader {
        new Faults()
                .requiredText(name, "/name", Text.LINE)
                .optionalText(summary, "/summary", Text.BODY)
                .unless(window == null || window.isWhole(), PortfolioRule.WINDOW_INCOMPLETE, "/window")
                .unless(
                        complexity >= LEAST_COMPLEXITY && complexity <= MOST_COMPLEXITY,
                        PortfolioRule.COMPLEXITY_OUT_OF_RANGE,
                        "/complexity",
                        "complexity",
                        complexity)
                .unless(
                        overrun == null || overrun.low().signum() > 0,
                        PortfolioRule.OVERRUN_NOT_POSITIVE,
                        "/overrun/low",
                        "low",
                        overrun == null ? null : overrun.low())
                .unless(
                        delayMonths == null || delayMonths.low().signum() >= 0,
                        PortfolioRule.DELAY_NEGATIVE,
                        "/delayMonths/low",
                        "low",
                        delayMonths == null ? null : delayMonths.low())
                .throwIfAny();
    }

    /** A header of a project that is reckoned to cost what is planned, and to come in time. */
    public ProjectHeader(
            String name,
            StrategyId strategy,
            @Nullable String summary,
            @Nullable PersonId sponsor,
            @Nullable PersonId manager,
            @Nullable OrgUnitId orgUnit,
            @Nullable Health health,
            @Nullable Period window,
            int complexity) {
        this(name, strategy, summary, sponsor, manager, orgUnit, health, window, complexity, null, null);
    }

    /** The header with one person in the place of another, as sponsor and as manager. */
    public ProjectHeader handedOver(PersonId from, PersonId to) {
        return new ProjectHeader(
                name,
                strategy,
                summary,
                from.equals(sponsor) ? to : sponsor,
                from.equals(manager) ? to : manager,
                orgUnit,
                health,
                window,
                complexity,
                overrun,
                delayMonths);
    }
}
