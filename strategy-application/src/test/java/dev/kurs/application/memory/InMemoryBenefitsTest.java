package dev.kurs.application.memory;

import dev.kurs.application.benefit.BenefitsContract;

final class InMemoryBenefitsTest implements BenefitsContract, InMemoryPorts {}
