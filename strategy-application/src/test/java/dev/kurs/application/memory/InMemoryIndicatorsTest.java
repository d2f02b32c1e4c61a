package dev.kurs.application.memory;

import dev.kurs.application.indicator.IndicatorsContract;

final class InMemoryIndicatorsTest implements IndicatorsContract, InMemoryPorts {}
