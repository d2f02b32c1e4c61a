package dev.kurs.application.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kurs.application.Moment;
import dev.kurs.application.NotFound;
import dev.kurs.application.Story;
import dev.kurs.application.governance.AuthorityViews.Asked;
import dev.kurs.application.governance.AuthorityViews.Found;
import dev.kurs.application.governance.AuthorityViews.Query;
import dev.kurs.domain.governance.Authority.Verdict;
import dev.kurs.domain.governance.Authority.VerdictKind;
import dev.kurs.domain.governance.Body.BodyKind;
import dev.kurs.domain.governance.Lack;
import dev.kurs.domain.governance.LegalRule;
import dev.kurs.domain.governance.MandateHolder;
import dev.kurs.domain.governance.MandateId;
import dev.kurs.domain.governance.Place;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.governance.Seat.SeatRole;
import dev.kurs.domain.governance.Subject;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.organisation.Organisation.LegalProfile;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.PositionId;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.strategy.StrategyId;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who may decide, asked of the application: the worked example, and whether a body or a person may. */
class AuthorityStoryTest {

    private final Story story = Story.on("2026-11-21");
    private final TownHall hall = new TownHall(story);
    private final StrategyId strategy = story.adoptedStrategy("Digital by 2030");
    private final ProjectId project = hall.project(strategy, "One login", null);
    private final BodyId council = hall.body("The council", BodyKind.POLITICAL);
    private final BodyId board = hall.body("The board", BodyKind.EXECUTIVE);
    private final BodyId projects = hall.body("The project council", BodyKind.PROJECT_COUNCIL);
    private final MandateId ofCouncil =
            hall.granted(Grant.to(MandateHolder.of(council)).during("2020-01-01/.."));
    private final MandateId ofBoard = hall.granted(Grant.to(MandateHolder.of(board))
            .of(Power.APPROVE_PROJECT, Power.PASS_GATE, Power.STOP_PROJECT, Power.PRIORITISE, Power.COMMIT_BUDGET)
            .over(Place.of(strategy))
            .upTo("5000000", "20000000")
            .during("2026-01-01/2028-12-31")
            .by(ofCouncil));
    private final MandateId ofProjects = hall.granted(Grant.to(MandateHolder.of(projects))
            .of(Power.APPROVE_PROJECT, Power.PASS_GATE, Power.PRIORITISE)
            .over(Place.of(strategy))
            .upTo("500000", null)
            .during("2026-07-01/2027-12-31")
            .notFurther()
            .by(ofBoard));

    private List<MandateHolder> all(BodyId... bodies) {
        return List.of(bodies).stream().map(MandateHolder::of).toList();
    }

    private Found mayApprove(String amount, @Nullable Asked asked) {
        return hall.asked(
                story.reader(),
                new Query(Power.APPROVE_PROJECT, Subject.Type.PROJECT, project.value(), Grant.sek(amount), asked),
                Moment.NOW);
    }

    @Test
    void the_worked_example_holds_amount_by_amount_and_day_by_day() {
        assertThat(hall.mayApprove(project, "400000", "2026-11-21")).isEqualTo(all(projects, board, council));
        assertThat(hall.mayApprove(project, "500000", "2026-11-21")).isEqualTo(all(projects, board, council));
        assertThat(hall.mayApprove(project, "600000", "2026-11-21")).isEqualTo(all(board, council));
        assertThat(hall.mayApprove(project, "5000001", "2026-11-21")).isEqualTo(all(council));
        assertThat(hall.mayApprove(project, "400000", "2028-06-01")).isEqualTo(all(board, council));
        assertThat(hall.mayApprove(project, "400000", "2029-06-01")).isEqualTo(all(council));
        assertThat(hall.mayApprove(project, "400000", "2019-12-31")).isEmpty();

        assertThat(hall.revoked(ofBoard, "2027-03-01")).containsExactly(ofProjects);
        assertThat(hall.mayApprove(project, "400000", "2027-02-28")).isEqualTo(all(projects, board, council));
        assertThat(hall.mayApprove(project, "400000", "2027-03-01")).isEqualTo(all(council));
        assertThat(hall.mayApprove(project, "400000", "2027-03-02")).isEqualTo(all(council));
    }

