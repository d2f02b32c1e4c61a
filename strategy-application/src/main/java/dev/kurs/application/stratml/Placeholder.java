package dev.kurs.application.stratml;

import java.util.Locale;

/**
 * What stands in where a document leaves out something that we cannot do without. The tree itself says {@code null}: the
 * words are chosen in the language of whoever takes the plan in.
 */
public enum Placeholder {
    /** The plan's name. */
    PLAN_NAME,
    /** An organisation's name. */
    ORGANIZATION_NAME,
    /** A stakeholder's name. */
    STAKEHOLDER_NAME,
    /** A value's name. */
    VALUE_NAME,
    /** A goal's name. */
    GOAL_NAME,
    /** An objective's name. */
    OBJECTIVE_NAME,
    /** An indicator's measurement dimension. */
    INDICATOR_NAME,
    /** An indicator's unit of measurement. */
    INDICATOR_UNIT;

    /** The placeholder's name as it leaves the program: lower case, hyphens. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
