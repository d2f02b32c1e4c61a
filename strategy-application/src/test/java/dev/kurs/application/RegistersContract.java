package dev.kurs.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.application.Listing.From;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Listing.Sort;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.kernel.Period;
import dev.kurs.domain.kernel.RegisterEntry;
import dev.kurs.domain.kernel.RegisterKind;
import dev.kurs.domain.organisation.DiscountSchedule;
import dev.kurs.domain.organisation.DiscountScheduleId;
import dev.kurs.domain.organisation.OrgUnit;
import dev.kurs.domain.organisation.OrgUnitId;
import dev.kurs.domain.organisation.Person;
import dev.kurs.domain.organisation.Person.PersonKind;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.Position;
import dev.kurs.domain.organisation.Position.Holder;
import dev.kurs.domain.organisation.PositionId;
import dev.kurs.domain.organisation.PriceIndex;
import dev.kurs.domain.organisation.PriceIndexId;
import dev.kurs.domain.strategy.Endorsement;
import dev.kurs.domain.strategy.Endorsement.By;
import dev.kurs.domain.strategy.Endorsement.Level;
import dev.kurs.domain.strategy.EndorsementId;
import dev.kurs.domain.strategy.Observation;
import dev.kurs.domain.strategy.Observation.Verdict;
import dev.kurs.domain.strategy.ObservationId;
import dev.kurs.domain.strategy.Premise;
import dev.kurs.domain.strategy.Reaffirmation;
import dev.kurs.domain.strategy.ReaffirmationId;
import dev.kurs.domain.strategy.RelatedPlan;
import dev.kurs.domain.strategy.RelatedPlan.PlanLevel;
import dev.kurs.domain.strategy.RelatedPlan.Relation;
import dev.kurs.domain.strategy.RelatedPlanId;
import dev.kurs.domain.strategy.StrategyId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@link Registers} keep, in every implementation. */
public interface RegistersContract extends ListedThingsContract<OrgUnit> {

    @Override
    default OrgUnit named(Municipality town, String name) {
        return Samples.orgUnit(town.ids(), name);
    }

    @Override
    default OrgUnit renamed(OrgUnit unit, String name) {
        return new OrgUnit(unit.id(), name, unit.parent());
    }

    @Override
    default Id idOf(OrgUnit unit) {
        return unit.id();
    }

    @Override
    default String nameField() {
        return "name";
    }

    @Override
    default Stored<OrgUnit> save(Ports ports, long version, Change<OrgUnit> change) {
        return ports.registers().save(OrgUnit.KIND, version, change);
    }

    @Override
    default void remove(Ports ports, long version, Change<OrgUnit> change) {
        ports.registers().remove(OrgUnit.KIND, version, change);
    }

    @Override
    default Optional<Stored<OrgUnit>> find(Ports ports, OrgUnit unit, AsOf asOf) {
        return ports.registers().find(OrgUnit.KIND, unit.id(), asOf);
    }

    @Override
    default Page<Stored<OrgUnit>> list(Ports ports, Municipality town, Listing listing) {
        return ports.registers().list(OrgUnit.KIND, null, listing);
    }

    /** An entry, read in a unit of work of its own. */
    default <E extends RegisterEntry> Optional<Stored<E>> entry(
            Municipality town, RegisterKind<E> kind, Id id, AsOf asOf) {
        return town.read(ports -> ports.registers().find(kind, id, asOf));
    }

    /** Saves an entry, and says what is found. */
    default <E extends RegisterEntry> E givenBack(Municipality town, RegisterKind<E> kind, E entry) {
        town.saved(kind, entry);
        return town.read(ports -> ports.registers().get(kind, entry.id())).value();
    }

    /** All entries of a kind in some order. */
    default <E extends RegisterEntry> List<E> sorted(
            Municipality town, RegisterKind<E> kind, String field, boolean descending) {
        Listing listing = new Listing(Map.of(), List.of(new Sort(field, descending)), 2, From.START, AsOf.NOW);
        return walk(town, kind, null, listing);
    }

    /** All entries of a kind where a field has a value. */
    default <E extends RegisterEntry> List<E> where(
            Municipality town, RegisterKind<E> kind, String field, Object value) {
        return walk(town, kind, null, Listing.first(2).where(field, value.toString()));
    }

    /** All entries of a kind, page by page. */
    default <E extends RegisterEntry> List<E> walk(Municipality town, RegisterKind<E> kind, Id owner, Listing listing) {
        return Pages.walk(listing, part -> town.read(ports -> ports.registers().list(kind, owner, part)), page -> {})
                .stream()
                .map(Stored::value)
                .toList();
    }