    @Test
    void each_comes_with_its_chain_its_room_and_the_nearest_miss_with_its_reason() {
        Found found = mayApprove("600000", null);

        assertThat(found.verdict()).isNull();
        assertThat(found.answer().covering().get(0)).satisfies(first -> {
            assertThat(first.warrant().chain())
                    .extracting(mandate -> mandate.id())
                    .containsExactly(ofBoard, ofCouncil);
            assertThat(first.remainingThisYear()).isEqualTo(Grant.sek("20000000"));
        });
        assertThat(found.answer().covering().get(1).remainingThisYear()).isNull();
        assertThat(found.answer().nearestMisses()).singleElement().satisfies(miss -> {
            assertThat(miss.warrant().id()).isEqualTo(ofProjects);
            assertThat(miss.lacks())
                    .containsExactly(Lack.of(Lack.Kind.LIMIT, "amount", "600000 SEK", "limit", "500000 SEK"));
        });
    }

    @Test
    void a_mandate_granted_today_does_not_count_in_what_was_known_yesterday() {
        story.goesOn("2026-11-22");
        hall.granted(Grant.to(MandateHolder.of(story.person("Asta Påhittad")))
                .of(Power.STOP_PROJECT)
                .over(Place.of(strategy))
                .during("2026-01-01/2026-12-31")
                .by(ofBoard));
        Query query = new Query(Power.STOP_PROJECT, Subject.Type.PROJECT, project.value(), null, null);

        assertThat(TownHall.holders(hall.asked(story.reader(), query, Moment.NOW)))
                .hasSize(3);
        assertThat(TownHall.holders(hall.asked(story.reader(), query, TownHall.asOf("2026-11-22"))))
                .hasSize(3);
        assertThat(TownHall.holders(hall.asked(story.reader(), query, TownHall.asOf("2026-11-21"))))
                .isEqualTo(all(board, council));
        assertThat(TownHall.holders(hall.asked(story.reader(), query, TownHall.validAt("2026-11-21"))))
                .hasSize(3);
    }

    @Test
    void a_revocation_of_today_does_not_count_in_what_was_known_yesterday() {
        story.goesOn("2026-11-22");
        assertThat(hall.revoked(ofBoard, "2026-11-22")).containsExactly(ofProjects);
        Query query = new Query(Power.PASS_GATE, Subject.Type.PROJECT, project.value(), null, null);

        assertThat(TownHall.holders(hall.asked(story.reader(), query, Moment.NOW)))
                .isEqualTo(all(council));
        assertThat(TownHall.holders(hall.asked(story.reader(), query, TownHall.asOf("2026-11-21"))))
                .isEqualTo(all(projects, board, council));
    }

    @Test
    void what_is_decided_on_may_be_anything_that_lies_somewhere() {
        story.opened(strategy);
        var goal = story.goal(strategy, "Another goal");
        for (Query query : List.of(
                new Query(Power.PRIORITISE, Subject.Type.STRATEGY, strategy.value(), null, null),
                new Query(Power.PRIORITISE, Subject.Type.PORTFOLIO, strategy.value(), null, null),
                new Query(Power.PRIORITISE, Subject.Type.GOAL, goal.value(), null, null),
                new Query(Power.PRIORITISE, Subject.Type.MANDATE, ofProjects.value(), null, null))) {
            assertThat(TownHall.holders(hall.asked(story.reader(), query, Moment.NOW)))
                    .as("%s", query)
                    .isEqualTo(all(projects, board, council));
        }
        for (Query query : List.of(
                new Query(Power.PRIORITISE, Subject.Type.ORGANISATION, null, null, null),
                new Query(Power.PRIORITISE, Subject.Type.BODY, board.value(), null, null))) {
            assertThat(TownHall.holders(hall.asked(story.reader(), query, Moment.NOW)))
                    .as("%s", query)
                    .isEqualTo(all(council));
        }
    }

