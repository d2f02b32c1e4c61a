package dev.kurs.application.stratml;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something of a plan that a written document does not say, or says in another way.
 *
 * @param code what became of it
 * @param path where in the plan, from below the root, counted from 1:
 *     {@code StrategicPlanCore/Goal[2]/Objective[1]/Identifier}; the root's own name for the root
 * @param figures what the code's text needs, by name, sorted; long texts are cut
 */
public record Loss(LossCode code, String path, Map<String, String> figures) {

    public Loss {
        figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
    }
}
