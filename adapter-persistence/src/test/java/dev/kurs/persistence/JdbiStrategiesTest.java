package dev.kurs.persistence;

import dev.kurs.application.strategy.StrategiesContract;

final class JdbiStrategiesTest extends SqliteStore implements StrategiesContract {}
