package dev.kurs.application.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kurs.application.Keyed;
import dev.kurs.application.RoleTooLow;
import dev.kurs.application.Stored;
import dev.kurs.application.Story;
import dev.kurs.domain.governance.Body.BodyKind;
import dev.kurs.domain.governance.Limit;
import dev.kurs.domain.governance.Mandate;
import dev.kurs.domain.governance.MandateHolder;
import dev.kurs.domain.governance.MandateId;
import dev.kurs.domain.governance.Place;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.governance.Reporting;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.ExternalKey;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.kernel.Period;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.strategy.StrategyId;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who grants what to whom, and every way in which that goes too far. */
class GrantingStoryTest {

    private final Story story = Story.on("2026-06-01");
    private final TownHall hall = new TownHall(story);
    private final StrategyId strategy = story.adoptedStrategy("Digital by 2030");
    private final MandateHolder council = MandateHolder.of(hall.body("The council", BodyKind.POLITICAL));
    private final MandateHolder board = MandateHolder.of(hall.body("The board", BodyKind.EXECUTIVE));
    private final MandateHolder projects = MandateHolder.of(hall.body("The project council", BodyKind.PROJECT_COUNCIL));
    private final MandateId ofCouncil = hall.granted(Grant.to(council).during("2020-01-01/.."));
    private final MandateId ofBoard = hall.granted(Grant.to(board)
            .of(Power.APPROVE_PROJECT, Power.PASS_GATE, Power.STOP_PROJECT, Power.PRIORITISE, Power.COMMIT_BUDGET)
            .over(Place.of(strategy))
            .upTo("5000000", "20000000")
            .during("2026-01-01/2028-12-31")
            .by(ofCouncil));

    /** What the board may grant the project council. */
    private Grant within() {
        return Grant.to(projects)
                .of(Power.APPROVE_PROJECT, Power.PASS_GATE, Power.PRIORITISE)
                .over(Place.of(strategy))
                .upTo("500000", null)
                .during("2026-07-01/2027-12-31")
                .notFurther()
                .by(ofBoard);
    }

