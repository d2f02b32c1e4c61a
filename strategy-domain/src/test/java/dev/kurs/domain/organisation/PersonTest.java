package dev.kurs.domain.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.kernel.FieldChange;
import dev.kurs.domain.kernel.Refusals;
import dev.kurs.domain.kernel.RegisterKind;
import dev.kurs.domain.organisation.Person.PersonKind;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonTest {

    private static final PersonId ID = new PersonId(new UUID(0x7000L, 1));
    private static final OrgUnitId UNIT = new OrgUnitId(new UUID(0x7000L, 2));

    private static final Person ASTA =
            new Person(ID, "Asta Påhittad", "asta@example.org", "Director", UNIT, PersonKind.EMPLOYEE, true, false);

    @Test
    void erasing_takes_name_address_and_title_and_leaves_what_says_nothing_of_who_it_was() {
        assertThat(ASTA.withoutPersonalData().after())
                .isEqualTo(new Person(ID, "erased person", null, null, UNIT, PersonKind.EMPLOYEE, true, true));
    }

    @Test
    void erasing_tells_that_it_was_done_and_nothing_of_the_person() {
        Change<Person> erased = ASTA.withoutPersonalData();

        assertThat(erased.before()).isEqualTo(ASTA);
        assertThat(erased.events()).containsExactly(Event.of("organisation.person-erased", ID));
    }

    @Test
    void nothing_happens_to_one_who_is_already_erased() {
        Person erased = ASTA.withoutPersonalData().after();

        assertThat(erased.withoutPersonalData()).isEqualTo(Change.none(erased));
    }

    @Test
    void one_who_was_erased_is_not_changed() {
        Person erased = ASTA.withoutPersonalData().after();

        assertThat(new Neighbours(LocalDate.EPOCH).broken(erased, ASTA)).containsExactly("person-erased");
        assertThat(new Neighbours(LocalDate.EPOCH).broken(ASTA, ASTA)).isEmpty();
        assertThat(new Neighbours(LocalDate.EPOCH).broken(null, ASTA)).isEmpty();
    }

    @Test
    void what_is_told_of_a_person_never_says_who_it_is() {
        Change<Person> added = Person.KIND.added(ASTA);

        assertThat(added.events().get(0).change())
                .containsExactly(
                        new FieldChange("name", null, null),
                        new FieldChange("email", null, null),
                        new FieldChange("title", null, null),
                        new FieldChange("orgUnit", null, UNIT),
                        new FieldChange("kind", null, PersonKind.EMPLOYEE),
                        new FieldChange("headOfAdministration", null, true),
                        new FieldChange("erased", null, false));
        assertThat(added.events().toString()).doesNotContain("Asta").doesNotContain("example");
    }

    @Test
    void people_are_changed_and_erased_but_never_removed() {
        assertThat(Person.KIND.acts()).containsExactly(RegisterKind.Act.CHANGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b", "asta.påhittad+1@example.org", "x@[127.0.0.1]"})
    void an_address_has_one_at_sign_inside(String email) {
        assertThat(with("Asta", email).email()).isEqualTo(email);
    }

    @Test
    void a_person_may_have_no_address() {
        assertThat(with("Asta", null).email()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "asta", "@example.org", "asta@", "a@b@c", "a b@c", "a@b c", "a@b\t"})
    void any_other_address_is_refused_without_telling_it(String email) {
        assertThat(Refusals.of(() -> with("Asta", email))).containsExactly("email-malformed /email");
        assertThat(Refusals.broken(() -> with("Asta", email)).get(0).figures()).isEmpty();
    }

    @Test
    void all_that_is_wrong_with_a_person_is_told_together() {
        assertThat(Refusals.of(() ->
                        new Person(ID, null, "x".repeat(321), "t".repeat(501), null, PersonKind.OTHER, false, false)))
                .containsExactly(
                        "text-missing /name", "text-too-long /email", "text-too-long /title", "email-malformed /email");
    }

    private static Person with(String name, String email) {
        return new Person(ID, name, email, null, null, PersonKind.OTHER, false, false);
    }
}
