package dev.kurs.application;

import dev.kurs.application.organisation.Gate;

/** A store under test: its units of work, and its gate. */
public record Installation(Transactions transactions, Gate gate) {}
