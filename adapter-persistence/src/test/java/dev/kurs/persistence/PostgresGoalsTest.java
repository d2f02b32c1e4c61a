package dev.kurs.persistence;

import dev.kurs.application.strategy.GoalsContract;

final class PostgresGoalsTest extends PostgresStore implements GoalsContract {}
