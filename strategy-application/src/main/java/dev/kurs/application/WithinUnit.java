package dev.kurs.application;

import dev.kurs.domain.organisation.OrganisationId;
import java.util.function.Function;

/** Units of work that are parts of one that has begun. What makes a command be carried out once only is the whole's. */
record WithinUnit(Ports unit) implements Transactions {

    @Override
    public <R> R write(Actor actor, Function<Ports, R> work) {
        return work.apply(unit);
    }

    @Override
    public <R> R read(OrganisationId organisation, Function<Ports, R> work) {
        return work.apply(unit);
    }
}
