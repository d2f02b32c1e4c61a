package dev.kurs.bootstrap.wrong.domain.strategy;

/** Stands in for an aggregate. */
public record Strategy(String title) {}
