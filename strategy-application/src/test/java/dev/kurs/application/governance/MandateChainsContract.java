package dev.kurs.application.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.application.AsOf;
import dev.kurs.application.Listing;
import dev.kurs.application.Municipality;
import dev.kurs.application.Pages;
import dev.kurs.application.PortContract;
import dev.kurs.application.Samples;
import dev.kurs.application.Stored;
import dev.kurs.application.governance.RandomMandates.Naive;
import dev.kurs.domain.governance.Body;
import dev.kurs.domain.governance.Mandate;
import dev.kurs.domain.governance.Mandate.Revocation;
import dev.kurs.domain.governance.MandateHolder;
import dev.kurs.domain.governance.MandateId;
import dev.kurs.domain.governance.Place;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.kernel.RecordShape;
import dev.kurs.domain.organisation.Person;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.Position;
import dev.kurs.domain.organisation.PositionId;
import dev.kurs.domain.strategy.Content;
import dev.kurs.domain.strategy.Header;
import dev.kurs.domain.strategy.Strategy;
import dev.kurs.domain.strategy.StrategyId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** How {@link Mandates} are found with their chains, in every implementation. */
public interface MandateChainsContract extends PortContract {

    /** A new body. */
    default MandateHolder body(Municipality town, String name) {
        return MandateHolder.of(
                town.saved(Body.KIND, Samples.body(town.ids(), name)).id());
    }

    /** A new position that nobody holds. */
    default MandateHolder position(Municipality town) {
        Position position = new Position(new PositionId(town.ids().next()), "Chef", null, List.of(), List.of());
        return MandateHolder.of(town.saved(Position.KIND, position).id());
    }

    /** A new person. */
    default MandateHolder person(Municipality town, String name) {
        return MandateHolder.of(
                town.saved(Person.KIND, Samples.person(new PersonId(town.ids().next()), name))
                        .id());
    }

    /** What is said when a mandate is granted. */
    static Change<Mandate> granted(Mandate mandate) {
        return Change.of(
                mandate, Event.of("governance.mandate-granted", mandate.id(), RecordShape.differences(null, mandate)));
    }

    /** Saves a new mandate. */
    default Mandate saved(Municipality town, Grant grant) {
        Mandate mandate = grant.mandate(new MandateId(town.ids().next()));
        return town.write(ports -> ports.mandates().save(0, granted(mandate))).value();
    }

    /** Takes a mandate back that stands in its first version. */
    default Mandate revoked(Municipality town, Mandate mandate, String on) {
        Revocation how = new Revocation(LocalDate.parse(on), "Ny ordning");
        return town.write(ports ->
                        ports.mandates().save(1, mandate.revoked(how, List.of(), LocalDate.parse("2026-01-01"))))
                .value();
    }

    /** A mandate, read in a unit of work of its own. */
    default Optional<Mandate> found(Municipality town, MandateId id, AsOf asOf) {
        return town.read(ports -> ports.mandates().find(id, asOf)).map(Stored::value);
    }

    /** All that fit, page by page. */
    default List<Mandate> listed(Municipality town, Listing listing) {
        return Pages.walk(listing, part -> town.read(ports -> ports.mandates().list(part, true)), page -> {}).stream()
                .map(Stored::value)
                .toList();
    }

    /** Those where a field has a value. */
    default List<Mandate> where(Municipality town, String field, Object value) {
        return listed(town, Listing.first(1).where(field, value.toString()));
    }

    /** What a question is answered with. */
    default List<Mandate> asked(Municipality town, Function<Mandates, List<Mandate>> question) {
        return town.read(ports -> question.apply(ports.mandates()));
    }

    /** A strategy that editors alone know of. */
    default Strategy secret(Municipality town) {
        Header header = new Header("Hemlig", null, null, true, null, null, null, null, null);
        StrategyId id = new StrategyId(town.ids().next());
        return town.write(ports -> ports.strategies().save(0, Strategy.created(id, header, Content.EMPTY, ports.now())))
                .value();
    }

    // ---- chains

