package dev.kurs.persistence;

import dev.kurs.application.portfolio.PortfolioFactsContract;

final class PostgresPortfolioFactsTest extends PostgresStore implements PortfolioFactsContract {}
