package dev.kurs.application.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.application.AsOf;
import dev.kurs.application.Listing;
import dev.kurs.application.Municipality;
import dev.kurs.application.Resources.Usage;
import dev.kurs.application.Stored;
import dev.kurs.domain.governance.Appropriation;
import dev.kurs.domain.governance.AppropriationId;
import dev.kurs.domain.governance.Decision;
import dev.kurs.domain.governance.DecisionReport;
import dev.kurs.domain.governance.DecisionReportId;
import dev.kurs.domain.governance.DecisionUse;
import dev.kurs.domain.governance.DecisionUseId;
import dev.kurs.domain.governance.Mandate;
import dev.kurs.domain.governance.Place;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.governance.Subject;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.RegisterEntry;
import dev.kurs.domain.kernel.RegisterKind;
import dev.kurs.domain.portfolio.Project;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What comes of decisions later, as registers keep it, in every implementation. */
public interface DecisionSequelsContract extends DecidingPortsContract {

    LocalDate DAY = LocalDate.parse("2026-03-02");

    /** A decision on the whole organisation that was made. */
    default Decision decided(Municipality town, Mandate mandate) {
        return decided(
                town,
                Matter.about(Power.COMMIT_BUDGET, Subject.Type.ORGANISATION, Place.ORGANISATION),
                mandate,
                "APPROVE");
    }

    /** That a decision was reported. */
    default DecisionReport reported(Municipality town, DecisionId decision, BodyId to) {
        return town.saved(
                DecisionReport.KIND,
                new DecisionReport(new DecisionReportId(town.ids().next()), decision, to, DAY));
    }

    @Test
    default void acts_on_everything_that_can_be_decided_on_are_given_back() {
        Municipality town = municipality();
        Mandate mandate = granted(town);
        Project project = town.savedProject(town.strategy(), "En inloggning");
        for (Subject act : List.of(
                new Subject(Subject.Type.ORGANISATION, null),
                new Subject(Subject.Type.STRATEGY, town.strategy()),
                new Subject(Subject.Type.STRATEGY, town.strategy(), 7),
                new Subject(Subject.Type.PORTFOLIO, town.strategy()),
                new Subject(Subject.Type.GOAL, town.goal()),
                new Subject(Subject.Type.PROJECT, project.id()),
                new Subject(Subject.Type.MANDATE, mandate.id()),
                new Subject(Subject.Type.BODY, mandate.holder().id()))) {
            DecisionId decision = decided(town, mandate).id();
            DecisionUse use = new DecisionUse(new DecisionUseId(town.ids().next()), decision, Power.COMMIT_BUDGET, act);

            town.saved(DecisionUse.KIND, use);

            assertThat(owned(town, DecisionUse.KIND, decision)).containsExactly(use);
        }
    }

    @Test
    default void an_appropriation_refers_to_both_decisions() {
        Municipality town = municipality();
        Mandate mandate = granted(town);
        Decision waiting = decided(town, mandate);
        Decision granting = decided(town, mandate);
        Appropriation appropriation =
                new Appropriation(new AppropriationId(town.ids().next()), waiting.id(), granting.id());

        town.saved(Appropriation.KIND, appropriation);

        assertThat(owned(town, Appropriation.KIND, waiting.id())).containsExactly(appropriation);
        assertThat(owned(town, Appropriation.KIND, granting.id())).isEmpty();
        List<Usage> usages =
                town.read(ports -> ports.resources().usages(granting.id().value(), 9));
        assertThat(usages)
                .containsExactly(new Usage("appropriation", appropriation.id().value(), "/grantedBy"));
    }

    @Test
    default void what_came_of_many_decisions_comes_at_once() {
        Municipality town = municipality();
        Mandate mandate = granted(town);
        BodyId council = body(town, "Fullmäktige");
        BodyId board = body(town, "Styrelsen");
        DecisionId one = decided(town, mandate).id();
        DecisionId two = decided(town, mandate).id();
        DecisionId three = decided(town, mandate).id();
        DecisionReport first = reported(town, two, council);
        DecisionReport second = reported(town, one, board);
        DecisionReport third = reported(town, two, board);
        DecisionReport other = reported(town, three, board);
        DecisionReport gone = reported(town, one, council);
        town.change(ports -> ports.registers().remove(DecisionReport.KIND, 1, DecisionReport.KIND.removed(gone)));

        assertThat(owned(town, DecisionReport.KIND, two)).containsExactly(first, third);
        assertThat(owned(town, DecisionReport.KIND, one, two)).containsExactlyInAnyOrder(first, second, third);
        assertThat(owned(town, DecisionReport.KIND)).isEmpty();
        assertThat(owned(town, Appropriation.KIND, one, two, three)).isEmpty();
        assertThat(owned(town.neighbour(), DecisionReport.KIND, one, two)).isEmpty();
        List<Stored<DecisionReport>> listed =
                town.read(ports -> ports.registers().listAll(DecisionReport.KIND, three, AsOf.NOW));
        assertThat(listed).extracting(Stored::value).containsExactly(other);
        List<Stored<DecisionReport>> toBoard = town.read(ports -> ports.registers()
                        .list(DecisionReport.KIND, two, Listing.first(9).where("body", board.toString())))
                .items();
        assertThat(toBoard).extracting(Stored::value).containsExactly(third);
    }

    private static <E extends RegisterEntry> List<E> owned(
            Municipality town, RegisterKind<E> kind, DecisionId... decisions) {
        List<Stored<E>> found = town.read(ports -> ports.registers().listOwned(kind, List.of(decisions)));
        return found.stream().map(Stored::value).toList();
    }
}
