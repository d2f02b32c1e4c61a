package dev.kurs.application.memory;

import dev.kurs.application.AsOf;
import dev.kurs.application.NotFound;
import dev.kurs.application.Stored;
import dev.kurs.application.organisation.Organisations;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.organisation.Organisation;

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
        return unit.save(OrganisationRows::organisation, change.after().id(), version, change);
    }
}
