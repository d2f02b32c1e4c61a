package dev.kurs.persistence;

import dev.kurs.application.governance.BodiesContract;

final class PostgresBodiesTest extends PostgresStore implements BodiesContract {}
