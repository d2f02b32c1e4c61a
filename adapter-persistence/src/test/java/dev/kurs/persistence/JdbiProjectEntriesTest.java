package dev.kurs.persistence;

import dev.kurs.application.portfolio.ProjectEntriesContract;

final class JdbiProjectEntriesTest extends SqliteStore implements ProjectEntriesContract {}
