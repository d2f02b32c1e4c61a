package dev.kurs.domain.kernel;

/** Rules that hold in every feature. */
public enum KernelRule implements Rule {
    /** A text that must be there is missing or blank. */
    TEXT_MISSING,
    /** A text is longer than its bound. */
    TEXT_TOO_LONG,
    /** A text holds a control character other than a line break or tab. */
    TEXT_WITH_CONTROL_CHARACTER,
    /** A period's first day is after its last. */
    PERIOD_REVERSED,
    /** An amount has more decimals than its currency. */
    AMOUNT_TOO_FINE,
    /** A number is outside its bounds. */
    NUMBER_OUT_OF_RANGE,
    /** Amounts of two currencies met where one was needed. */
    CURRENCIES_DIFFER,
    /** A reference names something that does not exist in the organisation, or is of another kind. */
    REFERENCE_UNKNOWN,
    /** A thing of a tree would become its own ancestor. */
    CYCLE,
    /** Another thing of the same kind already carries this external key. */
    EXTERNAL_KEY_TAKEN,
    /** The same item stands twice in a list of different things. */
    LISTED_TWICE,
    /** How often something comes round is at most 1 000 years. */
    INTERVAL_TOO_LONG
}
