package dev.kurs.domain.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.engagement.Adaptation.AdaptationStatus;
import dev.kurs.domain.engagement.AdaptationMatrix.Row;
import dev.kurs.domain.engagement.Standard.StandardKind;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.organisation.OrgUnitId;
import dev.kurs.domain.portfolio.ProjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class AdaptationMatrixTest {

    private static final ProjectId LOGIN = new ProjectId(new UUID(3, 1));
    private static final ProjectId LETTERS = new ProjectId(new UUID(3, 2));

    private static Standard standard(int number, boolean binding) {
        return new Standard(
                new StandardId(new UUID(9, number)),
                "Standard " + number,
                "Digg",
                StandardKind.STANDARD,
                null,
                binding,
                null);
    }

    private static Adaptation adaptation(int number, Id adapting, Standard to, AdaptationStatus status) {
        return new Adaptation(
                new AdaptationId(new UUID(7, number)),
                adapting,
                to.id(),
                "Letters",
                null,
                null,
                status,
                status == AdaptationStatus.EXEMPT ? "No letters" : null);
    }

    @Test
    void a_binding_standard_without_an_answer_is_missing_and_an_exemption_is_an_answer() {
        Standard mail = standard(1, true);
        Standard keys = standard(2, true);
        Standard open = standard(3, false);
        Adaptation exempt = adaptation(1, LOGIN, mail, AdaptationStatus.EXEMPT);
        Adaptation done = adaptation(2, LETTERS, open, AdaptationStatus.DONE);
        Adaptation ofUnit = adaptation(3, new OrgUnitId(new UUID(4, 1)), keys, AdaptationStatus.OPEN);

        AdaptationMatrix matrix =
                AdaptationMatrix.of(List.of(mail, keys, open), List.of(LOGIN, LETTERS), List.of(done, exempt, ofUnit));

        assertThat(matrix.rows())
                .containsExactly(
                        new Row(LOGIN, List.of(exempt), List.of(keys.id())),
                        new Row(LETTERS, List.of(done), List.of(mail.id(), keys.id())));
        assertThat(matrix.missing(mail.id())).isEqualTo(1);
        assertThat(matrix.missing(keys.id())).isEqualTo(2);
        assertThat(matrix.missing(open.id())).isZero();
        assertThat(matrix.missing()).isEqualTo(3);
        assertThat(matrix.rows().get(0).to(mail.id())).isEqualTo(exempt);
        assertThat(matrix.rows().get(0).to(open.id())).isNull();
        assertThat(matrix.rows().get(1).misses(open.id())).isFalse();
    }

    @RepeatedTest(20)
    void every_cell_of_a_binding_standard_is_an_answer_or_missing(RepetitionInfo repetition) {
        long seed = repetition.getCurrentRepetition();
        SplittableRandom random = new SplittableRandom(seed);
        List<Standard> standards = new ArrayList<>();
        List<ProjectId> projects = new ArrayList<>();
        List<Adaptation> adaptations = new ArrayList<>();
        for (int i = 0; i < random.nextInt(8); i++) {
            standards.add(standard(i, random.nextBoolean()));
        }
        for (int i = 0; i < random.nextInt(8); i++) {
            projects.add(new ProjectId(new UUID(3, i)));
        }
        for (ProjectId project : projects) {
            for (Standard standard : standards) {
                if (random.nextInt(3) == 0) {
                    adaptations.add(adaptation(adaptations.size(), project, standard, AdaptationStatus.OPEN));
                }
            }
        }
        long binding = standards.stream().filter(Standard::binding).count();
        long answered = adaptations.stream()
                .filter(one -> standards.stream()
                        .anyMatch(
                                standard -> standard.binding() && standard.id().equals(one.standard())))
                .count();

        AdaptationMatrix matrix = AdaptationMatrix.of(standards, projects, adaptations);

        assertThat((long) matrix.missing()).as("seed %d", seed).isEqualTo(binding * projects.size() - answered);
        assertThat(matrix.rows().stream().flatMap(row -> row.answers().stream()))
                .as("seed %d", seed)
                .containsExactlyInAnyOrderElementsOf(adaptations);
    }
}
