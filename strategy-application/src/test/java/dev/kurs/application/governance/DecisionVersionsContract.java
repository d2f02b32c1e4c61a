package dev.kurs.application.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kurs.application.AsOf;
import dev.kurs.application.AtOnce;
import dev.kurs.application.Municipality;
import dev.kurs.application.NotFound;
import dev.kurs.application.Resources.Usage;
import dev.kurs.application.Stale;
import dev.kurs.application.Stored;
import dev.kurs.domain.governance.Decision;
import dev.kurs.domain.governance.Mandate;
import dev.kurs.domain.governance.Place;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.governance.Subject;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.portfolio.Project;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How {@link Decisions} go from version to version until they are closed, in every implementation. */
public interface DecisionVersionsContract extends DecidingPortsContract {

    @Test
    default void what_was_never_opened_is_not_found() {
        Municipality town = municipality();
        DecisionId unknown = decisionId(town);

        assertThat(found(town, unknown, AsOf.NOW)).isEmpty();
        assertThatThrownBy(() -> town.read(ports -> ports.decisions().get(unknown)))
                .isInstanceOf(NotFound.class);
        assertThat(all(town, List.of(unknown))).isEmpty();
    }

    @Test
    default void who_knows_another_version_stores_nothing() {
        Municipality town = municipality();
        Mandate mandate = granted(town);
        Matter matter = Matter.about(Power.PASS_GATE, Subject.Type.ORGANISATION, Place.ORGANISATION);
        Decision open = opened(town, matter, mandate);
        Decision never = matter.opened(decisionId(town), open.where(), mandate.id(), open.openedAt());
        Ending ending = Ending.chose("APPROVE", mandate.id(), town.clock().instant());
        long head = town.journalHead();

        assertThatThrownBy(() -> saved(town, open)).isInstanceOf(Stale.class);
        for (long version : List.of(2L, 7L)) {
            assertThatThrownBy(() -> closed(town, version, open, ending)).isInstanceOf(Stale.class);
        }
        assertThatThrownBy(() -> closed(town, 1, never, ending)).isInstanceOf(Stale.class);
        assertThatThrownBy(() ->
                        town.neighbour().write(ports -> ports.decisions().save(1, ending.of(open))))
                .isInstanceOf(Stale.class);
        assertThat(found(town, open.id(), AsOf.NOW)).contains(open);
        assertThat(found(town.neighbour(), open.id(), AsOf.NOW)).isEmpty();
        assertThat(town.journalHead()).isEqualTo(head);
    }

    @Test
    default void a_change_in_which_nothing_happened_leaves_no_trace() {
        Municipality town = municipality();
        Decision open = opened(
                town, Matter.about(Power.PASS_GATE, Subject.Type.ORGANISATION, Place.ORGANISATION), granted(town));
        Stored<Decision> before = stored(town, open.id());
        long head = town.journalHead();
        town.aDayPasses();

        Stored<Decision> after = town.write(ports -> ports.decisions().save(1, Change.none(open)));

        assertThat(after).isEqualTo(before);
        assertThat(stored(town, open.id())).isEqualTo(before);
        assertThat(town.journalHead()).isEqualTo(head);
    }

    @Test
    default void a_closed_decision_is_not_stored_again() {
        Municipality town = municipality();
        Mandate mandate = granted(town);
        Decision closed = decided(
                town, Matter.about(Power.PASS_GATE, Subject.Type.ORGANISATION, Place.ORGANISATION), mandate, "APPROVE");
        long head = town.journalHead();

        for (Ending ending : List.of(
                Ending.chose("REJECT", mandate.id(), town.clock().instant()),
                Ending.withdrawn(null, town.clock().instant()))) {
            assertThatThrownBy(() -> closed(town, 2, closed, ending)).isInstanceOf(RuntimeException.class);
        }

        assertThat(found(town, closed.id(), AsOf.NOW)).contains(closed);
        assertThat(town.journalHead()).isEqualTo(head);
    }

    @Test
    default void of_many_who_close_at_once_one_does() {
        Municipality town = municipality();
        Mandate mandate = granted(town);
        Decision open =
                opened(town, Matter.about(Power.PASS_GATE, Subject.Type.ORGANISATION, Place.ORGANISATION), mandate);
        Ending ending = Ending.chose("APPROVE", mandate.id(), town.clock().instant());

        List<Boolean> done = AtOnce.call(8, () -> {
            try {
                closed(town, 1, open, ending);
                return true;
            } catch (Stale stale) {
                return false;
            }
        });

        assertThat(done).containsOnlyOnce(true);
    }

    // ---- among other things

    private static List<Usage> usages(Municipality town, UUID id) {
        return town.read(ports -> ports.resources().usages(id, 20));
    }

    @Test
    default void a_decision_is_a_thing_that_refers_to_what_it_names() {
        Municipality town = municipality();
        Mandate mandate = granted(town);
        BodyId asked = body(town, "Råd");
        Project project = town.savedProject(town.strategy(), "En inloggning");
        Decision before = decided(town, Matter.approving(town.strategy(), project.id()), mandate, "APPROVE");
        Decision open = opened(
                town,
                Matter.approving(town.strategy(), project.id())
                        .superseding(before.id())
                        .brought(town.person(), null, asked),
                mandate);
        Decision closed = closed(
                town, 1, open, Ending.chose("REJECT", mandate.id(), town.clock().instant()));

        assertThat(town.kinds(closed.id().value())).containsValue("decision");
        assertThat(usages(town, before.id().value()))
                .containsExactly(new Usage("decision", closed.id().value(), "/proposal/supersedes"));
        assertThat(usages(town, asked.value()))
                .containsExactly(new Usage("decision", closed.id().value(), "/proposal/consultations/0"));
        assertThat(usages(town, mandate.id().value()))
                .contains(
                        new Usage("decision", closed.id().value(), "/openedUnder"),
                        new Usage("decision", closed.id().value(), "/resolution/mandate"));
        assertThat(usages(town, project.id().value()))
                .contains(
                        new Usage("decision", closed.id().value(), "/proposal/place/project"),
                        new Usage("decision", closed.id().value(), "/proposal/subject/id"));
    }
}
