package dev.kurs.application.memory;

import dev.kurs.application.ResourcesContract;

final class InMemoryResourcesTest implements ResourcesContract, InMemoryPorts {}
