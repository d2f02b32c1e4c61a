package dev.kurs.application.memory;

import dev.kurs.application.governance.DecidingAtOnceContract;

final class InMemoryDecidingAtOnceTest implements DecidingAtOnceContract, InMemoryPorts {}
