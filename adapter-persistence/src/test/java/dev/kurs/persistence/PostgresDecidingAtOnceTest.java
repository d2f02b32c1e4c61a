package dev.kurs.persistence;

import dev.kurs.application.governance.DecidingAtOnceContract;

final class PostgresDecidingAtOnceTest extends PostgresStore implements DecidingAtOnceContract {}