    @Test
    void an_editor_grants_within_a_mandate_and_the_journal_tells_all_that_was_granted() {
        story.told();

        Mandate granted = hall.granted(story.editor(), within());

        assertThat(granted).isEqualTo(within().reported(Reporting.NEXT_MEETING).mandate(granted.id()));
        assertThat(story.newEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.type()).isEqualTo("dev.kurs.governance.mandate-granted");
            assertThat(entry.subject()).isEqualTo("mandate/" + granted.id());
            assertThat(entry.data())
                    .contains(projects.id().toString(), ofBoard.toString(), strategy.toString(), "500000", "PASS_GATE");
        });
    }

    @Test
    void what_the_grantor_has_may_be_granted_to_the_last_krona_and_the_last_day() {
        Mandate granted = hall.granted(
                story.editor(), within().upTo("5000000", "20000000").during("2026-01-01/2028-12-31"));

        assertThat(granted.limit()).isEqualTo(new Limit(Grant.sek("5000000"), Grant.sek("20000000")));
    }

    @Test
    void other_systems_find_a_mandate_by_their_key() {
        ExternalKey key = new ExternalKey("delegations", "7.1");
        GrantMandate.Draft draft = within().draft();

        Stored<Mandate> granted = story.application()
                .grantMandate()
                .handle(story.editor(), new GrantMandate.Command(() -> new Keyed<>(draft, List.of(key))));

        Optional<UUID> found = story.read(ports -> ports.resources().findByExternalKey("mandate", key));
        assertThat(found).contains(granted.value().id().value());
        assertThat(draft.says(granted.value())).isTrue();
        assertThat(within().upTo("400000", null).draft().says(granted.value())).isFalse();
        assertThat(within().by(ofCouncil).draft().says(granted.value())).isFalse();
        assertThat(within().over(Place.ORGANISATION).draft().says(granted.value()))
                .isFalse();
        assertThat(within().reported(Reporting.NONE).draft().says(granted.value()))
                .isFalse();
    }

    @Test
    void administrators_alone_grant_from_the_root_and_readers_grant_nothing() {
        Grant root = Grant.to(board);
        story.told();

        assertThatThrownBy(() -> hall.granted(story.editor(), root)).isInstanceOf(RoleTooLow.class);
        assertThatThrownBy(() -> hall.granted(story.contributor(), within())).isInstanceOf(RoleTooLow.class);
        assertThatThrownBy(() -> hall.granted(story.reader(), within())).isInstanceOf(RoleTooLow.class);
        assertThat(story.told()).isEmpty();

        Mandate granted = hall.granted(story.administrator(), root);
        assertThat(granted.isRoot()).isTrue();
        assertThat(granted.reporting()).isEqualTo(Reporting.NONE);
    }

    @Test
    void every_excess_of_the_worked_example_is_named_in_one_answer() {
        story.told();

        assertThat(TownHall.broken(() -> hall.granted(
                        story.editor(),
                        within().of(Power.APPROVE_PROJECT, Power.CLOSE_STRATEGY)
                                .upTo("6000000", null)
                                .during("2026-07-01/2029-12-31"))))
                .containsExactlyInAnyOrder(
                        "power-beyond-grantors /powers",
                        "limit-beyond-grantors /limit/perDecision",
                        "period-beyond-grantors /period/to");
        assertThat(story.told()).isEmpty();
    }

    @Test
    void all_that_can_be_too_much_is_named_together() {
        Grant much = Grant.to(projects)
                .of(Power.ADOPT_STRATEGY, Power.PASS_GATE, Power.CLOSE_STRATEGY)
                .upTo("5000000.01", "20000001")
                .during("2025-12-31/..")
                .by(ofBoard);

        assertThat(TownHall.broken(() -> hall.granted(story.editor(), much)))
                .containsExactlyInAnyOrder(
                        "power-beyond-grantors /powers",
                        "power-beyond-grantors /powers",
                        "scope-beyond-grantors /scope",
                        "limit-beyond-grantors /limit/perDecision",
                        "limit-beyond-grantors /limit/perYear",
                        "period-beyond-grantors /period/from",
                        "period-beyond-grantors /period/to");
    }

    @Test
    void what_may_not_be_granted_further_is_not_and_a_limit_that_is_left_out_is_the_one_above() {
        MandateId mayNot = hall.granted(within());
        MandateId unlimited = hall.granted(within().upTo(null, null).by(ofBoard));
        assertThat(story.read(ports -> ports.mandates().get(unlimited)).value().limit())
                .isEqualTo(Limit.NONE);

        assertThat(TownHall.broken(() -> hall.granted(
                        story.editor(), within().upTo("500001", "20000001").by(mayNot))))
                .containsExactlyInAnyOrder(
                        "not-delegable /grantedBy",
                        "limit-beyond-grantors /limit/perDecision",
                        "limit-beyond-grantors /limit/perYear");
    }

    @Test
    void another_strategy_does_not_lie_within_and_a_goal_of_this_one_does() {
        StrategyId another = story.strategy("Another");
        story.opened(strategy);
        Place goal = Place.of(strategy, story.goal(strategy, "Another goal"));

        assertThat(TownHall.broken(() -> hall.granted(story.editor(), within().over(Place.of(another)))))
                .containsExactly("scope-beyond-grantors /scope");
        MandateId overGoal = hall.granted(within().over(goal));
        assertThat(story.read(ports -> ports.mandates().get(overGoal)).value().scope())
                .isEqualTo(goal);
    }

    @Test
    void all_that_is_not_there_is_named_together_with_all_that_is_too_much() {
        MandateHolder nobody = MandateHolder.of(new BodyId(TownHall.unknown()));
        GrantMandate.Draft draft = new GrantMandate.Draft(
                nobody,
                List.of(Power.CLOSE_STRATEGY),
                Place.Type.PROJECT,
                TownHall.unknown(),
                new Limit(Grant.sek("6000000"), null),
                Period.parse("2026-07-01/2027-12-31"),
                false,
                ofBoard,
                null);
        story.told();

        assertThat(TownHall.broken(() -> hall.granted(story.editor(), draft)))
                .containsExactlyInAnyOrder(
                        "reference-unknown /holder/body",
                        "reference-unknown /scope/id",
                        "power-beyond-grantors /powers",
                        "limit-beyond-grantors /limit/perDecision");
        assertThat(TownHall.broken(() -> hall.granted(
                        story.editor(),
                        Grant.to(MandateHolder.of(new PersonId(board.id().value())))
                                .by(new MandateId(TownHall.unknown())))))
                .containsExactlyInAnyOrder("reference-unknown /holder/person", "reference-unknown /grantedBy");
        assertThat(story.told()).isEmpty();
    }

    @Test
    void what_is_no_mandate_at_all_is_told_with_what_is_not_there() {
        GrantMandate.Draft nothing = new GrantMandate.Draft(
                MandateHolder.of(new PersonId(TownHall.unknown())),
                List.of(),
                Place.Type.STRATEGY,
                null,
                Limit.NONE,
                Period.parse("../2027-12-31"),
                false,
                new MandateId(TownHall.unknown()),
                null);

        assertThat(TownHall.broken(() -> hall.granted(story.editor(), nothing)))
                .containsExactlyInAnyOrder(
                        "reference-unknown /holder/person",
                        "subject-without-id /scope/id",
                        "reference-unknown /grantedBy",
                        "power-missing /powers",
                        "period-without-beginning /period/from");
    }

    @Test
    void the_mandates_bodies_and_strategies_of_another_organisation_are_not_there() {
        Story other = story.elsewhere();
        TownHall theirs = new TownHall(other);
        MandateHolder theirCouncil = MandateHolder.of(theirs.body("Their council", BodyKind.POLITICAL));
        MandateId theirMandate = theirs.granted(Grant.to(theirCouncil));

        assertThat(TownHall.broken(() -> hall.granted(
                        story.administrator(),
                        Grant.to(theirCouncil)
                                .over(Place.of(other.strategy("Theirs")))
                                .by(theirMandate))))
                .containsExactlyInAnyOrder(
                        "reference-unknown /holder/body",
                        "reference-unknown /scope/id",
                        "reference-unknown /grantedBy");
    }

    @Test
    void money_is_in_the_currency_of_the_organisation() {
        Money euro = new Money(new BigDecimal("6000000"), Currency.getInstance("EUR"));
        Grant inEuro = within().within(new Limit(euro, euro));

        assertThat(TownHall.broken(() -> hall.granted(story.editor(), inEuro)))
                .containsExactlyInAnyOrder(
                        "money-in-other-currency /limit/perDecision/currency",
                        "money-in-other-currency /limit/perYear/currency");
        assertThat(TownHall.broken(() ->
                        hall.granted(story.administrator(), Grant.to(board).within(new Limit(null, euro)))))
                .containsExactly("money-in-other-currency /limit/perYear/currency");
        assertThat(TownHall.broken(() -> within().upTo("-1", "-0.01")))
                .containsExactlyInAnyOrder("limit-negative /perDecision/amount", "limit-negative /perYear/amount");
    }

    @Test
    void nothing_is_granted_within_what_has_been_taken_back() {
        hall.revoked(ofBoard, "2026-09-01");

        assertThat(TownHall.broken(() -> hall.granted(story.editor(), within().during("2026-09-01/2026-12-31"))))
                .containsExactly("grantor-revoked /grantedBy");
        MandateId inTime = hall.granted(within().during("2026-08-31/2026-12-31"));
        assertThat(effective(inTime, "2026-08-31")).isTrue();
        assertThat(effective(inTime, "2026-09-01")).isFalse();
        story.goesOn("2026-09-01");
        assertThat(TownHall.broken(() -> hall.granted(story.editor(), within())))
                .containsExactly("grantor-revoked /grantedBy");
    }

    private boolean effective(MandateId mandate, String day) {
        return story.read(ports ->
                        story.application().mandateViews().get(ports, story.reader(), mandate, TownHall.validAt(day)))
                .effective();
    }

    @Test
    void a_mandate_is_effective_on_the_days_of_its_whole_chain_alone() {
        MandateId granted = hall.granted(within());

        assertThat(effective(granted, "2026-06-30")).isFalse();
        assertThat(effective(granted, "2026-07-01")).isTrue();
        assertThat(effective(granted, "2027-12-31")).isTrue();
        assertThat(effective(granted, "2028-01-01")).isFalse();
    }
}
