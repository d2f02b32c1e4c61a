package dev.kurs.application.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.application.AsOf;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.From;
import dev.kurs.application.Listing.Sort;
import dev.kurs.application.Municipality;
import dev.kurs.application.Pages;
import dev.kurs.application.Resources.Usage;
import dev.kurs.application.Samples;
import dev.kurs.application.Stored;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.kernel.Period;
import dev.kurs.domain.organisation.OrgUnit;
import dev.kurs.domain.organisation.OrgUnitId;
import dev.kurs.domain.strategy.Content;
import dev.kurs.domain.strategy.Content.Value;
import dev.kurs.domain.strategy.Goal;
import dev.kurs.domain.strategy.GoalTree;
import dev.kurs.domain.strategy.Header;
import dev.kurs.domain.strategy.Header.Contact;
import dev.kurs.domain.strategy.Revision;
import dev.kurs.domain.strategy.Revision.RevisionStatus;
import dev.kurs.domain.strategy.Revision.Trigger;
import dev.kurs.domain.strategy.Revision.TriggerType;
import dev.kurs.domain.strategy.Strategy;
import dev.kurs.domain.strategy.Strategy.Closure;
import dev.kurs.domain.strategy.Strategy.StrategyStatus;
import dev.kurs.domain.strategy.StrategyId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What {@link Strategies} keep, in every implementation. */
public interface StrategiesContract extends StrategyRemovalContract {

    /** The strategies that are shown to those who may not see confidential drafts. */
    default List<Strategy> open(Municipality town, int limit) {
        return Pages.walk(
                        Listing.first(limit),
                        part -> town.read(ports -> ports.strategies().list(part, false)),
                        page -> {})
                .stream()
                .map(Stored::value)
                .toList();
    }

    /** The strategies where a field has a value. */
    default List<Strategy> where(Municipality town, String field, Object value) {
        return walked(town, Listing.first(1).where(field, value.toString()));
    }

    /** The strategies that are broken down from these. */
    default List<StrategyId> children(Municipality town, StrategyId... parents) {
        return town.read(ports -> ports.strategies().children(List.of(parents)));
    }

    /** A header that says all that a header can. */
    default Header wholeHeader(Municipality town, StrategyId parent) {
        OrgUnitId unit = town.saved(OrgUnit.KIND, Samples.orgUnit(town.ids(), "Vård och omsorg"))
                .id();
        return new Header(
                "Digital strategi för äldreomsorgen",
                "digital",
                "sv",
                true,
                town.person(),
                new Contact(town.person(), "digital@granby.example"),
                java.time.Period.parse("P1Y2M3D"),
                parent,
                unit);
    }

    /** Content that says all that content can. */
    default Content wholeContent() {
        return new Content(
                "En kommun där alla hänger med. ✓ 🙂",
                "Vi gör vardagen enklare.\nVarje dag.",
                List.of(new Value("Öppenhet", "Vi visar hur det går."), new Value("Mod", null)),
                "Allt fler väntar sig det.",
                new Period(LocalDate.parse("2026-01-01"), LocalDate.parse("2029-12-31")));
    }

    @Test
    default void a_strategy_is_given_back_whole() {
        Municipality town = municipality();
        StrategyId parent = saved(town, named(town, "Kommunens strategi")).id();
        StrategyId successor = saved(town, named(town, "Nästa strategi")).id();
        Instant moment = Instant.parse("2026-01-15T08:30:00.125Z");
        List<Trigger> triggers =
                List.of(new Trigger(TriggerType.PREMISE, town.ids().next()), new Trigger(TriggerType.REVIEW, null));
        Revision first = new Revision(
                1,
                RevisionStatus.ADOPTED,
                null,
                List.of(),
                wholeContent(),
                moment,
                LocalDate.parse("2026-02-01"),
                moment.plusMillis(1),
                town.person(),
                new DecisionId(town.ids().next()));
        Revision second = new Revision(
                2,
                RevisionStatus.WITHDRAWN,
                "Lagen ändrades",
                triggers,
                new Content(null, null, List.of(), null, new Period(LocalDate.parse("2026-01-01"), null)),
                moment.plusSeconds(60),
                null,
                null,
                null,
                null);
        Revision third = new Revision(
                3,
                RevisionStatus.ADOPTED,
                "Omtag",
                List.of(),
                Content.EMPTY,
                moment.plusSeconds(120),
                LocalDate.parse("2026-03-01"),
                moment.plusSeconds(180),
                new BodyId(town.ids().next()),
                null);
        Strategy whole = new Strategy(
                new StrategyId(town.ids().next()),
                wholeHeader(town, parent),
                StrategyStatus.CLOSED,
                List.of(first, second, third),
                LocalDate.parse("2026-02-02"),
                new Closure(
                        LocalDate.parse("2026-03-01"),
                        "Målen är nådda",
                        "Väntetiden halverades",
                        successor,
                        new DecisionId(town.ids().next())));

        saved(town, whole);

        assertThat(found(town, whole, AsOf.NOW)).contains(whole);
        assertThat(where(town, "title", whole.header().title())).containsExactly(whole);
    }

