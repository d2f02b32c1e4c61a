package dev.kurs.persistence;

import dev.kurs.application.portfolio.ProjectsContract;

final class PostgresProjectsTest extends PostgresStore implements ProjectsContract {}
