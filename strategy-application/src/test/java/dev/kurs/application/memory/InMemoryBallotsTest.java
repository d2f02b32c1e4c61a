package dev.kurs.application.memory;

import dev.kurs.application.governance.BallotsContract;

final class InMemoryBallotsTest implements BallotsContract, InMemoryPorts {}
