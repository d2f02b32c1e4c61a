package dev.kurs.application.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kurs.application.AsOf;
import dev.kurs.application.Keyed;
import dev.kurs.application.Listing;
import dev.kurs.application.NotAllowed;
import dev.kurs.application.NotFound;
import dev.kurs.application.RoleTooLow;
import dev.kurs.application.Samples;
import dev.kurs.application.Stale;
import dev.kurs.application.StillReferenced;
import dev.kurs.application.Stored;
import dev.kurs.application.Story;
import dev.kurs.domain.kernel.ExternalKey;
import dev.kurs.domain.kernel.RulesBroken;
import dev.kurs.domain.organisation.OrgUnit;
import dev.kurs.domain.organisation.OrgUnitId;
import dev.kurs.domain.organisation.Person;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.Position;
import dev.kurs.domain.organisation.PositionId;
import dev.kurs.domain.strategy.Endorsement;
import dev.kurs.domain.strategy.Endorsement.By;
import dev.kurs.domain.strategy.Endorsement.Level;
import dev.kurs.domain.strategy.EndorsementId;
import dev.kurs.domain.strategy.RelatedPlan;
import dev.kurs.domain.strategy.RelatedPlan.PlanLevel;
import dev.kurs.domain.strategy.RelatedPlan.Relation;
import dev.kurs.domain.strategy.RelatedPlanId;
import dev.kurs.domain.strategy.StrategyId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RegisterStoryTest {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final ExternalKey HR_7 = new ExternalKey("hr", "7");
    private static final OrgUnitId NOWHERE = new OrgUnitId(new UUID(0x7000L, 1));

    private final Story story = Story.on("2026-07-01");

    @Test
    void units_are_added_changed_and_removed_and_each_leaves_its_entry() {
        OrgUnitId schools = unit("Schools", null);
        assertThat(story.newEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.type()).isEqualTo("dev.kurs.organisation.org-unit-added");
            assertThat(entry.subject()).isEqualTo("org-unit/" + schools);
            assertThat(entry.data()).contains("\"name\":\"name\"", "\"after\":\"Schools\"");
        });

        change(schools, 1L, new OrgUnit(schools, "Schools and libraries", null));
        assertThat(story.newEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.type()).isEqualTo("dev.kurs.organisation.org-unit-changed");
            assertThat(entry.data()).contains("\"before\":\"Schools\"", "\"after\":\"Schools and libraries\"");
        });

        remove(schools, 2L);
        assertThat(story.told()).containsExactly("organisation.org-unit-removed org-unit");
        assertThat(find(schools, AsOf.NOW)).isEmpty();
    }

    @Test
    void a_unit_below_another_cannot_come_above_it() {
        OrgUnitId schools = unit("Schools", null);
        OrgUnitId kitchens = unit("Kitchens", schools);
        story.told();

        assertThatThrownBy(() -> change(schools, null, new OrgUnit(schools, "Schools", kitchens)))
                .isInstanceOf(RulesBroken.class)
                .hasMessageContaining("cycle at '/parent'");
        assertThat(story.told()).isEmpty();
    }

    @Test
    void a_unit_that_others_refer_to_is_not_removed_and_those_are_named() {
        OrgUnitId schools = unit("Schools", null);
        OrgUnitId kitchens = unit("Kitchens", schools);
        story.told();

        assertThatThrownBy(() -> remove(schools, null))
                .isInstanceOfSatisfying(
                        StillReferenced.class,
                        refused -> assertThat(refused.usages()).singleElement().satisfies(usage -> {
                            assertThat(usage.kind()).isEqualTo("org-unit");
                            assertThat(usage.id()).isEqualTo(kitchens.value());
                            assertThat(usage.pointer()).isEqualTo("/parent");
                        }));
        assertThat(story.told()).isEmpty();

        remove(kitchens, null);
        remove(schools, null);
        assertThat(story.told())
                .containsExactly("organisation.org-unit-removed org-unit", "organisation.org-unit-removed org-unit");
    }

    @Test
    void what_was_removed_is_still_there_in_the_knowledge_of_before() {
        OrgUnitId schools = unit("Schools", null);
        story.goesOn("2026-07-03");
        remove(schools, null);

        assertThat(find(schools, AsOf.NOW)).isEmpty();
        assertThat(find(schools, asOf("2026-07-03"))).isEmpty();
        assertThat(find(schools, asOf("2026-07-02"))).isPresent();
        assertThat(find(schools, asOf("2026-06-30"))).isEmpty();
    }

    @Test
    void what_was_changed_says_what_it_said_in_the_knowledge_of_before() {
        OrgUnitId schools = unit("Schools", null);
        story.goesOn("2026-07-03");
        change(schools, 1L, new OrgUnit(schools, "Schools and libraries", null));

        assertThat(find(schools, asOf("2026-07-02")).orElseThrow().value().name())
                .isEqualTo("Schools");
        assertThat(find(schools, asOf("2026-07-03")).orElseThrow().value().name())
                .isEqualTo("Schools and libraries");
    }

    @Test
    void an_entry_does_not_refer_to_what_is_not_there_or_is_something_else() {
        PersonId asta = story.person("Asta Påhittad");
        story.told();

        assertThatThrownBy(() -> unit("Kitchens", NOWHERE))
                .isInstanceOf(RulesBroken.class)
                .hasMessageContaining("reference-unknown at '/parent'");
        assertThatThrownBy(() -> unit("Kitchens", new OrgUnitId(asta.value())))
                .isInstanceOf(RulesBroken.class)
                .hasMessageContaining("reference-unknown at '/parent'");
        assertThatThrownBy(() -> story.added(
                        Position.KIND,
                        id -> new Position(
                                new PositionId(id),
                                "Head",
                                NOWHERE,
                                List.of(),
                                List.of(asta, new PersonId(NOWHERE.value())))))
                .isInstanceOf(RulesBroken.class)
                .hasMessageContaining("reference-unknown at '/orgUnit'")
                .hasMessageContaining("reference-unknown at '/deputies/1'");
        assertThat(story.told()).isEmpty();
    }

    @Test
    void who_read_an_older_version_neither_changes_nor_removes() {
        OrgUnitId schools = unit("Schools", null);
        change(schools, 1L, new OrgUnit(schools, "Schools and libraries", null));
        story.told();

        assertThatThrownBy(() -> change(schools, 1L, new OrgUnit(schools, "Libraries", null)))
                .isInstanceOfSatisfying(
                        Stale.class, stale -> assertThat(stale.version()).isEqualTo(2));
        assertThatThrownBy(() -> remove(schools, 1L)).isInstanceOf(Stale.class);
        assertThat(story.told()).isEmpty();
        assertThat(find(schools, AsOf.NOW).orElseThrow().value().name()).isEqualTo("Schools and libraries");
    }

    @Test
    void an_entry_that_stays_as_it_is_keeps_its_version_and_leaves_no_trace() {
        OrgUnitId schools = unit("Schools", null);
        story.told();

        assertThat(change(schools, 1L, new OrgUnit(schools, "Schools", null)).version())
                .isEqualTo(1);
        assertThat(story.told()).isEmpty();
    }

    @Test
    void an_entry_that_is_not_there_is_neither_changed_nor_removed() {
        assertThatThrownBy(() -> change(NOWHERE, null, new OrgUnit(NOWHERE, "Nowhere", null)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> remove(NOWHERE, null)).isInstanceOf(NotFound.class);
    }

    @Test
    void other_systems_find_an_entry_by_their_key_and_no_two_of_a_kind_carry_the_same() {
        OrgUnitId schools = keyed("Schools", HR_7);
        assertThat(story.told())
                .containsExactly("organisation.org-unit-added org-unit", "organisation.external-keys-changed org-unit");
        assertThat(byKey("org-unit", HR_7)).contains(schools.value());
        assertThat(byKey("person", HR_7)).isEmpty();

        assertThatThrownBy(() -> keyed("Kitchens", HR_7))
                .isInstanceOf(RulesBroken.class)
                .hasMessageContaining("external-key-taken");
        assertThat(story.told()).isEmpty();
        assertThat(byKey("org-unit", HR_7)).contains(schools.value());
    }

    @Test
    void a_key_moves_when_the_entry_that_had_it_gives_it_up() {
        OrgUnitId schools = keyed("Schools", HR_7);
        OrgUnitId libraries = keyed("Libraries");
        story.told();

        keys(schools);
        keys(libraries, HR_7);

        assertThat(byKey("org-unit", HR_7)).contains(libraries.value());
        assertThat(story.told())
                .containsExactly(
                        "organisation.external-keys-changed org-unit", "organisation.external-keys-changed org-unit");
    }

    @Test
    void things_of_two_kinds_may_carry_the_same_key() {
        keyed("Schools", HR_7);
        PersonId asta = story.application()
                .addEntry()
                .handle(
                        story.administrator(),
                        new AddEntry.Command<>(
                                Person.KIND,
                                id -> new Keyed<>(Samples.person(new PersonId(id), "Asta Påhittad"), List.of(HR_7))))
                .value()
                .id();

        assertThat(byKey("person", HR_7)).contains(asta.value());
    }

    @Test
    void readers_and_contributors_write_in_no_register() {
        OrgUnitId schools = unit("Schools", null);
        story.told();

        assertThatThrownBy(() -> story.application().addEntry().handle(story.contributor(), adding("Kitchens", null)))
                .isInstanceOf(RoleTooLow.class);
        assertThatThrownBy(() -> story.application()
                        .changeEntry()
                        .handle(story.reader(), new ChangeEntry.Command<>(OrgUnit.KIND, schools, null, was -> was)))
                .isInstanceOf(RoleTooLow.class);
        assertThatThrownBy(() -> story.application()
                        .removeEntry()
                        .handle(story.contributor(), new RemoveEntry.Command<>(OrgUnit.KIND, schools, null)))
                .isInstanceOf(RoleTooLow.class);
        assertThat(story.told()).isEmpty();
    }

    @Test
    void a_related_plan_belongs_to_a_strategy_and_is_kept_beside_its_revisions() {
        StrategyId strategy = story.adoptedStrategy("Digital by 2030");
        story.told();

        RelatedPlan plan =
                story.added(RelatedPlan.KIND, id -> plan(id, strategy)).value();

        assertThat(story.told()).containsExactly("strategy.related-plan-added related-plan");
        assertThat(story.<List<RelatedPlan>>read(
                        ports -> ports.registers().list(RelatedPlan.KIND, strategy, Listing.first(10)).items().stream()
                                .map(Stored::value)
                                .toList()))
                .containsExactly(plan);
        assertThatThrownBy(() -> story.added(RelatedPlan.KIND, id -> plan(id, new StrategyId(NOWHERE.value()))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void an_endorsement_stands_as_it_was_written_and_people_are_not_removed() {
        StrategyId strategy = story.adoptedStrategy("Digital by 2030");
        PersonId asta = story.person("Asta Påhittad");
        Endorsement endorsement = story.added(
                        Endorsement.KIND,
                        id -> new Endorsement(
                                new EndorsementId(id),
                                strategy,
                                new By(null, asta),
                                Level.POLITICAL,
                                LocalDate.parse("2026-07-01"),
                                "We stand behind it",
                                1,
                                null))
                .value();
        story.told();

        assertThatThrownBy(() -> story.application()
                        .changeEntry()
                        .handle(
                                story.administrator(),
                                new ChangeEntry.Command<>(Endorsement.KIND, endorsement.id(), null, was -> was)))
                .isInstanceOfSatisfying(
                        NotAllowed.class, refused -> assertThat(refused.kind()).isEqualTo("endorsement"));
        assertThatThrownBy(() -> story.application()
                        .removeEntry()
                        .handle(
                                story.administrator(),
                                new RemoveEntry.Command<>(Endorsement.KIND, endorsement.id(), null)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> story.application()
                        .removeEntry()
                        .handle(story.administrator(), new RemoveEntry.Command<>(Person.KIND, asta, null)))
                .isInstanceOf(NotAllowed.class);
        assertThat(story.told()).isEmpty();
    }

    private OrgUnitId unit(String name, OrgUnitId parent) {
        return story.application()
                .addEntry()
                .handle(story.editor(), adding(name, parent))
                .value()
                .id();
    }

    private static AddEntry.Command<OrgUnit> adding(String name, OrgUnitId parent, ExternalKey... keys) {
        return new AddEntry.Command<>(
                OrgUnit.KIND, id -> new Keyed<>(new OrgUnit(new OrgUnitId(id), name, parent), List.of(keys)));
    }

    private OrgUnitId keyed(String name, ExternalKey... keys) {
        return story.application()
                .addEntry()
                .handle(story.editor(), adding(name, null, keys))
                .value()
                .id();
    }

    private void keys(OrgUnitId unit, ExternalKey... keys) {
        Stored<OrgUnit> stored = story.application()
                .changeEntry()
                .handle(
                        story.editor(),
                        new ChangeEntry.Command<>(
                                OrgUnit.KIND, unit, null, was -> new Keyed<>(was.value(), List.of(keys))));
        assertThat(stored.version()).isGreaterThan(1);
    }

    private Stored<OrgUnit> change(OrgUnitId unit, Long version, OrgUnit after) {
        return story.application()
                .changeEntry()
                .handle(
                        story.editor(),
                        new ChangeEntry.Command<>(
                                OrgUnit.KIND, unit, version, was -> new Keyed<>(after, was.externalKeys())));
    }

    private void remove(OrgUnitId unit, Long version) {
        Stored<OrgUnit> removed = story.application()
                .removeEntry()
                .handle(story.editor(), new RemoveEntry.Command<>(OrgUnit.KIND, unit, version));
        assertThat(removed.value().id()).isEqualTo(unit);
    }

    private Optional<Stored<OrgUnit>> find(OrgUnitId unit, AsOf asOf) {
        return story.read(ports -> ports.registers().find(OrgUnit.KIND, unit, asOf));
    }

    private Optional<UUID> byKey(String kind, ExternalKey key) {
        return story.read(ports -> ports.resources().findByExternalKey(kind, key));
    }

    private static AsOf asOf(String day) {
        return AsOf.endOf(LocalDate.parse(day), STOCKHOLM);
    }

    private static RelatedPlan plan(UUID id, StrategyId strategy) {
        return new RelatedPlan(
                new RelatedPlanId(id),
                strategy,
                "Plan for a digital nation",
                "The state",
                PlanLevel.NATIONAL,
                null,
                Relation.ALIGNS_WITH);
    }
}
