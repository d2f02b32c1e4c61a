package dev.kurs.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kurs.domain.organisation.OrgUnit;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What {@link KeptAnswers} hold, and how commands are carried out once only, in every implementation. */
public interface KeptAnswersContract extends PortContract {

    /** An answer that was given before. */
    KeptAnswer ANSWER = new KeptAnswer(
            "fingerprint",
            201,
            Map.of("Location", "/kurs/v1/org-units/1", "ETag", "\"1\""),
            "{\"name\":\"Vård och omsorg ✓\"}",
            null);

    /** The answer kept under a key. */
    default Optional<KeptAnswer> found(Municipality town, String key) {
        return town.read(ports -> ports.keptAnswers().find(key));
    }

    /** Keeps an answer. */
    default void kept(Municipality town, String key, KeptAnswer answer) {
        town.change(ports -> ports.keptAnswers().save(key, answer));
    }

    /** An answer that tells about something. */
    default KeptAnswer about(UUID subject) {
        return new KeptAnswer("fingerprint", 200, Map.of(), "{}", subject);
    }

    /** Carries out a command once only. */
    default <R> R once(Municipality town, Once once, Function<Ports, R> work) {
        return town.installation().transactions().write(town.actor().once(once), work);
    }

    /** How a command that adds a unit is carried out once only. */
    default Once adding(String key) {
        return new Once(key, "fingerprint", (ports, unit) -> answer((OrgUnit) unit));
    }

    /** The answer to adding a unit. */
    private static KeptAnswer answer(OrgUnit unit) {
        return new KeptAnswer(
                "fingerprint",
                201,
                Map.of("ETag", "\"1\""),
                unit.name(),
                unit.id().value());
    }

    /** Adds a unit. */
    default Function<Ports, OrgUnit> unit(Municipality town, String name) {
        OrgUnit unit = Samples.orgUnit(town.ids(), name);
        return ports -> ports.registers()
                .save(OrgUnit.KIND, 0, OrgUnit.KIND.added(unit))
                .value();
    }

    /** The names of all units. */
    default List<String> names(Municipality town) {
        return town
                .read(ports -> ports.registers()
                        .list(OrgUnit.KIND, null, Listing.first(200))
                        .items())
                .stream()
                .map(stored -> stored.value().name())
                .toList();
    }

    @Test
    default void an_answer_is_given_back_whole() {
        Municipality town = municipality();
        KeptAnswer about = about(town.ids().next());
        KeptAnswer large = new KeptAnswer("f", 200, Map.of(), "å".repeat(300_000), null);
        kept(town, "key", ANSWER);
        kept(town, "another key", about);
        kept(town, "long", large);

        assertThat(found(town, "key")).contains(ANSWER);
        assertThat(found(town, "another key")).contains(about);
        assertThat(found(town, "long")).contains(large);
        assertThat(found(town, "KEY")).isEmpty();
        assertThat(found(town, "no key")).isEmpty();
    }

    @Test
    default void an_answer_is_kept_for_a_day() {
        Municipality town = municipality();
        kept(town, "key", ANSWER);

        town.clock().pass(Duration.ofHours(24).minusMillis(1));
        assertThat(found(town, "key")).contains(ANSWER);

        town.clock().pass(Duration.ofMillis(1));
        assertThat(found(town, "key")).isEmpty();
    }

    @Test
    default void a_key_can_be_used_again_after_a_day() {
        Municipality town = municipality();
        KeptAnswer second = about(town.ids().next());
        kept(town, "key", ANSWER);
        town.aDayPasses();

        kept(town, "key", second);

        assertThat(found(town, "key")).contains(second);
        town.clock().pass(Duration.ofHours(23));
        assertThat(found(town, "key")).contains(second);
    }

    @Test
    default void what_tells_about_something_can_be_forgotten() {
        Municipality town = municipality();
        UUID one = town.ids().next();
        UUID other = town.ids().next();
        kept(town, "one", about(one));
        kept(town, "one again", about(one));
        kept(town, "other", about(other));
        kept(town, "nothing", ANSWER);

        town.change(ports -> ports.keptAnswers().forget(one));

        assertThat(found(town, "one")).isEmpty();
        assertThat(found(town, "one again")).isEmpty();
        assertThat(found(town, "other")).contains(about(other));
        assertThat(found(town, "nothing")).contains(ANSWER);
    }

    @Test
    default void each_organisation_has_its_own_keys() {
        Municipality town = municipality();
        Municipality neighbour = town.neighbour();
        UUID subject = town.ids().next();
        kept(town, "key", about(subject));

        assertThat(found(neighbour, "key")).isEmpty();
        neighbour.change(ports -> ports.keptAnswers().forget(subject));
        kept(neighbour, "key", ANSWER);

        assertThat(found(town, "key")).contains(about(subject));
        assertThat(found(neighbour, "key")).contains(ANSWER);
    }

