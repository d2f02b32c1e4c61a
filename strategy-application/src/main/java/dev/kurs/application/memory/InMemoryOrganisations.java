package dev.kurs.application.memory;

import dev.kurs.application.AsOf;
import dev.kurs.application.NotFound;
import dev.kurs.application.Stored;
import dev.kurs.application.organisation.Organisations;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.organisation.Organisation;
import dev.kurs.domain.organisation.OrganisationId;

final class InMemoryOrganisations implements Organisations {

    private final UnitOfWork unit;

    InMemoryOrganisations(UnitOfWork unit) {
        this.unit = unit;
    }

    @Override
    public Stored<Organisation> get() {
        return unit.rows().organisation().all(AsOf.NOW).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("organisation", "of this unit of work"));
    }

    @Override
    public Stored<Organisation> save(long version, Change<Organisation> change) {
        OrganisationId id = change.after().id();
        if (!unit.isFor(id)) {
            throw new IllegalArgumentException("these ports were opened for another organisation than " + id);
        }
        return unit.save(OrganisationRows::organisation, id, version, change);
    }
}
