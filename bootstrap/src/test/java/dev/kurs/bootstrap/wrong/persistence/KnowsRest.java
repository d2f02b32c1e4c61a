package dev.kurs.bootstrap.wrong.persistence;

import dev.kurs.bootstrap.wrong.rest.RestAdapter;

/** Knows another adapter. */
public record KnowsRest(RestAdapter adapter) {}
