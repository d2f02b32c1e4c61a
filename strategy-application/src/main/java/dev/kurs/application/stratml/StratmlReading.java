package dev.kurs.application.stratml;

import java.util.List;

/**
 * A document that was read, and how.
 *
 * @param plan what it says
 * @param part which part of the standard it claims to follow
 * @param repairs what was done to read it, in the order of the document
 * @param positions where the parts of the plan stood
 */
public record StratmlReading(StratmlPlan plan, StratmlPart part, List<Repair> repairs, Positions positions) {

    public StratmlReading {
        repairs = List.copyOf(repairs);
    }
}
