package dev.kurs.application.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kurs.application.NotFound;
import dev.kurs.application.Story;
import dev.kurs.domain.kernel.RulesBroken;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.strategy.Endorsement;
import dev.kurs.domain.strategy.Endorsement.By;
import dev.kurs.domain.strategy.Endorsement.Level;
import dev.kurs.domain.strategy.EndorsementId;
import dev.kurs.domain.strategy.StrategyId;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EndorsementStoryTest {

    private final Story story = Story.on("2026-07-01");
    private final PersonId asta = story.person("Asta Påhittad");
    private final StrategyId strategy = story.adoptedStrategy("Digital by 2030");

    @Test
    void a_strategy_is_endorsed_and_the_word_is_taken_back_and_both_are_in_the_journal() {
        story.told();

        EndorsementId endorsement = endorsed("2026-07-01", 1);
        assertThat(story.told()).containsExactly("strategy.endorsement-added endorsement");

        story.goesOn("2026-08-01");
        withdraw(strategy, endorsement);
        assertThat(story.newEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.type()).isEqualTo("dev.kurs.strategy.endorsement-withdrawn");
            assertThat(entry.subject()).isEqualTo("endorsement/" + endorsement);
            assertThat(entry.data()).contains("\"on\":\"2026-08-01\"");
        });
        assertThat(story.<Endorsement>read(ports -> ports.registers()
                                .get(Endorsement.KIND, endorsement)
                                .value())
                        .withdrawnOn())
                .isEqualTo(LocalDate.parse("2026-08-01"));

        assertThatThrownBy(() -> withdraw(strategy, endorsement))
                .isInstanceOf(RulesBroken.class)
                .hasMessageContaining("endorsement-withdrawn");
        assertThat(story.told()).isEmpty();
    }

    @Test
    void only_a_revision_that_is_there_is_endorsed_and_not_before_it_happens() {
        story.told();

        assertThatThrownBy(() -> endorsed("2026-07-02", 2))
                .isInstanceOf(RulesBroken.class)
                .hasMessageContaining("day-in-the-future at '/date'")
                .hasMessageContaining("revision-unknown at '/revision'");
        assertThat(story.told()).isEmpty();
    }

    @Test
    void an_endorsement_of_another_strategy_is_not_taken_back() {
        EndorsementId endorsement = endorsed("2026-07-01", 1);
        StrategyId other = story.adoptedStrategy("Another");
        story.told();

        assertThatThrownBy(() -> withdraw(other, endorsement)).isInstanceOf(NotFound.class);
        assertThat(story.told()).isEmpty();
    }

    private EndorsementId endorsed(String date, int revision) {
        return story.added(
                        Endorsement.KIND,
                        id -> new Endorsement(
                                new EndorsementId(id),
                                strategy,
                                new By(null, asta),
                                Level.POLITICAL,
                                LocalDate.parse(date),
                                "We stand behind it",
                                revision,
                                null))
                .value()
                .id();
    }

    private void withdraw(StrategyId of, EndorsementId endorsement) {
        assertThat(story.application()
                        .withdrawEndorsement()
                        .handle(story.editor(), new WithdrawEndorsement.Command(of, endorsement))
                        .value()
                        .id())
                .isEqualTo(endorsement);
    }
}
