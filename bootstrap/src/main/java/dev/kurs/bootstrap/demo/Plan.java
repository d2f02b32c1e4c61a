package dev.kurs.bootstrap.demo;

import dev.kurs.domain.strategy.Content.Value;
import dev.kurs.domain.strategy.Endorsement.Level;
import dev.kurs.domain.strategy.Observation.Verdict;
import dev.kurs.domain.strategy.Premise.Category;
import dev.kurs.domain.strategy.RelatedPlan.PlanLevel;
import dev.kurs.domain.strategy.RelatedPlan.Relation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A strategy as it is told.
 *
 * @param key by which other plans and later events know it
 * @param title with {@code %d} for the first and the last year
 * @param years how many it is meant for
 * @param parent the key of the plan it breaks down; null for none
 * @param unit the unit it is for; null for all
 * @param diary its case number, with {@code %d} for the year
 */
record Plan(
        String key,
        String title,
        String kind,
        int years,
        Staff owner,
        String channel,
        @Nullable String parent,
        @Nullable Unit unit,
        String diary,
        String vision,
        String mission,
        List<Value> values,
        String motives,
        List<Aim> aims,
        List<Assumption> assumptions,
        List<Neighbour> neighbours,
        List<Backing> backings) {

    /** A premise; what is seen of it is told by {@code seen}, the oldest first. */
    record Assumption(String key, String statement, Category category, Staff watcher, List<Sighting> seen) {}

    /** What was seen of a premise, so many months after the plan took effect, or before today where negative. */
    record Sighting(int months, String text, Verdict verdict) {}

    /** Another plan beside it. */
    record Neighbour(String title, String issuer, PlanLevel level, Relation relation) {}

    /** An endorsement. */
    record Backing(Staff by, Level level, String statement) {}
}
