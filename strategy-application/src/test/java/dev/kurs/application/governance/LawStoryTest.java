package dev.kurs.application.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.application.Samples;
import dev.kurs.application.Story;
import dev.kurs.domain.governance.Body.BodyKind;
import dev.kurs.domain.governance.Law.InForce;
import dev.kurs.domain.governance.LegalAmendment;
import dev.kurs.domain.governance.LegalAmendmentId;
import dev.kurs.domain.governance.LegalRule;
import dev.kurs.domain.governance.MandateHolder;
import dev.kurs.domain.governance.MandateId;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.governance.Reporting;
import dev.kurs.domain.kernel.Period;
import dev.kurs.domain.organisation.Organisation.LegalProfile;
import dev.kurs.domain.organisation.Person;
import dev.kurs.domain.organisation.Person.PersonKind;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.Position.Holder;
import dev.kurs.domain.organisation.PositionId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the laws of Sweden and Denmark let be granted, and what an organisation reads otherwise. */
class LawStoryTest {

    private static final String HELD_BY_COUNCIL = "held-by-elected-body-alone /powers";

    private final Story story = Story.on("2026-06-01");
    private final TownHall hall = new TownHall(story);
    private final MandateHolder council = MandateHolder.of(hall.body("The council", BodyKind.POLITICAL));
    private final MandateHolder committee = MandateHolder.of(hall.body("The committee", BodyKind.POLITICAL));
    private final MandateHolder board = MandateHolder.of(hall.body("The board", BodyKind.EXECUTIVE));
    private final MandateId ofCouncil = hall.granted(Grant.to(council));

    private Grant to(MandateHolder holder) {
        return Grant.to(holder).of(Power.COMMIT_BUDGET).notFurther().by(ofCouncil);
    }

    private MandateHolder person(String name, PersonKind kind, boolean head) {
        return MandateHolder.of(
                story.added(Person.KIND, id -> new Person(new PersonId(id), name, null, null, null, kind, head, false))
                        .value()
                        .id());
    }

    private MandateHolder employee(String name) {
        return person(name, PersonKind.EMPLOYEE, false);
    }

    private List<String> broken(Grant grant) {
        story.told();
        List<String> broken = TownHall.broken(() -> hall.granted(story.administrator(), grant));
        assertThat(story.told()).isEmpty();
        return broken;
    }

    @Test
    void in_sweden_matters_of_principle_are_an_elected_bodys_and_all_that_is_against_the_law_is_told_together() {
        hall.law(LegalProfile.SE);

        assertThat(broken(Grant.to(board)
                        .of(Power.ADOPT_STRATEGY, Power.CLOSE_STRATEGY, Power.COMMIT_BUDGET)
                        .by(ofCouncil)))
                .containsExactlyInAnyOrder(
                        HELD_BY_COUNCIL,
                        HELD_BY_COUNCIL,
                        "delegation-by-elected-body-alone /mayDelegate",
                        "held-jointly /holder");
        assertThat(hall.granted(Grant.to(committee).by(ofCouncil))).isNotNull();
    }

    @Test
    void in_sweden_the_law_stands_beside_what_the_grantor_lacks() {
        hall.law(LegalProfile.SE);
        MandateId narrow =
                hall.granted(Grant.to(committee).of(Power.COMMIT_BUDGET).by(ofCouncil));

        assertThat(broken(Grant.to(employee("Asta Påhittad"))
                        .of(Power.CLOSE_STRATEGY)
                        .notFurther()
                        .by(narrow)))
                .containsExactlyInAnyOrder(HELD_BY_COUNCIL, "power-beyond-grantors /powers");
    }

    @Test
    void in_sweden_a_mandate_goes_to_one_employee_or_member_and_not_to_several_together() {
        hall.law(LegalProfile.SE);
        PersonId asta = new PersonId(employee("Asta Påhittad").id().value());
        PersonId bertil = new PersonId(employee("Bertil Påhittad").id().value());
        PositionId shared = hall.position(
                "Shared",
                List.of(
                        new Holder(asta, Period.parse("2026-01-01/..")),
                        new Holder(bertil, Period.parse("2027-01-01/.."))));

        assertThat(broken(to(MandateHolder.of(shared)))).containsExactly("held-jointly /holder");
        assertThat(hall.granted(to(MandateHolder.of(shared)).during("2026-01-01/2026-12-31")))
                .as("while one alone holds it")
                .isNotNull();
        assertThat(hall.granted(to(employee("Cecilia Påhittad")))).isNotNull();
        assertThat(hall.granted(to(person("David Påhittad", PersonKind.ELECTED, false))))
                .isNotNull();
        assertThat(broken(to(person("Consultant Påhittad", PersonKind.OTHER, false))))
                .containsExactly("held-jointly /holder");
        assertThat(hall.granted(Grant.to(board)
                        .of(Power.PRIORITISE, Power.PASS_GATE, Power.ACCEPT_BENEFIT)
                        .by(ofCouncil)))
                .as("work within what others decided is no matter of delegation")
                .isNotNull();
    }

