package dev.kurs.persistence;

import dev.kurs.application.RegistersContract;

final class JdbiRegistersTest extends SqliteStore implements RegistersContract {}
