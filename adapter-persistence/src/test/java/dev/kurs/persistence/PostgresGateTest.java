package dev.kurs.persistence;

import dev.kurs.application.organisation.GateContract;

final class PostgresGateTest extends PostgresStore implements GateContract {}
