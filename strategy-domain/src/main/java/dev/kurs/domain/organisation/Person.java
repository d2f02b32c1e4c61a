package dev.kurs.domain.organisation;

import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Personal;
import dev.kurs.domain.kernel.RegisterEntry;
import dev.kurs.domain.kernel.RegisterKind;
import dev.kurs.domain.kernel.Text;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A human being: the only place in the system where personal data stands. Everything else, the journal too, refers to a
 * person by id, so that a person can be erased without breaking anything. A person is not versioned: erasure beats any
 * question of how things stood before.
 *
 * @param name 1 to 500 characters
 * @param email one address, or null
 * @param title what the person is called at work, or null
 * @param orgUnit the unit the person belongs to, or null
 * @param headOfAdministration whether the person leads an administration, which some laws of delegation ask for
 * @param erased whether the personal data has been taken away
 */
public record Person(
        PersonId id,
        @Personal String name,
        @Personal @Nullable String email,
        @Personal @Nullable String title,
        @Nullable OrgUnitId orgUnit,
        PersonKind kind,
        boolean headOfAdministration,
        boolean erased)
        implements RegisterEntry {

    /** The register of people. They are erased, never removed. */
    public static final RegisterKind<Person> KIND =
            new RegisterKind<>("organisation", "person", Person.class, Set.of(RegisterKind.Act.CHANGE));

    /** The name of everybody who was erased. */
    public static final String ERASED_NAME = "erased person";

    /** How somebody belongs to the organisation. */
    public enum PersonKind {
        /** By employment. */
        EMPLOYEE,
        /** By election. */
        ELECTED,
        /** In another way: a consultant, a citizen, a contact elsewhere. */
        OTHER
    }

    public Person {
        new Faults()
                .requiredText(name, "/name", Text.LINE)
                .optionalText(email, "/email", 320)
                .optionalText(title, "/title", Text.LINE)
                .unless(email == null || isAddress(email), OrganisationRule.EMAIL_MALFORMED, "/email")
                .throwIfAny();
    }

    private static boolean isAddress(String email) {
        int at = email.indexOf('@');
        boolean oneInside = at > 0 && at == email.lastIndexOf('@') && at < email.length() - 1;
        return oneInside && email.chars().noneMatch(Character::isWhitespace);
    }

    @Override
    public void check(@Nullable RegisterEntry before, Surroundings surroundings, Faults faults) {
        faults.unless(!(before instanceof Person was && was.erased), OrganisationRule.PERSON_ERASED, "");
    }

    /** The person without name, address and title; nothing happens to one who is already erased. */
    public Change<Person> withoutPersonalData() {
        Person gone = new Person(id, ERASED_NAME, null, null, orgUnit, kind, headOfAdministration, true);
        return erased ? Change.none(this) : Change.of(this, gone, Event.of("organisation.person-erased", id));
    }
}
