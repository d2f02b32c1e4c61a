package dev.kurs.bootstrap.demo;

import static dev.kurs.bootstrap.demo.Chronicle.get;

import dev.kurs.application.Actor;
import dev.kurs.application.organisation.ChangeSettings;
import dev.kurs.domain.kernel.ExternalKey;
import dev.kurs.domain.kernel.Period;
import dev.kurs.domain.organisation.OrgUnit;
import dev.kurs.domain.organisation.OrgUnitId;
import dev.kurs.domain.organisation.Organisation;
import dev.kurs.domain.organisation.Organisation.LegalProfile;
import dev.kurs.domain.organisation.Person;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.Position;
import dev.kurs.domain.organisation.PositionId;
import java.time.LocalDate;
import java.util.List;

/** The municipality before it has any plan: its settings, units, people and posts. */
final class Founding {

    private static final int FIRST_HR_NUMBER = 1001;

    private final Chronicle told;

    Founding(Chronicle told) {
        this.told = told;
    }

    void settings() {
        told.application
                .changeSettings()
                .handle(told.asInstallation(), new ChangeSettings.Command(null, Founding::inSweden));
    }

    private static Organisation inSweden(Organisation was) {
        return new Organisation(
                was.id(),
                was.name(),
                was.currency(),
                was.timeZone(),
                was.language(),
                was.tolerance(),
                was.complexityLimit(),
                was.governance(),
                LegalProfile.SE,
                was.discountSchedule(),
                was.optimismBias());
    }

    void units() {
        Actor actor = told.asInstallation();
        for (Unit unit : Unit.values()) {
            OrgUnitId parent = unit.parent == null ? null : get(told.units, unit.parent);
            told.units.put(
                    unit,
                    new OrgUnitId(
                            told.add(actor, OrgUnit.KIND, id -> new OrgUnit(new OrgUnitId(id), unit.title, parent))));
        }
    }

    void people() {
        Actor actor = told.asInstallation();
        int number = FIRST_HR_NUMBER;
        for (Staff who : Staff.values()) {
            ExternalKey key = new ExternalKey("hr-system", Integer.toString(number));
            told.staff.put(who, new PersonId(told.add(actor, Person.KIND, id -> person(new PersonId(id), who), key)));
            number++;
        }
    }

    private Person person(PersonId id, Staff who) {
        return new Person(
                id,
                who.fullName,
                who.email(),
                who.title,
                get(told.units, who.unit),
                who.kind(),
                who.headOfAdministration(),
                false);
    }

    /** Each post has been held since the day given. */
    void posts(LocalDate since) {
        post(Staff.KOMMUNDIREKTOR, since, Staff.EKONOMICHEF);
        post(Staff.DIGITALISERINGSCHEF, since, Staff.SAKERHETSSAMORDNARE);
        post(Staff.EKONOMICHEF, since, Staff.CONTROLLER);
        post(Staff.SOCIALCHEF, since, Staff.HEMTJANSTCHEF);
        post(Staff.SKOLCHEF, since);
        post(Staff.SAMHALLSBYGGNADSCHEF, since, Staff.KLIMATSTRATEG);
        post(Staff.ORDFORANDE, since);
    }

    private void post(Staff who, LocalDate since, Staff... deputies) {
        Position.Holder holder = new Position.Holder(get(told.staff, who), new Period(since, null));
        List<PersonId> standIns =
                List.of(deputies).stream().map(one -> get(told.staff, one)).toList();
        told.posts.put(
                who,
                new PositionId(told.add(
                        told.asInstallation(),
                        Position.KIND,
                        id -> new Position(
                                new PositionId(id), who.title, get(told.units, who.unit), List.of(holder), standIns))));
    }
}
