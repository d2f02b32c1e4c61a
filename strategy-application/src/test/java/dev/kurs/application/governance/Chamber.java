package dev.kurs.application.governance;

import dev.kurs.application.Actor;
import dev.kurs.application.AsOf;
import dev.kurs.application.Keyed;
import dev.kurs.application.Story;
import dev.kurs.application.governance.CastBallot.Cast;
import dev.kurs.application.governance.DecisionViews.DecisionView;
import dev.kurs.domain.governance.Body;
import dev.kurs.domain.governance.Body.BodyKind;
import dev.kurs.domain.governance.Body.DecisionRule;
import dev.kurs.domain.governance.Body.TieBreak;
import dev.kurs.domain.governance.Decider;
import dev.kurs.domain.governance.Decision;
import dev.kurs.domain.governance.MandateHolder;
import dev.kurs.domain.governance.MandateId;
import dev.kurs.domain.governance.Place;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.governance.Seat.SeatRole;
import dev.kurs.domain.governance.Subject;
import dev.kurs.domain.governance.Vote;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.strategy.StrategyId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where decisions are made in stories: a council of three that may decide everything, a board of three below it, and a
 * project council of four below that, whose ties go to the board; one strategy with one project.
 */
final class Chamber {

    final Story story = Story.on("2026-11-21");
    final TownHall hall = new TownHall(story);
    final StrategyId strategy = story.adoptedStrategy("Digital by 2030");
    final PersonId manager = story.person("Manfred Ledare");
    final ProjectId project = hall.project(strategy, "One way in", manager);
    final BodyId council = body("Council", BodyKind.POLITICAL, null, TieBreak.CHAIR_CASTING_VOTE, false);
    final BodyId board = body("Board", BodyKind.EXECUTIVE, council, TieBreak.CHAIR_CASTING_VOTE, false);
    final BodyId projectCouncil = body("Project council", BodyKind.PROJECT_COUNCIL, board, TieBreak.ESCALATE, true);
    final List<PersonId> councillors = seated(council, 3);
    final List<PersonId> directors = seated(board, 3);
    final List<PersonId> members = seated(projectCouncil, 4);
    final MandateId all = hall.granted(Grant.to(MandateHolder.of(council)));
    final MandateId boards = hall.granted(Grant.to(MandateHolder.of(board))
            .of(Power.APPROVE_PROJECT, Power.PASS_GATE, Power.STOP_PROJECT, Power.PRIORITISE, Power.COMMIT_BUDGET)
            .over(Place.of(strategy))
            .upTo("5000000", "20000000")
            .by(all));
    final MandateId projectCouncils = hall.granted(Grant.to(MandateHolder.of(projectCouncil))
            .of(Power.APPROVE_PROJECT, Power.PASS_GATE, Power.PRIORITISE)
            .over(Place.of(strategy))
            .upTo("500000", null)
            .notFurther()
            .by(boards));

    private BodyId body(String name, BodyKind kind, @Nullable BodyId escalatesTo, TieBreak tieBreak, boolean secret) {
        return body(name, kind, escalatesTo, DecisionRule.MAJORITY, tieBreak, secret);
    }

    /** A body that meets on the first of December and of January. */
    BodyId body(
            String name,
            BodyKind kind,
            @Nullable BodyId escalatesTo,
            DecisionRule rule,
            TieBreak tieBreak,
            boolean secret) {
        List<LocalDate> meetings = List.of(LocalDate.parse("2026-12-01"), LocalDate.parse("2027-01-01"));
        return story.added(
                        Body.KIND,
                        id -> new Body(new BodyId(id), name, kind, escalatesTo, null, rule, tieBreak, meetings, secret))
                .value()
                .id();
    }

    /** So many people seated in a body, the first of them as its chair. */
    List<PersonId> seated(BodyId body, int number) {
        List<PersonId> seated = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            PersonId person = story.person("Ledamot " + i);
            hall.seat(body, person, null, i == 0 ? SeatRole.CHAIR : SeatRole.MEMBER, "2026-01-01/..");
            seated.add(person);
        }
        return seated;
    }

    // ---- opening

    /** A question on the project as it is to be put. */
    DecisionDraft draft(Power power, @Nullable String amount, @Nullable BodyId where) {
        return draft(power, Subject.Type.PROJECT, project.value(), amount, where);
    }

    static DecisionDraft draft(
            Power power, Subject.Type type, UUID subject, @Nullable String amount, @Nullable BodyId where) {
        Money money = amount == null ? null : Grant.sek(amount);
        return new DecisionDraft(
                "Shall we?",
                power,
                type,
                subject,
                null,
                money,
                List.of(),
                null,
                null,
                null,
                where == null ? null : Decider.of(where),
                null,
                List.of());
    }

    DecisionId opened(DecisionDraft draft) {
        return story.application()
                .openDecision()
                .handle(story.editor(), new OpenDecision.Command(() -> new Keyed<>(draft, List.of())))
                .value()
                .id();
    }

    /** Approving the project for so many kronor. */
    DecisionId approval(String amount, BodyId where) {
        return opened(draft(Power.APPROVE_PROJECT, amount, where));
    }

    // ---- voting

    /** Somebody who acts for a person, with these scopes. */
    Actor voter(@Nullable PersonId person, String... scopes) {
        Actor contributor = story.contributor();
        return new Actor(
                contributor.organisation(),
                person == null ? new PersonId(new UUID(0x7000L, 77)) : person,
                person,
                Role.CONTRIBUTOR,
                List.of(scopes),
                "request",
                null);
    }

    Cast cast(DecisionId decision, PersonId person, Vote vote) {
        return cast(voter(person), decision, person, vote);
    }

    Cast cast(Actor actor, DecisionId decision, PersonId person, Vote vote) {
        return story.application().castBallot().handle(actor, new CastBallot.Command(decision, person, vote, null));
    }

    void cast(DecisionId decision, List<PersonId> people, String... choices) {
        for (int i = 0; i < choices.length; i++) {
            cast(decision, people.get(i), Vote.choice(choices[i]));
        }
    }

    // ---- closing

    Decision resolved(DecisionId decision) {
        return resolved(decision, null);
    }

    Decision resolved(DecisionId decision, @Nullable String castingVote) {
        return resolved(
                story.editor(), new ResolveDecision.Command(decision, null, null, castingVote, "So argued", null));
    }

    Decision resolved(Actor actor, ResolveDecision.Command command) {
        return story.application().resolveDecision().handle(actor, command).value();
    }

    /** A decision that a body made as all of these people said. */
    DecisionId decided(DecisionDraft draft, List<PersonId> people, String choice) {
        DecisionId decision = opened(draft);
        people.stream()
                .filter(person -> !person.equals(manager))
                .forEach(person -> cast(decision, person, Vote.choice(choice)));
        if (!resolved(decision).approved() && choice.equals("APPROVE")) {
            throw new AssertionError("it was not approved");
        }
        return decision;
    }

    DecisionView view(DecisionId decision) {
        return story.read(ports -> story.application().decisionViews().get(ports, story.reader(), decision, AsOf.NOW));
    }
}
