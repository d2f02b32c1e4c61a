package dev.kurs.domain.benefit;

/** What kind of good a benefit is. */
public enum BenefitCategory {
    /** Cashed in money. */
    FINANCIAL,
    /** Freed resources: valued in money but not cashed, and never added to {@link #FINANCIAL}. */
    REDISTRIBUTION,
    /** Quality, for individuals or for society. */
    QUALITY,
    /** Good for the environment. */
    ENVIRONMENT
}
