package dev.kurs.application.memory;

import dev.kurs.application.Ids;
import dev.kurs.application.Installation;
import dev.kurs.application.PortContract;
import java.time.InstantSource;

/** The in-memory ports, for the contracts. */
interface InMemoryPorts extends PortContract {

    @Override
    default Installation install(InstantSource clock, Ids ids) {
        InMemoryTransactions store = new InMemoryTransactions(clock, ids);
        return new Installation(store, store);
    }
}
