package dev.kurs.application.memory;

import dev.kurs.application.benefit.ValuedBenefitsContract;

final class InMemoryValuedBenefitsTest implements ValuedBenefitsContract, InMemoryPorts {}
