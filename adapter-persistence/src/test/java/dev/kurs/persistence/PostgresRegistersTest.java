package dev.kurs.persistence;

import dev.kurs.application.RegistersContract;

final class PostgresRegistersTest extends PostgresStore implements RegistersContract {}