    @Test
    void in_sweden_a_head_of_administration_passes_on_once_and_it_is_reported() {
        hall.law(LegalProfile.SE);
        MandateId ofHead = hall.granted(Grant.to(person("Head Påhittad", PersonKind.EMPLOYEE, true))
                .of(Power.COMMIT_BUDGET)
                .by(ofCouncil));
        MandateHolder asta = employee("Asta Påhittad");

        assertThat(broken(to(asta).by(ofHead).reported(Reporting.NONE)))
                .containsExactly("passed-on-unreported /reporting");
        assertThat(broken(Grant.to(asta).of(Power.COMMIT_BUDGET).by(ofHead)))
                .containsExactlyInAnyOrder(
                        "delegation-by-elected-body-alone /mayDelegate", "passed-on-once /mayDelegate");
        assertThat(hall.granted(to(asta).by(ofHead))).isNotNull();
    }

    @Test
    void in_denmark_adopting_a_strategy_stays_with_the_council() {
        hall.law(LegalProfile.DK);

        assertThat(broken(Grant.to(committee)
                        .of(Power.ADOPT_STRATEGY, Power.PASS_GATE)
                        .by(ofCouncil)))
                .containsExactly("not-delegated-by-council /powers");
        assertThat(broken(Grant.to(board).of(Power.ADOPT_STRATEGY)))
                .containsExactly("not-delegated-by-council /powers");
        assertThat(hall.granted(Grant.to(board).of(Power.COMMIT_BUDGET).by(ofCouncil)))
                .isNotNull();
        assertThat(hall.granted(Grant.to(council).of(Power.ADOPT_STRATEGY))).isNotNull();
    }

    @Test
    void an_amendment_lifts_a_rule_narrows_it_or_widens_it() {
        hall.law(LegalProfile.SE);
        Grant close = Grant.to(employee("Asta Påhittad"))
                .of(Power.CLOSE_STRATEGY)
                .notFurther()
                .by(ofCouncil);
        assertThat(broken(close)).containsExactly(HELD_BY_COUNCIL);

        LegalAmendment amended = hall.amended(LegalRule.SE_DECISIONS_OF_PRINCIPLE, true, Power.COMMIT_BUDGET);

        assertThat(hall.granted(close)).isNotNull();
        assertThat(broken(to(employee("Bertil Påhittad")))).containsExactly(HELD_BY_COUNCIL);
        List<InForce> rules = story.read(
                        ports -> story.application().mandateViews().law(ports))
                .rules();
        assertThat(rules)
                .filteredOn(rule -> rule.amendment() != null)
                .containsExactly(new InForce(
                        LegalRule.SE_DECISIONS_OF_PRINCIPLE, List.of(Power.COMMIT_BUDGET), "KL 6:38", amended));
        assertThat(rules).extracting(InForce::rule).allMatch(rule -> rule.profile() == LegalProfile.SE);
    }

    @Test
    void a_rule_that_was_set_aside_is_broken_by_nothing() {
        hall.law(LegalProfile.SE);
        hall.amended(LegalRule.SE_NOT_JOINTLY, false);

        assertThat(hall.granted(to(board))).isNotNull();
    }

    @Test
    void a_rule_is_amended_once() {
        LegalAmendment first = hall.amended(LegalRule.SE_NOT_JOINTLY, false);
        story.told();

        assertThat(TownHall.broken(() -> hall.amended(LegalRule.SE_NOT_JOINTLY, true)))
                .containsExactly("amended-already /rule");
        assertThat(TownHall.broken(() -> new LegalAmendment(
                        new LegalAmendmentId(first.id().value()),
                        LegalRule.SE_NOT_JOINTLY,
                        false,
                        List.of(),
                        " ".repeat(501),
                        "")))
                .contains("text-missing /reason");
        assertThat(story.told()).isEmpty();
    }

    @Test
    void without_a_profile_there_is_no_law() {
        hall.amended(LegalRule.SE_NOT_JOINTLY, true);

        assertThat(story.read(ports -> story.application().mandateViews().law(ports))
                        .rules())
                .isEmpty();
        MandateHolder somebody =
                MandateHolder.of(story.added(Person.KIND, id -> Samples.person(new PersonId(id), "Asta Påhittad"))
                        .value()
                        .id());
        assertThat(hall.granted(Grant.to(somebody).by(ofCouncil))).isNotNull();
    }
}
