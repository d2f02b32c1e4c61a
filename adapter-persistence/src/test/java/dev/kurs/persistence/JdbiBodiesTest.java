package dev.kurs.persistence;

import dev.kurs.application.governance.BodiesContract;

final class JdbiBodiesTest extends SqliteStore implements BodiesContract {}
