package dev.kurs.domain.businesscase;

/** Which benefits a figure counts: all costs stand in each of the three, which are shown side by side and never blended. */
public enum Counted {
    /** What is cashed in money. */
    FINANCIAL,
    /** That, and freed resources valued in money. */
    FINANCIAL_AND_REDISTRIBUTION,
    /** Everything that is valued. */
    ALL;

    /** Whether it counts flows of a kind. */
    public boolean counts(FlowKind kind) {
        return switch (kind) {
            case INVESTMENT, OPERATION, INTERNAL_HOURS, FINANCIAL -> true;
            case REDISTRIBUTION -> this != FINANCIAL;
            case QUALITY, ENVIRONMENT -> this == ALL;
        };
    }
}
