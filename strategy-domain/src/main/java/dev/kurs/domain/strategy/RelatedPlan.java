package dev.kurs.domain.strategy;

import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.RegisterEntry;
import dev.kurs.domain.kernel.RegisterKind;
import dev.kurs.domain.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * Another plan that a strategy stands beside: which exist, and how they go together.
 *
 * @param strategy the strategy whose list it stands on
 * @param title 1 to 500 characters
 * @param issuer who issued it, 1 to 500 characters
 * @param link where it can be read
 */
public record RelatedPlan(
        RelatedPlanId id,
        StrategyId strategy,
        String title,
        String issuer,
        PlanLevel level,
        @Nullable String link,
        Relation relation)
        implements RegisterEntry {

    /** The register of related plans. */
    public static final RegisterKind<RelatedPlan> KIND = RegisterKind.of("strategy", "related-plan", RelatedPlan.class);

    /** How far a plan reaches. */
    public enum PlanLevel {
        /** One unit. */
        UNIT,
        /** The municipality. */
        MUNICIPAL,
        /** The region. */
        REGIONAL,
        /** The nation. */
        NATIONAL,
        /** The European Union. */
        EU
    }

    /** How a strategy relates to the plan. */
    public enum Relation {
        /** The strategy carries it out. */
        IMPLEMENTS,
        /** They pull the same way. */
        ALIGNS_WITH,
        /** They cover some of the same ground. */
        OVERLAPS,
        /** They cannot both be followed. */
        CONFLICTS_WITH,
        /** The strategy takes its place. */
        SUPERSEDES
    }

    public RelatedPlan {
        new Faults()
                .requiredText(title, "/title", Text.LINE)
                .requiredText(issuer, "/issuer", Text.LINE)
                .optionalText(link, "/link", 2000)
                .throwIfAny();
    }

    @Override
    public StrategyId owner() {
        return strategy;
    }
}
