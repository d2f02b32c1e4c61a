package dev.kurs.persistence;

import dev.kurs.application.portfolio.CostLinesContract;

final class JdbiCostLinesTest extends SqliteStore implements CostLinesContract {}
