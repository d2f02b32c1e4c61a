package dev.kurs.persistence;

import dev.kurs.application.indicator.ProgressFactsContract;

final class PostgresProgressFactsTest extends PostgresStore implements ProgressFactsContract {}
