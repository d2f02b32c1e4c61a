package dev.kurs.persistence;

import dev.kurs.application.organisation.GateContract;

final class JdbiGateTest extends SqliteStore implements GateContract {}
