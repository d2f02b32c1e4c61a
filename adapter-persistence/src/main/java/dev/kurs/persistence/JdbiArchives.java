package dev.kurs.persistence;

import dev.kurs.application.Actor;
import dev.kurs.application.archive.ArchivedTable;
import dev.kurs.application.archive.Archives;
import dev.kurs.domain.organisation.OrganisationId;
import dev.kurs.domain.organisation.Role;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Whole organisations out of a database and into it. */
final class JdbiArchives implements Archives {

    private final Sessions sessions;
    private final SharedCommits writer;
    private final InstantSource clock;

    JdbiArchives(Sessions sessions, SharedCommits writer, InstantSource clock) {
        this.sessions = sessions;
        this.writer = writer;
        this.clock = clock;
    }

    @Override
    public String schema() {
        return Migrations.NEWEST;
    }

    @Override
    public List<ArchivedTable> tables() {
        return sessions.withReader(session -> session.ports().archivedTables());
    }

    @Override
    public <R> R read(OrganisationId organisation, Function<Rows, R> work) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        return sessions.withReader(session -> session.read(
                organisation, now, ports -> work.apply(session.ports().archivedRows())));
    }

    @Override
    public void add(OrganisationId organisation, Consumer<Rows> work) {
        Actor operator = new Actor(organisation, organisation, null, Role.ADMINISTRATOR, List.of(), "import", null);
        writer.carryOut(operator, ports -> {
            work.accept(((JdbiPorts) ports).archivedRows());
            return organisation;
        });
    }
}
