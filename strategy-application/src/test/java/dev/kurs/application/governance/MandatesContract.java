package dev.kurs.application.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kurs.application.AsOf;
import dev.kurs.application.AtOnce;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.From;
import dev.kurs.application.Listing.Sort;
import dev.kurs.application.Municipality;
import dev.kurs.application.NotFound;
import dev.kurs.application.Samples;
import dev.kurs.application.Stale;
import dev.kurs.application.Stored;
import dev.kurs.domain.governance.Limit;
import dev.kurs.domain.governance.Mandate;
import dev.kurs.domain.governance.Mandate.Revocation;
import dev.kurs.domain.governance.MandateHolder;
import dev.kurs.domain.governance.MandateId;
import dev.kurs.domain.governance.Place;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.governance.Reporting;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.portfolio.Project;
import dev.kurs.domain.strategy.Strategy;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link Mandates} keep and list, in every implementation. */
public interface MandatesContract extends MandateChainsContract {

    @Test
    default void a_mandate_is_given_back_whole_whoever_holds_it_and_wherever() {
        Municipality town = municipality();
        Instant now = town.clock().instant();
        Project project = town.savedProject(town.strategy(), "En inloggning");
        MandateHolder council = body(town, "Fullmäktige");
        Mandate root = Grant.to(council).mandate(new MandateId(town.ids().next()));

        Stored<Mandate> stored = town.write(ports -> ports.mandates().save(0, MandateChainsContract.granted(root)));
        Mandate overStrategy = saved(
                town,
                Grant.to(position(town))
                        .over(Place.of(town.strategy()))
                        .by(root.id())
                        .reported(Reporting.within(Period.parse("P1M14D"))));
        Mandate overGoal = saved(
                town,
                Grant.to(person(town, "Åke Exempel"))
                        .of(Power.PASS_GATE, Power.PRIORITISE)
                        .over(Place.of(town.strategy(), town.goal()))
                        .reported(Reporting.NONE)
                        .notFurther());
        Mandate overProject = saved(
                town,
                Grant.to(council).over(Place.of(town.strategy(), project.id())).during("2026-02-01/2026-02-28"));

        assertThat(stored).isEqualTo(new Stored<>(root, 1, now, now));
        for (Mandate mandate : List.of(root, overStrategy, overGoal, overProject)) {
            assertThat(found(town, mandate.id(), AsOf.NOW)).contains(mandate);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.01", "5000000", "0.1", "123456789012345678.000000000001", "999999999999999999"})
    default void limits_are_given_back_to_the_last_digit(String amount) {
        Municipality town = municipality();
        Grant grant = Grant.to(body(town, "Styrelsen"));

        Mandate both = saved(town, grant.upTo(amount, amount));
        Mandate perDecision = saved(town, grant.upTo(amount, null));
        Mandate perYear = saved(
                town, grant.within(new Limit(null, new Money(new BigDecimal(amount), Currency.getInstance("JPY")))));

        for (Mandate mandate : List.of(both, perDecision, perYear)) {
            assertThat(found(town, mandate.id(), AsOf.NOW).map(Mandate::limit)).contains(mandate.limit());
        }
    }

    @Test
    default void a_mandate_that_was_never_granted_is_not_found() {
        Municipality town = municipality();
        MandateId unknown = new MandateId(town.ids().next());

        assertThat(found(town, unknown, AsOf.NOW)).isEmpty();
        assertThatThrownBy(() -> town.read(ports -> ports.mandates().get(unknown)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    default void a_revoked_mandate_stays_and_was_not_revoked_before() {
        Municipality town = municipality();
        AsOf before = town.beforeNow();
        Mandate mandate = saved(town, Grant.to(body(town, "Styrelsen")));
        AsOf granted = town.aDayPasses();

        Mandate revoked = revoked(town, mandate, "2026-04-01");

        assertThat(revoked.revoked()).isEqualTo(new Revocation(LocalDate.parse("2026-04-01"), "Ny ordning"));
        assertThat(found(town, mandate.id(), AsOf.NOW)).contains(revoked);
        assertThat(found(town, mandate.id(), granted)).contains(mandate);
        assertThat(found(town, mandate.id(), before)).isEmpty();
        Stored<Mandate> stored = town.read(ports -> ports.mandates().get(mandate.id()));
        assertThat(stored.version()).isEqualTo(2);
        assertThat(stored.updatedAt()).isAfter(stored.createdAt());
    }

    @Test
    default void who_knows_another_version_stores_nothing() {
        Municipality town = municipality();
        Mandate mandate = saved(town, Grant.to(body(town, "Styrelsen")));
        Mandate never =
                Grant.to(mandate.holder()).mandate(new MandateId(town.ids().next()));
        Revocation how = new Revocation(LocalDate.parse("2026-04-01"), "Ny ordning");
        long head = town.journalHead();

        assertThatThrownBy(() -> town.write(ports -> ports.mandates().save(0, MandateChainsContract.granted(mandate))))
                .isInstanceOf(Stale.class);
        for (long version : List.of(2L, 7L)) {
            assertThatThrownBy(() -> town.write(ports -> ports.mandates()
                            .save(version, mandate.revoked(how, List.of(), LocalDate.parse("2026-01-01")))))
                    .isInstanceOf(Stale.class);
        }
        assertThatThrownBy(() -> town.write(ports ->
                        ports.mandates().save(1, never.revoked(how, List.of(), LocalDate.parse("2026-01-01")))))
                .isInstanceOf(Stale.class);
        assertThat(found(town, mandate.id(), AsOf.NOW)).contains(mandate);
        assertThat(town.journalHead()).isEqualTo(head);
    }

    @Test
    default void of_many_who_revoke_at_once_one_does() {
        Municipality town = municipality();
        Mandate mandate = saved(town, Grant.to(body(town, "Styrelsen")));

        List<Boolean> done = AtOnce.call(8, () -> {
            try {
                revoked(town, mandate, "2026-04-01");
                return true;
            } catch (Stale stale) {
                return false;
            }
        });

        assertThat(done).containsOnlyOnce(true);
    }

    // ---- listing

    @Test
    default void mandates_are_listed_as_they_were_granted_and_as_they_were_known() {
        Municipality town = municipality();
        Grant grant = Grant.to(body(town, "Styrelsen"));
        Mandate one = saved(town, grant);
        Mandate two = saved(town, grant);
        AsOf known = town.aDayPasses();
        Mandate three = saved(town, grant);
        Mandate revoked = revoked(town, one, "2026-04-01");

        assertThat(listed(town, Listing.first(2))).containsExactly(revoked, two, three);
        assertThat(listed(town, Listing.first(1).knowing(known))).containsExactly(one, two);
        assertThat(listed(town.neighbour(), Listing.first(2))).isEmpty();
    }

    @Test
    default void mandates_can_be_filtered_by_what_they_say() {
        Municipality town = municipality();
        Project project = town.savedProject(town.strategy(), "En inloggning");
        MandateHolder council = body(town, "Fullmäktige");
        MandateHolder chief = position(town);
        MandateHolder ake = person(town, "Åke Exempel");
        Mandate root = saved(town, Grant.to(council).during("2026-01-01/2030-12-31"));
        Mandate overStrategy =
                saved(town, Grant.to(chief).over(Place.of(town.strategy())).by(root.id()));
        Mandate overGoal = saved(
                town, Grant.to(ake).over(Place.of(town.strategy(), town.goal())).during("2026-02-01/.."));
        Mandate overProject = revoked(
                town,
                saved(
                        town,
                        Grant.to(ake)
                                .over(Place.of(town.strategy(), project.id()))
                                .notFurther()),
                "2026-04-01");

        assertThat(where(town, "body", council.id())).containsExactly(root);
        assertThat(where(town, "position", chief.id())).containsExactly(overStrategy);
        assertThat(where(town, "person", ake.id())).containsExactly(overGoal, overProject);
        assertThat(where(town, "scope", "ORGANISATION")).containsExactly(root);
        assertThat(where(town, "scope", "PROJECT")).containsExactly(overProject);
        assertThat(where(town, "strategy", town.strategy())).containsExactly(overStrategy, overGoal, overProject);
        assertThat(where(town, "goal", town.goal())).containsExactly(overGoal);
        assertThat(where(town, "project", project.id())).containsExactly(overProject);
        assertThat(where(town, "from", "2026-02-01")).containsExactly(overGoal);
        assertThat(where(town, "to", "2030-12-31")).containsExactly(root);
        assertThat(where(town, "mayDelegate", false)).containsExactly(overProject);
        assertThat(where(town, "grantedBy", root.id())).containsExactly(overStrategy);
        assertThat(where(town, "revokedOn", "2026-04-01")).containsExactly(overProject);
        assertThat(where(town, "person", council.id())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "body",
                "position",
                "person",
                "scope",
                "strategy",
                "goal",
                "project",
                "from",
                "to",
                "mayDelegate",
                "grantedBy",
                "revokedOn"
            })
    default void what_is_equal_is_sorted_as_it_was_granted(String field) {
        Municipality town = municipality();
        Grant grant = Grant.to(body(town, "Styrelsen"));
        Mandate one = saved(town, grant);
        Mandate two = saved(town, grant);
        Listing falling = new Listing(Map.of(), List.of(new Sort(field, true)), 1, From.START, AsOf.NOW);

        assertThat(listed(town, falling)).containsExactly(one, two);
    }

    @Test
    default void what_sorts_by_a_day_sorts_what_has_none_last() {
        Municipality town = municipality();
        Grant grant = Grant.to(body(town, "Styrelsen"));
        Mandate open = saved(town, grant);
        Mandate late = saved(town, grant.during("2026-01-01/2030-12-31"));
        Mandate early = saved(town, grant.during("2026-01-01/2026-12-31"));

        for (boolean falling : List.of(true, false)) {
            List<Sort> sort = List.of(new Sort("to", falling));
            assertThat(listed(town, new Listing(Map.of(), sort, 1, From.START, AsOf.NOW)))
                    .isEqualTo(falling ? List.of(late, early, open) : List.of(early, late, open));
        }
    }

    @Test
    default void what_is_over_a_confidential_draft_is_hidden_whoever_holds_it() {
        Municipality town = municipality();
        Strategy secret = secret(town);

        for (MandateHolder holder : List.of(body(town, "Styrelsen"), position(town), person(town, "Åke Exempel"))) {
            Mandate hidden = saved(town, Grant.to(holder).over(Place.of(secret.id(), town.goal())));
            Mandate shown = saved(town, Grant.to(holder));
            assertThat(asked(town, all -> all.listHeldBy(List.of(holder), true, AsOf.NOW)))
                    .containsExactly(hidden, shown);
            assertThat(asked(town, all -> all.listHeldBy(List.of(holder), false, AsOf.NOW)))
                    .containsExactly(shown);
        }
    }

    @Test
    default void mandates_over_confidential_drafts_are_there_for_those_who_may_see_them() {
        Municipality town = municipality();
        Strategy secret = secret(town);
        MandateHolder board = body(town, "Styrelsen");
        Mandate whole = saved(town, Grant.to(board));
        Mandate hidden = saved(town, Grant.to(board).over(Place.of(secret.id())).by(whole.id()));
        Mandate shown = saved(town, Grant.to(board).over(Place.of(town.strategy())));
        AsOf asDraft = town.aDayPasses();
        town.write(ports -> ports.strategies().save(1, secret.withHeader(Samples.header("Öppen"))));

        for (AsOf asOf : List.of(AsOf.NOW, asDraft)) {
            List<Mandate> whatever = List.of(whole, hidden, shown);
            List<Mandate> some = asOf.equals(AsOf.NOW) ? whatever : List.of(whole, shown);
            for (boolean confidential : List.of(true, false)) {
                List<Mandate> expected = confidential ? whatever : some;
                assertThat(town.read(ports ->
                                        ports.mandates().list(Listing.first(9).knowing(asOf), confidential))
                                .items())
                        .extracting(Stored::value)
                        .isEqualTo(expected);
                assertThat(asked(town, all -> all.listNear(Power.PASS_GATE, List.of(), 9, confidential, asOf)))
                        .isEqualTo(expected);
                assertThat(asked(town, all -> all.listHeldBy(List.of(board), confidential, asOf)))
                        .isEqualTo(expected);
            }
        }
    }
}