    @Test
    default void a_strategy_is_kept_through_all_its_life() {
        Municipality town = municipality();
        LocalDate day = LocalDate.parse("2026-03-02");
        Strategy draft = saved(town, with(town, wholeHeader(town, null)));
        Goal goal = town.savedGoal(draft.id(), "Kortare väntan");
        GoalTree goals = new GoalTree(List.of(goal));
        Instant now = town.clock().instant();
        Change<Strategy> written = draft.withContent(wholeContent());
        Change<Strategy> adopted = written.after().adopted(1, goals, day, now, town.person(), null);
        Change<Strategy> launched = adopted.after().launched(day, day);
        Change<Strategy> opened = launched.after().withRevisionOpened("Översyn", List.of(), day, now);
        Change<Strategy> withdrawn = opened.after().withRevisionWithdrawn(2);
        Change<Strategy> closed =
                withdrawn.after().closed(new Closure(day, "Klar", "Väntetiden halverades", null, null));

        long version = 1;
        for (Change<Strategy> step : List.of(written, adopted, launched, opened, withdrawn, closed)) {
            AsOf before = town.aDayPasses();
            long known = version++;
            town.write(ports -> ports.strategies().save(known, step));

            assertThat(found(town, draft, AsOf.NOW)).contains(step.after());
            assertThat(found(town, draft, before)).contains(step.before());
        }
    }

    @Test
    default void strategies_can_be_filtered_by_what_their_header_says() {
        Municipality town = municipality();
        Strategy parent = saved(town, named(town, "Kommunens strategi"));
        Strategy whole = saved(town, with(town, wholeHeader(town, parent.id())));

        assertThat(where(town, "kind", "digital")).containsExactly(whole);
        assertThat(where(town, "language", "sv")).containsExactly(whole);
        assertThat(where(town, "owner", town.person())).containsExactly(whole);
        assertThat(where(town, "parent", parent.id())).containsExactly(whole);
        assertThat(where(town, "orgUnit", whole.header().orgUnit())).containsExactly(whole);
        assertThat(where(town, "status", StrategyStatus.DRAFT)).containsExactly(parent, whole);
        assertThat(where(town, "status", StrategyStatus.CLOSED)).isEmpty();
        assertThat(where(town, "kind", "Digital")).isEmpty();
    }

    @Test
    default void strategies_without_a_kind_sort_after_those_with_one() {
        Municipality town = municipality();
        Strategy none = saved(town, named(town, "Utan"));
        Strategy digital = saved(town, with(town, wholeHeader(town, null)));
        Strategy communication =
                saved(town, with(town, new Header("K", "communication", null, false, null, null, null, null, null)));
        Listing rising = new Listing(Map.of(), List.of(new Sort("kind", false)), 1, From.START, AsOf.NOW);
        Listing falling = new Listing(Map.of(), List.of(new Sort("kind", true)), 1, From.START, AsOf.NOW);

        assertThat(walked(town, rising)).containsExactly(communication, digital, none);
        assertThat(walked(town, falling)).containsExactly(digital, communication, none);
    }

    @Test
    default void confidential_drafts_are_listed_for_those_who_may_see_them() {
        Municipality town = municipality();
        Strategy one = saved(town, named(town, "One"));
        Strategy secret = saved(town, with(town, wholeHeader(town, null)));
        Strategy other = saved(town, named(town, "Other"));

        assertThat(open(town, 1)).containsExactly(one, other);
        assertThat(walked(town, Listing.first(1))).containsExactly(one, secret, other);
    }

    @Test
    default void what_was_confidential_is_listed_for_all_once_it_is_adopted() {
        Municipality town = municipality();
        Strategy secret = saved(town, with(town, wholeHeader(town, null)));
        Strategy adopted =
                new Strategy(secret.id(), secret.header(), StrategyStatus.ADOPTED, secret.revisions(), null, null);

        town.write(ports -> ports.strategies().save(1, changed(secret, adopted)));

        assertThat(open(town, 1)).containsExactly(adopted);
    }

    @Test
    default void children_are_those_that_say_so_as_things_stand() {
        Municipality town = municipality();
        Strategy one = saved(town, named(town, "One"));
        Strategy other = saved(town, named(town, "Other"));
        Strategy child = saved(town, with(town, wholeHeader(town, one.id())));
        Strategy grandchild = saved(town, with(town, wholeHeader(town, child.id())));

        assertThat(children(town, one.id())).containsExactly(child.id());
        assertThat(children(town, one.id(), child.id())).containsExactlyInAnyOrder(child.id(), grandchild.id());
        assertThat(children(town, other.id())).isEmpty();
        assertThat(children(town)).isEmpty();
        assertThat(children(town.neighbour(), one.id())).isEmpty();

        town.write(ports -> ports.strategies().save(1, changed(child, renamed(child, "Alone"))));

        assertThat(children(town, one.id())).isEmpty();
    }

    @Test
    default void a_strategy_refers_to_its_owner_its_parent_and_its_unit() {
        Municipality town = municipality();
        Strategy parent = saved(town, named(town, "Kommunens strategi"));
        Strategy child = saved(town, with(town, wholeHeader(town, parent.id())));

        for (Id target : List.of(town.person(), parent.id(), child.header().orgUnit())) {
            List<Usage> usages = town.read(ports -> ports.resources().usages(target.value(), 20));
            assertThat(usages).isNotEmpty().allSatisfy(usage -> {
                assertThat(usage.kind()).isEqualTo("strategy");
                assertThat(usage.id()).isEqualTo(child.id().value());
            });
        }
    }
}
