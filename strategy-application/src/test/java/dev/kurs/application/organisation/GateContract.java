package dev.kurs.application.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kurs.application.Municipality;
import dev.kurs.application.PortContract;
import dev.kurs.application.Samples;
import dev.kurs.application.Stored;
import dev.kurs.application.organisation.Gate.Home;
import dev.kurs.application.organisation.Gate.Named;
import dev.kurs.application.organisation.Gate.Opening;
import dev.kurs.domain.kernel.ExternalKey;
import dev.kurs.domain.organisation.ApiKey;
import dev.kurs.domain.organisation.ApiKeyId;
import dev.kurs.domain.organisation.OrgUnit;
import dev.kurs.domain.organisation.Organisation;
import dev.kurs.domain.organisation.OrganisationId;
import dev.kurs.domain.organisation.Person;
import dev.kurs.domain.organisation.Role;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the {@link Gate} answers, in every implementation. */
public interface GateContract extends PortContract {

    /** What stands in for the digest of a secret. */
    String DIGEST = "0123456789abcdef".repeat(4);

    /** What stands in for the digest of another secret. */
    String OTHER_DIGEST = "fedcba9876543210".repeat(4);

    /** Saves a key that acts for a person and expires in a day. */
    default ApiKey savedKey(Municipality town, String digest) {
        ApiKey key = new ApiKey(
                new ApiKeyId(town.ids().next()),
                "Lönesystemet",
                Role.EDITOR,
                town.person(),
                List.of("voteFor"),
                town.clock().instant().plus(Duration.ofDays(1)),
                null);
        return town.write(ports -> ports.apiKeys().add(ApiKey.made(key), digest))
                .value();
    }

    /** The gate of the store that a municipality stands in. */
    default Gate gate(Municipality town) {
        return town.installation().gate();
    }

    @Test
    default void a_key_opens_its_own_organisation() {
        Municipality town = municipality();
        Municipality neighbour = town.neighbour();
        ApiKey ours = savedKey(town, DIGEST);
        ApiKey theirs = savedKey(neighbour, OTHER_DIGEST);

        assertThat(gate(town).findKey(DIGEST)).contains(new Opening(town.id(), ours, town.journalHead()));
        assertThat(gate(town).findKey(OTHER_DIGEST))
                .contains(new Opening(neighbour.id(), theirs, neighbour.journalHead()));
    }

    @Test
    default void a_digest_that_nobody_has_opens_nothing() {
        Municipality town = municipality();
        savedKey(town, DIGEST);

        assertThat(gate(town).findKey(OTHER_DIGEST)).isEmpty();
        assertThat(gate(town).findKey("")).isEmpty();
    }

    @Test
    default void a_revoked_key_is_found_and_says_so() {
        Municipality town = municipality();
        ApiKey key = savedKey(town, DIGEST);
        town.write(ports -> ports.apiKeys().save(1, key.revoked(ports.now())));

        assertThat(gate(town).findKey(DIGEST))
                .map(opening -> opening.key().opensAt(town.clock().instant()))
                .contains(false);
    }

    @Test
    default void an_expired_key_is_found_and_says_so() {
        Municipality town = municipality();
        ApiKey key = savedKey(town, DIGEST);
        town.aDayPasses();

        assertThat(gate(town).findKey(DIGEST)).map(Opening::key).contains(key);
        assertThat(key.opensAt(town.clock().instant())).isFalse();
    }

    @Test
    default void the_gate_tells_where_the_organisations_journal_stands() {
        Municipality town = municipality();
        Municipality neighbour = town.neighbour();
        savedKey(town, DIGEST);
        long head = town.journalHead();

        neighbour.saved(OrgUnit.KIND, Samples.orgUnit(town.ids(), "Theirs"));
        assertThat(gate(town).findKey(DIGEST)).map(Opening::journal).contains(head);

        town.saved(OrgUnit.KIND, Samples.orgUnit(town.ids(), "Ours"));
        assertThat(gate(town).findKey(DIGEST)).map(Opening::journal).contains(head + 1);

        assertThatThrownBy(() -> town.change(ports -> {
                    ports.registers().save(OrgUnit.KIND, 0, OrgUnit.KIND.added(Samples.orgUnit(town.ids(), "No")));
                    throw new IllegalStateException("the unit fails");
                }))
                .hasMessage("the unit fails");
        assertThat(gate(town).findKey(DIGEST)).map(Opening::journal).contains(head + 1);
    }

