package dev.kurs.bootstrap.wrong.rest.other;

/** Stands in for another feature. */
public record OthersResource() {}
