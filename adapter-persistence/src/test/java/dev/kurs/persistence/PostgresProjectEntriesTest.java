package dev.kurs.persistence;

import dev.kurs.application.portfolio.ProjectEntriesContract;

final class PostgresProjectEntriesTest extends PostgresStore implements ProjectEntriesContract {}