    @Test
    void what_is_not_there_cannot_be_asked_about() {
        BodyId nobody = new BodyId(TownHall.unknown());
        for (Query query : List.of(
                query(Subject.Type.PROJECT, TownHall.unknown(), null, null),
                query(Subject.Type.PROJECT, strategy.value(), null, null),
                query(Subject.Type.STRATEGY, strategy.value(), null, new Asked(nobody, null)))) {
            assertThatExceptionOfType(NotFound.class)
                    .as("%s", query)
                    .isThrownBy(() -> hall.asked(story.reader(), query, Moment.NOW));
        }
    }

    @Test
    void a_question_is_about_something_and_in_the_organisations_currency() {
        Money euro = new Money(BigDecimal.TEN, Currency.getInstance("EUR"));

        assertThat(TownHall.broken(
                        () -> hall.asked(story.reader(), query(Subject.Type.PROJECT, null, euro, null), Moment.NOW)))
                .containsExactlyInAnyOrder("subject-without-id /subject/id", "money-in-other-currency /currency");
    }

    private static Query query(
            Subject.Type type, @Nullable UUID subject, @Nullable Money amount, @Nullable Asked asked) {
        return new Query(Power.PASS_GATE, type, subject, amount, asked);
    }

    // ---- verdicts

    private Verdict verdict(String amount, Asked asked) {
        Verdict verdict = mayApprove(amount, asked).verdict();
        assertThat(verdict).isNotNull();
        return verdict;
    }

    @Test
    void a_body_may_or_is_heard_or_neither_and_is_told_why() {
        Asked projectCouncil = new Asked(projects, null);
        assertThat(verdict("400000", projectCouncil)).satisfies(verdict -> {
            assertThat(verdict.kind()).isEqualTo(VerdictKind.AUTHORISED);
            assertThat(verdict.by()).isNotNull();
            assertThat(verdict.by().warrant().chain())
                    .extracting(mandate -> mandate.id())
                    .containsExactly(ofProjects, ofBoard, ofCouncil);
            assertThat(verdict.lacks()).isEmpty();
        });
        assertThat(verdict("600000", projectCouncil)).satisfies(verdict -> {
            assertThat(verdict.kind()).isEqualTo(VerdictKind.RECOMMENDATION_ONLY);
            assertThat(verdict.by()).isNull();
            assertThat(verdict.lacks()).extracting(Lack::kind).containsExactly(Lack.Kind.LIMIT);
        });
        BodyId bystanders = hall.body("Bystanders", BodyKind.OTHER);
        assertThat(verdict("400000", new Asked(bystanders, null)))
                .isEqualTo(new Verdict(VerdictKind.NOT_AUTHORISED, null, List.of(Lack.of(Lack.Kind.NO_MANDATE))));
    }

    @Test
    void a_body_without_voting_seats_on_the_day_comes_to_no_decision() {
        BodyId empty = hall.emptyBody("An empty board", BodyKind.EXECUTIVE);
        hall.seat(empty, story.person("Asta Påhittad"), null, SeatRole.SECRETARY, "2026-01-01/..");
        hall.seat(empty, story.person("Bertil Påhittad"), null, SeatRole.CHAIR, "2026-01-01/2026-11-20");
        hall.granted(Grant.to(MandateHolder.of(empty)).by(ofCouncil));

        assertThat(verdict("1", new Asked(empty, null)))
                .isEqualTo(new Verdict(VerdictKind.NOT_AUTHORISED, null, List.of(Lack.of(Lack.Kind.NO_QUORUM))));
        hall.seat(empty, story.person("Cecilia Påhittad"), null, SeatRole.MEMBER, "2026-11-21/2026-11-21");
        assertThat(verdict("1", new Asked(empty, null)).kind()).isEqualTo(VerdictKind.AUTHORISED);
    }