    @Test
    default void people_and_posts_are_given_back_whole() {
        Municipality town = municipality();
        OrgUnit unit = town.saved(OrgUnit.KIND, Samples.orgUnit(town.ids(), "Vård och omsorg"));
        OrgUnit below = new OrgUnit(new OrgUnitId(town.ids().next()), "Hemtjänst", unit.id());
        Person person = new Person(
                new PersonId(town.ids().next()),
                "Åke Påhittad",
                "ake@granby.example",
                "Förvaltningschef",
                unit.id(),
                PersonKind.ELECTED,
                true,
                false);
        LocalDate day = LocalDate.parse("2026-01-01");
        Position position = new Position(
                new PositionId(town.ids().next()),
                "Socialchef",
                unit.id(),
                List.of(
                        new Holder(person.id(), new Period(null, day.minusDays(1))),
                        new Holder(town.person(), new Period(day, null))),
                List.of(town.person(), person.id()));
        Position bare = new Position(new PositionId(town.ids().next()), "Vakant", null, List.of(), List.of());

        assertThat(givenBack(town, OrgUnit.KIND, below)).isEqualTo(below);
        assertThat(givenBack(town, Person.KIND, person)).isEqualTo(person);
        assertThat(givenBack(town, Position.KIND, position)).isEqualTo(position);
        assertThat(givenBack(town, Position.KIND, bare)).isEqualTo(bare);
    }

    @Test
    default void those_of_several_entries_that_there_are_come_at_once() {
        Municipality town = municipality();
        OrgUnit one = town.saved(OrgUnit.KIND, Samples.orgUnit(town.ids(), "Kultur"));
        OrgUnit other = town.saved(OrgUnit.KIND, Samples.orgUnit(town.ids(), "Fritid"));
        AsOf before = town.aDayPasses();
        OrgUnit later = town.saved(OrgUnit.KIND, Samples.orgUnit(town.ids(), "Teknik"));
        List<OrgUnitId> asked = List.of(
                one.id(), other.id(), later.id(), new OrgUnitId(town.ids().next()));

        List<Stored<OrgUnit>> now = town.read(ports -> ports.registers().findAll(OrgUnit.KIND, asked, AsOf.NOW));
        List<Stored<OrgUnit>> then = town.read(ports -> ports.registers().findAll(OrgUnit.KIND, asked, before));
        List<Stored<OrgUnit>> none = town.read(ports -> ports.registers().findAll(OrgUnit.KIND, List.of(), AsOf.NOW));

        assertThat(now).extracting(Stored::value).containsExactlyInAnyOrder(one, other, later);
        assertThat(then).extracting(Stored::value).containsExactlyInAnyOrder(one, other);
        assertThat(none).isEmpty();
    }

    @Test
    default void discount_schedules_are_given_back_whole() {
        Municipality town = municipality();

        for (DiscountSchedule schedule :
                DiscountSchedule.shipped(() -> new DiscountScheduleId(town.ids().next()))) {
            assertThat(givenBack(town, DiscountSchedule.KIND, schedule)).isEqualTo(schedule);
        }
    }

    @Test
    default void price_indices_are_given_back_whole() {
        Municipality town = municipality();
        PriceIndex index = new PriceIndex(
                new PriceIndexId(town.ids().next()), 2026, new BigDecimal("102.750000000001"), "SCB, KPIF");

        assertThat(givenBack(town, PriceIndex.KIND, index)).isEqualTo(index);
    }

    @Test
    default void what_belongs_to_a_strategy_is_given_back_whole() {
        Municipality town = municipality();
        StrategyId strategy = town.savedStrategy("Digital strategi").id();
        Premise premise = town.savedPremise(strategy, "Lagen ändras inte");
        LocalDate day = LocalDate.parse("2026-02-28");
        RelatedPlan plan = new RelatedPlan(
                new RelatedPlanId(town.ids().next()),
                strategy,
                "Översiktsplan",
                "Granby kommun",
                PlanLevel.MUNICIPAL,
                "https://granby.example/plan",
                Relation.ALIGNS_WITH);
        Endorsement endorsement = endorsement(town, strategy, 1, day);
        Endorsement withdrawn = endorsement.withdrawn(day.plusDays(1)).after();
        Observation observation = observation(town, premise, day);
        Reaffirmation reaffirmation =
                new Reaffirmation(new ReaffirmationId(town.ids().next()), strategy, "Står sig.\nTrots allt.\t✓ 🙂");

        assertThat(givenBack(town, RelatedPlan.KIND, plan)).isEqualTo(plan);
        assertThat(givenBack(town, Endorsement.KIND, endorsement)).isEqualTo(endorsement);
        assertThat(givenBack(town, Observation.KIND, observation)).isEqualTo(observation);
        assertThat(givenBack(town, Reaffirmation.KIND, reaffirmation)).isEqualTo(reaffirmation);

        town.write(ports -> ports.registers().save(Endorsement.KIND, 1, endorsement.withdrawn(day.plusDays(1))));

        assertThat(entry(town, Endorsement.KIND, endorsement.id(), AsOf.NOW))
                .map(Stored::value)
                .contains(withdrawn);
    }

