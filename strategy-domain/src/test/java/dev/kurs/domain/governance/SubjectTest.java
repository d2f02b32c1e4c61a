package dev.kurs.domain.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.kernel.Refusals;
import dev.kurs.domain.strategy.StrategyId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SubjectTest {

    private static final StrategyId ONE = new StrategyId(new UUID(1, 1));
    private static final StrategyId OTHER = new StrategyId(new UUID(1, 2));

    private static Subject revision(StrategyId strategy, @Nullable Integer number) {
        return new Subject(Subject.Type.STRATEGY, strategy, number);
    }

    @Test
    void the_organisation_has_no_id_of_its_own() {
        assertThat(Refusals.ifAny(() -> new Subject(Subject.Type.ORGANISATION, null)))
                .isEmpty();
        assertThat(Refusals.ifAny(() -> new Subject(Subject.Type.ORGANISATION, ONE)))
                .containsExactly("subject-without-id /id");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ORGANISATION")
    void anything_else_has_an_id(Subject.Type type) {
        assertThat(Refusals.ifAny(() -> new Subject(type, ONE))).isEmpty();
        assertThat(Refusals.ifAny(() -> new Subject(type, null))).containsExactly("subject-without-id /id");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"STRATEGY", "ORGANISATION"})
    void only_a_strategy_has_revisions_and_both_faults_are_told(Subject.Type type) {
        assertThat(Refusals.ifAny(() -> new Subject(type, ONE, 1)))
                .containsExactly("revision-of-no-strategy /revision");
        assertThat(Refusals.ifAny(() -> new Subject(type, null, 1)))
                .containsExactly("subject-without-id /id", "revision-of-no-strategy /revision");
    }

    @Test
    void a_decision_answers_for_acts_on_the_same_thing() {
        assertThat(revision(ONE, null).covers(revision(ONE, null))).isTrue();
        assertThat(revision(ONE, null).covers(revision(OTHER, null))).isFalse();
        assertThat(new Subject(Subject.Type.PORTFOLIO, ONE).covers(revision(ONE, null)))
                .isFalse();
        assertThat(new Subject(Subject.Type.ORGANISATION, null).covers(new Subject(Subject.Type.ORGANISATION, null)))
                .isTrue();
    }

    @Test
    void a_decision_on_one_revision_answers_for_that_one_alone() {
        assertThat(revision(ONE, 2).covers(revision(ONE, 2))).isTrue();
        assertThat(revision(ONE, 2).covers(revision(ONE, 3))).isFalse();
        assertThat(revision(ONE, 2).covers(revision(ONE, null))).isFalse();
        assertThat(revision(ONE, null).covers(revision(ONE, 2))).isTrue();
    }
}
