package dev.kurs.application.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.kurs.application.AsOf;
import dev.kurs.application.Municipality;
import dev.kurs.application.Resources.Usage;
import dev.kurs.application.Stale;
import dev.kurs.application.StillReferenced;
import dev.kurs.application.journal.JournalEntry;
import dev.kurs.application.organisation.ErasePerson;
import dev.kurs.application.portfolio.RemoveProject;
import dev.kurs.application.register.RemoveEntry;
import dev.kurs.application.strategy.RemoveStrategy;
import dev.kurs.domain.governance.Body;
import dev.kurs.domain.governance.Mandate;
import dev.kurs.domain.governance.Mandate.Revocation;
import dev.kurs.domain.governance.MandateHolder;
import dev.kurs.domain.governance.Place;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.portfolio.Project;
import dev.kurs.domain.strategy.Strategy;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How {@link Mandates} stand among other things, in every implementation. */
public interface MandateUsagesContract extends MandateChainsContract {

    @Test
    default void the_journal_tells_that_a_mandate_was_granted_and_what_it_says() {
        Municipality town = municipality();
        MandateHolder board = body(town, "Styrelsen");
        long head = town.journalHead();

        Mandate mandate = saved(town, Grant.to(board).of(Power.PASS_GATE).upTo("500000", null));

        assertThat(town.journal(head))
                .extracting(JournalEntry::type, JournalEntry::subject)
                .containsExactly(tuple("dev.kurs.governance.mandate-granted", "mandate/" + mandate.id()));
        assertThat(town.journal(head).get(0).data())
                .contains(board.id().toString(), "PASS_GATE", "500000", "SEK", "2026-01-01");
        assertThat(town.verification().intact()).isTrue();
    }

    @Test
    default void a_mandate_refers_to_its_holder_its_place_and_the_one_that_it_was_granted_within() {
        Municipality town = municipality();
        MandateHolder council = body(town, "Fullmäktige");
        Mandate root = saved(town, Grant.to(council));
        Mandate below = revoked(
                town,
                saved(
                        town,
                        Grant.to(council)
                                .over(Place.of(town.strategy(), town.goal()))
                                .by(root.id())),
                "2026-04-01");

        assertThat(town.kinds(root.id().value())).containsValue("mandate");
        assertThat(usages(town, below.grantedBy().value()))
                .containsExactly(new Usage("mandate", below.id().value(), "/grantedBy"));
        assertThat(usages(town, town.goal().value()))
                .containsExactly(new Usage("mandate", below.id().value(), "/scope/goal"));
        assertThat(usages(town, town.strategy().value()))
                .contains(new Usage("mandate", below.id().value(), "/scope/strategy"));
        assertThat(usages(town, council.id().value()))
                .containsExactly(
                        new Usage("mandate", root.id().value(), "/holder/body"),
                        new Usage("mandate", below.id().value(), "/holder/body"));
    }

    private static List<Usage> usages(Municipality town, UUID id) {
        return town.read(ports -> ports.resources().usages(id, 20));
    }

    @Test
    default void what_mandates_are_over_or_held_by_is_not_removed() {
        Municipality town = municipality();
        Strategy strategy = town.savedStrategy("Ett utkast");
        Strategy another = town.savedStrategy("Ett annat");
        Project project = town.savedProject(town.strategy(), "En inloggning");
        MandateHolder board = body(town, "Styrelsen");
        saved(town, Grant.to(board).over(Place.of(strategy.id())));
        saved(
                town,
                Grant.to(board)
                        .over(Place.of(
                                another.id(),
                                town.savedGoal(another.id(), "Mål").id())));
        revoked(town, saved(town, Grant.to(board).over(Place.of(town.strategy(), project.id()))), "2026-04-01");
        var transactions = town.installation().transactions();

        for (Strategy draft : List.of(strategy, another)) {
            assertThatThrownBy(() -> new RemoveStrategy(transactions)
                            .handle(town.actor(), new RemoveStrategy.Command(draft.id(), null)))
                    .isInstanceOf(StillReferenced.class);
        }
        assertThatThrownBy(() -> new RemoveProject(transactions)
                        .handle(town.actor(), new RemoveProject.Command(project.id(), null)))
                .isInstanceOf(StillReferenced.class);
        assertThatThrownBy(() -> new RemoveEntry(transactions)
                        .handle(town.actor(), new RemoveEntry.Command<>(Body.KIND, board.id(), null)))
                .isInstanceOf(StillReferenced.class);
        assertThat(town.kinds(
                        strategy.id().value(), another.id().value(), board.id().value()))
                .hasSize(3);
    }

    @Test
    default void a_mandate_outlives_the_erasure_of_whoever_holds_it() {
        Municipality town = municipality();
        MandateHolder ake = person(town, "Åke Exempel");
        Mandate mandate = saved(town, Grant.to(ake));

        new ErasePerson(town.installation().transactions())
                .handle(
                        town.actor(),
                        new ErasePerson.Command(new PersonId(ake.id().value()), null));

        assertThat(found(town, mandate.id(), AsOf.NOW)).contains(mandate);
        assertThat(asked(town, all -> all.listHeldBy(List.of(ake), true, AsOf.NOW)))
                .containsExactly(mandate);
    }

    @Test
    default void bodies_of_others_hold_nothing_here() {
        Municipality town = municipality();
        Municipality neighbour = town.neighbour();
        MandateHolder board = body(town, "Styrelsen");
        Mandate mandate = saved(town, Grant.to(board));
        Revocation how = new Revocation(LocalDate.parse("2026-04-01"), "Ny ordning");

        assertThat(found(neighbour, mandate.id(), AsOf.NOW)).isEmpty();
        assertThatThrownBy(() -> neighbour.write(ports ->
                        ports.mandates().save(1, mandate.revoked(how, List.of(), LocalDate.parse("2026-01-01")))))
                .isInstanceOf(Stale.class);
        assertThat(asked(neighbour, all -> all.listHeldBy(List.of(board), true, AsOf.NOW)))
                .isEmpty();
        assertThat(found(town, mandate.id(), AsOf.NOW)).contains(mandate);
        assertThat(new BodyId(board.id().value())).isEqualTo(mandate.holder().body());
    }
}
