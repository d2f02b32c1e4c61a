package dev.kurs.persistence;

import dev.kurs.application.strategy.StrategiesContract;

final class PostgresStrategiesTest extends PostgresStore implements StrategiesContract {}
