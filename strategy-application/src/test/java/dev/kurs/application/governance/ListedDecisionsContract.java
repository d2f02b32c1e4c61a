package dev.kurs.application.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.application.AsOf;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.From;
import dev.kurs.application.Listing.Sort;
import dev.kurs.application.Municipality;
import dev.kurs.application.Samples;
import dev.kurs.application.Stored;
import dev.kurs.domain.governance.Decider;
import dev.kurs.domain.governance.Decision;
import dev.kurs.domain.governance.DecisionReport;
import dev.kurs.domain.governance.DecisionReportId;
import dev.kurs.domain.governance.Mandate;
import dev.kurs.domain.governance.MandateHolder;
import dev.kurs.domain.governance.Place;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.governance.Reporting;
import dev.kurs.domain.governance.Subject;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.portfolio.Project;
import dev.kurs.domain.strategy.Content;
import dev.kurs.domain.strategy.Header;
import dev.kurs.domain.strategy.Strategy;
import dev.kurs.domain.strategy.StrategyId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How {@link Decisions} are listed, in every implementation. */
public interface ListedDecisionsContract extends DecidingPortsContract {

    /** Something about the whole organisation. */
    default Matter matter() {
        return Matter.about(Power.PASS_GATE, Subject.Type.ORGANISATION, Place.ORGANISATION);
    }

    @Test
    default void decisions_are_listed_as_they_were_opened_and_as_they_were_known() {
        Municipality town = municipality();
        Mandate mandate = granted(town);
        Decision one = opened(town, matter(), mandate);
        Decision two = opened(town, matter(), mandate);
        AsOf known = town.aDayPasses();
        Decision three = opened(town, matter(), mandate);
        Decision closed = closed(
                town, 1, one, Ending.chose("REJECT", mandate.id(), town.clock().instant()));

        assertThat(listed(town, Listing.first(2))).containsExactly(closed, two, three);
        assertThat(listed(town, Listing.first(1).knowing(known))).containsExactly(one, two);
        assertThat(where(town, "status", "OPEN")).containsExactly(two, three);
        assertThat(listed(town, Listing.first(1).where("status", "OPEN").knowing(known)))
                .containsExactly(one, two);
        assertThat(listed(town.neighbour(), Listing.first(2))).isEmpty();
    }

    @Test
    default void decisions_can_be_filtered_by_what_they_say() {
        Municipality town = municipality();
        Mandate ofBoard = granted(town);
        PersonId ake = person(town, "Åke Exempel");
        Mandate ofAke = granted(town, Grant.to(MandateHolder.of(ake)));
        Project project = town.savedProject(town.strategy(), "En inloggning");
        Decision whole = decided(town, matter(), ofBoard, "REJECT");
        Decision onGoal = opened(
                town,
                Matter.about(Power.PRIORITISE, Subject.Type.GOAL, Place.of(town.strategy(), town.goal()))
                        .brought(ake, null),
                ofAke);
        Decision onProject = decided(town, Matter.approving(town.strategy(), project.id()), ofBoard, "APPROVE");
        Decision later =
                opened(town, Matter.approving(town.strategy(), project.id()).superseding(onProject.id()), ofBoard);
        Decision next = saved(
                town,
                matter().asking("Och sedan?")
                        .opened(
                                decisionId(town),
                                Decider.of(ake),
                                ofAke.id(),
                                town.clock().instant(),
                                whole.id()));

        assertThat(where(town, "status", "DECIDED")).containsExactly(whole, onProject);
        assertThat(where(town, "power", "PRIORITISE")).containsExactly(onGoal);
        assertThat(where(town, "question", "Och sedan?")).containsExactly(next);
        assertThat(where(town, "body", ofBoard.holder().id())).containsExactly(whole, onProject, later);
        assertThat(where(town, "person", ake)).containsExactly(onGoal, next);
        assertThat(where(town, "subjectType", "PROJECT")).containsExactly(onProject, later);
        assertThat(where(town, "subject", project.id())).containsExactly(onProject, later);
        assertThat(where(town, "strategy", town.strategy())).containsExactly(onGoal, onProject, later);
        assertThat(where(town, "goal", town.goal())).containsExactly(onGoal);
        assertThat(where(town, "project", project.id())).containsExactly(onProject, later);
        assertThat(where(town, "proposedBy", ake)).containsExactly(onGoal);
        assertThat(where(town, "supersedes", onProject.id())).containsExactly(later);
        assertThat(where(town, "escalatedFrom", whole.id())).containsExactly(next);
        assertThat(where(town, "mandate", ofBoard.id())).containsExactly(whole, onProject);
        assertThat(where(town, "mandate", ofAke.id())).isEmpty();
        assertThat(where(town, "body", ake)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status",
                "power",
                "question",
                "body",
                "person",
                "subjectType",
                "subject",
                "strategy",
                "goal",
                "project",
                "proposedBy",
                "supersedes",
                "escalatedFrom",
                "mandate"
            })
    default void what_is_equal_is_sorted_as_it_was_opened(String field) {
        Municipality town = municipality();
        Mandate mandate = granted(town);
        Decision one = opened(town, matter(), mandate);
        Decision two = opened(town, matter(), mandate);
        Listing falling = new Listing(Map.of(), List.of(new Sort(field, true)), 1, From.START, AsOf.NOW);

        assertThat(listed(town, falling)).containsExactly(one, two);
    }

