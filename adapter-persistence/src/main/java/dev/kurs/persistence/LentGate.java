package dev.kurs.persistence;

import dev.kurs.application.organisation.Gate;
import dev.kurs.domain.kernel.ExternalKey;
import dev.kurs.domain.organisation.OrganisationId;
import dev.kurs.persistence.organisation.JdbiGate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** The gate, asked on whatever session is free. */
final class LentGate implements Gate {

    private final Sessions sessions;

    LentGate(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Optional<Opening> findKey(String digest) {
        return sessions.withReader(session -> session.findKey(digest));
    }

    @Override
    public Optional<Shared> findShareLink(String digest) {
        return sessions.withReader(session -> session.ask(gate -> gate.findShareLink(digest)));
    }

    @Override
    public Optional<Home> findHome(OrganisationId organisation, @Nullable ExternalKey person) {
        return sessions.withReader(session -> session.ask(organisation, gate -> gate.findHome(organisation, person)));
    }

    @Override
    public Optional<OrganisationId> findOrganisation(String name) {
        return sessions.withReader(session -> session.ask(gate -> gate.findOrganisation(name)));
    }

    @Override
    public List<Named> listOrganisations() {
        return sessions.withReader(session -> session.ask(JdbiGate::listOrganisations));
    }

    @Override
    public boolean answers() {
        try {
            return sessions.withReader(session -> session.ask(gate -> gate.answers()));
        } catch (JdbiException | DatabaseUnreachable e) {
            return false;
        }
    }
}
