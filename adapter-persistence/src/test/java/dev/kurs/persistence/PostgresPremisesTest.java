package dev.kurs.persistence;

import dev.kurs.application.strategy.PremisesContract;

final class PostgresPremisesTest extends PostgresStore implements PremisesContract {}
