package dev.kurs.application.memory;

import dev.kurs.application.benefit.BenefitsAtOnceContract;

final class InMemoryBenefitsAtOnceTest implements BenefitsAtOnceContract, InMemoryPorts {}
