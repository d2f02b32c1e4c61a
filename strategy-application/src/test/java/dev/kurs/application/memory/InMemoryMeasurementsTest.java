package dev.kurs.application.memory;

import dev.kurs.application.indicator.MeasurementsContract;

final class InMemoryMeasurementsTest implements MeasurementsContract, InMemoryPorts {}
