package dev.kurs.rest;

import dev.kurs.application.Actor;
import dev.kurs.application.Ports;
import dev.kurs.application.Stored;
import dev.kurs.application.StrategyApplication;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How resources of one kind are written: all that {@link WrittenCollection} needs to know to add one, to make or change the
 * one that carries a key of another system, and to take many in a stream.
 *
 * @param <B> how one is written in JSON
 * @param <T> what is stored
 */
public interface Writing<B extends Record, T> {

    /** What they are called: {@code org-unit}. */
    String kind();

    /** How one looks. */
    Form<B> form();

    /** Adds a new one. */
    Stored<T> add(StrategyApplication application, Actor actor, Sent<B> sent);

    /**
     * Makes one be what was sent.
     *
     * @param version the one that the caller read; null when any will do
     */
    Stored<T> change(StrategyApplication application, Actor actor, UUID id, @Nullable Long version, Sent<B> sent);

    /** The version of one that stands. */
    long standing(Ports ports, UUID id);

    /** How one is shown. */
    Shown shown(Ports ports, Stored<T> stored);

    /**
     * Refuses a caller where what the resources belong to is not there.
     *
     * @throws dev.kurs.application.NotFound then
     */
    default void requireOwner(Ports ports) {}
}
