package dev.kurs.application.memory;

import dev.kurs.application.engagement.EngagementContract;

final class InMemoryEngagementTest implements EngagementContract, InMemoryPorts {}
