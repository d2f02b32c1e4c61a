package dev.kurs.domain.portfolio;

/** What a cost is for. */
public enum CostKind {
    /** Something that is bought or built once. */
    INVESTMENT,
    /** What it takes to keep it running. */
    OPERATION,
    /** The organisation's own hours, in money. */
    INTERNAL_HOURS
}
