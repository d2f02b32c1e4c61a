package dev.kurs.application;

import java.time.InstantSource;

/**
 * What every contract of a port asks of whoever implements the ports. Implement it, and the contract of each port, in a
 * test class of your own.
 */
public interface PortContract {

    /**
     * A store that is empty, and shares nothing with those given before.
     *
     * @param clock what time it is, for everything the store records
     * @param ids what the store names journal entries with
     */
    Installation install(InstantSource clock, Ids ids);

    /** A municipality in a store of its own. */
    default Municipality municipality() {
        return Municipality.inStoreOf(this);
    }
}
