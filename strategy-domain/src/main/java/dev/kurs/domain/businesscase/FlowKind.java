package dev.kurs.domain.businesscase;

import dev.kurs.domain.benefit.BenefitCategory;
import dev.kurs.domain.portfolio.CostKind;

/** What a cash flow is: a kind of cost, or a category of benefit. The names are those that optimism bias goes by. */
public enum FlowKind {
    /** A cost: something that is bought or built once. */
    INVESTMENT,
    /** A cost: what it takes to keep it running. */
    OPERATION,
    /** A cost: the organisation's own hours. */
    INTERNAL_HOURS,
    /** A benefit that is cashed in money. */
    FINANCIAL,
    /** A benefit of freed resources, which are not cashed. */
    REDISTRIBUTION,
    /** A benefit of quality, for individuals or for society. */
    QUALITY,
    /** A benefit for the environment. */
    ENVIRONMENT;

    /** The kind of a cost. */
    public static FlowKind of(CostKind kind) {
        return switch (kind) {
            case INVESTMENT -> INVESTMENT;
            case OPERATION -> OPERATION;
            case INTERNAL_HOURS -> INTERNAL_HOURS;
        };
    }

    /** The kind of a benefit. */
    public static FlowKind of(BenefitCategory category) {
        return switch (category) {
            case FINANCIAL -> FINANCIAL;
            case REDISTRIBUTION -> REDISTRIBUTION;
            case QUALITY -> QUALITY;
            case ENVIRONMENT -> ENVIRONMENT;
        };
    }

    /** Whether it is a cost. */
    public boolean isCost() {
        return this == INVESTMENT || this == OPERATION || this == INTERNAL_HOURS;
    }
}
