package dev.kurs.domain.strategy;

import static dev.kurs.domain.strategy.Samples.ASTA;
import static dev.kurs.domain.strategy.Samples.STRATEGY;
import static dev.kurs.domain.strategy.Samples.TODAY;
import static dev.kurs.domain.strategy.Samples.adopted;
import static dev.kurs.domain.strategy.Samples.draft;
import static dev.kurs.domain.strategy.Samples.opened;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.kernel.Refusals;
import dev.kurs.domain.kernel.RegisterKind;
import dev.kurs.domain.organisation.Neighbours;
import dev.kurs.domain.strategy.Endorsement.By;
import dev.kurs.domain.strategy.Endorsement.Level;
import dev.kurs.domain.strategy.RelatedPlan.PlanLevel;
import dev.kurs.domain.strategy.RelatedPlan.Relation;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EndorsementTest {

    private static final BodyId BOARD = new BodyId(new UUID(0x7000L, 7));
    private static final EndorsementId ID = new EndorsementId(new UUID(0x7000L, 9));

    private final Neighbours neighbours = new Neighbours(TODAY).with(STRATEGY, opened(adopted(draft(), TODAY)));

    @Test
    void a_body_or_a_person_endorses_and_never_both_or_neither() {
        assertThat(new By(BOARD, null).body()).isEqualTo(BOARD);
        assertThat(new By(null, ASTA).person()).isEqualTo(ASTA);
        assertThat(Refusals.of(() -> new By(BOARD, ASTA))).containsExactly("endorsed-by-one");
        assertThat(Refusals.of(() -> new By(null, null))).containsExactly("endorsed-by-one");
    }

    @Test
    void it_is_of_a_revision_that_the_strategy_has() {
        assertThat(neighbours.broken(null, endorsement(1, TODAY, null))).isEmpty();
        assertThat(neighbours.broken(null, endorsement(2, TODAY, null))).isEmpty();
        assertThat(neighbours.broken(null, endorsement(0, TODAY, null))).containsExactly("revision-unknown /revision");
        assertThat(neighbours.broken(null, endorsement(3, TODAY, null))).containsExactly("revision-unknown /revision");
    }

    @Test
    void it_is_not_given_in_the_future_and_all_that_is_wrong_is_told_together() {
        assertThat(neighbours.broken(null, endorsement(3, TODAY.plusDays(1), null)))
                .containsExactly("day-in-the-future /date", "revision-unknown /revision");
    }

    @Test
    void of_a_strategy_that_is_not_there_no_revision_is_known() {
        assertThat(new Neighbours(TODAY).broken(null, endorsement(1, TODAY, null)))
                .containsExactly("revision-unknown /revision");
    }

    @Test
    void it_is_taken_back_once_and_stays_on_record() {
        Change<Endorsement> withdrawn = endorsement(1, TODAY.minusDays(9), null).withdrawn(TODAY);

        assertThat(withdrawn)
                .isEqualTo(Change.of(
                        endorsement(1, TODAY.minusDays(9), null),
                        endorsement(1, TODAY.minusDays(9), TODAY),
                        Event.of("strategy.endorsement-withdrawn", ID).with("on", TODAY)));
        assertThat(Refusals.of(() -> withdrawn.after().withdrawn(TODAY.plusDays(1))))
                .containsExactly("endorsement-withdrawn");
        assertThat(Endorsement.KIND.acts()).isEmpty();
    }

    @Test
    void it_belongs_to_its_strategy_and_says_something() {
        assertThat(endorsement(1, TODAY, null).owner()).isEqualTo(STRATEGY);
        assertThat(Refusals.of(
                        () -> new Endorsement(ID, STRATEGY, new By(null, ASTA), Level.POLITICAL, TODAY, " ", 1, null)))
                .containsExactly("text-missing /statement");
    }

    @Test
    void a_reaffirmation_belongs_to_its_strategy_says_why_and_stands_as_it_was_written() {
        ReaffirmationId id = new ReaffirmationId(new UUID(0x7000L, 8));

        assertThat(new Reaffirmation(id, STRATEGY, "It still holds").owner()).isEqualTo(STRATEGY);
        assertThat(Refusals.of(() -> new Reaffirmation(id, STRATEGY, ""))).containsExactly("text-missing /reason");
        assertThat(Reaffirmation.KIND.acts()).isEmpty();
    }

    @Test
    void a_related_plan_belongs_to_its_strategy_and_can_be_changed_and_removed() {
        assertThat(plan("National plan", "The state", null).owner()).isEqualTo(STRATEGY);
        assertThat(RelatedPlan.KIND.acts()).containsExactlyInAnyOrder(RegisterKind.Act.CHANGE, RegisterKind.Act.REMOVE);
        assertThat(Refusals.of(() -> plan("", " ", "l".repeat(2001))))
                .containsExactly("text-missing /title", "text-missing /issuer", "text-too-long /link");
    }

    private static RelatedPlan plan(String title, String issuer, String link) {
        return new RelatedPlan(
                new RelatedPlanId(new UUID(0x7000L, 6)),
                STRATEGY,
                title,
                issuer,
                PlanLevel.NATIONAL,
                link,
                Relation.IMPLEMENTS);
    }

    private static Endorsement endorsement(int revision, LocalDate date, LocalDate withdrawnOn) {
        return new Endorsement(
                ID, STRATEGY, new By(null, ASTA), Level.EXECUTIVE, date, "We stand behind it", revision, withdrawnOn);
    }
}
