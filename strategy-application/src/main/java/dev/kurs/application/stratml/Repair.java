package dev.kurs.application.stratml;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something in a document that was not as the schema wants it, or is not kept, and what was done.
 *
 * @param line where it stands, from 1
 * @param column where its tag begins, from 1
 * @param element names from below the root down to the element, joined by slashes: {@code StrategicPlanCore/Goal/Name}
 * @param code what was done
 * @param figures what the code's text needs, by name, sorted; long texts are cut
 */
public record Repair(int line, int column, String element, RepairCode code, Map<String, String> figures) {

    public Repair {
        figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
    }
}
