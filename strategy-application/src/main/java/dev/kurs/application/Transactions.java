package dev.kurs.application;

import dev.kurs.domain.organisation.OrganisationId;
import java.util.function.Function;

/** Units of work: each opens the ports for one organisation, and is carried out whole or not at all. */
public interface Transactions {

    /**
     * Carries out one unit of work. What the ports are given to save, and the journal entries that tell of it, are
     * durable when this returns; when the work throws, nothing was changed. The work may run on another thread.
     *
     * @throws AlreadyAnswered when the actor's command is to be carried out once only, and was before
     */
    <R> R write(Actor actor, Function<Ports, R> work);

    /** Reads from one consistent state. */
    <R> R read(OrganisationId organisation, Function<Ports, R> work);
}