    @Test
    default void the_worked_example_is_found_with_its_chains() {
        Municipality town = municipality();
        Place strategy = Place.of(town.strategy());
        Place elsewhere = Place.of(town.savedStrategy("En annan").id());
        Grant grant = Grant.to(body(town, "Fullmäktige"));
        Mandate council = saved(town, grant);
        Mandate board = saved(
                town,
                Grant.to(body(town, "Styrelsen"))
                        .of(Power.APPROVE_PROJECT, Power.STOP_PROJECT)
                        .over(strategy)
                        .by(council.id()));
        Mandate projects = saved(
                town,
                Grant.to(body(town, "Projektrådet"))
                        .of(Power.APPROVE_PROJECT)
                        .over(strategy)
                        .by(board.id()));
        List<Place> around = List.of(strategy, Place.ORGANISATION);

        assertThat(asked(town, all -> all.listOver(Power.APPROVE_PROJECT, around, AsOf.NOW)))
                .containsExactly(council, board, projects);
        assertThat(asked(town, all -> all.listOver(Power.STOP_PROJECT, around, AsOf.NOW)))
                .containsExactly(council, board);
        assertThat(asked(town, all -> all.listOver(Power.STOP_PROJECT, List.of(elsewhere), AsOf.NOW)))
                .isEmpty();
        assertThat(asked(town, all -> all.listOver(Power.STOP_PROJECT, List.of(), AsOf.NOW)))
                .isEmpty();
        assertThat(asked(town, all -> all.listNear(Power.STOP_PROJECT, List.of(elsewhere), 1, true, AsOf.NOW)))
                .containsExactly(council);
        assertThat(asked(town, all -> all.listNear(Power.CLOSE_STRATEGY, List.of(strategy), 1, true, AsOf.NOW)))
                .containsExactly(council, board);
        assertThat(asked(town, all -> all.listHeldBy(List.of(projects.holder()), true, AsOf.NOW)))
                .containsExactly(council, board, projects);
        assertThat(asked(town, all -> all.listHeldBy(List.of(), true, AsOf.NOW)))
                .isEmpty();
        assertThat(asked(town, all -> all.listForStrategy(town.strategy(), AsOf.NOW)))
                .containsExactly(council, board, projects);
        assertThat(asked(town, all -> all.listWithChains(List.of(board.id()), AsOf.NOW)))
                .containsExactly(council, board);
        assertThat(asked(town, all -> all.listWithChains(List.of(), AsOf.NOW))).isEmpty();
        assertThat(asked(town, all -> all.listBelow(council.id()))).containsExactly(board, projects);
        assertThat(asked(town, all -> all.listBelow(projects.id()))).isEmpty();
    }

    @Test
    default void a_chain_of_eight_comes_whole_from_either_end() {
        Municipality town = municipality();
        MandateHolder board = body(town, "Styrelsen");
        List<Mandate> chain = new ArrayList<>(List.of(saved(town, Grant.to(board))));
        while (chain.size() < 8) {
            chain.add(saved(town, Grant.to(board).by(chain.get(chain.size() - 1).id())));
        }
        saved(town, Grant.to(board));
        Mandate last = chain.get(7);

        assertThat(asked(town, all -> all.listWithChains(List.of(last.id()), AsOf.NOW)))
                .isEqualTo(chain);
        assertThat(asked(town, all -> all.listBelow(chain.get(0).id()))).isEqualTo(chain.subList(1, 8));
        assertThat(asked(town, all -> all.listBelow(chain.get(5).id()))).isEqualTo(chain.subList(6, 8));
    }

    @Test
    default void chains_say_what_was_known_then() {
        Municipality town = municipality();
        MandateHolder council = body(town, "Fullmäktige");
        MandateHolder board = body(town, "Styrelsen");
        AsOf before = town.beforeNow();
        Mandate root = saved(town, Grant.to(council));
        AsOf granted = town.aDayPasses();
        Mandate below = saved(town, Grant.to(board).by(root.id()));
        AsOf passedOn = town.aDayPasses();
        Mandate revoked = revoked(town, root, "2026-04-01");

        Function<AsOf, List<Mandate>> known =
                asOf -> asked(town, all -> all.listWithChains(List.of(root.id(), below.id()), asOf));
        assertThat(known.apply(before)).isEmpty();
        assertThat(known.apply(granted)).containsExactly(root);
        assertThat(known.apply(passedOn)).containsExactly(root, below);
        assertThat(known.apply(AsOf.NOW)).containsExactly(revoked, below);
    }

    @Test
    default void random_trees_are_found_as_a_walk_through_them_finds_them() {
        long seed = 20261129;
        Municipality town = municipality();
        RandomMandates random = new RandomMandates(town, seed);
        for (int day = 0; day < 6; day++) {
            random.aDay();
        }

        for (AsOf asOf : random.moments()) {
            for (int i = 0; i < 12; i++) {
                Power power = random.power();
                List<Place> places = random.places();
                List<MandateHolder> holders = random.holders();
                MandateId id = random.mandate();
                int limit = random.below(30);
                Naive naive = random.known(asOf);
                town.read(ports -> {
                    Mandates mandates = ports.mandates();
                    String what =
                            "seed %d, %s, %s, %s, %s, %s, %d".formatted(seed, asOf, power, places, holders, id, limit);
                    assertThat(mandates.listOver(power, places, asOf)).as(what).isEqualTo(naive.over(power, places));
                    assertThat(mandates.listNear(power, places, limit, true, asOf))
                            .as(what)
                            .isEqualTo(naive.near(power, places, limit));
                    assertThat(mandates.listHeldBy(holders, true, asOf))
                            .as(what)
                            .isEqualTo(naive.heldBy(holders));
                    assertThat(mandates.listForStrategy(town.strategy(), asOf))
                            .as(what)
                            .isEqualTo(naive.forStrategy(town.strategy()));
                    assertThat(mandates.listWithChains(List.of(id), asOf))
                            .as(what)
                            .isEqualTo(naive.withChain(id));
                    assertThat(mandates.listBelow(id))
                            .as(what)
                            .isEqualTo(random.known(AsOf.NOW).below(id));
                    return true;
                });
            }
        }
    }
}
