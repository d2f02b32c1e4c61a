package dev.kurs.persistence;

import dev.kurs.application.strategy.PremisesContract;

final class JdbiPremisesTest extends SqliteStore implements PremisesContract {}
