package dev.kurs.application.memory;

import dev.kurs.application.strategy.PremisesContract;

final class InMemoryPremisesTest implements PremisesContract, InMemoryPorts {}