    @Test
    default void whoever_carries_a_key_of_the_provider_comes_home_to_their_own_organisation() {
        Municipality town = municipality();
        Municipality neighbour = town.neighbour();
        ExternalKey key = new ExternalKey("oidc", "a1b2");
        town.change(ports -> ports.resources().setExternalKeys(town.person(), List.of(key)));

        assertThat(gate(town).findHome(town.id(), key))
                .contains(new Home(town.id(), town.person(), town.journalHead()));
        assertThat(gate(town).findHome(neighbour.id(), key))
                .contains(new Home(neighbour.id(), null, neighbour.journalHead()));
    }

    @Test
    default void whoever_asks_for_nobody_or_for_somebody_unknown_finds_the_organisation_alone() {
        Municipality town = municipality();
        town.change(
                ports -> ports.resources().setExternalKeys(town.person(), List.of(new ExternalKey("oidc", "a1b2"))));
        Home alone = new Home(town.id(), null, town.journalHead());

        assertThat(gate(town).findHome(town.id(), null)).contains(alone);
        assertThat(gate(town).findHome(town.id(), new ExternalKey("oidc", "A1B2")))
                .contains(alone);
        assertThat(gate(town).findHome(town.id(), new ExternalKey("hr", "a1b2")))
                .contains(alone);
    }

    @Test
    default void only_a_person_comes_home_and_only_one_who_is_not_erased() {
        Municipality town = municipality();
        ExternalKey person = new ExternalKey("oidc", "a1b2");
        ExternalKey other = new ExternalKey("oidc", "c3d4");
        OrgUnit unit = town.saved(OrgUnit.KIND, Samples.orgUnit(town.ids(), "Ours"));
        town.change(ports -> {
            ports.resources().setExternalKeys(unit.id(), List.of(other));
            ports.resources().setExternalKeys(town.person(), List.of(person));
            Stored<Person> before = ports.registers().get(Person.KIND, town.person());
            ports.registers().save(Person.KIND, before.version(), before.value().withoutPersonalData());
        });

        assertThat(gate(town).findHome(town.id(), other)).map(Home::person).isEmpty();
        assertThat(gate(town).findHome(town.id(), person)).map(Home::person).isEmpty();
    }

    @Test
    default void nobody_comes_home_to_an_organisation_that_is_not_there() {
        Municipality town = municipality();

        assertThat(gate(town).findHome(new OrganisationId(town.ids().next()), null))
                .isEmpty();
    }

    @Test
    default void an_organisation_is_found_by_the_name_it_bears_now() {
        Municipality town = municipality();
        Municipality neighbour = town.neighbour();

        assertThat(gate(town).findOrganisation("Granby")).contains(town.id());
        assertThat(gate(town).findOrganisation("Lillby")).contains(neighbour.id());
        assertThat(gate(town).findOrganisation("Storby")).isEmpty();

        town.change(ports -> {
            Organisation before = ports.organisations().get().value();
            Organisation renamed =
                    Organisation.founded(before.id(), "Nya Granby").after();
            ports.organisations().save(1, before.changed(renamed));
        });

        assertThat(gate(town).findOrganisation("Nya Granby")).contains(town.id());
        assertThat(gate(town).findOrganisation("Granby")).isEmpty();
    }

    @Test
    default void a_store_that_is_there_answers() {
        assertThat(gate(municipality()).answers()).isTrue();
    }

    @Test
    default void the_organisations_are_listed_by_name_and_those_alone_that_were_founded() {
        Municipality town = municipality();
        Municipality neighbour = town.neighbour();
        town.installation()
                .transactions()
                .read(
                        new OrganisationId(town.ids().next()),
                        ports -> ports.journal().verify());

        assertThat(gate(town).listOrganisations())
                .containsExactly(new Named(town.id(), "Granby"), new Named(neighbour.id(), "Lillby"));
    }
}
