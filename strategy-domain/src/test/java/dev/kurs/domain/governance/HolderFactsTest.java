package dev.kurs.domain.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.governance.Body.BodyKind;
import dev.kurs.domain.kernel.Period;
import dev.kurs.domain.organisation.Person;
import dev.kurs.domain.organisation.Person.PersonKind;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.Position;
import dev.kurs.domain.organisation.Position.Holder;
import dev.kurs.domain.organisation.PositionId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HolderFactsTest {

    private static final Person CLERK = person(1, PersonKind.EMPLOYEE, false);
    private static final Person HEAD = person(2, PersonKind.EMPLOYEE, true);
    private static final Person NEXT_HEAD = person(3, PersonKind.EMPLOYEE, true);
    private static final Person MEMBER = person(4, PersonKind.ELECTED, false);
    private static final Period YEAR = Period.parse("2026-01-01/2026-12-31");

    private static Person person(int number, PersonKind kind, boolean head) {
        return new Person(new PersonId(new UUID(5, number)), "Asta Påhittad", null, null, null, kind, head, false);
    }

    private static HolderFacts during(Period during, Object... peopleAndDays) {
        Map<PersonId, Person> known =
                Map.of(CLERK.id(), CLERK, HEAD.id(), HEAD, NEXT_HEAD.id(), NEXT_HEAD, MEMBER.id(), MEMBER);
        List<Holder> holders = java.util.stream.IntStream.range(0, peopleAndDays.length / 2)
                .mapToObj(i -> new Holder(
                        ((Person) peopleAndDays[2 * i]).id(), Period.parse((String) peopleAndDays[2 * i + 1])))
                .toList();
        Position position =
                new Position(new PositionId(new UUID(6, 1)), "Head of schools", null, holders, List.of(MEMBER.id()));
        return HolderFacts.of(position, during, holder -> Objects.requireNonNull(known.get(holder.person()), "known"));
    }

    @ParameterizedTest
    @EnumSource
    void of_a_body_only_its_kind_counts(BodyKind kind) {
        Body body = new Body(
                Granting.body(1),
                "Board",
                kind,
                null,
                null,
                Body.DecisionRule.MAJORITY,
                Body.TieBreak.STATUS_QUO,
                List.of(),
                false);
        HolderFacts facts = HolderFacts.of(body);

        assertThat(facts).isEqualTo(new HolderFacts(kind, List.of(), false, false));
        assertThat(facts.isElectedBody()).isEqualTo(kind == BodyKind.POLITICAL);
        assertThat(facts.isOneMemberOrEmployee()).isFalse();
        assertThat(facts.hasEmployees()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"EMPLOYEE, true, true", "ELECTED, true, false", "OTHER, false, false"})
    void a_member_and_an_employee_are_one_of_those_the_law_speaks_of(PersonKind kind, boolean one, boolean employee) {
        HolderFacts facts = HolderFacts.of(person(1, kind, false));

        assertThat(facts.isOneMemberOrEmployee()).isEqualTo(one);
        assertThat(facts.hasEmployees()).isEqualTo(employee);
        assertThat(facts.isElectedBody()).isFalse();
    }

    @Test
    void a_head_of_administration_bears_a_mark() {
        assertThat(HolderFacts.of(HEAD).heads()).isTrue();
        assertThat(HolderFacts.of(CLERK).heads()).isFalse();
    }

    @Test
    void one_after_the_other_in_a_position_is_one_at_a_time() {
        HolderFacts facts = during(YEAR, CLERK, "2020-01-01/2026-06-30", HEAD, "2026-07-01/..");

        assertThat(facts).isEqualTo(new HolderFacts(null, List.of(PersonKind.EMPLOYEE), false, false));
        assertThat(facts.isOneMemberOrEmployee()).isTrue();
    }

    @Test
    void two_on_one_day_are_several() {
        HolderFacts facts = during(YEAR, CLERK, "2020-01-01/2026-07-01", HEAD, "2026-07-01/..");

        assertThat(facts.several()).isTrue();
        assertThat(facts.isOneMemberOrEmployee()).isFalse();
    }

    @Test
    void one_who_comes_back_is_not_several() {
        assertThat(during(YEAR, CLERK, "2020-01-01/2026-03-31", CLERK, "2026-07-01/..")
                        .several())
                .isFalse();
    }

    @Test
    void only_those_count_who_hold_the_position_during_the_mandate() {
        assertThat(during(YEAR, CLERK, "2020-01-01/2025-12-31", HEAD, "2026-01-01/2026-12-31", MEMBER, "2027-01-01/.."))
                .isEqualTo(new HolderFacts(null, List.of(PersonKind.EMPLOYEE), true, false));
        assertThat(during(YEAR, CLERK, "2020-01-01/2025-12-31"))
                .isEqualTo(new HolderFacts(null, List.of(), false, false));
    }

    @Test
    void all_who_follow_each_other_must_be_heads_for_the_position_to_be_one() {
        assertThat(during(YEAR, HEAD, "2020-01-01/2026-06-30", NEXT_HEAD, "2026-07-01/..")
                        .heads())
                .isTrue();
        assertThat(during(YEAR, HEAD, "2020-01-01/2026-06-30", CLERK, "2026-07-01/..")
                        .heads())
                .isFalse();
    }

    @Test
    void employees_and_members_in_one_position_are_told_each_kind_once() {
        HolderFacts facts =
                during(YEAR, CLERK, "2020-01-01/2026-03-31", MEMBER, "2026-04-01/2026-06-30", HEAD, "2026-07-01/..");

        assertThat(facts.people()).containsExactly(PersonKind.EMPLOYEE, PersonKind.ELECTED);
        assertThat(facts.hasEmployees()).isTrue();
    }
}