    @Test
    void a_person_may_as_themselves_or_through_a_position_that_they_hold_or_stand_in_for() {
        PersonId asta = story.person("Asta Påhittad");
        PersonId bertil = story.person("Bertil Påhittad");
        PersonId cecilia = story.person("Cecilia Påhittad");
        PositionId chief = hall.position("Chief of projects", asta, bertil);
        MandateId ofChief = hall.granted(Grant.to(MandateHolder.of(chief))
                .of(Power.PASS_GATE)
                .over(Place.of(strategy))
                .during("2026-01-01/2028-12-31")
                .by(ofBoard));
        MandateId ofCecilia = hall.granted(Grant.to(MandateHolder.of(cecilia))
                .of(Power.PASS_GATE)
                .over(Place.of(strategy, project))
                .during("2026-01-01/2028-12-31")
                .by(ofBoard));

        assertThat(by(asta)).isEqualTo(ofChief);
        assertThat(by(bertil)).isEqualTo(ofChief);
        assertThat(by(cecilia)).isEqualTo(ofCecilia);
        assertThat(hall.gate(project, new Asked(null, story.person("David Påhittad")))
                        .verdict()
                        .kind())
                .isEqualTo(VerdictKind.NOT_AUTHORISED);
    }

    private @Nullable MandateId by(PersonId person) {
        Verdict verdict = hall.gate(project, new Asked(null, person)).verdict();
        return verdict == null || verdict.by() == null
                ? null
                : verdict.by().warrant().id();
    }

    @Test
    void who_manages_a_project_takes_no_part_in_decisions_on_it_whatever_they_hold() {
        PersonId asta = story.person("Asta Påhittad");
        ProjectId hers = hall.project(strategy, "Hers", asta);
        hall.granted(Grant.to(MandateHolder.of(asta))
                .of(Power.PASS_GATE)
                .over(Place.of(strategy))
                .during("2026-01-01/2028-12-31")
                .by(ofBoard));

        assertThat(hall.gate(hers, new Asked(null, asta)).verdict())
                .isEqualTo(new Verdict(VerdictKind.NOT_AUTHORISED, null, List.of(Lack.of(Lack.Kind.RECUSED))));
        assertThat(hall.gate(project, new Asked(null, asta)).verdict().kind()).isEqualTo(VerdictKind.AUTHORISED);
    }

    @Test
    void a_law_that_holds_takes_a_power_from_whoever_may_not_have_it_and_an_amendment_gives_it_back() {
        hall.granted(Grant.to(MandateHolder.of(board)).of(Power.CLOSE_STRATEGY).by(ofCouncil));
        Query query = new Query(Power.CLOSE_STRATEGY, Subject.Type.STRATEGY, strategy.value(), null, null);
        assertThat(TownHall.holders(hall.asked(story.reader(), query, Moment.NOW)))
                .isEqualTo(all(board, council));

        hall.law(LegalProfile.SE);
        Found underLaw = hall.asked(story.reader(), query, Moment.NOW);
        assertThat(TownHall.holders(underLaw)).isEqualTo(all(council));
        assertThat(underLaw.answer().nearestMisses().get(0).lacks())
                .extracting(Lack::kind)
                .containsExactly(Lack.Kind.NOT_DELEGABLE);

        story.goesOn("2026-11-22");
        hall.amended(LegalRule.SE_DECISIONS_OF_PRINCIPLE, true, Power.ADOPT_STRATEGY);
        assertThat(TownHall.holders(hall.asked(story.reader(), query, Moment.NOW)))
                .isEqualTo(all(board, council));
        assertThat(TownHall.holders(hall.asked(story.reader(), query, TownHall.asOf("2026-11-21"))))
                .as("the amendment was not known yet")
                .isEqualTo(all(council));
    }
}
