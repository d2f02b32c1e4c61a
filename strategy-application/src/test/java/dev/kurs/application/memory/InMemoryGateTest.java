package dev.kurs.application.memory;

import dev.kurs.application.organisation.GateContract;

final class InMemoryGateTest implements GateContract, InMemoryPorts {}
