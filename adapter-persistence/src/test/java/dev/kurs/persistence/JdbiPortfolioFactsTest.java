package dev.kurs.persistence;

import dev.kurs.application.portfolio.PortfolioFactsContract;

final class JdbiPortfolioFactsTest extends SqliteStore implements PortfolioFactsContract {}
