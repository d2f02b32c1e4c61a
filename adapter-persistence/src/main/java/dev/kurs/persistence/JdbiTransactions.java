package dev.kurs.persistence;

import dev.kurs.application.Actor;
import dev.kurs.application.Ports;
import dev.kurs.application.Transactions;
import dev.kurs.domain.organisation.OrganisationId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;

/** Units of work on a database: those that write share commits, those that read each see one state. */
final class JdbiTransactions implements Transactions {

    private final Sessions sessions;
    private final SharedCommits writer;
    private final InstantSource clock;

    JdbiTransactions(Sessions sessions, SharedCommits writer, InstantSource clock) {
        this.sessions = sessions;
        this.writer = writer;
        this.clock = clock;
    }

    @Override
    public <R> R write(Actor actor, Function<Ports, R> work) {
        return writer.carryOut(actor, work);
    }

    @Override
    public <R> R read(OrganisationId organisation, Function<Ports, R> work) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        return sessions.withReader(session -> session.read(organisation, now, work));
    }
}
