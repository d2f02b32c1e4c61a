package dev.kurs.application.memory;

import dev.kurs.application.journal.KeptChainsContract;

final class InMemoryKeptChainsTest implements KeptChainsContract, InMemoryPorts {}
