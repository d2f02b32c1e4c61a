package dev.kurs.domain.indicator;

/** Who vouches for a figure, the least first: a success is identified by one's customers, not by oneself. */
public enum Verifier {
    /** The one who is measured. */
    SELF,
    /** Somebody with no part in it. */
    INDEPENDENT,
    /** Those it is for. */
    CUSTOMER
}