    @Test
    default void the_longest_text_is_given_back_whole() {
        Municipality town = municipality();
        StrategyId strategy = town.savedStrategy("Digital strategi").id();
        Reaffirmation longest = new Reaffirmation(new ReaffirmationId(town.ids().next()), strategy, "å".repeat(65_536));

        assertThat(givenBack(town, Reaffirmation.KIND, longest)).isEqualTo(longest);
    }

    @Test
    default void an_entry_is_found_under_its_own_kind_alone() {
        Municipality town = municipality();
        OrgUnit unit = town.saved(OrgUnit.KIND, Samples.orgUnit(town.ids(), "Kansli"));

        assertThat(entry(town, Position.KIND, unit.id(), AsOf.NOW)).isEmpty();
        assertThat(walk(town, Position.KIND, null, Listing.first(20))).isEmpty();
    }

    @Test
    default void entries_are_listed_by_what_they_belong_to() {
        Municipality town = municipality();
        StrategyId one = town.savedStrategy("One").id();
        StrategyId other = town.savedStrategy("Other").id();
        LocalDate day = LocalDate.parse("2026-02-28");
        Endorsement first = town.saved(Endorsement.KIND, endorsement(town, one, 1, day));
        Endorsement second = town.saved(Endorsement.KIND, endorsement(town, other, 1, day));
        Endorsement third = town.saved(Endorsement.KIND, endorsement(town, one, 2, day));

        assertThat(walk(town, Endorsement.KIND, one, Listing.first(1))).containsExactly(first, third);
        assertThat(walk(town, Endorsement.KIND, other, Listing.first(1))).containsExactly(second);
        assertThat(walk(town, Endorsement.KIND, null, Listing.first(1))).containsExactly(first, second, third);
        assertThat(walk(town, Endorsement.KIND, new StrategyId(town.ids().next()), Listing.first(1)))
                .isEmpty();
    }

    @Test
    default void numbers_sort_by_value_and_enums_and_days_by_their_text() {
        Municipality town = municipality();
        StrategyId strategy = town.savedStrategy("Digital strategi").id();
        LocalDate day = LocalDate.parse("2026-02-28");
        Endorsement ten = town.saved(Endorsement.KIND, endorsement(town, strategy, 10, day));
        Endorsement nine =
                town.saved(Endorsement.KIND, at(Level.POLITICAL, endorsement(town, strategy, 9, day.minusYears(1))));
        Endorsement two =
                town.saved(Endorsement.KIND, at(Level.MANAGEMENT, endorsement(town, strategy, 2, day.minusDays(1))));

        assertThat(sorted(town, Endorsement.KIND, "revision", false)).containsExactly(two, nine, ten);
        assertThat(sorted(town, Endorsement.KIND, "revision", true)).containsExactly(ten, nine, two);
        assertThat(sorted(town, Endorsement.KIND, "date", false)).containsExactly(nine, two, ten);
        assertThat(sorted(town, Endorsement.KIND, "level", false)).containsExactly(ten, two, nine);
    }

    @Test
    default void what_is_missing_sorts_last_either_way() {
        Municipality town = municipality();
        OrgUnit none = town.saved(OrgUnit.KIND, Samples.orgUnit(town.ids(), "At the top"));
        OrgUnit alsoNone = town.saved(OrgUnit.KIND, Samples.orgUnit(town.ids(), "At the top too"));
        OrgUnit belowSecond = town.saved(
                OrgUnit.KIND, new OrgUnit(new OrgUnitId(town.ids().next()), "Below the second", alsoNone.id()));
        OrgUnit belowFirst =
                town.saved(OrgUnit.KIND, new OrgUnit(new OrgUnitId(town.ids().next()), "Below the first", none.id()));

        assertThat(sorted(town, OrgUnit.KIND, "parent", false))
                .containsExactly(belowFirst, belowSecond, none, alsoNone);
        assertThat(sorted(town, OrgUnit.KIND, "parent", true)).containsExactly(belowSecond, belowFirst, none, alsoNone);
    }

    @Test
    default void several_fields_sort_one_after_another() {
        Municipality town = municipality();
        StrategyId strategy = town.savedStrategy("Digital strategi").id();
        LocalDate day = LocalDate.parse("2026-02-28");
        Endorsement one = town.saved(Endorsement.KIND, endorsement(town, strategy, 1, day));
        Endorsement two = town.saved(Endorsement.KIND, endorsement(town, strategy, 2, day.minusDays(1)));
        Endorsement three = town.saved(Endorsement.KIND, endorsement(town, strategy, 3, day));
        Listing listing = new Listing(
                Map.of(), List.of(new Sort("date", false), new Sort("revision", true)), 1, From.START, AsOf.NOW);

        assertThat(walk(town, Endorsement.KIND, null, listing)).containsExactly(two, three, one);
    }

