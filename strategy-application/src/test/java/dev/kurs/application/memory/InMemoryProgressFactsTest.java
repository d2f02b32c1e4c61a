package dev.kurs.application.memory;

import dev.kurs.application.indicator.ProgressFactsContract;

final class InMemoryProgressFactsTest implements ProgressFactsContract, InMemoryPorts {}
