package dev.kurs.application.memory;

import dev.kurs.application.portfolio.PortfolioFactsContract;

final class InMemoryPortfolioFactsTest implements PortfolioFactsContract, InMemoryPorts {}
