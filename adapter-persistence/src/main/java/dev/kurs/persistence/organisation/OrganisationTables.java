package dev.kurs.persistence.organisation;

import dev.kurs.domain.kernel.Period;
import dev.kurs.domain.organisation.DiscountSchedule;
import dev.kurs.domain.organisation.DiscountSchedule.Band;
import dev.kurs.domain.organisation.DiscountScheduleId;
import dev.kurs.domain.organisation.OrgUnit;
import dev.kurs.domain.organisation.OrgUnitId;
import dev.kurs.domain.organisation.Person;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.Position;
import dev.kurs.domain.organisation.Position.Holder;
import dev.kurs.domain.organisation.PositionId;
import dev.kurs.domain.organisation.PriceIndex;
import dev.kurs.domain.organisation.PriceIndexId;
import dev.kurs.persistence.Columns;
import dev.kurs.persistence.Fields.Form;
import dev.kurs.persistence.ListTable;
import dev.kurs.persistence.RegisterTable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The registers of the organisation: units, people, positions and discount schedules. */
public final class OrganisationTables {

    private static final RegisterTable<OrgUnit> ORG_UNITS = RegisterTable.of(
            OrgUnit.KIND,
            "org_unit",
            null,
            new Columns<OrgUnit>().and("name", Form.TEXT, OrgUnit::name).and("parent", Form.ID, OrgUnit::parent),
            row -> new OrgUnit(row.id(OrgUnitId::new), row.text(), row.idOrNull(OrgUnitId::new)));

    private static final RegisterTable<Person> PEOPLE = RegisterTable.of(
                    Person.KIND,
                    "person",
                    null,
                    new Columns<Person>()
                            .and("name", Form.TEXT, Person::name)
                            .and("email", Form.TEXT, Person::email)
                            .and("title", Form.TEXT, Person::title)
                            .and("orgUnit", Form.ID, Person::orgUnit)
                            .and("kind", Form.TEXT, Person::kind)
                            .and("headOfAdministration", Form.FLAG, Person::headOfAdministration)
                            .and("erased", Form.FLAG, Person::erased),
                    row -> new Person(
                            row.id(PersonId::new),
                            row.text(),
                            row.textOrNull(),
                            row.textOrNull(),
                            row.idOrNull(OrgUnitId::new),
                            row.one(Person.PersonKind.class),
                            row.flag(),
                            row.flag()))
            .inPlace(Person::erased);

    private static final ListTable<Position, Holder> HOLDERS = new ListTable<>(
            "position_holder",
            new Columns<Holder>()
                    .and("person", Form.ID, Holder::person)
                    .and("heldFrom", Form.DAY, holder -> holder.period().from())
                    .and("heldTo", Form.DAY, holder -> holder.period().to()),
            row -> new Holder(row.id(PersonId::new), new Period(row.dayOrNull(), row.dayOrNull())),
            Position::holders);

    private static final ListTable<Position, PersonId> DEPUTIES =
            ListTable.ofOne("position_deputy", "person", row -> row.id(PersonId::new), Position::deputies);

    private static final RegisterTable<Position> POSITIONS = new RegisterTable<>(
            Position.KIND,
            "position",
            null,
            new Columns<Position>().and("title", Form.TEXT, Position::title).and("orgUnit", Form.ID, Position::orgUnit),
            row -> {
                PositionId id = row.id(PositionId::new);
                String title = row.text();
                OrgUnitId orgUnit = row.idOrNull(OrgUnitId::new);
                return lists -> new Position(id, title, orgUnit, lists.of(HOLDERS), lists.of(DEPUTIES));
            },
            List.of(HOLDERS, DEPUTIES),
            null);

    private static final ListTable<DiscountSchedule, Band> BANDS = new ListTable<>(
            "discount_band",
            new Columns<Band>().and("fromYear", Form.WHOLE, Band::fromYear).and("rate", Form.DECIMAL, Band::rate),
            row -> new Band(row.whole(), row.decimal()),
            DiscountSchedule::bands);

    private static final RegisterTable<DiscountSchedule> DISCOUNT_SCHEDULES = new RegisterTable<>(
            DiscountSchedule.KIND,
            "discount_schedule",
            null,
            new Columns<DiscountSchedule>()
                    .and("authority", Form.TEXT, DiscountSchedule::authority)
                    .and("validFrom", Form.DAY, DiscountSchedule::validFrom),
            row -> {
                UUID id = row.uuid();
                String authority = row.text();
                LocalDate validFrom = row.day();
                return lists -> new DiscountSchedule(new DiscountScheduleId(id), authority, validFrom, lists.of(BANDS));
            },
            List.of(BANDS),
            null);

    private static final RegisterTable<PriceIndex> PRICE_INDICES = new RegisterTable<>(
            PriceIndex.KIND,
            "price_index",
            null,
            new Columns<PriceIndex>()
                    .and("year", Form.WHOLE, PriceIndex::year)
                    .and("value", Form.DECIMAL, PriceIndex::value)
                    .and("source", Form.TEXT, PriceIndex::source),
            row -> {
                PriceIndex index = new PriceIndex(row.id(PriceIndexId::new), row.whole(), row.decimal(), row.text());
                return lists -> index;
            },
            List.of(),
            null);

    /** All of them. */
    public static final List<RegisterTable<?>> ALL =
            List.of(ORG_UNITS, PEOPLE, POSITIONS, DISCOUNT_SCHEDULES, PRICE_INDICES);

    private OrganisationTables() {}
}
