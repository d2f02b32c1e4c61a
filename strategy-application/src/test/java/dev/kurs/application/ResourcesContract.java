package dev.kurs.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.kurs.application.Resources.Usage;
import dev.kurs.domain.kernel.BrokenRule;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.kernel.ExternalKey;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.kernel.KernelRule;
import dev.kurs.domain.kernel.Period;
import dev.kurs.domain.kernel.RulesBroken;
import dev.kurs.domain.organisation.OrgUnit;
import dev.kurs.domain.organisation.OrgUnitId;
import dev.kurs.domain.organisation.Person;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.Position;
import dev.kurs.domain.organisation.Position.Holder;
import dev.kurs.domain.organisation.PositionId;
import dev.kurs.domain.strategy.Goal;
import dev.kurs.domain.strategy.StrategyId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link Resources} know, in every implementation. */
public interface ResourcesContract extends PortContract {

    /** The key that an imagined system knows something by. */
    ExternalKey KEY = new ExternalKey("erp", "4711");

    /** Who refers to a thing. */
    default List<Usage> usages(Municipality town, Id target) {
        return usages(town, target, 20);
    }

    /** Some who refer to a thing. */
    default List<Usage> usages(Municipality town, Id target, int limit) {
        return town.read(ports -> ports.resources().usages(target.value(), limit));
    }

    /** The thing of a kind that carries a key. */
    default Optional<UUID> bearer(Municipality town, String kind, ExternalKey key) {
        return town.read(ports -> ports.resources().findByExternalKey(kind, key));
    }

    /** Saves a unit at the top. */
    default OrgUnit unit(Municipality town, String name) {
        return town.saved(OrgUnit.KIND, Samples.orgUnit(town.ids(), name));
    }

    /** The keys that a thing carries. */
    default List<ExternalKey> keysOf(Municipality town, Id id) {
        return town.read(ports -> ports.resources().externalKeys(List.of(id.value())))
                .getOrDefault(id.value(), List.of());
    }

    @Test
    default void kinds_are_told_of_what_there_is_and_of_nothing_else() {
        Municipality town = municipality();
        OrgUnit unit = unit(town, "Kansli");
        StrategyId strategy = town.savedStrategy("Digital strategi").id();
        UUID unknown = town.ids().next();

        Map<UUID, String> kinds = town.read(ports -> ports.resources()
                .kinds(List.of(
                        unit.id().value(),
                        strategy.value(),
                        unknown,
                        town.person().value())));

        assertThat(kinds)
                .isEqualTo(Map.of(
                        unit.id().value(), "org-unit",
                        strategy.value(), "strategy",
                        town.person().value(), "person"));
        assertThat(town.kinds()).isEmpty();
    }

    @Test
    default void the_carriers_of_many_keys_are_found_together() {
        Municipality town = municipality();
        OrgUnit one = unit(town, "One");
        OrgUnit other = unit(town, "Other");
        ExternalKey ofOther = new ExternalKey("hr", "4711");
        ExternalKey ofNone = new ExternalKey("erp", "0");
        town.write(ports -> {
            ports.resources().setExternalKeys(one.id(), List.of(KEY));
            ports.resources().setExternalKeys(other.id(), List.of(ofOther));
            return true;
        });

        Map<ExternalKey, UUID> found = town.read(
                ports -> ports.resources().findAllByExternalKey("org-unit", List.of(KEY, ofOther, ofNone, KEY)));

        assertThat(found)
                .isEqualTo(Map.of(KEY, one.id().value(), ofOther, other.id().value()));
        Map<ExternalKey, UUID> ofAnotherKind =
                town.read(ports -> ports.resources().findAllByExternalKey("person", List.of(KEY)));
        assertThat(ofAnotherKind).isEmpty();
        Map<ExternalKey, UUID> ofNothing =
                town.read(ports -> ports.resources().findAllByExternalKey("org-unit", List.of()));
        assertThat(ofNothing).isEmpty();
    }

    @Test
    default void a_thing_is_used_where_others_refer_to_it_at_any_depth() {
        Municipality town = municipality();
        OrgUnit top = unit(town, "Top");
        OrgUnit below =
                town.saved(OrgUnit.KIND, new OrgUnit(new OrgUnitId(town.ids().next()), "Below", top.id()));
        PersonId person = town.saved(
                        Person.KIND, Samples.person(new PersonId(town.ids().next()), "Åke Påhittad"))
                .id();
        Period since = new Period(LocalDate.parse("2026-01-01"), null);
        Position position = town.saved(
                Position.KIND,
                new Position(
                        new PositionId(town.ids().next()),
                        "Socialchef",
                        top.id(),
                        List.of(new Holder(town.person(), since), new Holder(person, since)),
                        List.of(person)));

        assertThat(usages(town, top.id()))
                .containsExactly(
                        new Usage("org-unit", below.id().value(), "/parent"),
                        new Usage("position", position.id().value(), "/orgUnit"));
        assertThat(usages(town, person))
                .containsExactlyInAnyOrder(
                        new Usage("position", position.id().value(), "/holders/1/person"),
                        new Usage("position", position.id().value(), "/deputies/0"));
        assertThat(usages(town, below.id())).isEmpty();
    }