    @Test
    default void questions_are_sorted_by_their_words() {
        Municipality town = municipality();
        Mandate mandate = granted(town);
        Decision b = opened(town, matter().asking("B"), mandate);
        Decision o = opened(town, matter().asking("Ö"), mandate);
        Decision a = opened(town, matter().asking("A"), mandate);

        assertThat(listed(town, new Listing(Map.of(), List.of(new Sort("question", false)), 2, From.START, AsOf.NOW)))
                .containsExactly(a, b, o);
    }

    @Test
    default void decisions_on_confidential_drafts_are_there_for_those_who_may_see_them() {
        Municipality town = municipality();
        Header header = new Header("Hemlig", null, null, true, null, null, null, null, null);
        StrategyId id = new StrategyId(town.ids().next());
        Strategy secret = town.write(
                        ports -> ports.strategies().save(0, Strategy.created(id, header, Content.EMPTY, ports.now())))
                .value();
        Mandate mandate = granted(town);
        Decision whole = opened(town, matter(), mandate);
        Decision hidden =
                opened(town, Matter.about(Power.ADOPT_STRATEGY, Subject.Type.STRATEGY, Place.of(id)), mandate);
        Decision shown = opened(
                town, Matter.about(Power.ADOPT_STRATEGY, Subject.Type.STRATEGY, Place.of(town.strategy())), mandate);
        AsOf asDraft = town.aDayPasses();
        town.write(ports -> ports.strategies().save(1, secret.withHeader(Samples.header("Öppen"))));
        List<Decision> whatever = List.of(whole, hidden, shown);

        for (AsOf asOf : List.of(AsOf.NOW, asDraft)) {
            for (boolean confidential : List.of(true, false)) {
                assertThat(town.read(ports ->
                                        ports.decisions().list(Listing.first(9).knowing(asOf), confidential))
                                .items())
                        .extracting(Stored::value)
                        .isEqualTo(confidential || asOf.equals(AsOf.NOW) ? whatever : List.of(whole, shown));
            }
        }
    }

    // ---- what gave way

