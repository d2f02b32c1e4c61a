package dev.kurs.application.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kurs.application.Municipality;
import dev.kurs.application.Ports;
import dev.kurs.application.Samples;
import dev.kurs.domain.organisation.OrgUnit;
import dev.kurs.domain.organisation.Organisation;
import dev.kurs.domain.organisation.OrganisationId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the in-memory units of work refuse, so that a mistake of an embedder is seen at once. */
final class UnitOfWorkTest implements InMemoryPorts {

    private final Municipality town = municipality();

    private OrgUnit save(Ports ports) {
        OrgUnit unit = Samples.orgUnit(town.ids(), "Kansli");
        return ports.registers().save(OrgUnit.KIND, 0, OrgUnit.KIND.added(unit)).value();
    }

    @Test
    void a_unit_within_another_is_refused() {
        assertThatThrownBy(() -> town.change(ports -> town.change(this::save)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("within another");
    }

    @Test
    void a_unit_that_is_over_writes_no_more() {
        Ports kept = town.write(ports -> ports);
        long head = town.journalHead();

        assertThatThrownBy(() -> save(kept))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is over");

        assertThat(town.journalHead()).isEqualTo(head);
    }

    @Test
    void nothing_at_all_is_written_in_a_read() {
        UUID some = town.ids().next();
        OrganisationId id = town.id();

        assertThatThrownBy(() -> town.read(ports -> {
                    ports.resources().setExternalKeys(id, List.of());
                    return true;
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("only reads");
        assertThatThrownBy(() -> town.read(ports -> {
                    ports.keptAnswers().forget(some);
                    return true;
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> town.read(ports -> {
                    ports.measurements().save(List.of(), List.of());
                    return true;
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void another_organisation_is_not_founded_in_the_ports_of_this_one() {
        OrganisationId other = new OrganisationId(town.ids().next());

        assertThatThrownBy(() ->
                        town.write(ports -> ports.organisations().save(0, Organisation.founded(other, "Storby"))))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(town.installation().gate().findOrganisation("Storby")).isEmpty();
    }
}
