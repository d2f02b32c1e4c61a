package dev.kurs.application.memory;

import dev.kurs.application.portfolio.ProjectEntriesContract;

final class InMemoryProjectEntriesTest implements ProjectEntriesContract, InMemoryPorts {}
