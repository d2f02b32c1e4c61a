package dev.kurs.domain.strategy;

import static dev.kurs.domain.strategy.Samples.TODAY;
import static dev.kurs.domain.strategy.Samples.adopted;
import static dev.kurs.domain.strategy.Samples.draft;
import static dev.kurs.domain.strategy.Samples.opened;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.kernel.Laws;
import dev.kurs.domain.kernel.Refusals;
import dev.kurs.domain.strategy.Revision.RevisionStatus;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RevisionInForceTest {

    private static final LocalDate SPRING = LocalDate.parse("2026-03-01");
    private static final LocalDate AUTUMN = LocalDate.parse("2026-09-01");

    @Test
    void nothing_is_in_force_while_nothing_was_adopted() {
        assertThat(draft().revisionInForce(LocalDate.MAX)).isEmpty();
    }

    @Test
    void a_revision_is_in_force_from_its_day_on_and_not_before() {
        Strategy strategy = adopted(draft(), SPRING);

        assertThat(strategy.revisionInForce(SPRING.minusDays(1))).isEmpty();
        assertThat(strategy.revisionInForce(SPRING))
                .contains(strategy.revisions().get(0));
        assertThat(strategy.revisionInForce(AUTUMN))
                .contains(strategy.revisions().get(0));
    }

    @Test
    void one_adopted_for_a_day_to_come_takes_over_on_that_day() {
        Strategy strategy = adopted(opened(adopted(draft(), SPRING)), AUTUMN);

        assertThat(numberInForce(strategy, AUTUMN.minusDays(1))).isEqualTo(1);
        assertThat(numberInForce(strategy, AUTUMN)).isEqualTo(2);
        assertThat(status(strategy, AUTUMN.minusDays(1), 1)).isEqualTo(RevisionStatus.ADOPTED);
        assertThat(status(strategy, AUTUMN.minusDays(1), 2)).isEqualTo(RevisionStatus.ADOPTED);
        assertThat(status(strategy, AUTUMN, 1)).isEqualTo(RevisionStatus.SUPERSEDED);
        assertThat(status(strategy, AUTUMN, 2)).isEqualTo(RevisionStatus.ADOPTED);
    }

    @Test
    void of_two_from_the_same_day_the_later_is_in_force() {
        Strategy strategy = adopted(opened(adopted(draft(), SPRING)), SPRING);

        assertThat(numberInForce(strategy, SPRING)).isEqualTo(2);
        assertThat(status(strategy, SPRING, 1)).isEqualTo(RevisionStatus.SUPERSEDED);
    }

    @Test
    void one_that_was_withdrawn_is_never_in_force() {
        Strategy strategy =
                opened(adopted(draft(), SPRING)).withRevisionWithdrawn(2).after();

        assertThat(numberInForce(strategy, AUTUMN)).isEqualTo(1);
        assertThat(status(strategy, AUTUMN, 2)).isEqualTo(RevisionStatus.WITHDRAWN);
    }

    @Test
    void one_that_is_open_is_never_in_force_and_keeps_its_own_status() {
        Strategy strategy = opened(adopted(draft(), SPRING));

        assertThat(numberInForce(strategy, AUTUMN)).isEqualTo(1);
        assertThat(status(strategy, AUTUMN, 2)).isEqualTo(RevisionStatus.DRAFT);
    }

    @Test
    void a_revision_does_not_take_effect_before_the_one_it_follows_but_may_on_the_same_day() {
        Strategy open = opened(adopted(draft(), SPRING));

        assertThat(Refusals.of(() -> adopted(open, SPRING.minusDays(1))))
                .containsExactly("effective-before-previous /effectiveFrom");
        assertThat(Refusals.ifAny(() -> adopted(open, SPRING))).isEmpty();
    }

    @Test
    void the_one_it_follows_may_itself_lie_in_the_future() {
        Strategy open = opened(adopted(opened(adopted(draft(), SPRING)), AUTUMN));

        assertThat(Refusals.of(() -> adopted(open, AUTUMN.minusDays(1))))
                .containsExactly("effective-before-previous /effectiveFrom");
    }

    @Test
    void what_is_read_is_the_open_revision_else_the_one_in_force() {
        Strategy adopted = adopted(draft(), SPRING);

        assertThat(draft().currentRevision(TODAY).number()).isEqualTo(1);
        assertThat(opened(adopted).currentRevision(TODAY).number()).isEqualTo(2);
        assertThat(opened(adopted)
                        .withRevisionWithdrawn(2)
                        .after()
                        .currentRevision(TODAY)
                        .number())
                .isEqualTo(1);
        assertThat(adopted(opened(adopted), AUTUMN).currentRevision(TODAY).number())
                .isEqualTo(1);
        assertThat(adopted(opened(adopted), AUTUMN).currentRevision(AUTUMN).number())
                .isEqualTo(2);
    }

    @Test
    void while_none_is_open_or_in_force_the_newest_is_read_but_not_one_that_was_given_up() {
        Strategy adopted = adopted(draft(), AUTUMN);

        assertThat(adopted.currentRevision(TODAY).number()).isEqualTo(1);
        assertThat(adopted(opened(adopted), AUTUMN.plusDays(1))
                        .currentRevision(TODAY)
                        .number())
                .isEqualTo(2);
        assertThat(opened(adopted)
                        .withRevisionWithdrawn(2)
                        .after()
                        .currentRevision(TODAY)
                        .number())
                .isEqualTo(1);
    }

    @Test
    void day_by_day_the_one_that_took_over_last_is_in_force() {
        Laws.hold(300, random -> {
            int days = 20;
            Strategy strategy = draft();
            Map<Integer, Integer> takesOver = new HashMap<>();
            int day = 1 + random.nextInt(5);
            for (int number = 1; number < 2 + random.nextInt(6); number++) {
                strategy = number == 1 ? strategy : opened(strategy);
                if (number > 1 && random.nextInt(4) == 0) {
                    strategy = strategy.withRevisionWithdrawn(number).after();
                    continue;
                }
                strategy = adopted(strategy, SPRING.plusDays(day));
                takesOver.put(day, number);
                day += random.nextInt(4);
            }

            Integer inForce = null;
            for (int i = 0; i < days; i++) {
                inForce = takesOver.getOrDefault(i, inForce);
                LocalDate on = SPRING.plusDays(i);
                assertThat(numberInForce(strategy, on)).isEqualTo(inForce);
                for (Revision revision : strategy.revisions()) {
                    boolean passed = inForce != null
                            && revision.number() < inForce
                            && revision.status() != RevisionStatus.WITHDRAWN;
                    assertThat(strategy.statusOn(on, revision))
                            .isEqualTo(passed ? RevisionStatus.SUPERSEDED : revision.status());
                }
            }
        });
    }

    @Test
    void only_a_draft_or_one_that_others_are_asked_about_is_open() {
        assertThat(RevisionStatus.values())
                .filteredOn(RevisionStatus::isOpen)
                .containsExactly(RevisionStatus.DRAFT, RevisionStatus.IN_CONSULTATION);
        assertThat(RevisionStatus.values())
                .filteredOn(RevisionStatus::wasAdopted)
                .containsExactly(RevisionStatus.ADOPTED, RevisionStatus.SUPERSEDED);
    }

    private static Integer numberInForce(Strategy strategy, LocalDate day) {
        return strategy.revisionInForce(day).map(Revision::number).orElse(null);
    }

    private static RevisionStatus status(Strategy strategy, LocalDate day, int number) {
        return strategy.statusOn(day, strategy.revision(number).orElseThrow());
    }
}
