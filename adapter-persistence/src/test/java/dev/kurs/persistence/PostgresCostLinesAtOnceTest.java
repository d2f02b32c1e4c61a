package dev.kurs.persistence;

import dev.kurs.application.portfolio.CostLinesAtOnceContract;

final class PostgresCostLinesAtOnceTest extends PostgresStore implements CostLinesAtOnceContract {}
