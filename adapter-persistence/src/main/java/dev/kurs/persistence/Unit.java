package dev.kurs.persistence;

import dev.kurs.application.Actor;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.organisation.OrganisationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.config.JdbiConfig;
import org.jspecify.annotations.Nullable;

/**
 * The unit of work that a session carries out at the moment: for which organisation, when, and what happened in it so
 * far. A session has one for good and uses it again and again, since attaching the ports anew would cost more than most
 * of the queries that they are for; between two units it names no organisation, and then no statement runs.
 */
public final class Unit implements JdbiConfig<Unit> {

    private @Nullable OrganisationId organisation;
    private @Nullable Actor actor;
    private Instant now = Instant.EPOCH;
    private final List<Event> events = new ArrayList<>();
    private long told;
    private boolean forgetting;
    private @Nullable JdbiPorts ports;

    /** The unit of a session that is about to be made; JDBI calls this. */
    public Unit() {}

    /** The unit of the session that a handle belongs to. */
    public static Unit of(Handle handle) {
        return handle.getConfig(Unit.class);
    }

    void connect(JdbiPorts session) {
        ports = session;
    }

    /** What there is, as every port that stores something keeps it up to date. */
    public JdbiResources resources() {
        return ports().resources();
    }

    JdbiKeptAnswers keptAnswers() {
        return ports().keptAnswers();
    }

    private JdbiPorts ports() {
        return Objects.requireNonNull(ports, "a unit belongs to a session");
    }

    void begin(OrganisationId of, @Nullable Actor by, Instant at) {
        organisation = of;
        actor = by;
        now = at;
        events.clear();
        told = 0;
    }

    void end() {
        organisation = null;
        actor = null;
        events.clear();
    }

    /**
     * The organisation that every statement of the unit is bound to.
     *
     * @throws IllegalStateException between units: a port was kept after its unit of work was over
     */
    public OrganisationId organisation() {
        if (organisation == null) {
            throw new IllegalStateException("the unit of work is over: its ports open nothing any more");
        }
        return organisation;
    }

    /**
     * Who writes.
     *
     * @throws IllegalStateException in a unit that only reads
     */
    public Actor actor() {
        if (actor == null) {
            throw new IllegalStateException("this unit of work only reads");
        }
        return actor;
    }

    /** The moment that everything recorded in this unit bears. */
    public Instant now() {
        return now;
    }

    /** Notes what happened, for the journal. */
    public void tell(List<Event> happened) {
        events.addAll(happened);
        told += happened.size();
    }

    /** How much has happened so far. */
    long told() {
        return told;
    }

    /** What is known of the unit at a moment that it may have to go back to. */
    record Mark(List<Event> events, long told, boolean forgetting) {}

    Mark mark() {
        return new Mark(List.copyOf(events), told, forgetting);
    }

    /** Goes back to a moment: nothing has happened since. */
    void backTo(Mark mark) {
        events.clear();
        events.addAll(mark.events());
        told = mark.told();
        forgetting = mark.forgetting();
    }

    /** What happened and is not written down yet; from now on it counts as written. */
    public List<Event> takeEvents() {
        List<Event> taken = List.copyOf(events);
        events.clear();
        return taken;
    }

    /** Asks that what this unit overwrote be gone from the file, and not only from the tables, once it is committed. */
    public void forget() {
        forgetting = true;
    }

    boolean takeForgetting() {
        boolean was = forgetting;
        forgetting = false;
        return was;
    }

    /** The same unit: a statement's own configuration still belongs to the session's unit. */
    @Override
    public Unit createCopy() {
        return this;
    }
}
