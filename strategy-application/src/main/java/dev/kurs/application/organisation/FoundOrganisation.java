package dev.kurs.application.organisation;

import dev.kurs.application.Actor;
import dev.kurs.application.Ids;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.domain.organisation.DiscountSchedule;
import dev.kurs.domain.organisation.DiscountScheduleId;
import dev.kurs.domain.organisation.Organisation;
import dev.kurs.domain.organisation.OrganisationId;
import dev.kurs.domain.organisation.Role;
import java.util.List;

/** Founds an organisation on this installation, with the settings and the reference data that all begin with. */
public final class FoundOrganisation {

    private final Transactions transactions;
    private final Ids ids;

    /** The use case over these. */
    public FoundOrganisation(Transactions transactions, Ids ids) {
        this.transactions = transactions;
        this.ids = ids;
    }

    /**
     * Founds it. The installation itself acts, not somebody with a key.
     *
     * @param name 1 to 500 characters, not borne by another organisation here
     * @param request what the journal names as the request
     */
    public Stored<Organisation> handle(String name, String request) {
        OrganisationId id = new OrganisationId(ids.next());
        Actor installation = new Actor(id, id, null, Role.ADMINISTRATOR, List.of(), request, null);
        return transactions.write(installation, ports -> {
            Stored<Organisation> founded = ports.organisations().save(0, Organisation.founded(id, name));
            DiscountSchedule.shipped(() -> new DiscountScheduleId(ids.next()))
                    .forEach(schedule ->
                            ports.registers().save(DiscountSchedule.KIND, 0, DiscountSchedule.KIND.added(schedule)));
            return founded;
        });
    }
}