    @Test
    default void what_was_made_and_supersedes_is_told_and_nothing_else() {
        Municipality town = municipality();
        Mandate mandate = granted(town);
        Decision gaveWay = decided(town, matter(), mandate, "APPROVE");
        Decision twice = decided(town, matter(), mandate, "APPROVE");
        Decision stands = decided(town, matter(), mandate, "APPROVE");
        Decision by = decided(town, matter().superseding(gaveWay.id()), mandate, "REJECT");
        Decision first = decided(town, matter().superseding(twice.id()), mandate, "APPROVE");
        decided(town, matter().superseding(twice.id()), mandate, "APPROVE");
        opened(town, matter().superseding(stands.id()), mandate);
        Decision givenUp = opened(town, matter().superseding(stands.id()), mandate);
        closed(town, 1, givenUp, Ending.withdrawn(null, town.clock().instant()));
        Decision handedOn = opened(town, matter().superseding(stands.id()), mandate);
        closed(
                town,
                1,
                handedOn,
                Ending.escalated(decisionId(town), town.clock().instant()));

        assertThat(superseding(town, gaveWay.id(), twice.id(), stands.id(), by.id()))
                .isEqualTo(Map.of(gaveWay.id(), by.id(), twice.id(), first.id()));
        assertThat(superseding(town)).isEmpty();
        assertThat(superseding(town.neighbour(), gaveWay.id())).isEmpty();
    }

    private static Map<DecisionId, DecisionId> superseding(Municipality town, DecisionId... superseded) {
        return town.read(ports -> ports.decisions().listSuperseding(List.of(superseded)));
    }

    // ---- what is to be reported

    @Test
    default void what_was_decided_under_a_granted_mandate_is_to_be_reported_until_it_was() {
        Municipality town = municipality();
        BodyId council = body(town, "Fullmäktige");
        BodyId board = body(town, "Styrelsen");
        Mandate root = granted(town, Grant.to(MandateHolder.of(council)));
        Mandate ofBoard = granted(
                town, Grant.to(MandateHolder.of(board)).by(root.id()).reported(Reporting.within(Period.ofDays(14))));
        Mandate unasked =
                granted(town, Grant.to(MandateHolder.of(board)).by(root.id()).reported(Reporting.NONE));
        Mandate ofAke = granted(
                town, Grant.to(MandateHolder.of(person(town, "Åke Exempel"))).by(ofBoard.id()));
        Decision one = decided(town, matter(), ofBoard, "APPROVE");
        decided(town, matter(), root, "APPROVE");
        decided(town, matter(), unasked, "APPROVE");
        Decision by = decidedAlone(town, ofAke);
        Decision two = decided(town, matter(), ofBoard, "REJECT");
        opened(town, matter(), ofBoard);
        Decision givenUp = opened(town, matter(), ofBoard);
        closed(town, 1, givenUp, Ending.withdrawn(null, town.clock().instant()));

        assertThat(unreported(town, council)).containsExactly(one, two);
        assertThat(unreported(town, board)).containsExactly(by);
        assertThat(unreported(town.neighbour(), council)).isEmpty();

        reported(town, one, board);
        assertThat(unreported(town, council)).containsExactly(one, two);
        reported(town, one, council);
        assertThat(unreported(town, council)).containsExactly(two);
        town.change(ports -> ports.mandates()
                .save(
                        1,
                        ofBoard.revoked(
                                new Mandate.Revocation(LocalDate.parse("2026-04-01"), "Ny ordning"),
                                List.of(),
                                LocalDate.parse("2026-03-02"))));
        assertThat(unreported(town, council)).containsExactly(two);
    }

    /** What somebody decided who holds a mandate. */
    private Decision decidedAlone(Municipality town, Mandate mandate) {
        Instant now = town.clock().instant();
        return closed(town, 1, opened(town, matter(), mandate), Ending.alone("APPROVE", mandate.id(), now));
    }

    private static void reported(Municipality town, Decision decision, BodyId to) {
        town.saved(
                DecisionReport.KIND,
                new DecisionReport(
                        new DecisionReportId(town.ids().next()), decision.id(), to, LocalDate.parse("2026-03-02")));
    }
}
