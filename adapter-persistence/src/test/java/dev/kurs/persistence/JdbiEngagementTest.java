package dev.kurs.persistence;

import dev.kurs.application.engagement.EngagementContract;

final class JdbiEngagementTest extends SqliteStore implements EngagementContract {}