    @Test
    default void no_more_usages_are_told_than_were_asked_for() {
        Municipality town = municipality();
        OrgUnit top = unit(town, "Top");
        List<UUID> below = List.of("A", "B", "C").stream()
                .map(name -> town.saved(
                        OrgUnit.KIND, new OrgUnit(new OrgUnitId(town.ids().next()), name, top.id())))
                .map(unit -> unit.id().value())
                .toList();

        assertThat(usages(town, top.id(), 2)).extracting(Usage::id).isEqualTo(below.subList(0, 2));
    }

    @Test
    default void a_usage_goes_when_the_reference_does() {
        Municipality town = municipality();
        OrgUnit one = unit(town, "One");
        OrgUnit other = unit(town, "Other");
        OrgUnit below =
                town.saved(OrgUnit.KIND, new OrgUnit(new OrgUnitId(town.ids().next()), "Below", one.id()));
        OrgUnit moved = new OrgUnit(below.id(), "Below", other.id());

        town.write(ports -> ports.registers().save(OrgUnit.KIND, 1, OrgUnit.KIND.changed(below, moved)));

        assertThat(usages(town, one.id())).isEmpty();
        assertThat(usages(town, other.id()))
                .containsExactly(new Usage("org-unit", below.id().value(), "/parent"));

        town.change(ports -> ports.registers().remove(OrgUnit.KIND, 2, OrgUnit.KIND.removed(moved)));

        assertThat(usages(town, other.id())).isEmpty();
    }

    @Test
    default void a_usage_of_a_failed_unit_was_never_there() {
        Municipality town = municipality();
        OrgUnit top = unit(town, "Top");
        OrgUnit below = new OrgUnit(new OrgUnitId(town.ids().next()), "Below", top.id());

        assertThatThrownBy(() -> town.change(ports -> {
                    ports.registers().save(OrgUnit.KIND, 0, OrgUnit.KIND.added(below));
                    ports.resources().setExternalKeys(below.id(), List.of(KEY));
                    assertThat(ports.resources().usages(top.id().value(), 20)).hasSize(1);
                    throw new IllegalStateException("the unit fails");
                }))
                .hasMessage("the unit fails");

        assertThat(usages(town, top.id())).isEmpty();
        assertThat(keysOf(town, below.id())).isEmpty();
    }

    @Test
    default void what_any_revision_says_is_a_usage() {
        Municipality town = municipality();
        StrategyId strategy = town.savedStrategy("Digital strategi").id();
        PersonId owner = town.saved(
                        Person.KIND, Samples.person(new PersonId(town.ids().next()), "Åke Påhittad"))
                .id();
        Goal first = town.savedGoal(strategy, "Goal").ownedBy(owner);
        town.write(ports -> ports.goals().save(1, 1, changed(first)));
        Goal second = first.ownedBy(town.person());
        town.write(ports -> ports.goals().save(2, 2, changed(second)));

        assertThat(usages(town, owner))
                .containsExactly(new Usage("goal", first.id().value(), "/owner"));
        assertThat(usages(town, town.person()))
                .contains(new Usage("goal", first.id().value(), "/owner"));
    }

    @Test
    default void usages_in_another_organisation_are_not_told() {
        Municipality town = municipality();
        OrgUnit top = unit(town, "Top");
        town.saved(OrgUnit.KIND, new OrgUnit(new OrgUnitId(town.ids().next()), "Below", top.id()));

        assertThat(usages(town.neighbour(), top.id())).isEmpty();
    }

    @Test
    default void references_to_what_is_not_there_or_is_another_kind_are_faults() {
        Municipality town = municipality();
        OrgUnit unit = unit(town, "Kansli");
        PersonId unknown = new PersonId(town.ids().next());
        Position position = new Position(
                new PositionId(town.ids().next()),
                "Socialchef",
                new OrgUnitId(town.person().value()),
                List.of(),
                List.of(town.person(), unknown, new PersonId(unit.id().value())));
        Faults faults = new Faults();

        town.read(ports -> {
            ports.resources().checkReferences(position, faults);
            return true;
        });

        assertThat(faults.found())
                .extracting(BrokenRule::rule, BrokenRule::pointer)
                .containsExactly(
                        tuple(KernelRule.REFERENCE_UNKNOWN, "/orgUnit"),
                        tuple(KernelRule.REFERENCE_UNKNOWN, "/deputies/1"),
                        tuple(KernelRule.REFERENCE_UNKNOWN, "/deputies/2"));
    }

