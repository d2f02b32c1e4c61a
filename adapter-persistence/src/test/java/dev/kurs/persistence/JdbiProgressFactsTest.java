package dev.kurs.persistence;

import dev.kurs.application.indicator.ProgressFactsContract;

final class JdbiProgressFactsTest extends SqliteStore implements ProgressFactsContract {}
