package dev.kurs.application.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.application.AsOf;
import dev.kurs.application.Municipality;
import dev.kurs.application.Stored;
import dev.kurs.application.governance.Decisions.Commitment;
import dev.kurs.domain.governance.Body.DecisionRule;
import dev.kurs.domain.governance.Body.TieBreak;
import dev.kurs.domain.governance.Decider;
import dev.kurs.domain.governance.Decision;
import dev.kurs.domain.governance.Mandate;
import dev.kurs.domain.governance.Outcome;
import dev.kurs.domain.governance.Outcome.Method;
import dev.kurs.domain.governance.Outcome.SettledBy;
import dev.kurs.domain.governance.Place;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.governance.Recommendation;
import dev.kurs.domain.governance.Recusal;
import dev.kurs.domain.governance.Subject;
import dev.kurs.domain.governance.Tally;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.portfolio.Project;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.strategy.StrategyId;
import dev.kurs.domain.voting.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link Decisions} keep, in every implementation. */
public interface DecisionsContract extends DecidingPortsContract {

    /** What is hard to carry elsewhere. */
    String HARD = "\"Å\\ä ö\" \u2028 \uD83D\uDE80 Ωλ 中 </script> =1+1";

    /** Options with all that options have, of keys that hold spaces. */
    default List<Option> options() {
        return List.of(
                new Option("En ny e-tjänst", HARD, Grant.sek("400000.5")),
                new Option("  två  ", null, Grant.sek("1")),
                Option.of(HARD, Grant.sek("123456789012345678.000000000001")));
    }

