package dev.kurs.application.memory;

import dev.kurs.application.portfolio.ProjectsContract;

final class InMemoryProjectsTest implements ProjectsContract, InMemoryPorts {}
