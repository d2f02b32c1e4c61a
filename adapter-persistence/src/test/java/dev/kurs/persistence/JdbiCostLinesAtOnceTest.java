package dev.kurs.persistence;

import dev.kurs.application.portfolio.CostLinesAtOnceContract;

final class JdbiCostLinesAtOnceTest extends SqliteStore implements CostLinesAtOnceContract {}
