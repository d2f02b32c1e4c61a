package dev.kurs.domain.organisation;

import dev.kurs.domain.kernel.Rule;

/** The rules of the organisation and its registers. */
public enum OrganisationRule implements Rule {
    /** The tolerance for progress is a fraction from 0 to 1. */
    TOLERANCE_OUT_OF_RANGE,
    /** The complexity limit is a whole number of points, 1 to 1 000. */
    COMPLEXITY_LIMIT_OUT_OF_RANGE,
    /** The time zone is one of the IANA database. */
    TIME_ZONE_UNKNOWN,
    /** The optimism bias of a kind of cost or benefit is a factor over 0 and at most 10. */
    OPTIMISM_BIAS_OUT_OF_RANGE,
    /** An e-mail address has one @ with something on both sides. */
    EMAIL_MALFORMED,
    /** A person who was erased cannot be changed or pointed out anew. */
    PERSON_ERASED,
    /** A discount schedule's bands begin with year 0 and go on in rising years. */
    BANDS_OUT_OF_ORDER,
    /** A discount rate is a fraction over -1 and at most 1. */
    RATE_OUT_OF_RANGE,
    /** A price index is for a year from 1900 to 2200. */
    INDEX_YEAR_OUT_OF_RANGE,
    /** A price index is over 0. */
    INDEX_NOT_POSITIVE,
    /** A year has one price index. */
    YEAR_INDEXED_TWICE,
    /** An API key expires in the future. */
    EXPIRY_IN_THE_PAST,
    /** A key cannot be given a higher role than its maker has. */
    ROLE_ABOVE_OWN,
    /** A scope is voteFor, or voteFor:&lt;id of a person&gt;. */
    SCOPE_UNKNOWN,
    /** A position is held by a person once at a time. */
    HELD_TWICE_BY_ONE
}
