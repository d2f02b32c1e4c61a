package dev.kurs.application.memory;

import dev.kurs.application.governance.MandateUsagesContract;
import dev.kurs.application.governance.MandatesContract;

final class InMemoryMandatesTest implements MandatesContract, MandateUsagesContract, InMemoryPorts {}
