package dev.kurs.application.memory;

import dev.kurs.application.strategy.GoalsContract;

final class InMemoryGoalsTest implements GoalsContract, InMemoryPorts {}
