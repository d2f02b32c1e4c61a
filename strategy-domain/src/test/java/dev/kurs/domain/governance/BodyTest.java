package dev.kurs.domain.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.governance.Body.BodyKind;
import dev.kurs.domain.governance.Body.DecisionRule;
import dev.kurs.domain.governance.Body.TieBreak;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.Refusals;
import dev.kurs.domain.organisation.Neighbours;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {

    private static Body body(int number, @Nullable BodyId escalatesTo, TieBreak tieBreak) {
        return new Body(
                Granting.body(number),
                "Board " + number,
                BodyKind.EXECUTIVE,
                escalatesTo,
                null,
                DecisionRule.MAJORITY,
                tieBreak,
                List.of(),
                false);
    }

    private static Body escalating(int number, int to) {
        return body(number, Granting.body(to), TieBreak.ESCALATE);
    }

    private static Body of(String name, @Nullable String quorum, String... meetings) {
        return new Body(
                Granting.body(1),
                name,
                BodyKind.OTHER,
                null,
                quorum == null ? null : new BigDecimal(quorum),
                DecisionRule.RANKED,
                TieBreak.STATUS_QUO,
                Stream.of(meetings).map(LocalDate::parse).toList(),
                true);
    }

    private static List<String> broken(Body after, Body... others) {
        Neighbours around = new Neighbours(Granting.TODAY);
        for (Body one : others) {
            around.with(one.id(), one);
        }
        return around.broken(null, after);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.000000000001", "0.5", "0.666666666667", "1", "1.000"})
    void a_quorum_is_a_share_over_nothing_and_at_most_all(String quorum) {
        assertThat(Refusals.ifAny(() -> of("Board", quorum))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.5", "1.000000000001", "2"})
    void any_other_quorum_is_refused(String quorum) {
        assertThat(Refusals.of(() -> of("Board", quorum))).containsExactly("quorum-out-of-range /quorum");
    }

    @Test
    void a_quorum_is_kept_in_one_way_of_writing() {
        assertThat(of("Board", "0.50")).isEqualTo(of("Board", "0.5"));
        assertThat(of("Board", null).quorum()).isNull();
    }

    @Test
    void all_faults_of_a_body_are_told_together() {
        assertThat(Refusals.of(() -> of(" ", "0", "2026-02-01", "2026-01-01", "2026-01-01")))
                .containsExactly(
                        "text-missing /name",
                        "quorum-out-of-range /quorum",
                        "meetings-not-in-order /meetings/1",
                        "meetings-not-in-order /meetings/2");
    }

    @Test
    void the_next_meeting_is_the_first_one_after_a_day() {
        Body body = of("Board", null, "2026-01-20", "2026-02-20");

        assertThat(body.meetingAfter(LocalDate.parse("2026-01-19"))).isEqualTo("2026-01-20");
        assertThat(body.meetingAfter(LocalDate.parse("2026-01-20"))).isEqualTo("2026-02-20");
        assertThat(body.meetingAfter(LocalDate.parse("2026-02-20"))).isNull();
    }

    @Test
    void a_body_does_not_escalate_to_itself_however_many_lie_between() {
        assertThat(broken(escalating(1, 1), escalating(1, 1))).containsExactly("escalation-cycle /escalatesTo");
        assertThat(broken(escalating(1, 2), escalating(2, 1))).containsExactly("escalation-cycle /escalatesTo");
        assertThat(broken(escalating(1, 2), escalating(2, 3), escalating(3, 1)))
                .containsExactly("escalation-cycle /escalatesTo");
    }

    @Test
    void a_body_that_changes_is_looked_at_as_it_will_be() {
        Body before = escalating(2, 1);

        assertThat(broken(escalating(1, 2), before)).isNotEmpty();
        assertThat(broken(escalating(2, 3), escalating(1, 2), before, body(3, null, TieBreak.STATUS_QUO)))
                .isEmpty();
    }

    @Test
    void a_row_of_escalations_may_end_with_any_body() {
        assertThat(broken(escalating(1, 2), escalating(2, 3), body(3, null, TieBreak.STATUS_QUO)))
                .isEmpty();
        assertThat(broken(escalating(1, 3), escalating(2, 3), body(3, null, TieBreak.CHAIR_CASTING_VOTE)))
                .isEmpty();
    }

    @Test
    void a_body_whose_ties_escalate_names_who_decides_them() {
        assertThat(broken(body(1, null, TieBreak.ESCALATE))).containsExactly("escalates-to-nobody /escalatesTo");
        assertThat(broken(body(1, Granting.body(2), TieBreak.STATUS_QUO), body(2, null, TieBreak.STATUS_QUO)))
                .isEmpty();
    }
}
