package dev.kurs.application.organisation;

import dev.kurs.application.Stored;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.organisation.Organisation;

/** The settings of the organisation that the ports were opened for. */
public interface Organisations {

    /**
     * The settings as they stand.
     *
     * @throws dev.kurs.application.NotFound when the organisation was never founded
     */
    Stored<Organisation> get();

    /**
     * Stores changed settings, or a new organisation.
     *
     * @param version the one that is changed; 0 for a new organisation
     * @throws dev.kurs.application.Stale when another version stands
     */
    Stored<Organisation> save(long version, Change<Organisation> change);
}
