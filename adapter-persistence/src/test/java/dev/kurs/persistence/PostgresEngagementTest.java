package dev.kurs.persistence;

import dev.kurs.application.engagement.EngagementContract;

final class PostgresEngagementTest extends PostgresStore implements EngagementContract {}
