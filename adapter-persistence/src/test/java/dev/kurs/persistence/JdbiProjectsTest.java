package dev.kurs.persistence;

import dev.kurs.application.portfolio.ProjectsContract;

final class JdbiProjectsTest extends SqliteStore implements ProjectsContract {}
