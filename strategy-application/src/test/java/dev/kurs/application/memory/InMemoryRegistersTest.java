package dev.kurs.application.memory;

import dev.kurs.application.RegistersContract;

final class InMemoryRegistersTest implements RegistersContract, InMemoryPorts {}
