package dev.kurs.persistence;

import dev.kurs.application.portfolio.CostLinesContract;

final class PostgresCostLinesTest extends PostgresStore implements CostLinesContract {}
