package dev.kurs.application.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.application.Actor;
import dev.kurs.application.AsOf;
import dev.kurs.application.AtOnce;
import dev.kurs.application.Keyed;
import dev.kurs.application.Municipality;
import dev.kurs.application.NoMandate;
import dev.kurs.application.StrategyApplication;
import dev.kurs.domain.governance.Ballot;
import dev.kurs.domain.governance.Decider;
import dev.kurs.domain.governance.Decision;
import dev.kurs.domain.governance.Decision.DecisionStatus;
import dev.kurs.domain.governance.Mandate;
import dev.kurs.domain.governance.MandateHolder;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.governance.Seat;
import dev.kurs.domain.governance.Subject;
import dev.kurs.domain.governance.Vote;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Period;
import dev.kurs.domain.kernel.RulesBroken;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.portfolio.ProjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What becomes of a decision that several act on at the same moment, over the use cases, in every implementation. */
public interface DecidingAtOnceContract extends DecidingPortsContract {

    /** A body, and those who sit in it. */
    record Panel(BodyId body, List<PersonId> members) {}

    /** A body of so many members. */
    default Panel panel(Municipality town, int members) {
        BodyId body = body(town, "Styrelsen");
        List<PersonId> people = new ArrayList<>();
        for (int i = 0; i < members; i++) {
            PersonId person = person(town, "Ledamot " + i);
            people.add(person);
            town.saved(
                    Seat.KIND,
                    new Seat(
                            seatId(town),
                            body,
                            person,
                            null,
                            Seat.SeatRole.MEMBER,
                            Period.parse("2026-01-01/.."),
                            null));
        }
        return new Panel(body, people);
    }

    /** All that can be done. */
    private static StrategyApplication application(Municipality town) {
        return new StrategyApplication(town.installation().transactions(), town.clock(), town.ids());
    }

    /** Somebody who votes for others. */
    private static Actor clerk(Municipality town) {
        Actor actor = town.actor();
        return new Actor(actor.organisation(), actor.by(), null, Role.EDITOR, List.of("voteFor"), "request-2", null);
    }

    /** Opens whether a project is carried out, in a body. */
    private static DecisionId open(Municipality town, BodyId body, ProjectId project, String amount) {
        DecisionDraft draft = new DecisionDraft(
                "Ska vi?",
                Power.APPROVE_PROJECT,
                Subject.Type.PROJECT,
                project.value(),
                null,
                Grant.sek(amount),
                List.of(),
                null,
                null,
                null,
                Decider.of(body),
                null,
                List.of());
        return application(town)
                .openDecision()
                .handle(clerk(town), new OpenDecision.Command(() -> new Keyed<>(draft, List.of())))
                .value()
                .id();
    }

    private static void vote(Municipality town, DecisionId decision, PersonId person) {
        application(town)
                .castBallot()
                .handle(clerk(town), new CastBallot.Command(decision, person, Vote.choice("APPROVE"), null));
    }

    private static void resolve(Municipality town, DecisionId decision) {
        application(town)
                .resolveDecision()
                .handle(clerk(town), new ResolveDecision.Command(decision, null, null, null, null, null));
    }

    /** Whether something was done; when it was refused, that is since the decision was closed. */
    private static boolean isInTime(Runnable act) {
        try {
            act.run();
            return true;
        } catch (RulesBroken refused) {
            assertThat(refused.broken()).extracting(one -> one.rule().code()).containsExactly("decision-closed");
            return false;
        }
    }

    @Test
    default void of_resolutions_at_the_same_moment_one_closes_the_decision() {
        Municipality town = municipality();
        Panel board = panel(town, 3);
        granted(town, Grant.to(MandateHolder.of(board.body())));
        ProjectId project = town.savedProject(town.strategy(), "En inloggning").id();
        for (int round = 0; round < 3; round++) {
            DecisionId decision = open(town, board.body(), project, "100");
            board.members().forEach(member -> vote(town, decision, member));
            long head = town.journalHead();

            List<Boolean> closed = AtOnce.call(4, () -> isInTime(() -> resolve(town, decision)));

            assertThat(closed).containsOnlyOnce(true);
            assertThat(town.journalHead()).isEqualTo(head + 1);
            assertThat(found(town, decision, AsOf.NOW).orElseThrow().status()).isEqualTo(DecisionStatus.DECIDED);
        }
        assertThat(town.verification().intact()).isTrue();
    }

    @Test
    default void of_decisions_that_want_the_last_room_of_a_year_one_gets_it() {
        Municipality town = municipality();
        for (int round = 0; round < 3; round++) {
            Panel board = panel(town, 1);
            Mandate mandate =
                    granted(town, Grant.to(MandateHolder.of(board.body())).upTo("900", "1000"));
            List<DecisionId> wanting = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                ProjectId project =
                        town.savedProject(town.strategy(), "Projekt " + i).id();
                DecisionId decision = open(town, board.body(), project, "600");
                vote(town, decision, board.members().get(0));
                wanting.add(decision);
            }
            AtomicInteger turn = new AtomicInteger();

            List<Boolean> granted = AtOnce.call(3, () -> {
                try {
                    resolve(town, wanting.get(turn.getAndIncrement()));
                    return true;
                } catch (NoMandate spent) {
                    return false;
                }
            });

            assertThat(granted).containsOnlyOnce(true);
            assertThat(where(town, "mandate", mandate.id())).hasSize(1);
            assertThat(where(town, "body", board.body()))
                    .extracting(Decision::status)
                    .containsExactlyInAnyOrder(DecisionStatus.DECIDED, DecisionStatus.OPEN, DecisionStatus.OPEN);
        }
    }

    @Test
    default void a_ballot_that_is_cast_while_the_decision_is_closed_counts_or_is_refused() {
        Municipality town = municipality();
        Panel board = panel(town, 7);
        granted(town, Grant.to(MandateHolder.of(board.body())));
        ProjectId project = town.savedProject(town.strategy(), "En inloggning").id();
        for (int round = 0; round < 4; round++) {
            DecisionId decision = open(town, board.body(), project, "100");
            board.members().subList(0, 4).forEach(member -> vote(town, decision, member));
            AtomicInteger turn = new AtomicInteger(3);

            List<Boolean> inTime = AtOnce.call(4, () -> {
                int mine = turn.getAndIncrement();
                return isInTime(() -> {
                    if (mine == 3) {
                        resolve(town, decision);
                    } else {
                        vote(town, decision, board.members().get(mine));
                    }
                });
            });

            Decision closed = found(town, decision, AsOf.NOW).orElseThrow();
            List<Ballot> kept = ballots(town, decision);
            assertThat(closed.status()).isEqualTo(DecisionStatus.DECIDED);
            assertThat(closed.resolution().counted())
                    .containsExactlyInAnyOrderElementsOf(
                            kept.stream().map(Ballot::seat).toList());
            assertThat(closed.resolution().outcome().tally().present()).isEqualTo(kept.size());
            assertThat(kept)
                    .hasSize(4 + (int) inTime.stream().filter(one -> one).count() - 1);
        }
    }
}
