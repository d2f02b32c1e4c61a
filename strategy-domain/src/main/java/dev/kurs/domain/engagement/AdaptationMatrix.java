package dev.kurs.domain.engagement;

import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.portfolio.ProjectId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Standards by projects: who answered what, and which binding standards are left without an answer.
 *
 * @param standards the columns
 * @param rows one a project
 */
public record AdaptationMatrix(List<Standard> standards, List<Row> rows) {

    public AdaptationMatrix {
        standards = List.copyOf(standards);
        rows = List.copyOf(rows);
    }

    /**
     * What one project answered.
     *
     * @param answers in the order of the standards
     * @param missing the binding standards that it has not answered, in their order
     */
    public record Row(ProjectId project, List<Adaptation> answers, List<StandardId> missing) {

        public Row {
            answers = List.copyOf(answers);
            missing = List.copyOf(missing);
        }

        /** The answer to a standard; null when there is none. */
        public @Nullable Adaptation to(StandardId standard) {
            return answers.stream()
                    .filter(answer -> answer.standard().equals(standard))
                    .findFirst()
                    .orElse(null);
        }

        /** Whether a standard is binding and has no answer. */
        public boolean misses(StandardId standard) {
            return missing.contains(standard);
        }
    }

    /**
     * The matrix.
     *
     * @param adaptations those of the projects; others are passed over
     */
    public static AdaptationMatrix of(
            List<Standard> standards, List<ProjectId> projects, Collection<Adaptation> adaptations) {
        Map<Id, Map<StandardId, Adaptation>> byProject = new HashMap<>();
        for (Adaptation one : adaptations) {
            byProject.computeIfAbsent(one.adapting(), any -> new HashMap<>()).put(one.standard(), one);
        }
        return new AdaptationMatrix(
                standards,
                projects.stream()
                        .map(project -> row(standards, project, byProject.getOrDefault(project, Map.of())))
                        .toList());
    }

    private static Row row(List<Standard> standards, ProjectId project, Map<StandardId, Adaptation> given) {
        List<Adaptation> answers = new ArrayList<>();
        List<StandardId> missing = new ArrayList<>();
        for (Standard standard : standards) {
            Adaptation answer = given.get(standard.id());
            if (answer != null) {
                answers.add(answer);
            } else if (standard.binding()) {
                missing.add(standard.id());
            }
        }
        return new Row(project, answers, missing);
    }

    /** How many projects have not answered a standard; 0 when it does not bind. */
    public int missing(StandardId standard) {
        return (int) rows.stream().filter(row -> row.misses(standard)).count();
    }

    /** How many answers to binding standards are missing in all. */
    public int missing() {
        return rows.stream().mapToInt(row -> row.missing().size()).sum();
    }
}
