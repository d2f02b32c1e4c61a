package dev.kurs.application.memory;

import dev.kurs.application.strategy.StrategiesContract;

final class InMemoryStrategiesTest implements StrategiesContract, InMemoryPorts {}