    @Test
    default void ids_enums_days_and_numbers_can_be_filtered_by() {
        Municipality town = municipality();
        StrategyId strategy = town.savedStrategy("Digital strategi").id();
        LocalDate day = LocalDate.parse("2026-02-28");
        Endorsement one = town.saved(Endorsement.KIND, endorsement(town, strategy, 1, day));
        Endorsement eleven =
                town.saved(Endorsement.KIND, at(Level.POLITICAL, endorsement(town, strategy, 11, day.minusDays(1))));
        OrgUnit top = town.saved(OrgUnit.KIND, Samples.orgUnit(town.ids(), "Top"));
        OrgUnit below =
                town.saved(OrgUnit.KIND, new OrgUnit(new OrgUnitId(town.ids().next()), "Below", top.id()));

        assertThat(where(town, Endorsement.KIND, "revision", 1)).containsExactly(one);
        assertThat(where(town, Endorsement.KIND, "level", Level.POLITICAL)).containsExactly(eleven);
        assertThat(where(town, Endorsement.KIND, "date", day)).containsExactly(one);
        assertThat(where(town, OrgUnit.KIND, "parent", top.id())).containsExactly(below);
        assertThat(where(town, OrgUnit.KIND, "parent", below.id())).isEmpty();
    }

    @Test
    default void an_erased_person_is_erased_at_every_moment() {
        Municipality town = municipality();
        Person person =
                town.saved(Person.KIND, Samples.person(new PersonId(town.ids().next()), "Åke Påhittad"));
        AsOf before = town.aDayPasses();
        Person erased = person.withoutPersonalData().after();

        town.write(ports -> ports.registers().save(Person.KIND, 1, person.withoutPersonalData()));

        for (AsOf asOf : List.of(before, town.now(), AsOf.NOW)) {
            assertThat(entry(town, Person.KIND, person.id(), asOf))
                    .map(Stored::value)
                    .contains(erased);
            Listing listing = new Listing(Map.of(), List.of(), 20, From.START, asOf);
            assertThat(walk(town, Person.KIND, null, listing)).contains(erased).doesNotContain(person);
        }
    }

    @Test
    default void a_person_is_changed_version_by_version_all_the_same() {
        Municipality town = municipality();
        Person person =
                town.saved(Person.KIND, Samples.person(new PersonId(town.ids().next()), "Åke Påhittad"));
        Person renamed = Samples.person(person.id(), "Åke Exempel");
        town.aDayPasses();

        Stored<Person> saved =
                town.write(ports -> ports.registers().save(Person.KIND, 1, Person.KIND.changed(person, renamed)));

        assertThat(saved.version()).isEqualTo(2);
        assertThat(saved.updatedAt()).isAfter(saved.createdAt());
        assertThat(entry(town, Person.KIND, person.id(), AsOf.NOW)).contains(saved);
    }

    @Test
    default void the_journal_does_not_know_a_persons_name() {
        Municipality town = municipality();
        Person person = new Person(
                new PersonId(town.ids().next()),
                "Åke Påhittad",
                "ake@granby.example",
                "Kanslichef",
                null,
                PersonKind.EMPLOYEE,
                false,
                false);
        town.saved(Person.KIND, person);
        town.write(ports -> ports.registers().save(Person.KIND, 1, person.withoutPersonalData()));

        Stream<String> told = town.read(ports -> ports.journal().list(0, null, null, 100)).stream()
                .map(entry -> entry.toString());

        assertThat(told)
                .noneMatch(text -> text.contains("Påhittad") || text.contains("ake@") || text.contains("Kansli"));
    }

    private static Endorsement endorsement(Municipality town, StrategyId strategy, int revision, LocalDate day) {
        return new Endorsement(
                new EndorsementId(town.ids().next()),
                strategy,
                new By(null, town.person()),
                Level.EXECUTIVE,
                day,
                "Vi står bakom den.",
                revision,
                null);
    }

    private static Endorsement at(Level level, Endorsement endorsement) {
        return new Endorsement(
                endorsement.id(),
                endorsement.strategy(),
                endorsement.by(),
                level,
                endorsement.date(),
                endorsement.statement(),
                endorsement.revision(),
                null);
    }

    private static Observation observation(Municipality town, Premise premise, LocalDate day) {
        return new Observation(
                new ObservationId(town.ids().next()),
                premise.id(),
                day,
                "Lagrådsremissen är ute.",
                Verdict.UNDER_WATCH,
                "https://granby.example/remiss");
    }
}
