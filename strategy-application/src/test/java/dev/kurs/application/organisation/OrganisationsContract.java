package dev.kurs.application.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kurs.application.Actor;
import dev.kurs.application.Municipality;
import dev.kurs.application.NotFound;
import dev.kurs.application.PortContract;
import dev.kurs.application.Samples;
import dev.kurs.application.Stale;
import dev.kurs.application.Stored;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.organisation.DiscountSchedule;
import dev.kurs.domain.organisation.DiscountScheduleId;
import dev.kurs.domain.organisation.OrgUnit;
import dev.kurs.domain.organisation.Organisation;
import dev.kurs.domain.organisation.Organisation.BiasFactor;
import dev.kurs.domain.organisation.Organisation.Governance;
import dev.kurs.domain.organisation.Organisation.Language;
import dev.kurs.domain.organisation.Organisation.LegalProfile;
import dev.kurs.domain.organisation.OrganisationId;
import dev.kurs.domain.organisation.Role;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link Organisations} keep, in every implementation. */
public interface OrganisationsContract extends PortContract {

    /** The settings as they stand. */
    default Stored<Organisation> settings(Municipality town) {
        return town.read(ports -> ports.organisations().get());
    }

    /** An organisation with all its settings other than those it began with. */
    default Organisation resettled(Municipality town, String name) {
        DiscountScheduleId schedule = town.saved(
                        DiscountSchedule.KIND,
                        DiscountSchedule.shipped(
                                        () -> new DiscountScheduleId(town.ids().next()))
                                .get(0))
                .id();
        return new Organisation(
                town.id(),
                name,
                Currency.getInstance("DKK"),
                ZoneId.of("Europe/Copenhagen"),
                Language.DA,
                new BigDecimal("0.05"),
                40,
                Governance.ENFORCED,
                LegalProfile.DK,
                schedule,
                List.of(
                        new BiasFactor("IT", new BigDecimal("1.25")),
                        new BiasFactor("QUALITY", new BigDecimal("0.9"))));
    }

    @Test
    default void an_organisation_that_was_never_founded_is_not_found() {
        Municipality town = municipality();
        OrganisationId nobody = new OrganisationId(town.ids().next());

        assertThatThrownBy(() -> town.installation()
                        .transactions()
                        .read(nobody, ports -> ports.organisations().get()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    default void a_founded_organisation_has_the_settings_it_was_founded_with() {
        Municipality town = municipality();

        Organisation founded = Organisation.founded(town.id(), "Granby").after();

        assertThat(settings(town))
                .isEqualTo(new Stored<>(
                        founded, 1, town.clock().instant(), town.clock().instant()));
    }

    @Test
    default void changed_settings_are_given_back_whole() {
        Municipality town = municipality();
        Stored<Organisation> before = settings(town);
        Organisation after = resettled(town, "Nya Granby");
        town.aDayPasses();

        Stored<Organisation> saved =
                town.write(ports -> ports.organisations().save(1, before.value().changed(after)));

        assertThat(saved)
                .isEqualTo(
                        new Stored<>(after, 2, before.createdAt(), town.clock().instant()));
        assertThat(settings(town)).isEqualTo(saved);
    }

    @Test
    default void a_unit_of_work_sees_the_settings_it_changed() {
        Municipality town = municipality();
        Organisation after = resettled(town, "Nya Granby");

        town.change(ports -> {
            Organisation before = ports.organisations().get().value();
            ports.organisations().save(1, before.changed(after));
            assertThat(ports.organisations().get().value()).isEqualTo(after);
        });
    }

    @Test
    default void stale_settings_are_refused_and_nothing_changes() {
        Municipality town = municipality();
        Stored<Organisation> before = settings(town);
        Organisation after = resettled(town, "Nya Granby");
        long head = town.journalHead();

        for (long stale : List.of(0L, 2L)) {
            assertThatThrownBy(() -> town.write(ports ->
                            ports.organisations().save(stale, before.value().changed(after))))
                    .isInstanceOf(Stale.class);
        }

        assertThat(settings(town)).isEqualTo(before);
        assertThat(town.journalHead()).isEqualTo(head);
    }

    @Test
    default void settings_in_which_nothing_changed_leave_no_trace() {
        Municipality town = municipality();
        Stored<Organisation> before = settings(town);
        long head = town.journalHead();
        town.aDayPasses();

        Stored<Organisation> again = town.write(ports -> ports.organisations().save(1, Change.none(before.value())));

        assertThat(again).isEqualTo(before);
        assertThat(town.journalHead()).isEqualTo(head);
    }

    @Test
    default void a_failed_unit_leaves_the_settings_as_they_were() {
        Municipality town = municipality();
        Stored<Organisation> before = settings(town);
        Organisation after = resettled(town, "Nya Granby");

        assertThatThrownBy(() -> town.change(ports -> {
                    ports.organisations().save(1, before.value().changed(after));
                    throw new IllegalStateException("the unit fails");
                }))
                .hasMessage("the unit fails");

        assertThat(settings(town)).isEqualTo(before);
        assertThat(town.installation().gate().findOrganisation("Nya Granby")).isEmpty();
    }

    @Test
    default void each_organisation_has_its_own_settings() {
        Municipality town = municipality();
        Municipality neighbour = town.neighbour();
        Stored<Organisation> theirs = settings(neighbour);
        Organisation after = resettled(town, "Nya Granby");

        town.write(ports -> ports.organisations()
                .save(1, ports.organisations().get().value().changed(after)));

        assertThat(settings(neighbour)).isEqualTo(theirs);
        assertThat(settings(town).value()).isEqualTo(after);
    }

    @Test
    default void an_organisation_that_could_not_be_founded_is_not_there() {
        Municipality town = municipality();
        OrganisationId id = new OrganisationId(town.ids().next());
        Actor founder = new Actor(id, id, null, Role.ADMINISTRATOR, List.of(), "request-2", null);

        assertThatThrownBy(() -> town.installation().transactions().write(founder, ports -> {
                    ports.organisations().save(0, Organisation.founded(id, "Storby"));
                    ports.registers().save(OrgUnit.KIND, 0, OrgUnit.KIND.added(Samples.orgUnit(town.ids(), "Kansli")));
                    throw new IllegalStateException("the unit fails");
                }))
                .hasMessage("the unit fails");

        assertThat(town.installation().gate().findOrganisation("Storby")).isEmpty();
        assertThatThrownBy(() -> town.installation()
                        .transactions()
                        .read(id, ports -> ports.organisations().get()))
                .isInstanceOf(NotFound.class);
    }
}