    @Test
    default void a_decision_is_given_back_whole_whatever_is_asked_and_of_whomever() {
        Municipality town = municipality();
        Mandate mandate = granted(town);
        Project project = town.savedProject(town.strategy(), "En inloggning");
        BodyId asked = body(town, "Råd");
        BodyId askedToo = body(town, "Beredning");
        Place strategy = Place.of(town.strategy());
        PersonId ake = person(town, "Åke Exempel");
        Instant now = town.clock().instant();
        DecisionId first = decisionId(town);
        List<Decision> all = new ArrayList<>();
        for (Matter matter : List.of(
                Matter.about(Power.COMMIT_BUDGET, Subject.Type.ORGANISATION, Place.ORGANISATION)
                        .costing("0.01"),
                Matter.about(Power.REVISE_STRATEGY, new Subject(Subject.Type.STRATEGY, town.strategy(), 2), strategy)
                        .asking(HARD),
                Matter.about(Power.PRIORITISE, Subject.Type.GOAL, Place.of(town.strategy(), town.goal())),
                Matter.about(Power.PRIORITISE, Subject.Type.PORTFOLIO, strategy)
                        .among(options(), Grant.sek("999999999999999999.99"))
                        .by(DecisionRule.RANKED, "0.3334", TieBreak.ESCALATE),
                Matter.approving(town.strategy(), project.id())
                        .costing("400000")
                        .brought(ake, first, asked, askedToo)
                        .superseding(first),
                Matter.about(Power.PASS_GATE, new Subject(Subject.Type.MANDATE, mandate.id()), strategy)
                        .by(DecisionRule.CHAIR_DECIDES, "1", TieBreak.CHAIR_CASTING_VOTE),
                Matter.about(Power.PASS_GATE, new Subject(Subject.Type.BODY, asked), Place.ORGANISATION))) {
            for (Decider where : List.of(Decider.of(asked), Decider.of(ake))) {
                all.add(saved(
                        town,
                        matter.opened(
                                all.isEmpty() ? first : decisionId(town),
                                where,
                                mandate.id(),
                                now,
                                where.body() == null ? null : first)));
            }
        }

        for (Decision decision : all) {
            assertThat(stored(town, decision.id())).isEqualTo(new Stored<>(decision, 1, now, now));
        }
        assertThat(all(town, all.stream().map(Decision::id).toList())).containsExactlyInAnyOrderElementsOf(all);
        assertThat(all(town, List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.01", "5000000", "0.1", "123456789012345678.000000000001", "999999999999999999"})
    default void amounts_are_given_back_to_the_last_digit(String amount) {
        Municipality town = municipality();
        Matter matter = Matter.about(Power.COMMIT_BUDGET, Subject.Type.ORGANISATION, Place.ORGANISATION)
                .costing(amount)
                .among(List.of(Option.of("A", Grant.sek(amount)), Option.of("B", Grant.sek("1"))), Grant.sek(amount));

        Decision decision = opened(town, matter, granted(town));

        assertThat(found(town, decision.id(), AsOf.NOW)).contains(decision);
    }

    @Test
    default void whatever_came_of_it_is_given_back() {
        Municipality town = municipality();
        Mandate mandate = granted(town);
        Instant at = town.clock().instant();
        Map<String, Integer> votes = new LinkedHashMap<>();
        votes.put("  två  ", 3);
        votes.put(HARD, 0);
        votes.put("En ny e-tjänst", 12);
        Tally tally = new Tally(votes, 2, 17, 20, 11);
        List<List<String>> tiers = List.of(List.of(HARD, "  två  "), List.of("En ny e-tjänst"));
        List<Ending> endings = List.of(
                Ending.chose("REJECT", mandate.id(), at, seatId(town), seatId(town)),
                Ending.with(
                        new Outcome(HARD, tiers, List.of(), Method.SCHULZE, tally, SettledBy.CASTING_VOTE),
                        mandate.id(),
                        at,
                        seatId(town)),
                Ending.with(
                        new Outcome(
                                null,
                                List.of(),
                                List.of("En ny e-tjänst", HARD),
                                Method.EQUAL_SHARES,
                                tally,
                                SettledBy.RULE),
                        mandate.id(),
                        at),
                Ending.with(
                        new Outcome(
                                null,
                                List.of(),
                                List.of(),
                                Method.QUALIFIED_MAJORITY,
                                new Tally(Map.of(), 0, 0, 0, 1),
                                SettledBy.STATUS_QUO),
                        mandate.id(),
                        at),
                Ending.alone("APPROVE", mandate.id(), at),
                Ending.escalated(decisionId(town), at, seatId(town)),
                Ending.withdrawn(HARD, at),
                Ending.withdrawn(null, at));

        for (Ending ending : endings) {
            Matter matter = Matter.about(Power.PRIORITISE, Subject.Type.ORGANISATION, Place.ORGANISATION)
                    .among(options(), null);
            Decision open = opened(town, matter, mandate);
            town.aDayPasses();

            Decision closed = closed(town, 1, open, ending);

            Stored<Decision> stored = stored(town, open.id());
            assertThat(stored)
                    .isEqualTo(new Stored<>(
                            closed, 2, open.openedAt(), town.clock().instant()));
            assertThat(order(stored.value())).isEqualTo(order(closed));
        }
    }

    /** Maps are equal whatever their order, and figures come in the order of the options. */
    private static List<String> order(Decision decision) {
        Outcome outcome =
                decision.resolution() == null ? null : decision.resolution().outcome();
        return outcome == null || outcome.tally() == null
                ? List.of()
                : List.copyOf(outcome.tally().votes().keySet());
    }

    @Test
    default void every_version_has_what_it_had() {
        Municipality town = municipality();
        Mandate mandate = granted(town);
        BodyId one = body(town, "Råd");
        BodyId two = body(town, "Beredning");
        Instant then = town.clock().instant();
        Matter matter = Matter.about(Power.PRIORITISE, Subject.Type.ORGANISATION, Place.ORGANISATION)
                .brought(null, null, one);
        Matter otherwise = matter.among(options(), null).brought(null, null, two, one);
        Recusal chosen = new Recusal(person(town, "Åke Exempel"), HARD, false, then);
        Recusal automatic = new Recusal(town.person(), null, true, then);
        Map<String, Integer> votes = new LinkedHashMap<>();
        votes.put("  två  ", 0);
        votes.put("En ny e-tjänst", 7);
        LocalDate day = LocalDate.parse("2026-03-01");
        Recommendation counted = new Recommendation(two, HARD, HARD, votes, HARD, day);
        Recommendation uncounted = new Recommendation(one, "Nej", "Vi säger nej", null, null, day);
        Decision asked = opened(town, matter, mandate);
        List<Decision> versions = new ArrayList<>(List.of(asked));
        versions.add(with(askedOtherwise(asked, otherwise), List.of(), List.of()));
        versions.add(with(versions.get(1), List.of(chosen), List.of()));
        versions.add(with(versions.get(1), List.of(chosen), List.of(counted)));
        versions.add(with(versions.get(1), List.of(chosen, automatic), List.of(counted, uncounted)));
        List<AsOf> known = new ArrayList<>(List.of(town.beforeNow()));

        for (int i = 1; i < versions.size(); i++) {
            known.add(town.aDayPasses());
            Change<Decision> change = DecidingPortsContract.changed(versions.get(i - 1), versions.get(i));
            int version = i;
            town.change(ports -> ports.decisions().save(version, change));
        }
        known.add(town.aDayPasses());
        Decision last = versions.get(versions.size() - 1);
        versions.add(closed(
                town, 5, last, Ending.chose("REJECT", mandate.id(), town.clock().instant())));
        known.add(AsOf.NOW);

        assertThat(found(town, asked.id(), known.get(0))).isEmpty();
        for (int i = 0; i < versions.size(); i++) {
            assertThat(found(town, asked.id(), known.get(i + 1))).contains(versions.get(i));
        }
        assertThat(found(town, asked.id(), AsOf.NOW)
                        .orElseThrow()
                        .recommendations()
                        .get(0)
                        .votes()
                        .keySet())
                .containsExactly("  två  ", "En ny e-tjänst");
    }

    private static Decision askedOtherwise(Decision before, Matter matter) {
        return matter.opened(before.id(), before.where(), before.openedUnder(), before.openedAt());
    }

    private static Decision with(Decision open, List<Recusal> recusals, List<Recommendation> advice) {
        return new Decision(
                open.id(),
                open.proposal(),
                open.where(),
                open.procedure(),
                open.openedUnder(),
                open.openedAt(),
                open.escalatedFrom(),
                open.status(),
                recusals,
                advice,
                null);
    }

    @Test
    default void a_recommendation_of_no_votes_is_not_one_that_was_not_counted() {
        Municipality town = municipality();
        Decision open = opened(
                town, Matter.about(Power.PRIORITISE, Subject.Type.ORGANISATION, Place.ORGANISATION), granted(town));
        LocalDate day = LocalDate.parse("2026-03-01");
        Decision advised = with(
                open,
                List.of(),
                List.of(
                        new Recommendation(body(town, "Råd"), "Ja", "Ja", Map.of(), null, day),
                        new Recommendation(body(town, "Råd"), "Ja", "Ja", null, null, day)));

        town.change(ports -> ports.decisions().save(1, DecidingPortsContract.changed(open, advised)));

        assertThat(found(town, open.id(), AsOf.NOW)).contains(advised);
    }

    /** Money for a project. */
    private static Matter committing(StrategyId strategy, ProjectId project) {
        return Matter.about(
                Power.COMMIT_BUDGET, new Subject(Subject.Type.PROJECT, project), Place.of(strategy, project));
    }

    /** What was committed to projects, as {@code kronor project}. */
    private static List<String> told(List<Commitment> commitments) {
        return commitments.stream()
                .map(one -> one.amount() + " " + one.project())
                .toList();
    }

    @Test
    default void what_is_committed_was_approved_and_not_superseded_as_was_known_then() {
        Municipality town = municipality();
        Mandate mandate = granted(town);
        StrategyId other = town.savedStrategy("En annan").id();
        ProjectId login = town.savedProject(town.strategy(), "En inloggning").id();
        ProjectId archive = town.savedProject(town.strategy(), "E-arkiv").id();
        ProjectId theirs = town.savedProject(other, "Deras").id();
        Matter toLogin = committing(town.strategy(), login);
        Instant monday = town.clock().instant();
        decided(town, toLogin.costing("100.01"), mandate, "APPROVE");
        decided(town, toLogin.costing("900"), mandate, "REJECT");
        decided(town, toLogin, mandate, "APPROVE");
        decided(town, Matter.approving(town.strategy(), login).costing("5000"), mandate, "APPROVE");
        decided(
                town,
                Matter.about(Power.COMMIT_BUDGET, Subject.Type.ORGANISATION, Place.ORGANISATION)
                        .costing("70000"),
                mandate,
                "APPROVE");
        opened(town, toLogin.costing("3"), mandate);
        Matter toArchive = committing(town.strategy(), archive);
        Decision first = decided(town, toArchive.costing("40"), mandate, "APPROVE");
        decided(town, committing(other, theirs).costing("7"), mandate, "APPROVE");
        AsOf then = town.aDayPasses();
        decided(town, toArchive.costing("60").superseding(first.id()), mandate, "APPROVE");

        List<Commitment> all = town.read(ports -> ports.decisions().listCommitted((StrategyId) null, AsOf.NOW));
        assertThat(told(all)).containsExactly("100.01 SEK " + login, "7 SEK " + theirs, "60 SEK " + archive);
        assertThat(all.get(0).at()).isEqualTo(monday);
        assertThat(told(town.read(ports -> ports.decisions().listCommitted((StrategyId) null, then))))
                .containsExactly("100.01 SEK " + login, "40 SEK " + archive, "7 SEK " + theirs);
        assertThat(told(town.read(ports -> ports.decisions().listCommitted(town.strategy(), AsOf.NOW))))
                .containsExactly("100.01 SEK " + login, "60 SEK " + archive);
        assertThat(told(town.read(ports -> ports.decisions().listCommitted(other, AsOf.NOW))))
                .containsExactly("7 SEK " + theirs);
        assertThat(told(town.read(ports -> ports.decisions().listCommitted(List.of(archive, theirs), then))))
                .containsExactly("40 SEK " + archive, "7 SEK " + theirs);
        assertThat(told(town.read(ports -> ports.decisions().listCommitted(List.of(), AsOf.NOW))))
                .isEmpty();
        assertThat(told(town.neighbour().read(ports -> ports.decisions().listCommitted((StrategyId) null, AsOf.NOW))))
                .isEmpty();
    }
}
