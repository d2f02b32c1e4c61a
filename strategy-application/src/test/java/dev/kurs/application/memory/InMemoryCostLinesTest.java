package dev.kurs.application.memory;

import dev.kurs.application.portfolio.CostLinesContract;

final class InMemoryCostLinesTest implements CostLinesContract, InMemoryPorts {}
