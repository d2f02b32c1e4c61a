package dev.kurs.domain.strategy;

import dev.kurs.domain.kernel.Rule;

/** The rules of strategies, their revisions, goals and premises. */
public enum StrategyRule implements Rule {
    /** Adopting needs an owner. */
    OWNER_MISSING,
    /** Adopting needs a contact. */
    CONTACT_MISSING,
    /** Adopting needs a period with both its days. */
    PERIOD_INCOMPLETE,
    /** Adopting needs one business goal at least. */
    BUSINESS_GOAL_MISSING,
    /** Each digital goal reaches a business goal through what it supports. */
    DIGITAL_GOAL_WITHOUT_BUSINESS_GOAL,
    /** Content is written in an open revision. */
    NO_OPEN_REVISION,
    /** One revision is open at a time. */
    REVISION_ALREADY_OPEN,
    /** Only an open revision can be sent on consultation, adopted or withdrawn. */
    REVISION_NOT_OPEN,
    /** The only revision of a strategy that was never adopted cannot be withdrawn: the strategy is removed instead. */
    FIRST_REVISION_NOT_WITHDRAWN,
    /** A revision does not take effect before the one it follows. */
    EFFECTIVE_BEFORE_PREVIOUS,
    /** Launching needs an adopted revision in force. */
    NOT_ADOPTED,
    /** A strategy is launched once. */
    ALREADY_LAUNCHED,
    /** A closed strategy stays as it is. */
    STRATEGY_CLOSED,
    /** What was adopted is revised or closed, never removed. */
    ADOPTED_NOT_REMOVED,
    /** A strategy does not lie below itself. */
    STRATEGY_BELOW_ITSELF,
    /** A strategy that others are broken down from is not removed. */
    STRATEGY_HAS_CHILDREN,
    /** A review cycle is a period over zero. */
    REVIEW_CYCLE_NOT_POSITIVE,
    /** A strategy's language is a tag of BCP 47, such as sv. */
    LANGUAGE_UNKNOWN,
    /** A day that tells what happened does not lie in the future. */
    DAY_IN_THE_FUTURE,
    /** A goal's parent stands in the same revision. */
    PARENT_NOT_IN_REVISION,
    /** An objective is of the same kind as its goal. */
    OBJECTIVE_OF_OTHER_KIND,
    /** Goals have objectives and no deeper levels. */
    TOO_MANY_LEVELS,
    /** A goal does not support or contain itself, at any depth. */
    GOAL_CYCLE,
    /** Only digital goals support others. */
    SUPPORTS_FROM_BUSINESS_GOAL,
    /** What a goal supports stands in the same revision. */
    SUPPORTED_GOAL_NOT_IN_REVISION,
    /** A goal contributes to a goal of the strategy's parent. */
    CONTRIBUTES_OUTSIDE_PARENT,
    /** A weight is over zero. */
    WEIGHT_NOT_POSITIVE,
    /** A goal that others in the revision hang on is not taken out of it. */
    GOAL_STILL_NEEDED,
    /** An endorsement is given by a body or a person, one of them. */
    ENDORSED_BY_ONE,
    /** An endorsement is of a revision that the strategy has. */
    REVISION_UNKNOWN,
    /** An endorsement is withdrawn once. */
    ENDORSEMENT_WITHDRAWN,
    /** A strategy does not follow itself. */
    SUCCESSOR_OF_ITSELF,
    /** What is confidential is not shared with whoever holds a link. */
    CONFIDENTIAL_NOT_SHARED,
    /** A link leads somewhere today at least. */
    UNTIL_IN_THE_PAST,
    /** What can be shared is the overview of a strategy. */
    TARGET_NOT_SHAREABLE,
    /** A strategy without a goal cannot be written as StratML. */
    NOTHING_TO_EXPORT
}