    @Test
    default void a_thing_is_found_by_the_keys_of_other_systems() {
        Municipality town = municipality();
        OrgUnit unit = unit(town, "Kansli");
        OrgUnit without = unit(town, "Bygg");
        ExternalKey hr = new ExternalKey("hr", "K-1");

        town.change(ports -> ports.resources().setExternalKeys(unit.id(), List.of(KEY, hr)));

        for (ExternalKey key : List.of(KEY, hr)) {
            assertThat(bearer(town, "org-unit", key)).contains(unit.id().value());
        }
        assertThat(bearer(town, "position", KEY)).isEmpty();
        assertThat(bearer(town, "org-unit", new ExternalKey("erp", "K-1"))).isEmpty();
        Map<UUID, List<ExternalKey>> keys = town.read(ports -> ports.resources()
                .externalKeys(List.of(unit.id().value(), without.id().value())));
        assertThat(keys).containsOnlyKeys(unit.id().value());
        assertThat(keys.get(unit.id().value())).containsExactlyInAnyOrder(KEY, hr);
    }

    @Test
    default void keys_are_set_in_the_place_of_those_before() {
        Municipality town = municipality();
        OrgUnit unit = unit(town, "Kansli");
        ExternalKey next = new ExternalKey("erp", "4712");
        town.change(ports -> ports.resources().setExternalKeys(unit.id(), List.of(KEY)));
        town.change(ports -> ports.resources().setExternalKeys(unit.id(), List.of(KEY, next)));

        assertThat(keysOf(town, unit.id())).containsExactlyInAnyOrder(KEY, next);

        town.change(ports -> ports.resources().setExternalKeys(unit.id(), List.of(next)));

        assertThat(keysOf(town, unit.id())).containsExactly(next);
        assertThat(bearer(town, "org-unit", KEY)).isEmpty();

        town.change(ports -> ports.resources().setExternalKeys(unit.id(), List.of()));

        assertThat(keysOf(town, unit.id())).isEmpty();
    }

    @Test
    default void a_key_that_another_thing_of_the_kind_carries_is_refused() {
        Municipality town = municipality();
        OrgUnit one = unit(town, "One");
        OrgUnit other = unit(town, "Other");
        ExternalKey own = new ExternalKey("erp", "4712");
        town.change(ports -> ports.resources().setExternalKeys(one.id(), List.of(KEY)));
        town.change(ports -> ports.resources().setExternalKeys(other.id(), List.of(own)));

        assertThatThrownBy(() -> town.change(ports -> ports.resources().setExternalKeys(other.id(), List.of(own, KEY))))
                .isInstanceOfSatisfying(
                        RulesBroken.class,
                        refused -> assertThat(refused.broken())
                                .extracting(BrokenRule::rule)
                                .containsExactly(KernelRule.EXTERNAL_KEY_TAKEN));

        assertThat(keysOf(town, one.id())).containsExactly(KEY);
        assertThat(keysOf(town, other.id())).containsExactly(own);
    }

    @Test
    default void things_of_other_kinds_and_in_other_organisations_may_carry_the_same_key() {
        Municipality town = municipality();
        Municipality neighbour = town.neighbour();
        OrgUnit unit = unit(town, "Kansli");
        StrategyId strategy = town.savedStrategy("Digital strategi").id();
        OrgUnit theirs = unit(neighbour, "Kansli");

        town.change(ports -> ports.resources().setExternalKeys(unit.id(), List.of(KEY)));
        town.change(ports -> ports.resources().setExternalKeys(strategy, List.of(KEY)));

        assertThat(bearer(neighbour, "org-unit", KEY)).isEmpty();
        assertThat(keysOf(neighbour, unit.id())).isEmpty();

        neighbour.change(ports -> ports.resources().setExternalKeys(theirs.id(), List.of(KEY)));

        assertThat(bearer(town, "org-unit", KEY)).contains(unit.id().value());
        assertThat(bearer(town, "strategy", KEY)).contains(strategy.value());
        assertThat(bearer(neighbour, "org-unit", KEY)).contains(theirs.id().value());
    }

    @Test
    default void the_keys_of_a_removed_thing_are_free_again() {
        Municipality town = municipality();
        OrgUnit gone = unit(town, "Gone");
        OrgUnit next = unit(town, "Next");
        town.change(ports -> ports.resources().setExternalKeys(gone.id(), List.of(KEY)));
        town.change(ports -> ports.registers().remove(OrgUnit.KIND, 1, OrgUnit.KIND.removed(gone)));

        assertThat(bearer(town, "org-unit", KEY)).isEmpty();
        assertThat(keysOf(town, gone.id())).isEmpty();

        town.change(ports -> ports.resources().setExternalKeys(next.id(), List.of(KEY)));

        assertThat(keysOf(town, next.id())).containsExactly(KEY);
    }

    private static Change<Goal> changed(Goal goal) {
        return Change.of(goal, goal, Event.of("strategy.goal-changed", goal.id()));
    }
}
