package dev.kurs.application.strategy;

import dev.kurs.domain.strategy.Premise;

/** The premises of revisions. */
public interface Premises extends RevisionParts<Premise> {}
