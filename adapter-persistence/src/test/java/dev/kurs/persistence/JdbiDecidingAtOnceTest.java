package dev.kurs.persistence;

import dev.kurs.application.governance.DecidingAtOnceContract;

final class JdbiDecidingAtOnceTest extends SqliteStore implements DecidingAtOnceContract {}