    @Test
    default void a_failed_unit_keeps_and_forgets_no_answer() {
        Municipality town = municipality();
        UUID subject = town.ids().next();
        kept(town, "key", about(subject));

        assertThatThrownBy(() -> town.change(ports -> {
                    ports.keptAnswers().forget(subject);
                    ports.keptAnswers().save("another key", ANSWER);
                    throw new IllegalStateException("the unit fails");
                }))
                .hasMessage("the unit fails");

        assertThat(found(town, "key")).contains(about(subject));
        assertThat(found(town, "another key")).isEmpty();
    }

    @Test
    default void a_command_under_a_key_is_carried_out_once() {
        Municipality town = municipality();
        OrgUnit added = once(town, adding("key"), unit(town, "Kansli"));
        long head = town.journalHead();

        assertThatThrownBy(() -> once(town, adding("key"), unit(town, "Kansli")))
                .isInstanceOfSatisfying(
                        AlreadyAnswered.class,
                        already -> assertThat(already.answer()).isEqualTo(answer(added)));

        assertThat(names(town)).containsExactly("Kansli");
        assertThat(found(town, "key")).contains(answer(added));
        assertThat(town.journalHead()).isEqualTo(head);
    }

    @Test
    default void another_command_under_the_same_key_is_told_the_first_answer_too() {
        Municipality town = municipality();
        OrgUnit added = once(town, adding("key"), unit(town, "Kansli"));
        Once other = new Once("key", "another fingerprint", adding("key").answer());

        assertThatThrownBy(() -> once(town, other, unit(town, "Stab")))
                .isInstanceOfSatisfying(
                        AlreadyAnswered.class,
                        already -> assertThat(already.answer()).isEqualTo(answer(added)));

        assertThat(names(town)).containsExactly("Kansli");
    }

    @Test
    default void commands_under_other_keys_or_of_other_organisations_are_carried_out() {
        Municipality town = municipality();
        Municipality neighbour = town.neighbour();
        once(town, adding("key"), unit(town, "Kansli"));

        once(town, adding("another key"), unit(town, "Stab"));
        once(neighbour, adding("key"), unit(town, "Theirs"));
        town.write(unit(town, "Without a key"));

        assertThat(names(town)).containsExactly("Kansli", "Stab", "Without a key");
        assertThat(names(neighbour)).containsExactly("Theirs");
    }

    @Test
    default void a_command_is_carried_out_again_after_a_day() {
        Municipality town = municipality();
        once(town, adding("key"), unit(town, "Kansli"));
        town.clock().pass(Duration.ofHours(24).minusMillis(1));
        assertThatThrownBy(() -> once(town, adding("key"), unit(town, "Kansli")))
                .isInstanceOf(AlreadyAnswered.class);
        town.clock().pass(Duration.ofMillis(1));

        OrgUnit again = once(town, adding("key"), unit(town, "Kansli igen"));

        assertThat(names(town)).containsExactly("Kansli", "Kansli igen");
        assertThat(found(town, "key")).contains(answer(again));
    }

    @Test
    default void a_command_that_failed_can_be_repeated_under_its_key() {
        Municipality town = municipality();
        Function<Ports, OrgUnit> failing = unit(town, "Never").andThen(unit -> {
            throw new Stale(1);
        });
        assertThatThrownBy(() -> once(town, adding("key"), failing)).isInstanceOf(Stale.class);

        once(town, adding("key"), unit(town, "Kansli"));

        assertThat(names(town)).containsExactly("Kansli");
    }

    @Test
    default void what_cannot_be_answered_is_not_carried_out() {
        Municipality town = municipality();
        Once failing = new Once("key", "fingerprint", (ports, result) -> {
            throw new IllegalStateException("there is no answer");
        });

        assertThatThrownBy(() -> once(town, failing, unit(town, "Kansli"))).hasMessage("there is no answer");

        assertThat(names(town)).isEmpty();
        assertThat(found(town, "key")).isEmpty();
    }

    @Test
    default void an_answer_is_made_from_what_its_own_unit_of_work_wrote() {
        Municipality town = municipality();
        BiFunction<Ports, Object, KeptAnswer> count = (ports, result) -> new KeptAnswer(
                "fingerprint",
                200,
                Map.of(),
                ports.registers()
                                .list(OrgUnit.KIND, null, Listing.first(200))
                                .items()
                                .size() + " units",
                null);

        once(town, new Once("key", "fingerprint", count), unit(town, "Kansli"));

        assertThat(found(town, "key")).map(KeptAnswer::body).contains("1 units");
    }

    @Test
    default void of_many_who_send_the_same_command_at_once_one_is_carried_out() {
        Municipality town = municipality();
        AtomicInteger turn = new AtomicInteger();

        List<String> heard = AtOnce.call(8, () -> {
            String name = "Unit " + turn.incrementAndGet();
            try {
                return once(town, adding("key"), unit(town, name)).name();
            } catch (AlreadyAnswered already) {
                return already.answer().body();
            }
        });

        assertThat(names(town)).hasSize(1);
        assertThat(heard).containsOnly(names(town).get(0));
    }
}
