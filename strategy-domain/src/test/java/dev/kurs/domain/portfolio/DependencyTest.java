package dev.kurs.domain.portfolio;

import static dev.kurs.domain.portfolio.Dependency.DependencyKind.AFTER;
import static dev.kurs.domain.portfolio.Dependency.DependencyKind.EXCLUDES;
import static dev.kurs.domain.portfolio.Dependency.DependencyKind.REQUIRES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Laws;
import dev.kurs.domain.organisation.Neighbours;
import dev.kurs.domain.portfolio.Dependency.DependencyKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DependencyTest {

    private static ProjectId project(int number) {
        return new ProjectId(new UUID(0x7000L, number));
    }

    private static Dependency of(int number, int project, DependencyKind kind, int on) {
        return new Dependency(new DependencyId(new UUID(0x7000L, 100 + number)), project(project), project(on), kind);
    }

    private static Neighbours among(List<Dependency> others) {
        Neighbours around = new Neighbours(LocalDate.parse("2026-03-02"));
        others.forEach(other -> around.with(other.id(), other));
        return around;
    }

    private static List<String> broken(Dependency added, Dependency... others) {
        return among(List.of(others)).broken(null, added);
    }

    @Test
    void a_project_does_not_depend_on_itself() {
        for (DependencyKind kind : DependencyKind.values()) {
            assertThat(broken(of(1, 1, kind, 1))).containsExactly("dependency-on-itself /on");
        }
    }

    @Test
    void the_same_is_told_once_and_what_excludes_once_for_both() {
        for (DependencyKind kind : DependencyKind.values()) {
            assertThat(broken(of(2, 1, kind, 2), of(1, 1, kind, 2))).containsExactly("dependency-twice /on");
        }
        assertThat(broken(of(2, 2, EXCLUDES, 1), of(1, 1, EXCLUDES, 2))).containsExactly("dependency-twice /on");
        assertThat(broken(of(2, 1, AFTER, 2), of(1, 1, REQUIRES, 2))).isEmpty();
        assertThat(among(List.of(of(1, 1, REQUIRES, 2))).broken(of(1, 1, REQUIRES, 2), of(1, 1, AFTER, 2)))
                .isEmpty();
    }

    @Test
    void requiring_and_coming_after_lead_to_no_circle_over_any_length() {
        assertThat(broken(of(9, 2, REQUIRES, 1), of(1, 1, REQUIRES, 2))).containsExactly("required-in-a-circle /on");
        assertThat(broken(of(9, 2, AFTER, 1), of(1, 1, AFTER, 2))).containsExactly("after-in-a-circle /on");
        assertThat(broken(of(9, 2, AFTER, 1), of(1, 1, REQUIRES, 2))).isEmpty();
        List<Dependency> chain = new ArrayList<>();
        for (int i = 1; i < 60; i++) {
            chain.add(of(i, i, REQUIRES, i + 1));
        }
        assertThat(among(chain).broken(null, of(99, 60, REQUIRES, 1))).containsExactly("required-in-a-circle /on");
        assertThat(among(chain).broken(null, of(99, 1, REQUIRES, 60))).isEmpty();
    }

    @Test
    void a_circle_says_which_way_it_goes() {
        Faults faults = new Faults();
        of(9, 3, REQUIRES, 1).check(null, among(List.of(of(1, 1, REQUIRES, 2), of(2, 2, REQUIRES, 3))), faults);

        assertThat(faults.found().get(0).figures())
                .isEqualTo(Map.of("through", List.of(project(1), project(2), project(3))));
    }

    @Test
    void nothing_is_excluded_and_required() {
        assertThat(broken(of(9, 1, EXCLUDES, 2), of(1, 1, REQUIRES, 2))).containsExactly("excluded-and-required /on");
        assertThat(broken(of(9, 2, EXCLUDES, 1), of(1, 1, REQUIRES, 2))).containsExactly("excluded-and-required /on");
        assertThat(broken(of(9, 1, REQUIRES, 2), of(1, 1, EXCLUDES, 2))).containsExactly("excluded-and-required /on");
        assertThat(broken(of(9, 1, REQUIRES, 2), of(1, 2, EXCLUDES, 1))).containsExactly("excluded-and-required /on");
        assertThat(broken(of(9, 1, AFTER, 2), of(1, 2, EXCLUDES, 1))).isEmpty();
    }

    @Test
    void nor_over_others() {
        Dependency first = of(1, 1, REQUIRES, 2);
        Dependency second = of(2, 3, REQUIRES, 4);

        assertThat(broken(of(9, 2, REQUIRES, 3), first, second, of(3, 4, EXCLUDES, 1)))
                .containsExactly("excluded-and-required /on");
        assertThat(broken(of(9, 4, EXCLUDES, 1), first, second, of(3, 2, REQUIRES, 3)))
                .containsExactly("excluded-and-required /on");
        assertThat(broken(of(9, 2, REQUIRES, 3), first, second, of(3, 4, EXCLUDES, 5)))
                .isEmpty();
    }

    @Test
    void what_excludes_is_read_at_both_and_all_else_at_its_project() {
        assertThat(of(1, 1, EXCLUDES, 2).readAt()).containsExactly(project(1), project(2));
        assertThat(of(1, 1, REQUIRES, 2).readAt()).containsExactly(project(1));
        assertThat(of(1, 1, EXCLUDES, 2).owner()).isEqualTo(project(1));
    }

    /** Judged by a table of which project reaches which, closed again after each dependency (Warshall). */
    @Test
    void whatever_is_added_one_after_another_the_rules_hold_and_nothing_is_refused_without_cause() {
        Laws.hold(200, random -> {
            int projects = 6;
            List<Dependency> kept = new ArrayList<>();
            for (int i = 0; i < 25; i++) {
                DependencyKind kind = List.of(REQUIRES, EXCLUDES, AFTER).get(random.nextInt(3));
                Dependency next = of(i, 1 + random.nextInt(projects), kind, 1 + random.nextInt(projects));
                if (among(kept).broken(null, next).isEmpty()) {
                    kept.add(next);
                    assertThat(isSound(kept, projects)).as("%s", kept).isTrue();
                } else if (!next.project().equals(next.on()) && !isSaid(kept, next)) {
                    List<Dependency> with = new ArrayList<>(kept);
                    with.add(next);
                    assertThat(isSound(with, projects)).as("%s", with).isFalse();
                }
            }
        });
    }

    private static boolean isSaid(List<Dependency> kept, Dependency next) {
        return kept.stream()
                .anyMatch(one -> one.kind() == next.kind()
                        && ((one.project().equals(next.project()) && one.on().equals(next.on()))
                                || (one.kind() == EXCLUDES
                                        && one.project().equals(next.on())
                                        && one.on().equals(next.project()))));
    }

    private static boolean isSound(List<Dependency> all, int projects) {
        boolean[][] required = closed(all, REQUIRES, projects);
        boolean[][] after = closed(all, AFTER, projects);
        for (int i = 1; i <= projects; i++) {
            if (required[i][i] || after[i][i]) {
                return false;
            }
        }
        return all.stream().filter(one -> one.kind() == EXCLUDES).noneMatch(one -> {
            int here = number(one.project());
            int there = number(one.on());
            return required[here][there] || required[there][here];
        });
    }

    private static boolean[][] closed(List<Dependency> all, DependencyKind kind, int projects) {
        boolean[][] leads = new boolean[projects + 1][projects + 1];
        all.stream()
                .filter(one -> one.kind() == kind)
                .forEach(one -> leads[number(one.project())][number(one.on())] = true);
        for (int k = 1; k <= projects; k++) {
            for (int i = 1; i <= projects; i++) {
                for (int j = 1; j <= projects; j++) {
                    leads[i][j] |= leads[i][k] && leads[k][j];
                }
            }
        }
        return leads;
    }

    private static int number(ProjectId project) {
        return (int) project.value().getLeastSignificantBits();
    }
}
