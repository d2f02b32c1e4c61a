package dev.kurs.persistence;

import dev.kurs.application.strategy.GoalsContract;

final class JdbiGoalsTest extends SqliteStore implements GoalsContract {}
