package dev.kurs.application.memory;

import dev.kurs.application.governance.BodiesContract;

final class InMemoryBodiesTest implements BodiesContract, InMemoryPorts {}
